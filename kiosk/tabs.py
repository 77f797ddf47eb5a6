"""The tabs, in their order. A new tab is a page module and a line here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kiosk.pages.page import Page

HOME = "home"
TABS = {
    HOME: str(QT_TRANSLATE_NOOP("Tabs", "Home")),
    "history": str(QT_TRANSLATE_NOOP("Tabs", "History")),
    "missions": str(QT_TRANSLATE_NOOP("Tabs", "Missions")),
    "work-plans": str(QT_TRANSLATE_NOOP("Tabs", "Work plans")),
    "arc-map": str(QT_TRANSLATE_NOOP("Tabs", "ARC map")),
    "documents": str(QT_TRANSLATE_NOOP("Tabs", "Documents")),
}


def page_types() -> "tuple[type[Page], ...]":
    """The pages behind Home. Imported here, after the first paint: none of them is needed for it."""
    from kiosk.pages.arc_map import ArcMapPage  # noqa: PLC0415 - after the first paint
    from kiosk.pages.documents import DocumentsPage  # noqa: PLC0415 - after the first paint
    from kiosk.pages.history import HistoryPage  # noqa: PLC0415 - after the first paint
    from kiosk.pages.missions import MissionsPage  # noqa: PLC0415 - after the first paint
    from kiosk.pages.work_plans import WorkPlansPage  # noqa: PLC0415 - after the first paint

    return HistoryPage, MissionsPage, WorkPlansPage, ArcMapPage, DocumentsPage

"""A stack of pages in which a change of language reaches the page that is seen at once, and each other when shown."""

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

BEHIND = "behind"  # a property of pages that still show another language


class PageStack(QStackedWidget):
    """A stacked widget whose hidden pages do not hold up a switch of language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._catch_up)

    def event(self, event: QEvent) -> bool:
        """Keep a change of language from the pages that are not seen."""
        if event.type() != QEvent.Type.LanguageChange:
            return super().event(event)
        for page in self._pages():
            page.setProperty(BEHIND, "yes")
        self._catch_up()
        return True

    def _pages(self) -> list[QWidget]:
        return [page for page in map(self.widget, range(self.count())) if page]

    @Slot()
    def _catch_up(self) -> None:
        page = self.currentWidget()
        if page is not None and page.property(BEHIND):
            page.setProperty(BEHIND, None)
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))

"""Promises to fingers: what can be touched is large enough, apart from the next, and answers at once."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import paths
from kiosk.commands.tour import settle
from kiosk.commands.tour_screens import every_screen
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.pages.page import ReadingPage
from kiosk.theme import theme
from tests.kiosk.targets import tell, touchable

SIZES = ((1920, 1080), (1366, 768), (1080, 1920))
TARGET, GAP = 64, 12  # pixels at 1080
LEAST = 44  # pixels at every size
OVERLAYS = ("pin", "staff", "countdown", "attract")  # screens that leave nothing below them to be touched
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
def still(window: MainWindow) -> MainWindow:
    """A window without movements: everything is where it ends at once."""
    window.set_motion(on=False)
    return window


def apart(one: QRect, other: QRect) -> int:
    """How many pixels lie between two places: 0 where they touch, less where they overlap."""
    across = max(other.left() - one.right(), one.left() - other.right()) - 1
    along = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(across, along)


def scroller(widget: QWidget) -> QAbstractScrollArea | None:
    """What a widget scrolls with; None where everything around it fits."""
    above = widget.parentWidget()
    while above is not None and not (isinstance(above, QAbstractScrollArea) and above.verticalScrollBar().maximum()):
        above = above.parentWidget()
    return above


def troubles(root: QWidget) -> list[str]:
    """Which targets are too small or too near to another; a target within another takes its own touches.

    What stands on a page that scrolls is held against that page's own targets: a finger scrolls it away from others.
    """
    target, gap = max(LEAST, round(TARGET * theme().scale)), round(GAP * theme().scale) - 1
    places = touchable(root)
    found = [
        f"{tell(button)} is {button.width()} x {button.height()}"
        for button, _ in places
        if min(button.width(), button.height()) < target
    ]
    for (one, here), (other, there) in combinations(places, 2):
        nested = one.isAncestorOf(other) or other.isAncestorOf(one)
        parted = scroller(one) is not scroller(other)
        if not nested and not parted and apart(here, there) < gap:
            found.append(f"{tell(one)} and {tell(other)} are {apart(here, there)} apart")
    return found


def topmost(window: MainWindow) -> QWidget:
    """What lies over everything else in a window."""
    direct = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in direct if child.isVisible()][-1]


@pytest.fixture
def large(qtbot: QtBot, text_size: str) -> Iterator[None]:  # noqa: ARG001 - the theme needs the application
    theme().set_text_size(text_size)
    yield
    theme().set_text_size("normal")


@each_size
@pytest.mark.parametrize("text_size", ["normal", "largest"])
@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.usefixtures("large")
def test_fingers_hit_what_they_aim_at_on_pages_and_sheets(still: MainWindow, code: str, size: tuple[int, int]) -> None:
    """Every target is 64 pixels at scale 1, never less than 44, and 12 apart from the next, whatever the text size."""
    still.resize(*size)
    still.set_language(code)
    found = []
    for name in PAGES:
        still.show_page(name)
        settle()
        found += [f"{name}: {trouble}" for trouble in troubles(still)]
        page = still.stack.currentWidget().page  # type: ignore[union-attr] # a FittingScroll
        if isinstance(page, ReadingPage):
            page.show_about()
            settle()
            assert page.sheet is not None
            found += [f"{name}, sheet: {trouble}" for trouble in troubles(page.sheet)]
            page.sheet.dismiss()
    assert "\n".join(found) == ""


@each_size
def test_fingers_hit_what_they_aim_at_on_what_is_no_page(
    still: MainWindow, store: ContentStore, size: tuple[int, int]
) -> None:
    """The same for search, staff screens, countdown and the screens of trouble."""
    still.resize(*size)
    found = []
    for name, screen in every_screen(still, store, paths.content()):
        if screen is not still:
            screen.resize(*size)
            screen.show()
        settle()
        root = topmost(still) if screen is still and name.startswith(OVERLAYS) else screen
        found += [f"{name}: {trouble}" for trouble in troubles(root)]
        if screen is not still:
            screen.close()
            screen.deleteLater()
    assert "\n".join(found) == ""


class Painted(QObject):
    """Notes that its widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_a_touch_is_seen_in_the_next_frame(still: MainWindow, contrast: str) -> None:
    """Each target looks otherwise while it is pressed, without waiting."""
    theme().set_contrast(contrast)
    try:
        unseen = []
        for name in PAGES:
            still.show_page(name)
            settle()
            for button, place in touchable(still):
                before, painted = button.grab().toImage(), Painted(button)
                middle = button.mapFrom(still, place.center())
                QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=middle)
                QApplication.processEvents()
                if not painted.times or button.grab().toImage() == before:
                    unseen.append(f"{name}: {tell(button)}")
                painted.deleteLater()
                button.setDown(False)
                QTest.mouseRelease(still, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
                settle()
        assert "\n".join(unseen) == ""
    finally:
        theme().set_contrast("normal")

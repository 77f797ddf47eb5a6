"""Promises about room: nothing is cut, at any size, in any language, at any text size."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import paths
from kiosk.commands.tour import settle
from kiosk.commands.tour_screens import every_screen
from kiosk.main_window import MainWindow
from kiosk.options import PAGES, TEXT_SIZES
from kiosk.pages.page import ReadingPage
from kiosk.tabs import HOME
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.text import Prose
from tests.kiosk.room import cut

SIZES = ((1920, 1080), (1366, 768), (1080, 1920), (3840, 2160))
LANGUAGES = ("km", "en")
LOOKS = tuple(product(TEXT_SIZES, LANGUAGES))
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture(autouse=True)
def _normal_look(qtbot: QtBot) -> Iterator[None]:  # noqa: ARG001 - the theme needs the application
    yield
    theme().set_text_size("normal")
    theme().set_contrast("normal")


@pytest.fixture
def still(window: MainWindow) -> MainWindow:
    """A window without movements: everything is where it ends at once."""
    window.set_motion(on=False)
    return window


def dress(window: MainWindow, text_size: str, code: str) -> None:
    theme().set_text_size(text_size)
    window.set_language(code)
    settle()


def holder(window: MainWindow) -> FittingScroll:
    shown = window.stack.currentWidget()
    assert isinstance(shown, FittingScroll)
    return shown


def scrolled(root: QWidget) -> list[str]:
    """The views that cannot show all they hold."""
    views = [view for view in root.findChildren(QAbstractScrollArea) if view.isVisible()]
    return [f"{type(view).__name__} scrolls" for view in views if view.verticalScrollBar().maximum()]


def troubles(window: MainWindow, text_size: str) -> list[str]:
    """What is wrong with the page that is shown; in normal text nothing may have to be scrolled."""
    shown = holder(window)
    found = [*cut(shown.page), *cut(window.header), *cut(window.bar)]
    if text_size == "normal":
        found += scrolled(window.stack)
    return found


def length(window: MainWindow) -> int:
    """How much there is to read on the page that is shown."""
    words = [part for part in holder(window).page.findChildren(QWidget) if isinstance(part, QLabel | Prose)]
    return sum(len(part.text()) for part in words if part.isVisible())


def longest(window: MainWindow, page: str, count: int = 2) -> list[str]:
    """The items of a page of which there is most to read in the present language."""
    lengths = {}
    for item in window.page(page).items():
        window.page(page).choose(item)
        lengths[item] = length(window)
    return sorted(lengths, key=lambda item: -lengths[item])[:count]


@each_size
def test_no_text_is_cut_on_any_page(still: MainWindow, size: tuple[int, int]) -> None:
    """Every label, button and text on every page has the room that it needs, at each text size in each language."""
    still.resize(*size)
    found = []
    for text_size, code in LOOKS:
        dress(still, text_size, code)
        for page in PAGES:
            still.show_page(page)
            settle()
            found += [f"{page} {code} {text_size}: {trouble}" for trouble in troubles(still, text_size)]
    assert "\n".join(found) == ""


@each_size
def test_no_text_is_cut_whatever_is_chosen(still: MainWindow, size: tuple[int, int]) -> None:
    """The items of each page with the longest texts have room too."""
    still.resize(*size)
    found = []
    for page in PAGES[1:]:
        still.show_page(page)
        for code in LANGUAGES:
            dress(still, "normal", code)
            for item, text_size in product(longest(still, page), TEXT_SIZES):
                dress(still, text_size, code)
                still.page(page).choose(item)
                settle()
                found += [f"{page} {item} {code} {text_size}: {trouble}" for trouble in troubles(still, text_size)]
    assert "\n".join(found) == ""


@each_size
def test_no_text_is_cut_in_a_sheet(still: MainWindow, size: tuple[int, int]) -> None:
    """What a page says of itself is whole, with its title and its buttons; long text may scroll."""
    still.resize(*size)
    found = []
    for text_size, code in LOOKS:
        dress(still, text_size, code)
        for name in (page for page in PAGES if page != HOME):
            still.show_page(name)
            page = still.page(name)
            assert isinstance(page, ReadingPage)
            page.show_about()
            settle()
            assert page.sheet is not None
            found += [f"{name} {code} {text_size}: {trouble}" for trouble in cut(page.sheet.panel)]
            if not still.rect().contains(QRect(page.sheet.panel.geometry())):
                found.append(f"{name} {code} {text_size}: the sheet is larger than the window")
            page.sheet.dismiss()
    assert "\n".join(found) == ""


@each_size
def test_no_text_is_cut_on_what_is_no_page(still: MainWindow, store: ContentStore, size: tuple[int, int]) -> None:
    """Attract screen, countdown, search, staff screens and the screens of trouble have room for their words."""
    found = []
    for text_size, code in LOOKS:
        dress(still, text_size, code)
        still.resize(*size)
        for name, screen in every_screen(still, store, paths.content()):
            if screen is not still:
                screen.resize(*size)
                screen.show()
            settle()
            found += [f"{name} {code} {text_size}: {trouble}" for trouble in cut(screen)]
            if screen is not still:
                screen.close()
                screen.deleteLater()
    assert "\n".join(found) == ""


def test_contrast_changes_no_room(still: MainWindow) -> None:
    """High contrast moves and resizes nothing, so that what fits in one fits in the other."""
    for page in PAGES:
        still.show_page(page)
        settle()
        places = []
        for contrast in ("normal", "high"):
            theme().set_contrast(contrast)
            settle()
            widgets = [widget for widget in still.findChildren(QWidget) if widget.isVisible()]
            places.append([(type(widget).__name__, widget.geometry()) for widget in widgets])
        assert (page, places[0]) == (page, places[1])
        theme().set_contrast("normal")

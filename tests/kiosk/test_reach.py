"""Promises to who sits before a screen that stands: what is needed lies in its lower two thirds."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import paths
from kiosk.commands.tour import settle
from kiosk.commands.tour_screens import every_screen
from kiosk.main_window import MainWindow
from kiosk.options import CONTRASTS, PAGES, TEXT_SIZES
from kiosk.pages.arc_map import ArcMapPage
from kiosk.pages.documents import SEGMENTS, DocumentsPage
from kiosk.pages.history import HistoryPage
from kiosk.pages.page import ReadingPage
from kiosk.tabs import HOME
from kiosk.theme import theme
from kiosk.widgets.declaration_card import DeclarationCard
from kiosk.widgets.mission_card import MissionCard
from kiosk.widgets.theme_cards import _ThemeButton
from tests.kiosk.targets import tell, touchable

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
LOOKS = tuple(product(("km", "en"), TEXT_SIZES, CONTRASTS))
EXEMPT = ("attract", "staff", "pin")
"""Screens that answer a touch anywhere, and those of the staff."""

each_look = pytest.mark.parametrize(("code", "text_size", "contrast"), LOOKS)


@pytest.fixture
def standing(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:  # noqa: ARG001 - the theme needs the application
    """A window on a screen that stands, without movements."""
    window.set_motion(on=False)
    window.resize(*PORTRAIT)
    yield window
    theme().set_text_size("normal")
    theme().set_contrast("normal")


def dress(window: MainWindow, code: str, text_size: str, contrast: str) -> None:
    theme().set_text_size(text_size)
    theme().set_contrast(contrast)
    window.set_language(code)
    settle()


def beyond_reach(root: QWidget) -> list[str]:
    """The buttons of which hands reach too little, and that have no equal, which is called the same, further down.

    Pins and countries of the map, and cards of the timeline, are not buttons and may stand higher: the list below the
    map and the list of events are their equals, and so are arrows and Enter for the results of a search. A link within
    a text leads to a record that the search finds.
    """
    line = root.height() // 3
    reached = {}
    for button, place in touchable(root):
        low = place.bottom() + 1 - max(line, place.top())
        # What a page that scrolls cuts off at its foot comes up under the finger.
        reached[button] = place.top() >= line or low >= min(button.height(), theme().px(64)) - 1
    equals = {_name(button) for button, at_hand in reached.items() if at_hand}
    return [tell(button) for button, at_hand in reached.items() if not at_hand and _name(button) not in equals]


def _name(button: QAbstractButton) -> str:
    return button.accessibleName()


@each_look
def test_hands_reach_everything_on_every_page(standing: MainWindow, code: str, text_size: str, contrast: str) -> None:
    """Tools, chips, bars, cards and buttons lie in the lower two thirds of the window, or have an equal there."""
    dress(standing, code, text_size, contrast)
    found = []
    for name in PAGES:
        standing.show_page(name)
        settle()
        found += [f"{name}: {trouble}" for trouble in beyond_reach(standing)]
    assert "\n".join(found) == ""


@each_look
def test_hands_reach_everything_whatever_is_chosen(
    standing: MainWindow, code: str, text_size: str, contrast: str
) -> None:
    """Every plan and declaration list, with its own amount of text, leaves what can be touched at hand."""
    dress(standing, code, text_size, contrast)
    found = []
    standing.show_page("work-plans")
    for item in standing.page("work-plans").items():
        standing.page("work-plans").choose(item)
        settle()
        found += [f"{item}: {trouble}" for trouble in beyond_reach(standing)]
    standing.show_page("documents")
    documents = standing.page("documents")
    assert isinstance(documents, DocumentsPage)
    for segment in SEGMENTS:
        documents.show_segment(segment)
        settle()
        found += [f"{segment}: {trouble}" for trouble in beyond_reach(standing)]
    assert "\n".join(found) == ""


@each_look
def test_hands_reach_everything_on_sheets(standing: MainWindow, code: str, text_size: str, contrast: str) -> None:
    """A sheet opens with its cross, its code and its list in the lower two thirds."""
    dress(standing, code, text_size, contrast)
    found = []
    for name in (page for page in PAGES if page != HOME):
        standing.show_page(name)
        page = standing.page(name)
        assert isinstance(page, ReadingPage)
        page.show_about()
        settle()
        assert page.sheet is not None
        found += [f"{name}, sheet: {trouble}" for trouble in beyond_reach(page.sheet)]
        page.sheet.dismiss()
    page = standing.page("history")
    standing.show_page("history")
    assert isinstance(page, HistoryPage)
    page.show_list()
    page.offer("event", page.items()[0])
    settle()
    for sheet in (page._list, page.take_sheet):
        assert sheet is not None
        found += [f"{type(sheet).__name__}: {trouble}" for trouble in beyond_reach(sheet)]
        sheet.dismiss()
    assert "\n".join(found) == ""


@each_look
def test_hands_reach_everything_on_what_is_no_page(
    standing: MainWindow, store: ContentStore, code: str, text_size: str, contrast: str
) -> None:
    """The same for search, countdown and the screens of trouble."""
    dress(standing, code, text_size, contrast)
    found = []
    for name, screen in every_screen(standing, store, paths.content()):
        if screen is not standing:
            screen.resize(*PORTRAIT)
            screen.show()
        settle()
        if not name.startswith(EXEMPT):
            found += [f"{name}: {trouble}" for trouble in beyond_reach(screen)]
        if screen is not standing:
            screen.close()
            screen.deleteLater()
    assert "\n".join(found) == ""


def test_a_sheet_covers_no_card_that_it_explains(standing: MainWindow) -> None:
    """Also on a screen that stands: what was touched stays seen, and the buttons of the sheet are at hand."""
    cards = {"missions": MissionCard, "documents": DeclarationCard, "work-plans": _ThemeButton}
    covered = []
    for code, (name, kind) in product(("km", "en"), cards.items()):
        standing.set_language(code)
        standing.show_page(name)
        settle()
        page = standing.page(name)
        assert isinstance(page, ReadingPage)
        cards_shown: list[QAbstractButton] = page.findChildren(kind)
        for card in cards_shown:
            QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, card.height() - 20))
            settle()
            assert page.sheet is not None
            place = QRect(card.mapTo(standing, QPoint(0, 0)), card.size())
            if page.sheet.panel.geometry().intersects(place):
                covered.append(f"{name} {code}: {tell(card)}")
            assert beyond_reach(page.sheet) == []
            page.sheet.dismiss()
    assert "\n".join(covered) == ""


def test_the_equals_of_map_and_timeline_are_at_hand(standing: MainWindow) -> None:
    """What may stand higher than hands reach can be chosen further down: countries in their list, events in theirs."""
    standing.show_page("arc-map")
    page = standing.page("arc-map")
    assert isinstance(page, ArcMapPage)
    settle()
    page.map.plus_three.click()
    settle()
    assert {country.id for country in page.map.view.scene.shown()} == set(page.list.cells)
    assert all(
        cell.mapTo(standing, cell.rect().topLeft()).y() > standing.height() // 3 for cell in page.list.cells.values()
    )
    standing.show_page("history")
    history = standing.page("history")
    assert isinstance(history, HistoryPage)
    QTest.mouseClick(history.listing, Qt.MouseButton.LeftButton)
    assert history._list is not None
    assert history._list.list.model().rowCount() == len(history.items())


def test_a_screen_that_is_turned_keeps_what_the_visitor_did(standing: MainWindow) -> None:
    """Page, choice, strand, way back and search stay; the tools go to where hands are, and back."""
    standing.show_page("history")
    page = standing.page("history")
    assert isinstance(page, HistoryPage)
    page.choose(page.items()[3])
    standing.open_item("arc", "VN")
    settle()
    places = []
    for size in (LANDSCAPE, PORTRAIT, LANDSCAPE, PORTRAIT):
        standing.resize(*size)
        settle()
        tools = [standing.tools.search, standing.tools.text_size, standing.tools.back, standing.tools.buttons["en"]]
        assert all(tool.isVisible() for tool in tools)
        lows = [tool.mapTo(standing, tool.rect().center()).y() / standing.height() for tool in tools]
        places.append((min(lows) > 0.8, max(lows) < 0.15))
        assert (standing.current_page, standing.page("arc-map").chosen()) == ("arc-map", "VN")
        assert standing.tools.about.isVisible() is (size == PORTRAIT)
        beside = standing.tools.search if size == PORTRAIT else standing.header.name
        assert standing.tools.back.geometry().right() <= beside.geometry().left() + 1
    assert places == [(False, True), (True, False)] * 2
    QTest.mouseClick(standing.tools.back, Qt.MouseButton.LeftButton)
    assert (standing.current_page, page.chosen()) == ("history", page.items()[3])
    QTest.mouseClick(standing.tools.search, Qt.MouseButton.LeftButton)
    standing.search().field.setText("ACCSM")
    standing.resize(*LANDSCAPE)
    settle()
    assert (standing.search().isVisible(), standing.search().field.text()) == (True, "ACCSM")


def test_about_at_the_foot_tells_of_the_page_that_is_shown(standing: MainWindow) -> None:
    """The button beside the search opens the page's own introduction; Home, which has none, does not offer it."""
    offered = {}
    for name in PAGES:
        standing.show_page(name)
        settle()
        offered[name] = standing.tools.about.isVisible()
    assert offered == {name: name != HOME for name in PAGES}
    standing.show_page("missions")
    QTest.mouseClick(standing.tools.about, Qt.MouseButton.LeftButton)
    sheet = standing.page("missions").reading()
    assert sheet is not None
    assert (sheet[0], sheet[1].isVisible()) == ("about", True)


def test_arrows_beside_the_field_choose_a_result(standing: MainWindow) -> None:
    """Where the first results stand high, they are chosen from below."""
    standing.show_search()
    search = standing.search()
    search.look_for("ACCSM")
    settle()
    results = search.results
    first = results.current()
    QTest.mouseClick(search._head.down_button, Qt.MouseButton.LeftButton)
    second = results.current()
    QTest.mouseClick(search._head.up_button, Qt.MouseButton.LeftButton)
    assert (second != first, results.current()) == (True, first)

"""A visitor finds things by typing, with fingers and keys at once, and is led to them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from database.hits import Hit
from database.store import ContentStore
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.search_screen import MOST, PAGE, SearchScreen
from kiosk.tabs import HOME, TABS
from kiosk.theme import TEXT_SIZES, theme
from kiosk.widgets.keyboard_key import KeyButton
from kiosk.widgets.search_field import LONGEST

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
PAGES = {(1920, 1080): (1920, 852), (1366, 768): (1366, 606), (1080, 1920): (1080, 1588)}


@pytest.fixture
def search(qtbot: QtBot, store: ContentStore, language: LanguageManager) -> Iterator[SearchScreen]:
    """The search over a page of the largest window, opened in English."""
    language.set_language("en")
    shown = SearchScreen(store, language)
    qtbot.addWidget(shown)
    shown.setStyleSheet(theme().style_sheet())
    shown.resize(*PAGES[1920, 1080])
    shown.show()
    shown.open()
    yield shown
    theme().set_text_size("normal")


@pytest.fixture
def taken(search: SearchScreen) -> list[tuple[str, ...]]:
    """What the search asked for, in its order."""
    heard: list[tuple[str, ...]] = []
    search.item_requested.connect(lambda kind, item: heard.append((kind, item)))
    search.page_requested.connect(lambda name: heard.append((PAGE, name)))
    search.not_found.connect(lambda text: heard.append(("not found", text)))
    search.closed.connect(lambda: heard.append(("closed",)))
    return heard


def type_keys(search: SearchScreen, text: str) -> None:
    """Type as with a physical keyboard, and let the search answer."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(sign.upper()), Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(search.field, event)
    settle()


def strike(search: SearchScreen, name: str) -> None:
    """Touch a key of the on-screen keyboard by its name."""
    keys = search.keyboard.findChildren(KeyButton)
    key = [one for one in keys if one.accessibleName() == name and one.isVisibleTo(search.keyboard)][-1]
    QTest.mouseClick(search.keyboard, LEFT, pos=key.geometry().center())


def marked(search: SearchScreen) -> set[str]:
    """All words that are marked, in small letters."""
    passages = [passage for result in search.results.results() for passage in (result.title, result.text)]
    return {passage.text[a:b].replace("\u200b", "").lower() for passage in passages for a, b in passage.marks}


def shows_results(search: SearchScreen) -> bool:
    """Whether results stand there rather than kind words."""
    return search.results.isVisible() and not search.offer.isVisible()


def test_results_come_while_somebody_types(search: SearchScreen) -> None:
    """Under their kinds, the best first, with the words found marked, and counted."""
    assert not shows_results(search)
    type_keys(search, "mani")
    assert shows_results(search)
    assert search.results.current() == ("place", "manila")
    assert search.results.headings()[0] == "Places"
    assert "manila" in marked(search)
    assert search.status.text() == f"Results: {len(search.results.results())}"


def test_each_kind_has_one_heading_and_no_more_results_than_can_be_read(search: SearchScreen) -> None:
    type_keys(search, "a")
    assert len(search.results.results()) == MOST
    assert len(set(search.results.headings())) == len(search.results.headings())


def test_enter_takes_the_best_result(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    """Also when it comes faster than the results."""
    QTest.keyClicks(search.field, "manila")
    QTest.keyClick(search.field, KEY.Key_Return)
    assert taken == [("place", "manila")]


def test_arrows_in_the_field_choose_another_result(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    type_keys(search, "manila")
    second = search.results.results()[1]
    QTest.keyClick(search.field, KEY.Key_Down)
    QTest.keyClick(search.field, KEY.Key_Return)
    assert taken == [(second.kind, second.id)]


def test_a_touch_takes_a_result(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    type_keys(search, "manila")
    rect = search.results.visualRect(search.results.model().index(1, 0))
    QTest.mouseClick(search.results.viewport(), LEFT, pos=rect.center())
    assert taken == [("place", "manila")]


def test_enter_looks_for_similar_words_and_says_so(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    """Where typing found nothing: Enter looks, the next Enter takes; the search in vain is told."""
    type_keys(search, "luang prabng")
    assert not shows_results(search)
    assert search.offer.title.text() == "Nothing begins like this"
    QTest.keyClick(search.field, KEY.Key_Return)
    settle()
    assert shows_results(search)
    assert search.status.text() == "Nothing was found as it is typed. These are similar:"
    assert {result.tags for result in search.results.results()} == {("Similar",)}
    assert taken == [("not found", "luang prabng")]
    QTest.keyClick(search.field, KEY.Key_Return)
    assert len(taken) == 2
    assert taken[1] == search.results.current()


def test_nothing_found_is_said_kindly_and_offers_what_there_is(
    search: SearchScreen, taken: list[tuple[str, ...]], store: ContentStore
) -> None:
    type_keys(search, "zzzzqqq")
    QTest.keyClick(search.field, KEY.Key_Return)
    settle()
    assert (search.offer.title.text(), taken) == ("Nothing was found", [("not found", "zzzzqqq")])
    taken.clear()
    chips = search.offer.chips.chips
    for chip in chips.values():
        assert chip.isVisibleTo(search)
        QTest.mouseClick(chip, LEFT)
    pages = [(PAGE, name) for name in TABS if name != HOME]
    assert taken == [*pages, *(("declaration", entry.id) for entry in store.declarations("en"))]
    assert not any(chip.isChecked() for chip in chips.values())


def test_enter_on_nothing_does_nothing(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    """Nor do arrows where there are no results."""
    type_keys(search, "   ")
    for key in (KEY.Key_Return, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(search.field, key)
    QTest.keyClick(search.results, KEY.Key_Return)
    assert taken == []
    assert search.offer.title.text() == "What are you looking for?"


def test_fingers_and_keys_type_at_the_same_time(search: SearchScreen) -> None:
    """Letters come in the order in which they are struck, and the field keeps the focus."""
    for finger, key in ("ma", "ni", "la"):
        strike(search, finger)
        QTest.keyClicks(search.field, key)
    settle()
    assert search.field.text() == "manila"
    assert search.keyboard.isVisible()
    strike(search, "Delete the last letter")
    assert search.field.text() == "manil"
    assert search.results.current() == ("place", "manila")


def test_khmer_is_typed_by_fingers(search: SearchScreen, language: LanguageManager) -> None:
    language.set_language("km")
    settle()
    shift = QCoreApplication.translate("Keyboard", "Shift").replace("\u200b", "")
    for name in ("ក", "ម", "្", shift, "ព", "ុ"):
        strike(search, name)
    settle()
    assert search.field.text() == "កម្ពុ"
    assert search.results.current() == ("country", "KH")


def test_enter_of_the_on_screen_keyboard_takes_too(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    type_keys(search, "manila")
    strike(search, "Enter")
    assert taken == [("place", "manila")]


def test_very_fast_typing_is_searched_for_once(search: SearchScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of keys between two looks of the event loop cost one search, and nothing is lost."""
    asked: list[str] = []
    find = search._store.search.find_begun

    def note(text: str, language: str, limit: int) -> tuple[Hit, ...]:
        asked.append(text)
        return find(text, language, limit)

    monkeypatch.setattr(search._store.search, "find_begun", note)
    for _ in range(100):
        QTest.keyClicks(search.field, "asean")
        for _ in range(5):
            QTest.keyClick(search.field, KEY.Key_Backspace)
    QTest.keyClicks(search.field, "manila")
    settle()
    assert (search.field.text(), asked) == ("manila", ["manila"])
    assert search.results.current() == ("place", "manila")


def test_a_suggestion_completes_the_word(search: SearchScreen) -> None:
    """Above the keys stand words of the content; the one that is touched takes the place of what was begun."""
    type_keys(search, "luang pra")
    strike(search, "Prabang")
    settle()
    assert search.field.text() == "luang Prabang "
    assert {"luang", "prabang"} <= marked(search)


def test_names_to_begin_with_are_offered_before_anything_is_typed(search: SearchScreen) -> None:
    strike(search, "Cambodia")
    settle()
    assert search.field.text() == "Cambodia "
    assert search.results.current() == ("country", "KH")


def test_a_change_of_language_keeps_text_and_results(search: SearchScreen, language: LanguageManager) -> None:
    """What was found is found again, in the new language where it stands in both, else it is said to be foreign."""
    type_keys(search, "ACCSM 2015")
    before = {(result.kind, result.id) for result in search.results.results()}
    search.results.move_current(1)
    current = search.results.current()
    assert all("English" not in result.tags for result in search.results.results())
    language.set_language("km")
    settle()
    assert search.field.text() == "ACCSM 2015"
    assert len(before & {(result.kind, result.id) for result in search.results.results()}) >= len(before) * 0.7
    assert search.results.current() == current
    assert search.keyboard.language() == "km"
    assert any("០" <= sign <= "៩" for sign in search.status.text())
    search.field.clear()
    type_keys(search, "resource centre")
    assert {tag for result in search.results.results() for tag in result.tags} == {"English"}


def test_what_enter_found_stays_found_in_the_other_language(search: SearchScreen, language: LanguageManager) -> None:
    type_keys(search, "luang prabng")
    QTest.keyClick(search.field, KEY.Key_Return)
    found = {(result.kind, result.id) for result in search.results.results()}
    language.set_language("km")
    settle()
    assert {(result.kind, result.id) for result in search.results.results()} & found
    assert all(result.similar for result in search.results.results())


BAD = {
    "pasted": "ប្រជាជន " * 1250,
    "surrogates": "\ud800man\udc00ila",
    "only break marks": "\u200b" * 50,
    "syntax": 'manila" OR * NEAR(a b) -x ^y (z) {title}: AND NOT " \'',
    "right to left": "مانيلا الفلبين \u202emanila\u200f",
    "emoji": "😀👩‍👩‍👧 🇰🇭" * 40,
    "lines": "one\ntwo\r\nthree\u2028four\tfive",
    "marks": "្" * 300,
    "nothing": "\x00\x01\x02",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_no_text_does_harm(search: SearchScreen, text: str) -> None:
    """Pasted, typed over, looked for as Enter does: nothing raises, and the field holds what it can."""
    QApplication.clipboard().setText(text)
    search.field.paste()
    settle()
    for key in (KEY.Key_Return, KEY.Key_Space, KEY.Key_Backspace, KEY.Key_Left, KEY.Key_Backspace, KEY.Key_Return):
        QTest.keyClick(search.field, key)
        settle()
    assert len(search.field.text()) <= LONGEST
    search.field.clear()
    type_keys(search, "manila")
    assert search.results.current() == ("place", "manila")


def test_what_is_too_long_is_cut_and_said_to_be(search: SearchScreen) -> None:
    QApplication.clipboard().setText("manila " * 2000)
    search.field.paste()
    settle()
    assert search.field.text() == ("manila " * 2000)[:LONGEST]
    count = len(search.results.results())
    assert search.status.text() == f"Only the first {LONGEST} letters are searched for. Results: {count}"
    for _ in range(3):
        QTest.keyClick(search.field, KEY.Key_Backspace)
    settle()
    assert not search.status.text().startswith("Only")


def test_esc_and_the_cross_close(search: SearchScreen, taken: list[tuple[str, ...]]) -> None:
    QTest.keyClick(search.field, KEY.Key_Escape)
    QTest.mouseClick(search.close_button, LEFT)
    assert taken == [("closed",), ("closed",)]


def test_the_cross_in_the_field_clears_it(search: SearchScreen) -> None:
    type_keys(search, "manila")
    QTest.mouseClick(search.field.clear_button, LEFT)
    settle()
    assert (search.field.text(), search.field.clear_button.isVisible(), shows_results(search)) == ("", False, False)
    assert search.field.hasFocus()


def test_the_keyboard_is_put_away_by_its_button_alone(search: SearchScreen) -> None:
    """A key of a physical keyboard hides nothing; without the keyboard the results have its room."""
    type_keys(search, "ma")
    assert search.keyboard.isVisible()
    narrow = search.results.width()
    QTest.mouseClick(search.keyboard_button, LEFT)
    settle()
    assert (search.keyboard.isVisible(), search.results.width() > 2 * narrow) == (False, True)
    type_keys(search, "nila")
    assert not search.keyboard.isVisible()
    QTest.mouseClick(search.keyboard_button, LEFT)
    assert search.keyboard.isVisible()


def test_letters_typed_beside_the_field_reach_it(search: SearchScreen) -> None:
    """Also when a key has led the focus to the results."""
    type_keys(search, "manil")
    search.results.setFocus()
    QTest.keyClicks(search.results, "a")
    QTest.keyClicks(search.field, "x")
    QTest.keyClick(search, KEY.Key_Backspace)
    assert search.field.text() == "manila"
    assert search.field.hasFocus()


def test_no_menu_rises(search: SearchScreen) -> None:
    for widget in (search.field, search.results.viewport(), search.keyboard):
        place = QPoint(20, 20)
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, menu)
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QMenu) and top.isVisible()]


def test_what_was_typed_is_there_again_and_the_next_letter_replaces_it(search: SearchScreen) -> None:
    type_keys(search, "manila")
    search.hide()
    search.show()
    search.open()
    assert (search.field.text(), shows_results(search), search.field.selectedText()) == ("manila", True, "manila")
    strike(search, "b")
    assert search.field.text() == "b"


@pytest.mark.parametrize("text", ["", "a", "zzzzqqq"])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("window_size", PAGES, ids=str)
@pytest.mark.parametrize("code", ["km", "en"])
def test_everything_has_its_room(
    search: SearchScreen,
    language: LanguageManager,
    code: str,
    window_size: tuple[int, int],
    text_size: str,
    text: str,
) -> None:
    """Field, answer and keyboard lie beside or below each other on the page, large enough, no word cut."""
    theme().fit(QSize(*window_size))
    theme().set_text_size(text_size)
    language.set_language(code)
    search.setStyleSheet(theme().style_sheet())
    search.resize(*PAGES[window_size])
    search.look_for(text)
    settle()
    shown = search.results if search.results.isVisible() else search.offer
    parts = [place_of(part, search) for part in (search.field, search.keyboard_button, search.close_button)]
    parts += [place_of(search._answer, search), place_of(search.keyboard, search)]
    assert all(search.rect().contains(part) for part in parts)
    assert not [(a, b) for index, a in enumerate(parts) for b in parts[index + 1 :] if a.intersects(b)]
    assert parts[3].width() >= theme().px(560)
    assert parts[3].height() >= theme().px(300)
    buttons = [button for button in search.findChildren(QPushButton) if button.isVisible()]
    assert min(min(button.width(), button.height()) for button in buttons) >= theme().px(64) - 1
    assert [label.text() for label in shown.findChildren(QLabel) if label.isVisible() and is_cut(label)] == []
    chips = [chip for chip in search.offer.chips.chips.values() if chip.isVisible()]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
    assert all(chip.geometry().right() <= search.offer.chips.width() for chip in chips)


def place_of(widget: QWidget, page: QWidget) -> QRect:
    """Where a widget is on the page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def is_cut(label: QLabel) -> bool:
    """Whether a label is smaller than its words."""
    return label.heightForWidth(label.width()) > label.height() + 1


def test_a_page_too_small_for_the_keyboard_keeps_the_results(search: SearchScreen) -> None:
    theme().fit(QSize(640, 360))
    search.resize(640, 284)
    type_keys(search, "manila")
    assert (search.keyboard.isVisible(), shows_results(search)) == (False, True)
    theme().fit(QSize(1920, 1080))


def test_the_header_opens_the_search_over_any_page(qtbot: QtBot, window: MainWindow) -> None:
    for name, tab in window.bar.buttons.items():
        qtbot.mouseClick(tab, LEFT)
        qtbot.mouseClick(window.tools.search, LEFT)
        assert window.search().isVisible()
        assert window.search().field.hasFocus()
        assert window.current_page == name


def test_a_tab_closes_the_search(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.tools.search, LEFT)
    qtbot.mouseClick(window.bar.buttons["missions"], LEFT)
    assert (window.search().isVisible(), window.current_page) == (False, "missions")
    assert window.pages["missions"].isVisible()


def test_esc_gives_the_page_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.bar.buttons["history"], LEFT)
    qtbot.mouseClick(window.tools.search, LEFT)
    QTest.keyClick(window.search().field, KEY.Key_Escape)
    assert (window.search().isVisible(), window.current_page) == (False, "history")
    assert window.pages["history"].isVisible()


def test_a_result_opens_where_it_is_at_home(qtbot: QtBot, window: MainWindow) -> None:
    """With the item chosen, and the search out of the way."""
    qtbot.mouseClick(window.tools.search, LEFT)
    type_keys(window.search(), "កម្ពុជា")
    QTest.keyClick(window.search().field, KEY.Key_Return)
    assert (window.search().isVisible(), window.current_page) == (False, "arc-map")
    assert window.pages["arc-map"].chosen() == "KH"


def test_every_result_has_a_page(qtbot: QtBot, window: MainWindow, store: ContentStore) -> None:
    """Whatever kind is found, a touch leads somewhere."""
    qtbot.mouseClick(window.tools.search, LEFT)
    hits = {hit.kind: hit for query in ("a", "ASEAN", "Manila", "civil service", "objective", "respond", "mission")
            for hit in store.search.find_begun(query, "km", 500)}  # fmt: skip
    for hit in hits.values():
        window.show_search()
        window.search().item_requested.emit(hit.kind, hit.id)
        assert not window.search().isVisible()
    assert len(hits) >= 12


def test_the_next_visitor_finds_an_empty_search(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.tools.search, LEFT)
    type_keys(window.search(), "manila")
    qtbot.mouseClick(window.search().keyboard_button, LEFT)
    window.reset("km")
    assert not window.search().isVisible()
    qtbot.mouseClick(window.tools.search, LEFT)
    search = window.search()
    assert (search.field.text(), search.keyboard.isVisible(), shows_results(search)) == ("", True, False)
    assert search.keyboard.language() == "km"

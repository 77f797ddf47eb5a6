"""Promises of the window, as a visitor touches it."""

import gc
import weakref
from collections.abc import Callable
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.tabs import HOME, TABS, page_types
from kiosk.theme import theme
from kiosk.widgets.buttons import NavButton
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.sheet import Sheet

LEFT = Qt.MouseButton.LeftButton


def shows(button: NavButton, word: str) -> bool:
    """Whether the button has this word on it."""
    return button.text() == word


def test_each_tab_opens_its_page(qtbot: QtBot, window: MainWindow) -> None:
    """A touch on the bar shows that page, and the bar marks it."""
    for name, button in window.bar.buttons.items():
        qtbot.mouseClick(button, LEFT)
        assert (window.current_page, button.isChecked()) == (name, True)


class Styles(QObject):
    """Notes each style sheet that a window is given."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.seen: list[str] = []
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.StyleChange:
            self.seen.append(self._window.styleSheet())
        return False


def test_nothing_stays_of_pages_where_one_reset_follows_another_at_once(qtbot: QtBot, window: MainWindow) -> None:
    """Before the event loop has deleted what the first took away."""
    for name in TABS:
        window.show_page(name)
    known = [weakref.ref(scroll) for scroll in window.findChildren(FittingScroll)]
    with qtbot.waitSignal(window.page("history").destroyed):
        window.reset("en")
        window.reset("en")
    gc.collect()
    left = [scroll for scroll in (reference() for reference in known) if scroll]
    assert [scroll for scroll in left if not shiboken6.isValid(scroll)] == []
    assert len(known) > len(left) > 0


def test_a_reset_styles_everything_afresh_when_the_pages_are_gone(qtbot: QtBot, window: MainWindow) -> None:
    """Qt keeps the rules of scroll areas that are gone until no style sheet is left: some 9 KiB a visitor."""
    window.show_page("history")
    styles = Styles(window)
    window.reset("km")
    qtbot.waitUntil(lambda: len(styles.seen) >= 2)
    assert styles.seen == ["", theme().style_sheet()]


def sheets(window: MainWindow) -> list[Sheet]:
    """What lies open over the pages."""
    return [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def open_sources_of_home(window: MainWindow) -> None:
    window.show_page(HOME)
    window.home.show_more()


def open_about(window: MainWindow) -> None:
    window.show_page("missions")
    window.page("missions").show_about()


def open_code(window: MainWindow) -> None:
    window.show_page("documents")
    window.page("documents").offer("document", "terms-of-reference")


@pytest.mark.parametrize("wanted", [HOME, "missions", "documents"])
@pytest.mark.parametrize("open_sheet", [open_sources_of_home, open_about, open_code])
def test_a_page_that_somebody_wishes_for_is_seen(
    window: MainWindow, open_sheet: Callable[[MainWindow], None], wanted: str
) -> None:
    """A second start's `--page` is not hidden under what a visitor opened, be it another page or the same."""
    open_sheet(window)
    assert len(sheets(window)) == 1
    window.show_page(wanted)
    assert (window.current_page, sheets(window)) == (wanted, [])


def test_the_way_back_leads_to_an_open_sheet_again(window: MainWindow) -> None:
    """Who followed a link in a longer text goes on reading it, also after the page was changed."""
    open_about(window)
    window.open_item("arc", "KH")
    assert (window.current_page, sheets(window)) == ("arc-map", [])
    window.go_back()
    assert (window.current_page, len(sheets(window))) == ("missions", 1)


def test_the_tabs_are_the_pages() -> None:
    """Home and one page type for each further tab, in the same order."""
    assert [HOME, *(page.name for page in page_types())] == list(TABS)


def test_no_kind_is_at_home_on_two_pages() -> None:
    """A link leads to one place."""
    kinds = [kind for page in page_types() for kind in page.kinds]
    assert len(kinds) == len(set(kinds))


def test_the_doors_on_home_lead_to_their_pages(qtbot: QtBot, window: MainWindow) -> None:
    """A card or a number on Home opens the page it speaks of."""
    opened = []
    for card in (*window.home.doors, *window.home.numbers):
        window.show_page(HOME)
        qtbot.mouseClick(card, LEFT)
        opened.append(window.current_page)
    assert opened[:4] == ["history", "missions", "work-plans", "arc-map"]
    assert HOME not in opened


def test_the_language_changes_at_a_touch_and_the_page_stays(
    qtbot: QtBot, window: MainWindow, language: LanguageManager
) -> None:
    """Header, bar and page speak English at once, and Khmer again at the next touch."""
    qtbot.mouseClick(window.bar.buttons["missions"], LEFT)
    texts = {}
    home = window.bar.buttons[HOME]
    for code, word in (("km", "ទំព័រ\u200bដើម"), ("en", "Home")):
        qtbot.mouseClick(window.tools.buttons[code], LEFT)
        qtbot.waitUntil(partial(shows, home, word))
        texts[code] = window.header.name.text().replace("\u200b", "")
        assert (language.current, window.current_page) == (code, "missions")
    assert texts == {
        "km": "កិច្ចសហប្រតិបត្តិការអាស៊ានស្តីពីកិច្ចការមុខងារសាធារណៈ",
        "en": "ASEAN Cooperation on Civil Service Matters",
    }


def test_chosen_items_survive_a_change_of_language(window: MainWindow, language: LanguageManager) -> None:
    """What was chosen on each page is chosen in the other language too."""
    for entry in page_types():
        page = window.page(entry.name)
        if not page.items():
            continue
        page.choose(page.items()[-1])
        language.set_language("en")
        chosen = page.chosen()
        language.set_language("km")
        assert (chosen, page.chosen()) == (page.items()[-1], page.items()[-1])


def test_a_record_is_opened_where_it_is_at_home(window: MainWindow) -> None:
    """A link to a centre opens the map with that centre chosen."""
    window.open_item("arc", "VN")
    assert (window.current_page, window.page("arc-map").chosen()) == ("arc-map", "VN")


def test_a_kind_without_a_page_is_our_error(window: MainWindow) -> None:
    """A link to nowhere is never silent."""
    with pytest.raises(ValueError, match="no page shows"):
        window.open_item("nothing", "1")


def test_pages_are_made_one_by_one_until_all_are_there(window: MainWindow) -> None:
    """While nobody touches, the kiosk gets every page ready."""
    while window.build_next_page():
        pass
    assert set(window.pages) == set(TABS) - {HOME}


def test_before_the_store_is_open_a_page_is_wished_for(qtbot: QtBot, window: MainWindow, store: ContentStore) -> None:
    """A very quick finger is not lost: the window says which page is wanted."""
    window._store = None
    with qtbot.waitSignal(window.page_wanted) as wish:
        qtbot.mouseClick(window.bar.buttons["history"], LEFT)
    assert wish.args == ["history"]
    with pytest.raises(RuntimeError, match="not open"):
        window.page("history")
    window.set_store(store)
    window.show_page("history")
    assert window.current_page == "history"


def test_the_window_takes_any_size(qtbot: QtBot, window: MainWindow) -> None:
    """A small screen gets a small kiosk, not a cut one."""
    while window.build_next_page():
        pass
    window.resize(320, 240)
    qtbot.waitUntil(lambda: window.size() == QSize(320, 240))
    assert window.stack.geometry().bottom() < window.bar.geometry().top() + 1


def test_a_touch_leaves_no_frame(window: MainWindow) -> None:
    """Only keys move the focus to a button; every button can be reached by them."""
    while window.build_next_page():
        pass
    policies = {button.focusPolicy() for button in window.findChildren(QAbstractButton)}
    assert policies <= {Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus}


def test_the_bar_is_large_enough_for_a_finger(window: MainWindow) -> None:
    """Every tab is at least 64 pixels on each side at full scale."""
    sizes = [button.size() for button in window.findChildren(NavButton)]
    assert all(size.width() >= 64 and size.height() >= 64 for size in sizes)

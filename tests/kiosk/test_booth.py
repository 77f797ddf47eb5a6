"""Promises of kiosk mode."""

import gc
import weakref
from collections.abc import Iterator
from unittest.mock import call, create_autospec

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QCloseEvent, QContextMenuEvent, QGuiApplication, QKeySequence, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScroller, QWidget
from pytestqt.qtbot import QtBot

from build_scripts.snapshot import snapshot
from database.store import ContentStore
from kiosk import app, paths
from kiosk.booth import Booth, forget_copies, is_moving
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.lock import Lock, find_screen
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.pages.page import ReadingPage
from kiosk.session import KioskSession, State, show_arrow
from kiosk.settings import Settings
from kiosk.slides import MAKERS, ORDER
from kiosk.tabs import HOME
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.mission_card import MissionCard
from kiosk.widgets.timeline import Timeline

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def booth(qapp: QApplication, window: MainWindow, store: ContentStore) -> Iterator[Booth]:
    made = Booth(window, store, Settings(motion=False), qapp)
    yield made
    qapp.removeEventFilter(made.session)
    show_arrow()


def prepare(window: MainWindow) -> None:
    """Make every page, as the kiosk does while nobody touches."""
    while window.build_next_page():
        settle()
    settle()


def disturb(qtbot: QtBot, window: MainWindow) -> None:
    """Change whatever a visitor can change."""
    for name in PAGES[1:]:
        page = window.page(name)
        window.show_page(name)
        settle()
        if page.items():
            page.choose(page.items()[-1])
    window.show_page(HOME)
    scroll_to_end(window)
    qtbot.mouseClick(window.home.more, LEFT)
    qtbot.mouseClick(window.tools.text_size, LEFT)
    qtbot.mouseClick(window.tools.contrast, LEFT)
    qtbot.mouseClick(window.tools.buttons["en"], LEFT)
    window.open_item("arc", "KH")
    show_arrow()  # a mouse moved
    window.show_search()
    search = window.search()
    search.keyboard.set_language("en")
    QTest.keyClicks(search.field, "asean declaration")
    QTest.keySequence(search.field, QKeySequence.StandardKey.SelectAll)
    QTest.keySequence(search.field, QKeySequence.StandardKey.Cut)
    QTest.keyClicks(search.field, "bali")
    qtbot.mouseClick(search.keyboard_button, LEFT)
    settle()


def scroll_to_end(window: MainWindow) -> None:
    """Scroll the page that is shown as far as it goes; where everything fits, nowhere."""
    settle()
    holder = window.stack.currentWidget()
    assert isinstance(holder, FittingScroll)
    holder.verticalScrollBar().setValue(holder.verticalScrollBar().maximum())


@pytest.fixture(params=[(1920, 1080), (1024, 1280)], ids=str)
def started(request: pytest.FixtureRequest, qtbot: QtBot, language: LanguageManager, store: ContentStore) -> MainWindow:
    """A window that had its size from the start; in the second one even Home is longer than its room."""
    shown = MainWindow(*app.read_home(paths.content()), language)
    qtbot.addWidget(shown)
    shown.set_store(store)
    shown.resize(*request.param)
    shown.show()
    return shown


def test_after_a_reset_everything_is_as_after_a_start(
    qtbot: QtBot, qapp: QApplication, started: MainWindow, store: ContentStore
) -> None:
    """A full dump of the state is equal: nothing of one visitor is left for the next, not even by undo or paste."""
    window, booth = started, Booth(started, store, Settings(motion=False), qapp)
    prepare(window)
    booth.session.wake()
    fresh = snapshot(window)
    disturb(qtbot, window)
    assert (len(window.trail), window.search().field.isUndoAvailable()) == (1, True)
    assert QGuiApplication.clipboard().text() == "asean declaration"
    disturbed = snapshot(window)
    assert [name for name, told in fresh.items() if disturbed[name] == told] == ["pages", "above"]
    booth.session.reset()
    prepare(window)
    booth.session.wake()
    assert snapshot(window) == fresh
    qapp.removeEventFilter(booth.session)


def test_what_a_visitor_leaves_behind_is_freed_while_nobody_is_there(
    qtbot: QtBot, booth: Booth, window: MainWindow
) -> None:
    """Not some visitors later, when Python stops for a tenth of a second under somebody's finger."""
    gc.disable()
    try:
        booth.session.wake()
        timeline = weakref.ref(window.page("history").findChildren(Timeline)[0])
        booth.session.reset()
        qtbot.waitUntil(lambda: timeline() is None)
    finally:
        gc.enable()


def test_what_was_touched_goes_with_its_page(
    qtbot: QtBot, booth: Booth, window: MainWindow, finger: QPointingDevice
) -> None:
    """Although the page still glided from a flick when nobody was there any more."""
    booth.session.wake()
    booth.session._swallow_until = 0.0
    window.resize(400, 300)
    window.show_page("missions")
    settle()
    view = window.stack.currentWidget()
    assert isinstance(view, FittingScroll)
    card = view.page.findChildren(MissionCard)[0]
    place, touched = card.mapTo(window, QPoint(8, 60)), weakref.ref(card)
    QTest.touchEvent(window, finger).press(1, place).commit()
    QTest.touchEvent(window, finger).release(1, place).commit()
    settle()
    QScroller.scroller(view.viewport()).scrollTo(QPointF(0, 100), 10_000)
    assert is_moving()
    del card, view
    booth.session.reset()

    def is_gone() -> bool:
        gc.collect()
        return touched() is None

    qtbot.waitUntil(is_gone)


def test_a_bag_that_is_taken_away_after_the_reset_presses_nothing(
    booth: Booth, window: MainWindow, finger: QPointingDevice
) -> None:
    """It lay on a tab, a language button or a link of Home when the kiosk began again."""
    tools, more = window.tools, window.home.more
    for pressed in (window.bar.buttons["history"], tools.buttons["en"], tools.text_size, tools.contrast, more):
        booth.session.wake()
        booth.session._swallow_until = 0.0
        QTest.touchEvent(window, finger).press(1, pressed.mapTo(window, pressed.rect().center())).commit()
        assert pressed.isDown()
        booth.session.reset()
        fresh = snapshot(window)
        QTest.touchEvent(window, finger).release(1, pressed.mapTo(window, pressed.rect().center())).commit()
        settle()
        assert (booth.session.state, pressed.isDown(), snapshot(window)) == (State.ATTRACT, False, fresh)


def test_a_link_that_was_held_leads_nowhere_after_the_reset(
    qtbot: QtBot, booth: Booth, window: MainWindow, finger: QPointingDevice
) -> None:
    """Home's text stays where it is: lifted later, the finger would open a page below the attract screen."""
    booth.session.wake()
    booth.session._swallow_until = 0.0
    text = window.home.introduction
    text.setText("Cambodia has a centre", [(0, 8, "arc", "KH")])
    settle()
    place = text.viewport().mapTo(window, text.link_places(0)[0].center().toPoint())
    QTest.touchEvent(window, finger).press(1, place).commit()
    assert text._pressed == 0
    booth.session.reset()
    with qtbot.assertNotEmitted(text.link_activated):
        QTest.touchEvent(window, finger).release(1, place).commit()
    assert (booth.session.state, window.current_page) == (State.ATTRACT, HOME)


@pytest.mark.parametrize(
    ("is_kept_apart", "cleared"),
    [(True, [call(), call(QClipboard.Mode.Selection)]), (False, [call()])],
)
def test_what_was_marked_for_the_middle_button_is_forgotten_too(*, is_kept_apart: bool, cleared: list[object]) -> None:
    """X11 keeps it apart from the clipboard; elsewhere there is no such thing to clear."""
    clipboard = create_autospec(QClipboard, instance=True)
    clipboard.supportsSelection.return_value = is_kept_apart
    forget_copies(clipboard)
    assert clipboard.clear.call_args_list == cleared


def test_the_attract_screen_covers_everything_until_somebody_comes(
    qtbot: QtBot, booth: Booth, window: MainWindow
) -> None:
    """It shows at the start and after each reset, and is gone at the first touch."""
    assert (booth.attract.isVisible(), booth.attract.geometry()) == (True, window.rect())
    qtbot.mouseClick(booth.attract, LEFT)
    assert (booth.attract.isVisible(), window.current_page, booth.session.state) == (False, HOME, State.ACTIVE)


def test_slides_follow_each_other_and_begin_again(booth: Booth) -> None:
    """After the last comes the first."""
    for _ in booth.attract.slides:
        booth.attract.show_next()
    assert booth.attract.index == 0


def test_an_order_of_kinds_that_the_content_has_none_of_shows_the_others(
    qapp: QApplication, window: MainWindow, store: ContentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Staff chose it for other content; a screen without words would be nobody's."""
    monkeypatch.setitem(MAKERS, "number", lambda *_: iter(()))
    booth = Booth(window, store, Settings(motion=False, attract_order=("number",)), qapp)
    assert {slide.kind for slide in booth.attract.slides} == set(ORDER) - {"number"}
    qapp.removeEventFilter(booth.session)


def test_nothing_stands_on_the_same_pixels_for_ever(booth: Booth) -> None:
    """The words wander around a small square."""
    places = []
    for _ in range(5):
        places.append(booth.attract._words.pos())
        booth.attract.wander()
    assert len(set(map(QPoint.toTuple, places))) == 4
    assert places[0] == places[4]


def test_touch_to_begin_stands_there_in_both_languages(booth: Booth) -> None:
    """Whoever passes by can read it."""
    words = [line.text().replace("\u200b", "") for line in booth.attract._touch]
    assert words == ["ប៉ះដើម្បីចាប់ផ្តើម", "Touch to begin"]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)])
def test_no_slide_is_cut(booth: Booth, window: MainWindow, size: tuple[int, int]) -> None:
    """Every slide's words have room at every size."""
    window.resize(*size)
    for _ in booth.attract.slides:
        booth.attract.show_next()
        settle()
        for part in (booth.attract.kicker, booth.attract.headline, booth.attract.line, *booth.attract._touch):
            assert part.heightForWidth(part.width()) <= part.height() + 1, part.text()
            assert part.sizeHint().width() <= part.width() or part.wordWrap()


def test_the_countdown_counts_in_both_languages_and_a_touch_ends_it(
    qtbot: QtBot, booth: Booth, window: MainWindow
) -> None:
    """A band over the header; its button keeps the visitor where they are."""
    booth.session.wake()
    window.show_page("missions")
    booth.countdown.show_seconds(17)
    texts = {code: line.text().replace("\u200b", "") for code, line in booth.countdown.lines.items()}
    assert texts == {
        "km": "អេក្រង់នេះនឹងចាប់ផ្តើមឡើងវិញក្នុងរយៈពេល ១៧ វិនាទីទៀត",
        "en": "This screen starts again in 17 seconds",
    }
    assert booth.countdown.geometry().bottom() <= window.header.geometry().bottom()
    with qtbot.waitSignal(booth.countdown.touched):
        qtbot.mouseClick(booth.countdown.button, LEFT)
    booth.countdown.show_seconds(0)
    assert (booth.countdown.isVisible(), window.current_page) == (False, "missions")


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920), (768, 1366)], ids=str)
@pytest.mark.parametrize(("name", "item"), [("history", ReadingPage.ABOUT), ("documents", "asean-2017")])
def test_the_countdown_covers_no_sheet(
    booth: Booth, window: MainWindow, size: tuple[int, int], name: str, item: str
) -> None:
    """Who reads the longest text in the largest letters reads on; its cross is not drawn away under the finger."""
    booth.session.wake()
    window.resize(*size)
    theme().set_text_size("largest")
    window.show_page(name)
    page = window.page(name)
    assert isinstance(page, ReadingPage)
    page.open_sheet(item)
    settle()
    assert page.sheet
    panel = page.sheet.panel
    alone = panel.geometry()
    booth.countdown.show_seconds(17)
    settle()
    lies = panel.geometry()
    assert not booth.countdown.geometry().intersects(lies)
    assert window.rect().contains(lies)
    assert panel.rect().contains(page.sheet.close_button.geometry())
    booth.countdown.show_seconds(0)
    assert panel.geometry() == lies
    page.sheet.dismiss()
    page.open_sheet(item)
    settle()
    assert panel.geometry() == alone


def test_a_visitor_cannot_close_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    """Closing, context menus and drops are refused until staff open the lock."""
    window = QWidget()
    qtbot.addWidget(window)
    lock = Lock(window, "", qapp)
    window.show()
    qapp.sendEvent(window, QCloseEvent())
    closed = window.close()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), QPoint(1, 1))
    assert (closed, window.isVisible(), lock.eventFilter(window, menu)) == (False, True, True)
    lock.is_open = True
    assert window.close()
    qapp.removeEventFilter(lock)


def test_the_window_fills_its_screen_again(qtbot: QtBot, qapp: QApplication) -> None:
    """Whatever happened to the screen, the kiosk is as large as it is now."""
    window = QWidget()
    qtbot.addWidget(window)
    lock = Lock(window, "no such screen", qapp)
    window.show()
    window.resize(100, 100)
    lock.fill()
    assert window.geometry() == find_screen("no such screen").geometry()
    qapp.removeEventFilter(lock)


def test_a_minimized_window_comes_back(qtbot: QtBot, qapp: QApplication) -> None:
    """A desktop's own key (Windows+D) hides every window; no visitor could bring the kiosk back by touch."""
    window = QWidget()
    qtbot.addWidget(window)
    lock = Lock(window, "", qapp)
    window.showFullScreen()
    window.showMinimized()
    qtbot.waitUntil(lambda: window.isFullScreen() and not window.isMinimized())
    qapp.removeEventFilter(lock)


def test_the_session_of_a_booth_takes_its_times_from_the_settings(
    qapp: QApplication, window: MainWindow, store: ContentStore
) -> None:
    """What staff set is what visitors get."""
    booth = Booth(window, store, Settings(idle_seconds=30, countdown_seconds=10), qapp)
    assert (booth.session._idle, booth.session._countdown) == (30_000, 10_000)
    assert isinstance(booth.session, KioskSession)
    qapp.removeEventFilter(booth.session)
    theme().set_text_size("normal")


def test_a_view_that_was_left_under_a_finger_does_not_keep_the_kiosk_awake(booth: Booth, window: MainWindow) -> None:
    """Its drag never ends, for the finger is lifted elsewhere: nothing moves, and the reset forgets it."""
    booth.session.wake()
    window.show_page("documents")
    settle()
    view = window.stack.currentWidget()
    assert isinstance(view, FittingScroll)
    long = QWidget()
    long.resize(300, 5000)
    view.takeWidget().setParent(window)
    view.setWidget(long)
    scroller = QScroller.scroller(view.viewport())
    scroller.handleInput(QScroller.Input.InputPress, QPointF(100, 400), 0)
    for step in range(1, 6):
        scroller.handleInput(QScroller.Input.InputMove, QPointF(100, 400 - 40 * step), 20 * step)
    assert (scroller.state(), is_moving()) == (QScroller.State.Dragging, False)
    scroller.handleInput(QScroller.Input.InputRelease, QPointF(100, 190), 105)
    assert (scroller.state(), is_moving()) == (QScroller.State.Scrolling, True)
    window.show_page(HOME)
    assert not is_moving()
    booth.session.reset()
    assert scroller.state() is QScroller.State.Inactive

"""Promises of the way in and out: gesture, PIN, staff's screen, lock."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk.booth import Booth
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.pin import Pin
from kiosk.session import KioskSession, State
from kiosk.settings import Settings
from kiosk.staff.desk import StaffDesk
from kiosk.staff.means import Means
from kiosk.staff.overlay import Overlay
from kiosk.staff.screen import StaffScreen
from kiosk.theme import theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session() -> KioskSession:
    """Staff are sent away after a tenth of a second without a touch; nothing is swallowed after waking."""
    return KioskSession(wake=0)


@pytest.fixture
def booth(
    qapp: QApplication, window: MainWindow, store: ContentStore, session: KioskSession, means: Means
) -> Iterator[Booth]:
    made = Booth(window, store, Settings(motion=False), qapp, session, means=means)
    yield made
    assert made.desk
    qapp.removeEventFilter(made.session)
    qapp.removeEventFilter(made.desk.gesture)


@pytest.fixture
def desk(booth: Booth) -> StaffDesk:
    assert booth.desk
    return booth.desk


def make_gesture(window: MainWindow, finger: QPointingDevice) -> None:
    """Five taps of a finger in the top left corner."""
    for _ in range(5):
        QTest.touchEvent(window, finger).press(1, QPoint(30, 30), window).commit()
        QTest.touchEvent(window, finger).release(1, QPoint(30, 30), window).commit()


def enter(qtbot: QtBot, desk: StaffDesk) -> None:
    """Type the PIN."""
    assert desk.pad
    qtbot.keyClicks(desk.pad, "2580\r")


def where(booth: Booth) -> tuple[State, bool]:
    """Who is there, and whether the attract screen is shown."""
    return booth.session.state, booth.attract.isVisible()


def overlays(window: MainWindow) -> list[str]:
    return [type(child).__name__ for child in window.findChildren(Overlay)]


def test_without_a_pin_the_gesture_does_nothing_at_all(
    desk: StaffDesk, window: MainWindow, pin: Pin, finger: QPointingDevice
) -> None:
    """A visitor who plays in the corner sees no pad, nor does `--staff` show one."""
    pin.remove()
    make_gesture(window, finger)
    desk.ask()
    assert (desk.pad, overlays(window)) == (None, [])


def test_staff_come_in_from_the_attract_screen_and_lock_it_again(
    qtbot: QtBot, booth: Booth, desk: StaffDesk, window: MainWindow, finger: QPointingDevice
) -> None:
    """Gesture, PIN, the staff's screen; the lock brings the attract screen back, and nothing of it stays."""
    make_gesture(window, finger)
    assert booth.session.state is State.ACTIVE
    enter(qtbot, desk)
    screen = desk.screen
    assert screen
    assert (where(booth), desk.pad, screen.geometry()) == ((State.STAFF, False), None, window.rect())
    qtbot.mouseClick(screen.lock, LEFT)
    assert (where(booth), screen.isHidden()) == ((State.ATTRACT, True), True)
    settle()
    qtbot.waitUntil(lambda: overlays(window) == [])


def test_it_locks_itself_when_nobody_touches_it(qtbot: QtBot, booth: Booth, desk: StaffDesk) -> None:
    """Staff who walk away leave nothing open: no countdown, the attract screen."""
    booth.session._staff = 50
    desk.ask()
    with qtbot.waitSignals([booth.session.state_changed] * 2), qtbot.assertNotEmitted(booth.session.countdown_changed):
        enter(qtbot, desk)
    assert (booth.session.state, desk.screen) == (State.ATTRACT, None)


@pytest.mark.usefixtures("desk")
def test_a_second_gesture_shows_no_second_pad(window: MainWindow, finger: QPointingDevice) -> None:
    """One pad is enough."""
    make_gesture(window, finger)
    make_gesture(window, finger)
    assert overlays(window) == ["PinPad"]


def test_a_reset_takes_an_open_pad_along(desk: StaffDesk, booth: Booth, qtbot: QtBot, window: MainWindow) -> None:
    """The next visitor begins at the beginning."""
    desk.ask()
    booth.session.reset()
    assert desk.pad is None
    qtbot.waitUntil(lambda: overlays(window) == [])


def test_the_language_changes_on_the_staffs_screen(
    qtbot: QtBot, desk: StaffDesk, booth: Booth, language: LanguageManager
) -> None:
    """The switch is there, and the reset goes back to the language at start."""
    desk.ask()
    enter(qtbot, desk)
    screen = desk.screen
    assert screen
    texts = {}
    for code in ("en", "km"):
        qtbot.mouseClick(screen.languages[code], LEFT)
        settle()
        texts[code] = (language.current, screen.languages[code].isChecked(), screen.panels["questions"].isVisible())
        questions = [entry.text for entry in booth._window._store.open_questions(code)]  # type: ignore[union-attr]
        assert [row.text.text() for row in screen.panels["questions"].rows] == questions  # type: ignore[attr-defined]
    assert texts == {"en": ("en", True, False), "km": ("km", True, False)}
    qtbot.mouseClick(screen.languages["en"], LEFT)
    booth.session.reset()
    assert language.current == "km"


def test_coming_and_going_leaves_nothing_behind(
    qtbot: QtBot, booth: Booth, desk: StaffDesk, window: MainWindow
) -> None:
    """A week of staff's visits costs no memory: objects and connections are as after the first one."""
    counts = []
    screens = weakref.WeakSet[StaffScreen]()
    for _ in range(3):
        desk.ask()
        enter(qtbot, desk)
        assert desk.screen
        booth.session._idle_timer.stop()  # this look takes longer than a test's staff may stay
        for name in desk.screen.panels:
            desk.screen.show_panel(name)
            settle()
        screens.add(desk.screen)
        booth.session.reset()
        qtbot.waitUntil(lambda: overlays(window) == [])
        gc.collect()
        counts.append((len(window.findChildren(QObject)), theme().receivers("2changed()"), len(screens)))
    assert min(counts[0][:2]) > 0
    assert counts == [(*counts[0][:2], 0)] * 3

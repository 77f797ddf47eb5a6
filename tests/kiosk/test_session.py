"""Promises of the session: who is there, when the kiosk wakes, counts down and begins again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.session import KioskSession, State

LEFT = Qt.MouseButton.LeftButton


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def moving() -> list[bool]:
    """Whether something still glides: the last value."""
    return [False]


@pytest.fixture
def session(qapp: QApplication, clock: Clock, moving: list[bool]) -> Iterator[KioskSession]:
    """A session in which a second is 20 milliseconds."""
    watching = KioskSession(
        idle=60, countdown=60, wake=300, still=60_000, staff=100, second=20, is_moving=lambda: moving[-1], clock=clock
    )
    qapp.installEventFilter(watching)
    yield watching
    qapp.removeEventFilter(watching)


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    shown = QPushButton("touch")
    qtbot.addWidget(shown)
    shown.show()
    return shown


def awake(session: KioskSession, clock: Clock) -> None:
    """Somebody came a while ago."""
    session.wake()
    clock.now += 10


def test_the_first_touch_only_wakes(qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock) -> None:
    """It presses nothing; nor does anything in the next 300 ms; then touches work."""
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.mouseClick(button, LEFT)
    assert (session.state, pressed) == (State.ACTIVE, [])
    clock.now += 0.2
    qtbot.mouseClick(button, LEFT)
    assert pressed == []
    clock.now += 0.2
    qtbot.mouseClick(button, LEFT)
    assert pressed == [True]


def test_a_long_waking_touch_presses_nothing_when_it_ends(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock
) -> None:
    """The whole touch that wakes belongs to the waking, however long it lasts."""
    released: list[bool] = []
    button.released.connect(lambda: released.append(True))
    qtbot.mousePress(button, LEFT)
    clock.now += 5
    qtbot.mouseRelease(button, LEFT)
    assert (session.state, released) == (State.ACTIVE, [])


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Escape])
def test_a_key_wakes_too(qtbot: QtBot, session: KioskSession, button: QPushButton, key: Qt.Key) -> None:
    """A keyboard is as good as a finger."""
    qtbot.keyClick(button, key)
    assert session.state is State.ACTIVE


def test_a_mouse_that_is_pushed_by_the_table_does_not_wake(
    qtbot: QtBot, session: KioskSession, button: QPushButton
) -> None:
    """Only a press tells of a person."""
    qtbot.mouseMove(button, QPoint(3, 3))
    assert session.state is State.ATTRACT


def test_without_input_a_countdown_begins_and_ends_in_a_reset(
    qtbot: QtBot, session: KioskSession, clock: Clock
) -> None:
    """Each second is told, and at the end the attract screen is there again."""
    told: list[int] = []
    session.countdown_changed.connect(told.append)
    awake(session, clock)
    with qtbot.waitSignal(session.state_changed) as change:
        pass
    assert change.args == [State.ATTRACT]
    assert told == [3, 2, 1, 0]


def test_any_touch_ends_the_countdown(qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock) -> None:
    """Who is still there stays, on the page where they were."""
    awake(session, clock)
    with qtbot.waitSignal(session.countdown_changed):
        pass
    with qtbot.assertNotEmitted(session.state_changed):
        qtbot.mouseClick(button, LEFT)
    assert (session.state, session.seconds_left) == (State.ACTIVE, 0)


def test_nothing_resets_under_a_moving_finger_or_while_something_glides(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock, moving: list[bool]
) -> None:
    """The idle time waits for the finger and for the flick's end."""
    awake(session, clock)
    QTest.mousePress(button, LEFT)
    passed: list[bool] = []
    session._idle_timer.timeout.connect(lambda: passed.append(True))
    qtbot.waitUntil(lambda: len(passed) >= 3)
    assert session.seconds_left == 0
    moving.append(True)
    QTest.mouseRelease(button, LEFT)
    passed.clear()
    qtbot.waitUntil(lambda: len(passed) >= 2)
    assert session.seconds_left == 0
    moving.append(False)
    qtbot.waitUntil(lambda: session.seconds_left > 0)


def test_a_finger_that_lies_still_for_a_minute_is_no_finger(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock
) -> None:
    """A bag on the glass does not keep the kiosk awake for ever."""
    awake(session, clock)
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    QTest.touchEvent(button, device).press(1, QPoint(5, 5), button).commit()
    clock.now += 61
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    QTest.touchEvent(button, device).release(1, QPoint(5, 5), button).commit()


def test_staff_are_sent_away_after_their_own_time(qtbot: QtBot, session: KioskSession, clock: Clock) -> None:
    """The staff's screens lock themselves again, without a countdown."""
    awake(session, clock)
    session.enter_staff()
    with qtbot.assertNotEmitted(session.countdown_changed), qtbot.waitSignal(session.state_changed) as change:
        pass
    assert change.args == [State.ATTRACT]


def test_other_events_are_none_of_its_business(session: KioskSession) -> None:
    """A timer or a paint is no visitor."""
    assert session.eventFilter(QObject(), QEvent(QEvent.Type.UpdateRequest)) is False
    assert session.state is State.ATTRACT

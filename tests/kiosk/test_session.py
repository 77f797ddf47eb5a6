"""Promises of the session: who is there, when the kiosk wakes, counts down and begins again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
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


class Seen(QObject):
    """Notes the touches that come as far as a window."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.events: list[QEvent.Type] = []
        window = widget.windowHandle()
        assert window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.events.append(event.type())
        return False


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


def send_key(button: QPushButton, kind: QEvent.Type, *, again: bool) -> bool:
    """Let a key be pressed, again and again by the system while something lies on it; whether it came through."""
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(kind, Qt.Key.Key_Space, none, " ", again)
    return not QApplication.sendEvent(button, event)


def test_a_key_that_something_lies_on_is_nobody(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock
) -> None:
    """Its first press is one; what the system repeats keeps no countdown away and does not wake."""
    awake(session, clock)
    send_key(button, QEvent.Type.KeyPress, again=False)
    before = session._idle_timer.remainingTime()
    qtbot.waitUntil(lambda: session._idle_timer.remainingTime() < before)
    for _ in range(20):
        send_key(button, QEvent.Type.KeyRelease, again=True)
        send_key(button, QEvent.Type.KeyPress, again=True)
    assert session._idle_timer.remainingTime() < before
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    left = session.seconds_left
    send_key(button, QEvent.Type.KeyPress, again=True)
    assert session.seconds_left == left
    session.reset()
    pressed: list[bool] = []
    button.pressed.connect(lambda: pressed.append(True))
    send_key(button, QEvent.Type.KeyPress, again=True)
    assert (session.state, pressed) == (State.ATTRACT, [])


@pytest.mark.parametrize(("text", "replaced", "stays"), [("ក", 0, True), ("", 1, True), ("", 0, False)])
def test_who_types_by_an_input_method_is_there(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock, text: str, replaced: int, *, stays: bool
) -> None:
    """Khmer from the system's own keyboard comes and goes without keys; what Qt sends at a new focus is nobody."""
    awake(session, clock)
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    typed = QInputMethodEvent(text, [])
    typed.setCommitString(text, -replaced, replaced)
    QApplication.sendEvent(button, typed)
    assert (session.seconds_left == 0) is stays


@pytest.mark.parametrize(("held", "stays"), [(Qt.MouseButton.LeftButton, True), (Qt.MouseButton.NoButton, False)])
def test_a_pen_that_hangs_near_the_glass_is_nobody(
    qtbot: QtBot, session: KioskSession, button: QPushButton, clock: Clock, held: Qt.MouseButton, *, stays: bool
) -> None:
    """Only one that draws tells of a person."""
    awake(session, clock)
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    place, none = QPointF(3, 3), Qt.KeyboardModifier.NoModifier
    pen = QPointingDevice.primaryPointingDevice()
    move = QTabletEvent(QEvent.Type.TabletMove, pen, place, place, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, none, held, held)
    QApplication.sendEvent(button, move)
    assert (session.seconds_left == 0) is stays


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


@pytest.fixture
def glass() -> QPointingDevice:
    """A touch screen."""
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    return device


Touch = Callable[..., None]


@pytest.fixture
def touch(glass: QPointingDevice, button: QPushButton) -> Iterator[Touch]:
    """Let the touch screen report at once where fingers were put, moved and lifted; the others lie still."""
    down: dict[int, QPoint] = {}

    def report(**changes: dict[int, QPoint]) -> None:
        sequence = QTest.touchEvent(button, glass, False)
        changed = {finger for places in changes.values() for finger in places}
        for finger in down.keys() - changed:
            sequence.stationary(finger)
        for kind, places in changes.items():
            for finger, place in places.items():
                getattr(sequence, kind)(finger, place, button)
                down[finger] = place
                if kind == "release":
                    del down[finger]
        sequence.commit(False)

    yield report
    if down:
        report(release=dict(down))


BAG, FINGER, OTHER = 1, 2, 3
BESIDE, PLACE, FAR = QPoint(90, 15), QPoint(10, 15), QPoint(60, 15)


def wait_for_idle(qtbot: QtBot, session: KioskSession) -> bool:
    """Let the idle time pass; whether a countdown began."""
    passed: list[bool] = []
    connection = session._idle_timer.timeout.connect(lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed))
    session._idle_timer.timeout.disconnect(connection)
    return session.seconds_left > 0


def test_a_finger_that_lies_still_for_a_minute_is_no_finger(
    qtbot: QtBot, session: KioskSession, touch: Touch, clock: Clock
) -> None:
    """A bag on the glass does not keep the kiosk awake for ever."""
    awake(session, clock)
    touch(press={BAG: PLACE})
    clock.now += 59
    assert not wait_for_idle(qtbot, session)
    clock.now += 2
    qtbot.waitUntil(lambda: session.seconds_left > 0)


def test_what_only_trembles_lies_still(qtbot: QtBot, session: KioskSession, touch: Touch, clock: Clock) -> None:
    """A bag is reported again and again, a pixel here or there: no visitor, whatever Qt took for its last place."""
    awake(session, clock)
    touch(press={BAG: PLACE})
    touch(move={BAG: PLACE + QPoint(1, 0)})
    for second in range(61):
        clock.now += 1
        touch(move={BAG: PLACE + QPoint(1, second % 2)})
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    left = session.seconds_left
    touch(move={BAG: PLACE})
    assert session.seconds_left == left


def test_a_slow_finger_moves(qtbot: QtBot, session: KioskSession, touch: Touch, clock: Clock) -> None:
    """A pixel a second is a hand after all: what counts is the way since it last counted."""
    awake(session, clock)
    touch(press={FINGER: PLACE})
    for step in range(61):
        clock.now += 1
        touch(move={FINGER: PLACE + QPoint(step, 0)})
    assert not wait_for_idle(qtbot, session)


def test_a_finger_counts_beside_something_that_lies_still(
    qtbot: QtBot, session: KioskSession, touch: Touch, clock: Clock
) -> None:
    """Each has its own minute; and lifting one does not lift the other."""
    awake(session, clock)
    touch(press={BAG: BESIDE})
    clock.now += 61
    touch(press={FINGER: PLACE})
    touch(press={OTHER: FAR})
    touch(release={OTHER: FAR})
    assert not wait_for_idle(qtbot, session)
    clock.now += 61
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    touch(move={FINGER: FAR})
    assert session.seconds_left == 0


def test_who_lifts_a_finger_is_still_there(qtbot: QtBot, session: KioskSession, touch: Touch, clock: Clock) -> None:
    """Somebody who read with a finger on the glass begins the idle time anew."""
    awake(session, clock)
    touch(press={FINGER: PLACE})
    clock.now += 61
    qtbot.waitUntil(lambda: session.seconds_left > 0)
    touch(release={FINGER: PLACE})
    assert (session.state, session.seconds_left) == (State.ACTIVE, 0)


def test_a_touch_that_the_system_takes_away_is_no_finger(
    qtbot: QtBot, session: KioskSession, touch: Touch, glass: QPointingDevice, button: QPushButton, clock: Clock
) -> None:
    """A window over the kiosk, an unplugged screen: nobody lifts that finger any more."""
    awake(session, clock)
    touch(press={FINGER: PLACE})
    QApplication.sendEvent(button.windowHandle(), QTouchEvent(QEvent.Type.TouchCancel, glass))
    assert wait_for_idle(qtbot, session)


def test_a_finger_wakes_although_something_lies_on_the_glass(
    qtbot: QtBot, session: KioskSession, touch: Touch, button: QPushButton, clock: Clock
) -> None:
    """It is a touch like any other first one: all of it is swallowed, and what comes in the next 300 ms."""
    seen = Seen(button)
    awake(session, clock)
    touch(press={BAG: BESIDE})
    clock.now += 61
    session.reset()
    with qtbot.assertNotEmitted(session.state_changed):
        touch(move={BAG: BESIDE})
    seen.events.clear()
    with qtbot.waitSignal(session.state_changed) as change:
        touch(press={FINGER: PLACE})
    assert change.args == [State.ACTIVE]
    clock.now += 5
    touch(move={FINGER: FAR})
    touch(release={FINGER: FAR})
    assert seen.events == []
    touch(press={FINGER: PLACE})
    assert seen.events == [QEvent.Type.TouchUpdate]


def test_after_the_waking_finger_300_ms_are_swallowed_although_something_lies_on_the_glass(
    session: KioskSession, touch: Touch, button: QPushButton, clock: Clock
) -> None:
    """The second tap of a double tap presses nothing either."""
    seen = Seen(button)
    awake(session, clock)
    touch(press={BAG: BESIDE})
    session.reset()
    seen.events.clear()
    touch(press={FINGER: PLACE})
    touch(release={FINGER: PLACE})
    clock.now += 0.2
    touch(press={FINGER: PLACE})
    assert seen.events == []


def test_what_woke_the_kiosk_and_stayed_does_not_take_the_touches_for_ever(
    session: KioskSession, touch: Touch, button: QPushButton, clock: Clock
) -> None:
    """A bag that was put on the glass wakes; after a minute it is a bag."""
    seen = Seen(button)
    touch(press={BAG: BESIDE})
    assert session.state is State.ACTIVE
    clock.now += 61
    touch(press={FINGER: PLACE})
    assert seen.events == [QEvent.Type.TouchUpdate]


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

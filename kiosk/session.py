"""A visitor's session at the booth: attract, visitor, reset; and staff."""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QTouchEvent

INPUT = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.Wheel,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease,
}
_PRESSES = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.TabletPress,
}
_DOWN = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
_UP = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class State(Enum):
    """Who stands before the screen."""

    ATTRACT = "attract"
    ACTIVE = "active"
    STAFF = "staff"


class KioskSession(QObject):
    """Watches the input of the whole program and says who is there. All times are milliseconds."""

    state_changed = Signal(State)

    countdown_changed = Signal(int)
    """Seconds until the reset; 0 when no countdown runs (any more)."""

    def __init__(  # noqa: PLR0913 - each time is a promise of its own
        self,
        *,
        idle: int = 60_000,
        countdown: int = 20_000,
        wake: int = 300,
        still: int = 60_000,
        staff: int = 300_000,
        second: int = 1000,
        is_moving: Callable[[], bool] = bool,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = State.ATTRACT
        self._idle, self._countdown, self._wake, self._still, self._staff = idle, countdown, wake, still, staff
        self._second = second
        self._is_moving, self._clock = is_moving, clock
        self._left = 0
        self._finger_since = 0.0  # when the finger on the glass last moved; 0: there is none
        self._swallow_until = 0.0
        self._waking_finger = False
        self._idle_timer = QTimer(self, singleShot=True)
        self._idle_timer.timeout.connect(self._idle_passed)
        self._second_timer = QTimer(self, interval=second)
        self._second_timer.timeout.connect(self._second_passed)

    @property
    def seconds_left(self) -> int:
        """Seconds until the reset; 0 when no countdown runs."""
        return self._left

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take notice of input anywhere, and swallow what only wakes."""
        if event.type() not in INPUT:
            return False
        self._follow_finger(event)
        if self.state is State.ATTRACT:
            if event.type() in _PRESSES:
                self._swallow_until = self._clock() + self._wake / 1000
                self._waking_finger = event.type() in _DOWN
                self.wake()
            return event.type() in _PRESSES
        if self._swallows(event):
            return True
        if _is_activity(event):
            self.touch()
        return False

    def _swallows(self, event: QEvent) -> bool:
        """Whether an event still belongs to the touch that woke the kiosk, or comes too soon after it."""
        if event.type() in _UP and self._waking_finger:
            self._waking_finger = False
            return True
        return self._waking_finger or self._clock() < self._swallow_until

    def _follow_finger(self, event: QEvent) -> None:
        if event.type() in _UP:
            self._finger_since = 0.0
        elif event.type() in _DOWN or (self._finger_since and _is_activity(event)):
            self._finger_since = self._clock()

    def wake(self) -> None:
        """Somebody came."""
        self._change(State.ACTIVE)
        self.touch()

    def touch(self) -> None:
        """Somebody is still there: a countdown ends, the idle time begins anew."""
        if self._second_timer.isActive():
            self._end_countdown()
        if self.state is not State.ATTRACT:
            self._idle_timer.start(self._staff if self.state is State.STAFF else self._idle)

    def enter_staff(self) -> None:
        """Staff have shown who they are."""
        self._end_countdown()
        self._change(State.STAFF)
        self.touch()

    @Slot()
    def reset(self) -> None:
        """Begin again with the attract screen."""
        self._idle_timer.stop()
        self._end_countdown()
        self._waking_finger = False
        self._change(State.ATTRACT)

    @Slot()
    def _idle_passed(self) -> None:
        held = self._finger_since and self._clock() - self._finger_since < self._still / 1000
        if held or self._is_moving():
            self._idle_timer.start(self._second)
        elif self.state is State.STAFF:
            self.reset()
        else:
            self._left = max(1, self._countdown // self._second)
            self._second_timer.start()
            self.countdown_changed.emit(self._left)

    @Slot()
    def _second_passed(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.reset()
        else:
            self.countdown_changed.emit(self._left)

    def _end_countdown(self) -> None:
        running = self._second_timer.isActive()
        self._second_timer.stop()
        self._left = 0
        if running:
            self.countdown_changed.emit(0)

    def _change(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)


def _is_activity(event: QEvent) -> bool:
    """Whether an event tells of a person: not of a mouse pushed by the table, nor of a finger that lies still."""
    if isinstance(event, QTouchEvent):
        return any(point.position() != point.lastPosition() for point in event.points()) or event.isBeginEvent()
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
        return bool(event.buttons())
    return event.type() != QEvent.Type.ShortcutOverride

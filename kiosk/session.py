"""A visitor's session at the booth: attract, visitor, reset; and staff."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QEventPoint,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QSinglePointEvent,
    QTabletEvent,
    QTouchEvent,
)

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
    QEvent.Type.InputMethod,
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
_MOUSE, _PEN = -1, -2
"""Among the fingers, by their numbers, the mouse whose button is held, and the pen that is down."""


class State(Enum):
    """Who stands before the screen."""

    ATTRACT = "attract"
    ACTIVE = "active"
    STAFF = "staff"


@dataclass(slots=True)
class Finger:
    """Something on the glass: a visitor's finger, or a bag that was left there."""

    place: QPointF  # where it was when it last counted as moved
    since: float  # and when that was
    wakes: bool  # it woke the kiosk: all that it does belongs to the waking


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
        self._slop = QGuiApplication.styleHints().startDragDistance()
        self._fingers: dict[int, Finger] = {}
        self._swallow_until = 0.0
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
        if isinstance(event, QTouchEvent):
            hide_arrow()
        swallows = self._swallows()
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():  # something that lies on the keyboard
            return swallows or self.state is State.ATTRACT
        is_activity = self._follow(event)
        if self.state is State.ATTRACT:
            return self._is_woken_by(event)
        if is_activity and not swallows:
            self.touch()
        return swallows

    def _swallows(self) -> bool:
        """Whether what comes still belongs to the touch that woke the kiosk, or too soon after it."""
        return any(finger.wakes for finger in self._held()) or self._clock() < self._swallow_until

    def _is_woken_by(self, event: QEvent) -> bool:
        if not _is_press(event):
            return False
        self._swallow_until = self._clock() + self._wake / 1000
        self.wake()
        return True

    def _held(self) -> list[Finger]:
        """The fingers on the glass, without what has lain still for so long that it is none."""
        return [finger for finger in self._fingers.values() if self._clock() - finger.since < self._still / 1000]

    def _follow(self, event: QEvent) -> bool:
        """Note what fingers do; whether an event tells of a person: not of a mouse pushed by the table."""
        if event.type() == QEvent.Type.TouchCancel:
            self._fingers.clear()
            return False
        if isinstance(event, QTouchEvent):
            told = [self._follow_finger(point.id(), point) for point in event.points()]
            return any(told)
        if isinstance(event, QMouseEvent):
            return self._follow_mouse(event)
        if isinstance(event, QInputMethodEvent):
            # Else it is Qt's own, at a change of focus.
            return bool(event.preeditString() or event.commitString() or event.replacementLength())
        if isinstance(event, QTabletEvent):
            return self._follow_pointer(_PEN, event, is_move=event.type() == QEvent.Type.TabletMove)
        return event.type() != QEvent.Type.ShortcutOverride

    def _follow_mouse(self, event: QMouseEvent) -> bool:
        if event.source() == Qt.MouseEventSource.MouseEventSynthesizedByQt:
            return False  # made from a touch that was seen
        return self._follow_pointer(_MOUSE, event, is_move=event.type() == QEvent.Type.MouseMove)

    def _follow_pointer(self, number: int, event: QSinglePointEvent, *, is_move: bool) -> bool:
        """Whether a mouse or a pen tells of a person: not one that moves by itself, or hangs near the glass."""
        if is_move and not event.buttons():
            return False
        return self._follow_finger(number, event.points()[0]) or not is_move

    def _follow_finger(self, number: int, point: QEventPoint) -> bool:
        """Whether a finger came, went, or moved further than what lies there trembles."""
        if point.state() == QEventPoint.State.Released:
            self._fingers.pop(number, None)
            return True
        if point.state() == QEventPoint.State.Stationary:
            return False
        place, finger = point.globalPosition(), self._fingers.get(number)
        is_pressed = point.state() == QEventPoint.State.Pressed
        if is_pressed or finger is None:
            wakes = is_pressed and self.state is State.ATTRACT
            self._fingers[number] = Finger(place, self._clock(), wakes)
            return True
        # Not Qt's own last place: that is the last one that was another.
        if (place - finger.place).manhattanLength() <= self._slop:
            return False
        finger.place, finger.since = place, self._clock()
        return True

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
        for finger in self._fingers.values():
            finger.wakes = False
        self._change(State.ATTRACT)

    @Slot()
    def _idle_passed(self) -> None:
        if self._held() or self._is_moving():
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


def _is_press(event: QEvent) -> bool:
    """Whether something comes down; a touch beside one that goes on is told as a change of that."""
    if isinstance(event, QTouchEvent):
        return any(point.state() == QEventPoint.State.Pressed for point in event.points())
    return event.type() in _PRESSES


def hide_arrow() -> None:
    """Show no cursor: a finger needs none. The session does it too, for nobody else sees a touch that it swallows."""
    if QGuiApplication.overrideCursor() is None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)


def show_arrow() -> None:
    """Show the cursor again."""
    if QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()

"""Fingers and the mouse on a line: tap, drag and flick with one, pinch with two; more of them, a palm, mean nothing."""

import math
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent

from kiosk.theme import theme

SLOP = 14
_MEMORY = 0.1  # seconds of movement that make a flick's speed


class LineTouch(QObject):
    """Tells what a hand does on a line that runs from left to right."""

    pressed = Signal(QPointF)
    tapped = Signal(QPointF)
    dragged = Signal(float)
    """Pixels since the last time."""
    dropped = Signal(float)
    """At the end of a drag: pixels per second."""
    pinched = Signal(float, float)
    """How much farther apart the fingers are than the last time, and the x between them."""
    released = Signal()
    """Nothing touches any longer, or what touches means nothing."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._start: QPointF | None = None
        self._dragging = False
        self._path: deque[tuple[float, float]] = deque()
        self._spread: tuple[float, float] | None = None
        self._ignoring = False

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event of the widget."""
        if event.type() == QEvent.Type.TouchCancel:
            self._end_touch()
            return
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchEnd or not down:
            if not self._ignoring and self._spread is None and event.points():
                self.release(event.points()[0].position())
            self._end_touch()
        elif len(down) == 1:
            self._follow_one(down[0].position())
        elif len(down) == 2 and not self._ignoring:
            self._follow_two(down[0].position(), down[1].position())
        elif len(down) > 2:
            self._ignore()

    def press(self, place: QPointF) -> None:
        """A finger or the mouse button goes down."""
        self._start, self._dragging = place, False
        self._path.clear()
        self._remember(place.x())
        self.pressed.emit(place)

    def move(self, place: QPointF) -> None:
        """It moves; from a little way on it is a drag."""
        if self._start is None:
            return
        before = self._path[-1][1]
        if not self._dragging:
            if abs(place.x() - self._start.x()) < theme().px(SLOP):
                return
            self._dragging = True
        self._remember(place.x())
        self.dragged.emit(place.x() - before)

    def release(self, place: QPointF) -> None:
        """It goes up: a tap where it went down, or the end of a drag."""
        if self._start is None:
            return
        start, self._start = self._start, None
        if self._dragging:
            self.dropped.emit(self._speed())
        elif math.dist(start.toTuple(), place.toTuple()) < 2 * theme().px(SLOP):
            self.tapped.emit(start)
        self._dragging = False
        self.released.emit()

    def cancel(self) -> None:
        """Forget the touch: no tap comes of it, and a drag stops where it is."""
        dragging, self._dragging = self._dragging, False
        self._start = None
        if dragging:
            self.dropped.emit(0.0)
        self.released.emit()

    def _follow_one(self, place: QPointF) -> None:
        if self._spread is not None:
            self._ignore()
        elif self._start is None and not self._ignoring:
            self.press(place)
        elif not self._ignoring:
            self.move(place)

    def _follow_two(self, first: QPointF, second: QPointF) -> None:
        apart, middle = max(1.0, math.dist(first.toTuple(), second.toTuple())), (first.x() + second.x()) / 2
        if self._spread is None:
            self._start, self._dragging = None, False
            self.released.emit()
        else:
            self.dragged.emit(middle - self._spread[1])
            self.pinched.emit(apart / self._spread[0], middle)
        self._spread = (apart, middle)

    def _ignore(self) -> None:
        """What follows means nothing until all fingers are up."""
        self._ignoring, self._spread = True, None
        self.cancel()

    def _end_touch(self) -> None:
        self._ignoring, self._spread = False, None
        if self._start is not None:
            self.cancel()

    def _remember(self, x: float) -> None:
        self._path.append((self._clock(), x))
        while self._path[-1][0] - self._path[0][0] > _MEMORY and len(self._path) > 2:
            self._path.popleft()

    def _speed(self) -> float:
        (first, x), (last, end) = self._path[0], self._path[-1]
        if self._clock() - last > _MEMORY or last <= first:
            return 0.0
        return (end - x) / (last - first)

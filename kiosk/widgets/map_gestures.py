"""What fingers, mouse and wheel mean on the map: touch, double touch, drag, fling, pinch."""

import math
from collections import deque
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from kiosk.theme import theme

SLIP = 14  # pixels at 1080 that a finger may slip and still touch
RECENT = 0.09  # seconds of a drag from which a fling is taken
IDLE = 0.06  # seconds without a move after which a lifted finger flings nothing
WHEEL = 0.0015  # zoom of an eighth of a degree of the wheel, as a natural logarithm


class Gestures(QObject):
    """Turns a widget's touch, mouse and wheel events into what the map does."""

    pressed = Signal(QPointF)
    """A finger is down, and may be about to touch something."""
    let_go = Signal()
    """It is no touch any more: it became a drag, a second finger came, or the system took it away."""
    touched = Signal(QPointF)
    touched_twice = Signal(QPointF)
    dragged = Signal(QPointF)
    flung = Signal(QPointF)
    """Lifted while moving; pixels a second."""
    pinched = Signal(QPointF, QPointF, float)
    """The middle of two fingers before and after, and the factor by which they parted."""
    zoomed = Signal(QPointF, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self._fingers: dict[int, QPointF] = {}
        self._several = False
        self._trail: deque[tuple[float, QPointF]] = deque(maxlen=12)
        self._before: tuple[float, QPointF] | None = None

    def active(self) -> bool:
        """Whether a finger is on the map."""
        return self._start is not None or bool(self._fingers)

    def take(self, event: QEvent) -> bool:
        """Take an event of the widget; True if it is used up."""
        if isinstance(event, QTouchEvent):
            self._take_touch(event)
        elif isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        elif isinstance(event, QWheelEvent):
            self.zoomed.emit(event.position(), math.exp(event.angleDelta().y() * WHEEL))
        else:
            return False
        event.accept()
        return True

    def _take_mouse(self, event: QMouseEvent) -> bool:
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            if event.button() != Qt.MouseButton.LeftButton:
                return False
            self._begin(event.position())
        elif event.type() == QEvent.Type.MouseMove:
            self._drag(event.position())
        else:
            self._end(event.position())
        return True

    def _take_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._give_up()
            return
        before = dict(self._fingers)
        for point in event.points():
            self._take_point(point)
        self._move_fingers(before)
        if event.type() == QEvent.Type.TouchEnd:
            self._fingers.clear()
            self._several = False

    def _take_point(self, point: QEventPoint) -> None:
        state, id_, position = point.state(), point.id(), point.position()
        if state == QEventPoint.State.Pressed:
            self._put_finger(id_, position)
        elif state == QEventPoint.State.Updated and id_ in self._fingers:
            self._fingers[id_] = position
        elif state == QEventPoint.State.Released and id_ in self._fingers:
            del self._fingers[id_]
            if not self._several:
                self._end(position)

    def _put_finger(self, id_: int, position: QPointF) -> None:
        if len(self._fingers) >= 2:
            return  # a third finger, or the palm of the hand
        self._fingers[id_] = position
        if len(self._fingers) == 2:
            self._several = True
            self._stop()
        elif not self._several:
            self._begin(position)

    def _move_fingers(self, before: dict[int, QPointF]) -> None:
        """Answer what moved since before: two fingers pinch, one drags."""
        if before.keys() != self._fingers.keys() or before == self._fingers:
            return
        old, new = list(before.values()), list(self._fingers.values())
        if len(new) == 2:
            self._pinch(old, new)
        elif self._several:  # one of two fingers was lifted: the other goes on dragging
            self.dragged.emit(new[0] - old[0])
        else:
            self._drag(new[0])

    def _pinch(self, before: list[QPointF], after: list[QPointF]) -> None:
        least = theme().px(40)  # fingers that all but touch would make wild factors
        spread = max(least, _distance(*after)) / max(least, _distance(*before))
        self.pinched.emit((before[0] + before[1]) / 2, (after[0] + after[1]) / 2, spread)

    def _begin(self, position: QPointF) -> None:
        self._start = self._last = position
        self._dragging = False
        self._trail.clear()
        self._trail.append((monotonic(), position))
        self.pressed.emit(position)

    def _drag(self, position: QPointF) -> None:
        if self._start is None:
            return
        if not self._dragging and _distance(position, self._start) > theme().px(SLIP):
            self._dragging = True
            self._before = None
            self.let_go.emit()
        if self._dragging:
            self.dragged.emit(position - self._last)
            self._last = position
        self._trail.append((monotonic(), position))

    def _end(self, position: QPointF) -> None:
        if self._start is None:
            return
        self._start = None
        if self._dragging:
            self._fling(position)
            return
        self.let_go.emit()
        now = monotonic()
        interval = QApplication.doubleClickInterval() / 1000
        if self._before and now - self._before[0] < interval and _distance(position, self._before[1]) < theme().px(48):
            self._before = None
            self.touched_twice.emit(position)
        else:
            self._before = (now, position)
            self.touched.emit(position)

    def _fling(self, position: QPointF) -> None:
        now = monotonic()
        recent = [(time, place) for time, place in self._trail if now - time < RECENT]
        if not recent or now - self._trail[-1][0] > IDLE or now - recent[0][0] < 0.004:
            return
        self.flung.emit((position - recent[0][1]) / (now - recent[0][0]))

    def _stop(self) -> None:
        self._start = None
        self._before = None
        self.let_go.emit()

    def _give_up(self) -> None:
        self._fingers.clear()
        self._several = False
        self._stop()


def _distance(first: QPointF, second: QPointF) -> float:
    return math.hypot(second.x() - first.x(), second.y() - first.y())

"""The hidden way in: quick taps in the top left corner, seen before anything else takes them."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow

from kiosk.theme import theme

CORNER = 96
"""The side of the corner in pixels at 1080."""

TAPS, SECONDS = 5, 3.0
_PRESSES = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}


class CornerGesture(QObject):
    """Watches the whole program's presses and takes none of them away.

    It must be installed on the application after every filter that swallows: the last one installed sees first.
    """

    made = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._taps: deque[float] = deque(maxlen=TAPS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count what reaches a window: widgets below it are told of the same press again."""
        if event.type() in _PRESSES and isinstance(watched, QWindow):
            place = _find_place(event)
            if place is not None:
                self._count(place)
        return False

    def _count(self, place: QPointF) -> None:
        side = theme().px(CORNER)
        if not (0 <= place.x() < side and 0 <= place.y() < side):
            self._taps.clear()
            return
        self._taps.append(self._clock())
        if len(self._taps) == TAPS and self._taps[-1] - self._taps[0] <= SECONDS:
            self._taps.clear()
            self.made.emit()


def _find_place(event: QEvent) -> QPointF | None:
    """Where a press is in its window; None for a mouse press that Qt made from a touch counted already."""
    if isinstance(event, QTouchEvent):
        points = event.points()
        return points[0].position() if len(points) == 1 else None
    if isinstance(event, QMouseEvent) and event.deviceType() != QInputDevice.DeviceType.TouchScreen:
        return event.position()
    return None

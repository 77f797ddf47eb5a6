"""The map moving by itself: a flight to a place, and the run-out of a fling."""

import math

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QPointF, Qt, QTimer, QVariantAnimation, Signal, Slot

from kiosk.widgets.map_camera import View

FLIGHT = 240  # milliseconds
FRAME = 16
FRICTION = 4.5  # of the speed lost in a second, as a natural logarithm
SLOWEST = 24.0  # pixels a second at which a fling has run out


class Motion(QObject):
    """Moves the view in steps of a frame; with `on` unset everything is there at once."""

    arrived_at = Signal(View)
    """The next view of a flight."""
    slid = Signal(QPointF)
    """The pixels that a fling ran since the frame before."""
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = True
        self._from = self._to = View(0, 0, 1)
        self._velocity = QPointF()
        self._flight = QVariantAnimation(self)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.setDuration(FLIGHT)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.valueChanged.connect(self._fly_on)
        self._flight.finished.connect(self.stopped)
        self._run = QTimer(self)
        self._run.setTimerType(Qt.TimerType.PreciseTimer)
        self._run.setInterval(FRAME)
        self._run.timeout.connect(self._slide_on)
        self._clock = QElapsedTimer()

    def moving(self) -> bool:
        """Whether the map moves by itself."""
        return self._run.isActive() or self._flight.state() == QVariantAnimation.State.Running

    def flight_time(self) -> int:
        """The milliseconds of a flight."""
        return self._flight.totalDuration() if self.on else 0

    def goal(self, now: View) -> View:
        """Where a flight leads; without one, where the map is."""
        return self._to if self._flight.state() == QVariantAnimation.State.Running else now

    def fly(self, start: View, end: View) -> None:
        """Go to another view."""
        self.stop()
        if not self.on:
            self.arrived_at.emit(end)
            self.stopped.emit()
            return
        self._from, self._to = start, end
        self._flight.start()

    def fling(self, velocity: QPointF) -> None:
        """Run on from a drag with this speed, in pixels a second."""
        self.stop()
        if self.on:
            self._velocity = velocity
            self._clock.start()
            self._run.start()

    def stop(self) -> None:
        """Stay where the map is now."""
        self._run.stop()
        self._flight.stop()

    @Slot(object)
    def _fly_on(self, part: float) -> None:
        self.arrived_at.emit(self._from.between(self._to, part))

    @Slot()
    def _slide_on(self) -> None:
        seconds = min(0.05, self._clock.restart() / 1000)
        self.slid.emit(self._velocity * seconds)
        self._velocity *= math.exp(-FRICTION * seconds)
        if math.hypot(self._velocity.x(), self._velocity.y()) < SLOWEST:
            self._run.stop()
            self.stopped.emit()

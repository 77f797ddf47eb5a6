"""The history as a line: cards on both sides of an axis, moved by finger, mouse and keys, near or far."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.timeline_cards import TimelineEvent, card_width
from kiosk.widgets.timeline_line import Line
from kiosk.widgets.timeline_painter import Scene, draw
from kiosk.widgets.timeline_touch import LineTouch

STEP = 0.2
"""How much nearer a touch on the plus button leads; 1 is the whole way from decades to months."""

_NOTCH = 120  # what a wheel turns by one notch


class Timeline(QWidget):
    """A line of events of which one is chosen and stands in the middle."""

    event_chosen = Signal(str)
    """By a person; not by `choose()`."""

    scale_changed = Signal()

    def __init__(self, digits: Callable[[object], str] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.motion = True
        """Whether changes are shown as movements."""
        self._digits = digits
        self._pressed, self._framed = "", False
        self.line = Line(self._can_move, self)
        self.line.moved.connect(self._show_move)
        self.line.scale_changed.connect(self.scale_changed)
        self._touch = LineTouch(self)
        self._connect_touch()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._fit)

    @Slot()
    def _show_move(self) -> None:
        self.update()  # not connected itself: PySide never frees its notes of a connection to a slot of Qt

    def _connect_touch(self) -> None:
        self._touch.pressed.connect(self._press)
        self._touch.tapped.connect(self._tap)
        self._touch.dragged.connect(self._drag)
        self._touch.dropped.connect(self._drop)
        self._touch.pinched.connect(self._pinch)
        self._touch.released.connect(self._let_go)

    def _can_move(self) -> bool:
        return self.motion and self.isVisible()

    # What it shows

    def set_events(self, events: Sequence[TimelineEvent]) -> None:
        """Show these events, in the order of time; what is chosen, its place and the scale are kept."""
        self.line.set_events(events)
        self.updateGeometry()

    def visible_events(self) -> tuple[str, ...]:
        """The ids that the filter lets through, in the order of time."""
        return self.line.visible()

    def strand(self) -> str | None:
        """The strand that is shown alone, None for all."""
        return self.line.strand

    def show_strand(self, strand: str | None) -> None:
        """Show one strand alone, or all; when the chosen event goes, its neighbour in time is chosen."""
        if self.line.show_strand(strand):
            self.event_chosen.emit(self.line.chosen)

    def chosen(self) -> str:
        """The id of the chosen event, empty when there is none."""
        return self.line.chosen

    def choose(self, event: str) -> None:
        """Bring an event into the middle; one that the filter hides brings all strands back."""
        self.line.choose(event)

    def is_moving(self) -> bool:
        """Whether something is on its way."""
        return self.line.is_moving()

    def near(self) -> float:
        """The scale: 0 shows decades, 1 months."""
        return self.line.near

    def set_near(self, near: float) -> None:
        """Take a scale between 0 and 1, around the chosen event."""
        self.line.set_near(near)

    @Slot()
    def zoom_in(self) -> None:
        """A step towards months."""
        self.line.set_near(round(self.line.near + STEP, 3))

    @Slot()
    def zoom_out(self) -> None:
        """A step towards decades."""
        self.line.set_near(round(self.line.near - STEP, 3))

    # What hands do

    @Slot(QPointF)
    def _press(self, place: QPointF) -> None:
        self.line.stop()
        self._pressed = self.line.event_at(place.x(), place.y())
        self.update()

    @Slot()
    def _let_go(self) -> None:
        self._pressed = ""
        self.update()

    @Slot(QPointF)
    def _tap(self, place: QPointF) -> None:
        event = self.line.event_at(place.x(), place.y())
        if event:
            self._pick(event)

    def _pick(self, event: str) -> None:
        changed = event != self.line.chosen
        self.line.choose(event)
        if changed:
            self.event_chosen.emit(event)

    @Slot(float)
    def _drag(self, distance: float) -> None:
        self._pressed = ""
        self.line.drag(distance)

    @Slot(float)
    def _drop(self, speed: float) -> None:
        """Coast on, and stop at an event: it is the chosen one."""
        event = self.line.coast_to(speed)
        if event:
            self._pick(event)
            self.line.coast_on(speed)

    @Slot(float, float)
    def _pinch(self, factor: float, x: float) -> None:
        self.line.zoom_about(self.line.near + math.log2(factor) / 4, x)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Take touches as touches."""
        if isinstance(event, QTouchEvent):
            self._touch.touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Like a finger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        self._touch.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose, or let the line coast."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch.release(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer or farther about the pointer; sideways along the line."""
        turn = event.angleDelta()
        if abs(turn.x()) > abs(turn.y()):
            self._step(-1 if turn.x() > 0 else 1)
        else:
            self.line.zoom_about(self.line.near + turn.y() / _NOTCH * STEP / 2, event.position().x())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame for who came by keys; a touch shows its press instead."""
        self._framed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, home and end choose; plus and minus change the scale."""
        self._framed = True
        count = len(self.visible_events())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -count, Qt.Key.Key_End: count}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def _step(self, count: int) -> None:
        """Choose the event so many places on, or the last one there."""
        visible = self.visible_events()
        if visible:
            self._pick(visible[max(0, min(len(visible) - 1, visible.index(self.chosen()) + count))])

    # Size and paint

    @Slot()
    def _fit(self) -> None:
        self.line.restyle()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows of cards."""
        super().resizeEvent(event)
        self.line.set_size(QSizeF(self.size()))

    def sizeHint(self) -> QSize:
        """A row of cards on each side."""
        return QSize(theme().px(1200), self.line.least_height())

    def minimumSizeHint(self) -> QSize:
        """No less than a row of cards on each side."""
        return QSize(card_width(), self.line.least_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in view."""
        line, gaps = self.line, self.line.gaps()
        words = [self._digits(self.tr("%n year(s)", "", gap.years)) for gap, _ in gaps]
        size = (self.width(), self.height())
        scene = Scene(
            line.events, line.spots(), gaps, line.ticks(), line.left(), self.height() / 2, size, line.card_height(),
            line.chosen, self._pressed, self.hasFocus() and self._framed,
        )  # fmt: skip
        draw(QPainter(self), scene, line.cards, self._digits, words)

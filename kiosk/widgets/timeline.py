"""The history as a line: cards on both sides of an axis, moved by finger, mouse and keys, near or far."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.timeline_cards import WIDTH, Cards, TimelineEvent
from kiosk.widgets.timeline_layout import START_NEAR, Layout, Measures, Moment, lay_out
from kiosk.widgets.timeline_motion import CHANGE_MS, SLIDE_MS, Run, blend, blend_gaps, coast, coast_time
from kiosk.widgets.timeline_painter import Scene, draw
from kiosk.widgets.timeline_touch import LineTouch

STEP = 0.2
"""How much nearer a touch on the plus button leads; 1 is the whole way from decades to months."""

_STEM = 44
_MOST_ROWS = 3
_OVERSHOOT = 0.35


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
        self._events: dict[str, TimelineEvent] = {}
        self._strand: str | None = None
        self._near, self._chosen, self._pressed = START_NEAR, "", ""
        self._layout = self._before = Layout()
        self._part, self._centre = 1.0, 0.0
        self._cards = Cards()
        self._change, self._slide = Run(self._follow_change, self), Run(self._follow_slide, self)
        self._touch = LineTouch(self)
        self._connect_touch()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.refresh)

    def _connect_touch(self) -> None:
        self._touch.pressed.connect(self._press)
        self._touch.tapped.connect(self._tap)
        self._touch.dragged.connect(self._drag)
        self._touch.dropped.connect(self._drop)
        self._touch.pinched.connect(self._pinch)
        self._touch.released.connect(self._let_go)

    # What it shows

    def set_events(self, events: Sequence[TimelineEvent]) -> None:
        """Show these events, in the order of time; what is chosen, its place and the scale are kept."""
        self._events = {event.id: event for event in events}
        if self._chosen not in self._events:
            self._chosen = next(iter(self._events), "")
        self.refresh()

    def visible_events(self) -> tuple[str, ...]:
        """The ids that the filter lets through, in the order of time."""
        strand = self._strand
        return tuple(event.id for event in self._events.values() if strand in (None, event.strand))

    def strand(self) -> str | None:
        """The strand that is shown alone, None for all."""
        return self._strand

    def show_strand(self, strand: str | None) -> None:
        """Show one strand alone, or all; when the chosen event goes, its neighbour in time is chosen."""
        if strand == self._strand:
            return
        self._strand = strand
        visible = self.visible_events()
        if visible and self._chosen not in visible:
            time = self._events[self._chosen].time
            self._chosen = min(visible, key=lambda event: abs(self._events[event].time - time))
            self.event_chosen.emit(self._chosen)
        self._rearrange()

    def chosen(self) -> str:
        """The id of the chosen event, empty when there is none."""
        return self._chosen

    def choose(self, event: str) -> None:
        """Bring an event into the middle; one that the filter hides brings all strands back."""
        if event not in self._events:
            return
        if event not in self.visible_events():
            self._strand = None
        self._chosen = event
        self._rearrange()

    # Its scale

    def near(self) -> float:
        """The scale: 0 shows decades, 1 months."""
        return self._near

    def set_near(self, near: float) -> None:
        """Take a scale between 0 and 1, around the chosen event."""
        near = max(0.0, min(1.0, near))
        if near != self._near:
            self._near = near
            self._rearrange()
            self.scale_changed.emit()

    @Slot()
    def zoom_in(self) -> None:
        """A step towards months."""
        self.set_near(round(self._near + STEP, 3))

    @Slot()
    def zoom_out(self) -> None:
        """A step towards decades."""
        self.set_near(round(self._near - STEP, 3))

    def _zoom_about(self, near: float, x: float) -> None:
        """Change the scale while what is at `x` of the view stays there."""
        near = max(0.0, min(1.0, near))
        if near == self._near or not self._layout.ids:
            return
        self._stop()
        fraction = self._layout.fraction(self._centre + x - self.width() / 2)
        self._near = near
        self._layout = self._before = self._arranged()
        self._centre = self._layout.at(fraction) - x + self.width() / 2
        self.update()
        self.scale_changed.emit()

    # Its layout

    def _card_height(self) -> int:
        return max((self._cards.height(event) for event in self._events.values()), default=theme().px(160))

    def _measures(self) -> Measures:
        height, gap, stem = self._card_height(), theme().px(12), theme().px(_STEM)
        rows = int((self.height() / 2 - stem + gap) // (height + gap))
        return Measures(
            self.width(), theme().px(WIDTH), height, gap, stem, theme().px(48), max(1, min(_MOST_ROWS, rows))
        )

    def _arranged(self) -> Layout:
        events = [self._events[event] for event in self.visible_events()]
        moments = [Moment(event.id, event.time, event.minor) for event in events]
        return lay_out(moments, self._measures(), self._near, self._chosen)

    def _rearrange(self) -> None:
        """Let the present layout turn into the right one, with the chosen event in the middle."""
        before = self._layout
        self._layout = self._arranged()
        if self._layout.ids:
            goal = self._layout.x(self._chosen)
            moving = self.motion and self.isVisible()
            if moving and before != self._layout:
                self._before = before
                self._change.go(0.0, 1.0, CHANGE_MS)
            self._slide_to(goal, SLIDE_MS)
        self.update()

    def _slide_to(self, goal: float, milliseconds: int) -> None:
        if self.motion and self.isVisible():
            self._slide.go(self._centre, goal, milliseconds)
        else:
            self._stop()
            self._centre = goal

    def is_moving(self) -> bool:
        """Whether something is on its way."""
        return self._change.is_running() or self._slide.is_running()

    def _stop(self) -> None:
        self._change.stop()
        self._slide.stop()
        self._part, self._before = 1.0, self._layout

    @Slot(float)
    def _follow_change(self, part: float) -> None:
        self._part = part
        self.update()

    @Slot(float)
    def _follow_slide(self, centre: float) -> None:
        self._centre = centre
        self.update()

    @Slot()
    def refresh(self) -> None:
        """Lay everything out anew, at once: new words, fonts or sizes; the place in the middle is kept."""
        fraction = self._layout.fraction(self._centre)
        settled = bool(self._layout.ids) and not self.is_moving() and not self._is_centred()
        self._cards.forget()
        self._layout = self._arranged()
        self._stop()
        if self._layout.ids:
            self._centre = self._layout.at(fraction) if settled else self._layout.x(self._chosen)
        self.updateGeometry()
        self.update()

    def _is_centred(self) -> bool:
        return self._chosen in self._layout.ids and abs(self._layout.x(self._chosen) - self._centre) < 2

    # What hands do

    def _event_at(self, place: QPointF) -> str:
        """The event whose card or dot is touched, or none."""
        x, y = place.x() + self._left(), place.y() - self.height() / 2
        spots = list(zip(self._layout.ids, self._layout.xs, self._layout.boxes, strict=True))
        for event, _, box in spots:
            if box and 0 <= x - box.left <= theme().px(WIDTH) and 0 <= y - box.top <= self._card_height():
                return event
        if not spots or abs(y) > theme().px(_STEM):
            return ""
        nearest = self._layout.nearest(x)
        return nearest if abs(self._layout.x(nearest) - x) <= theme().px(36) else ""

    def _left(self) -> float:
        return self._centre - self.width() / 2

    @Slot(QPointF)
    def _press(self, place: QPointF) -> None:
        self._stop()
        self._pressed = self._event_at(place)
        self.update()

    @Slot()
    def _let_go(self) -> None:
        self._pressed = ""
        self.update()

    @Slot(QPointF)
    def _tap(self, place: QPointF) -> None:
        event = self._event_at(place)
        if event:
            self._pick(event)

    def _pick(self, event: str) -> None:
        changed = event != self._chosen
        self.choose(event)
        if changed:
            self.event_chosen.emit(event)

    @Slot(float)
    def _drag(self, distance: float) -> None:
        self._pressed = ""
        xs = self._layout.xs
        beyond = bool(xs) and not xs[0] <= self._centre - distance <= xs[-1]
        self._centre -= distance * (_OVERSHOOT if beyond else 1)
        self.update()

    @Slot(float)
    def _drop(self, speed: float) -> None:
        """Coast on, and stop at an event: it is the chosen one."""
        if not self._layout.ids:
            return
        event = self._layout.nearest(self._centre - coast(speed))
        way = self._layout.x(event) - self._centre
        self._pick(event)
        self._slide_to(self._layout.x(event), coast_time(way, -speed))

    @Slot(float, float)
    def _pinch(self, factor: float, x: float) -> None:
        self._zoom_about(self._near + math.log2(factor) / 4, x)

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
            self._drag(turn.x() / 2)
            self._drop(0.0)
        else:
            self._zoom_about(self._near + turn.y() / 120 * STEP / 2, event.position().x())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, home and end choose; plus and minus change the scale."""
        visible = self.visible_events()
        index = visible.index(self._chosen) if self._chosen in visible else 0
        goals = {
            Qt.Key.Key_Left: index - 1, Qt.Key.Key_Right: index + 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(visible) - 1,
        }  # fmt: skip
        if event.key() in goals:
            goal = goals[Qt.Key(event.key())]
            if 0 <= goal < len(visible):
                self._pick(visible[goal])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows of cards."""
        super().resizeEvent(event)
        self.refresh()

    def sizeHint(self) -> QSize:
        """A row of cards on each side."""
        return QSize(theme().px(1200), 2 * (self._card_height() + theme().px(_STEM)) + theme().px(8))

    def minimumSizeHint(self) -> QSize:
        """No less than a row of cards on each side."""
        return QSize(theme().px(WIDTH), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in view."""
        gaps = blend_gaps(self._before, self._layout, self._part)
        words = [self._digits(self.tr("%n year(s)", "", gap.years)) for gap, _ in gaps]
        scene = Scene(
            self._events, blend(self._before, self._layout, self._part), gaps, self._left(), self.height() / 2,
            (self.width(), self.height()), self._card_height(), self._chosen, self._pressed, self.hasFocus(),
        )  # fmt: skip
        draw(QPainter(self), scene, self._cards, self._digits, words)

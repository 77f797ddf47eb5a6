"""What a timeline shows at this moment: events, strand, scale, the chosen one, and the movements between two states."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSizeF, Signal, Slot

from kiosk.theme import theme
from kiosk.widgets.timeline_cards import Cards, TimelineEvent, card_width
from kiosk.widgets.timeline_layout import START_NEAR, Gap, Layout, Measures, Moment, lay_out
from kiosk.widgets.timeline_motion import (
    CHANGE_MS,
    SLIDE_MS,
    Run,
    Spot,
    blend,
    blend_gaps,
    coast,
    coast_time,
)
from kiosk.widgets.timeline_ticks import Tick, ticks

STEM = 44
LONG_STEM = 110
_MOST_ROWS = 2
_OVERSHOOT = 0.35
_REACH = 32
"""From a dot's middle: what a finger hits, at 1080; never less than 22 pixels."""

_APART = 2 * _REACH + 12


class Line(QObject):
    """The line behind the view. Every change is shown as a movement where `can_move()` allows it."""

    moved = Signal()
    """Something has to be painted anew."""

    scale_changed = Signal()

    def __init__(self, can_move: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events: dict[str, TimelineEvent] = {}
        self.cards = Cards()
        self.strand: str | None = None
        self.chosen = ""
        self.near = START_NEAR
        self.layout = Layout()
        self.centre = 0.0
        self._can_move = can_move
        self._size = QSizeF(0, 0)
        self._before, self._part = self.layout, 1.0
        self._ticks: tuple[Tick, ...] = ()
        self._card_height = 0
        self._change, self._slide = Run(self._follow_change, self), Run(self._follow_slide, self)

    # Events

    def set_events(self, events: Sequence[TimelineEvent]) -> None:
        """Take these events, in the order of time; what is chosen, its place and the scale are kept."""
        self.events = {event.id: event for event in events}
        self._card_height = 0
        if self.chosen not in self.events:
            self.chosen = next(iter(self.events), "")
        self.refresh()

    def visible(self) -> tuple[str, ...]:
        """The ids that the filter lets through, in the order of time."""
        return tuple(event.id for event in self.events.values() if self.strand in (None, event.strand))

    def show_strand(self, strand: str | None) -> bool:
        """Show one strand alone, or all; whether another event had to be chosen, the neighbour in time."""
        if strand == self.strand:
            return False
        self.strand = strand
        visible = self.visible()
        lost = bool(visible) and self.chosen not in visible
        if lost:
            time = self.events[self.chosen].time
            self.chosen = min(visible, key=lambda event: abs(self.events[event].time - time))
        self._rearrange()
        return lost

    def choose(self, event: str) -> None:
        """Bring an event into the middle; one that the filter hides brings all strands back."""
        if event not in self.events:
            return
        if event not in self.visible():
            self.strand = None
        self.chosen = event
        self._rearrange()

    # Scale

    def set_near(self, near: float) -> None:
        """Take a scale between 0 and 1, around the chosen event."""
        near = max(0.0, min(1.0, near))
        if near != self.near:
            self.near = near
            self._rearrange()
            self.scale_changed.emit()

    def zoom_about(self, near: float, x: float) -> None:
        """Change the scale, at once, while what is at `x` of the view stays there."""
        near = max(0.0, min(1.0, near))
        if near == self.near or not self.layout.ids:
            return
        self.stop()
        fraction = self.layout.fraction(self.left() + x)
        self.near = near
        self.layout = self._before = self._arranged()
        self.centre = self.layout.at(fraction) - x + self._size.width() / 2
        self.moved.emit()
        self.scale_changed.emit()

    # Geometry

    def set_size(self, size: QSizeF) -> None:
        """Take the size of the view: more or fewer rows of cards."""
        self._size = size
        self.refresh()

    def left(self) -> float:
        """The x of the line at the left edge of the view."""
        return self.centre - self._size.width() / 2

    def card_height(self) -> int:
        """The height of every card: what the longest words need."""
        if not self._card_height:
            self._card_height = max(
                (self.cards.height(event) for event in self.events.values()), default=theme().px(160)
            )
        return self._card_height

    def least_height(self) -> int:
        """A row of cards on each side of the axis."""
        return 2 * (self.card_height() + theme().text_length(STEM)) + theme().px(4)

    def event_at(self, x: float, y: float) -> str:
        """The event whose card or dot is at a place of the view, or none."""
        x, y = x + self.left(), y - self._size.height() / 2
        for event, box in zip(self.layout.ids, self.layout.boxes, strict=True):
            if box and 0 <= x - box.left <= card_width() and 0 <= y - box.top <= self.card_height():
                return event
        reach = max(22, theme().px(_REACH))
        if not self.layout.ids or abs(y) > reach:
            return ""
        nearest = self.layout.nearest(x)
        return nearest if abs(self.layout.x(nearest) - x) <= reach else ""

    def _measures(self) -> Measures:
        half, height, gap = self._size.height() / 2, self.card_height(), theme().px(12)
        rows = max(1, min(_MOST_ROWS, int((half - theme().text_length(STEM)) // (height + gap))))
        free = half - rows * (height + gap)
        stem = max(theme().text_length(STEM), min(theme().text_length(LONG_STEM), free))
        return Measures(self._size.width(), card_width(), height, gap, stem, theme().px(_APART), rows)

    def _arranged(self) -> Layout:
        events = [self.events[event] for event in self.visible()]
        moments = [Moment(event.id, event.time, event.minor) for event in events]
        layout = lay_out(moments, self._measures(), self.near, self.chosen)
        self._ticks = ticks(moments, layout, theme().scale)
        return layout

    # Movement

    def spots(self) -> list[Spot]:
        """Where everything is at this moment."""
        return blend(self._before, self.layout, self._part)

    def gaps(self) -> tuple[tuple[Gap, float], ...]:
        """The gaps at this moment, with how visible they are."""
        return blend_gaps(self._before, self.layout, self._part)

    def ticks(self) -> tuple[tuple[Tick, ...], float]:
        """The marks on the axis, with how visible they are: they come in the second half of a change."""
        return self._ticks, max(0.0, 2 * self._part - 1)

    def is_moving(self) -> bool:
        """Whether something is on its way."""
        return self._change.is_running() or self._slide.is_running()

    def stop(self) -> None:
        """Stay here: a finger holds the line."""
        self._change.stop()
        self._slide.stop()
        self._part, self._before = 1.0, self.layout

    def drag(self, distance: float) -> None:
        """Follow a finger; beyond the first and last event the line resists."""
        xs = self.layout.xs
        beyond = bool(xs) and not xs[0] <= self.centre - distance <= xs[-1]
        self.centre -= distance * (_OVERSHOOT if beyond else 1)
        self.moved.emit()

    def coast_to(self, speed: float) -> str:
        """The event at which a line let go at this speed (pixels a second) comes to rest; empty without events."""
        return self.layout.nearest(self.centre - coast(speed)) if self.layout.ids else ""

    def coast_on(self, speed: float) -> None:
        """Come to rest at the chosen event, beginning at this speed."""
        goal = self.layout.x(self.chosen)
        self._slide_to(goal, coast_time(goal - self.centre, -speed))

    def restyle(self) -> None:
        """Draw everything anew: other colours, fonts or sizes."""
        self.cards.forget()
        self._card_height = 0
        self.refresh()

    def refresh(self) -> None:
        """Lay everything out anew, at once; the place in the middle is kept."""
        fraction = self.layout.fraction(self.centre)
        away = bool(self.layout.ids) and not self.is_moving() and not self._is_centred()
        self.layout = self._arranged()
        self.stop()
        if self.layout.ids:
            self.centre = self.layout.at(fraction) if away else self.layout.x(self.chosen)
        self.moved.emit()

    def _is_centred(self) -> bool:
        return self.chosen in self.layout.ids and abs(self.layout.x(self.chosen) - self.centre) < 2

    def _rearrange(self) -> None:
        """Let the present layout turn into the right one, with the chosen event in the middle."""
        before, self.layout = self.layout, self._arranged()
        if self.layout.ids:
            if self._can_move() and before != self.layout:
                self._before = before
                self._change.go(0.0, 1.0, CHANGE_MS)
            self._slide_to(self.layout.x(self.chosen), SLIDE_MS)
        self.moved.emit()

    def _slide_to(self, goal: float, milliseconds: int) -> None:
        if self._can_move():
            self._slide.go(self.centre, goal, milliseconds)
        else:
            self.stop()
            self.centre = goal
            self.moved.emit()

    @Slot(float)
    def _follow_change(self, part: float) -> None:
        self._part = part
        self.moved.emit()

    @Slot(float)
    def _follow_slide(self, centre: float) -> None:
        self.centre = centre
        self.moved.emit()

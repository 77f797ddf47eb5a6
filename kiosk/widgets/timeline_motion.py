"""How the timeline moves: a place that slides to a stop, and one layout that turns into another."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation

from kiosk.widgets.timeline_layout import Box, Gap, Layout

CHANGE_MS = 180
SLIDE_MS = 220
_LONGEST_MS = 1400
_COAST = 0.35  # seconds that a flick coasts at its first speed


class Run(QObject):
    """A number on its way from a start to an end, told to `follow` at every step."""

    def __init__(self, follow: Callable[[float], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(follow)

    def go(self, start: float, end: float, milliseconds: int) -> None:
        """Start anew."""
        self._animation.stop()
        self._animation.setDuration(milliseconds)
        self._animation.setStartValue(float(start))
        self._animation.setEndValue(float(end))
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._animation.stop()

    def is_running(self) -> bool:
        """Whether it is on its way."""
        return self._animation.state() == QAbstractAnimation.State.Running


def coast(speed: float) -> float:
    """How far a flick of this speed carries, in pixels."""
    return speed * _COAST


def coast_time(distance: float, speed: float) -> int:
    """Milliseconds for a way that begins at this speed and slows down to a stop."""
    if abs(speed) < 1 or distance * speed <= 0:
        return SLIDE_MS
    # An OutCubic curve begins at three times its mean speed.
    return round(max(SLIDE_MS, min(_LONGEST_MS, 3000 * distance / speed)))


@dataclass(frozen=True, slots=True)
class Spot:
    """An event at a moment of a change: its place, how visible it is, and its cards with how visible they are."""

    id: str
    x: float
    strength: float
    cards: tuple[tuple[Box, float], ...]


def blend(before: Layout, after: Layout, part: float) -> list[Spot]:
    """The events between two layouts; at 1 exactly those of the second."""
    old = {event: (x, box) for event, x, box in zip(before.ids, before.xs, before.boxes, strict=True)}
    spots = []
    if part < 1:
        gone = [event for event in before.ids if event not in after.ids]
        spots = [Spot(event, old[event][0], 1 - part, _cards(old[event][1], None, part)) for event in gone]
    for event, x, box in zip(after.ids, after.xs, after.boxes, strict=True):
        if part >= 1 or event not in old:
            strength = min(1.0, part)
            spots.append(Spot(event, x, strength, ((box, strength),) if box else ()))
        else:
            there, was = old[event]
            spots.append(Spot(event, there + (x - there) * part, 1.0, _cards(was, box, part)))
    return spots


def _cards(was: Box | None, box: Box | None, part: float) -> tuple[tuple[Box, float], ...]:
    if was and box and was.row == box.row:
        moved = Box(was.left + (box.left - was.left) * part, was.top + (box.top - was.top) * part, box.row)
        return ((moved, 1.0),)
    return tuple((card, strength) for card, strength in ((was, 1 - part), (box, part)) if card)


def blend_gaps(before: Layout, after: Layout, part: float) -> tuple[tuple[Gap, float], ...]:
    """The gaps between two layouts, with how visible they are: they change in the second half."""
    if part >= 1:
        return tuple((gap, 1.0) for gap in after.gaps)
    if part < 0.5:
        return tuple((gap, 1 - 2 * part) for gap in before.gaps)
    return tuple((gap, 2 * part - 1) for gap in after.gaps)

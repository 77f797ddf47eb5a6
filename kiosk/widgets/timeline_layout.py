"""Where everything on the timeline stands: a compressed axis of years, and cards that never overlap.

Plain geometry without Qt. Lengths are pixels; x grows to the right from the first event, y downwards from the axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

START_NEAR = 0.4
"""Where a visit begins: every main event has room for its card, meetings are dots."""

LEAST_GAP_YEARS = 2
_MONTHS_SHOWN = 2.0  # cards' widths that a year takes where one is nearest


@dataclass(frozen=True, slots=True)
class Moment:
    """An event as the axis sees it: `time` in years (2015.88), `minor` where it may collapse to a dot."""

    id: str
    time: float
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """The lengths of the present window; `rows` of cards stand on each side of the axis."""

    view: float
    card_width: float
    card_height: float
    gap: float
    stem: float
    dot: float
    rows: int = 1

    @property
    def pitch(self) -> float:
        """From one card to the next in a row."""
        return self.card_width + self.gap


@dataclass(frozen=True, slots=True)
class Box:
    """A card: its left edge, its top, and its row (1, 2 above the axis; -1, -2 below)."""

    left: float
    top: float
    row: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Years without an event between x `start` and `end`; `compressed` where the axis is shorter than its scale."""

    start: float
    end: float
    years: int
    compressed: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole line: an x for every event, a box for those with a card, and the gaps between them."""

    ids: tuple[str, ...] = ()
    xs: tuple[float, ...] = ()
    boxes: tuple[Box | None, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def x(self, event: str) -> float:
        """Where an event stands; KeyError when it is not on the line."""
        return dict(zip(self.ids, self.xs, strict=True))[event]

    def nearest(self, x: float) -> str:
        """The event nearest to a place; ValueError when the line is empty."""
        return min(zip(self.ids, self.xs, strict=True), key=lambda spot: abs(spot[1] - x))[0]

    def fraction(self, x: float) -> float:
        """A place as a number of events and a part of a gap, which means the same at every scale."""
        if len(self.xs) < 2:
            return 0.0
        index = max(0, min(len(self.xs) - 2, sum(1 for other in self.xs if other <= x) - 1))
        return index + (x - self.xs[index]) / (self.xs[index + 1] - self.xs[index])

    def at(self, fraction: float) -> float:
        """The place of a fraction."""
        if len(self.xs) < 2:
            return self.xs[0] if self.xs else 0.0
        index = max(0, min(len(self.xs) - 2, int(fraction)))
        return self.xs[index] + (fraction - index) * (self.xs[index + 1] - self.xs[index])


def lay_out(moments: Sequence[Moment], measures: Measures, near: float, chosen: str | None = None) -> Layout:
    """Place every event; `near` runs from 0 (decades) to 1 (months). The chosen event always has its card."""
    return _lay_out(tuple(moments), measures, near, chosen)


# A change of language asks for the same again.
@lru_cache(maxsize=8)
def _lay_out(moments: tuple[Moment, ...], measures: Measures, near: float, chosen: str | None) -> Layout:
    xs, gaps = _spread(moments, measures, near)
    placing = _Placing(xs, measures)
    # Where there is room for all, they stand in turn; else the main events come first.
    if not all(placing.place(index) for index in range(len(moments))):
        placing = _Placing(xs, measures)
        for index in sorted(range(len(moments)), key=lambda index: moments[index].minor):
            placing.place(index)
    ids = tuple(moment.id for moment in moments)
    if chosen in ids:
        placing.insist(ids.index(chosen))
    return Layout(ids, tuple(xs), tuple(placing.boxes), tuple(gaps))


def _spread(moments: Sequence[Moment], measures: Measures, near: float) -> tuple[list[float], list[Gap]]:
    """The xs: a gap is as long as its time, but never less than cards or fingers need, nor more than a glance."""
    per_year, most = _scale(moments, measures, near)
    room = {minor: _room(measures, near, minor=minor) for minor in (False, True)}
    xs, gaps = [0.0] if moments else [], []
    for before, after in pairwise(moments):
        time = max(0.0, after.time - before.time)
        wanted = per_year * time
        x = xs[-1] + max((room[before.minor] + room[after.minor]) / 2, min(wanted, most))
        years = int(after.time) - int(before.time)
        if years >= LEAST_GAP_YEARS:
            gaps.append(Gap(xs[-1], x, years, wanted > x - xs[-1] + 1))
        xs.append(x)
    return xs, gaps


def _scale(moments: Sequence[Moment], measures: Measures, near: float) -> tuple[float, float]:
    """Pixels of a year, and the longest gap."""
    span = max(1.0, moments[-1].time - moments[0].time) if moments else 1.0
    far = max(1.0, 0.6 * measures.view / span)
    close = max(far, measures.pitch * _MONTHS_SHOWN)
    return far * (close / far) ** near, measures.pitch * (0.5 + near)


def _room(measures: Measures, near: float, *, minor: bool) -> float:
    """What an event needs on the axis: a finger's width at first, the share of a card in its row when near."""
    begin, end = (START_NEAR + 0.1, 0.9) if minor else (0.0, START_NEAR)
    # Stems to the outer rows take some of the room in the inner ones.
    full = max(measures.dot, measures.pitch / (measures.rows + 1))
    part = max(0.0, min(1.0, (near - begin) / (end - begin)))
    return measures.dot + (full - measures.dot) * part


class _Placing:
    """Cards put into rows one after another, each as near to its own place as the others let it."""

    def __init__(self, xs: Sequence[float], measures: Measures) -> None:
        self._xs, self._m = xs, measures
        self.boxes: list[Box | None] = [None] * len(xs)
        self._rows = [sign * level for level in range(1, measures.rows + 1) for sign in (1, -1)]
        self._next = 0
        # A stem ends on the card's straight edge, not on its corner.
        self._inset = min(measures.card_width / 4, 2 * measures.gap)

    def place(self, index: int) -> bool:
        """Give an event a card where there is room, in the rows' turn; False where there is none."""
        count = len(self._rows)
        for step in range(count):
            row = self._rows[(self._next + step) % count]
            left = self._free_left(index, row)
            if left is not None:
                self.boxes[index] = self._box(left, row)
                self._next = (self._next + step + 1) % count
                return True
        return False

    def insist(self, index: int) -> None:
        """Give an event a card where the fewest others have to make room; they look for another place."""
        if self.boxes[index]:
            return
        left = self._xs[index] - self._m.card_width / 2
        losses = {row: self._in_the_way(index, self._box(left, row)) for row in self._rows}
        row = min(self._rows, key=lambda row: len(losses[row]))
        for other in losses[row]:
            self.boxes[other] = None
        self.boxes[index] = self._box(left, row)
        for other in losses[row]:
            self.place(other)

    def _box(self, left: float, row: int) -> Box:
        reach = self._m.stem + (abs(row) - 1) * (self._m.card_height + self._m.gap)
        return Box(left, -reach - self._m.card_height if row > 0 else reach, row)

    def _free_left(self, index: int, row: int) -> float | None:
        """The free left edge nearest to the middle over the dot."""
        x, width, gap = self._xs[index], self._m.card_width, self._m.gap
        least, most, middle = x - width + self._inset, x - self._inset, x - width / 2
        lefts = [middle]
        for other, box in self._placed():
            if box.row == row:
                lefts += [box.left - gap - width, box.left + width + gap]
            elif self._is_beyond(box.row, row):
                lefts += [self._xs[other] - gap - width, self._xs[other] + gap]
        fitting = [left for left in lefts if least <= left <= most]
        for left in sorted(fitting, key=lambda left: abs(left - middle)):
            if not self._in_the_way(index, self._box(left, row)):
                return left
        return None

    def _in_the_way(self, index: int, box: Box) -> list[int]:
        """Whose cards or stems a card, or its stem, would touch."""
        x, width, gap = self._xs[index], self._m.card_width, self._m.gap - 0.5
        found = []
        for other, there in self._placed():
            beside = there.row == box.row and abs(there.left - box.left) < width + gap
            over = self._is_beyond(there.row, box.row) and box.left - gap < self._xs[other] < box.left + width + gap
            under = self._is_beyond(box.row, there.row) and there.left - gap < x < there.left + width + gap
            if other != index and (beside or over or under):
                found.append(other)
        return found

    def _placed(self) -> list[tuple[int, Box]]:
        return [(index, box) for index, box in enumerate(self.boxes) if box]

    @staticmethod
    def _is_beyond(row: int, other: int) -> bool:
        return row * other > 0 and abs(row) > abs(other)

"""The marks of years and months on the timeline's axis. Plain geometry without Qt."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kiosk.widgets.timeline_layout import Layout, Moment

_DENSEST = 14.0  # pixels between two marks, at 1080
_CLEAR = 26.0  # pixels that a mark keeps away from an event


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at `x`; a year's first day names its `year`, a month's first day is 0."""

    x: float
    year: int


def ticks(moments: Sequence[Moment], layout: Layout, scale: float) -> tuple[Tick, ...]:
    """The marks between events, where the axis is not shortened; `scale` is that of the window."""
    return _ticks(tuple(moments), layout, scale)


# A change of language asks for the same again.
@lru_cache(maxsize=8)
def _ticks(moments: tuple[Moment, ...], layout: Layout, scale: float) -> tuple[Tick, ...]:
    shortened = {gap.start for gap in layout.gaps if gap.compressed}
    found: list[Tick] = []
    for (before, x), (after, end) in pairwise(zip(moments, layout.xs, strict=True)):
        if x not in shortened and after.time > before.time:
            clear = _CLEAR * scale
            stretch = _Stretch(before.time, x, (end - x) / (after.time - before.time))
            found += [tick for tick in stretch.ticks(after.time, scale) if x + clear < tick.x < end - clear]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Stretch:
    time: float
    x: float
    per_year: float

    def ticks(self, end: float, scale: float) -> Iterator[Tick]:
        if self.per_year < _DENSEST * scale:
            return
        parts = 12 if self.per_year >= 12 * _DENSEST * scale else 1
        for step in range(math.ceil(self.time * parts), math.ceil(end * parts)):
            year, month = divmod(step, parts)
            yield Tick(self.x + (step / parts - self.time) * self.per_year, 0 if month else year)

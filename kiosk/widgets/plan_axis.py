"""Where years, days and meetings stand on the plan chart's axis; plain geometry, lengths in pixels."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

PAST, RUNNING, COMING = "past", "running", "coming"
LONGEST_TAIL = 5  # years shown after the last plan, so that a clock far ahead does not squeeze the plans


@dataclass(frozen=True, slots=True)
class YearAxis:
    """Years side by side, each as wide as the others; `first` and `last` are both shown in full."""

    first: int
    last: int
    left: float
    width: float

    def year_width(self) -> float:
        """The width of one year."""
        return self.width / (self.last - self.first + 1)

    def year_left(self, year: int) -> float:
        """Where a year begins."""
        return self.left + (year - self.first) * self.year_width()

    def day(self, day: date) -> float:
        """Where a day lies within its year."""
        days = 366 if calendar.isleap(day.year) else 365
        return self.year_left(day.year) + self.year_width() * (day.timetuple().tm_yday - 0.5) / days

    def shows(self, day: date) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= day.year <= self.last

    def label_step(self, label_width: float) -> int:
        """How many years from one label to the next, so that labels of this width do not touch."""
        steps = (1, 2, 5, 10, 20, 50)
        return next((step for step in steps if step * self.year_width() >= label_width), 100)


def years_shown(bars: Sequence[tuple[int, int]], today: date) -> tuple[int, int]:
    """The first and last year of an axis that holds all bars and, where it is not far off, today."""
    first = min(start for start, _ in bars)
    last = max(end for _, end in bars)
    return first, max(last, min(today.year, last + LONGEST_TAIL))


def plan_state(first: int, last: int, today: date) -> str:
    """Whether a plan of these years is past, running or coming."""
    if last < today.year:
        return PAST
    return COMING if first > today.year else RUNNING


def spread(wanted: Sequence[float], gap: float) -> list[float]:
    """Rising positions moved as little as possible until each is at least `gap` from the next."""
    blocks: list[tuple[float, int]] = []  # mean of the positions less their steps, and how many
    for index, position in enumerate(wanted):
        mean, count = position - index * gap, 1
        while blocks and blocks[-1][0] >= mean:
            before, number = blocks.pop()
            mean, count = (before * number + mean * count) / (number + count), count + number
        blocks.append((mean, count))
    means = [mean for mean, count in blocks for _ in range(count)]
    return [mean + index * gap for index, mean in enumerate(means)]

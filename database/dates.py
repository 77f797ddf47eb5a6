"""Dates as history knows them: a year, a month or a day, and spans between two of them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of day, month or year precision; what is not known is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "1980", "1995-01" or "2015-11-17"; ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is no date: write 1980, 1995-01 or 2015-11-17")
        year, month, day = (int(part) if part else None for part in match.groups())
        date(year or 0, month or 1, day or 1)
        return cls(year or 0, month, day)

    def first_day(self) -> date:
        """The first day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The last day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Period:
    """One date, or the span from a start to an end."""

    start: PartialDate
    end: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date or two joined by "/" ("2005/2006"); ValueError when wrong or backwards."""
        first, slash, second = text.partition("/")
        start = PartialDate.parse(first)
        if not slash:
            return cls(start)
        end = PartialDate.parse(second)
        if end.first_day() <= start.first_day():
            raise ValueError(f"{text!r} ends before it begins")
        return cls(start, end)

    def first_day(self) -> date:
        """The first day that the period may mean."""
        return self.start.first_day()

    def last_day(self) -> date:
        """The last day that the period may mean."""
        return (self.end or self.start).last_day()

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.end else str(self.start)

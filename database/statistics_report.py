"""What the statistics say: counted, summed up for the screen of the staff, or all of it, one session at a time.

A year of a busy booth is a million looks: SQLite adds them up, and nothing here holds those of two sessions.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, ScalarSelect, func, select

from database.statistics_file import ENOUGH_SESSIONS, StatisticsError, find_damage, is_new, oldest_kept, reading
from database.statistics_tables import Look, Session, Unfound


@dataclass(frozen=True, slots=True)
class Visit:
    """One session."""

    start: str  # 2026-07-01T09:05
    seconds: int
    language: str
    pages: dict[str, int]  # how often each was shown
    items: dict[str, int]  # how often each was opened


@dataclass(frozen=True, slots=True)
class Count:
    """Something, and how often."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Day:
    """The sessions of one day and their length together."""

    day: date
    sessions: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The last days, for a screen."""

    sessions: int
    seconds: int  # of all sessions together
    days: tuple[Day, ...]  # each one with a session, the latest first
    pages: tuple[Count, ...]  # most first, as the others
    languages: tuple[Count, ...]  # sessions that ended in each
    unfound: tuple[Count, ...]


_DAY = func.substr(Session.start, 1, len("2026-07-01"))
EMPTY = Summary(0, 0, (), (), (), ())


@contextmanager
def _opened(path: Path) -> Iterator[Connection | None]:
    """The file, None where nothing is in it yet; StatisticsError where it cannot be read."""
    if not _is_there(path):
        yield None
        return
    with reading(path) as connection:
        yield None if is_new(connection) else connection


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise StatisticsError(path, str(error.strerror)) from error
    return True


def _look_through(connection: Connection, path: Path) -> None:
    """Raise StatisticsError where the file is damaged, now and not half-way through."""
    if damage := find_damage(connection):
        raise StatisticsError(path, f"they are damaged: {damage}", is_damage=True)


def count_visits(path: Path, today: date) -> int:
    """How many sessions are kept on this day, in a file that is sound; StatisticsError where it is not."""
    with _opened(path) as connection:
        if connection is None:
            return 0
        _look_through(connection, path)
        return connection.execute(select(func.count()).where(_is_kept(today)).select_from(Session)).scalar_one()


def read_visits(path: Path, today: date) -> Iterator[Visit]:
    """Every session that is kept on this day, by time; StatisticsError, before the first, where that cannot be."""
    question = (
        select(Session.start, Session.seconds, Session.language, _looks("page"), _looks("item"))
        .where(_is_kept(today))
        .order_by(Session.start, Session.id)
    )
    with _opened(path) as connection:
        if connection is None:
            return
        _look_through(connection, path)
        for start, seconds, language, pages, items in connection.execute(question):
            yield Visit(start, seconds, language, json.loads(pages), json.loads(items))


def _looks(kind: str) -> ScalarSelect[str]:
    """What a session looked at, as a JSON object of counts by name."""
    chosen = select(Look.name, Look.count).where(Look.session == Session.id, Look.kind == kind)
    sorted_looks = chosen.order_by(Look.name).correlate(Session).subquery()
    return select(func.json_group_object(sorted_looks.c.name, sorted_looks.c.count)).scalar_subquery()


def _is_kept(today: date) -> ColumnElement[bool]:
    return Session.start >= oldest_kept(today).isoformat()


def read_unfound(path: Path, today: date) -> tuple[Count, ...]:
    """The terms that may be shown, and the sessions that looked for them in vain, most first; StatisticsError."""
    with _opened(path) as connection:
        return () if connection is None else _read_unfound(connection, today)


def _read_unfound(connection: Connection, today: date) -> tuple[Count, ...]:
    question = (
        select(Unfound.term, Unfound.sessions)
        .where(Unfound.sessions >= ENOUGH_SESSIONS, Unfound.last >= oldest_kept(today).isoformat())
        .order_by(Unfound.sessions.desc(), Unfound.term)
    )
    return tuple(Count(term, sessions) for term, sessions in connection.execute(question))


def sum_up(path: Path, today: date, days: int = 30) -> Summary:
    """The last `days` days, today with them; what was not found is of the whole time. Raises StatisticsError.

    Visits of a clock that was ahead are left out until their day comes; they are in what is exported.
    """
    first, after = today - timedelta(days=days - 1), today + timedelta(days=1)
    is_recent = (Session.start >= first.isoformat()) & (Session.start < after.isoformat())
    with _opened(path) as connection:
        if connection is None:
            return EMPTY
        found = _read_days(connection, is_recent)
        return Summary(
            sessions=sum(day.sessions for day in found),
            seconds=sum(day.seconds for day in found),
            days=found,
            pages=_count_pages(connection, is_recent),
            languages=_count_languages(connection, is_recent),
            unfound=_read_unfound(connection, today),
        )


def _read_days(connection: Connection, is_recent: ColumnElement[bool]) -> tuple[Day, ...]:
    rows = select(_DAY, func.count(), func.sum(Session.seconds)).where(is_recent).group_by(_DAY).order_by(_DAY.desc())
    return tuple(Day(date.fromisoformat(day), *sums) for day, *sums in connection.execute(rows))


def _count_pages(connection: Connection, is_recent: ColumnElement[bool]) -> tuple[Count, ...]:
    count = func.sum(Look.count)
    rows = select(Look.name, count).join(Session).where(is_recent, Look.kind == "page").group_by(Look.name)
    return tuple(Count(*row) for row in connection.execute(rows.order_by(count.desc(), Look.name)))


def _count_languages(connection: Connection, is_recent: ColumnElement[bool]) -> tuple[Count, ...]:
    rows = select(Session.language, func.count()).where(is_recent).group_by(Session.language)
    return tuple(Count(*row) for row in connection.execute(rows.order_by(func.count().desc(), Session.language)))

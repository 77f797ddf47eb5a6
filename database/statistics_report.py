"""What the statistics say: read from the file, summed up for the screen of the staff."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection, select

from database.statistics_file import DAYS_KEPT, ENOUGH_SESSIONS, StatisticsError, is_new, reading
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
class Report:
    """All that is kept and may be shown."""

    visits: tuple[Visit, ...]  # by time
    unfound: tuple[Count, ...]  # terms and the sessions that looked for them in vain, most first


@dataclass(frozen=True, slots=True)
class Summary:
    """The last days, for a screen."""

    sessions: int
    seconds: int  # of all sessions together
    days: tuple[Day, ...]  # each one with a session, the latest first
    pages: tuple[Count, ...]  # most first, as the others
    items: tuple[Count, ...]
    languages: tuple[Count, ...]  # sessions that ended in each
    unfound: tuple[Count, ...]


_DAY = len("2026-07-01")  # of what a time begins with
EMPTY = Report((), ())


def read_report(path: Path, today: date) -> Report:
    """Everything that may still be shown on this day; nothing where there is no file yet. Raises StatisticsError."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return EMPTY
    except OSError as error:
        raise StatisticsError(path, str(error.strerror)) from error
    with reading(path) as connection:
        if is_new(connection):
            return EMPTY
        oldest = (today - timedelta(days=DAYS_KEPT)).isoformat()
        return Report(_read_visits(connection, oldest), _read_unfound(connection, oldest))


def _read_visits(connection: Connection, oldest: str) -> tuple[Visit, ...]:
    sessions = connection.execute(select(Session).where(Session.start >= oldest).order_by(Session.start, Session.id))
    visits = {row.id: Visit(row.start, row.seconds, row.language, {}, {}) for row in sessions}
    looks = select(Look.session, Look.kind, Look.name, Look.count).order_by(Look.session, Look.name)
    for session, kind, name, count in connection.execute(looks):
        if visit := visits.get(session):
            (visit.pages if kind == "page" else visit.items)[name] = count
    return tuple(visits.values())


def _read_unfound(connection: Connection, oldest: str) -> tuple[Count, ...]:
    question = (
        select(Unfound.term, Unfound.sessions)
        .where(Unfound.sessions >= ENOUGH_SESSIONS, Unfound.last >= oldest)
        .order_by(Unfound.sessions.desc(), Unfound.term)
    )
    return tuple(Count(term, sessions) for term, sessions in connection.execute(question))


def sum_up(report: Report, today: date, days: int = 30) -> Summary:
    """The last `days` days, today with them; what was not found is of the whole time.

    Visits of a clock that was ahead are left out until their day comes; they are in what is exported.
    """
    first = (today - timedelta(days=days - 1)).isoformat()
    visits = [visit for visit in report.visits if first <= visit.start[:_DAY] <= today.isoformat()]
    pages: Counter[str] = Counter()
    items: Counter[str] = Counter()
    for visit in visits:
        pages.update(visit.pages)
        items.update(visit.items)
    return Summary(
        sessions=len(visits),
        seconds=sum(visit.seconds for visit in visits),
        days=tuple(reversed(_days(visits))),
        pages=_most_first(pages),
        items=_most_first(items),
        languages=_most_first(Counter(visit.language for visit in visits)),
        unfound=report.unfound,
    )


def _days(visits: Iterable[Visit]) -> list[Day]:
    """The days of sessions that are sorted by time."""
    lengths: dict[str, list[int]] = {}
    for visit in visits:
        lengths.setdefault(visit.start[:_DAY], []).append(visit.seconds)
    return [Day(date.fromisoformat(day), len(seconds), sum(seconds)) for day, seconds in lengths.items()]


def _most_first(counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(name, count) for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

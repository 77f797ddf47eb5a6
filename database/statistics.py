"""Counts what visitors use, without knowing them; whatever happens to the file, the kiosk goes on.

Recording only notes in memory; `flush`, called every few seconds, writes. A kill loses what came after the last one.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import SQLAlchemyError

from database.search_terms import read_term
from database.statistics_file import (
    SpoiltFileError,
    is_damage,
    is_locked,
    oldest_kept,
    open_file,
    put_aside,
    remove_aside,
    remove_old,
)
from database.statistics_tables import Look, Session, Unfound

RETRY = 60.0  # seconds until a file that could not be written is tried again
RETRY_LOCKED = 2.0  # until one that somebody else had: with the time until a flush, a kill loses five at most
MOST_WAITING = 100  # sessions that wait for a file to be written; older ones are given up
MOST_TERMS = 50  # of one session
logger = logging.getLogger(__name__)


def read_clock() -> datetime:
    """Date and time at the booth."""
    return datetime.now().astimezone()


@dataclass(slots=True)
class _Noted:
    """A session in memory."""

    start: datetime
    began: float
    seconds: int
    language: str
    looks: Counter[tuple[str, str]] = field(default_factory=Counter)
    terms: dict[str, bool] = field(default_factory=dict)  # whether each is written
    id: int | None = None  # in the file, once it is there
    is_new: bool = True  # something of it is not written yet


class Statistics:
    """What the kiosk tells of its use. No method raises for a fault of the file or its disk."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime] = read_clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path, self._now, self._monotonic = path, now, monotonic
        self._engine: Engine | None = None
        self._current: _Noted | None = None
        self._waiting: list[_Noted] = []
        self._cleaned: date | None = None
        self._retry_at = 0.0
        self.trouble = ""
        """Why nothing can be written just now, empty when all is well."""

    def start_session(self, language: str) -> None:
        """A visitor has touched the screen."""
        self.end_session()
        self._current = _Noted(self._now(), self._monotonic(), 0, language)

    def record_language(self, language: str) -> None:
        """The visitor has chosen a language."""
        if self._current:
            self._current.language, self._current.is_new = language, True

    def record_page(self, page: str) -> None:
        """The visitor has come to a page."""
        self._look("page", page)

    def record_item(self, item: str) -> None:
        """The visitor has opened an item: `kind/id`."""
        self._look("item", item)

    def _look(self, kind: str, name: str) -> None:
        if self._current:
            self._current.looks[kind, name] += 1
            self._current.is_new = True

    def record_unfound(self, text: str) -> None:
        """The visitor has searched without a result; what could tell of a person is not noted."""
        if self._current and len(self._current.terms) < MOST_TERMS and (term := read_term(text)) is not None:
            self._current.terms.setdefault(term, False)

    def end_session(self) -> None:
        """The kiosk is back at its beginning."""
        if self._current:
            self._measure(self._current)
            self._waiting = [*self._waiting, self._current][-MOST_WAITING:]
            self._current = None

    def _measure(self, session: _Noted) -> None:
        seconds = int(self._monotonic() - session.began)
        if seconds != session.seconds:
            session.seconds, session.is_new = seconds, True

    def flush(self) -> bool:
        """Write what is noted; whether all of it is in the file. To be called every five seconds at the latest."""
        if self._current:
            self._measure(self._current)
        if not self._noted() and self._cleaned == self._now().date():
            return True
        if self.trouble and self._monotonic() < self._retry_at:
            return False
        try:
            self._write()
        except (SQLAlchemyError, OSError, SpoiltFileError) as error:
            self._fail(error)
            return False
        self._waiting = []
        if self.trouble:
            logger.info("the statistics are written again")
            self.trouble = ""
        return True

    def _write(self) -> None:
        if self._engine and not self._path.exists():  # somebody took it away: what is written now would be lost
            self._close_file()
            self._write_all_again()
        today = self._now().date()
        if self._cleaned != today:
            remove_aside(self._path, today)
        engine = self._engine = self._engine or open_file(self._path)
        self._date_again()
        changed = [session for session in self._noted() if session.is_new or not all(session.terms.values())]
        if not changed and self._cleaned == today:
            return
        with engine.begin() as connection:
            if self._cleaned != today:
                remove_old(connection, today)
            numbers = [_write_session(connection, session) for session in changed]
            for session in changed:
                _write_terms(connection, session.terms, today)
        self._cleaned = today
        # Only now is it in the file.
        for session, number in zip(changed, numbers, strict=True):
            session.id, session.is_new = number, False
            session.terms = dict.fromkeys(session.terms, True)

    def _date_again(self) -> None:
        """Give the right date to sessions that began by a clock that was put right since: nobody stays for 400 days."""
        now = self._now()
        for session in self._noted():
            if session.start.date() < oldest_kept(now.date()):
                session.start = now - timedelta(seconds=self._monotonic() - session.began)
                session.is_new = True

    def _fail(self, error: Exception) -> None:
        """One line in the log; a damaged file makes room for a new one, any other is tried again later."""
        reason = str(getattr(error, "orig", None) or error)
        if not self.trouble:
            logger.warning("the statistics in %s cannot be written: %s", self._path, reason)
        self.trouble = reason
        self._retry_at = self._monotonic() + (RETRY_LOCKED if is_locked(error) else RETRY)
        self._close_file()
        if is_damage(error):
            self._begin_anew()

    def _begin_anew(self) -> None:
        try:
            aside = put_aside(self._path, self._now())
        except OSError as error:
            logger.warning("the damaged statistics cannot be put aside: %s", error.strerror)
            return
        logger.warning("the damaged statistics are now %s, and new ones begin", aside)
        self._retry_at = 0.0
        self._write_all_again()

    def _write_all_again(self) -> None:
        for session in self._noted():
            session.id, session.is_new = None, True

    def _noted(self) -> list[_Noted]:
        return [*self._waiting, *([self._current] if self._current else [])]

    def close(self) -> None:
        """End the session and write it, as far as that can be done."""
        self.end_session()
        self._retry_at = 0.0  # the last chance is not waited for
        self.flush()
        self._close_file()

    def _close_file(self) -> None:
        self._cleaned = None
        if self._engine:
            self._engine.dispose()
            self._engine = None


def _write_session(connection: Connection, session: _Noted) -> int:
    """Give its number in the file: a new one where it is not there yet, or no longer."""
    values = {
        "start": f"{session.start:%Y-%m-%dT%H:%M}",
        "seconds": session.seconds,
        "language": session.language,
    }
    number = session.id
    if number is None or not connection.execute(update(Session).where(Session.id == number).values(values)).rowcount:
        number = connection.execute(insert(Session).values(values).returning(Session.id)).scalar_one()
    if session.looks:
        rows = [
            {"session": number, "kind": kind, "name": name, "count": count}
            for (kind, name), count in session.looks.items()
        ]
        looks = sqlite.insert(Look)
        connection.execute(looks.on_conflict_do_update(set_={"count": looks.excluded.count}), rows)
    return number


def _write_terms(connection: Connection, terms: dict[str, bool], today: date) -> None:
    """Count the terms that are not written yet; the others only where they are gone from the file."""
    day, unfound = today.isoformat(), sqlite.insert(Unfound)
    again = {"sessions": Unfound.sessions + 1, "last": func.max(Unfound.last, unfound.excluded.last)}
    for is_written, statement in (
        (True, unfound.on_conflict_do_nothing()),
        (False, unfound.on_conflict_do_update(set_=again)),
    ):
        chosen = [term for term, done in terms.items() if done is is_written]
        if chosen:
            rows = [{"term": term, "sessions": 1, "first": day, "last": day} for term in chosen]
            connection.execute(statement, rows)

"""The file of the statistics: made, opened, put aside where it is damaged, and rid of what is too old."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, delete, event, func, select, update
from sqlalchemy.exc import DatabaseError

from database.statistics_tables import APPLICATION_ID, VERSION, Base, Session, Unfound

DAYS_KEPT = 400
ENOUGH_SESSIONS = 3  # that look for the same: a term that one person alone would type is never shown
DAYS_RARE = 7  # that a rarer term is kept
_EARLIEST = date(2026, 1, 1)  # a clock that stands before has lost the date
_DAYS_UNUSED = 30  # that a booth may stand without its clock being doubted
_PATIENCE = 0.2  # seconds that the kiosk waits for somebody who reads the file


class StatisticsError(Exception):
    """The statistics cannot be read; the message says where and why."""

    def __init__(self, path: Path, reason: str, *, is_damage: bool = False) -> None:
        super().__init__(f"The statistics in {path} cannot be read: {reason}.")
        self.reason, self.is_damage = reason, is_damage


class SpoiltFileError(Exception):
    """The file is not what this kiosk wrote."""


def open_file(path: Path) -> Engine:
    """Open the file to write, made where there is none.

    Raises SpoiltFileError or SQLAlchemy's DatabaseError itself where it is damaged, OperationalError or OSError where
    the world does not let us.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = _engine(path, {})
    try:
        with engine.begin() as connection:
            _check(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _engine(path: Path, query: dict[str, str]) -> Engine:
    url = URL.create("sqlite", database=path.absolute().as_uri(), query={"uri": "true", **query})
    # Without Python's own transactions: each of ours is whole, its reading, tables and pragmas too.
    engine = create_engine(url, connect_args={"isolation_level": None, "timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare_reading if query else _prepare_writing)
    event.listen(engine, "begin", _begin_reading if query else _begin_writing)
    return engine


def _prepare_writing(connection: sqlite3.Connection, _record: object) -> None:
    """A kill at any moment leaves the file whole, with all that was committed; what is deleted is wiped."""
    connection.execute("PRAGMA cache_size = -256")  # KiB; by itself it keeps 2 MiB of a file that grows for 400 days
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_reading(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA query_only = ON")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _check(connection: Connection) -> None:
    """Make the tables in an empty file; SpoiltFileError where the file is another's."""
    if is_new(connection):
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    elif not _is_ours(connection):
        raise SpoiltFileError("it is not a file of statistics of this kiosk")
    elif damage := find_damage(connection):
        raise SpoiltFileError(f"it is damaged: {damage}")


def find_damage(connection: Connection) -> str:
    """What SQLite finds wrong in the whole file; empty where it is sound."""
    found = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    return "" if found == "ok" else found


def _is_ours(connection: Connection) -> bool:
    return (_pragma(connection, "application_id"), _pragma(connection, "user_version")) == (APPLICATION_ID, VERSION)


def is_new(connection: Connection) -> bool:
    """Whether nothing is in the file yet: a kiosk was killed just as it made it."""
    names = (_pragma(connection, "application_id"), _pragma(connection, "user_version"))
    return names == (0, 0) and not _tables(connection)


def _pragma(connection: Connection, name: str) -> Any:  # noqa: ANN401 - SQLite decides
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def _tables(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one())


def is_damage(error: Exception) -> bool:
    """Whether an error says that the file is spoilt: others pass, and the file stays."""
    return isinstance(error, SpoiltFileError) or type(error) is DatabaseError


def is_locked(error: Exception) -> bool:
    """Whether somebody else has the file just now: a backup, a look at it, a check for viruses."""
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}  # without what SQLite adds to the code


def put_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged file and what belongs to it, out of the way of a new one; give its new name."""
    aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}{path.suffix}")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    return aside


def remove_aside(path: Path, today: date) -> None:
    """Delete what was put aside as long ago as a rare term is kept: such terms are in it, and cannot be told apart."""
    names = re.compile(rf"{re.escape(path.stem)}-damaged-(\d{{8}})-\d{{6}}{re.escape(path.suffix)}.*")
    # A clock that goes back over midnight is no clock that was ahead.
    newest, latest = f"{today - timedelta(days=DAYS_RARE):%Y%m%d}", f"{today + timedelta(days=1):%Y%m%d}"
    with suppress(OSError):
        for beside in path.parent.iterdir():
            found = names.fullmatch(beside.name)
            if found and not newest < found[1] <= latest:
                with suppress(OSError):  # tried again tomorrow
                    beside.unlink()


def remove_old(connection: Connection, today: date) -> None:
    """Delete what may be kept no longer."""
    oldest = oldest_kept(_believed(connection, today)).isoformat()
    connection.execute(delete(Session).where(Session.start < oldest))
    connection.execute(delete(Unfound).where(Unfound.last < oldest))
    rare = (today - timedelta(days=DAYS_RARE)).isoformat()
    if today >= _EARLIEST:  # what came while the clock was ahead counts from the day on which that was mended
        ahead = update(Unfound).where(Unfound.first > today.isoformat())
        connection.execute(ahead.values(first=today.isoformat()))
    connection.execute(delete(Unfound).where(Unfound.sessions < ENOUGH_SESSIONS, Unfound.first <= rare))


def oldest_kept(today: date) -> date:
    """The day of the oldest sessions that are kept."""
    return today - timedelta(days=DAYS_KEPT)


def _believed(connection: Connection, today: date) -> date:
    """Today, or an earlier day where that is far from the last one with visitors.

    A clock that is set years ahead by mistake must not erase everything at once: a date is believed when it follows a
    day with visitors. Rare terms are deleted all the same, as they tell nobody anything, and their promise is stricter.
    """
    last = select(func.date(func.max(Session.start), f"+{_DAYS_UNUSED} days")).where(Session.start < today.isoformat())
    latest = connection.execute(last).scalar_one()
    return min(today, date.fromisoformat(latest)) if latest else today


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection that cannot write, to a file that may be in use; StatisticsError where it cannot be read."""
    engine = _engine(path, {"mode": "ro"})
    try:
        with engine.begin() as connection:
            if not (_is_ours(connection) or is_new(connection)):
                raise StatisticsError(path, "they are not of this kiosk", is_damage=True)
            yield connection
    except DatabaseError as error:
        raise StatisticsError(path, str(error.orig), is_damage=is_damage(error)) from error
    finally:
        engine.dispose()

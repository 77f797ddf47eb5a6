"""Checks of the content: what its build made, and what reads it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from database.errors import ContentError, ContentMissing
from database.header import SCHEMA_VERSION
from database.welcome import read_start
from kiosk.checks.check import Booth, Finding, amber, green, red

SOUND = QT_TRANSLATE_NOOP("Doctor", "The content of {date} is sound. Version {version}, hash {hash}.")
UNSOUND = QT_TRANSLATE_NOOP("Doctor", "The content cannot be used: {reason}")
UNSOUND_MEND = QT_TRANSLATE_NOOP("Doctor", "Install the kiosk again, or name another content file.")
START = QT_TRANSLATE_NOOP("Doctor", "Home can be shown at once, in {count} languages.")
NO_START = QT_TRANSLATE_NOOP("Doctor", "The start file is missing: Home is shown a little later.")
CLOCK = QT_TRANSLATE_NOOP("Doctor", "The clock says {now}.")
CLOCK_EARLY = QT_TRANSLATE_NOOP("Doctor", "The clock says {now}, which is before the date of the content, {date}.")
CLOCK_LATE = QT_TRANSLATE_NOOP("Doctor", "The clock says {now}, which is many years after the date of the content.")
CLOCK_UNKNOWN = QT_TRANSLATE_NOOP("Doctor", "The clock says {now}. There is no content to compare it with.")
CLOCK_MEND = QT_TRANSLATE_NOOP("Doctor", "Set the clock of this machine, and change its battery if it is wrong again.")
SQLITE = QT_TRANSLATE_NOOP("Doctor", "SQLite {version} can do all that the kiosk needs.")
NO_SQLITE = QT_TRANSLATE_NOOP("Doctor", "SQLite {version} lacks what the kiosk needs: {missing}.")
NO_SQLITE_MEND = QT_TRANSLATE_NOOP("Doctor", "Use the frozen program, which brings its own SQLite, or a newer Python.")
_YEARS = 10


def check_content(booth: Booth) -> Finding:
    """Hash and version of the content file."""
    from database.store import ContentStore  # noqa: PLC0415 - slow to import

    try:
        with ContentStore(booth.content) as store:
            return green(SOUND, date=store.content_date, version=SCHEMA_VERSION, hash=store.content_hash)
    except ContentError as error:
        return red(UNSOUND, UNSOUND_MEND, reason=error)


def check_start(booth: Booth) -> Finding:
    """The file from which Home is drawn."""
    try:
        languages, _ = read_start(booth.content)
    except ContentMissing:
        return amber(NO_START, UNSOUND_MEND)
    except ContentError as error:
        return red(UNSOUND, UNSOUND_MEND, reason=error)
    return green(START, count=len(languages))


def check_clock(booth: Booth) -> Finding:
    """A clock that stands before the content's date has lost its time."""
    from database.store import ContentStore  # noqa: PLC0415 - slow to import

    now = booth.now()
    shown = f"{now:%Y-%m-%d %H:%M}"
    try:
        with ContentStore(booth.content) as store:
            date = store.content_date
    except ContentError:
        return amber(CLOCK_UNKNOWN, UNSOUND_MEND, now=shown)
    if now.date() < date:
        return red(CLOCK_EARLY, CLOCK_MEND, now=shown, date=date)
    if now.year > date.year + _YEARS:
        return amber(CLOCK_LATE, CLOCK_MEND, now=shown)
    return green(CLOCK, now=shown)


def check_sqlite(_booth: Booth) -> Finding:
    """Version and features of SQLite."""
    from database.features import missing_features  # noqa: PLC0415 - slow to import
    from database.store import sqlite_version  # noqa: PLC0415 - slow to import

    missing = missing_features()
    if missing:
        return red(NO_SQLITE, NO_SQLITE_MEND, version=sqlite_version(), missing=", ".join(missing))
    return green(SQLITE, version=sqlite_version())

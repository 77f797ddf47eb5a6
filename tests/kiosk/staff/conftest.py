"""Fixtures of the staff's tests: a PIN with clocks that a test sets, and what the screens work with."""

from pathlib import Path

import pytest

from database.store import ContentStore
from kiosk.checks.check import Check, amber, green, red
from kiosk.i18n import LanguageManager
from kiosk.pin import Lockout, Pin
from kiosk.staff.means import Means
from tests.kiosk.staff.places import TODAY, Clocks, Place


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def pin(tmp_path: Path, clocks: Clocks) -> Pin:
    """The PIN 2580."""
    lockout = Lockout(tmp_path / "tries", lambda: clocks.now, lambda: clocks.passed)
    made = Pin(tmp_path / "pin", lockout)
    made.set("2580")
    return made


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "booth"
    folder.mkdir()
    return Place(folder)


def run_checks() -> tuple[Check, ...]:
    return (
        Check("fonts", "Fonts", green("All fonts of the kiosk are there.")),
        Check("space", "Free space", red("Only {free} MiB are free.", "Delete what is not needed.", free=7)),
        Check("clock", "Clock", amber("The clock says {now}.", "Set the clock of this machine.", now="2001")),
    )


@pytest.fixture
def means(language: LanguageManager, store: ContentStore, pin: Pin, place: Place) -> Means:
    return Means(
        language=language,
        store=store,
        pin=pin,
        load_settings=place.load,
        run_checks=run_checks,
        statistics=place.folder / "statistics.sqlite3",
        leave=place.left.append,
        today=lambda: TODAY,
    )

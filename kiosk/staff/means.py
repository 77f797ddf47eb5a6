"""What the staff's screens work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.i18n import LanguageManager

if TYPE_CHECKING:
    from database.store import ContentStore
    from kiosk.checks import Check
    from kiosk.pin import Pin
    from kiosk.settings import Loaded


def read_today() -> date:
    """The day at the booth."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True)
class Means:
    """Given to the staff's screens by the composition root."""

    language: LanguageManager
    store: "ContentStore"
    pin: "Pin"
    load_settings: Callable[[], "Loaded"]
    """Reads the settings anew; raises SettingsError."""

    run_checks: Callable[[], "tuple[Check, ...]"]
    statistics: Path
    """Their file; exports are written beside it."""

    leave: Callable[[int], None]
    """Ends the kiosk with this status."""

    today: Callable[[], date] = read_today

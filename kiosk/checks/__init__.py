"""What a booth needs, checked for `accsm-kiosk doctor` and for the staff's screen of health."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.checks import content, display, machine, storage
from kiosk.checks.check import AMBER, GREEN, RED, Booth, Check, Finding, red, worst

__all__ = ["AMBER", "CHECKS", "GREEN", "RED", "Booth", "Check", "run_checks", "worst"]
logger = logging.getLogger(__name__)

FAILED = QT_TRANSLATE_NOOP("Doctor", "This check failed: {reason}.")
FAILED_MEND = QT_TRANSLATE_NOOP("Doctor", "Tell whoever looks after the kiosk what is written here.")

CHECKS: tuple[tuple[str, object, Callable[[Booth], Finding]], ...] = (
    ("content", QT_TRANSLATE_NOOP("Doctor", "Content"), content.check_content),
    ("start", QT_TRANSLATE_NOOP("Doctor", "Start file"), content.check_start),
    ("clock", QT_TRANSLATE_NOOP("Doctor", "Clock"), content.check_clock),
    ("sqlite", QT_TRANSLATE_NOOP("Doctor", "Database engine"), content.check_sqlite),
    ("fonts", QT_TRANSLATE_NOOP("Doctor", "Fonts"), display.check_fonts),
    ("translations", QT_TRANSLATE_NOOP("Doctor", "Translations"), display.check_translations),
    ("screen", QT_TRANSLATE_NOOP("Doctor", "Screen"), display.check_screen),
    ("touch", QT_TRANSLATE_NOOP("Doctor", "Touch"), display.check_touch),
    ("settings", QT_TRANSLATE_NOOP("Doctor", "Settings"), storage.check_settings),
    ("pin", QT_TRANSLATE_NOOP("Doctor", "PIN"), storage.check_pin),
    ("folders", QT_TRANSLATE_NOOP("Doctor", "Folders"), storage.check_folders),
    ("space", QT_TRANSLATE_NOOP("Doctor", "Free space"), storage.check_space),
    ("statistics", QT_TRANSLATE_NOOP("Doctor", "Statistics"), storage.check_statistics),
    ("autostart", QT_TRANSLATE_NOOP("Doctor", "Start with the machine"), machine.check_autostart),
    ("blanking", QT_TRANSLATE_NOOP("Doctor", "Screen saver"), machine.check_blanking),
    ("sleep", QT_TRANSLATE_NOOP("Doctor", "Sleep"), machine.check_sleep),
    ("versions", QT_TRANSLATE_NOOP("Doctor", "Versions"), machine.check_versions),
)


def run_checks(booth: Booth) -> tuple[Check, ...]:
    """Make every check, in order; one that fails is red. In the GUI thread: fonts and screens are Qt's."""
    return tuple(_make(name, title, check, booth) for name, title, check in CHECKS)


def _make(name: str, title: object, check: Callable[[Booth], Finding], booth: Booth) -> Check:
    try:
        finding = check(booth)
    except Exception as error:
        logger.exception("the check of %s failed", name)
        finding = red(FAILED, FAILED_MEND, reason=f"{type(error).__name__}: {error}")
    return Check(name, str(title), finding)

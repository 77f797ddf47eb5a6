"""Checks of what staff set, and of where the kiosk writes."""

import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import log, paths, settings
from kiosk.checks.check import Booth, Finding, amber, green, red
from kiosk.pin import Pin

SETTINGS = QT_TRANSLATE_NOOP("Doctor", "The settings are in order.")
WRONG_SETTINGS = QT_TRANSLATE_NOOP("Doctor", "A setting is wrong: {reason}")
WRONG_SETTINGS_MEND = QT_TRANSLATE_NOOP(
    "Doctor", "Correct it in the file that is named; accsm-kiosk settings tells more."
)
NO_EMBLEM = QT_TRANSLATE_NOOP("Doctor", "The emblem of the settings is not there: {path}.")
NO_EMBLEM_MEND = QT_TRANSLATE_NOOP("Doctor", "Put the picture there, or take the setting emblem away.")
PIN = QT_TRANSLATE_NOOP("Doctor", "A PIN is set.")
NO_PIN = QT_TRANSLATE_NOOP("Doctor", "No PIN is set: staff cannot open their part of the kiosk.")
BAD_PIN = QT_TRANSLATE_NOOP("Doctor", "The file of the PIN is damaged: staff cannot open their part of the kiosk.")
OPEN_PIN = QT_TRANSLATE_NOOP("Doctor", "Other users of this machine can read the file of the PIN, {path}.")
PIN_MEND = QT_TRANSLATE_NOOP("Doctor", "Set one at this machine with: accsm-kiosk pin")
FOLDERS = QT_TRANSLATE_NOOP("Doctor", "Log, statistics and settings can be written.")
NO_FOLDERS = QT_TRANSLATE_NOOP("Doctor", "The kiosk cannot write here: {folders}.")
NO_FOLDERS_MEND = QT_TRANSLATE_NOOP(
    "Doctor", "Let the user of the kiosk write there; visitors notice nothing meanwhile."
)
SPACE = QT_TRANSLATE_NOOP("Doctor", "{free} MiB are free.")
LITTLE_SPACE = QT_TRANSLATE_NOOP("Doctor", "Only {free} MiB are free.")
SPACE_MEND = QT_TRANSLATE_NOOP("Doctor", "Delete what is not needed on the disk that holds {folder}.")
STATISTICS = QT_TRANSLATE_NOOP("Doctor", "The statistics hold {count} sessions.")
NO_STATISTICS = QT_TRANSLATE_NOOP("Doctor", "There are no statistics yet.")
BAD_STATISTICS = QT_TRANSLATE_NOOP("Doctor", "The statistics in {path} cannot be read: {reason}.")
DAMAGE_MEND = QT_TRANSLATE_NOOP("Doctor", "The running kiosk puts a damaged file aside and begins a new one.")

ENOUGH, TOO_LITTLE = 200, 20  # MiB
MIB = 1024 * 1024
OTHERS = 0o077  # rights of group and world


def check_settings(booth: Booth) -> Finding:
    """Every setting is known and within its limits, and the emblem is there."""
    try:
        loaded = settings.load(booth.command_line, booth.config, booth.environment)
    except settings.SettingsError as error:
        return red(WRONG_SETTINGS, WRONG_SETTINGS_MEND, reason=error)
    emblem = loaded.value.emblem
    if emblem and not Path(emblem).is_file():
        return amber(NO_EMBLEM, NO_EMBLEM_MEND, path=emblem)
    return green(SETTINGS)


def check_pin(booth: Booth) -> Finding:
    """There is a PIN, it is sound, and its hash is for the kiosk's user alone."""
    pin = Pin()
    if not pin.is_set():
        closed = paths.may_be_there(paths.pin())
        return amber(NO_FOLDERS, NO_FOLDERS_MEND, folders=paths.data_folder()) if closed else amber(NO_PIN, PIN_MEND)
    if not pin.is_sound():
        return red(BAD_PIN, PIN_MEND)
    if not booth.is_windows and paths.pin().stat().st_mode & OTHERS:
        return amber(OPEN_PIN, PIN_MEND, path=paths.pin())
    return green(PIN)


def check_folders(booth: Booth) -> Finding:
    """Each folder that the kiosk writes to, and what is there that it writes on in."""
    settings_file = settings.files_to_read(booth.config)[settings.USER_FILE]
    folders = (paths.data_folder(), paths.log_folder(), settings_file.parent)
    closed = [str(folder) for folder in dict.fromkeys(folders) if not _is_writable(folder)]
    files = (paths.statistics(), paths.log_folder() / log.FILE)
    closed += [str(file) for file in files if os.path.lexists(file) and not os.access(file, os.W_OK)]
    return amber(NO_FOLDERS, NO_FOLDERS_MEND, folders=", ".join(closed)) if closed else green(FOLDERS)


def _nearest(folder: Path) -> Path:
    """The folder, or the one in which it would be made."""
    return next((path for path in (folder, *folder.parents) if os.path.lexists(path)), folder)


def _is_writable(folder: Path) -> bool:
    nearest = _nearest(folder)
    if nearest != folder:
        return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def check_space(_booth: Booth) -> Finding:
    """Room for log and statistics."""
    folder = _nearest(paths.data_folder())
    free = shutil.disk_usage(folder).free // MIB
    if free < ENOUGH:
        return (red if free < TOO_LITTLE else amber)(LITTLE_SPACE, SPACE_MEND, free=free, folder=folder)
    return green(SPACE, free=free)


def check_statistics(booth: Booth) -> Finding:
    """The file of the statistics can be read."""
    from database.statistics_file import StatisticsError  # noqa: PLC0415 - slow to import
    from database.statistics_report import count_visits  # noqa: PLC0415 - slow to import

    path = paths.statistics()
    if not paths.may_be_there(path):
        return green(NO_STATISTICS)
    try:
        count = count_visits(path, booth.now().date())
    except StatisticsError as error:
        mend = DAMAGE_MEND if error.is_damage else NO_FOLDERS_MEND
        return amber(BAD_STATISTICS, mend, path=path, reason=error.reason)
    return green(STATISTICS, count=count)

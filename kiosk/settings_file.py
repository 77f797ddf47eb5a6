"""Writes what staff change into their file of settings; comments and order stay as somebody wrote them."""

from collections.abc import Mapping
from pathlib import Path

import tomlkit

from kiosk import settings
from kiosk.setting_kinds import SettingError, read_value, to_toml
from kiosk.settings import SettingsError, Value
from kiosk.whole_file import write_whole

FOR_STAFF = ("language", "idle_seconds", "screen", "motion", "attract_order")
BEGINNING = "# Settings of the ACCSM kiosk. What may stand here: accsm-kiosk settings\n"


class SettingsNotSavedError(Exception):
    """The file could not be written; nothing in it has changed."""


def change(path: Path, values: Mapping[str, Value]) -> None:
    """Write new values of settings for staff into a file, made where there is none.

    Raises SettingsError where a value or the file as it is now is wrong, SettingsNotSavedError where it cannot be
    written; the file is then as it was.
    """
    for name, value in values.items():
        if name not in FOR_STAFF:
            raise SettingsError(f"Staff may not change {name}.")
        try:
            read_value(name, to_toml(value))
        except SettingError as error:
            raise SettingsError(str(error)) from error
    text = settings.read_settings_text(path) or BEGINNING
    settings.parse(text, str(path))
    document = tomlkit.parse(text)
    for name, value in values.items():
        document[name] = to_toml(value)
    try:
        write_whole(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingsNotSavedError(f"The settings in {path} cannot be written: {error.strerror}.") from error

"""Writes what staff change into their file of settings; comments and order stay as somebody wrote them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import tomlkit
from tomlkit.items import Array

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
        _replace(document, name, to_toml(value))
    try:
        write_whole(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingsNotSavedError(f"The settings in {path} cannot be written: {error.strerror}.") from error


def _replace(document: tomlkit.TOMLDocument, name: str, value: object) -> None:
    """Put a value in the place of the old one; comments inside an array of several lines stay."""
    old = document.get(name)
    if not isinstance(old, Array) or "\n" not in old.as_string():
        document[name] = value
        return
    lines = _Lines(old)
    if isinstance(value, list):
        document[name] = tomlkit.value(lines.write(value))
        return
    document[name] = new = tomlkit.item(value)
    # Without an array they go above the setting: what stands before its name belongs to its value.
    new.trivia.indent += "".join(comment + lines.end for comment in lines.comments())


@dataclass
class _Notes:
    """The comments of one value."""

    above: list[str] = field(default_factory=list)  # on lines of their own
    behind: str = ""  # with the blanks before it

    def all(self) -> list[str]:
        """Each as a line of its own."""
        return [*self.above, self.behind.strip()] if self.behind else self.above


class _Lines:
    """An array of texts over several lines, taken apart into its values and their comments."""

    def __init__(self, array: Array) -> None:
        text = array.as_string()
        self.end = "\r\n" if "\r\n" in text else "\n"
        self._written = {str(value): value.as_string() for value in array}
        self._opening = ""
        self._notes: dict[str, _Notes] = {}
        self._last: list[str] = []  # below the last value
        self._indent = found[1] if (found := re.search(r"\n([ \t]+)[^\s\]]", text)) else "    "
        self._closing = found[1] if (found := re.search(r"\n([ \t]*)\]$", text)) else ""
        self._read(text)

    def _read(self, text: str) -> None:
        names = {written: name for name, written in self._written.items()}
        on_line: str | None = ""  # the last value on the line, the bracket before the first
        for found in re.finditer("|".join((r"[ \t]*#[^\r\n]*", "\n", *map(re.escape, names))), text):
            part = found[0]
            if part == "\n":
                on_line = None
            elif part in names:
                on_line = names[part]
                self._notes[on_line], self._last = _Notes(self._last), []
            elif on_line is None:
                self._last.append(part.strip())
            elif on_line:
                self._notes[on_line].behind = part
            else:
                self._opening = part

    def comments(self) -> list[str]:
        """All of them, in order."""
        opening = [self._opening.strip()] if self._opening else []
        return [*opening, *(comment for notes in self._notes.values() for comment in notes.all()), *self._last]

    def write(self, values: Sequence[str]) -> str:
        """The array with these values; the comments of those taken out go below the last one, where they name none."""
        lines = [f"[{self._opening}"]
        for name in values:
            notes = self._notes.get(name, _Notes())
            lines += [self._indent + comment for comment in notes.above]
            written = self._written.get(name) or f'"{name}"'
            lines.append(f"{self._indent}{written},{notes.behind}")
        left = [comment for name, notes in self._notes.items() if name not in values for comment in notes.all()]
        lines += [self._indent + comment for comment in (*self._last, *left)]
        return self.end.join((*lines, f"{self._closing}]"))

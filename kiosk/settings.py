"""What a booth may set: one TOML file; an unknown key or a wrong value is an error with its line.

The command line goes before the environment (`idle_seconds` is ACCSM_IDLE_SECONDS), that before the user's file, that
before the machine's file, that before the default.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path

from kiosk import paths, toml_lines
from kiosk.setting_kinds import KINDS, SettingError, read_text, read_value

PREFIX = "ACCSM_"
LARGEST = 64 * 1024  # bytes: more is no file of settings
_FOREIGN = 0.8  # a variable less like a setting belongs to somebody else
_MANY_DIGITS = re.compile("[0-9_]{640,}")  # fewer are never too many for Python, however it is set

Value = str | int | bool | tuple[str, ...]


class SettingsError(Exception):
    """The settings cannot be used; the message says where, what and what is allowed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force."""

    language: str = "km"
    screen: str = ""  # a screen's name, empty for the first
    idle_seconds: int = 60
    countdown_seconds: int = 20
    motion: bool = True
    attract_order: tuple[str, ...] = ()  # kinds of slides, empty for the content's own order
    emblem: str = ""  # the ministry's own picture, empty for none


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from."""

    kind: str  # command line, environment, user file, machine file, default
    place: str = ""

    def __str__(self) -> str:
        return f"{self.kind} ({self.place})" if self.place else self.kind


DEFAULT = Origin("default")
COMMAND_LINE = "command line"
ENVIRONMENT = "environment"
USER_FILE = "user file"
MACHINE_FILE = "machine file"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings, where each came from, and the file that staff change."""

    value: Settings
    origins: Mapping[str, Origin]
    user_file: Path

    def is_fixed(self, name: str) -> bool:
        """Whether a change by staff would have no effect: the command line or the environment goes before the file."""
        return self.origins[name].kind in {COMMAND_LINE, ENVIRONMENT}


def files_to_read(config: Path | None = None) -> dict[str, Path]:
    """The files in which settings are looked for, by their kind, the weakest first; they need not exist."""
    if config:
        return {USER_FILE: config.absolute()}
    return {MACHINE_FILE: paths.machine_settings(), USER_FILE: paths.user_settings()}


def load(
    command_line: Mapping[str, str] | None = None,
    config: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Loaded:
    """Read all settings; `config` stands in the place of the user's and the machine's file. Raises SettingsError."""
    layers = [read() for read in _layers(command_line or {}, config, environment)]
    return _put_together(layers, files_to_read(config)[USER_FILE])


def load_sound(
    command_line: Mapping[str, str] | None = None,
    config: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> tuple[Loaded, list[SettingsError]]:
    """Read the settings without the files, environment or command line in which one is wrong; say what was wrong."""
    layers, faults = [], []
    for read in _layers(command_line or {}, config, environment):
        try:
            layers.append(read())
        except SettingsError as error:
            faults.append(error)
    return _put_together(layers, files_to_read(config)[USER_FILE]), faults


_Layer = dict[str, tuple[Value, Origin]]


def _layers(
    command_line: Mapping[str, str], config: Path | None, environment: Mapping[str, str] | None
) -> list[Callable[[], _Layer]]:
    """What reads each place where settings may be, the weakest first."""
    files = [partial(_read_file, path, kind, must_be=bool(config)) for kind, path in files_to_read(config).items()]
    read_environment = partial(_read_environment, os.environ if environment is None else environment)
    return [*files, read_environment, partial(_read_line, command_line)]


def _put_together(layers: Iterable[_Layer], user_file: Path) -> Loaded:
    values: dict[str, Value] = {}
    origins = {field.name: DEFAULT for field in fields(Settings)}
    for layer in layers:
        for name, (value, origin) in layer.items():
            values[name], origins[name] = value, origin
    return Loaded(Settings(**values), origins, user_file)  # type: ignore[arg-type]


def _read_file(path: Path, kind: str, *, must_be: bool) -> _Layer:
    if must_be and not paths.may_be_there(path):
        raise SettingsError(f"There is no file of settings {path}.")
    text = read_settings_text(path)
    found = parse(text, str(path))
    lines = toml_lines.key_lines(text) if found else {}
    return {name: (value, Origin(kind, f"{path}, line {lines[name]}")) for name, value in found.items()}


def read_settings_text(path: Path) -> str:
    """What is in a file of settings, nothing where there is none; SettingsError where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error.strerror}.") from error
    if len(content) > LARGEST:
        raise SettingsError(f"{path} is no file of settings: it is larger than {LARGEST // 1024} KiB.")
    try:
        return content.decode("utf-8-sig")  # Windows' own editor begins a file with a mark
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise SettingsError(f"{path}, line {line}: this is not UTF-8 text. Save the file as UTF-8.") from error


def parse(text: str, where: str) -> dict[str, Value]:
    """The values of a file of settings; SettingsError names the line and what is allowed."""
    try:
        # TOML allows CR LF, and str.splitlines() would count other signs as lines too.
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{where} is not TOML: {error}.") from error
    except ValueError:  # a number that Python does not read; a shorter one is refused as well, with its name and line
        return parse(_MANY_DIGITS.sub(_shorten, text), where)
    lines = toml_lines.key_lines(text)
    values = {}
    for name, value in raw.items():
        try:
            values[name] = read_value(_known(name), value)
        except SettingError as error:
            raise SettingsError(f"{where}, line {lines.get(name, 1)}: {error}") from error
        except ValueError as error:  # a number that Python reads (0x…) but does not write
            said = f"{name} holds a number of very many digits, but it must be {KINDS[name].allowed()}."
            raise SettingsError(f"{where}, line {lines.get(name, 1)}: {said}") from error
    return values


def _shorten(digits: re.Match[str]) -> str:
    return digits[0].replace("_", "").lstrip("0")[:100] or "0"


def _known(name: str) -> str:
    if name in KINDS:
        return name
    near = difflib.get_close_matches(name, KINDS, 1)
    mend = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(KINDS)}."
    raise SettingError(f"there is no setting {name}. {mend}")


def _understand(name: str, text: str) -> Value:
    """A setting's value from a text; SettingError says what is allowed."""
    try:
        value: Value = read_text(name, text)
    except SettingError:
        raise
    except ValueError:  # more digits than Python makes a number of
        value = read_value(name, text)
    return value


def _read_environment(environment: Mapping[str, str]) -> _Layer:
    layer: _Layer = {}
    for variable in sorted(key for key in environment if key.startswith(PREFIX)):
        name = variable.removeprefix(PREFIX).lower()
        if name not in KINDS:
            if near := difflib.get_close_matches(name, KINDS, 1, _FOREIGN):
                mend = f"Did you mean {PREFIX}{near[0].upper()}?"
                raise SettingsError(f"The environment's {variable} is no setting. {mend}")
            continue
        try:
            layer[name] = _understand(name, environment[variable]), Origin(ENVIRONMENT, variable)
        except SettingError as error:
            raise SettingsError(f"The environment's {variable}: {error}") from error
    return layer


def _read_line(command_line: Mapping[str, str]) -> _Layer:
    layer: _Layer = {}
    for name, text in command_line.items():
        try:
            layer[name] = _understand(_known(name), text), Origin(COMMAND_LINE)
        except SettingError as error:
            raise SettingsError(f"The command line: {error}") from error
    return layer

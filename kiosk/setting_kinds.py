"""What each setting may be, said once: read from TOML, and from the text of a command line or environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk import paths

SLIDES = ("year", "number", "centre", "question")  # the kinds of the attract loop's slides
AS_CONTENT = "content"
_LONGEST = 1000  # characters of a name or path
_TRUTH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class SettingError(ValueError):
    """A value that a setting may not have; the message is what to say of it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a setting may be: from a TOML value, and from a text that stands for one."""

    allowed: Callable[[], str]  # in words, to be said of a wrong value
    accepts: Callable[[Any], bool]
    understand: Callable[[str], Any]  # the text itself where it means nothing


def _number(least: int, most: int) -> Kind:
    return Kind(
        lambda: f"a whole number from {least} to {most}",
        lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most,
        lambda text: int(text) if text.strip().isdecimal() else text,
    )


def _words() -> Kind:
    return Kind(
        lambda: "a text on one line",
        lambda value: isinstance(value, str) and len(value) <= _LONGEST and value.isprintable(),
        str,
    )


def _is_order(value: object) -> bool:
    if not isinstance(value, list | tuple):
        return value == AS_CONTENT
    return bool(value) and all(kind in SLIDES for kind in value) and len(set(value)) == len(value)


_ORDER = Kind(
    lambda: f'"{AS_CONTENT}" or a list of some of {", ".join(SLIDES)}, each at most once',
    _is_order,
    lambda text: text if text.strip() == AS_CONTENT else tuple(kind.strip() for kind in text.split(",")),
)
_SWITCH = Kind(
    lambda: "true or false",
    lambda value: isinstance(value, bool),
    lambda text: _TRUTH.get(text.strip().lower(), text),
)
_LANGUAGE = Kind(
    lambda: f"one of {', '.join(paths.translated_languages())}",
    lambda value: isinstance(value, str) and value in paths.translated_languages(),
    str,
)

KINDS: Mapping[str, Kind] = {
    "language": _LANGUAGE,
    "screen": _words(),
    "idle_seconds": _number(30, 300),
    "countdown_seconds": _number(5, 60),
    "motion": _SWITCH,
    "attract_order": _ORDER,
    "emblem": _words(),
}


def read_value(name: str, value: object) -> Any:  # noqa: ANN401 - each setting has a type of its own
    """A setting's value from TOML; SettingError says what is allowed."""
    kind = KINDS[name]
    if not kind.accepts(value):
        raise SettingError(f"{name} is {_shown(value)}, but it must be {kind.allowed()}.")
    if name == "attract_order":
        return tuple(value) if isinstance(value, list | tuple) else ()
    return value


def read_text(name: str, text: str) -> Any:  # noqa: ANN401 - each setting has a type of its own
    """A setting's value from a text; SettingError says what is allowed."""
    return read_value(name, KINDS[name].understand(text))


def to_toml(value: object) -> object:
    """A setting's value as it is written in the file."""
    if isinstance(value, tuple):
        return list(value) if value else AS_CONTENT
    return value


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    text = repr(list(value)) if isinstance(value, tuple) else repr(value)
    return text if len(text) <= 80 else text[:79] + "…"

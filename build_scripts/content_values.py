"""What a single value of a content file must be; each check answers with the fault in plain English, or None."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from database.dates import Period

_LAST_PARAGRAPH = 23  # of the source document
_HOSTS_FILE = Path(__file__).with_name("official_hosts.toml")
_HOSTS = tuple(tomllib.loads(_HOSTS_FILE.read_text(encoding="utf-8"))["hosts"])


def text_fault(value: object) -> str | None:
    """A text that says something."""
    if not isinstance(value, str):
        return f"must be a text in quotes, not {value!r}"
    return None if value.strip() else "is empty"


def truth_fault(value: object) -> str | None:
    """A truth value."""
    return None if isinstance(value, bool) else f"must be true or false, not {value!r}"


def positive_fault(value: object) -> str | None:
    """A count from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1000:
        return None
    return f"must be a whole number from 1 to 1000, not {value!r}"


def year_fault(value: object) -> str | None:
    """A year of history."""
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100:
        return None
    return f"must be a year, such as 2016, not {value!r}"


def date_fault(value: object) -> str | None:
    """A date or a span, as database.dates reads it."""
    if not isinstance(value, str):
        return f'must be a date in quotes, such as "2015-11-17", not {value!r}'
    try:
        Period.parse(value)
    except ValueError as error:
        return f"is no date: {error}"
    return None


def digits_fault(value: object) -> str | None:
    """The ten digits of a language, from nought to nine."""
    if isinstance(value, str) and len(value) == len(set(value)) == 10 and value.isdecimal():
        return None
    return f"must be the ten digits from 0 to 9 in one text, not {value!r}"


def ids_fault(value: object) -> str | None:
    """A list of ids, perhaps empty."""
    if isinstance(value, list) and all(isinstance(id_, str) for id_ in value):
        return None if len(set(value)) == len(value) else "names the same id twice"
    return f'must be a list of ids, such as ["S01"], not {value!r}'


def some_ids_fault(value: object) -> str | None:
    """A list of at least one id."""
    return "is empty" if value == [] else ids_fault(value)


def names_fault(value: object) -> str | None:
    """A list of names that people use as well."""
    if isinstance(value, list) and value and all(isinstance(name, str) for name in value):
        return None if len(set(value)) == len(value) else "names the same name twice"
    return f'must be a list of texts, such as ["Laos"], not {value!r}'


def paragraphs_fault(value: object) -> str | None:
    """A list of paragraphs of the source document."""
    if isinstance(value, list) and all(type(number) is int and 1 <= number <= _LAST_PARAGRAPH for number in value):
        return None if len(set(value)) == len(value) else "names the same paragraph twice"
    return f"must be a list of paragraphs from 1 to {_LAST_PARAGRAPH}, not {value!r}"


def facts_fault(value: object) -> str | None:
    """A list of facts, such as F009 or F018a."""
    if isinstance(value, list) and all(
        isinstance(fact, str) and re.fullmatch(r"F[0-9]{3}[a-z]?", fact) for fact in value
    ):
        return None if len(set(value)) == len(value) else "names the same fact twice"
    return f'must be a list of facts, such as ["F009"], not {value!r}'


def address_fault(value: object) -> str | None:
    """An address on an official host."""
    if not isinstance(value, str) or not re.fullmatch(r"https?://[!-~]+", value):
        return f"must be an address that begins with http:// or https://, not {value!r}"
    try:
        host = urlsplit(value).hostname or ""
    except ValueError:
        return f"must be an address, not {value!r}"
    if any(host == official or host.endswith(f".{official}") for official in _HOSTS):
        return None
    return f"is on {host}, which is not official: leave the address out, or add the host to {_HOSTS_FILE.name}"


def one_of(*choices: str) -> Callable[[object], str | None]:
    """A check for one of a few words."""

    def fault(value: object) -> str | None:
        return None if value in choices else f"must be one of {', '.join(choices)}, not {value!r}"

    return fault


def matching(pattern: str, form: str) -> Callable[[object], str | None]:
    """A check for a form."""

    def fault(value: object) -> str | None:
        return None if isinstance(value, str) and re.fullmatch(pattern, value) else f"must be {form}, not {value!r}"

    return fault


def within(limit: float) -> Callable[[object], str | None]:
    """A check for degrees between minus the limit and the limit."""

    def fault(value: object) -> str | None:
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= limit:
            return None
        return f"must be a number from -{limit} to {limit}, not {value!r}"

    return fault

"""What of a visitor's search may be kept: known letters, short, and nothing that could be somebody's number."""

import re
import unicodedata

from database.opening import plain

LONGEST = 40  # characters

_KNOWN = re.compile(r"[a-zA-Z0-9À-ÖØ-öø-ɏḀ-ỿក-ឳា-៓ៗ០-៩ ]+")
_COENG = "\u17d2"
_LONGEST_NUMBER = 4  # digits in a row: a year
_MOST_DIGITS = 8  # two years; telephone and identity numbers have more


def read_term(text: str) -> str | None:
    """The term to keep, in one spelling, or None where none may be kept."""
    term = " ".join(unicodedata.normalize("NFC", plain(text)).split()).casefold()[:LONGEST].rstrip(f" {_COENG}")
    if not _KNOWN.fullmatch(term) or _could_be_a_number(term):
        return None
    return term


def _could_be_a_number(term: str) -> bool:
    return sum(map(str.isdigit, term)) > _MOST_DIGITS or re.search(rf"\d{{{_LONGEST_NUMBER + 1}}}", term) is not None

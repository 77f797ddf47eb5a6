"""What of a visitor's search may be kept: known letters, short, and nothing that could be somebody's number."""

import re
import unicodedata

from database.opening import plain

LONGEST = 40  # characters

_KNOWN = re.compile(r"[a-zA-Z0-9À-ÖØ-öø-ɏḀ-ỿក-ឳា-៓ៗ០-៩ ]+")
_COENG = "\u17d2"
_YEAR = re.compile(r"(?<!\d)(?:[1១][9៩]|[2២][0០])\d\d(?!\d)")  # 1900 to 2099
_MOST_DIGITS = 3  # besides years; telephone and identity numbers have more, however they are parted


def read_term(text: str) -> str | None:
    """The term to keep, in one spelling, or None where none may be kept."""
    term = " ".join(unicodedata.normalize("NFC", plain(text)).split()).casefold()
    if not _KNOWN.fullmatch(term) or _could_hold_a_number(term):  # before it is cut: a part of a number is one
        return None
    return term[:LONGEST].rstrip(f" {_COENG}") or None


def _could_hold_a_number(term: str) -> bool:
    return sum(map(str.isdigit, _YEAR.sub("", term))) > _MOST_DIGITS

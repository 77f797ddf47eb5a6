"""The words of a content file: what a text must be, whatever record it belongs to."""

import math
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from build_scripts.content_kinds import Words
from database.opening import ZWSP, plain

_REFUSED = tomllib.loads(Path(__file__).with_name("refused_errata.toml").read_text(encoding="utf-8"))
_UNWRITABLE = {"Cc", "Cf", "Cn", "Co", "Cs"}  # control, format and unassigned characters
_COENG = "\u17d2"
_CLUSTERS_IN_A_WORD = 5  # of Khmer, which writes no spaces between words


def tidy(text: str, *, lines: bool = False) -> str:
    """The text as it is meant: paragraphs parted by one blank line; line feeds inside them are spaces, or kept."""
    paragraphs = re.split(r"\n[ \t]*\n\s*", text.strip())
    joint = "\n" if lines else " "
    return "\n\n".join(joint.join(line.strip() for line in paragraph.splitlines()) for paragraph in paragraphs)


def faults(text: str, words: Words) -> Iterator[str]:
    """Everything that is wrong with a tidied text."""
    yield from wording_faults(text)
    if words.characters and (length := visible_length(text)) > words.characters:
        yield f"is {length} characters long, at most {words.characters} fit"
    if words.words and (count := word_count(text)) > words.words:
        yield f"is about {count} words long, at most {words.words} fit"


def wording_faults(text: str) -> Iterator[str]:
    """What no text may be or hold: emptiness, marks, other than NFC, refused errata."""
    if not plain(text).strip():
        yield "is empty"
    if ZWSP in text:
        yield "holds U+200B ZERO WIDTH SPACE: break marks are made by the build, never typed"
    for character in sorted({c for c in text if unicodedata.category(c) in _UNWRITABLE} - {ZWSP, "\n"}):
        yield f"holds U+{ord(character):04X}, which is not seen and not wanted"
    if not unicodedata.is_normalized("NFC", text):
        yield "is not in Unicode's normal form NFC: type it again, or convert it"
    yield from _errata(unicodedata.normalize("NFC", plain(text)))


def visible_length(text: str) -> int:
    """How many characters take a place of their own on the line: signs and subscripts do not."""
    pairs = zip(f" {text}", text, strict=False)
    return sum(before != _COENG and unicodedata.category(c) not in {"Mn", "Mc"} for before, c in pairs)


def word_count(text: str) -> int:
    """How many words the text has, guessed from its length where it is Khmer."""
    return sum(_count(chunk) for chunk in text.split())


def _count(chunk: str) -> int:
    khmer = any("\u1780" <= c <= "\u17b3" for c in chunk)
    return math.ceil(visible_length(chunk) / _CLUSTERS_IN_A_WORD) if khmer else 1


def _errata(text: str) -> Iterator[str]:
    for id_, erratum in _REFUSED.items():
        for slip in erratum["texts"]:
            if unicodedata.normalize("NFC", slip) in text:
                yield f"holds the refused erratum {id_} “{slip}”: write {erratum['instead']} ({erratum['reason']})"

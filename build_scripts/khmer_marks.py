"""Mark with ZERO WIDTH SPACE where a line of Khmer may break: khmercut finds the words, house rules mend it.

Taking the marks out gives the text back, and marking twice changes nothing. Other scripts are left alone.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from khmercut import tokenize

from database.opening import ZWSP, plain

_WORDS_FILE = Path(__file__).with_name("khmer_words.toml")
_COENG = "\u17d2"
_SIGN = "[\u17b4-\u17d3\u17dd]"  # what hangs on the letter before it
_LETTER = re.compile("[\u1780-\u17b3]")
_BEFORE_BREAK = re.compile(r"[\u1780-\u17d1\u17d3-\u17da\u17dd\u17e0-\u17e90-9)\]}»”’%]")


@cache
def mark(text: str) -> str:
    """The text with U+200B wherever a line may break inside a run of Khmer."""
    return "\n".join(_mark_line(line) for line in plain(text).split("\n"))


def _mark_line(line: str) -> str:
    if not _LETTER.search(line):
        return line
    places = sorted(place for place in _mend(line, _found(line)) if _may_break(line, place))
    return ZWSP.join(line[start:end] for start, end in zip([0, *places], [*places, len(line)], strict=True))


def _found(line: str) -> set[int]:
    """Where khmercut parts the line."""
    places, place = set(), 0
    for word in tokenize(line):
        place += len(word)
        places.add(place)
    return places


def _mend(line: str, places: set[int]) -> set[int]:
    """The places after the words of the list have had their say."""
    mended = set(places)
    pattern, words = _words()
    for match in pattern.finditer(line):
        mended -= set(range(match.start() + 1, match.end()))
        mended |= {match.start() + offset for offset in words[match[0]]}
    return mended


def _may_break(line: str, place: int) -> bool:
    """Only before a letter that begins a word: never before a sign, mark or digit, never after an opening mark."""
    return bool(place and _LETTER.match(line, place) and _BEFORE_BREAK.match(line, place - 1))


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[int, ...]]]:
    """The listed words, longest first, whole clusters only; and where each may be broken."""
    words = {}
    for entry in tomllib.loads(_WORDS_FILE.read_text(encoding="utf-8"))["words"]:
        parts = entry.split("|")
        words["".join(parts)] = tuple(len("".join(parts[:count])) for count in range(1, len(parts)))
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(f"(?<!{_COENG})(?:{'|'.join(longest_first)})(?!{_SIGN})"), words

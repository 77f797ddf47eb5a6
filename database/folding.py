"""Text as search compares it: one token per Khmer cluster, per number, per word of other scripts; never for display.

Khmer is typed in many orders that look the same on the screen, with signs that are often left out or doubled, and with
spellings that were once official. All of them fold to one form; so do Khmer and ASCII digits, upper and lower case,
accents, British and American spellings. The rules were measured; folding twice changes nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from database.spelling import one_spelling

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"  # marks of joining, breaking, direction
_LETTER = "\u1780-\u17b3"
_COENG = "\u17d2"
_PIECES = re.compile(
    # A colon after a Khmer letter is how many type ៈ, which few keyboards show.
    rf"(?P<khmer>[{_LETTER}](?:[{_UNSEEN}\u17b4-\u17d1\u17d3\u17dd]|{_COENG}[{_UNSEEN}]*[{_LETTER}]?)*:?)"
    r"|(?P<number>\d+)"
    # A genitive belongs to its word: people's, Malaysia’s.
    rf"|(?P<word>(?:(?![{_LETTER}])[^\W\d_])(?:(?![{_LETTER}])[^\W\d_]|[\u0300-\u036f{_UNSEEN}])*(?:['’][sS]\b)?)"
)
_UNSEEN_RUN = re.compile(f"[{_UNSEEN}]+")
_UNSEEN_END = re.compile(f"[{_UNSEEN}]+$")
_SUBSCRIPT = re.compile(f"{_COENG}([{_LETTER}])?")
_BASES = {"ឣ": "អ", "ឤ": "អា", "ឨ": "ឧក", "ឱ": "អោ", "ឲ": "អោ"}  # deprecated letters; ឱ and ឲ are written អោ too
_ROBAT = "៌"
_SHIFTERS = "៉៊"
_UPPER = "ិីឹឺើ័"  # a shifter under one of these is drawn as ុ, and typed so
_VOWELS = "ាិីឹឺុូួើឿៀេែៃោៅ"
_SIGNS = "ំះ័៏"  # all other signs (់ ៍ …) are left out so often that they tell nothing apart


class Token(NamedTuple):
    """One folded cluster, number or word, and where in the text it was [start, end)."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of a text in their order; signs, spaces and emoji are none. Any string is good."""
    if _UNSEEN_RUN.search(text):
        return [token for piece in _PIECES.finditer(text) for token in _seen_tokens(piece)]
    return [
        Token(token, piece.start(), piece.end())
        for piece in _PIECES.finditer(text)
        for token in _fold_piece(piece.lastgroup, piece[0])
    ]


def fold(text: str) -> str:
    """The whole text as it is compared: its tokens, parted by spaces."""
    return " ".join(token.text for token in tokens(text))


def is_khmer(token: str) -> bool:
    """Whether a token is a Khmer cluster."""
    return "\u1780" <= token[:1] <= "\u17b3"


def _seen_tokens(piece: re.Match[str]) -> Iterator[Token]:
    """The tokens of a piece with marks in it that nobody sees; they do not end in such marks."""
    start, end = piece.start(), piece.start() + len(_UNSEEN_END.sub("", piece[0]))
    for text in _fold_piece(piece.lastgroup, _UNSEEN_RUN.sub("", piece[0])):
        yield Token(text, start, end)


@lru_cache(maxsize=2048)  # the content has some 1,500 pieces; what visitors type has no end
def _fold_piece(kind: str | None, piece: str) -> tuple[str, ...]:
    if kind == "khmer":
        return _fold_cluster(piece)
    if kind == "number":
        return ("".join(str(unicodedata.decimal(digit)) for digit in piece),)
    word = _fold_word(piece)
    return (word,) if word else ()


def _fold_word(word: str) -> str:
    bare = re.sub(r"['’][sS]$", "", word)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    letters = "".join(c for c in decomposed if c.isalpha() and not unicodedata.combining(c))
    return one_spelling(unicodedata.normalize("NFC", letters).casefold())


def _fold_cluster(cluster: str) -> tuple[str, ...]:
    """One cluster in canonical order; two tokens where an old letter stands for two, or ឱ្យ for អោយ."""
    base = _BASES.get(cluster[0], cluster[0])
    rest = cluster[1:].replace(":", "ះ").replace("ៈ", "ះ")
    subscripts = [letter.replace("ដ", "ត") for letter in _SUBSCRIPT.findall(rest) if letter]
    marks = set(_SUBSCRIPT.sub("", rest)) | set(base[1:]) & set(_VOWELS)
    if base == "អោ" and subscripts == ["យ"]:
        return "អោ", "យ"
    ordered = sorted(dict.fromkeys(subscripts), key=lambda letter: letter == "រ")  # coeng ro is typed first or last
    robat = _ROBAT if _ROBAT in marks else ""
    head = base[0] + robat + "".join(_COENG + letter for letter in ordered) + _fold_marks(marks)
    return (head, "ក") if base == "ឧក" else (head,)


def _fold_marks(marks: set[str]) -> str:
    """Shifter, vowel and signs in their order, whatever keys made them."""
    marks = set(marks)
    for pair, vowel in (("េី", "ើ"), ("េា", "ោ")):
        if marks >= set(pair) or vowel in marks:
            marks = marks - set(pair) | {vowel}
    shifters = [sign for sign in _SHIFTERS if sign in marks]
    if marks & set(_UPPER) and (shifters or "ុ" in marks):
        marks.discard("ុ")
        shifters = ["៊"]
    signs = [sign for group in (_VOWELS, _SIGNS) for sign in group if sign in marks]
    return "".join([*shifters[:1], *signs])

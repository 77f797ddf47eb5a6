"""What a visitor typed, as search understands it: chunks of tokens, and the FTS5 expressions made of them.

Only tokens (letters, marks and digits) ever stand in an expression, each phrase in quotes: nothing typed is syntax.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from database.folding import fold, is_khmer, tokens
from database.spelling import SMALL_WORDS

Chunk: TypeAlias = tuple[str, ...]  # the tokens of what stands between two spaces

_LONGEST = 1000  # code points that are read of a query; whoever pastes more is looking for its beginning
_MOST_CHUNKS = 16
_MOST_TOKENS = 48
_SMALL_CHUNKS = {(word,) for word in SMALL_WORDS} | {
    tuple(fold(word).split())
    for word in ("តើ", "អ្វី", "ជាអ្វី", "និង", "នៃ", "នៅ", "នៅឯណា", "នៅណា", "ឯណា", "ណា", "ប៉ុន្មាន", "របស់")
}


@dataclass(frozen=True, slots=True)
class Query:
    """A query's chunks, without the small words where there are others."""

    chunks: tuple[Chunk, ...]
    folded: str  # all of it, as names are folded

    def __bool__(self) -> bool:
        return bool(self.chunks)


def read_query(text: str) -> Query:
    """Read what was typed; a blank query has no chunks."""
    every = [chunk for word in text[:_LONGEST].split() for chunk in _by_script([token.text for token in tokens(word)])]
    telling = [chunk for chunk in every if chunk not in _SMALL_CHUNKS] or every
    folded = " ".join(token for chunk in every for token in chunk)
    return Query(tuple(_cut(telling)), folded)


def _by_script(found: Iterable[str]) -> Iterator[Chunk]:
    """The tokens of a word, parted where Khmer meets another script; numbers belong to what is before them."""
    chunk: list[str] = []
    for token in found:
        if any(_are_apart(token, other) for other in chunk):
            yield tuple(chunk)
            chunk = []
        chunk.append(token)
    if chunk:
        yield tuple(chunk)


def _are_apart(one: str, other: str) -> bool:
    return not one.isdecimal() and not other.isdecimal() and is_khmer(one) != is_khmer(other)


def _cut(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    left = _MOST_TOKENS
    for chunk in list(chunks)[:_MOST_CHUNKS]:
        if left <= 0:
            return
        yield chunk[:left]
        left -= len(chunk)


def is_word(chunk: Chunk) -> bool:
    """Whether a chunk is one word of another script than Khmer."""
    return len(chunk) == 1 and chunk[0].isalpha() and not is_khmer(chunk[0])


def either(expressions: Iterable[str]) -> str:
    """Any of these."""
    different = list(dict.fromkeys(expressions))
    return different[0] if len(different) == 1 else f"({' OR '.join(different)})"


def both(expressions: Iterable[str]) -> str:
    """All of these, anywhere in an item."""
    return " AND ".join(expressions)

"""From an entry and the places of the words found in it to what is shown: a title, the best passage, and spans."""

from collections.abc import Collection, Iterable
from typing import TypeAlias

from database.hits import Span
from database.index_terms import BETWEEN, pair
from database.token_places import read_spans

OPEN, CLOSE = "\x02", "\x03"  # asked of FTS5's highlight(): no text holds them

Shown: TypeAlias = tuple[str, str]  # a marked passage, and where its tokens are
Found: TypeAlias = dict[int, str]  # the tokens found in a passage, by their number in it


def found_tokens(highlighted: str, last_pairs: Collection[str] = ()) -> list[Found]:
    """What FTS5 marked in each passage of a column of folded tokens.

    Of a phrase that ends in one of the pairs, FTS5 marks the last cluster but one as its end.
    """
    ends = tuple(last_pairs)
    return [_read_marks(passage, ends) if OPEN in passage else {} for passage in highlighted.split(BETWEEN)]


def _read_marks(passage: str, ends: tuple[str, ...]) -> Found:
    found: Found = {}
    before, *parts = passage.split(OPEN)
    number = before.count(" ")
    for part in parts:
        marked, _, after = part.partition(CLOSE)
        tokens, following = marked.split(" "), after[1:].partition(" ")[0]
        found |= enumerate(tokens, number)
        if following and pair(tokens[-1], following).startswith(ends):
            found[number + len(tokens)] = following
        number += part.count(" ")
    return found


def best_passage(passages: Iterable[tuple[Shown, Found]]) -> tuple[str, tuple[Span, ...]]:
    """The marked passage with the most different words found, the first of equals, and its spans."""
    (marked, places), found = max(passages, key=lambda passage: len(set(passage[1].values())))
    return marked, read_spans(places, found)

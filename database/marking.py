"""From an entry and the places of the words found in it to what is shown: a title, the best passage, and spans."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from database.folding import Token, tokens
from database.hits import Span
from database.opening import plain
from database.search_index import BOUNDARY

OPEN, CLOSE = "\x02", "\x03"  # asked of FTS5's highlight(): no text holds them

Places: TypeAlias = set[int]  # of tokens in a passage


def marked_places(highlighted: str) -> list[Places]:
    """Which tokens of each passage stand between the marks in a column of folded tokens."""
    passages: list[Places] = [set()]
    place, inside = 0, False
    for token in highlighted.split(" "):
        if token == BOUNDARY:
            passages.append(set())
            place = 0
            continue
        inside = inside or token.startswith(OPEN)
        if inside:
            passages[-1].add(place)
        inside = inside and not token.endswith(CLOSE)
        place += 1
    return passages


def spans(found: Sequence[Token], places: Places) -> tuple[Span, ...]:
    """Where the tokens at these places are; those that touch are one span."""
    merged: list[Span] = []
    for place in sorted(places):
        start, end = found[place].start, found[place].end
        if merged and start <= merged[-1][1]:
            start = merged.pop()[0]
        merged.append((start, end))
    return tuple(merged)


def best_passage(passages: Iterable[tuple[str, Places]]) -> tuple[str, tuple[Span, ...]]:
    """The marked passage with the most different words found, the first of equals, and its spans."""
    chosen: tuple[int, str, tuple[Span, ...]] = (-1, "", ())
    for marked, places in passages:
        found = tokens(plain(marked)) if places else []
        different = len({found[place].text for place in places})
        if different > chosen[0]:
            chosen = (different, marked, spans(found, places))
    return chosen[1:]

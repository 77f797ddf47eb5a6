"""Where the tokens of a passage are, written down when content is built: a search need not fold again what it shows."""

from collections.abc import Collection
from itertools import accumulate

from database.folding import tokens
from database.hits import Span

_ZERO = ord("0")  # small numbers are written as digits


def write_places(text: str) -> str:
    """Two characters for each token of a text: how far it begins after the one before, and how long it is."""
    written, before = [], 0
    for token in tokens(text):
        written += [chr(_ZERO + token.start - before), chr(_ZERO + token.end - token.start)]
        before = token.start
    return "".join(written)


def read_spans(written: str, numbers: Collection[int]) -> tuple[Span, ...]:
    """Where the tokens with these numbers are; those that touch are one span."""
    if not numbers:
        return ()
    starts = list(accumulate(map(ord, written[: 2 * max(numbers) + 1 : 2])))
    merged: list[Span] = []
    for number in sorted(numbers):
        start = starts[number] - _ZERO * (number + 1)
        end = start + ord(written[2 * number + 1]) - _ZERO
        if merged and start <= merged[-1][1]:
            start = merged.pop()[0]
        merged.append((start, end))
    return tuple(merged)

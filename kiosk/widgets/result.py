"""What a list of results shows: plain values."""

from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the [start, end) of what is marked in it, in code points."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A card: what it leads to, title and passage, small words at its right, and what is said of it."""

    kind: str
    id: str
    title: Passage
    text: Passage
    tags: tuple[str, ...]
    spoken: str
    similar: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of a kind."""

    heading: str
    results: tuple[Result, ...]

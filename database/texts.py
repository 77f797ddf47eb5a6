"""Texts that know which of their words lead to other records."""

from collections.abc import Iterable
from string import Formatter
from typing import NamedTuple, Self


class Link(NamedTuple):
    """The words [start, end) of a text, in code points, lead to the record of this kind and id."""

    start: int
    end: int
    kind: str
    id: str


class Text(str):
    """A str with links; what is made of it by str's own methods has none."""

    __slots__ = ("links",)
    links: tuple[Link, ...]

    def __new__(cls, text: str = "", links: Iterable[Link] = ()) -> Self:
        """The text, and the links in it."""
        made = super().__new__(cls, text)
        made.links = tuple(links)
        return made


def links_of(text: str) -> tuple[Link, ...]:
    """The links of any text; a plain str has none."""
    return text.links if isinstance(text, Text) else ()


def joined(separator: str, parts: Iterable[str]) -> Text:
    """The parts with the separator between them; their links are kept."""
    words: list[str] = []
    links: list[Link] = []
    length = 0
    for part in parts:
        length += len(separator) if words else 0
        links += (link._replace(start=link.start + length, end=link.end + length) for link in links_of(part))
        words.append(part)
        length += len(part)
    return Text(separator.join(words), links)


def filled(pattern: str, **parts: str) -> Text:
    """`pattern.format(**parts)` for plain {names}; the links of the parts are kept."""
    pieces: list[str] = []
    for literal, name, _, _ in Formatter().parse(pattern):
        pieces.append(literal)
        if name is not None:
            pieces.append(parts[name])
    return joined("", pieces)


def first_paragraph(text: str) -> Text:
    """What stands before the first blank line, with its links."""
    words = text.partition("\n\n")[0]
    return Text(words, (link for link in links_of(text) if link.end <= len(words)))

"""What a code holds that a visitor takes along: a record in few words, short enough for a phone's camera."""

import re
from collections.abc import Iterable, Iterator

from database.opening import plain

LIMIT = 700
"""Bytes of UTF-8 that a code may hold: more makes modules too small for a camera at arm's length."""

SENTENCES = 2
BETWEEN = " · "  # parts the sources of a line
MORE = "…"
LEAST_SOURCE = 150  # bytes that a source keeps where the sentence is too long as well
_END = re.compile(r"(?<=[។៕])\s*|(?<=[.!?])\s+(?=[A-Z“\"‘])|(?<=[.!?]”)\s+(?=[A-Z“])")
_WORD_END = re.compile(r"(?<=[\s\u200b])")


def sentences(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of paragraphs; a paragraph without a full stop is one."""
    return [part.strip() for text in paragraphs for part in _END.split(text) if plain(part).strip()]


def size(text: str) -> int:
    """The bytes that a code needs for the text: its break marks do not leave the screen."""
    return len(plain(text).encode())


def code_text(  # noqa: PLR0913 - the lines of a code
    title: str, lead: str, paragraphs: Iterable[str], source: str, tag: str = "", *, limit: int = LIMIT
) -> str:
    """Title, lead, one or two sentences, source and tag, a line each; break marks stay in and are not counted.

    What would be longer than `limit` bytes loses sources but the first, then the second sentence, tag and lead.
    After that the source ends after a word with a sign that there is more, and the sentence only if it must.
    """
    found = sentences(paragraphs)[:SENTENCES]
    sources = list(_shorter(source))
    for text in _tries(title, lead, found, sources, tag):
        if size(text) <= limit:
            return text
    title = _cut(title, limit)
    first = sources[-1]
    words = _cut("".join(found[:1]), limit - size(_lines(title, "", _cut(first, LEAST_SOURCE))) - 1)
    return _lines(title, words, _cut(first, limit - size(_lines(title, words)) - 1))


def _tries(title: str, lead: str, found: list[str], sources: list[str], tag: str) -> Iterator[str]:
    """What a code might hold, best first."""
    for count in range(len(found), 0, -1):
        for line in sources:
            yield _lines(title, lead, " ".join(found[:count]), line, tag)
    for line in sources:
        yield _lines(title, lead, *found[:1], line)
    for line in sources:
        yield _lines(title, *found[:1], line)


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _shorter(source: str) -> Iterator[str]:
    """The line of sources: whole, then with ever fewer of them and a sign that there are more."""
    yield source
    parts = source.split(BETWEEN)
    for count in range(len(parts) - 1, 0, -1):
        yield BETWEEN.join((*parts[:count], MORE))


def _cut(text: str, limit: int) -> str:
    """The text, or as many whole words as fit into so many bytes and a sign that there are more."""
    if size(text) <= limit:
        return text
    words = _WORD_END.split(text)
    while words and size(f"{''.join(words).rstrip()} {MORE}") > limit:
        words.pop()
    return f"{''.join(words).rstrip()} {MORE}" if words else ""

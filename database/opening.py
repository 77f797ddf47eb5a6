"""The records that Home and the header are made of: all that is imported of the content before the first paint.

A frozen class with slots costs a millisecond to make; the thirty others wait in `records`.
"""

from dataclasses import dataclass

ZWSP = "\u200b"


def plain(text: str) -> str:
    """The text without break marks, for accessible names, clipboard and exports."""
    return text.replace(ZWSP, "")


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the kiosk; `name` is its own name for itself."""

    id: str
    name: str
    digits: str


@dataclass(frozen=True, slots=True)
class Source:
    """Something that the content rests on; `address` only where the host is official."""

    id: str
    title: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record comes from: paragraphs of the source document, and sources outside it."""

    paragraphs: tuple[int, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    status: str = "confirmed"  # confirmed, contradicted or not-found
    addition: bool = False  # beyond the source document
    working: bool = False  # the wording in this language is a working translation
    note: str = ""  # how sources differ; empty where they do not


@dataclass(frozen=True, slots=True)
class Number:
    """A number on Home; `page` is where a touch leads."""

    id: str
    value: str
    label: str
    page: str


@dataclass(frozen=True, slots=True)
class Door:
    """A card on Home that leads to a page."""

    page: str
    kicker: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """All that Home says, in one language."""

    language: str
    name: str  # ACCSM's full name, for the header
    tagline: str
    badge: str
    heading: str  # the display line, lines parted by a line feed
    introduction: str
    more: str
    numbers: tuple[Number, ...]
    doors: tuple[Door, ...]
    provenance: Provenance

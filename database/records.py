"""What pages are given: plain, frozen records, one language each.

Every text is ready for the screen: Khmer carries ZERO WIDTH SPACE where a line may break.
The longer texts know which of their words lead to other records: see `texts.links_of()`.
`plain()` gives the text that may leave the screen.
"""

from dataclasses import dataclass

from database.dates import Period
from database.opening import Provenance, Source


@dataclass(frozen=True, slots=True)
class Addition:
    """A sentence beyond the source document that stands beside a record taken from it."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The words at the head of a page; `more` is the long text behind one touch, paragraphs parted by a blank line."""

    id: str
    heading: str
    introduction: str
    more: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Strand:
    """A thread of the history; `colour` is a token family of the theme (navy, teal, gold, red, slate)."""

    id: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Place:
    """A town where something happened."""

    id: str
    name: str
    country: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Country:
    """A member state, or one of the Plus Three."""

    id: str
    numeric: str  # ISO 3166 number, with which the map's shapes are named
    name: str
    formal: str
    role: str  # member or plus-three
    joined: Period | None
    capital: Place
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on the way; `line` is the short line under its title, perhaps empty."""

    id: str
    date: Period
    strand: str
    place: Place | None
    country: str | None
    series: str | None  # accsm or plus-three where the event is a numbered meeting
    number: int | None
    title: str
    line: str
    text: str
    provenance: Provenance
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the means that a mission names."""

    id: str
    letter: str
    title: str
    statement: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission: a title and summary to read standing, `statement` the official wording."""

    id: str
    number: int
    title: str
    summary: str
    statement: str
    parts: tuple[Part, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective of a work plan, in its official wording."""

    id: str
    number: int
    statement: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a work plan: a short title, the official wording, what it means or what came of it."""

    id: str
    number: int
    title: str
    statement: str
    text: str
    provenance: Provenance
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A work plan; `strand` tells whose (accsm or plus-three); `goal` may be empty."""

    id: str
    strand: str
    start: int  # first year
    end: int  # last year, inclusive
    title: str
    goal: str
    text: str
    objectives: tuple[Objective, ...]
    themes: tuple[Theme, ...]
    provenance: Provenance
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Arc:
    """A resource centre; its id is its country's ISO code."""

    id: str
    country: Country
    theme: str
    text: str
    provenance: Provenance
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment of a declaration, in its official wording."""

    id: str
    letter: str
    statement: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration: `title` as printed, `short` to speak of it."""

    id: str
    date: Period
    place: Place | None
    title: str
    short: str
    text: str
    address: str | None
    commitments: tuple[Commitment, ...]
    provenance: Provenance
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Something to read elsewhere; `address` only where the host is official."""

    id: str
    date: Period | None
    title: str
    text: str
    address: str | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary: `name` in the record's language, `other` in the other one."""

    id: str
    name: str
    other: str
    abbreviation: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the ministry has to settle; shown to staff, not to visitors."""

    id: str
    text: str

"""What must be true of the content as a whole: references that lead somewhere, pages that are there."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from build_scripts.content_entries import Entry, Problem, all_fields
from build_scripts.content_kinds import KINDS, PAGES

Entries: TypeAlias = Mapping[str, Mapping[str, Entry]]  # by kind and id

_PARENTS = {"part": "mission", "objective": "plan", "commitment": "declaration", "theme": "plans"}
_LETTERED = {"part", "commitment"}
_LETTERS = 10


def broken_rules(entries: Entries) -> Iterator[Problem]:
    """Everything that is wrong between the files."""
    for rule in (_references, _pages, _home, _orders, _arcs, _capitals, _numbers, _events, _plans, _sources):
        yield from rule(entries)


def _references(entries: Entries) -> Iterator[Problem]:
    for kind in entries.values():
        for entry in kind.values():
            for where, field, value in all_fields(entry):
                for id_ in value if field.many else [value]:
                    if id_ not in entries[field.names or ""]:
                        yield Problem(entry.file, where, f"names {field.names} {id_!r}, which does not exist")


def _pages(entries: Entries) -> Iterator[Problem]:
    if not entries["language"]:
        yield Problem("language", "", "there is no language: write language/km.toml and language/en.toml")
    for page in sorted(PAGES - entries["section"].keys()):
        yield Problem(f"section/{page}.toml", "", "is missing: every page needs its section")
    if "document" not in entries["source"] and any(
        _cites(entry) for kind in entries.values() for entry in kind.values()
    ):
        yield Problem("source/document.toml", "", "is missing: paragraphs of the source document are named")


def _cites(entry: Entry) -> bool:
    return bool(entry.origin and entry.origin.get("paragraphs"))


def _home(entries: Entries) -> Iterator[Problem]:
    for id_, entry in entries["section"].items():
        for language, texts in entry.texts.items():
            for name in ("tagline", "badge"):
                if (name in texts) != (id_ == "home"):
                    reason = "is missing: Home needs it" if id_ == "home" else "is unknown here: only Home has it"
                    yield Problem(entry.file, f"{language}.{name}", reason)
            if id_ == "home" and "kicker" in texts:
                yield Problem(entry.file, f"{language}.kicker", "is unknown here: no door leads to Home itself")
            if ("kicker" in texts) != ("line" in texts):
                yield Problem(entry.file, language, "has only one of kicker and line: a door on Home needs both")
            if id_ == "home" and (signs := _punctuation(texts.get("heading", ""))):
                yield Problem(entry.file, f"{language}.heading", f"holds {signs}: the display line has no punctuation")


def _punctuation(text: str) -> str:
    khmer = any("\u1780" <= c <= "\u17b3" for c in text)
    return " ".join(sorted({c for c in text if unicodedata.category(c).startswith("P")})) if khmer else ""


def _orders(entries: Entries) -> Iterator[Problem]:
    for kind, records in entries.items():
        taken: dict[tuple[object, int], str] = {}
        for entry in records.values():
            order = entry.fields.get("order")
            if order is None:
                continue
            if kind in _LETTERED and order > _LETTERS:
                yield Problem(entry.file, "order", f"is past the last letter, which stands for {_LETTERS}")
            parents = entry.fields.get(_PARENTS.get(kind, ""))
            for parent in parents if isinstance(parents, list) else [parents]:
                if (other := taken.setdefault((parent, order), entry.file)) != entry.file:
                    yield Problem(entry.file, "order", f"is {order}, as in {other}")


def _arcs(entries: Entries) -> Iterator[Problem]:
    for id_, entry in entries["arc"].items():
        if id_ not in entries["country"]:
            yield Problem(entry.file, "", f"has no country: country/{id_}.toml does not exist")


def _capitals(entries: Entries) -> Iterator[Problem]:
    for id_, entry in entries["country"].items():
        place = entries["place"].get(entry.fields.get("capital", ""))
        if place and place.fields.get("country", id_) != id_:
            yield Problem(entry.file, "capital", f"lies in {place.fields['country']}, says {place.file}")


def _numbers(entries: Entries) -> Iterator[Problem]:
    for entry in entries["number"].values():
        given = [name for name in ("value", "counts", "counts_role") if name in entry.fields]
        if len(given) != 1:
            yield Problem(entry.file, "value", "exactly one of value, counts and counts_role is needed")
        if "prefix" in entry.fields and "value" in entry.fields:
            yield Problem(entry.file, "prefix", "belongs to what is counted: write it into the value")
        counts = entry.fields.get("counts")
        if counts is not None and counts not in KINDS:
            yield Problem(entry.file, "counts", f"must be a kind, not {counts!r}")


def _events(entries: Entries) -> Iterator[Problem]:
    meetings: dict[tuple[str, int], str] = {}
    for entry in entries["event"].values():
        series, number = entry.fields.get("series"), entry.fields.get("number")
        if series is None and number is None:
            continue
        if series is None or number is None:
            yield Problem(entry.file, "number", "a numbered meeting needs both series and number")
        elif (other := meetings.setdefault((series, number), entry.file)) != entry.file:
            yield Problem(entry.file, "number", f"is {number} of {series}, as in {other}")


def _plans(entries: Entries) -> Iterator[Problem]:
    for entry in entries["plan"].values():
        start, end = entry.fields.get("start"), entry.fields.get("end")
        if start is not None and end is not None and end < start:
            yield Problem(entry.file, "end", f"is {end}, before the start in {start}")


def _sources(entries: Entries) -> Iterator[Problem]:
    for entry in entries["source"].values():
        if "address" in entry.fields and entry.fields.get("official") is False:
            yield Problem(entry.file, "address", "stands only where official is true")

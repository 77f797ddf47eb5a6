"""Rows of the content in one language: a thing and its words side by side.

The tables are named by kind, as everywhere in the content: `<kind>` and `<kind>_text`.
"""

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select

from database.opening import ZWSP, Language, Provenance, Source
from database.origins import TextLink
from database.provenance import Provenances
from database.records import Addition
from database.schema import TABLES, Edition
from database.texts import Link, Text

_T = TypeVar("_T")


def read_edition(connection: Connection) -> str:
    """The date on which the content was last changed, as it stands in the file; LookupError where there is none."""
    edition: str | None = connection.scalar(select(Edition.date))
    if edition is None:
        raise LookupError("no edition")
    return edition


def read_languages(connection: Connection) -> tuple[Language, ...]:
    """The languages in their order, each under its own name."""
    language, words = TABLES["language"], TABLES["language_text"]
    own = (words.c.id == language.c.id) & (words.c.language == language.c.id)
    query = select(language.c.id, words.c.name_marked, language.c.digits).join(words, own).order_by(language.c.order)
    return tuple(Language(*row) for row in connection.execute(query))


class Rows:
    """The rows of every kind, in one language."""

    def __init__(self, connection: Connection, language: str) -> None:
        self.connection = connection
        self.language = language

    def of(self, kind: str) -> list[Row[Any]]:
        """All rows of a kind, in the order that the content gives them, else by id."""
        thing, words = TABLES[kind], TABLES[f"{kind}_text"]
        order = (thing.c.order, thing.c.id) if "order" in thing.c else (thing.c.id,)
        query = select(thing, words).join(words, words.c.id == thing.c.id).where(words.c.language == self.language)
        return list(self.connection.execute(query.order_by(*order)))

    def in_english_order(self, kind: str) -> list[Row[Any]]:
        """All rows of a kind in the order of their English names, so that every language has the same order."""
        words = TABLES[f"{kind}_text"]
        query = select(words.c.id, words.c.name).where(words.c.language == "en")
        names = {row.id: row.name.casefold() for row in self.connection.execute(query)}
        return sorted(self.of(kind), key=lambda row: (names.get(row.id, ""), row.id))

    def grouped(self, kind: str, parent: str, make: Callable[[Row[Any]], _T]) -> defaultdict[str, tuple[_T, ...]]:
        """The records made of a kind's rows, under the ids of their parents."""
        groups: defaultdict[str, tuple[_T, ...]] = defaultdict(tuple)
        for row in self.of(kind):
            groups[getattr(row, parent)] += (make(row),)
        return groups

    def pairs(self, table: str, first: str, second: str) -> list[tuple[str, str]]:
        """Two columns of a table that binds two kinds."""
        columns = TABLES[table].c
        query = select(columns[first], columns[second]).order_by(columns[first], columns[second])
        return [(row[0], row[1]) for row in self.connection.execute(query)]

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources, by id."""
        return tuple(Source(row.id, row.title_marked, row.address) for row in self.of("source"))

    @cached_property
    def _provenances(self) -> Provenances:
        return Provenances(self.connection, self.language, {source.id: source for source in self.sources})

    def text(self, kind: str, row: Row[Any], field: str) -> Text:
        """A marked text of a row with its links; empty where the row has none."""
        marked: str = getattr(row, f"{field}_marked", None) or ""
        return Text(marked, _moved(self._links[kind, row.id, field], marked))

    @cached_property
    def _links(self) -> defaultdict[tuple[str, str, str], list[Link]]:
        table = TextLink.__table__.c
        columns = table.start, table.end, table.to_kind, table.to_id
        query = select(table.kind, table.id, table.field, *columns).where(table.language == self.language)
        links = defaultdict(list)
        for kind, id_, field, *link in self.connection.execute(query.order_by(*TextLink.__table__.primary_key)):
            links[kind, id_, field].append(Link(*link))
        return links

    def origin(self, kind: str, row: Row[Any]) -> Provenance:
        """Where a row's record comes from, with its note where the kind has notes."""
        return self._provenances.of(kind, row.id, self.text(kind, row, "note"))

    def addition(self, kind: str, row: Row[Any]) -> Addition | None:
        """The sentence beyond the source document beside a row's record."""
        return self._provenances.addition(kind, row.id, self.text(kind, row, "addition"))


def _moved(links: list[Link], marked: str) -> list[Link]:
    """Links that count in the clean text, counted in the marked one."""
    places = [place for place, character in enumerate(marked) if character != ZWSP] if links else []
    return [link._replace(start=places[link.start], end=places[link.end - 1] + 1) for link in links]

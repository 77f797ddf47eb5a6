"""Where records come from, read in a handful of questions for all records at once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, select
from sqlalchemy.orm import InstrumentedAttribute

from database.opening import Provenance, Source
from database.origins import AdditionSource, OfOrigin, Origin, OriginFact, OriginParagraph, OriginSource, OriginWorking
from database.records import Addition

Key: TypeAlias = tuple[str, str]  # a record's kind and id


class Provenances:
    """The provenance of every record, in one language."""

    def __init__(self, connection: Connection, language: str, sources: Mapping[str, Source]) -> None:
        self._connection = connection
        self._language = language
        self._sources = sources
        self._additions = self._listed(AdditionSource, AdditionSource.source)
        self._origins = self._read()

    def of(self, kind: str, id_: str, note: str) -> Provenance:
        """A record's provenance with its note; an empty one where the content gives none."""
        status, addition, parts = self._origins.get((kind, id_), ("confirmed", False, {}))
        return Provenance(status=status, addition=addition, note=note, **parts)

    def addition(self, kind: str, id_: str, text: str) -> Addition | None:
        """The sentence beyond the source document, if the record has one."""
        return Addition(text, self._cited(self._additions[kind, id_])) if text else None

    def _read(self) -> dict[Key, tuple[str, bool, dict[str, Any]]]:
        paragraphs = self._listed(OriginParagraph, OriginParagraph.paragraph)
        facts = self._listed(OriginFact, OriginFact.fact)
        sources = self._listed(OriginSource, OriginSource.source)
        working = self._listed(OriginWorking, OriginWorking.language)
        origins = {}
        for kind, id_, status, addition in self._connection.execute(
            select(Origin.kind, Origin.id, Origin.status, Origin.addition)
        ):
            key = kind, id_
            parts = {
                "paragraphs": tuple(paragraphs[key]),
                "facts": tuple(facts[key]),
                "sources": self._cited(sources[key]),
                "working": self._language in working[key],
            }
            origins[key] = status, addition, parts
        return origins

    def _listed(self, table: type[OfOrigin], column: InstrumentedAttribute[Any]) -> defaultdict[Key, list[Any]]:
        rows = self._connection.execute(select(table.kind, table.id, column).order_by(table.kind, table.id, column))
        listed: defaultdict[Key, list[Any]] = defaultdict(list)
        for kind, id_, value in rows:
            listed[kind, id_].append(value)
        return listed

    def _cited(self, ids: list[str]) -> tuple[Source, ...]:
        return tuple(self._sources[id_] for id_ in ids)

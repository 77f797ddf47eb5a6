"""The pages' questions and their answers: each asked of the database once, in one language.

Words come marked for the screen.
"""

from collections import defaultdict
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Row

from database import records
from database.dates import Period
from database.opening import Door, Number, Source, Welcome
from database.rows import Rows, read_languages

_LETTERS = {"km": "កខគឃងចឆជឈញ"}  # how Khmer counts parts; other languages use the alphabet
_ALPHABET = "abcdefghij"


class Answers:
    """Everything that pages ask, in one language."""

    def __init__(self, connection: Connection, language: str) -> None:
        self._connection = connection
        self._language = language
        self._rows = Rows(connection, language)

    @cached_property
    def sections(self) -> dict[str, records.Section]:
        """The heads of the pages, by id, in their order."""
        return {row.id: self._section(row) for row in self._rows.of("section")}

    @cached_property
    def strands(self) -> tuple[records.Strand, ...]:
        """The threads of the history, in their order."""
        return tuple(records.Strand(row.id, row.name_marked, row.colour) for row in self._rows.of("strand"))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources, by id."""
        return self._rows.sources

    @cached_property
    def questions(self) -> tuple[records.Question, ...]:
        """What the ministry has to settle, in its order."""
        return tuple(records.Question(row.id, row.text_marked) for row in self._rows.of("question"))

    @cached_property
    def places(self) -> dict[str, records.Place]:
        """All towns, by id."""
        return {
            row.id: records.Place(row.id, row.name_marked, row.country, row.latitude, row.longitude)
            for row in self._rows.of("place")
        }

    @cached_property
    def countries(self) -> tuple[records.Country, ...]:
        """All countries, in the order of their English names whatever the language."""
        capitals = dict(self._rows.pairs("capital", "country", "place"))
        return tuple(
            self._country(row, self.places[capitals[row.id]]) for row in self._rows.in_english_order("country")
        )

    @cached_property
    def arcs(self) -> tuple[records.Arc, ...]:
        """The resource centres, in the order of their countries."""
        rows = {row.id: row for row in self._rows.of("arc")}
        return tuple(self._arc(rows[country.id], country) for country in self.countries if country.id in rows)

    @cached_property
    def events(self) -> tuple[records.Event, ...]:
        """What happened, by date."""
        return tuple(sorted((self._event(row) for row in self._rows.of("event")), key=_by_date))

    @cached_property
    def missions(self) -> tuple[records.Mission, ...]:
        """The missions with their parts, in their order."""
        parts = self._rows.grouped("part", "mission", self._part)
        return tuple(self._mission(row, parts[row.id]) for row in self._rows.of("mission"))

    @cached_property
    def plans(self) -> tuple[records.Plan, ...]:
        """The work plans with objectives and themes, by first year."""
        objectives = self._rows.grouped("objective", "plan", self._objective)
        themes = self._themes()
        rows = sorted(self._rows.of("plan"), key=lambda row: (row.start, row.end, row.id))
        return tuple(self._plan(row, objectives[row.id], themes[row.id]) for row in rows)

    @cached_property
    def documents(self) -> tuple[records.Document, ...]:
        """What to read elsewhere, in its order."""
        return tuple(self._document(row) for row in self._rows.of("document"))

    @cached_property
    def declarations(self) -> tuple[records.Declaration, ...]:
        """The declarations with their commitments, by date."""
        commitments = self._rows.grouped("commitment", "declaration", self._commitment)
        found = [self._declaration(row, commitments[row.id]) for row in self._rows.of("declaration")]
        return tuple(sorted(found, key=_by_date))

    @cached_property
    def terms(self) -> tuple[records.Term, ...]:
        """The glossary, in the order of its English whatever the language."""
        others = self._other_names()
        return tuple(self._term(row, others) for row in self._rows.in_english_order("term"))

    @cached_property
    def welcome(self) -> Welcome:
        """All that Home says."""
        rows = self._rows.of("section")
        home = {row.id: row for row in rows}["home"]
        return Welcome(
            language=self._language,
            name=home.name_marked,
            tagline=home.tagline_marked,
            badge=home.badge_marked,
            heading=home.heading_marked,
            introduction=self._rows.text("section", home, "introduction"),
            more=self._rows.text("section", home, "more"),
            numbers=self._numbers(),
            doors=tuple(_door(row) for row in rows if row.kicker_marked),
            provenance=self._rows.origin("section", home),
        )

    def _section(self, row: Row[Any]) -> records.Section:
        origin = self._rows.origin("section", row)
        introduction, more = (self._rows.text("section", row, field) for field in ("introduction", "more"))
        return records.Section(row.id, row.heading_marked, introduction, more, origin)

    def _country(self, row: Row[Any], capital: records.Place) -> records.Country:
        return records.Country(
            id=row.id,
            numeric=row.numeric,
            name=row.name_marked,
            formal=row.formal_marked,
            role=row.role,
            joined=Period.parse(row.joined) if row.joined else None,
            capital=capital,
            provenance=self._rows.origin("country", row),
        )

    def _arc(self, row: Row[Any], country: records.Country) -> records.Arc:
        origin, addition = self._rows.origin("arc", row), self._rows.addition("arc", row)
        return records.Arc(row.id, country, row.theme_marked, self._rows.text("arc", row, "text"), origin, addition)

    def _event(self, row: Row[Any]) -> records.Event:
        return records.Event(
            id=row.id,
            date=Period.parse(row.date),
            strand=row.strand,
            place=self.places[row.place] if row.place else None,
            country=row.country,
            series=row.series,
            number=row.number,
            title=row.title_marked,
            line=row.line_marked or "",
            text=self._rows.text("event", row, "text"),
            provenance=self._rows.origin("event", row),
            addition=self._rows.addition("event", row),
        )

    def _mission(self, row: Row[Any], parts: tuple[records.Part, ...]) -> records.Mission:
        origin, words = self._rows.origin("mission", row), (row.title_marked, row.summary_marked, row.statement_marked)
        return records.Mission(row.id, row.order, *words, parts, origin)

    def _part(self, row: Row[Any]) -> records.Part:
        origin = self._rows.origin("part", row)
        return records.Part(row.id, self._letter(row.order), row.title_marked, row.statement_marked, origin)

    def _plan(
        self, row: Row[Any], objectives: tuple[records.Objective, ...], themes: list[records.Theme]
    ) -> records.Plan:
        return records.Plan(
            id=row.id,
            strand=row.strand,
            start=row.start,
            end=row.end,
            title=row.title_marked,
            goal=row.goal_marked or "",
            text=self._rows.text("plan", row, "text"),
            objectives=objectives,
            themes=tuple(themes),
            provenance=self._rows.origin("plan", row),
            addition=self._rows.addition("plan", row),
        )

    def _objective(self, row: Row[Any]) -> records.Objective:
        return records.Objective(row.id, row.order, row.statement_marked, self._rows.origin("objective", row))

    def _themes(self) -> defaultdict[str, list[records.Theme]]:
        plans = defaultdict(list)
        for theme, plan in self._rows.pairs("theme_plan", "theme", "plan"):
            plans[theme].append(plan)
        themes = defaultdict(list)
        for row in self._rows.of("theme"):
            for plan in plans[row.id]:
                themes[plan].append(self._theme(row))
        return themes

    def _theme(self, row: Row[Any]) -> records.Theme:
        origin, addition = self._rows.origin("theme", row), self._rows.addition("theme", row)
        words = row.title_marked, row.statement_marked, self._rows.text("theme", row, "text")
        return records.Theme(row.id, row.order, *words, origin, addition)

    def _document(self, row: Row[Any]) -> records.Document:
        date = Period.parse(row.date) if row.date else None
        origin = self._rows.origin("document", row)
        text = self._rows.text("document", row, "text")
        return records.Document(row.id, date, row.title_marked, text, row.address, origin)

    def _declaration(self, row: Row[Any], commitments: tuple[records.Commitment, ...]) -> records.Declaration:
        addresses = {document.id: document.address for document in self.documents}
        return records.Declaration(
            id=row.id,
            date=Period.parse(row.date),
            place=self.places[row.place] if row.place else None,
            title=row.title_marked,
            short=row.short_marked,
            text=self._rows.text("declaration", row, "text"),
            address=addresses.get(row.document),
            commitments=commitments,
            provenance=self._rows.origin("declaration", row),
            addition=self._rows.addition("declaration", row),
        )

    def _commitment(self, row: Row[Any]) -> records.Commitment:
        origin = self._rows.origin("commitment", row)
        return records.Commitment(row.id, self._letter(row.order), row.statement_marked, origin)

    def _term(self, row: Row[Any], others: dict[str, str]) -> records.Term:
        origin = self._rows.origin("term", row)
        return records.Term(row.id, row.name_marked, others.get(row.id, ""), row.abbreviation or "", origin)

    def _other_names(self) -> dict[str, str]:
        others = [language.id for language in read_languages(self._connection) if language.id != self._language]
        return {row.id: row.name_marked for other in others[:1] for row in Rows(self._connection, other).of("term")}

    def _letter(self, number: int) -> str:
        return _LETTERS.get(self._language, _ALPHABET)[number - 1]

    def _numbers(self) -> tuple[Number, ...]:
        digits = {language.id: language.digits for language in read_languages(self._connection)}
        own = str.maketrans("0123456789", digits[self._language])
        rows = self._rows.of("number")
        return tuple(Number(row.id, row.value.translate(own), row.label_marked, row.page) for row in rows)


def _door(row: Row[Any]) -> Door:
    return Door(row.id, row.kicker_marked, row.name_marked, row.line_marked)


def _by_date(record: records.Event | records.Declaration) -> tuple[Any, ...]:
    return record.date.first_day(), record.date.last_day(), record.id

"""What can be found: every item that a visitor can open, with the words it is found by, in one language."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select

from database.dates import PartialDate, Period
from database.origins import AlsoKnownAs
from database.rows import Rows

_Row: TypeAlias = Row[Any]

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    "km": (
        "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
    ),
}  # fmt: skip
_DATES = {  # of day, month and year precision
    "en": ("{day} {month} {year}", "{month} {year}", "{year}"),
    "km": ("ថ្ងៃទី{day} ខែ{month} ឆ្នាំ{year}", "ខែ{month} ឆ្នាំ{year}", "ឆ្នាំ{year}"),
}

_NUMBERED = {"en": ("{name} {number}",), "km": ("{name} {number}", "{name}ទី{number}")}

# What a kind is called stands in the glossary: "resource centre Cambodia" finds the centre whose words are but a theme.
_TERMS = {
    "arc": "asean-resource-centre",
    "mission": "mission",
    "part": "mission",
    "objective": "objective",
    "theme": "priority-theme",
    "plan": "work-plan",
    "declaration": "declaration",
    "country": "asean-member-state",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item in one language; all words marked. Names and context are searched, never shown."""

    kind: str
    id: str
    language: str
    title: str
    heads: tuple[str, ...] = ()  # short lines near the title
    body: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # what else it is called
    context: tuple[str, ...] = ()  # dates, places, what it belongs to


@dataclass(slots=True)
class _Words:
    """The names that entries lend each other, in one language."""

    rows: Rows
    also: dict[tuple[str, str], tuple[str, ...]]
    others: dict[str, str]  # the glossary's names in the other languages
    names: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def of(self, kind: str, id_: str | None) -> tuple[str, ...]:
        """All names of a record."""
        return self.names.get((kind, id_ or ""), ())


def read_entries(connection: Connection, languages: Iterable[str]) -> Iterator[Entry]:
    """Every item of the content in every language, in a fixed order."""
    languages = tuple(languages)
    for language in languages:
        words = _read_words(connection, language, [other for other in languages if other != language])
        for kind, make in _MAKERS.items():
            for row in words.rows.of(kind):
                yield make(words, row)


def date_words(period: Period, language: str) -> str:
    """The dates of a period as they are written and typed."""
    dates = (period.start, period.end) if period.end else (period.start,)
    return " ".join(_date(date, language) for date in dates)


def _date(date: PartialDate, language: str) -> str:
    if language not in _DATES:
        return str(date)
    day, month, year = _DATES[language]
    form = day if date.day else month if date.month else year
    return form.format(day=date.day, month=_MONTHS[language][(date.month or 1) - 1], year=date.year)


def _read_words(connection: Connection, language: str, others: list[str]) -> _Words:
    rows = Rows(connection, language)
    also: defaultdict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    named = AlsoKnownAs
    query = select(named.kind, named.id, named.name).where(named.language == language)
    for kind, id_, name in connection.execute(query.order_by(named.kind, named.id, named.name)):
        also[kind, id_] += (name,)
    glossary = {row.id: row.name_marked for other in others for row in Rows(connection, other).of("term")}
    words = _Words(rows, dict(also), glossary)
    for kind, column in _NAMES.items():
        for row in rows.of(kind):
            names = (getattr(row, column), *also[kind, row.id], getattr(row, "abbreviation", None) or "")
            words.names[kind, row.id] = tuple(name for name in names if name)
    return words


_NAMES = {
    "country": "name_marked",
    "place": "name_marked",
    "strand": "name_marked",
    "term": "name_marked",
    "mission": "title_marked",
    "plan": "title_marked",
    "declaration": "short_marked",
}


def _entry(  # noqa: PLR0913 - an entry has as many kinds of words
    words: _Words,
    kind: str,
    row: _Row,
    title: str,
    *,
    heads: Iterable[str | None] = (),
    body: Iterable[str | None] = (),
    names: Iterable[str | None] = (),
    context: Iterable[str | None] = (),
) -> Entry:
    of_kind = words.of("term", _TERMS.get(kind))
    shown = [passage for text in body for passage in (text or "").split("\n\n")]
    return Entry(
        kind,
        row.id,
        words.rows.language,
        title,
        _given(heads),
        _given((*shown, getattr(row, "addition_marked", None), getattr(row, "note_marked", None))),
        _given((*words.also.get((kind, row.id), ()), *names)),
        _given((*context, *of_kind)),
    )


def _given(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _numbers(words: _Words, kind: str, number: int) -> list[str]:
    """What a numbered item is called: Mission 2, បេសកកម្មទី២."""
    forms = _NUMBERED.get(words.rows.language, ())
    return [form.format(name=name, number=number) for name in words.of("term", _TERMS[kind]) for form in forms]


def _when(words: _Words, row: _Row) -> str:
    return date_words(Period.parse(row.date), words.rows.language) if row.date else ""


def _section(words: _Words, row: _Row) -> Entry:
    heads = (row.heading_marked, row.kicker_marked, row.line_marked, row.tagline_marked, row.badge_marked)
    return _entry(words, "section", row, row.name_marked, heads=heads, body=(row.introduction_marked, row.more_marked))


def _event(words: _Words, row: _Row) -> Entry:
    where = (*words.of("place", row.place), *words.of("country", row.country))
    number = f"{'ACCSM+3' if row.series == 'plus-three' else 'ACCSM'} {row.number}" if row.number else ""
    context = (_when(words, row), *where, *words.of("strand", row.strand), number)
    return _entry(
        words, "event", row, row.title_marked, heads=(row.line_marked,), body=(row.text_marked,), context=context
    )


def _mission(words: _Words, row: _Row) -> Entry:
    names, heads = _numbers(words, "mission", row.order), (row.summary_marked,)
    return _entry(words, "mission", row, row.title_marked, heads=heads, body=(row.statement_marked,), names=names)


def _part(words: _Words, row: _Row) -> Entry:
    context = (row.id, *words.of("mission", row.mission))
    return _entry(words, "part", row, row.title_marked, body=(row.statement_marked,), context=context)


def _plan(words: _Words, row: _Row) -> Entry:
    heads, context = (row.goal_marked,), words.of("strand", row.strand)
    return _entry(words, "plan", row, row.title_marked, heads=heads, body=(row.text_marked,), context=context)


def _objective(words: _Words, row: _Row) -> Entry:
    names, plan = _numbers(words, "objective", row.order), words.of("plan", row.plan)
    return _entry(words, "objective", row, row.statement_marked, body=plan[:1], names=names)


def _theme(words: _Words, row: _Row) -> Entry:
    heads = (row.statement_marked,)
    plans = [id_ for theme, id_ in words.rows.pairs("theme_plan", "theme", "plan") if theme == row.id]
    context = (*_numbers(words, "theme", row.order), *(name for plan in plans for name in words.of("plan", plan)))
    return _entry(words, "theme", row, row.title_marked, heads=heads, body=(row.text_marked,), context=context)


def _arc(words: _Words, row: _Row) -> Entry:
    name, *names = words.of("country", row.id)
    return _entry(words, "arc", row, name, heads=(row.theme_marked,), body=(row.text_marked,), names=names)


def _country(words: _Words, row: _Row) -> Entry:
    joined = date_words(Period.parse(row.joined), words.rows.language) if row.joined else ""
    strand = words.of("strand", "plus-three") if row.role == "plus-three" else ()
    return _entry(words, "country", row, row.name_marked, heads=(row.formal_marked,), context=(joined, *strand))


def _place(words: _Words, row: _Row) -> Entry:
    country, *names = words.of("country", row.country)
    return _entry(words, "place", row, row.name_marked, body=(country,), context=names)


def _declaration(words: _Words, row: _Row) -> Entry:
    context = (_when(words, row), *words.of("place", row.place))
    short = (row.short_marked,)
    return _entry(
        words, "declaration", row, row.title_marked, heads=short, body=(row.text_marked,), names=short, context=context
    )


def _commitment(words: _Words, row: _Row) -> Entry:
    return _entry(words, "commitment", row, row.statement_marked, body=words.of("declaration", row.declaration)[:1])


def _document(words: _Words, row: _Row) -> Entry:
    return _entry(words, "document", row, row.title_marked, body=(row.text_marked,), context=(_when(words, row),))


def _term(words: _Words, row: _Row) -> Entry:
    other = words.others.get(row.id)
    return _entry(words, "term", row, row.name_marked, heads=(row.abbreviation, other), names=(row.abbreviation,))


def _source(words: _Words, row: _Row) -> Entry:
    return _entry(words, "source", row, row.title_marked)


_MAKERS: dict[str, Callable[[_Words, _Row], Entry]] = {
    "section": _section,
    "event": _event,
    "mission": _mission,
    "part": _part,
    "plan": _plan,
    "objective": _objective,
    "theme": _theme,
    "arc": _arc,
    "country": _country,
    "place": _place,
    "declaration": _declaration,
    "commitment": _commitment,
    "document": _document,
    "term": _term,
    "source": _source,
}

KINDS = tuple(_MAKERS)

"""One content file, checked by itself: its fields, its words in each language, its provenance."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from build_scripts import content_texts, content_values
from build_scripts.content_kinds import Field, Kind, Words

ALSO = "also_known_as"
ADDITION = Words("addition")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where."""

    file: str
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.reason}" if self.field else f"{self.file}: {self.reason}"


@dataclass(slots=True)
class Entry:
    """A record as it was read; what was faulty is left out and told in `problems`."""

    kind: Kind
    id: str
    file: str
    fields: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)  # by language and field
    also_known_as: dict[str, list[str]] = field(default_factory=dict)  # by language
    origin: dict[str, Any] | None = None
    addition: list[str] = field(default_factory=list)  # sources of the sentence beyond the source document
    problems: list[Problem] = field(default_factory=list)

    def object(self, name: str, reason: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.file, name, reason))


_ORIGIN_FIELDS = (
    Field("paragraphs", content_values.paragraphs_fault, required=False),
    Field("facts", content_values.facts_fault, required=False),
    Field("sources", content_values.ids_fault, "source", many=True, required=False),
    Field("status", content_values.one_of("confirmed", "contradicted", "not-found")),
    Field("addition", content_values.truth_fault, required=False),
    Field("working", content_values.ids_fault, "language", many=True, required=False),
)
_ADDITION_FIELDS = (Field("sources", content_values.some_ids_fault, "source", many=True),)


def read_entry(kind: Kind, id_: str, file: str, data: Mapping[str, Any], languages: Sequence[str]) -> Entry:
    """Check one file's data; all that is wrong with it is in the entry's problems."""
    entry = Entry(kind, id_, file)
    if kind.ids and id_ not in kind.ids:
        entry.object("", f"is no {kind.name}: the only ones are {', '.join(sorted(kind.ids))}")
    own = {name: value for name, value in data.items() if name not in {*languages, "provenance", "addition"}}
    entry.fields = _read_fields(entry, "", kind.fields, own)
    _read_origin(entry, data)
    _read_addition(entry, data)
    _read_texts(entry, data, languages)
    return entry


def _read_fields(entry: Entry, prefix: str, fields: Sequence[Field], data: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name: field for field in fields}
    for name in data:
        if name not in known:
            entry.object(prefix + name, f"is unknown here: this table has {', '.join(known) or 'no fields'}")
    good = {}
    for name, wanted in known.items():
        if name not in data:
            if wanted.required:
                entry.object(prefix + name, "is missing")
        elif fault := wanted.fault(data[name]):
            entry.object(prefix + name, fault)
        else:
            good[name] = data[name]
            _read_wording(entry, prefix + name, good[name])
    return good


def _read_wording(entry: Entry, where: str, value: object) -> None:
    """What stands above the words is shown too: a number, an abbreviation."""
    if isinstance(value, str):
        for fault in content_texts.wording_faults(value):
            entry.object(where, fault)


def _read_origin(entry: Entry, data: Mapping[str, Any]) -> None:
    table = data.get("provenance")
    if table is None:
        if entry.kind.origin == "required":
            entry.object("provenance", "is missing")
    elif entry.kind.origin == "refused":
        entry.object("provenance", f"is unknown here: a {entry.kind.name} has none")
    elif not isinstance(table, dict):
        entry.object("provenance", "must be a table: [provenance]")
    else:
        entry.origin = _read_fields(entry, "provenance.", _ORIGIN_FIELDS, table)
        _check_origin(entry, entry.origin)


def _check_origin(entry: Entry, origin: Mapping[str, Any]) -> None:
    paragraphs = origin.get("paragraphs")
    if origin.get("addition") and (paragraphs or origin.get("facts")):
        entry.object("provenance.addition", "cannot be true where paragraphs or facts of the source document are named")
    if entry.kind.name != "term" and not paragraphs and not origin.get("sources"):
        entry.object("provenance", "names neither a paragraph of the source document nor a source")


def _read_addition(entry: Entry, data: Mapping[str, Any]) -> None:
    if "addition" not in data:
        return
    if not entry.kind.addition:
        entry.object("addition", f"is unknown here: a {entry.kind.name} has none")
    elif not isinstance(data["addition"], dict):
        entry.object("addition", "must be a table: [addition]")
    else:
        good = _read_fields(entry, "addition.", _ADDITION_FIELDS, data["addition"])
        entry.addition = good.get("sources", [])


def _read_texts(entry: Entry, data: Mapping[str, Any], languages: Sequence[str]) -> None:
    wanted = entry.kind.texts + ((ADDITION,) if entry.kind.addition and "addition" in data else ())
    tables = {}
    as_written = [name for name in data if name in languages]
    for language in [*as_written, *(language for language in languages if language not in data)]:
        table = data.get(language)
        if table is None:
            entry.object(language, "is missing: every language needs its words")
        elif not isinstance(table, dict):
            entry.object(language, f"must be a table: [{language}]")
        else:
            tables[language] = table
            _read_names(entry, language, table)
            entry.texts[language] = _read_words(entry, language, wanted, table)
    _compare(entry, wanted, tables)


def _read_names(entry: Entry, language: str, table: Mapping[str, Any]) -> None:
    if ALSO not in table:
        return
    names = table[ALSO]
    if fault := content_values.names_fault(names):
        entry.object(f"{language}.{ALSO}", fault)
        return
    entry.also_known_as[language] = names
    for name in names:
        for fault in content_texts.wording_faults(name):
            entry.object(f"{language}.{ALSO}", f"“{name}” {fault}")


def _read_words(entry: Entry, language: str, wanted: Sequence[Words], table: Mapping[str, Any]) -> dict[str, str]:
    known = {words.name: words for words in wanted}
    good = {}
    for name, value in table.items():
        where = f"{language}.{name}"
        if name == ALSO:
            continue
        if name not in known:
            entry.object(where, f"is unknown here: this table has {', '.join([*known, ALSO])}")
        elif fault := content_values.text_fault(value):
            entry.object(where, fault)
        else:
            good[name] = content_texts.tidy(value, lines=known[name].lines)
            for fault in content_texts.faults(good[name], known[name]):
                entry.object(where, fault)
    return good


def _compare(entry: Entry, wanted: Sequence[Words], tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Every language has the same fields in the same order, and all that are promised."""
    for words in wanted:
        having = [language for language, table in tables.items() if words.name in table]
        for language in tables:
            if language not in having and (words.required or having):
                entry.object(f"{language}.{words.name}", _missing(having))
    orders = {language: [name for name in table if name != ALSO] for language, table in tables.items()}
    for language, order in orders.items():
        first = next(iter(orders))
        if order != orders[first] and sorted(order) == sorted(orders[first]):
            entry.object(language, f"has its fields in another order than [{first}]: {', '.join(orders[first])}")


def _missing(having: Sequence[str]) -> str:
    return f"is missing, but stands in [{having[0]}]" if having else "is missing"


def all_fields(entry: Entry) -> Iterator[tuple[str, Field, Any]]:
    """Every field that may name other records: where it stands, what it is, what it holds."""
    tables = (
        ("", entry.kind.fields, entry.fields),
        ("provenance.", _ORIGIN_FIELDS, entry.origin or {}),
        ("addition.", _ADDITION_FIELDS, {"sources": entry.addition} if entry.addition else {}),
    )
    for prefix, fields, values in tables:
        for wanted in fields:
            if wanted.names and wanted.name in values:
                yield prefix + wanted.name, wanted, values[wanted.name]

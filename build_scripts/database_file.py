"""Write the checked content into a database file, and read back from it what Home says."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, Table, create_engine, insert

from build_scripts.content_entries import Entry
from build_scripts.content_files import Content
from build_scripts.khmer_marks import mark
from build_scripts.text_links import find_links
from database.header import APPLICATION_ID, SCHEMA_VERSION
from database.queries import Answers
from database.rows import read_languages
from database.schema import METADATA
from database.search_index import write_search
from database.store import connect
from database.welcome import dump_welcome

Row: TypeAlias = dict[str, Any]

_MARKED = "_marked"


def write(content: Content, path: Path) -> None:
    """Make the file; the same content gives the same bytes."""
    engine = create_engine(URL.create("sqlite", database=str(path)), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "foreign_keys = ON"):
            connection.exec_driver_sql(f"PRAGMA {setting}")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.exec_driver_sql("BEGIN")
        METADATA.create_all(connection)
        for table in METADATA.sorted_tables:
            _fill(connection, table, content)
        write_search(connection)
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM")
    engine.dispose()


def start_text(path: Path) -> str:
    """The start file of a database: its own answers, so that both always say the same."""
    with connect(path) as connection:
        languages = read_languages(connection)
        text = dump_welcome(languages, {id_: Answers(connection, id_).welcome for id_ in (own.id for own in languages)})
    connection.engine.dispose()
    return text


def _fill(connection: Connection, table: Table, content: Content) -> None:
    rows = sorted(_rows(table, content), key=lambda row: [row[column.name] for column in table.primary_key])
    if rows:
        connection.execute(insert(table), rows)


def _rows(table: Table, content: Content) -> Iterable[Row]:
    """A table's rows: `<kind>_text` from the words, `<kind>` from the fields, other tables by their own rule."""
    if table.name in _RULES:
        return _RULES[table.name](content)
    kind, text, _ = table.name.partition("_text")
    entries = content.entries[kind].values()
    if not text:
        return (_thing(table, entry, content) for entry in entries)
    return (_words(table, entry, language) for entry in entries for language in content.languages)


def _thing(table: Table, entry: Entry, content: Content) -> Row:
    row = {column.name: entry.fields.get(column.name) for column in table.columns}
    row["id"] = entry.id
    if table.name == "number":
        row["value"] = entry.fields.get("value") or _counted(entry, content)
    return row


def _counted(number: Entry, content: Content) -> str:
    """How many records of a kind, or countries of a role, there are."""
    role = number.fields.get("counts_role")
    counted = content.entries[number.fields.get("counts", "country")].values()
    count = sum(role is None or entry.fields["role"] == role for entry in counted)
    return f"{number.fields.get('prefix', '')}{count}"


def _words(table: Table, entry: Entry, language: str) -> Row:
    texts = entry.texts[language]
    row: Row = {"id": entry.id, "language": language}
    for column in table.columns.keys() - row.keys():
        clean = texts.get(column.removesuffix(_MARKED))
        row[column] = mark(clean) if clean and column.endswith(_MARKED) else clean
    return row


def _all(content: Content) -> Iterator[tuple[str, Entry]]:
    return ((kind, entry) for kind, entries in content.entries.items() for entry in entries.values())


def _edition(content: Content) -> Iterator[Row]:
    yield {"date": content.edition}


def _capital(content: Content) -> Iterator[Row]:
    return ({"country": id_, "place": entry.fields["capital"]} for id_, entry in content.entries["country"].items())


def _theme_plan(content: Content) -> Iterator[Row]:
    themes = content.entries["theme"].items()
    return ({"theme": id_, "plan": plan} for id_, entry in themes for plan in entry.fields["plans"])


def _origin(content: Content) -> Iterator[Row]:
    for kind, entry in _all(content):
        if entry.origin is not None:
            addition = entry.origin.get("addition", False)
            yield {"kind": kind, "id": entry.id, "status": entry.origin["status"], "addition": addition}


def _origin_rows(content: Content, field: str, column: str) -> Iterator[Row]:
    for kind, entry in _all(content):
        for value in (entry.origin or {}).get(field, []):
            yield {"kind": kind, "id": entry.id, column: value}


def _origin_paragraph(content: Content) -> Iterator[Row]:
    return _origin_rows(content, "paragraphs", "paragraph")


def _origin_fact(content: Content) -> Iterator[Row]:
    return _origin_rows(content, "facts", "fact")


def _origin_source(content: Content) -> Iterator[Row]:
    return _origin_rows(content, "sources", "source")


def _origin_working(content: Content) -> Iterator[Row]:
    return _origin_rows(content, "working", "language")


def _addition_source(content: Content) -> Iterator[Row]:
    for kind, entry in _all(content):
        for source in entry.addition:
            yield {"kind": kind, "id": entry.id, "source": source}


def _also_known_as(content: Content) -> Iterator[Row]:
    for kind, entry in _all(content):
        for language, names in entry.also_known_as.items():
            for name in names:
                yield {"kind": kind, "id": entry.id, "language": language, "name": name}


_RULES = {
    "edition": _edition,
    "capital": _capital,
    "theme_plan": _theme_plan,
    "origin": _origin,
    "origin_paragraph": _origin_paragraph,
    "origin_fact": _origin_fact,
    "origin_source": _origin_source,
    "origin_working": _origin_working,
    "addition_source": _addition_source,
    "also_known_as": _also_known_as,
    "text_link": find_links,
}

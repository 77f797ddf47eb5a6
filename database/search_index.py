"""The index of everything that can be found, as the content build writes it and search reads it.

`search_entry` holds what is found, `search_passages` what is shown of it and the same folded, column by column, and
`search_text` the terms of these columns, `search_title` those of the first alone (which of very many are named so is
answered at a fraction of the cost). FTS5 is told that the folded text is its content, and marks in that what it
found by its terms, which stand at the same places. `search_pair_uses` counts in how many entries Khmer clusters are
neighbours (by rare pairs a misspelt word is near its item), `search_word` holds the words that typing may be completed
to, `search_alias` other names of what is spoken of.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from database.folding import fold
from database.index_terms import BETWEEN, index_terms, pairs
from database.opening import ZWSP, plain
from database.rows import read_languages
from database.search_entries import KINDS, Entry, read_entries
from database.token_places import write_places

COLUMNS = ("title", "heads", "body", "context")
WEIGHTS = (8.0, 4.0, 1.0, 0.5)  # of the columns, in bm25

_CATEGORIES = "categories ''L* N* Co Mn Mc''"  # Khmer vowels are marks: without them nothing of Khmer is left
_SCHEMA = f"""
CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, language TEXT NOT NULL, names TEXT NOT NULL);
CREATE TABLE search_passages (
    id INTEGER PRIMARY KEY, passages TEXT NOT NULL, {", ".join(f"{column} TEXT NOT NULL" for column in COLUMNS)});
CREATE TABLE search_word (
    folded TEXT NOT NULL, tokens TEXT NOT NULL, language TEXT NOT NULL, shown TEXT NOT NULL, uses INTEGER NOT NULL,
    PRIMARY KEY (folded, language, shown)) WITHOUT ROWID;
CREATE TABLE search_alias (folded TEXT NOT NULL, phrase TEXT NOT NULL, PRIMARY KEY (folded, phrase)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_text USING fts5(
    {", ".join(COLUMNS)}, content='search_passages', content_rowid='id', prefix='1 2 3',
    tokenize='porter unicode61 remove_diacritics 2 {_CATEGORIES}');
CREATE VIRTUAL TABLE search_title USING fts5(
    title, content='', prefix='1 2 3', tokenize='porter unicode61 remove_diacritics 2 {_CATEGORIES}');
CREATE TABLE search_pair_uses (pair TEXT PRIMARY KEY, entries INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO search_text (search_text, rank) VALUES ('rank', 'bm25({", ".join(map(str, WEIGHTS))})');
INSERT INTO search_title (search_title, rank) VALUES ('rank', 'bm25({WEIGHTS[0]})')"""  # noqa: S608 - all of it stands here
_OPTIMIZE = """
INSERT INTO search_text (search_text) VALUES ('optimize');
INSERT INTO search_title (search_title) VALUES ('optimize')"""
_LONGEST_NAME = 32
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f\u17b4-\u17d3'’-])*")


def write_search(connection: Connection) -> None:
    """Index the content that stands in the database; once, when all its rows are written."""
    languages = [language.id for language in read_languages(connection)]
    write_entries(connection, read_entries(connection, languages))


def write_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    """Make the index of these entries; the same entries give the same index."""
    for statement in _SCHEMA.split(";"):
        connection.exec_driver_sql(statement)
    words: Counter[tuple[str, str, str]] = Counter()
    pair_uses: Counter[str] = Counter()
    # What is first here is ranked where very many entries match: both languages of an item must stand together.
    ordered = sorted(entries, key=lambda entry: (KINDS.index(entry.kind), entry.id, entry.language))
    for number, entry in enumerate(ordered, start=1):
        connection.execute(_INSERT_ENTRY, _entry_row(number, entry))
        folded = _folded(entry)
        connection.execute(_INSERT_PASSAGES, {"id": number, "passages": _shown(entry), **folded})
        terms = {name: " ".join(index_terms(text.split(" "))) for name, text in folded.items()}
        connection.execute(_INSERT_TEXT, {"id": number, **terms})
        connection.execute(_INSERT_TITLE, {"id": number, "title": terms["title"]})
        pair_uses.update({pair for text in folded.values() for pair in pairs(text.split(" "))})
        words.update(_words_of(entry))
    for name, phrase in sorted({alias for entry in ordered for alias in _aliases_of(entry)}):
        connection.execute(_INSERT_ALIAS, {"folded": name, "phrase": phrase})
    for (found, language, shown), uses in sorted(words.items()):
        row = {"folded": found.replace(" ", ""), "tokens": found, "language": language, "shown": shown, "uses": uses}
        connection.execute(_INSERT_WORD, row)
    for pair, uses in sorted(pair_uses.items()):
        connection.execute(_INSERT_PAIR_USES, {"pair": pair, "uses": uses})
    for statement in _OPTIMIZE.split(";"):
        connection.exec_driver_sql(statement)


_INSERT_ENTRY = text("INSERT INTO search_entry VALUES (:id, :kind, :record, :language, :names)")
_INSERT_PASSAGES = text("INSERT INTO search_passages VALUES (:id, :passages, :title, :heads, :body, :context)")
_INSERT_TEXT = text(
    "INSERT INTO search_text (rowid, title, heads, body, context) VALUES (:id, :title, :heads, :body, :context)"
)
_INSERT_TITLE = text("INSERT INTO search_title (rowid, title) VALUES (:id, :title)")
_INSERT_PAIR_USES = text("INSERT INTO search_pair_uses VALUES (:pair, :uses)")
_INSERT_ALIAS = text("INSERT INTO search_alias VALUES (:folded, :phrase)")
_INSERT_WORD = text("INSERT INTO search_word VALUES (:folded, :tokens, :language, :shown, :uses)")


def _entry_row(number: int, entry: Entry) -> dict[str, int | str]:
    names = dict.fromkeys(fold(name) for name in (entry.title, *entry.names))
    return {
        "id": number,
        "kind": entry.kind,
        "record": entry.id,
        "language": entry.language,
        "names": json.dumps(list(names), ensure_ascii=False),
    }


def _shown(entry: Entry) -> str:
    """The passages of each column that can be shown, and where their tokens are."""
    columns = ((entry.title,), entry.heads, entry.body)
    shown = [[(passage, write_places(plain(passage))) for passage in passages] for passages in columns]
    return json.dumps(shown, ensure_ascii=False)


def _folded(entry: Entry) -> dict[str, str]:
    """The folded tokens of each column, with the boundary between passages."""
    columns = ((entry.title, *entry.names), entry.heads, entry.body, entry.context)
    folded = (BETWEEN.join(fold(plain(passage)) for passage in passages) for passages in columns)
    return dict(zip(COLUMNS, folded, strict=True))


def _aliases_of(entry: Entry) -> Iterator[tuple[str, str]]:
    """Other names of what is spoken of elsewhere too, and the name that stands there: Burma is written Myanmar."""
    if entry.kind in {"country", "place"}:
        yield from ((fold(name).replace(" ", ""), fold(entry.title)) for name in entry.names)


def _words_of(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """The words of an item and its short names, folded and as they are shown; break marks part Khmer words."""
    shown = [name for name in (plain(entry.title), *entry.names) if len(name) <= _LONGEST_NAME]
    for passage in (entry.title, *entry.names, *entry.heads, *entry.body, *entry.context):
        shown += [word for run in passage.split(ZWSP) for word in _WORD.findall(run)]
    for word in shown:
        if folded := fold(word):
            yield folded, entry.language, word

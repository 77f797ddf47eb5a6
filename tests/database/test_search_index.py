"""The index is made of all that the content says, the same each time, with nothing of Khmer lost."""

from pathlib import Path

from sqlalchemy import create_engine

from database.index_terms import BOUNDARY, pair, phrase
from database.search_index import write_search
from database.store import connect
from tests.database.search_samples import ENTRIES, index


def test_entries_are_folded_by_column_with_passages_kept_apart(tmp_path: Path) -> None:
    connection = index(tmp_path / "index.sqlite3", ENTRIES[6:7])
    folded = ("17 th accsm", "yangon", f"the heads met in myanmar {BOUNDARY} nine projects", "26 september 2014")
    assert connection.exec_driver_sql("SELECT title, heads, body, context FROM search_passages").one() == folded
    assert connection.exec_driver_sql("SELECT * FROM search_text").one() == folded
    connection.engine.dispose()


def test_both_languages_of_an_item_stand_together(tmp_path: Path) -> None:
    connection = index(tmp_path / "index.sqlite3", reversed(ENTRIES))
    rows = connection.exec_driver_sql("SELECT kind, record, language FROM search_entry ORDER BY id LIMIT 3").all()
    assert rows == [("event", "yangon", "en"), ("event", "yangon", "km"), ("theme", "capacity", "en")]
    connection.engine.dispose()


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"]
    for path, entries in zip(paths, (ENTRIES, ENTRIES[::-1]), strict=True):
        index(path, entries).engine.dispose()
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_khmer_vowels_are_kept(tmp_path: Path) -> None:
    """FTS5's own tokenizer would drop them and find ព័ត៌មាន for anything with ព."""
    connection = index(tmp_path / "index.sqlite3")
    ask = "SELECT count(*) FROM search_text WHERE search_text MATCH ?"
    counts = [connection.exec_driver_sql(ask, (phrase([typed]),)).scalar_one() for typed in ("មុ", "មុិ", "ម")]
    assert counts == [5, 0, 2]
    connection.engine.dispose()


def test_neighbouring_clusters_are_counted_by_entry(tmp_path: Path) -> None:
    connection = index(tmp_path / "index.sqlite3", ENTRIES[12:])
    rows = connection.exec_driver_sql("SELECT pair, entries FROM search_pair_uses").all()
    uses = {row[0]: row[1] for row in rows}
    assert (uses[pair("មុ", "ខ")], uses[pair("មា", "ន")]) == (3, 1)
    connection.engine.dispose()


def test_the_build_indexes_every_item_in_every_language(built: Path, tmp_path: Path) -> None:
    """What the content build wrote is what the index of the same content is."""
    connection = connect(built)
    rows = connection.exec_driver_sql("SELECT kind, record, language FROM search_entry ORDER BY id").all()
    kinds = {"section": 6, "event": 3, "mission": 2, "part": 2, "plan": 2, "objective": 1, "arc": 2, "country": 3}
    assert {kind: sum(row[0] == kind for row in rows) for kind in kinds} == {kind: 2 * n for kind, n in kinds.items()}
    copy = create_engine(f"sqlite:///{tmp_path / 'copy.sqlite3'}")
    with copy.begin() as other:
        connection.connection.dbapi_connection.backup(other.connection.dbapi_connection)  # type: ignore[union-attr]
        for table in ("entry", "passages", "word", "alias", "text", "title", "pair_uses"):
            other.exec_driver_sql(f"DROP TABLE search_{table}")
        write_search(other)
        again = other.exec_driver_sql("SELECT kind, record, language FROM search_entry ORDER BY id").all()
    assert again == rows
    copy.dispose()
    connection.engine.dispose()

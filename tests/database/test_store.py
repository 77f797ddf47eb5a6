"""The store opens what the build made, refuses everything else by name, and changes nothing."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from database.digests import digest_path
from database.errors import ContentDamaged, ContentEmpty, ContentForeign, ContentMissing, ContentUnreadable
from database.opening import Language
from database.store import ContentStore, connect, sqlite_version


def seal(path: Path) -> None:
    digest_path(path).write_text(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n")


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_the_store_tells_languages_date_and_hash(content_path: Path, store: ContentStore) -> None:
    assert store.languages() == (Language("km", "ខ្មែរ", "០១២៣៤៥៦៧៨៩"), Language("en", "English", "0123456789"))
    assert store.content_date == date(2026, 1, 31)
    assert store.content_hash == hashlib.sha256(content_path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["with # and ?", "100% ខ្មែរ", "a b;c&d=e"])
def test_the_folder_may_be_called_anything(content_path: Path, tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(content_path.parent, tmp_path / name)
    with ContentStore(folder / content_path.name) as store:
        assert len(store.events("en")) == 3
    assert sorted(path.name for path in folder.iterdir()) == [
        "accsm.sqlite3",
        "accsm.sqlite3.sha256",
        "welcome.json",
    ]


def test_opening_and_asking_changes_no_byte(content_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in content_path.parent.iterdir()}
    with ContentStore(content_path) as store:
        store.plans("km")
    assert {path.name: path.read_bytes() for path in content_path.parent.iterdir()} == before


def test_the_connection_cannot_write(content_path: Path) -> None:
    with connect(content_path) as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM event")
    connection.engine.dispose()


def test_an_answer_is_kept(store: ContentStore) -> None:
    assert store.events("km") is store.events("km")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentMissing, match=r"none\.sqlite3 is missing"):
        ContentStore(tmp_path / "none.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_without_its_hash_the_content_is_damaged(content_path: Path) -> None:
    digest_path(content_path).unlink()
    with pytest.raises(ContentDamaged, match=r"accsm\.sqlite3\.sha256 with its hash is missing"):
        ContentStore(content_path)


def test_one_changed_byte_is_damage(content_path: Path) -> None:
    data = bytearray(content_path.read_bytes())
    data[-1] ^= 1
    content_path.write_bytes(data)
    with pytest.raises(ContentDamaged, match="its hash is not the one in"):
        ContentStore(content_path)


def test_a_foreign_file_without_a_hash_is_called_foreign(tmp_path: Path) -> None:
    change(tmp_path / "other.sqlite3", "CREATE TABLE thing (id)")
    with pytest.raises(ContentForeign):
        ContentStore(tmp_path / "other.sqlite3")


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM edition", "UPDATE edition SET date = 'today'", "DROP TABLE edition", "DROP TABLE language_text"],
)
def test_a_file_of_ours_that_lacks_something_is_damaged_even_with_a_hash(content_path: Path, statement: str) -> None:
    change(content_path, statement)
    seal(content_path)
    with pytest.raises(ContentDamaged):
        ContentStore(content_path)


def test_torn_pages_with_a_fitting_hash_are_damage(content_path: Path) -> None:
    data = content_path.read_bytes()
    content_path.write_bytes(data[:16] + b"\xff\xff" + data[18:])
    seal(content_path)
    with pytest.raises(ContentDamaged):
        ContentStore(content_path)


def test_damage_that_shows_when_asked_is_named_as_such(content_path: Path) -> None:
    change(content_path, "ALTER TABLE event_text DROP COLUMN line")
    seal(content_path)
    with ContentStore(content_path) as store, pytest.raises(ContentDamaged, match="OperationalError"):
        store.events("km")


@pytest.mark.parametrize(
    ("table", "ask"),
    [
        ("place", ContentStore.events),
        ("capital", ContentStore.countries),
        ("source", ContentStore.missions),
        ("section", ContentStore.welcome),
    ],
)
def test_a_record_that_points_to_nothing_is_damage(
    content_path: Path, table: str, ask: Callable[[ContentStore, str], object]
) -> None:
    change(content_path, f"DELETE FROM {table}")  # noqa: S608 - our own tables
    seal(content_path)
    with ContentStore(content_path) as store, pytest.raises(ContentDamaged, match="KeyError"):
        ask(store, "en")


def test_a_page_without_its_head_is_damage(content_path: Path) -> None:
    change(content_path, "DELETE FROM section_text WHERE id = 'missions'")
    seal(content_path)
    with ContentStore(content_path) as store, pytest.raises(ContentDamaged, match=r"\(it has no section missions\)"):
        store.section("missions", "km")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX")
@pytest.mark.parametrize("name", ["accsm.sqlite3", "accsm.sqlite3.sha256"])
def test_a_pipe_is_refused_rather_than_waited_for(content_path: Path, name: str) -> None:
    content_path.with_name(name).unlink()
    os.mkfifo(content_path.with_name(name))
    with pytest.raises((ContentUnreadable, ContentDamaged), match="cannot be read"):
        ContentStore(content_path)


def test_a_file_of_ours_without_words_is_empty(content_path: Path) -> None:
    change(content_path, "DELETE FROM language_text")
    seal(content_path)
    with pytest.raises(ContentEmpty):
        ContentStore(content_path)


def test_the_sqlite_that_reads_is_named() -> None:
    assert sqlite_version() == sqlite3.sqlite_version

"""A file is told for what it is by its first bytes, before anyone complains about its hash."""

import sqlite3
from pathlib import Path

import pytest

from database.digests import digest_path
from database.errors import (
    ContentDamaged,
    ContentEmpty,
    ContentError,
    ContentForeign,
    ContentMissing,
    ContentTooNew,
    ContentTooOld,
    ContentUnreadable,
)
from database.header import APPLICATION_ID, SCHEMA_VERSION, check_header


def make_database(path: Path, application: int, version: int) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("CREATE TABLE thing (id)")
    connection.close()
    return path


@pytest.mark.parametrize(
    ("application", "version", "error"),
    [
        (0, SCHEMA_VERSION, ContentForeign),
        (APPLICATION_ID, SCHEMA_VERSION + 1, ContentTooNew),
        (APPLICATION_ID, SCHEMA_VERSION - 1, ContentTooOld),
    ],
)
def test_staff_give_a_database_that_is_not_for_this_kiosk(
    tmp_path: Path, application: int, version: int, error: type[ContentError]
) -> None:
    with pytest.raises(error, match=r"given\.sqlite3"):
        check_header(make_database(tmp_path / "given.sqlite3", application, version))


def test_a_database_of_ours_passes(tmp_path: Path) -> None:
    check_header(make_database(tmp_path / "given.sqlite3", APPLICATION_ID, SCHEMA_VERSION))


def test_there_is_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(ContentMissing):
        check_header(tmp_path / "none.sqlite3")


def test_there_is_a_folder_instead(tmp_path: Path) -> None:
    with pytest.raises(ContentUnreadable):
        check_header(tmp_path)


def test_the_file_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    path.touch()
    with pytest.raises(ContentEmpty):
        check_header(path)


@pytest.mark.parametrize("data", [b"a photograph" * 20, b"SQLite format 3\0"])
def test_something_else_is_foreign_and_with_a_hash_beside_it_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "given.sqlite3"
    path.write_bytes(data)
    with pytest.raises(ContentForeign):
        check_header(path)
    digest_path(path).touch()
    with pytest.raises(ContentDamaged):
        check_header(path)

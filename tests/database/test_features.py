"""What SQLite lacks is named, so that staff know why the kiosk does not start."""

import pytest
import sqlalchemy

from database import features


def test_this_machine_lacks_nothing() -> None:
    assert features.missing_features() == ()


def test_an_old_sqlite_without_search_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 34, 1))
    monkeypatch.setitem(features._PROOFS, "FTS5", "CREATE VIRTUAL TABLE temp.proof USING fts9(x)")
    assert features.missing_features() == ("version 3.35.0", "FTS5")


def test_the_version_of_sqlalchemy_is_told() -> None:
    assert features.sqlalchemy_version() == sqlalchemy.__version__

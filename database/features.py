"""What the SQLite and SQLAlchemy of this machine can do, asked of themselves."""

import sqlite3

import sqlalchemy
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

LEAST_SQLITE = (3, 35, 0)  # the first with RETURNING
_PROOFS = {
    "JSON": "SELECT value FROM json_each('[1]')",
    "FTS5": "CREATE VIRTUAL TABLE temp.proof USING fts5(x, tokenize = 'porter unicode61')",
    "fts5vocab": "CREATE VIRTUAL TABLE temp.words USING fts5vocab('temp', 'proof', 'instance')",
}


def missing_features() -> tuple[str, ...]:
    """What the kiosk needs of SQLite and does not find."""
    missing = []
    if sqlite3.sqlite_version_info < LEAST_SQLITE:
        missing.append(f"version {'.'.join(map(str, LEAST_SQLITE))}")
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        for name, statement in _PROOFS.items():
            try:
                connection.exec_driver_sql(statement)
            except OperationalError:
                missing.append(name)
    engine.dispose()
    return tuple(missing)


def sqlalchemy_version() -> str:
    """The version of SQLAlchemy."""
    return sqlalchemy.__version__

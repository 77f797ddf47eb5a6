"""What the first bytes of a content file say, read without SQLAlchemy: whether it is ours, and for which version."""

from pathlib import Path

from database.digests import digest_path, read_bytes
from database.errors import (
    ContentDamaged,
    ContentEmpty,
    ContentForeign,
    ContentTooNew,
    ContentTooOld,
)

APPLICATION_ID = 0x4143534D  # "ACSM": PRAGMA application_id
SCHEMA_VERSION = 4  # PRAGMA user_version: one more with each change of the tables

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100  # of the header, https://www.sqlite.org/fileformat.html
_VERSION, _APPLICATION = slice(60, 64), slice(68, 72)


def check_header(path: Path) -> None:
    """Look whether the file could be content of this kiosk; a ContentError says what it is instead."""
    header = read_bytes(path, _LENGTH)
    if not header:
        raise ContentEmpty(path)
    if len(header) < _LENGTH or not header.startswith(_MAGIC):
        raise ContentDamaged(path) if digest_path(path).exists() else ContentForeign(path)
    version, application = int.from_bytes(header[_VERSION]), int.from_bytes(header[_APPLICATION])
    if application != APPLICATION_ID:
        raise ContentForeign(path)
    if version > SCHEMA_VERSION:
        raise ContentTooNew(path, f"version {version}, this kiosk reads {SCHEMA_VERSION}")
    if version < SCHEMA_VERSION:
        raise ContentTooOld(path, f"version {version}, this kiosk reads {SCHEMA_VERSION}")

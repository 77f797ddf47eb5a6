"""`accsm-kiosk --version`: program, content, Qt and SQLite."""

import sys
from importlib import metadata
from typing import TYPE_CHECKING

import PySide6

from database.errors import ContentError
from kiosk.paths import NAME

if TYPE_CHECKING:
    from kiosk.options import Options


def run(options: "Options") -> int:
    """Print the versions; 3 where the content cannot be used."""
    from database.store import ContentStore, sqlite_version  # noqa: PLC0415 - only when asked for

    print(f"{NAME} {metadata.version(NAME)}")
    print(f"Qt {PySide6.__version__}")
    print(f"SQLite {sqlite_version()}")
    try:
        store = ContentStore(options.content)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 3
    print(f"content {store.content_date} {store.content_hash}")
    store.close()
    return 0

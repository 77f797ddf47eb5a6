"""Home is on screen before SQLAlchemy is imported: what it needs of the content imports nothing heavy."""

import subprocess
import sys

SCRIPT = """
import sys
import database, database.dates, database.digests, database.errors, database.header, database.records, database.welcome
print([name for name in ("sqlalchemy", "sqlite3", "PySide6") if name in sys.modules])
"""


def test_home_is_read_without_sqlalchemy_and_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"

"""Content that is found to be wrong only when a page asks for it, because somebody made its hash anew too."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from database.digests import digest_path
from kiosk import paths

SCRIPT = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app, log
from kiosk.options import Options
from kiosk.trouble import TroubleScreen

application = app.make_application()

def look():
    shown = [type(widget).__name__ for widget in application.topLevelWidgets() if widget.isVisible()]
    if shown == ["TroubleScreen"]:
        print(log.errors.total, flush=True)
        os._exit(0)  # a booth refuses to quit

timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
app.run(Options(content=Path(sys.argv[1]), kiosk=sys.argv[2] == "kiosk"))
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    path = tmp_path / "accsm.sqlite3"
    shutil.copy(paths.content(), path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE event_text DROP COLUMN line")
        connection.commit()
    digest_path(path).write_text(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n")
    return path


@pytest.mark.parametrize("mode", ["kiosk", "laptop"])
def test_a_page_that_cannot_be_made_leads_to_the_kind_screen(content: Path, tmp_path: Path, mode: str) -> None:
    """In both languages, alone on the screen; the log has a sentence for staff, no traceback, and no error of ours."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "LOCALAPPDATA")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(content), mode],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(names, str(tmp_path))},
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "0\n"), done.stderr
    (written,) = tmp_path.rglob("kiosk.log")
    told = written.read_text(encoding="utf-8")
    assert f"ERROR kiosk.app: The content file {content} is damaged (OperationalError)." in told
    assert "Traceback" not in told

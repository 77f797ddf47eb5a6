"""Promises about starting, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths

HOME_ON_SCREEN = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.cli import Options

application = app.make_application()
app.load_fonts()
window = app.make_window(Options())
seen = []
window.painted.connect(lambda: seen.append(sorted({name.split(".")[0] for name in sys.modules})))
opening = app.Opening(window, Options())
window.resize(1920, 1080)
window.show()
timer = QTimer(interval=1)
timer.timeout.connect(lambda: "database.store" in sys.modules and window.pages and application.quit())
timer.start()
application.exec()
assert seen and "sqlalchemy" not in seen[0] and "sqlite3" not in seen[0], seen
assert "sqlalchemy" in sys.modules
print("home before the store:", window.current_page)
"""

NO_REFERENCE_LOST = """
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range(10_000):
    label.setText("")
lost = before - sys.getrefcount(None)
assert lost < 1000, f"{lost} references to None were lost"
"""


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start a Python of this environment with UTF-8 streams."""
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        check=False,
        timeout=120,
    )


def kiosk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the kiosk with this command line."""
    return run("-m", "kiosk", *arguments, **environment)


def test_home_is_on_the_screen_before_sqlalchemy_is_imported(tmp_path: Path) -> None:
    """The visitor waits for nothing that Home does not need."""
    done = run("-c", HOME_ON_SCREEN, HOME=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "home before the store: home\n", "")


def test_qt_for_python_is_sound_on_this_python() -> None:
    """PySide6 6.12 loses a reference to None at each void call on Python 3.11, and aborts: this one does not."""
    done = run("-c", NO_REFERENCE_LOST)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_tells_program_content_qt_and_sqlite(tmp_path: Path) -> None:
    """A person who reports a fault can say what was running."""
    done = kiosk("--version", HOME=str(tmp_path))
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert (done.returncode, names) == (0, ["accsm-kiosk", "Qt", "SQLite", "content"])
    digest = paths.content().with_suffix(".sqlite3.sha256").read_text().split()[0]
    assert digest in done.stdout


def test_without_a_display_the_kiosk_says_so(tmp_path: Path) -> None:
    """No screen: a sentence on stderr and status 3, no traceback."""
    environment = {**os.environ, "HOME": str(tmp_path)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk"], capture_output=True, encoding="utf-8", env=environment, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "There is no display." in done.stderr
    assert "Traceback" not in done.stderr


STARTED_BY_A_KIOSK = """
from kiosk import supervisor
from kiosk.display import NoDisplayError, make_application
try:
    make_application()
except NoDisplayError:
    print(supervisor._environment().get("QT_QPA_PLATFORM"))
"""


def test_what_a_kiosk_starts_must_find_a_display_too(tmp_path: Path) -> None:
    """Without a display the kiosk of a supervisor that it starts must fail, not run where nobody sees it."""
    environment = {**os.environ, "HOME": str(tmp_path)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-c", STARTED_BY_A_KIOSK], capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert (done.returncode, done.stdout) == (0, "None\n")


@pytest.mark.parametrize("arguments", [["--version"], ["tour", "--out", "pictures"]])
def test_a_command_without_a_window_tells_unusable_content_on_stderr(arguments: list[str], tmp_path: Path) -> None:
    """A missing content file is named in one sentence, with status 3; nothing is created beside it."""
    folder = tmp_path / "content"
    folder.mkdir()
    done = run("-m", "kiosk", "--content", str(folder / "no.sqlite3"), *arguments, HOME=str(tmp_path / "home"))
    assert done.returncode == 3
    assert str(folder) in done.stderr
    assert "Traceback" not in done.stderr
    assert list(folder.iterdir()) == []


def test_a_read_only_home_costs_the_log_and_nothing_else(tmp_path: Path) -> None:
    """Where nothing can be written, pictures are still drawn."""
    blocked = tmp_path / "file"
    blocked.write_text("a file where the home should be")
    out = tmp_path / "pictures"
    done = kiosk("tour", "--out", str(out), "--lang", "en", "--size", "320x240", HOME=str(blocked / "home"))
    assert (done.returncode, len(list(out.iterdir()))) == (0, 6)

"""A laptop gets keys, saving and its window's place; a booth gets none of it. Each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kiosk import app, paths
from kiosk.cli import Options

application = app.make_application()

def look():
    shown = [widget for widget in application.topLevelWidgets() if isinstance(widget, app.MainWindow)]
    if not shown or len(shown[0].pages) < 5:
        return
    timer.stop()
    window, = shown
    laptop = "kiosk.laptop" in sys.modules and window.findChild(sys.modules["kiosk.laptop"].Laptop) is not None
    print(laptop, window.width(), window.height(), flush=True)
    window.resize(600, 400)
    window.close()
    print(paths.window_place().exists(), flush=True)
    os._exit(0)  # a booth refuses to quit

timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
app.run(Options(**eval(sys.argv[1])))
"""


def start(folder: Path, options: str) -> list[str]:
    """What a start with these options says of itself; the user's folders are in `folder`."""
    folders = {
        name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA")
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, options],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders},
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_laptop_has_keys_and_its_window_comes_back(tmp_path: Path) -> None:
    """The size in which it was closed is the size in which it opens; another content changes nothing of it."""
    assert start(tmp_path, "{}") == ["True 1366 768", "True"]
    assert start(tmp_path, "{}") == ["True 600 400", "True"]


def test_a_booth_has_neither(tmp_path: Path) -> None:
    """In kiosk mode there is no saving, no keys, and no place is kept."""
    said = start(tmp_path, "{'kiosk': True}")
    assert [line.split()[0] for line in said] == ["False", "False"]

"""The supervisor's log: where it is and how it is written. Standard library only, as the supervisor itself."""

import logging
import os
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "accsm-kiosk"
Report = Callable[[str], None]


def log_folder() -> Path:
    """The folder that `paths.log_folder()` finds with platformdirs, which a parent that must not fail does without."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() fails for a user without a home
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        given = Path(os.environ.get("XDG_DATA_HOME", ""))
        data = given if given.is_absolute() else home / ".local" / "share"
    return data / NAME / "log"


def make_report(folder: Path) -> Report:
    """What writes a line of the log: of one of its own, since two processes cannot turn over one file."""
    logger = logging.getLogger("supervisor")
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "supervisor.log", maxBytes=2**18, backupCount=1, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return logger.info

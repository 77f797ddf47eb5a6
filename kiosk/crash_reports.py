"""Crash reports: where each thread stood when the process died or hung; no values, nothing of a visitor."""

import faulthandler
import time
from pathlib import Path
from typing import TextIO

KEPT = 5
_open: list[TextIO] = []  # faulthandler writes to the descriptor: the file must live as long as the process


def start(folder: Path, name: str) -> None:
    """Write the report of a crash to come to `folder`/<name>.txt, and put the last one aside; five are kept."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put_aside(folder, name)
        file = (folder / f"{name}.txt").open("w", encoding="utf-8")
    except OSError:
        return  # a read-only folder costs the reports, not the kiosk
    stop()
    _open.append(file)
    faulthandler.enable(file)


def stop() -> None:
    """Write no report any more."""
    faulthandler.disable()
    while _open:
        _open.pop().close()


def put_aside(folder: Path, name: str) -> None:
    """Name the last report by its time, if there is one, and remove the oldest."""
    last = folder / f"{name}.txt"
    if last.is_file() and last.stat().st_size > 0:
        stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(last.stat().st_mtime))
        last.replace(folder / f"{name}-{stamp}.txt")
    # Those of a clock that was ahead are the first to go: they would count as the newest for years.
    now = f"{name}-{time.strftime('%Y%m%d-%H%M%S')}.txt"
    reports = sorted(folder.glob(f"{name}-[0-9]*.txt"), key=lambda path: (path.name <= now, path.name))
    for old in reports[:-KEPT]:
        old.unlink()

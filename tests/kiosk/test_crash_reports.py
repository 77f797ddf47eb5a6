"""Promises of crash reports: a death leaves where it happened, and five deaths at most are kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import crash_reports

CRASH = "import faulthandler, sys; from pathlib import Path; from kiosk import crash_reports; "
SEGFAULT = CRASH + "crash_reports.start(Path(sys.argv[1]), 'crash'); faulthandler._sigsegv()"


@pytest.mark.skipif(os.name == "nt", reason="Windows counts faults otherwise")
def test_a_crash_leaves_where_it_happened(tmp_path: Path) -> None:
    """A fault in a library is on record with the line of ours that led there."""
    died = subprocess.run([sys.executable, "-c", SEGFAULT, str(tmp_path / "log")], check=False, capture_output=True)
    assert died.returncode < 0
    report = (tmp_path / "log" / "crash.txt").read_text()
    assert report.startswith("Fatal Python error: Segmentation fault")
    assert 'File "<string>", line 1 in <module>' in report


def test_the_last_report_is_put_aside(tmp_path: Path) -> None:
    """A new start keeps the report of the crash before it, named by its time."""
    (tmp_path / "crash.txt").write_text("a crash")
    os.utime(tmp_path / "crash.txt", (0, 0))
    crash_reports.start(tmp_path, "crash")
    crash_reports.stop()
    kept = [path for path in tmp_path.iterdir() if path.name != "crash.txt"]
    assert [path.read_text() for path in kept] == ["a crash"]
    assert kept[0].name.startswith(("crash-1970", "crash-1969"))
    assert (tmp_path / "crash.txt").read_text() == ""


def test_a_start_after_an_end_in_order_keeps_nothing(tmp_path: Path) -> None:
    """No crash, no report."""
    for _ in range(2):
        crash_reports.start(tmp_path, "crash")
        crash_reports.stop()
    assert [path.name for path in tmp_path.iterdir()] == ["crash.txt"]


def test_five_reports_are_kept(tmp_path: Path) -> None:
    """A kiosk that crashes all week does not fill the disk."""
    names = [f"crash-2026112{day}-090000.txt" for day in range(8)]
    for name in (*names, "crash-safe.txt"):
        (tmp_path / name).write_text("a crash")
    crash_reports.put_aside(tmp_path, "crash")
    assert sorted(path.name for path in tmp_path.iterdir()) == [*names[3:], "crash-safe.txt"]


def test_reports_of_a_clock_that_was_ahead_go_first(tmp_path: Path) -> None:
    """They would push out each new one for years."""
    for day in range(1, 6):
        (tmp_path / f"crash-2090112{day}-090000.txt").touch()
    (tmp_path / "crash.txt").write_text("a crash")
    crash_reports.put_aside(tmp_path, "crash")
    kept = sorted(tmp_path.iterdir())
    assert (len(kept), kept[0].read_text(), kept[1].name) == (5, "a crash", "crash-20901122-090000.txt")


def test_without_a_folder_to_write_to_the_kiosk_starts(tmp_path: Path) -> None:
    """A read-only home costs the reports."""
    (tmp_path / "file").touch()
    crash_reports.start(tmp_path / "file" / "log", "crash")
    assert crash_reports._open == []

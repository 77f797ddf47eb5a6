"""Promises of the supervisor's log: it is where the others are, and costs the supervisor nothing."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.supervisor_log import log_folder, make_report

PARENT = """
import sys
before = set(sys.modules)
from kiosk import cli, supervisor

def tell(_self):
    files = [getattr(sys.modules[name], "__file__", None) or "" for name in set(sys.modules) - before]
    print([file for file in files if "site-packages" in file])
    return 0

supervisor.Supervisor.run = tell
sys.exit(cli.main(["--kiosk"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder is asked of the system")
@pytest.mark.parametrize("data", [None, "", "/srv/booth", "booth"])
def test_the_log_is_where_the_others_are(monkeypatch: pytest.MonkeyPatch, data: str | None) -> None:
    """Found without platformdirs, in the same folder."""
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if data is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data)
    assert log_folder() == paths.log_folder()


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder is asked of the system")
def test_a_user_without_a_home_has_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parent that must not fail asks nobody who could refuse."""
    monkeypatch.setattr(Path, "home", lambda: pytest.fail("it may raise"))
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/booth")
    assert log_folder() == Path("/srv/booth/accsm-kiosk/log")


def test_the_parent_needs_the_standard_library_only(tmp_path: Path) -> None:
    """What can break in a package breaks the child alone, which the parent starts again."""
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    for name in ("NOTIFY_SOCKET", "KIOSK_HEARTBEAT"):
        environment.pop(name, None)
    done = subprocess.run([sys.executable, "-c", PARENT], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_without_a_folder_to_write_to_the_supervisor_works_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A read-only home costs the log file only: it reports to stderr."""
    (tmp_path / "file").touch()
    report = make_report(tmp_path / "file" / "log")
    report("still told")
    assert "still told" in capsys.readouterr().err


def test_what_happened_is_on_record(tmp_path: Path) -> None:
    """Staff find each start and each end with its time in supervisor.log."""
    report = make_report(tmp_path / "log")
    report("kiosk 12: started")
    assert (tmp_path / "log" / "supervisor.log").read_text().endswith(" kiosk 12: started\n")


@pytest.fixture(autouse=True)
def _restore() -> Iterator[None]:
    yield
    logger = logging.getLogger("supervisor")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()

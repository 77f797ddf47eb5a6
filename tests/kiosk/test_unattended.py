"""Promises of the kiosk that nobody watches, on the real program: it starts again, hands over, and ends in order."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock, create_autospec

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from build_scripts.prove_supervision import end_all
from database.digests import digest_path
from database.welcome import start_path
from kiosk import log, paths, supervisor
from kiosk.app import can_start
from kiosk.options import Options
from kiosk.unattended import Unattended, is_handed_over, wishes

KIOSK = (sys.executable, "-m", "kiosk", "--kiosk")
SECONDS = 30.0

posix = pytest.mark.skipif(os.name == "nt", reason="the program is hurt by POSIX signals")


def until(condition: Callable[[], object]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.01)


class Booth:
    """The real program with a home of its own."""

    def __init__(self, home: Path) -> None:
        self.environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home)}
        for name in ("NOTIFY_SOCKET", supervisor.HEARTBEAT):
            self.environment.pop(name, None)
        self._home = home
        self._log = home / "accsm-kiosk" / "log"
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
        self._started.append(subprocess.Popen([*KIOSK, *arguments], env=self.environment | variables))
        return self._started[-1]

    def reports(self, name: str = "supervisor.log") -> str:
        path = self._log / name
        return path.read_text() if path.exists() else ""

    def parent(self) -> psutil.Process:
        """The supervisor of the kiosk that was started last, whoever started that."""
        (*_, last) = [line for line in self.reports().splitlines() if line.endswith(": started")]
        return psutil.Process(int(last.split()[-2].rstrip(":"))).parent() or psutil.Process()

    def close(self) -> None:
        end_all(self._home)
        for process in self._started:
            process.wait()


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[Booth]:
    opened = Booth(tmp_path)
    yield opened
    opened.close()


@posix
def test_the_program_watches_over_itself(booth: Booth) -> None:
    """The parent needs no Qt; a killed child stands again; SIGTERM ends both within two seconds, status 0."""
    parent = booth.start()
    until(lambda: booth.reports().count("on the screen") == 1)
    (child,) = psutil.Process(parent.pid).children()
    assert not any("Qt6" in entry.path for entry in psutil.Process(parent.pid).memory_maps())
    child.kill()
    until(lambda: booth.reports().count("on the screen") == 2)
    asked = time.monotonic()
    parent.terminate()
    assert parent.wait(5) == 0
    assert time.monotonic() - asked < 2
    assert not child.is_running()


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_the_kiosk_ends_everything_in_order(booth: Booth, number: signal.Signals) -> None:
    """A session that ends tells each process of it: none is started again."""
    parent = booth.start()
    until(lambda: "on the screen" in booth.reports())
    (child,) = psutil.Process(parent.pid).children()
    child.send_signal(number)
    assert parent.wait(5) == 0
    assert booth.reports().count("started") == 1


@posix
def test_a_second_start_is_handed_over(booth: Booth) -> None:
    """It exits with 0 and the first goes on."""
    first = booth.start()
    until(lambda: "on the screen" in booth.reports())
    assert booth.start("--page", "history", "--lang", "en").wait(SECONDS) == 0
    assert first.poll() is None
    assert "it was handed what was asked for" in booth.reports("kiosk.log")


@posix
def test_a_kiosk_that_lost_its_parent_gives_way_to_a_new_one(booth: Booth) -> None:
    """The parent was killed: the kiosk itself starts one with the same options, and what that one starts takes over."""
    first = booth.start("--set", "idle_seconds=90")
    until(lambda: "on the screen" in booth.reports())
    (orphan,) = psutil.Process(first.pid).children()
    first.kill()
    first.wait()
    until(lambda: booth.reports().count("on the screen") == 2)
    until(lambda: not orphan.is_running())
    assert "the supervisor is gone" in booth.reports("kiosk.log")
    second = booth.parent()
    assert second.cmdline()[-3:] == ["--kiosk", "--set", "idle_seconds=90"]
    second.terminate()
    second.wait(5)


@posix
def test_what_was_asked_of_the_first_is_not_asked_of_the_next(booth: Booth) -> None:
    """After a crash the kiosk begins as after a reset: no page of a start in the morning, no PIN pad."""
    parent = booth.start("--page", "missions", "--staff")
    until(lambda: "on the screen" in booth.reports())
    (child,) = psutil.Process(parent.pid).children()
    assert supervisor.AGAIN not in child.environ()
    child.kill()
    until(lambda: booth.reports().count("on the screen") == 2)
    (child,) = psutil.Process(parent.pid).children()
    assert child.environ()[supervisor.AGAIN] == "1"


@posix
def test_of_two_starts_at_once_one_is_the_kiosk(booth: Booth) -> None:
    """Autostart and an impatient double click: one stands, the other was handed over and leaves with 0."""
    both = [booth.start(), booth.start()]
    until(lambda: [process.poll() for process in both].count(None) == 1)
    until(lambda: "on the screen" in booth.reports())
    (kiosk,) = [process for process in both if process.poll() is None]
    assert sorted(process.poll() is None for process in both) == [False, True]
    assert [process.returncode for process in both if process is not kiosk] == [0]
    assert "it was handed what was asked for" in booth.reports("kiosk.log")


@posix
def test_a_setting_that_somebody_spoilt_leaves_no_screen_dark(booth: Booth, tmp_path: Path) -> None:
    """The machine is switched on in the morning: the kiosk comes with its defaults, and says what is wrong."""
    file = tmp_path / "settings.toml"
    file.write_text("idle_second = 90\n")
    booth.start("--config", str(file))
    until(lambda: "on the screen" in booth.reports())
    assert "line 1: there is no setting idle_second." in booth.reports("kiosk.log")


@posix
def test_content_that_comes_back_brings_the_kiosk_back(booth: Booth, tmp_path: Path) -> None:
    """Without content the kind screen stands, under systemd as well: no restart, no failure."""
    content = tmp_path / "content" / "accsm.sqlite3"
    parent = booth.start("--content", str(content))
    until(lambda: "on the screen" in booth.reports())
    assert "kiosk.app: " in booth.reports("kiosk.log")
    assert booth.reports().count("started") == 1
    parent.terminate()
    assert parent.wait(5) == 0


@pytest.fixture
def unattended(qapp: QApplication, tmp_path: Path, finished: list[int]) -> Iterator[Unattended]:
    made = Unattended(qapp, name=str(tmp_path / "socket"), retry=1)
    made.ending._finish = finished.append
    yield made
    made.close()


@pytest.fixture
def finished() -> list[int]:
    return []


def test_a_mended_world_brings_the_kiosk_back(
    qtbot: QtBot, unattended: Unattended, finished: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    """Content or fonts are looked for again and again; once they are there the kiosk starts anew, once."""
    answers = iter((False, False, True))
    unattended.wait_until(lambda: next(answers))
    qtbot.waitUntil(lambda: finished == [supervisor.RESTART])
    assert [record.message for record in caplog.records] == ["the kiosk asks to be started again"]


def test_too_many_errors_start_the_kiosk_again(
    unattended: Unattended, finished: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    """Ten errors in a minute: in order, with what is to be saved; but it is a failure, and after five a safe screen."""
    saved: list[bool] = []
    unattended.ending.before_end(lambda: saved.append(True))
    for _ in range(10):
        log.errors.add()
    assert (finished, saved) == ([supervisor.FAILED], [True])
    assert [record.message for record in caplog.records] == ["the kiosk cannot go on, and asks to be started again"]


@pytest.fixture
def supervisors(monkeypatch: pytest.MonkeyPatch) -> list[Mock]:
    """Those that a kiosk starts itself: the first cannot be started, the second is dead soon, the third lives."""
    started: list[Mock] = []

    def start() -> Mock:
        started.append(create_autospec(subprocess.Popen, instance=True))
        if len(started) == 1:
            raise FileNotFoundError("an update is under way")
        started[-1].poll.return_value = 1 if len(started) == 2 else None
        return started[-1]

    monkeypatch.setattr(supervisor, "start_anew", start)
    return started


def test_an_orphan_looks_for_a_supervisor_until_it_has_one(
    qtbot: QtBot,
    unattended: Unattended,
    supervisors: list[Mock],
    finished: list[int],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One that cannot be started just now, or dies, is not the last try; beside one that lives no other is started."""
    assert unattended.start(Options(kiosk=True))
    unattended.heartbeat.abandoned.emit()
    qtbot.waitUntil(lambda: len(supervisors) == 3 and supervisors[2].poll.call_count > 5)
    assert (len(supervisors), finished) == (3, [])
    assert [record.message for record in caplog.records] == ["no supervisor can be started"]


def test_an_orphan_that_nobody_hears_leaves_by_itself(
    qtbot: QtBot, unattended: Unattended, supervisors: list[Mock], finished: list[int]
) -> None:
    """The kiosk of the new supervisor cannot ask it for its place: two would stand one over the other for ever."""
    unattended.heartbeat.abandoned.emit()
    qtbot.waitUntil(lambda: finished != [])
    assert (len(supervisors), finished[0]) == (3, 0)


def test_one_that_is_not_the_first_asks_for_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A start that only takes a dead kiosk's place sends no visitor of another to Home."""
    asked: list[dict[str, str]] = []

    def hand_over(_name: str, wished: dict[str, str], *, is_watched: bool) -> bool:
        asked.append(wished)
        return is_watched

    monkeypatch.setattr("kiosk.unattended.hand_over", hand_over)
    monkeypatch.setenv(supervisor.HEARTBEAT, "1")
    name = str(tmp_path / "other")
    assert is_handed_over(Options(kiosk=True, page="history"), name)
    monkeypatch.setenv(supervisor.AGAIN, "1")
    assert is_handed_over(Options(kiosk=True), name)
    assert asked == [{"page": "history"}, {}]


def test_a_second_start_wishes_what_was_asked_for() -> None:
    """Only what was asked for: the rest stays as the visitor has it."""
    assert wishes(Options(kiosk=True, page="history", languages=("km", "en"))) == {"page": "history", "language": "en"}
    assert wishes(Options(kiosk=True)) == {}
    assert wishes(Options(kiosk=True, page="home")) == {"page": "home"}


def test_a_world_that_is_whole_can_start(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need it
    """What is looked for again is what a start needs."""
    source = paths.content()
    assert not can_start(Options(content=tmp_path / source.name))
    for path in (source, digest_path(source), start_path(source)):
        shutil.copy(path, tmp_path)
    assert can_start(Options(content=tmp_path / source.name))
    start_path(source := tmp_path / source.name).write_text("half an update")
    assert not can_start(Options(content=source))

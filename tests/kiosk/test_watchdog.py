"""Promises of the heartbeat: who watches over the kiosk hears that its GUI thread lives, and the kiosk never waits."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.watchdog import Heartbeat, interval, notify_systemd

pytestmark = pytest.mark.skipif(os.name == "nt", reason="systemd and pipes that do not block are POSIX")


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, int]]:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    yield reading, writing
    for descriptor in (reading, writing):
        with contextlib.suppress(OSError):  # a test closed it: that is what it is about
            os.close(descriptor)


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield listener


def test_the_supervisor_hears_beat_after_beat(qtbot: QtBot, pipe: tuple[int, int]) -> None:
    """At once, and again by a timer of the GUI thread."""
    heart = Heartbeat(pipe[1])
    heart._timer.setInterval(5)
    heart.start()
    assert os.read(pipe[0], 10) == b"."
    heard = b""

    def three_more() -> bool:
        nonlocal heard
        with contextlib.suppress(BlockingIOError):
            heard += os.read(pipe[0], 10)
        return len(heard) >= 3

    qtbot.waitUntil(three_more)
    heart.stop()
    assert set(heard) == {ord(".")}


def test_ready_is_told_once(qtbot: QtBot, pipe: tuple[int, int]) -> None:  # noqa: ARG001 - timers need the application
    """However often the window is painted."""
    heart = Heartbeat(pipe[1])
    heart.tell_ready()
    heart.tell_ready()
    assert os.read(pipe[0], 10) == b"+"


def test_a_full_pipe_does_not_stop_the_kiosk(qtbot: QtBot, pipe: tuple[int, int]) -> None:
    """A supervisor that was stopped reads nothing; the GUI thread goes on."""
    heart = Heartbeat(pipe[1])
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(pipe[1], b"x" * 65536)
    with qtbot.assertNotEmitted(heart.abandoned):
        heart.beat()


def test_a_kiosk_without_its_supervisor_goes_on(
    qtbot: QtBot, pipe: tuple[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    """Once it is gone this is told, once, and beats are no errors."""
    heart = Heartbeat(pipe[1])
    os.close(pipe[0])
    with qtbot.waitSignal(heart.abandoned):
        heart.beat()
    with qtbot.assertNotEmitted(heart.abandoned):
        heart.beat()
    assert [record.message for record in caplog.records] == ["the supervisor is gone: the kiosk goes on without"]


def test_systemd_is_told_of_start_life_and_end(qtbot: QtBot, systemd: socket.socket) -> None:  # noqa: ARG001
    """READY once something is on the screen, WATCHDOG with each beat, STOPPING at the end."""
    heart = Heartbeat(None)
    heart.start()
    heart.tell_ready()
    heart.stop()
    assert [systemd.recv(100) for _ in range(3)] == [b"WATCHDOG=1", b"READY=1", b"STOPPING=1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="abstract sockets are of Linux")
def test_systemd_may_listen_without_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that begins with @ is an abstract one."""
    name = f"accsm-kiosk-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{name}")
        listener.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        notify_systemd("READY=1")
        assert listener.recv(100) == b"READY=1"


def test_a_deaf_systemd_is_on_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A socket that is gone costs a line in the log, not the kiosk."""
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    notify_systemd("WATCHDOG=1")
    assert caplog.records[0].message.startswith("systemd could not be told WATCHDOG=1: ")


@pytest.mark.parametrize(("asked", "given"), [(None, 1000), ("10000000", 1000), ("1500000", 500), ("nonsense", 1000)])
def test_beats_are_as_frequent_as_systemd_asks(monkeypatch: pytest.MonkeyPatch, asked: str | None, given: int) -> None:
    """At least three beats in the time that systemd waits for one."""
    monkeypatch.delenv("WATCHDOG_USEC", raising=False)
    if asked is not None:
        monkeypatch.setenv("WATCHDOG_USEC", asked)
    assert interval() == given


def test_what_is_printed_is_no_heartbeat() -> None:
    """The pipe carries beats alone: whatever prints goes to the error stream."""
    code = "import os; from kiosk.watchdog import take_pipe; p = take_pipe(); print('words'); os.write(p, b'.')"
    said = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "KIOSK_HEARTBEAT": "1"}, capture_output=True, check=True
    )
    assert (said.stdout, said.stderr) == (b".", b"words\n")


def test_without_a_supervisor_there_is_no_pipe() -> None:
    """Started by a person or by systemd, standard output stays what it is."""
    code = "from kiosk.watchdog import take_pipe; print(take_pipe())"
    variables = {name: value for name, value in os.environ.items() if name != "KIOSK_HEARTBEAT"}
    said = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, check=True)
    assert said.stdout == b"None\n"

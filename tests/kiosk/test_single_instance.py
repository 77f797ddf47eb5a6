"""Promises of the single kiosk: a second start hands over what it was asked for, and a dead one leaves no trace."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import single_instance
from kiosk.single_instance import LONGEST, SingleInstance, hand_over, server_name

SECOND = (
    "import json, sys; from kiosk.single_instance import hand_over; "
    "name, wishes, watched = json.loads(sys.argv[1]); sys.exit(0 if hand_over(name, wishes, is_watched=watched) else 7)"
)
LEAVING = """
import socket, sys
listening = socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[1])
listening.listen()
print("listening", flush=True)
listening.accept()[0].close()
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the names of these sockets are POSIX paths")


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "kiosk.socket")


@pytest.fixture
def first(qtbot: QtBot, name: str) -> Iterator[SingleInstance]:  # noqa: ARG001 - it needs the application
    instance = SingleInstance(name)
    assert instance.listen()
    yield instance
    instance.close()


def start_second(name: str, wishes: dict[str, str], *, watched: bool = False) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, json.dumps([name, wishes, watched])])


def said_by_a_stranger(qtbot: QtBot, name: str, message: bytes) -> bytes:
    """What the kiosk answers to a message that is none of ours."""
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(name)
        stranger.sendall(message)
        stranger.settimeout(0)
        answer: list[bytes] = []

        def answered() -> bool:
            try:
                answer.append(stranger.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                answer.append(b"")
            return True

        qtbot.waitUntil(answered)
        return answer[0]


def test_a_second_start_hands_its_wishes_to_the_first(qtbot: QtBot, name: str, first: SingleInstance) -> None:
    """The first shows what was asked for; the second is done."""
    with qtbot.waitSignal(first.requested, timeout=20_000) as caught:
        second = start_second(name, {"page": "history", "language": "en"})
    assert caught.args == [{"page": "history", "language": "en"}]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0


def test_without_a_first_there_is_nobody_to_hand_over_to(name: str) -> None:
    """The second becomes the kiosk."""
    assert start_second(name, {"page": "history"}).wait(20) == 7


def test_a_dead_kiosk_leaves_its_place(qtbot: QtBot, name: str) -> None:  # noqa: ARG001 - it needs the application
    """A socket that kill -9 left is taken over."""
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(name)
    assert Path(name).exists()
    instance = SingleInstance(name)
    assert instance.listen()
    instance.close()


def test_only_one_listens(name: str, first: SingleInstance) -> None:
    """A start that comes too late does not take the place of one that lives."""
    late = SingleInstance(name)
    assert not late.listen()
    assert first._server.isListening()


def test_a_kiosk_that_hangs_is_not_taken_for_one_that_runs(
    qtbot: QtBot,  # noqa: ARG001 - it needs the application
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is there but says nothing: the late one must not leave in good order and a frozen screen behind."""
    monkeypatch.setattr(single_instance, "ANSWER", 10)
    with socket.socket(socket.AF_UNIX) as frozen:
        frozen.bind(name)
        frozen.listen()
        with pytest.raises(TimeoutError, match="does not answer"):
            hand_over(name, {}, is_watched=True)


def test_a_kiosk_that_ends_just_then_is_none(
    qtbot: QtBot,  # noqa: ARG001 - it needs the application
    name: str,
) -> None:
    """Its socket took the call, but nobody answers any more: the late one becomes the kiosk."""
    with subprocess.Popen([sys.executable, "-c", LEAVING, name], stdout=subprocess.PIPE) as leaving:
        assert leaving.stdout
        assert leaving.stdout.readline() == b"listening\n"
        assert not hand_over(name, {}, is_watched=True)


def test_a_kiosk_that_lost_its_supervisor_gives_way(qtbot: QtBot, name: str, first: SingleInstance) -> None:
    """A start that is watched over takes the place of one that is not any more."""
    first.give_way()
    with qtbot.waitSignal(first.gave_way, timeout=20_000), qtbot.assertNotEmitted(first.requested):
        second = start_second(name, {}, watched=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 7


def test_a_kiosk_that_lost_its_supervisor_stays_for_others(qtbot: QtBot, name: str, first: SingleInstance) -> None:
    """It gives way only to a start that is better off."""
    first.give_way()
    with qtbot.waitSignal(first.requested, timeout=20_000):
        second = start_second(name, {"page": "home"})
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0


@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"hello\n",
        b"[1]\n",
        b'{"wishes": {"page": 1}}\n',
        b'{"wishes": "page"}\n',
        b"\xff\xfe\n",
        b"[" * 9000 + b"\n",
    ],
)
def test_nonsense_is_not_obeyed(
    qtbot: QtBot, name: str, first: SingleInstance, message: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever a stranger says, the kiosk goes on and listens to the next."""
    with qtbot.assertNotEmitted(first.requested):
        assert said_by_a_stranger(qtbot, name, message) == b""
    assert [record.message for record in caplog.records] == ["a second start said something that is not understood"]


def test_endless_words_are_cut_off(qtbot: QtBot, name: str, first: SingleInstance) -> None:
    """Nobody fills the kiosk's memory."""
    with qtbot.assertNotEmitted(first.requested):
        assert said_by_a_stranger(qtbot, name, b"x" * LONGEST) == b""


def test_nobody_else_may_talk_to_the_kiosk(name: str, first: SingleInstance) -> None:  # noqa: ARG001 - it listens
    """The socket is its user's alone."""
    assert Path(name).stat().st_mode & 0o077 == 0


def test_each_user_has_a_kiosk_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the user's runtime folder where there is one, else under a name of the user's."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert server_name() == str(tmp_path / f"accsm-kiosk-{os.getuid()}.socket")
    monkeypatch.delenv("XDG_RUNTIME_DIR")  # as after sudo or su
    monkeypatch.setattr(os, "access", lambda path, _mode: str(path) == f"/run/user/{os.getuid()}")
    assert server_name() == f"/run/user/{os.getuid()}/accsm-kiosk-{os.getuid()}.socket"
    monkeypatch.undo()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))
    assert Path(server_name()).name == f"accsm-kiosk-{os.getuid()}.socket"
    assert Path(server_name()).parent.is_dir()

"""Promises of the end: asked by the system, the kiosk does its last duties and is gone in time."""

import os
import signal
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.signals import EndRequests
from kiosk.supervisor import RESTART

Make = Callable[..., EndRequests]


@pytest.fixture
def finished() -> list[int]:
    """The statuses with which the process would have ended."""
    return []


@pytest.fixture
def make(qapp: QApplication, finished: list[int]) -> Iterator[Make]:
    made: list[EndRequests] = []
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # however the tests were started

    def make_requests(seconds: float = 600.0, give_up: Callable[[int], None] = lambda _status: None) -> EndRequests:
        made.append(EndRequests(qapp, seconds=seconds, finish=finished.append, give_up=give_up))
        return made[-1]

    yield make_requests
    for requests in made:
        requests.close()


@pytest.mark.skipif(os.name == "nt", reason="a process cannot send itself these on Windows")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_the_kiosk_in_order(
    qtbot: QtBot, make: Make, finished: list[int], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Qt's loop wakes up for it, and the last duties are done."""
    caplog.set_level("INFO")
    done: list[str] = []
    requests = make()
    requests.before_end(lambda: done.append("saved"))
    number = getattr(signal, name)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: finished == [0])
    assert done == ["saved"]
    assert [record.message for record in caplog.records] == [f"asked to end by signal {int(number)}"]


def test_duties_are_done_once_and_none_hinders_another(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A disk that is full while saving stops neither the other duties nor the end."""
    done: list[str] = []

    def fail() -> None:
        raise OSError("full")

    requests = make()
    requests.before_end(fail)
    requests.before_end(lambda: done.append("saved"))
    requests.end()
    requests.end()
    assert done == ["saved"]
    assert [record.message for record in caplog.records] == ["something could not be done before the end"]


@pytest.mark.parametrize("status", [0, RESTART])
def test_a_duty_that_hangs_is_left_behind(make: Make, status: int) -> None:
    """The end comes by force when its time is over; who asked to be started again is not taken for one who left."""
    left = threading.Event()
    statuses: list[int] = []

    def give_up(given: int) -> None:
        statuses.append(given)
        left.set()

    requests = make(seconds=0.05, give_up=give_up)
    hung: list[bool] = []
    requests.before_end(lambda: hung.append(left.wait(20)))
    requests.end(status)
    assert (hung, statuses) == ([True], [status])


def test_the_session_of_the_user_ends_the_kiosk(make: Make, finished: list[int]) -> None:
    """Log-off and shutdown are an end in order; the session starts it next time by itself, not twice."""

    class Session:
        hint: QSessionManager.RestartHint | None = None

        def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:
            self.hint = hint

    done: list[str] = []
    session = Session()
    requests = make()
    requests.before_end(lambda: done.append("saved"))
    requests._session_ends(session)  # type: ignore[arg-type] # Qt alone makes a real one
    assert (done, finished, session.hint) == (["saved"], [0], QSessionManager.RestartHint.RestartNever)

"""Promises of the log."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from kiosk import log


@pytest.fixture(autouse=True)
def _restore() -> Iterator[None]:
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    log.after_many_errors(None)
    for handler in set(logging.root.handlers) - set(handlers):
        handler.close()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    qInstallMessageHandler(None)


def test_messages_of_qt_and_errors_of_ours_are_on_record(tmp_path: Path) -> None:
    """Staff find in one file what Qt said and what nobody caught, with its traceback."""
    log.start(lambda: tmp_path / "new")
    qWarning("something of Qt")
    error = ValueError("something of ours")
    sys.excepthook(ValueError, error, None)
    written = (tmp_path / "new" / "kiosk.log").read_text(encoding="utf-8")
    assert "WARNING qt.default: something of Qt" in written
    assert "CRITICAL kiosk.log: an error that nobody caught\nValueError: something of ours" in written


def test_without_a_folder_to_write_to_the_log_goes_to_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A read-only home costs the log file, not the kiosk."""
    (tmp_path / "file").write_text("in the way")
    log.start(lambda: tmp_path / "file" / "logs")
    logging.getLogger("kiosk").warning("still told")
    assert "still told" in capsys.readouterr().err


def test_the_log_takes_no_more_room_than_promised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five files of a mebibyte, however long the week; the newest words are in the first."""
    assert (log.FILES, log.SIZE) == (5, 2**20)
    monkeypatch.setattr(log, "SIZE", 2000)
    log.start(lambda: tmp_path)
    for number in range(400):
        logging.getLogger("kiosk").warning("number %d", number)
    files = sorted(tmp_path.iterdir())
    assert [path.name for path in files] == ["kiosk.log", *(f"kiosk.log.{number}" for number in range(1, 5))]
    assert all(path.stat().st_size <= 2000 for path in files)
    assert files[0].read_text(encoding="utf-8").endswith(" number 399\n")


def test_an_interrupt_by_keyboard_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl+C at a terminal is an answer, not an entry in the log."""
    log.start(lambda: tmp_path)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "kiosk.log").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_every_kind_of_message_of_qt_has_a_level() -> None:
    """Nothing that Qt can say is lost."""
    assert set(log._LEVELS) >= set(QtMsgType) - {QtMsgType.QtSystemMsg}


def test_a_fault_of_the_world_has_its_own_answer(tmp_path: Path) -> None:
    """It goes to who can tell the visitor, and is counted neither as an error of ours nor written with a traceback."""
    log.start(lambda: tmp_path)
    told: list[BaseException] = []
    before, error = log.errors.total, LookupError("something of the world's")
    log.answer(LookupError, told.append)
    sys.excepthook(LookupError, error, None)
    log.answer(LookupError, None)
    assert (told, log.errors.total, (tmp_path / "kiosk.log").exists()) == ([error], before, False)
    sys.excepthook(LookupError, error, None)
    assert (told, log.errors.total) == ([error], before + 1)


def raise_in_slot() -> None:
    """What PySide does with an error that a slot let through."""
    error = ValueError("something of ours")
    sys.excepthook(ValueError, error, None)


def test_ten_errors_in_a_minute_are_too_many() -> None:
    """Nine are bad luck; ten within a minute tell somebody, and the count begins anew."""
    now, told = [0.0], []
    count = log.ErrorCount(clock=lambda: now[0])
    count.then = lambda: told.append(now[0])
    for second in range(1, 21):
        now[0] = second * 6.0
        count.add()
    assert told == [60.0, 120.0]
    assert count.total == 20


def test_errors_now_and_then_are_only_counted() -> None:
    """Ten in an hour stop nobody."""
    now, told = [0.0], []
    count = log.ErrorCount(clock=lambda: now[0])
    count.then = lambda: told.append(now[0])
    for minute in range(20):
        now[0] = minute * 60.0
        count.add()
    assert (told, count.total) == ([], 20)


def test_errors_in_slots_are_counted(tmp_path: Path) -> None:
    """Whatever a slot raises is logged, counted, and at last leads to a restart."""
    log.start(lambda: tmp_path)
    before, restarts = log.errors.total, []
    log.after_many_errors(lambda: restarts.append(1))
    for _ in range(10):
        raise_in_slot()
    assert (log.errors.total - before, restarts) == (10, [1])


def test_what_a_slot_raises_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """Qt calls a slot of ours that fails: it is on record, counted, and the loop goes on to the next."""
    before = log.errors.total
    log.start(lambda: tmp_path)
    done: list[bool] = []
    QTimer.singleShot(0, raise_error)
    QTimer.singleShot(1, lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    assert log.errors.total == before + 1
    assert "ValueError: in a slot of Qt's" in (tmp_path / "kiosk.log").read_text(encoding="utf-8")


def raise_error() -> None:
    raise ValueError("in a slot of Qt's")


def test_errors_of_threads_and_finalizers_are_on_record(tmp_path: Path) -> None:
    """Nothing is printed to a terminal that nobody reads."""

    class Careless:
        def __del__(self) -> None:
            raise ValueError("while going")

    def fail() -> None:
        raise ValueError("in a thread")

    log.start(lambda: tmp_path)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    Careless()
    written = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert "ValueError: in a thread" in written
    assert "ValueError: while going" in written

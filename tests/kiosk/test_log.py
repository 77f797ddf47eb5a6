"""Promises of the log."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qWarning

from kiosk import log


@pytest.fixture(autouse=True)
def _restore() -> Iterator[None]:
    hook, handlers, level = sys.excepthook, logging.root.handlers[:], logging.root.level
    yield
    sys.excepthook = hook
    for handler in set(logging.root.handlers) - set(handlers):
        handler.close()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    qInstallMessageHandler(None)


def test_messages_of_qt_and_errors_of_ours_are_on_record(tmp_path: Path) -> None:
    """Staff find in one file what Qt said and what nobody caught, with its traceback."""
    log.start(tmp_path / "new")
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
    log.start(tmp_path / "file" / "logs")
    logging.getLogger("kiosk").warning("still told")
    assert "still told" in capsys.readouterr().err


def test_an_interrupt_by_keyboard_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl+C at a terminal is an answer, not an entry in the log."""
    log.start(tmp_path)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (tmp_path / "kiosk.log").read_text() == ""
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_every_kind_of_message_of_qt_has_a_level() -> None:
    """Nothing that Qt can say is lost."""
    assert set(log._LEVELS) >= set(QtMsgType) - {QtMsgType.QtSystemMsg}

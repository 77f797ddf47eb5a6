"""The log: a rotating file in the user's data folder, or stderr where there can be none."""

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

MANY, SOON = 10, 60.0
SIZE = 1024 * 1024
FILES = 5
FILE = "kiosk.log"
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
logger = logging.getLogger(__name__)


class ErrorCount:
    """Counts errors that nobody caught; when there are many within a minute, somebody is told, once."""

    def __init__(self, many: int = MANY, soon: float = SOON, clock: Callable[[], float] = time.monotonic) -> None:
        self._soon, self._clock = soon, clock
        self._times: deque[float] = deque(maxlen=many)
        self.total = 0
        self.then: Callable[[], None] | None = None

    def add(self) -> None:
        """Count one more."""
        now = self._clock()
        self.total += 1
        self._times.append(now)
        if len(self._times) == self._times.maxlen and now - self._times[0] <= self._soon and self.then:
            self._times.clear()
            self.then()


errors = ErrorCount()
_answers: dict[type[BaseException], Callable[[BaseException], None]] = {}


def answer(kind: type[BaseException], then: Callable[[BaseException], None] | None) -> None:
    """What is to be done with errors of a kind that nobody caught: the world's fault, so they are not counted."""
    _answers.pop(kind, None)
    if then:
        _answers[kind] = then


def after_many_errors(then: Callable[[], None] | None) -> None:
    """What is to be done when ten errors came within a minute."""
    errors.then = then


class LateFile(logging.Handler):
    """Opens the log file at the first record: a start without one waits for no disk."""

    def __init__(self, folder: Callable[[], Path], name: str) -> None:
        super().__init__()
        self._folder, self._name = folder, name
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record to the file, or to stderr where there can be none."""
        if self._file is None:
            self._file = self._open()
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - it brings sockets and pickles along

        try:
            folder = self._folder()
            folder.mkdir(parents=True, exist_ok=True)
            return RotatingFileHandler(folder / self._name, maxBytes=SIZE, backupCount=FILES - 1, encoding="utf-8")
        except OSError:
            return logging.StreamHandler(sys.stderr)

    def close(self) -> None:
        """Close the file."""
        if self._file:
            self._file.close()
        super().close()


def start(folder: Callable[[], Path], name: str = FILE) -> None:
    """Log to a file in the folder that `folder` gives, and take in Qt's messages and whatever nobody caught."""
    logging.basicConfig(level=logging.INFO, format=FORM, handlers=[LateFile(folder, name)], force=True)
    qInstallMessageHandler(_qt_message)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error of ours in a slot: on record, and the kiosk goes on."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if then := next((then for known, then in _answers.items() if issubclass(kind, known)), None):
        then(error)
        return
    logger.critical("an error that nobody caught", exc_info=(kind, error, trace))
    errors.add()


def _unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    if unraisable.exc_value is not None:
        _uncaught(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        logger.critical(
            "an error that nobody caught", exc_info=(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
        )

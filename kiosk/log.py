"""The log: a rotating file in the user's data folder, or stderr where there can be none."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

SIZE = 1024 * 1024
FILES = 5
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
logger = logging.getLogger(__name__)


def start(folder: Path) -> None:
    """Log to `folder`/kiosk.log, and take in Qt's messages and whatever nobody caught."""
    logging.basicConfig(level=logging.INFO, format=FORM, handlers=[_handler(folder)], force=True)
    qInstallMessageHandler(_qt_message)
    sys.excepthook = _uncaught


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(folder / "kiosk.log", maxBytes=SIZE, backupCount=FILES - 1, encoding="utf-8")
    except OSError:
        return logging.StreamHandler(sys.stderr)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error of ours in a slot: on record, and the kiosk goes on."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logger.critical("an error that nobody caught", exc_info=(kind, error, trace))

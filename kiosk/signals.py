"""The end as the system asks for it: signals, log-off and shutdown end the kiosk in order and in time."""

import contextlib
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

from kiosk.supervisor import end_signals

SECONDS = 1.2
logger = logging.getLogger(__name__)


def leave(status: int = 0) -> None:
    """End the process: taking a window apart takes time, and could fail; whatever is to be saved is a duty."""
    os._exit(status)


class EndRequests(QObject):
    """Ends the kiosk with status 0 when the system asks, after its last duties; without them after `seconds`.

    A duty that hangs does not change the status: what asked to be started again is started again.

    Python runs no signal handler while Qt's loop waits: the handler's byte in a socket wakes the loop.
    """

    def __init__(
        self,
        application: QGuiApplication,
        *,
        seconds: float = SECONDS,
        finish: Callable[[int], None] = leave,
        give_up: Callable[[int], None] = leave,
    ) -> None:
        super().__init__(application)
        self._seconds, self._finish, self._give_up = seconds, finish, give_up
        self._duties: list[Callable[[], None]] = []
        self._deadline: threading.Timer | None = None
        self._status = 0
        self._is_done = False
        self._receiver, self._sender = socket.socketpair()
        for end in (self._receiver, self._sender):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._receiver.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup = signal.set_wakeup_fd(self._sender.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, self._signalled) for number in end_signals()}
        application.commitDataRequest.connect(self._session_ends)

    def before_end(self, duty: Callable[[], None]) -> None:
        """Let something be done before the end, such as saving; it must be quick."""
        self._duties.append(duty)

    @Slot()
    def end(self, status: int = 0) -> None:
        """Do the last duties, once, and end the process."""
        self._hurry(status)
        if not self._is_done:
            self._is_done = True
            for duty in self._duties:
                self._do(duty)
        self._finish(status)

    def close(self) -> None:
        """Give the signals back."""
        if self._deadline:
            self._deadline.cancel()
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        for end in (self._receiver, self._sender):
            end.close()

    def _do(self, duty: Callable[[], None]) -> None:
        try:
            duty()
        except Exception:  # the end comes all the same
            logger.exception("something could not be done before the end")

    def _hurry(self, status: int = 0) -> None:
        self._status = status
        if self._deadline is None:
            self._deadline = threading.Timer(self._seconds, lambda: self._give_up(self._status))
            self._deadline.daemon = True
            self._deadline.start()

    def _signalled(self, _number: int, _frame: FrameType | None) -> None:
        self._hurry()

    @Slot()
    def _woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = self._receiver.recv(64)
            logger.info("asked to end by signal %s", ", ".join(map(str, numbers)))
            self.end()

    @Slot(QSessionManager)
    def _session_ends(self, session: QSessionManager) -> None:
        logger.info("asked to end with the session")
        session.setRestartHint(QSessionManager.RestartHint.RestartNever)  # what started us does so next time
        self.end()

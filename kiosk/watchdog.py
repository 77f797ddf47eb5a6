"""Tells whoever watches over the kiosk that its GUI thread is alive: the supervisor by a pipe, systemd by a socket."""

import logging
import os
import socket
import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.supervisor import BEAT, HEARTBEAT, READY

INTERVAL = 1000
logger = logging.getLogger(__name__)


def take_pipe() -> int | None:
    """The pipe to the supervisor, where there is one; what is printed from now on goes to the error stream."""
    if os.environ.get(HEARTBEAT) is None:
        return None
    try:
        pipe = os.dup(1)
        os.dup2(2, 1, inheritable=False)
    except OSError:
        return None
    if sys.platform != "win32":
        os.set_blocking(pipe, False)  # a supervisor that was stopped must not stop us
    return pipe


def notify_systemd(message: str) -> None:
    """Send systemd a message (see sd_notify(3)), where it listens. WATCHDOG_PID may name a session that started us."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address or sys.platform == "win32":
        return
    address = "\0" + address[1:] if address.startswith("@") else address
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
            sender.settimeout(0)
            sender.sendto(message.encode(), address)
    except OSError as error:
        logger.warning("systemd could not be told %s: %s", message, error)


def interval() -> int:
    """Milliseconds from beat to beat: a second, or less where systemd is impatient."""
    asked = os.environ.get("WATCHDOG_USEC", "")
    return min(INTERVAL, int(asked) // 3000) if asked.isdecimal() else INTERVAL


class Heartbeat(QObject):
    """Beats by a timer of the GUI thread: a hang there is silence."""

    abandoned = Signal()
    """The supervisor is gone; the kiosk goes on without."""

    def __init__(self, pipe: int | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipe = pipe
        self._is_ready = False
        self._timer = QTimer(self, interval=interval())
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Beat from now on."""
        self.beat()
        self._timer.start()

    @Slot()
    def beat(self) -> None:
        """Tell that the GUI thread is alive."""
        self._write(BEAT)
        notify_systemd("WATCHDOG=1")

    @Slot()
    def tell_ready(self) -> None:
        """Tell, once, that something is on the screen."""
        if not self._is_ready:
            self._is_ready = True
            self._write(READY)
            notify_systemd("READY=1")

    def stop(self) -> None:
        """Tell that the end was asked for."""
        self._timer.stop()
        notify_systemd("STOPPING=1")

    def _write(self, what: bytes) -> None:
        if self._pipe is None:
            return
        try:
            os.write(self._pipe, what)
        except BlockingIOError:
            pass  # nobody reads, and the pipe is full: it is no news that we are alive
        except OSError:
            os.close(self._pipe)
            self._pipe = None
            logger.warning("the supervisor is gone: the kiosk goes on without")
            self.abandoned.emit()

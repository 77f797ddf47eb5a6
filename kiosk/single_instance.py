"""One kiosk for a user: a second start hands its wishes to the first and is done."""

import getpass
import json
import logging
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kiosk import paths

LONGEST = 16384
MILLISECONDS = 2000
ANSWER = 5000
"""Milliseconds to wait for an answer: five tries of a supervisor take longer than one that hangs may stay."""

TAKEN, YOURS = b"taken\n", b"yours\n"
logger = logging.getLogger(__name__)
Wishes = dict[str, str]


def server_name() -> str:
    """Where a user's kiosk listens: a socket that nobody else can write to, or a Windows pipe."""
    if sys.platform == "win32":
        return f"{paths.NAME}-{getpass.getuser()}"
    # A shell by sudo or su has no variable for it, but the folder is there.
    private = [Path(os.environ.get("XDG_RUNTIME_DIR", "")), Path(f"/run/user/{os.getuid()}")]
    usable = (folder for folder in private if folder.is_absolute() and os.access(folder, os.W_OK | os.X_OK))
    return str(next(usable, Path(tempfile.gettempdir())) / f"{paths.NAME}-{os.getuid()}.socket")


def hand_over(name: str, wishes: Wishes, *, is_watched: bool) -> bool:
    """Give the wishes to the kiosk that listens; False where there is none, or where it gives way.

    A kiosk without its supervisor gives way to one that is watched over. TimeoutError where it does not answer: it
    hangs, and whoever watches over it will end it.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(MILLISECONDS):
        return False
    message = json.dumps({"wishes": wishes, "is_watched": is_watched}) + "\n"
    socket.write(message.encode())
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(ANSWER):
        answer += socket.readAll().data()
    if answer == TAKEN:
        return True
    if answer == YOURS:
        socket.waitForDisconnected(MILLISECONDS)
    elif socket.state() is QLocalSocket.LocalSocketState.ConnectedState:  # Windows' pipes tell no error of a timeout
        raise TimeoutError("a kiosk is running already, but it does not answer")
    return False  # it gave way, or it ended just now


class SingleInstance(QObject):
    """Listens for second starts."""

    requested = Signal(dict)
    """A second start wishes something: names of options and their values, to be judged like any stranger's words."""

    gave_way = Signal()
    """A start that is watched over takes this one's place."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self.gives_way = False

    def is_heard(self) -> bool:
        """Whether second starts find this one."""
        return self._server.isListening()

    def listen(self) -> bool:
        """Become the one that listens, in the place of a socket that a dead kiosk left; False where that fails."""
        lock = QLockFile(f"{self._name}.lock") if sys.platform != "win32" else None
        if lock and not lock.tryLock(MILLISECONDS):
            return False
        try:
            if is_listening(self._name):
                return False
            QLocalServer.removeServer(self._name)
            return self._server.listen(self._name)
        finally:
            if lock:
                lock.unlock()

    @Slot()
    def give_way(self) -> None:
        """From now on leave the place to a start that is watched over."""
        self.gives_way = True

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    @Slot()
    def _take(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.setReadBufferSize(LONGEST)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST:
                socket.abort()
            return
        wishes, is_watched = _understand(bytes(socket.readLine().data()))
        if wishes is None:
            logger.warning("a second start said something that is not understood")
            socket.abort()
        elif self.gives_way and is_watched:
            self._server.close()
            socket.write(YOURS)
            socket.waitForBytesWritten(MILLISECONDS)
            self.gave_way.emit()
        else:
            socket.write(TAKEN)
            socket.disconnectFromServer()
            self.requested.emit(wishes)


def is_listening(name: str) -> bool:
    """Whether a kiosk answers there."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    found = socket.waitForConnected(MILLISECONDS)
    socket.abort()
    return found


def _understand(line: bytes) -> tuple[Wishes | None, bool]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None, False
    wishes = said.get("wishes") if isinstance(said, dict) else None
    if not isinstance(wishes, dict) or not all(isinstance(value, str) for value in wishes.values()):
        return None, False
    return wishes, said.get("is_watched") is True

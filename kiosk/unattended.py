"""What a kiosk needs that nobody watches: heartbeat, end in order, one instance, restart after too many errors."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk import crash_reports, log, supervisor
from kiosk.options import Options
from kiosk.signals import EndRequests
from kiosk.single_instance import SingleInstance, Wishes, hand_over, server_name
from kiosk.watchdog import Heartbeat, take_pipe

if TYPE_CHECKING:
    import subprocess

RETRY = 60_000
logger = logging.getLogger(__name__)


def prepare(options: Options, folder: Path) -> bool:
    """Begin crash reports and hand over to a kiosk that runs; whether this process has to become the kiosk."""
    crash_reports.start(folder, "crash")
    return not is_handed_over(options, server_name())


def is_handed_over(options: Options, name: str) -> bool:
    """Whether a kiosk runs already and was handed what was asked for; TimeoutError where it does not answer."""
    asked = wishes(options) if supervisor.is_first() else {}
    if not hand_over(name, asked, is_watched=not supervisor.is_wanted()):
        return False
    logger.info("a kiosk is running already: it was handed what was asked for")
    return True


def wishes(options: Options) -> Wishes:
    """What a second start asks of the first."""
    language = options.languages[-1] if options.languages else ""
    staff = "yes" if options.staff else ""
    asked = {"page": options.page, "open": options.open, "language": language, "staff": staff}
    return {name: value for name, value in asked.items() if value}


class Unattended(QObject):
    """Made once, right after the application, in a kiosk that runs by itself."""

    requested = Signal(dict)
    """A second start wishes something, by names of options."""

    def __init__(self, application: QApplication, *, name: str | None = None, retry: int = RETRY) -> None:
        super().__init__(application)
        self.application = application
        self.ending = EndRequests(application)
        self.heartbeat = Heartbeat(take_pipe(), self)
        self._name = name or server_name()
        self._instance = SingleInstance(self._name, self)
        self._instance.requested.connect(self.requested)
        self._instance.gave_way.connect(self.ending.end)
        self.heartbeat.abandoned.connect(self._find_supervisor)
        self.ending.before_end(self.heartbeat.stop)
        self._supervisor: subprocess.Popen[bytes] | None = None  # that this kiosk started itself
        self._lonely = QTimer(self, interval=retry)
        self._lonely.timeout.connect(self._find_supervisor)
        self._may_start: Callable[[], bool] | None = None
        self._retry = QTimer(self, interval=retry)
        self._retry.timeout.connect(self._try_again)
        log.after_many_errors(self.fail)
        # However the last window went: the end is asked for otherwise.
        application.setQuitOnLastWindowClosed(False)
        application.lastWindowClosed.connect(self.restart)

    def start(self, options: Options) -> bool:
        """Listen, and tell that the GUI thread is alive, before the window is made.

        False where another start was a moment quicker and was handed what was asked for: this one is not the kiosk.
        """
        if not self._instance.listen():
            if is_handed_over(options, self._name):
                return False
            logger.warning("second starts cannot be heard")
        self.heartbeat.start()
        return True

    @Slot()
    def tell_ready(self) -> None:
        """Tell the supervisor that something is on the screen."""
        self.heartbeat.tell_ready()

    @Slot()
    def restart(self) -> None:
        """End in order and ask to be started again."""
        logger.warning("the kiosk asks to be started again")
        self.ending.end(supervisor.RESTART)

    @Slot()
    def fail(self) -> None:
        """End in order, as a failure: a kiosk that cannot go on must not begin again for ever."""
        logger.error("the kiosk cannot go on, and asks to be started again")
        self.ending.end(supervisor.FAILED)

    @Slot()
    def _find_supervisor(self) -> None:
        """The supervisor is gone: start one, whose kiosk takes this place; another each minute while none lives."""
        if self._supervisor and self._supervisor.poll() is None:
            if not self._instance.is_heard():  # nor can its kiosk ask for the place
                self.ending.end()
            return
        self._instance.give_way()
        self._lonely.start()
        try:
            self._supervisor = supervisor.start_anew()
        except OSError:
            logger.exception("no supervisor can be started")

    def wait_until(self, may_start: Callable[[], bool]) -> None:
        """While the world is wrong: look every minute whether it is mended, then start again."""
        self._may_start = may_start
        self._retry.start()
        QTimer.singleShot(0, self, self.tell_ready)

    @Slot()
    def _try_again(self) -> None:
        if self._may_start is not None and self._may_start():
            self._retry.stop()
            self.restart()

    def close(self) -> None:
        """Give everything back; for tests, since a kiosk just ends."""
        log.after_many_errors(None)
        self._retry.stop()
        self._lonely.stop()
        self._instance.close()
        self.ending.close()
        QCoreApplication.removePostedEvents(self)

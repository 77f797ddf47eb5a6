"""`--kiosk --safe`, started by the supervisor: the safe screen. It needs no content, and no fonts either."""

import logging
import subprocess
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import crash_reports, log, paths, settings, supervisor
from kiosk.display import NoDisplayError, make_application
from kiosk.lock import Lock
from kiosk.options import Options
from kiosk.signals import EndRequests
from kiosk.staff.way_out import WayOut
from kiosk.theme import FontMissingError, load_fonts
from kiosk.trouble import FontTroubleScreen, SafeScreen, staff_language
from kiosk.watchdog import Heartbeat, take_pipe

WORLD_IS_WRONG = 3
RETRY, STAY = 60_000, 180_000
"""Milliseconds between two tries, and what one is given: five starts in vain and a safe screen take less."""

logger = logging.getLogger(__name__)


def make_screen() -> QWidget:
    """The safe screen; a picture of it where there are no fonts or no words."""
    try:
        load_fonts()
    except FontMissingError:
        return FontTroubleScreen()
    return SafeScreen() if paths.translated_languages() else FontTroubleScreen()


def show_screen(name: str, application: QApplication) -> QWidget:
    """Fill the screen of this name, or the first one, so that no visitor gets past it."""
    screen = make_screen()
    screen.setCursor(Qt.CursorShape.BlankCursor)  # for a mouse too: there is nothing to point at
    Lock(screen, name, application)
    screen.showFullScreen()
    return screen


def find_screen_name(options: Options) -> str:
    """The screen that the settings name, as far as they can be read; else the first one."""
    return settings.load_sound(options.settings(), options.config)[0].value.screen


def run(options: Options) -> int:
    """Show the safe screen until the end is asked for; give the exit status."""
    log.start(paths.log_folder, "safe.log")
    crash_reports.start(paths.log_folder(), "crash-safe")
    try:
        supervisor.tell_alive()
        application = make_application()
        supervisor.tell_alive()
    except NoDisplayError as error:
        logger.error("%s", error)  # noqa: TRY400 - the world's fault: no traceback
        return WORLD_IS_WRONG
    ending = EndRequests(application)
    heartbeat = Heartbeat(take_pipe(), application)
    ending.before_end(heartbeat.stop)
    orphan = Orphan(ending, application)
    heartbeat.abandoned.connect(orphan.wait)
    heartbeat.start()
    screen = show_screen(find_screen_name(options), application)
    WayOut(screen, staff_language(screen), partial(ending.end, supervisor.LEFT), application)
    QTimer.singleShot(0, screen, heartbeat.tell_ready)
    return application.exec()


class Orphan(QObject):
    """A safe screen whose supervisor is gone: nobody else would try again."""

    def __init__(self, ending: EndRequests, application: QApplication, *, retry: int = RETRY, stay: int = STAY) -> None:
        super().__init__(application)
        self._ending, self._stay = ending, stay
        self._supervisor: subprocess.Popen[bytes] | None = None  # that this screen started itself
        self._started = QElapsedTimer()
        self._timer = QTimer(self, interval=retry)
        self._timer.timeout.connect(self._try_again)

    @Slot()
    def wait(self) -> None:
        """Start the kiosk anew after a while."""
        self._timer.start()

    @Slot()
    def _try_again(self) -> None:
        """Start the kiosk, and stay below it until something must be on the screen: it, or a safe screen of its own."""
        status = self._supervisor.poll() if self._supervisor else supervisor.FAILED
        if status == 0 or (status is None and self._started.hasExpired(self._stay)):
            self._timer.stop()
            self._ending.end()  # at 0 too: staff have left the kiosk since
        elif status is not None:
            self._start()

    def _start(self) -> None:
        self._started.start()
        try:
            self._supervisor = supervisor.start_anew()
        except (OSError, subprocess.SubprocessError):
            logger.exception("the kiosk cannot be started")

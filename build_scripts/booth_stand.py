"""A whole booth to try things on: kiosk mode offscreen, in a folder of its own, with a clock that runs fast."""

import faulthandler
import gc
import json
import logging
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from database.digests import digest_path
from database.statistics import Statistics, read_clock
from database.store import ContentStore
from database.welcome import start_path
from kiosk import app, checks, log, paths, settings
from kiosk.booth import Booth, is_moving
from kiosk.display import make_application
from kiosk.lock import Lock
from kiosk.main_window import MainWindow
from kiosk.options import CONTRASTS, PAGES, TEXT_SIZES, Options
from kiosk.pin import Pin
from kiosk.session import KioskSession, State
from kiosk.staff.means import Means
from kiosk.supervisor import MEMORY
from kiosk.theme import load_fonts, theme
from kiosk.widgets.map_ground import sheet_of
from kiosk.widgets.map_shapes import load_shapes

START = QSize(1366, 768)
FASTER = 100
"""How much faster than the wall clock the session's own clock runs."""

TIMES = {"idle": 200, "countdown": 200, "second": 10, "staff": 400}
"""The session's times by timer, in milliseconds: 60 s, 20 s, 1 s and 300 s at a booth."""

_NAMES = 200_000
"""So many names that come and go make Python's table of them as large as it ever gets, at once instead of one day."""

_PIN = "902451736284"
# Qt says so of a flick whose view went away under the finger.
_HARMLESS = ("QGestureManager::deliverEvents: could not find the target for gesture",)
_SCHEMES = ("http", "https", "file", "mailto")


class Watch(QObject):
    """Notes what must not happen: errors, ways out, windows beside the kiosk's own."""

    def __init__(self, window: MainWindow, application: QApplication) -> None:
        super().__init__()
        self.window = window
        self.faults: list[str] = []
        self._application = application
        self._errors = log.errors.total
        for scheme in _SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "take_address")  # type: ignore[arg-type] # bytes are refused
        application.lastWindowClosed.connect(self._note_close)
        self.records = _Records()
        logging.getLogger().addHandler(self.records)

    def close(self) -> None:
        """Watch no longer."""
        self._application.lastWindowClosed.disconnect(self._note_close)
        logging.getLogger().removeHandler(self.records)
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)

    @Slot(QUrl)
    def take_address(self, address: QUrl) -> None:
        """An address was to be opened outside the kiosk."""
        self.faults.append(f"a way out: {address.toString()}")

    @Slot()
    def _note_close(self) -> None:
        self.faults.append("a way out: the last window was closed")

    def look(self) -> list[str]:
        """All that went wrong so far."""
        if log.errors.total != self._errors:
            self.faults.append(f"{log.errors.total - self._errors} errors that nobody caught")
            self._errors = log.errors.total
        if not self.window.isVisible() or self.window.isMinimized():
            self.faults.append("a way out: the window is not to be seen")
        focus = QGuiApplication.focusWindow()
        if focus is not None and focus is not self.window.windowHandle():
            self.faults.append(f"a way out: the focus is on {focus}")
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isVisible():
                self.faults.append(f"another window: {type(other).__name__}")
        return self.faults + [f"logged: {line}" for line in self.records.lines]


class _Records(logging.Handler):
    """Keeps what the kiosk logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        if not record.getMessage().startswith(_HARMLESS):
            self.lines.append(f"{record.name}: {record.getMessage()}"[:300])


class Stand:
    """The booth, and what proofs do with it."""

    def __init__(
        self, folder: Path, times: dict[str, int] | None = None, now: Callable[[], datetime] = read_clock
    ) -> None:
        faulthandler.enable()
        self.content = copy_content(folder / "content")
        self.application = make_application()
        log.start(paths.log_folder)
        shown = logging.StreamHandler()
        shown.setLevel(logging.ERROR)
        logging.getLogger().addHandler(shown)
        load_fonts()
        options = Options(content=self.content, kiosk=True)
        self.window = app.make_window(options)
        self.store = ContentStore(self.content)
        self.window.set_store(self.store)
        self.lock = Lock(self.window, "", self.application)
        self.session = KioskSession(
            **{**TIMES, **(times or {})},
            clock=lambda: time.monotonic() * FASTER,
            is_moving=is_moving,
            parent=self.window,
        )
        self.statistics = Statistics(paths.statistics(), now)
        self.booth = Booth(
            self.window,
            self.store,
            settings.load(config=_no_settings(folder)).value,
            self.application,
            self.session,
            statistics=self.statistics,
            means=self._means(options),
        )
        # Not full screen: Qt's offscreen windows keep their size then, and proofs want other sizes.
        self.window.show()
        self.resize(START)
        self.watch = Watch(self.window, self.application)
        logging.getLogger(__name__).info("a proof begins")  # the log's file is opened at the first line

    def _means(self, options: Options) -> Means:
        pin = Pin()
        pin.set(_PIN)
        config = paths.user_settings()
        config.parent.mkdir(parents=True, exist_ok=True)
        config.touch()
        return Means(
            language=self.window.language_manager,
            store=self.store,
            pin=pin,
            load_settings=partial(settings.load, {}, config),
            run_checks=partial(checks.run_checks, checks.Booth(options.content, {}, config)),
            statistics=paths.statistics(),
            leave=self._leave,
        )

    def _leave(self, status: int) -> None:
        if self.session.state is not State.STAFF:
            self.watch.faults.append(f"a way out: left with status {status}, and no staff were there")

    def resize(self, size: QSize) -> None:
        """Give the window this size."""
        if self.window.isFullScreen():
            self.window.showNormal()
            self.application.processEvents()
        self.window.resize(size)
        self.application.processEvents()

    def turn(self) -> None:
        """Let the event loop do what is due."""
        self.application.processEvents()
        # Outside exec() nobody deletes what was left to be deleted.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait_for(self, state: State, seconds: float = 20.0) -> bool:
        """Do nothing until the session has come to this state by itself; whether it did."""
        end = time.monotonic() + seconds
        while self.session.state is not state and time.monotonic() < end:
            self.turn()
            time.sleep(0.001)
        return self.session.state is state

    def warm_up(self) -> None:
        """Show everything once: what is kept from then on is kept for ever, and not anew each time."""
        self.session.wake()
        languages = self.window.language_manager.languages
        for language, text_size, contrast in product(languages, TEXT_SIZES, CONTRASTS):
            self.window.set_language(language)
            theme().set_text_size(text_size)
            theme().set_contrast(contrast)
            for name in PAGES[1:]:
                self.window.show_page(name)
                items = self.window.page(name).items() if (text_size, contrast) == ("normal", "normal") else ()
                for item in items:
                    self.window.page(name).choose(item)
                    self.turn()
                self.turn()
            self.window.show_search()
            self.window.search().field.setText("asean")
            self.turn()
        sheet_of(load_shapes(paths.map_shapes()).fine).cut()
        self._read_content()
        for number in range(_NAMES):
            sys.intern(f"name {number}")
        for panel in self._staff_panels():
            self.session.enter_staff()
            if self.booth.desk and self.booth.desk.screen:
                self.booth.desk.screen.show_panel(panel)
            self.turn()
        for _ in self.booth.attract.slides:
            self.booth.attract.show_next()
            self.turn()
        self.rest()

    def _read_content(self) -> None:
        """Let SQLite read all pages of the content, of which it keeps as many as it may."""
        self.store._connection.exec_driver_sql("PRAGMA quick_check").all()  # noqa: SLF001 - no page of ours reads all

    def _staff_panels(self) -> list[str]:
        self.session.enter_staff()
        screen = self.booth.desk.screen if self.booth.desk else None
        return list(screen.panels) if screen else []

    def rest(self, seconds: float = 0.0) -> None:
        """Be as after a reset: Home, the attract screen, the size of the start, nothing left to do; for a while.

        Reset twice: what the first makes lies between what it takes away and between letters that nobody shows any
        more, in 5 MiB more, now these and now those.
        """
        self.resize(START)
        self._begin_again()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.turn()
            time.sleep(0.01)
        self.statistics.flush()
        gc.collect()
        forget_letters()
        for _ in range(5):
            self.turn()
        self._begin_again()

    def _begin_again(self) -> None:
        """Let somebody come and be gone."""
        if self.session.state is State.ATTRACT:
            self.session.wake()
        self.session.reset()
        for _ in range(5):
            self.turn()

    def close(self) -> None:
        """End the booth in order."""
        self.statistics.close()
        self.watch.close()
        self.lock.is_open = True
        for watcher in (self.session, self.lock, self.booth.desk and self.booth.desk.gesture):
            if watcher:
                self.application.removeEventFilter(watcher)
        self.window.close()
        self.store.close()


def forget_letters() -> None:
    """Let Qt drop the letters that nobody shows; it does so when the fonts change.

    Of other sizes it keeps those of some forty fonts for ever, now these and now those: 1 to 5 MiB.
    """
    font = next(paths.fonts().glob("*.ttf"))
    QFontDatabase.removeApplicationFont(QFontDatabase.addApplicationFont(str(font)))


def copy_content(folder: Path) -> Path:
    """A content file that may be pulled away."""
    folder.mkdir(parents=True, exist_ok=True)
    source = paths.content()
    for path in (source, digest_path(source), start_path(source)):
        shutil.copy(path, folder / path.name)
    return folder / source.name


def _no_settings(folder: Path) -> Path:
    empty = folder / "settings.toml"
    empty.touch()
    return empty


def deal_out_memory() -> None:
    """Start this proof anew where it does not run with the memory of a kiosk: glibc reads its settings only once."""
    if sys.platform == "linux" and not MEMORY.items() <= os.environ.items():
        os.execve(sys.executable, sys.orig_argv, {**os.environ, **MEMORY})  # noqa: S606 - ourselves


@contextmanager
def own_folder(folder: Path) -> Iterator[dict[str, str]]:
    """Let everything that a kiosk writes go below this folder, and its screen be one that nobody sees."""
    screens = folder / "screens.json"
    screen = {"name": "booth", "x": 0, "y": 0, "width": START.width(), "height": START.height()}
    screens.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    changed = {
        "HOME": str(folder),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "XDG_RUNTIME_DIR": str(folder),
    } | {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield changed
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

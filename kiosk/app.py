"""The composition root: puts log, fonts, language, content and window together."""

import logging
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from database.errors import ContentError, ContentMissing
from database.opening import Language, Welcome
from database.welcome import read_start
from kiosk import log, paths
from kiosk.display import NoDisplayError, make_application
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.tabs import HOME
from kiosk.theme import FontMissingError, load_fonts
from kiosk.trouble import FontTroubleScreen, TroubleScreen

WORLD_IS_WRONG = 3
logger = logging.getLogger(__name__)


def make_window(options: Options) -> MainWindow:
    """The window with Home, in the language asked for; ContentError where the content cannot be used."""
    languages, welcomes = read_home(options.content)
    asked = options.languages[-1:]
    language = LanguageManager(languages, asked[0] if asked else languages[0].id)
    window = MainWindow(languages, welcomes, language)
    language.setParent(window)
    return window


def read_home(content: Path) -> tuple[tuple[Language, ...], dict[str, Welcome]]:
    """The languages and Home in each: from the start file, or from content that came without one."""
    try:
        return read_start(content)
    except ContentMissing:
        from database.store import ContentStore  # noqa: PLC0415 - slow to import, and seldom needed so early

        with ContentStore(content) as store:
            return store.languages(), {language.id: store.welcome(language.id) for language in store.languages()}


class Opening(QObject):
    """Opens the store once Home is on the screen, then makes the other pages one by one while nobody waits."""

    failed = Signal()
    """The content cannot be used; a screen that says so is shown."""

    def __init__(self, window: MainWindow, options: Options) -> None:
        super().__init__(window)
        self._window, self._options = window, options
        self._trouble: QWidget | None = None
        self._opened = False
        self.status = 0
        # Started again after each page: one that fails is not tried for ever.
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._build_page)
        # Through the event loop: the paint that `painted` tells of must reach the screen first.
        window.painted.connect(self._open_soon)
        window.page_wanted.connect(self._open_for)

    @Slot()
    def _open_soon(self) -> None:
        QTimer.singleShot(0, self, self._open)

    @Slot()
    def _open(self) -> None:
        self._open_for(self._options.page)

    @Slot(str)
    def _open_for(self, page: str) -> None:
        """Open the store, once, and show a page."""
        from database.store import ContentStore  # noqa: PLC0415 - after the first paint: SQLAlchemy is slow to import

        if self._opened:
            return
        self._opened = True
        try:
            self._window.set_store(ContentStore(self._options.content))
        except ContentError as error:
            self._fail(error)
            return
        if page != HOME:
            self._window.show_page(page)
        self._timer.start()

    @Slot()
    def _build_page(self) -> None:
        if self._window.build_next_page():
            self._timer.start()

    def _fail(self, error: ContentError) -> None:
        logger.error("%s", error)
        self.status = WORLD_IS_WRONG
        self._trouble = TroubleScreen(error)
        show(self._trouble, self._options)
        self._window.hide()
        self.failed.emit()


def show(window: QWidget, options: Options) -> None:
    """Show a window as the options say."""
    if options.fullscreen or options.kiosk:
        window.showFullScreen()
    else:
        window.resize(window.sizeHint())
        window.show()


def can_start(options: Options) -> bool:
    """Whether content and fonts are there and sound."""
    from database.store import ContentStore  # noqa: PLC0415 - slow to import, and asked for in trouble only

    try:
        ContentStore(options.content).close()
        load_fonts()
    except (ContentError, FontMissingError):
        return False
    return True


def run(options: Options) -> int:
    """Run the kiosk until its window is closed; give the exit status."""
    log.start(paths.log_folder)
    if options.kiosk:
        from kiosk import unattended  # noqa: PLC0415 - the network module is slow to import

        if not unattended.prepare(options, paths.log_folder()):
            return 0
    else:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)  # Python's handlers would wait for Qt's loop
    try:
        application = make_application()
    except NoDisplayError as error:
        print(error, file=sys.stderr)
        return WORLD_IS_WRONG
    guard = unattended.Unattended(application) if options.kiosk else None
    if guard:
        guard.start()
    try:
        load_fonts()
        window = make_window(options)
    except (FontMissingError, ContentError) as error:
        logger.error("%s", error)  # noqa: TRY400 - the world's fault: no traceback
        trouble = TroubleScreen(error) if isinstance(error, ContentError) else FontTroubleScreen()
        show(trouble, options)
        if guard:
            guard.wait_until(partial(can_start, options))
        status = application.exec()
        return status if guard else WORLD_IS_WRONG
    opening = Opening(window, options)
    if guard:
        window.painted.connect(guard.tell_ready)
        opening.failed.connect(partial(guard.wait_until, partial(can_start, options)))
    show(window, options)
    status = application.exec()
    return status if guard else status or opening.status

"""The composition root: puts log, fonts, language, content and window together."""

import logging
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from database.errors import ContentError, ContentMissing
from database.opening import Language, Welcome
from database.welcome import read_start
from kiosk import log, paths, settings, supervisor
from kiosk.display import NoDisplayError, make_application
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.tabs import HOME
from kiosk.theme import FontMissingError, load_fonts
from kiosk.trouble import FontTroubleScreen, TroubleScreen, staff_language
from kiosk.window_place import WindowPlace

if TYPE_CHECKING:
    from database.store import ContentStore
    from kiosk.unattended import Unattended

SETTING_IS_WRONG, WORLD_IS_WRONG = 2, 3
logger = logging.getLogger(__name__)


def make_window(options: Options, start: str = "") -> MainWindow:
    """The window with Home, in the language asked for, else in `start`; ContentError where content cannot be used."""
    languages, welcomes = read_home(options.content)
    known = [language.id for language in languages]
    asked = options.languages[-1] if options.languages else start
    language = LanguageManager(languages, asked if asked in known else known[0])
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

    opened = Signal(object)
    """The store, with which every page can be shown."""

    failed = Signal(QWidget)
    """The content cannot be used; this screen, not shown yet, says so."""

    def __init__(self, window: MainWindow, options: Options) -> None:
        super().__init__(window)
        self._window, self._options = window, options
        self._page = options.page or HOME
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
        self._open_for(self._page)

    @Slot(str)
    def _open_for(self, page: str) -> None:
        """Open the store, once, and show a page."""
        from database import addresses  # noqa: PLC0415 - after the first paint
        from database.store import ContentStore  # noqa: PLC0415 - after the first paint: SQLAlchemy is slow to import

        if self._opened:
            return
        self._opened = True
        try:
            store = ContentStore(self._options.content)
        except ContentError as error:
            self._fail(error)
            return
        self._window.set_store(store)
        self.opened.emit(store)
        if self._options.open and page == self._page:  # else a very quick finger asked for another
            self._window.show_item(*addresses.parse(self._options.open))
        elif page != HOME:
            self._window.show_page(page)
        self._timer.start()

    @Slot()
    def _build_page(self) -> None:
        if self._window.build_next_page():
            self._timer.start()

    def fail_soon(self, error: BaseException) -> None:
        """The content was found to be wrong inside, by whatever asked for it: let that come to its end first."""
        if isinstance(error, ContentError):
            QTimer.singleShot(0, self, partial(self._fail, error))

    def _fail(self, error: ContentError) -> None:
        if self._trouble:
            return  # the first trouble is on the screen
        logger.error("%s", error)
        self.status = WORLD_IS_WRONG
        self._trouble = TroubleScreen(error)
        self.failed.emit(self._trouble)
        show(self._trouble, self._options)
        self._window.hide()


def show(window: QWidget, options: Options) -> None:
    """Show a window as the options say."""
    if options.fullscreen or options.kiosk:
        window.setGeometry(window.screen().geometry())  # a bare X server has nobody who would fill the screen
        window.showFullScreen()
    else:
        window.resize(window.sizeHint())
        window.show()


def show_on_laptop(window: MainWindow, opening: Opening, options: Options) -> None:
    """Show the window where it was the last time; keys and saving come with the content."""
    opening.opened.connect(partial(equip, window))
    place = WindowPlace(window, paths.window_place())
    if options.fullscreen or not place.restore():
        show(window, options)
    else:
        window.show()


def equip(window: MainWindow, store: "ContentStore") -> None:
    """Give a window the keys of a laptop, and its saving."""
    from kiosk.laptop import Laptop  # noqa: PLC0415 - after the first paint

    Laptop(window, store)


def can_start(options: Options) -> bool:
    """Whether content and fonts are there and sound."""
    from database.store import ContentStore  # noqa: PLC0415 - slow to import, and asked for in trouble only

    try:
        ContentStore(options.content).close()
        read_home(options.content)
        load_fonts()
    except (ContentError, FontMissingError):
        return False
    return True


def read_settings(options: Options) -> settings.Settings:
    """The settings; SettingsError where one is wrong. A kiosk that is watched over does without rather than go dark."""
    if not options.kiosk or supervisor.is_wanted():
        return settings.load(options.settings(), options.config).value
    loaded, faults = settings.load_sound(options.settings(), options.config)
    for fault in faults:
        logger.error("%s The kiosk starts without what is set there.", fault)
        supervisor.tell_person(str(fault))
    return loaded.value


def attend(guard: "Unattended", options: Options, screen: str, trouble: QWidget) -> None:
    """Lock a screen that tells of trouble, and look every minute whether the world is mended."""
    from kiosk.lock import Lock  # noqa: PLC0415 - in kiosk mode only
    from kiosk.staff.way_out import WayOut  # noqa: PLC0415 - in kiosk mode only

    Lock(trouble, screen, guard.application)
    WayOut(trouble, staff_language(trouble), guard.ending.end, guard.application)
    guard.wait_until(partial(can_start, options))


def make_trouble(error: Exception) -> QWidget:
    """The screen that says that fonts or content cannot be used."""
    logger.error("%s", error)  # the world's fault: no traceback
    return TroubleScreen(error) if isinstance(error, ContentError) else FontTroubleScreen()


def open_soon(window: MainWindow, options: Options) -> Opening:
    """Let the store be opened once Home is on the screen; content that is wrong inside is told by the same screen."""
    opening = Opening(window, options)
    log.answer(ContentError, opening.fail_soon)
    return opening


def run(options: Options) -> int:
    """Run the kiosk until its window is closed; give the exit status."""
    log.start(paths.log_folder)
    try:
        chosen = read_settings(options)
        return run_unattended(options, chosen) if options.kiosk else run_on_laptop(options, chosen)
    except settings.SettingsError as error:
        print(error, file=sys.stderr)
        return SETTING_IS_WRONG
    except NoDisplayError as error:
        print(error, file=sys.stderr)
        return WORLD_IS_WRONG


def run_on_laptop(options: Options, chosen: settings.Settings) -> int:
    """A window among others; NoDisplayError where there is no screen."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # Python's handlers would wait for Qt's loop
    application = make_application()
    try:
        load_fonts()
        window = make_window(options, chosen.language)
    except (FontMissingError, ContentError) as error:
        trouble = make_trouble(error)
        show(trouble, options)
        application.exec()
        return WORLD_IS_WRONG
    opening = open_soon(window, options)
    show_on_laptop(window, opening, options)
    return application.exec() or opening.status


def run_unattended(options: Options, chosen: settings.Settings) -> int:
    """The kiosk of a booth, unless one runs already; NoDisplayError where there is no screen."""
    from kiosk import unattended  # noqa: PLC0415 - the network module is slow to import
    from kiosk.attendance import Attendance  # noqa: PLC0415 - in kiosk mode only

    try:
        if not unattended.prepare(options, paths.log_folder()):
            return 0
        supervisor.tell_alive()
        application = make_application()
        supervisor.tell_alive()
        guard = unattended.Unattended(application)
        if not guard.start(options):
            return 0
    except TimeoutError as error:
        logger.error("%s", error)  # noqa: TRY400 - no fault of ours
        return supervisor.FAILED
    try:
        load_fonts()
        window = make_window(options, chosen.language)
    except (FontMissingError, ContentError) as error:
        trouble = make_trouble(error)
        attend(guard, options, chosen.screen, trouble)
        show(trouble, options)
        return application.exec()
    opening = open_soon(window, options)
    attendance = Attendance(window, options, chosen, guard, application)
    opening.opened.connect(attendance.open)
    opening.failed.connect(partial(attend, guard, options, chosen.screen))
    show(window, options)
    return application.exec()

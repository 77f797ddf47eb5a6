"""Kiosk mode: the session over the window, and the lock around it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QScroller, QWidget

from kiosk.attract import AttractScreen
from kiosk.countdown import Countdown
from kiosk.session import KioskSession, State
from kiosk.slides import ORDER, make_slides

if TYPE_CHECKING:
    from database.store import ContentStore
    from kiosk.main_window import MainWindow
    from kiosk.settings import Settings

_TOUCHES = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate}
_MOVING = {QScroller.State.Dragging, QScroller.State.Scrolling}


def find_screen(name: str) -> QScreen:
    """The screen of this name, or the first one."""
    return next(
        (screen for screen in QGuiApplication.screens() if screen.name() == name), QGuiApplication.primaryScreen()
    )


class Lock(QObject):
    """Keeps the window in front, filling its screen, and lets no visitor out."""

    def __init__(self, window: QWidget, screen: str, application: QApplication) -> None:
        super().__init__(window)
        self._window, self._screen, self._application = window, screen, application
        self._hidden_cursor = False
        self.is_open = False
        """Staff have opened the lock: the window may be closed."""
        window.setWindowFlags(
            window.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        application.installEventFilter(self)
        application.screenAdded.connect(self._follow_screen)
        application.screenRemoved.connect(self._fill_any)
        application.primaryScreenChanged.connect(self._fill_any)
        for present in application.screens():
            self._follow_screen(present)

    @Slot(QScreen)
    def _follow_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.fill)
        self.fill()

    @Slot()
    def _fill_any(self, _screen: QScreen | None = None) -> None:
        self.fill()

    @Slot()
    def fill(self) -> None:
        """Fill the screen, whatever was unplugged, turned or resized."""
        screen = find_screen(self._screen)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        if self._window.isVisible():
            self._window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse what would lead out: closing, context menus, what is dropped on the window."""
        kind = event.type()
        if kind in _TOUCHES:
            self._hide_cursor()
        elif kind == QEvent.Type.Close and watched is self._window and not self.is_open:
            event.ignore()
            return True
        return kind in {QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop}

    def _hide_cursor(self) -> None:
        if not self._hidden_cursor:
            self._hidden_cursor = True
            self._application.setOverrideCursor(Qt.CursorShape.BlankCursor)


class Booth(QObject):
    """Puts session, attract screen and countdown over the window."""

    reset_done = Signal()

    def __init__(
        self,
        window: "MainWindow",
        store: "ContentStore",
        settings: "Settings",
        application: QApplication,
        session: KioskSession | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.session = session or KioskSession(
            idle=settings.idle_seconds * 1000,
            countdown=settings.countdown_seconds * 1000,
            is_moving=is_moving,
            parent=self,
        )
        window.set_motion(on=settings.motion)
        slides = make_slides(store, settings.attract_order or ORDER)
        self.attract = AttractScreen(slides, window, motion=settings.motion)
        digits = {language.id: language.digits for language in store.languages()}
        self.countdown = Countdown(digits, window)
        self.countdown.touched.connect(self.session.touch)
        self.session.countdown_changed.connect(self.countdown.show_seconds)
        self.session.state_changed.connect(self._follow)
        application.installEventFilter(self.session)
        window.resized.connect(self._fit)
        self._follow(self.session.state)

    @Slot(State)
    def _follow(self, state: State) -> None:
        if state is State.ATTRACT:
            self.attract.start()
            self._window.reset(self._settings.language)
            self.reset_done.emit()
        else:
            self.attract.stop()

    @Slot()
    def _fit(self) -> None:
        self.attract.setGeometry(self._window.rect())
        self.attract.lay_out()


def is_moving() -> bool:
    """Whether something still glides from a flick."""
    return any(scroller.state() in _MOVING for scroller in QScroller.activeScrollers())

"""Kiosk mode: the lock around the window."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QScreen, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session import hide_arrow, show_arrow


def find_screen(name: str) -> QScreen:
    """The screen of this name, or the first one."""
    return next(
        (screen for screen in QGuiApplication.screens() if screen.name() == name), QGuiApplication.primaryScreen()
    )


class Lock(QObject):
    """Keeps the window in front, filling its screen, and lets no visitor out; shows an arrow to a mouse only."""

    def __init__(self, window: QWidget, screen: str, application: QApplication) -> None:
        super().__init__(window)
        self._window, self._screen = window, screen
        self._mouse: QPointF | None = None  # where it was before it moved
        self.is_open = False
        """Staff have opened the lock: the window may be closed."""
        window.setWindowFlags(
            window.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        hide_arrow()  # not only where there is a touch screen: one may make itself known later
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
        """Refuse what would lead out: closing, minimizing, context menus, what is dropped on the window."""
        kind = event.type()
        if isinstance(event, QTouchEvent):
            self._mouse = None
            hide_arrow()
        elif isinstance(event, QMouseEvent):
            self._follow_mouse(event)
        elif kind == QEvent.Type.Close and watched is self._window and not self.is_open:
            event.ignore()
            return True
        elif kind == QEvent.Type.WindowStateChange and watched is self._window and self._window.isMinimized():
            QTimer.singleShot(0, self, self.fill)  # a key of the desktop's, which the program does not see
        return kind in {QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop}

    def _follow_mouse(self, event: QMouseEvent) -> None:
        """Show the arrow to who moves a real mouse further than a table does that trembles."""
        if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
            return
        place = event.globalPosition()
        if self._mouse is None or QGuiApplication.overrideCursor() is None:
            self._mouse = place
        elif (place - self._mouse).manhattanLength() > QGuiApplication.styleHints().startDragDistance():
            show_arrow()

"""Kiosk mode: the session over the window, what it tells the statistics, and the staff's way in."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScroller, QWidget

from kiosk.attract import AttractScreen
from kiosk.countdown import Countdown
from kiosk.recorder import Recorder
from kiosk.session import KioskSession, State, hide_arrow
from kiosk.slides import ORDER, make_slides
from kiosk.staff.desk import StaffDesk
from kiosk.widgets.linked_browser import LinkedBrowser

if TYPE_CHECKING:
    from database.statistics import Statistics
    from database.store import ContentStore
    from kiosk.main_window import MainWindow
    from kiosk.settings import Settings
    from kiosk.staff.means import Means


class Booth(QObject):
    """Puts session, attract screen and countdown over the window."""

    def __init__(  # noqa: PLR0913 - what a booth is made of
        self,
        window: "MainWindow",
        store: "ContentStore",
        settings: "Settings",
        application: QApplication,
        session: KioskSession | None = None,
        *,
        statistics: "Statistics | None" = None,
        means: "Means | None" = None,
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
        # Before what resets the window: a reset is nobody's visit.
        self.recorder = Recorder(statistics, self.session, window, parent=self) if statistics else None
        # An order of kinds that this content has none of must not leave the screen without words.
        slides = make_slides(store, settings.attract_order or ORDER) or make_slides(store, ORDER)
        self.attract = AttractScreen(slides, window, motion=settings.motion)
        digits = {language.id: language.digits for language in store.languages()}
        self.countdown = Countdown(digits, window)
        self.countdown.touched.connect(self.session.touch)
        self.session.countdown_changed.connect(self.countdown.show_seconds)
        self.session.state_changed.connect(self._follow)
        application.installEventFilter(self.session)
        # After what swallows: the last filter sees first.
        self.desk = StaffDesk(window, self.session, means, application, self) if means else None
        window.resized.connect(self._fit)
        self._follow(self.session.state)
        self.session.state_changed.connect(self._clear_up)

    @Slot(State)
    def _follow(self, state: State) -> None:
        if state is State.ATTRACT:
            self.attract.start()
            for scroller in QScroller.activeScrollers():
                scroller.stop()
            let_go(self._window)
            self._window.reset(self._settings.language)
            forget_copies(QGuiApplication.clipboard())
            hide_arrow()
        else:
            self.attract.stop()

    @Slot(State)
    def _clear_up(self, state: State) -> None:
        if state is State.ATTRACT:
            QTimer.singleShot(0, self, self._collect)  # when the pages are gone

    @Slot()
    def _collect(self) -> None:
        """Free what pages leave that hold themselves: Python by itself does so some visitors later, under a finger."""
        gc.collect()

    @Slot()
    def _fit(self) -> None:
        self.attract.setGeometry(self._window.rect())
        self.attract.lay_out()


def let_go(window: QWidget) -> None:
    """Forget what something on the glass still presses: taken away later, it would act below the attract screen."""
    outside = QPointF(-1, -1)
    for button in window.findChildren(QAbstractButton):
        place = button.mapToGlobal(outside)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease, outside, place, left, none, Qt.KeyboardModifier.NoModifier
        )
        button.event(release)  # to this button alone: it is nobody's input
    for text in window.findChildren(LinkedBrowser):
        text.let_go()


def forget_copies(clipboard: QClipboard) -> None:
    """Take away what one visitor copied, or marked for X11's middle button: it is not for the next."""
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def is_moving() -> bool:
    """Whether something that is seen still glides from a flick.

    What follows a finger is the session's to watch: a view that was left under a finger waits for it for ever.
    """
    return any(
        scroller.state() is QScroller.State.Scrolling and _is_seen(scroller.target())
        for scroller in QScroller.activeScrollers()
    )


def _is_seen(target: QObject) -> bool:
    return isinstance(target, QWidget) and target.isVisible()

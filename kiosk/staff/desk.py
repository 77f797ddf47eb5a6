"""Leads staff in: the corner gesture opens the PIN pad, the PIN the staff's screen, and the lock closes both."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session import KioskSession, State
from kiosk.staff.gesture import CornerGesture
from kiosk.staff.means import Means
from kiosk.staff.pin_pad import PinPad
from kiosk.staff.screen import StaffScreen


class StaffDesk(QObject):
    """Without a PIN nothing here ever shows. Must be made after every event filter that swallows."""

    def __init__(
        self,
        window: QWidget,
        session: KioskSession,
        means: Means,
        application: QApplication,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._means = window, session, means
        self.pad: PinPad | None = None
        self.screen: StaffScreen | None = None
        self.gesture = CornerGesture(parent=self)
        self.gesture.made.connect(self.ask)
        application.installEventFilter(self.gesture)
        session.state_changed.connect(self._follow)

    @Slot()
    def ask(self) -> None:
        """Show the PIN pad to whoever knows the gesture; nothing where there is no PIN."""
        if self.pad or self.screen or not self._means.pin.is_set():
            return
        if not self._window.isVisible():
            return  # another screen tells of trouble, and has its own way out
        if self._session.state is State.ATTRACT:
            self._session.wake()
        self.pad = PinPad(self._means.pin, self._means.language, self._window)
        self.pad.accepted.connect(self._session.enter_staff)
        self.pad.closed.connect(self._forget_pad)
        self.pad.open()

    @Slot()
    def _forget_pad(self) -> None:
        if self.pad:
            self.pad.deleteLater()
            self.pad = None
            self._window.setFocus()

    @Slot(State)
    def _follow(self, state: State) -> None:
        if self.pad:
            self.pad.dismiss()
        if state is State.STAFF:
            self.screen = StaffScreen(self._means, self._window)
            self.screen.locked.connect(self._session.reset)
            self.screen.open()
        elif self.screen:
            self.screen.hide()
            self.screen.deleteLater()
            self.screen = None

"""The staff's way out of a screen that tells of trouble: the corner gesture and the PIN end the kiosk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from database.opening import Language
from kiosk import paths
from kiosk.i18n import KHMER, LanguageManager
from kiosk.khmer_dates import DIGITS
from kiosk.staff.gesture import CornerGesture
from kiosk.staff.pin_pad import PinPad

if TYPE_CHECKING:
    from kiosk.pin import Pin

LATIN = "0123456789"


class WayOut(QObject):
    """Needs no content. Without a PIN, or without words, the gesture does nothing."""

    def __init__(self, screen: QWidget, language: str, leave: Callable[[], None], application: QApplication) -> None:
        super().__init__(screen)
        self._screen, self._language, self._leave = screen, language, leave
        self._languages = tuple(
            Language(code, code, DIGITS if code == KHMER else LATIN) for code in paths.translated_languages()
        )
        self._pin: Pin | None = None
        self.manager: LanguageManager | None = None
        self.pad: PinPad | None = None
        self._gesture = CornerGesture(parent=self)
        self._gesture.made.connect(self.ask)
        application.installEventFilter(self._gesture)

    @Slot()
    def ask(self) -> None:
        """Show the PIN pad."""
        from kiosk.pin import Pin  # noqa: PLC0415 - argon2 is slow to import, and seldom needed

        # One for as long as the screen stands: where nothing can be written it alone knows of the wrong tries.
        self._pin = self._pin or Pin()
        if self.pad or not self._languages or not self._pin.is_set():
            return
        if self.manager is None:
            self.manager = LanguageManager(self._languages, self._language, self)
        self.pad = PinPad(self._pin, self.manager, self._screen)
        self.pad.setCursor(Qt.CursorShape.ArrowCursor)  # for a mouse: the screen below has none
        self.pad.accepted.connect(self._leave)
        self.pad.closed.connect(self._forget)
        self.pad.open()

    @Slot()
    def _forget(self) -> None:
        if self.pad:
            self.pad.deleteLater()
            self.pad = None

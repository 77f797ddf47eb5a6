"""What assistive technology sees of drawn keys: buttons with names, without a picture of their own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.widgets.keyboard_geometry import PlacedKey


class KeyButton(QAbstractButton):
    """Stands where a key is drawn; fingers and the mouse go through it to the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key: PlacedKey | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def stand_for(self, key: PlacedKey, name: str) -> None:
        """Take the place and the name of a key."""
        self.key = key
        self.setGeometry(key.face)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing: the keyboard draws all keys."""


class KeyButtons(QObject):
    """One button for each visible key, used again when the keys change."""

    struck = Signal(object)
    """The PlacedKey that assistive technology strikes."""

    def __init__(self, keyboard: QWidget) -> None:
        super().__init__(keyboard)
        self._keyboard = keyboard
        self._buttons: list[KeyButton] = []

    def stand_for(self, keys: Sequence[PlacedKey], name: Callable[[PlacedKey], str]) -> None:
        """Stand for these keys, named by a function."""
        while len(self._buttons) < len(keys):
            button = KeyButton(self._keyboard)
            button.clicked.connect(self._tell)
            self._buttons.append(button)
        for button, key in zip(self._buttons, keys, strict=False):
            button.stand_for(key, name(key).replace("\u200b", ""))  # break marks are not spoken
        for button in self._buttons[len(keys) :]:
            button.hide()

    @Slot()
    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton) and button.key:
            self.struck.emit(button.key)

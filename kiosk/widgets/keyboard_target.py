"""Typing into a widget by real key events, whether or not it has the focus."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Target(QObject):
    """The widget that is typed into, or none; it may go away at any time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None

    def aim(self, widget: QWidget | None) -> None:
        """Type into this widget from now on."""
        if self._widget:
            self._widget.destroyed.disconnect(self._forget)
        self._widget = widget
        if widget:
            widget.destroyed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._widget = None

    def type_text(self, text: str) -> None:
        """Type a key's text: one event, also for a key of two code points."""
        key = ord(text.upper()) if len(text) == len(text.upper()) == 1 else Qt.Key.Key_unknown.value
        self._send(key, text)

    def backspace(self) -> None:
        """Strike backspace; a line edit takes away one code point."""
        self._send(Qt.Key.Key_Backspace.value, "\b")

    def enter(self) -> None:
        """Strike the enter key."""
        self._send(Qt.Key.Key_Return.value, "\r")

    def _send(self, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if self._widget:
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QCoreApplication.sendEvent(self._widget, event)

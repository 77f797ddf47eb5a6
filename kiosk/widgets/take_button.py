"""The button beside a record that a visitor may take along."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from kiosk.widgets.buttons import IconButton

ZWSP = "\u200b"


class TakeButton(IconButton):
    """Asks for the code of what it stands beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("qr", parent)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the name that is spoken."""
        self.setAccessibleName(self.tr("Take it with you").replace(ZWSP, ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

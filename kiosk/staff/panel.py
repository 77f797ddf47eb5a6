"""What the staff's screens have in common."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from kiosk.theme import theme


class Panel(QWidget):
    """One of the staff's screens. Subclasses build their widgets, then call `start()` last in their constructor."""

    def start(self) -> None:
        """Write the words, and follow language and theme from now on."""
        self.set_sizes()
        self.retranslate_ui()
        # Not the method itself: PySide leaves overridden slots connected when their object is gone.
        theme().changed.connect(self._follow_theme)

    @Slot()
    def _follow_theme(self) -> None:
        self.set_sizes()

    def load(self) -> None:
        """Show what is so now: called whenever the screen is opened."""

    def retranslate_ui(self) -> None:
        """Set every text: the fixed words, and what was loaded in the current language."""

    def set_sizes(self) -> None:
        """Take the theme's lengths."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

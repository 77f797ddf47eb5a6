"""The head of a page: its title, and the introduction one touch away."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.text import label


class PageHead(QWidget):
    """A title with a button that asks for more about the page."""

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("h1")
        self.more_button = IconButton("info")
        self.more_button.clicked.connect(self.more_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def add_widget(self, widget: QWidget) -> None:
        """Put something between the title and the button."""
        self._row.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setSpacing(theme().px(24))

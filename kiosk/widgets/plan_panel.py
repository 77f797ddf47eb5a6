"""The chosen work plan: its name, its goal or text, and a button to all that there is to read."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.text import Prose, label


class PlanPanel(QFrame):
    """A panel on navy."""

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card-navy")
        self.caption = label("label", on="gold")
        self.goal = label("strong", on="navy")
        self.text = Prose(colour="on-navy", scrolls=True)
        self.more_button = QPushButton()
        self.more_button.setProperty("role", "on-navy")
        self.more_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more_button.clicked.connect(self.more_requested)
        self._column = QVBoxLayout(self)
        for widget in (self.caption, self.goal):
            self._column.addWidget(widget)
        self._column.addWidget(self.text, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_texts(self, caption: str, goal: str, text: str, more: str) -> None:
        """Show these words; what is empty is hidden."""
        self.caption.setText(caption)
        for part, words in ((self.goal, goal), (self.text, text), (self.more_button, more)):
            part.setText(words)
            part.setVisible(bool(words))
        self._column.setStretch(3, 0 if text else 1)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(32), theme().px(24)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(theme().px(8))

"""The small line under every fact: where it comes from, and how sources differ, one touch away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.text import label


class SourceLine(QWidget):
    """A line of sources, tags for additions and working translations, and a button when sources differ."""

    note_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = label("source")
        self.tag = label("tag", wrap=False)
        self.note_button = QPushButton()
        self.note_button.setProperty("role", "note")
        self.note_button.clicked.connect(self.note_requested)
        self._row = QHBoxLayout()
        self._row.addWidget(self.tag)
        self._row.addWidget(self.note_button)
        self._row.addStretch(1)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.line)
        self._column.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_texts(self, line: str, tag: str, note_button: str) -> None:
        """Show a line; an empty `tag` or `note_button` hides that part."""
        self.line.setText(line)
        self.tag.setText(tag)
        self.tag.setVisible(bool(tag))
        self.note_button.setText(note_button)
        self.note_button.setVisible(bool(note_button))

    def lay_tags(self, *, beside: bool) -> None:
        """Put tags and button beside the line, where the place is wide and low, or below it."""
        self._column.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._column.setStretch(0, 1 if beside else 0)
        self._column.setAlignment(self._row, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setSpacing(theme().px(12))
        self._column.setSpacing(theme().px(4))

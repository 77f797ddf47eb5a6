"""A button that leads to a neighbour: an arrow, and where it leads."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.icon import Icon
from kiosk.widgets.text import label


class StepButton(CardButton):
    """Year and title of a neighbour, with the arrow on the side to which it lies."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("role", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        side = Qt.AlignmentFlag.AlignRight if icon == "next" else Qt.AlignmentFlag.AlignLeft
        self.year, self.title = label("label-strong", wrap=False), label("source")
        self._arrow = Icon(icon, "navy", side=28)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        for part in (self.year, self.title):
            part.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._words.addWidget(part)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.insertWidget(1 if icon == "next" else 0, self._arrow)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_words(self, year: str, title: str) -> None:
        """Show where it leads; without words it leads nowhere."""
        self.year.setText(year)
        self.title.setText(title)
        self._arrow.setVisible(bool(year))
        self.setEnabled(bool(year))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(20)
        self._row.setContentsMargins(side, theme().px(6), side, theme().px(8))
        self._row.setSpacing(theme().px(12))
        self._words.setSpacing(0)
        self.setMinimumHeight(theme().px(72))

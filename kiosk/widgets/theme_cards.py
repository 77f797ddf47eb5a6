"""Numbered cards in a grid: the themes of a work plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.icon import Icon
from kiosk.widgets.text import label
from kiosk.widgets.touched import note_presses


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme: `number` as it is written, a short title, its official wording, and the name that is spoken."""

    id: str
    number: str
    title: str
    statement: str
    name: str


class _ThemeButton(CardButton):
    """A large number and a title; the number above the title or beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.card = ThemeCard("", "", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._number = label("theme-number", wrap=False)
        self._title = label("strong")
        self._statement = label("label")
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._statement)
        self._words.addStretch(1)
        self._open = Icon("next", "gold-ink", side=28)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._number)
        self._box.addLayout(self._words)
        self._box.addStretch(1)
        self._box.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)

    def set_card(self, card: ThemeCard) -> None:
        """Show this theme."""
        self.card = card
        self._number.setText(card.number)
        self._title.setText(card.title)
        self._statement.setText(card.statement)
        self.setAccessibleName(card.name)

    def arrange(self, *, flat: bool, full: bool) -> None:
        """The number beside the title in a flat card, above it in a tall one; the wording where the card is full."""
        self._statement.setVisible(full and self.card.statement != self.card.title)
        side, edge = theme().px(20), theme().px(4 if full else 8 if flat else 16)
        self._box.setContentsMargins(side, edge, theme().px(16), edge)
        self._open.setVisible(full or not flat)
        self._words.setStretch(0, 1 if flat else 0)
        self._words.setSpacing(0)
        self._box.setSpacing(theme().px(16 if flat else 4))
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom)
        self._box.setStretch(1, 1 if flat else 0)
        self._box.setStretch(2, 0 if flat else 1)
        middle = Qt.AlignmentFlag.AlignVCenter if flat else Qt.AlignmentFlag(0)
        self._box.setAlignment(self._number, middle)
        self._number.setMinimumWidth(theme().text_px("h1") if flat else 0)
        self._box.setAlignment(self._open, Qt.AlignmentFlag.AlignRight if not flat else middle)

    def needed_width(self) -> int:
        """The width at which the longest word is whole."""
        self._box.invalidate()
        return self._box.minimumSize().width()


class ThemeCards(QWidget):
    """Cards in as many columns as the room has; tells which was touched."""

    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[_ThemeButton] = []
        self._upright = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.arrange)

    def set_cards(self, cards: Sequence[ThemeCard]) -> None:
        """Show these themes."""
        while len(self._buttons) < len(cards):
            button = _ThemeButton(self)
            button.clicked.connect(self._report)
            note_presses(button)
            self._buttons.append(button)
        for surplus in self._buttons[len(cards) :]:
            self._grid.removeWidget(surplus)
            surplus.hide()
            surplus.deleteLater()
        del self._buttons[len(cards) :]
        for button, card in zip(self._buttons, cards, strict=True):
            button.set_card(card)
        self.arrange()

    @Slot()
    def _report(self) -> None:
        sender = self.sender()
        if isinstance(sender, _ThemeButton):
            self.theme_chosen.emit(sender.card.id)

    def set_upright(self, *, upright: bool) -> None:
        """Whether the room is upright: then the cards stand one below the other, with their official wording."""
        if upright != self._upright:
            self._upright = upright
            self.arrange()

    def _columns(self) -> int:
        """One below the other where the room is upright; else as many in a row as no word is cut by."""
        count = len(self._buttons)
        if self._upright or not count:
            return 1
        for columns in (count, (count + 1) // 2, 3, 2):
            for button in self._buttons:
                button.arrange(flat=columns < count, full=False)
            room = (self.width() - (columns - 1) * self._grid.spacing()) / columns
            if max(button.needed_width() for button in self._buttons) <= room:
                return columns
        return 1

    @Slot()
    def arrange(self) -> None:
        """Lay the cards into their grid."""
        self._grid.setSpacing(theme().px(12))
        columns = self._columns()
        rows = -(-len(self._buttons) // columns)
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
            button.arrange(flat=rows > 1, full=self._upright)
            button.show()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows and not self._upright else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """New room, perhaps other columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

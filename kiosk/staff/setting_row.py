"""A setting on the screen: its name, what may be chosen, and why it cannot be changed where that is so."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.text import label


class OrderRow(ChipRow):
    """Chips of which any number may be chosen, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._group.setExclusive(False)

    def mark(self, chosen: tuple[str, ...]) -> None:
        """Show which are chosen."""
        for name, chip in self.chips.items():
            chip.setChecked(name in chosen)


class SettingRow(QFrame):
    """A card with the setting's name and note to the left and its chips to the right."""

    def __init__(self, chips: ChipRow) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title, self.note = label("strong"), label("source")
        self.chips = chips
        self.chips.beside = False
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.title)
        self._words.addWidget(self.note)
        self._words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 2)
        self._row.addWidget(chips, 5)

    def set_words(self, title: str, note: str, *, fixed: bool) -> None:
        """Write on it; a fixed setting cannot be touched."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.chips.setEnabled(not fixed)
        self.chips.setAccessibleName(title.replace("\u200b", ""))

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setContentsMargins(theme().px(24), theme().px(12), theme().px(24), theme().px(12))
        self._row.setSpacing(theme().px(24))
        self._words.setSpacing(theme().px(4))

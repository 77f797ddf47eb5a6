"""What a search says when it has nothing to show, and ways to go on from there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.text import label


@dataclass(frozen=True, slots=True)
class Way:
    """A chip: where it leads, what is written on it, and the colours of a strand."""

    kind: str
    id: str
    text: str
    colour: str


class WayChips(ChipRow):
    """Chips that lead somewhere; none of them stays chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside = False

    def set_ways(self, ways: Sequence[Way]) -> None:
        """Show these."""
        self.set_chips({f"{way.kind}/{way.id}": way.colour for way in ways})
        for way in ways:
            button = self.chips[f"{way.kind}/{way.id}"]
            button.setCheckable(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.set_text(f"{way.kind}/{way.id}", way.text, way.text.replace("\u200b", ""))
        self.lay_out()


class SearchOffer(QWidget):
    """A kind word, a hint, and chips."""

    way_chosen = Signal(str, str)
    """Kind and id of where a chip leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = label("h2"), label("body")
        self.lead = label("label")
        self.chips = WayChips()
        self.chips.chip_chosen.connect(self._go)
        self._column = QVBoxLayout(self)
        self._column.addStretch(0)
        for widget in (self.title, self.hint, self.lead, self.chips):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def show_words(self, title: str, hint: str) -> None:
        """Say this above the chips."""
        self.title.setText(title)
        self.hint.setText(hint)

    def set_low(self, *, low: bool) -> None:
        """Stand at the foot, where hands reach the chips, or at the head."""
        self._column.setStretch(0, 1 if low else 0)
        self._column.setStretch(self._column.count() - 1, 0 if low else 1)

    @Slot(str)
    def _go(self, name: str) -> None:
        kind, _, item = name.partition("/")
        self.way_chosen.emit(kind, item)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, theme().px(12), 0, theme().px(12))
        self._column.setSpacing(theme().px(16))

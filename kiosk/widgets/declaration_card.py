"""A declaration on a card: what it is called, when and where it was made, and what it is about."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.icon import Icon
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.text import label


@dataclass(frozen=True, slots=True)
class DeclarationWords:
    """What stands on a card; `name` is spoken."""

    id: str
    title: str
    when_and_where: str
    text: str
    name: str
    source: str
    tag: str
    note_button: str


class DeclarationCard(CardButton):
    """A card that asks for the whole declaration when touched."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("red-ink", parent)
        self._id = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.when_and_where, self.title, self.text = label("date"), label("h2"), label("reading")
        self.source = SourceLine()
        self._top = QHBoxLayout()
        self._top.addWidget(self.when_and_where, 1)
        self._top.addWidget(Icon("next", "red-ink", side=32), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addStretch(1)
        self._column.addWidget(self.source)
        self.clicked.connect(self._open)
        self.source.note_requested.connect(self._open)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_words(self, words: DeclarationWords) -> None:
        """Show this declaration."""
        self._id = words.id
        self.when_and_where.setText(words.when_and_where)
        self.title.setText(words.title)
        self.text.setText(words.text)
        self.source.set_texts(words.source, words.tag, words.note_button)
        self.setAccessibleName(words.name)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._id)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(28)
        self._column.setContentsMargins(side, theme().px(20), side, theme().px(20))
        self._column.setSpacing(theme().px(4))

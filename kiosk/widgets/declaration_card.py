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
    tags: str


class DeclarationCard(CardButton):
    """A card that asks for the whole declaration when touched."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("red-ink", parent)
        self._id = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.when_and_where, self.title, self.summary = label("date"), label("h2"), label("reading")
        self.tags = label("tag", wrap=False)
        self.source = SourceLine()
        self._top = QHBoxLayout()
        self._top.addWidget(self.when_and_where, 1)
        self._top.addWidget(self.tags, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(Icon("next", "red-ink", side=32), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.title)
        self._column.addWidget(self.summary)
        self._column.addStretch(1)
        self._column.addWidget(self.source)
        self.clicked.connect(self._open)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_words(self, words: DeclarationWords) -> None:
        """Show this declaration."""
        self._id = words.id
        self.when_and_where.setText(words.when_and_where)
        self.title.setText(words.title)
        self.summary.setText(words.text)
        self.tags.setText(words.tags)
        self.tags.setVisible(bool(words.tags))
        self.source.set_texts(words.source, "", "")  # a note is read in what the card opens
        self.setAccessibleName(words.name)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._id)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(28)
        self._top.setSpacing(theme().px(12))
        self._column.setContentsMargins(side, theme().px(14), side, theme().px(20))
        self._column.setSpacing(theme().px(6))

"""What the chosen event says: date, title, text, where it comes from, and the way to its neighbours."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.date_block import DateBlock
from kiosk.widgets.linked_browser import Link
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.step_button import StepButton
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import Prose, label

ZWSP = "\u200b"
ACTIONS = 376
"""The width of the buttons beside the words: a title on a button takes one line."""


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event in words; `day` and `place` may be empty, `colour` is the token family of its strand.

    `note` stands on the button to the sources; without words there is none.
    """

    colour: str
    strand: str
    day: str
    year: str
    place: str
    title: str
    text: str
    source: str
    tag: str
    note: str
    more: bool
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The event before or after, as its button names it."""

    year: str
    title: str


class EventPanel(QFrame):
    """A card with the date on its left; wide in landscape, tall in portrait."""

    previous_requested = Signal()
    next_requested = Signal()
    note_requested = Signal()
    more_requested = Signal()
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._neighbours: tuple[Neighbour | None, Neighbour | None] = (None, None)
        self.date = DateBlock()
        self.title = label("h2")
        self.text = Prose(scrolls=True)
        self.tag = label("tag", wrap=False)
        self.source = SourceLine()
        self.previous_button, self.next_button = StepButton("previous"), StepButton("next")
        self.note_button, self.more_button = _button(), _button()
        self.take_button = TakeButton()
        self.take_button.setProperty("low", "true")  # no taller than the buttons beside it
        for button, signal in (
            (self.previous_button, self.previous_requested), (self.next_button, self.next_requested),
            (self.note_button, self.note_requested), (self.more_button, self.more_requested),
            (self.take_button, self.take_requested),
        ):  # fmt: skip
            button.clicked.connect(signal)
        self._build()
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.retranslate_ui()

    def _build(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.tag)
        self._steps = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._steps.addWidget(self.previous_button, 1)
        self._steps.addWidget(self.next_button, 1)
        self._others = QHBoxLayout()
        self._others.addWidget(self.note_button)
        self._others.addWidget(self.more_button)
        self._others.addStretch(1)
        self._others.addWidget(self.take_button)
        # A box of its own: widgets change places in a grid, layouts are lost when they do.
        self._buttons = QWidget()
        self._actions = QVBoxLayout(self._buttons)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.addLayout(self._steps)
        self._actions.addStretch(1)
        self._actions.addLayout(self._others)
        self._body = QGridLayout()
        self._body.setColumnStretch(0, 1)
        self._body.setRowStretch(1, 1)
        self._body.addLayout(self._head, 0, 0)
        self._body.addWidget(self.text, 1, 0)
        self._body.addWidget(self.source, 2, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.date)
        self._row.addLayout(self._body, 1)
        self._place(portrait=False)

    def set_portrait(self, portrait: bool) -> None:  # noqa: FBT001 - one of two arrangements
        """Put the date above the words and the buttons under them, or all side by side."""
        if portrait != self._portrait:
            self._body.removeWidget(self._buttons)
            self._place(portrait=portrait)

    def _place(self, *, portrait: bool) -> None:
        self._portrait = portrait
        self._body.addWidget(self._buttons, *((3, 0, 1, 1) if portrait else (0, 1, 3, 1)))
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        self._steps.setDirection(direction.LeftToRight if portrait else direction.TopToBottom)
        self._head.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        self.date.set_band(band=portrait)
        self._head.setAlignment(self.tag, Qt.AlignmentFlag.AlignLeft if portrait else Qt.AlignmentFlag.AlignVCenter)
        self.set_sizes()

    def show_event(self, detail: EventDetail, before: Neighbour | None, after: Neighbour | None) -> None:
        """Show an event, and where the two buttons lead; a button without a neighbour is disabled."""
        changed = (detail.title, detail.year) != (self.title.text(), self.date.year.text())
        self.date.show_date(
            strand=detail.strand, day=detail.day, year=detail.year, place=detail.place, colour=detail.colour
        )
        self.title.setText(detail.title)
        self.text.setText(detail.text, detail.links)
        if changed:
            self.text.verticalScrollBar().setValue(0)
        self.source.set_texts(detail.source, "", "")
        self.tag.setText(detail.tag)
        self.tag.setVisible(bool(detail.tag))
        self.note_button.setText(detail.note)
        self.note_button.setAccessibleName(detail.note.replace(ZWSP, ""))
        self.note_button.setVisible(bool(detail.note))
        self.more_button.setVisible(detail.more)
        self._neighbours = (before, after)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        before, after = self._neighbours
        for button, neighbour, words in (
            (self.previous_button, before, self.tr("Previous event")), (self.next_button, after, self.tr("Next event")),
        ):  # fmt: skip
            button.set_words(neighbour.year if neighbour else "", neighbour.title if neighbour else "")
            button.setAccessibleName(_name(words, neighbour))
        self.more_button.setText(self.tr("More"))
        self.more_button.setAccessibleName(self.more_button.text().replace(ZWSP, ""))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, gap = theme().px(28), theme().px(12)
        self._body.setContentsMargins(side, theme().px(13), side if self._portrait else theme().px(20), theme().px(16))
        self._body.setHorizontalSpacing(theme().px(28))
        self._body.setVerticalSpacing(theme().px(8 if self._portrait else 4))
        self._head.setSpacing(theme().px(4))
        for buttons in (self._steps, self._others, self._actions):
            buttons.setSpacing(gap)
        self._buttons.setMinimumWidth(0 if self._portrait else theme().text_length(ACTIONS))
        self.date.set_sizes()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)


def _button() -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "note")
    return button


def _name(words: str, neighbour: Neighbour | None) -> str:
    spoken = f"{words}: {neighbour.year}, {neighbour.title}" if neighbour else words
    return spoken.replace(ZWSP, "")

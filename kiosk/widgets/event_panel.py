"""What the chosen event says: date, title, text, where it comes from, and the way to its neighbours."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.theme import theme
from kiosk.widgets.linked_browser import Link
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import Prose, label

ZWSP = "\u200b"
DATE_WIDTH = 292


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event in words; `day` and `place` may be empty, `colour` is the token family of its strand."""

    colour: str
    strand: str
    day: str
    year: str
    place: str
    title: str
    text: str
    source: str
    tag: str
    note: bool
    more: bool
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The event before or after: its year stands on the button, its title in the button's accessible name."""

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
        self.date = _DateBlock()
        self.title = label("h2")
        self.text = Prose(scrolls=True)
        self.tag = label("tag", wrap=False)
        self.source = SourceLine()
        self.previous_button, self.next_button = _button(), _button()
        self.note_button, self.more_button = _button("note"), _button("note")
        for button, signal in (
            (self.previous_button, self.previous_requested), (self.next_button, self.next_requested),
            (self.note_button, self.note_requested), (self.more_button, self.more_requested),
            (self.date.take_button, self.take_requested),
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
        self._steps = QHBoxLayout()
        self._steps.addWidget(self.previous_button, 1)
        self._steps.addWidget(self.next_button, 1)
        # A box of its own: widgets change places in a grid, layouts are lost when they do.
        self._buttons = QWidget()
        self._actions = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._buttons)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.addLayout(self._steps)
        self._actions.addWidget(self.note_button)
        self._actions.addWidget(self.more_button)
        self._actions.addStretch(1)
        self._body = QGridLayout()
        self._body.setColumnStretch(0, 1)
        self._body.setRowStretch(1, 1)
        self._body.addLayout(self._head, 0, 0)
        self._body.addWidget(self.text, 1, 0)
        self._place(portrait=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.date)
        row.addLayout(self._body, 1)

    def set_portrait(self, portrait: bool) -> None:  # noqa: FBT001 - one of two arrangements
        """Put the buttons under the words, or beside them; the sources follow the words."""
        if portrait != self._portrait:
            self._body.removeWidget(self.source)
            self._body.removeWidget(self._buttons)
            self._place(portrait=portrait)

    def _place(self, *, portrait: bool) -> None:
        self._portrait = portrait
        self._body.addWidget(self.source, 2, 0, 1, 1 if portrait else 2)
        self._body.addWidget(self._buttons, *((3, 0, 1, 1) if portrait else (0, 1, 2, 1)))
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        # Under the title the tag may take a second line; beside it it must not.
        self.tag.setWordWrap(portrait)
        self._head.setAlignment(self.tag, Qt.AlignmentFlag(0) if portrait else Qt.AlignmentFlag.AlignVCenter)
        self._line_up()

    def _line_up(self) -> None:
        """All buttons in one row where they stand under the words and the text is not larger."""
        direction = QBoxLayout.Direction
        in_row = self._portrait and theme().text_length(100) == theme().px(100)
        self._actions.setDirection(direction.LeftToRight if in_row else direction.TopToBottom)

    def show_event(self, detail: EventDetail, before: Neighbour | None, after: Neighbour | None) -> None:
        """Show an event, and where the two buttons lead; a button without a neighbour is disabled."""
        changed = (detail.title, detail.year) != (self.title.text(), self.date.year.text())
        self.date.show_date(detail)
        self.title.setText(detail.title)
        self.text.setText(detail.text, detail.links)
        if changed:
            self.text.verticalScrollBar().setValue(0)
        self.source.set_texts(detail.source, "", "")
        self.tag.setText(detail.tag)
        self.tag.setVisible(bool(detail.tag))
        self.note_button.setVisible(detail.note)
        self.more_button.setVisible(detail.more)
        self._neighbours = (before, after)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        before, after = self._neighbours
        self.previous_button.setEnabled(before is not None)
        self.next_button.setEnabled(after is not None)
        self.previous_button.setText(f"‹ {before.year}" if before else "‹")
        self.next_button.setText(f"{after.year} ›" if after else "›")
        self.previous_button.setAccessibleName(_name(self.tr("Previous event"), before))
        self.next_button.setAccessibleName(_name(self.tr("Next event"), after))
        self.note_button.setText(self.tr("Sources differ"))
        self.more_button.setText(self.tr("More"))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        margin, gap = theme().px(28), theme().px(12)
        self._body.setContentsMargins(margin, theme().px(13), margin, theme().px(13))
        self._body.setHorizontalSpacing(theme().px(20))
        self._body.setVerticalSpacing(theme().px(4))
        self._head.setSpacing(theme().px(4))
        self._steps.setSpacing(gap)
        self.date.set_sizes()
        self._actions.setSpacing(gap)
        for button in (self.previous_button, self.next_button):
            button.setMinimumWidth(theme().text_length(136))
        self._line_up()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)


class _DateBlock(QFrame):
    """Day, year and place on the colour of the strand."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dateBlock")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.strand = label("source", on="navy")
        self.day = label("label", on="navy")
        self.year = label("number", on="navy", wrap=False)
        self.place = label("label", on="gold")
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self.strand, self.day, self.year, self.place):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.take_button = TakeButton()
        self._column.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_sizes(self) -> None:
        """Take the theme's lengths: a long place leaves little room."""
        margin = theme().px(8)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(2))

    def show_date(self, detail: EventDetail) -> None:
        """Show when and where."""
        self.strand.setText(detail.strand)
        self.day.setText(detail.day)
        self.day.setVisible(bool(detail.day))
        self.year.setText(detail.year)
        self.place.setText(detail.place)
        self.place.setVisible(bool(detail.place))
        dress(self, "colour", detail.colour)
        # A span of years does not fit at the size of one.
        dress(self.year, "role", "h1" if len(detail.year) > len("2015") else "number")
        self.setAccessibleName(detail.strand)

    def sizeHint(self) -> QSize:
        """As wide as a long date in Khmer, in every language."""
        return QSize(theme().text_length(DATE_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()


def dress(widget: QWidget, name: str, value: str) -> None:
    """Set a property by which the style sheet knows a widget, and take on its look."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _button(role: str = "") -> QPushButton:
    button = QPushButton()
    if role:
        button.setProperty("role", role)
    return button


def _name(words: str, neighbour: Neighbour | None) -> str:
    spoken = f"{words}: {neighbour.year}, {neighbour.title}" if neighbour else words
    return spoken.replace(ZWSP, "")

"""Home: what ACCSM is in one sentence, a few numbers, and the doors to the pages."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from database.opening import Door, Number, Welcome, plain
from database.texts import links_of
from kiosk.i18n import LanguageManager
from kiosk.provenance import brief_source_text, reading_text
from kiosk.theme import QWIDGETSIZE_MAX, theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.dress import dress
from kiosk.widgets.icon import Icon
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.text import Prose, label

ACCENTS = {"history": "navy", "missions": "gold", "work-plans": "red", "arc-map": "teal"}


class HomePage(QWidget):
    """The first screen. It is given its words: nothing here asks the database."""

    page_requested = Signal(str)

    item_requested = Signal(str, str)
    """Kind and id of the record that a touched link names."""

    def __init__(
        self, welcomes: Mapping[str, Welcome], language: LanguageManager, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._welcomes, self._language = welcomes, language
        welcome = welcomes[language.current]
        self.doors = tuple(DoorCard(entry, self) for entry in welcome.doors)
        self.numbers = tuple(NumberCard(entry, self) for entry in welcome.numbers)
        for door in self.doors:
            door.page_requested.connect(self.page_requested)
        for number in self.numbers:
            number.page_requested.connect(self.page_requested)
        self._is_behind = False
        self._build()
        self.sheet: Sheet | None = None
        self.set_sizes()
        self.load_content()
        self.retranslate_ui()
        language.language_changed.connect(self._follow_language)
        theme().changed.connect(self.set_sizes)

    def _build(self) -> None:
        self.badge = label("badge", wrap=False)
        self.badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.heading = label("display")
        self.introduction = Prose(colour="ink-soft")
        self.introduction.link_activated.connect(self.item_requested)
        self.source = SourceLine()
        self.more = QPushButton()
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self.show_more)
        self._figures = QGridLayout()
        words, self._doors = QWidget(), QWidget()
        for half in (words, self._doors):
            # The halves share the page as the stretch says, whatever the longest word in them is.
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QVBoxLayout(words)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addStretch(1)
        for widget in (self.badge, self.heading, self.introduction):
            self._words.addWidget(widget)
        self._words.addLayout(self._figures)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.more)
        self._foot.addWidget(self.source, 1)
        self._words.addLayout(self._foot)
        self._words.addStretch(1)
        self._grid = QGridLayout(self._doors)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for index, card in enumerate(self.doors):
            self._grid.addWidget(card, index // 2, index % 2)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.addWidget(words, 11)
        side = QVBoxLayout()
        side.addWidget(self._doors, 1)
        side.addStretch(0)
        self._columns.addLayout(side, 10)

    def _place_numbers(self) -> None:
        """Set the numbers in one row, or in two where larger letters need the width."""
        wide = {"normal": True, "large": self.width() < self.height()}
        columns = 4 if wide.get(theme().text_size) else 2
        for index, card in enumerate(self.numbers):
            self._figures.addWidget(card, index // columns, index % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(4):
            self._figures.setColumnStretch(column, 1 if column < columns else 0)

    @Slot()
    def _follow_language(self) -> None:
        # A switch is seen on one page: Home changes when somebody turns to it.
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.load_content()

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody sees Home in a language that was left."""
        if self._is_behind:
            self._is_behind = False
            self.load_content()
        super().showEvent(event)

    def load_content(self) -> None:
        """Set the words of the current language."""
        welcome = self._welcomes[self._language.current]
        self.badge.setText(welcome.badge)
        self.badge.setVisible(bool(welcome.badge))
        role = "display" if self._language.current == "km" else "display-latin"
        dress(self.heading, "role", role)
        self.heading.setText(welcome.heading)
        self.introduction.setText(welcome.introduction, links_of(welcome.introduction))
        self.source.set_texts(brief_source_text(welcome.provenance, self._language), "", "")
        self.more.setVisible(bool(welcome.more))
        for card, door in zip(self.doors, welcome.doors, strict=True):
            card.set_door(door)
        for figure, number in zip(self.numbers, welcome.numbers, strict=True):
            figure.set_number(number, self._language)
        if self.sheet and self.sheet.isVisible():
            self.show_more()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.more.setText(self.tr("More about ACCSM"))
        self.more.setAccessibleName(plain(self.more.text()))

    @Slot()
    def show_more(self) -> None:
        """Open the long text, with all the sources that Home rests on."""
        welcome = self._welcomes[self._language.current]
        if self.sheet is None:
            self.sheet = Sheet(self.window())
            self.sheet.link_activated.connect(self.item_requested)
        text = reading_text((welcome.more,), welcome.provenance, self._language)
        self.sheet.show_text(welcome.name, text, self.tr("Close"), links=links_of(text), quiet=text.quiet)

    def state(self) -> dict[str, Any]:
        """Whether the long text is open, and how far it is scrolled."""
        open_ = self.sheet is not None and self.sheet.isVisible()
        return {"more": open_, "down": self.sheet.prose.verticalScrollBar().value() if self.sheet and open_ else 0}

    def restore(self, state: dict[str, Any]) -> None:
        """Be again as `state()` told."""
        if state["more"]:
            self.show_more()
        if self.sheet:
            self.sheet.prose.verticalScrollBar().setValue(state["down"])

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top, gap = theme().px(56), theme().px(40), theme().px(28)
        self._columns.setContentsMargins(side, top, theme().px(48), top)
        self._columns.setSpacing(theme().px(56))
        self._words.setSpacing(theme().px(20))
        self._foot.setSpacing(theme().px(24))
        self._figures.setContentsMargins(0, theme().px(20), 0, theme().px(16))
        self._figures.setHorizontalSpacing(theme().px(20))
        self._figures.setVerticalSpacing(theme().px(12))
        self._place_numbers()
        self._grid.setSpacing(gap)
        self._cap_doors()

    def _cap_doors(self) -> None:
        """Beside words that are longer than the window, the doors stay in sight."""
        holder = self.parentWidget()
        shown = holder.height() - 2 * theme().px(40) if holder and self.width() > self.height() else 0
        least = self._doors.minimumSizeHint().height()
        self._doors.setMaximumHeight(max(shown, least) if shown else QWIDGETSIZE_MAX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns side by side, or one above the other in portrait."""
        portrait = event.size().width() < event.size().height()
        direction = QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._place_numbers()
        self._cap_doors()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)


class DoorCard(CardButton):
    """A card that leads to a page."""

    page_requested = Signal(str)

    def __init__(self, door: Door, parent: QWidget) -> None:
        accent = ACCENTS.get(door.page, "navy")
        super().__init__(f"{accent}-ink", parent)
        self._page = door.page
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._icon = Icon(door.page, f"{accent}-ink", f"{accent}-soft", 104, self)
        self._kicker, self._title, self._line = label("label"), label("door"), label("label")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._icon)
        # From the top, so that the titles of two cards stand on one line, however many lines follow.
        for part in (self._kicker, self._title, self._line):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.clicked.connect(self._ask)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_door(self, door: Door) -> None:
        """Show these words."""
        self._kicker.setText(door.kicker)
        self._title.setText(door.title)
        self._line.setText(door.line)
        self.setAccessibleName(plain(door.title))
        self.setAccessibleDescription(plain(door.line))

    @Slot()
    def _ask(self) -> None:
        self.page_requested.emit(self._page)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        margin = theme().px(36)
        self._column.setContentsMargins(margin, margin, margin, theme().px(32))
        self._kicker.setContentsMargins(0, theme().px(24), 0, 0)
        self._column.setSpacing(theme().px(4))


class NumberCard(CardButton):
    """A number with its label; touched, it leads to the page that tells about it."""

    page_requested = Signal(str)

    def __init__(self, number: Number, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setProperty("bare", "true")
        self._page = number.page
        self._value, self._label = label("number", wrap=False), label("label")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._value, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._label)
        self._column.addStretch(1)
        self.clicked.connect(self._ask)

    def set_number(self, number: Number, language: LanguageManager) -> None:
        """Show this number, with the digits of the language."""
        self._value.setText(language.digits(number.value))
        self._label.setText(number.label)
        self.setAccessibleName(f"{language.digits(number.value)} {plain(number.label)}")

    @Slot()
    def _ask(self) -> None:
        self.page_requested.emit(self._page)

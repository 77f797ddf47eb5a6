"""The chosen work plan: its name, its goal or text, and a button to all that there is to read."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.linked_browser import Link
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import ZWSP, Prose, label


class PlanPanel(QFrame):
    """A panel on navy."""

    more_requested = Signal()
    note_requested = Signal()
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card-navy")
        self.caption = label("label", on="gold")
        self.goal = label("statement", on="navy")
        self.text = Prose(colour="on-navy", scrolls=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        # There is always room (see fit_text); a bar that came for a moment would narrow the text and so stay.
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.more_button = QPushButton()
        self.more_button.setProperty("role", "on-navy")
        self.more_button.clicked.connect(self.more_requested)
        self.note_button = QPushButton()
        self.note_button.setProperty("role", "note")
        self.note_button.clicked.connect(self.note_requested)
        self.take_button = TakeButton()
        self.take_button.setProperty("low", "true")  # no taller than the buttons beside it
        self.take_button.clicked.connect(self.take_requested)
        self._buttons = QHBoxLayout()
        for button in (self.more_button, self.note_button):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.take_button)
        self._column = QVBoxLayout(self)
        for widget in (self.caption, self.goal):
            self._column.addWidget(widget)
        self._column.addWidget(self.text, 1)
        self._column.addStretch(0)
        self._column.addLayout(self._buttons)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()

    def set_texts(  # noqa: PLR0913, PLR0917 - a panel has as many words
        self, caption: str, goal: str, text: str, more: str, note: str, links: Iterable[Link] = ()
    ) -> None:
        """Show these words; what is empty is hidden."""
        self.caption.setText(caption)
        self.text.setText(text, links)
        parts = (self.goal, goal), (self.more_button, more), (self.note_button, note)
        for part, words in parts:
            part.setText(words)
            part.setAccessibleName(words.replace(ZWSP, ""))
            part.setVisible(bool(words))
        self.text.setVisible(bool(text))
        self._column.setStretch(3, 0 if text else 1)
        self.text.verticalScrollBar().setValue(0)
        self.fit_text()

    def wanted_height(self, width: int) -> int:
        """The height at which all of the text is seen without scrolling."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right() - theme().px(16)
        height = sum(
            part.heightForWidth(inner) + self._column.spacing()
            for part in (self.caption, self.goal)
            if not part.isHidden()
        )
        if not self.text.isHidden():
            height += self.text.height_in("body", inner) + self._column.spacing()
        every = (self.more_button, self.note_button, self.take_button)
        buttons = [button for button in every if not button.isHidden()]
        row = max((button.sizeHint().height() + self._column.spacing() for button in buttons), default=0)
        return height + row + margins.top() + margins.bottom() + theme().px(16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write smaller where the text would not fit."""
        super().resizeEvent(event)
        self.fit_text()

    def fit_text(self) -> None:
        """Take the largest kind of text that fits; there is always room for the smallest one."""
        self._column.activate()
        width = self.text.width()
        self.text.setMinimumHeight(self.text.height_in("label", width) + theme().px(2))
        larger = (role for role in ("saying", "lead", "body") if self.text.height_in(role, width) <= self.text.height())
        self.text.set_role(next(larger, "label"))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(32), theme().px(14)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(theme().px(6))
        self._buttons.setSpacing(theme().px(12))

"""The sheet that gives a record to a visitor's phone: a code, and in words what it holds."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.qr_code import QrCode
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.text import Prose, label

ZWSP = "\u200b"
TEXT, ADDRESS = "text", "address"
CHIPS = {TEXT: "navy", ADDRESS: "teal"}
SIDE = 560


class TakeSheet(Sheet):
    """A code beside its words; where a record has an official address as well, a chip leads to the code of it."""

    WIDTH = LEAST = 1400
    ENOUGH = 10_000  # a code must be whole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.prose.hide()
        self._held, self._which = {TEXT: "", ADDRESS: ""}, TEXT
        self.code = QrCode()
        self.chips = ChipRow()
        self.chips.beside = False
        self.chips.set_chips(CHIPS)
        self.chips.chip_chosen.connect(self.show_held)
        self.caption = label("label-strong")
        self.words = Prose(role="label", scrolls=True)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout()
        for widget in (self.chips, self.caption):
            self._column.addWidget(widget)
        self._column.addWidget(self.words, 1)
        self._body.addLayout(self._column, 1)
        self._layout.addLayout(self._body, 1)
        theme().changed.connect(self.arrange)
        self.retranslate_ui()
        self.arrange()

    def show_codes(self, text: str, address: str, close: str) -> None:
        """Open with the code of a text, of an address, or both; `close` is the accessible name of the cross."""
        again = self.isVisible() and text and address  # in another language: what is shown stays
        self._held = {TEXT: text, ADDRESS: address}
        self.chips.setVisible(bool(text and address))
        self.show_held(self._which if again else TEXT if text else ADDRESS)
        self.show_text(self.tr("Scan to take it with you"), "", close)

    @Slot(str)
    def show_held(self, which: str) -> None:
        """Show the code of the text, or of the address."""
        self._which = which
        self.chips.choose(which)
        self.code.set_text(self._held[which].replace(ZWSP, ""))
        self.words.setText(self._held[which])
        self.words.verticalScrollBar().setValue(0)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        names = {TEXT: self.tr("Text"), ADDRESS: self.tr("Web page")}
        for name, words in names.items():
            self.chips.set_text(name, words, words.replace(ZWSP, ""))
        captions = {
            TEXT: self.tr("This code holds these words. No network is needed."),
            ADDRESS: self.tr("This code holds this address. Your phone needs a network to open it."),
        }
        self.title.setText(self.tr("Scan to take it with you"))
        self.caption.setText(captions[self._which])
        self.code.setAccessibleName(self.tr("QR code").replace(ZWSP, ""))
        self.code.setAccessibleDescription(self.code.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def wanted_height(self, width: int) -> int:
        """The code and the head; in portrait the words below it as well."""
        head, side = theme().px(72 + 16 + 8), min(theme().px(SIDE), width)
        if self.width() > self.height():
            return head + side
        words = self.prose if self._layout.count() < 3 else self.words  # the latter is made after the first call
        return head + side + words.heightForWidth(width) + theme().text_length(200)

    @Slot()
    def arrange(self) -> None:
        """Code and words side by side, or one above the other in portrait."""
        portrait = self.width() < self.height()
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        self._body.setSpacing(theme().px(28))
        self._column.setSpacing(theme().px(12))
        margin = 2 * theme().px(40)
        foot = theme().px(72 + 16) if portrait else 0
        room = self.panel.width() - margin, self.panel.height() - margin - theme().px(72 + 16) - foot
        side = max(1, min(theme().px(SIDE), *room))
        self.code.setFixedSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the parent."""
        super().resizeEvent(event)
        self.arrange()

"""The pad on which staff type their PIN: twelve large keys, a dot per digit, and what was wrong."""

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from database.opening import plain
from kiosk.i18n import LanguageManager
from kiosk.staff.overlay import Overlay
from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.text import label

if TYPE_CHECKING:
    from kiosk.pin import Pin

PATIENCE = 30_000
"""Milliseconds until a pad that nobody touches goes away."""

LONGEST = 12
_DIGITS = "123456789"


class Dots(QWidget):
    """A dot per digit typed; which digits they are is shown to nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Show so many dots."""
        self.count = count
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(360), theme().px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dots from the middle outwards over a line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(0, self.height() - theme().px(3), self.width(), theme().px(3))
        painter.fillRect(edge, theme().colour("edge"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("navy-ink"))
        step, radius = theme().px(30), theme().px(9)
        left = self.width() / 2 - step * (self.count - 1) / 2
        for index in range(self.count):
            painter.drawEllipse(QPointF(left + index * step, self.height() / 2), radius, radius)


class PinPad(Overlay):
    """Asks for the PIN over everything; goes away by itself."""

    accepted = Signal()
    closed = Signal()

    def __init__(
        self,
        pin: "Pin",
        language: LanguageManager,
        parent: QWidget,
        *,
        patience: int = PATIENCE,
        second: int = 1000,
    ) -> None:
        super().__init__(parent)
        self._pin, self._language = pin, language
        self._typed = ""
        self._refused = False
        self.panel = QFrame(self)
        self.panel.setObjectName("sheet")
        self.title, self.message = label("h2"), label("label-strong")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dots = Dots()
        self.close_button = IconButton("close")
        self.close_button.clicked.connect(self.dismiss)
        self.keys = {digit: self._digit_key(digit) for digit in _DIGITS + "0"}
        self.erase, self.enter = IconButton("backspace"), IconButton("enter")
        self.erase.clicked.connect(self.remove_digit)
        self.enter.clicked.connect(self.try_pin)
        self._build()
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self.dismiss)
        self._waiting = QTimer(self, interval=second)
        self._waiting.timeout.connect(self._tell)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.retranslate_ui()

    def _digit_key(self, digit: str) -> QPushButton:
        key = QPushButton()
        key.setObjectName(digit)
        key.setProperty("role", "pin-key")
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.clicked.connect(self._press)
        return key

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._grid = QGridLayout()
        for index, digit in enumerate(_DIGITS):
            self._grid.addWidget(self.keys[digit], index // 3, index % 3)
        for column, key in enumerate((self.erase, self.keys["0"], self.enter)):
            self._grid.addWidget(key, 3, column)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        for key in (*self.keys.values(), self.erase, self.enter):
            key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        for button in (self.erase, self.enter, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self.panel)
        self._column.addLayout(head)
        self._column.addWidget(self.dots)
        self._column.addWidget(self.message)
        self._column.addLayout(self._grid, 1)

    def open(self) -> None:
        """Show it, empty; where staff must wait it says so at once."""
        self._clear()
        super().open()
        self._patience.start()
        self._tell()

    @Slot()
    def dismiss(self) -> None:
        """Close it."""
        self._clear()
        self._patience.stop()
        self._waiting.stop()
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @Slot()
    def _press(self) -> None:
        self.add_digit(self.sender().objectName())

    def add_digit(self, digit: str) -> None:
        """Take a digit."""
        self._patience.start()
        if self.enter.isEnabled():
            self._refused = False
            self._typed = (self._typed + digit)[:LONGEST]
            self._tell()

    @Slot()
    def remove_digit(self) -> None:
        """Take the last digit back."""
        self._patience.start()
        self._typed = self._typed[:-1]
        self._tell()

    @Slot()
    def try_pin(self) -> None:
        """Let the PIN be looked at."""
        self._patience.start()
        typed, self._typed = self._typed, ""
        if typed and self._pin.verify(typed).is_right:
            self.dismiss()
            self.accepted.emit()
            return
        self._refused = bool(typed)
        self._tell()

    def _clear(self) -> None:
        self._typed, self._refused = "", False

    @Slot()
    def _tell(self) -> None:
        """Show the dots, what was wrong, and how long to wait; during a wait nothing can be typed."""
        wait = self._pin.wait()
        self.dots.show_count(len(self._typed))
        for key in (*self.keys.values(), self.erase, self.enter):
            key.setEnabled(not wait)
        if wait:
            self._typed = ""
            text = self.tr("Too many wrong tries. Please wait {n} seconds.")
            self.message.setText(text.format(n=self._language.digits(wait)))
        else:
            self.message.setText(self.tr("This PIN is not right.") if self._refused else "")
        if bool(wait) != self._waiting.isActive():
            self._waiting.start() if wait else self._waiting.stop()
        self.lay_out()

    def retranslate_ui(self) -> None:
        """Set the fixed words, and the digits as the language writes them."""
        self.title.setText(self.tr("PIN of the staff"))
        self.setAccessibleName(plain(self.title.text()))
        for digit, key in self.keys.items():
            key.setText(self._language.digits(digit))
            key.setAccessibleName(self._language.digits(digit))
        self.erase.setAccessibleName(plain(self.tr("Delete the last digit")))
        self.enter.setAccessibleName(plain(self.tr("Enter")))
        self.close_button.setAccessibleName(plain(self.tr("Close")))
        self._tell()

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        margin = theme().px(40)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(20))
        self._grid.setSpacing(theme().px(16))
        self.message.setMinimumHeight(theme().text_length(72))
        for key in (*self.keys.values(), self.erase, self.enter):
            key.setMinimumHeight(theme().px(92))
        self.lay_out()

    def lay_out(self) -> None:
        """Put the panel into the middle."""
        width = min(self.width() - theme().px(32), theme().px(520))
        wanted = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        height = min(self.height() - theme().px(32), max(wanted, self._column.totalMinimumSize().height()))
        self.panel.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def resizeEvent(self, _event: QEvent) -> None:
        """Follow the window."""
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A keyboard types too, in whichever layout it is: a Khmer one has Khmer digits."""
        if len(event.text()) == 1 and event.text().isdecimal():
            self.add_digit(str(unicodedata.decimal(event.text())))
        elif event.key() == Qt.Key.Key_Backspace:
            self.remove_digit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.try_pin()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(theme().colour("navy-deep"))
        veil.setAlphaF(0.7)
        QPainter(self).fillRect(self.rect(), veil)

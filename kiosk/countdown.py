"""The countdown before a reset: a band over header or tools, which covers nothing that a visitor reads."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from database.opening import plain
from kiosk import navigation, paths, tools
from kiosk.i18n import Words
from kiosk.theme import theme
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.text import label

AGAIN = str(QT_TRANSLATE_NOOP("Countdown", "This screen starts again in {n} seconds"))
HERE = str(QT_TRANSLATE_NOOP("Countdown", "I am still here"))


class Countdown(QFrame):
    """Counts in both languages; its button, like any other touch, lets the visitor stay."""

    touched = Signal()

    def __init__(self, digits: dict[str, str], parent: QWidget) -> None:
        """`digits` gives for each language the ten digits as it writes them."""
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("countdown")
        self._digits = {code: str.maketrans("0123456789", ten) for code, ten in digits.items()}
        self._words = {code: Words(code, "Countdown") for code in paths.translated_languages()}
        self.lines = {code: label("label-strong", on="gold") for code in self._words}
        self.button = QPushButton(" · ".join(words(HERE) for words in self._words.values()))
        self.button.setAccessibleName(plain(self.button.text()))
        self.button.clicked.connect(self.touched)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        for line in self.lines.values():
            column.addWidget(line)
        column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        parent.installEventFilter(self)
        theme().changed.connect(self.lay_out)
        self.hide()

    @Slot(int)
    def show_seconds(self, seconds: int) -> None:
        """Show how many seconds are left; at 0 go away."""
        for code, line in self.lines.items():
            number = str(seconds).translate(self._digits.get(code, {}))
            line.setText(self._words[code](AGAIN).format(n=number))
        self.setVisible(seconds > 0)
        if seconds:
            self.lay_out()
            self.raise_()

    @Slot()
    def lay_out(self) -> None:
        """Lie over the header, and below it where larger letters need more lines; in portrait over the tools.

        Sheets, which lie over both, make room.
        """
        self._row.setContentsMargins(theme().px(48), 0, theme().px(48), 0)
        self._row.setSpacing(theme().px(24))
        width = self._parent.width()
        height = max(theme().px(tools.HEIGHT), self._row.totalHeightForWidth(width))
        foot = self._parent.height() - theme().px(navigation.HEIGHT) - height
        self.setGeometry(0, foot if width < self._parent.height() else 0, width, height)
        if self.isVisible():
            for sheet in self._parent.findChildren(Sheet):
                if sheet.isVisible():
                    sheet.leave_free(self.geometry())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self.lay_out()
        return super().eventFilter(watched, event)

"""The line that a search is typed into, by fingers or by a keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.icon import Icon

LONGEST = 200
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class SearchField(QLineEdit):
    """Holds a short text; a cross clears it; what is too long is cut, and said to be."""

    overflowed = Signal()
    """More was pasted than the field holds."""

    moved = Signal(int)
    """An arrow key asks for a result further down, or up where negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setMaxLength(LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._icon = Icon("search", "navy-ink", side=32, parent=self)
        self.clear_button = IconButton("close", self)
        self.clear_button.setObjectName("clear")
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self.inputRejected.connect(self.overflowed)
        self.textChanged.connect(self._show_clear)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.retranslate_ui()

    def is_full(self) -> bool:
        """Whether not one letter more has room."""
        return len(self.text().encode("utf-16-le")) // 2 >= LONGEST - 1  # a pair may not have fitted

    def text_before(self) -> str:
        """What stands before the cursor."""
        # The cursor counts as Qt does: in UTF-16.
        return self.text().encode("utf-16-le")[: 2 * self.cursorPosition()].decode("utf-16-le", "ignore")

    def replace_word(self, word: str) -> None:
        """Put a word in the place of the one before the cursor, and a space after it."""
        before = self.text_before()
        begun = before.split()[-1] if before and not before[-1].isspace() else ""
        length = len(begun.encode("utf-16-le")) // 2
        self.setSelection(self.cursorPosition() - length, length)
        self.insert(word + " ")

    @Slot(str)
    def _show_clear(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down are for the results."""
        if event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.setPlaceholderText(self.tr("A country, a year, a meeting…"))
        self.setAccessibleName(self.tr("Search").replace("\u200b", ""))
        self.clear_button.setAccessibleName(self.tr("Clear").replace("\u200b", ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    @Slot()
    def set_sizes(self) -> None:
        """As tall as a finger and the letters need."""
        self.setFixedHeight(max(theme().px(76), self.fontMetrics().height() + theme().px(12)))
        self._place()

    def _place(self) -> None:
        icon, button = theme().px(32), theme().px(64)
        self._icon.setGeometry(theme().px(24), (self.height() - icon) // 2, icon, icon)
        self.clear_button.setGeometry(
            self.width() - button - theme().px(8), (self.height() - button) // 2, button, button
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icon and cross keep their places."""
        super().resizeEvent(event)
        self._place()


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & commands

"""The row of the search: the field, and buttons that choose a result, show the keyboard and leave."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.search_field import SearchField


class SearchHead(QWidget):
    """On a screen that stands the first results are too high for some hands: arrows choose them, Enter takes one."""

    moved = Signal(int)
    """The result so many places further down is wanted, or up where negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField()
        self.up_button, self.down_button = IconButton("up"), IconButton("more")
        self.keyboard_button, self.close_button = IconButton("keyboard"), IconButton("close")
        self.keyboard_button.setCheckable(True)
        self.keyboard_button.setChecked(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.field, 1)
        for button in (self.up_button, self.down_button, self.keyboard_button, self.close_button):
            self._row.addWidget(button)
        self.field.moved.connect(self.moved)
        self.up_button.clicked.connect(self._move_up)
        self.down_button.clicked.connect(self._move_down)
        self.retranslate_ui()

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(1)

    def set_upright(self, *, upright: bool) -> None:
        """Show the arrows on a screen that stands."""
        for button in (self.up_button, self.down_button):
            button.setVisible(upright)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setSpacing(theme().px(16))

    def retranslate_ui(self) -> None:
        """Set the names that are spoken."""
        names = {
            self.up_button: self.tr("Previous result"),
            self.down_button: self.tr("Next result"),
            self.keyboard_button: self.tr("On-screen keyboard"),
            self.close_button: self.tr("Close"),
        }
        for button, name in names.items():
            button.setAccessibleName(name.replace("\u200b", ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

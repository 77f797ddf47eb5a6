"""The timeline's events as a list: the same choice for who reads with the ear or the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kiosk.widgets.finger_scroll import scroll_by_finger
from kiosk.widgets.row_model import ENTRY, Row, RowModel
from kiosk.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: what is written, and what is said."""

    id: str
    text: str
    spoken: str


class EventList(Sheet):
    """A sheet with a line for every event; the touched one is chosen and the sheet closes."""

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.prose.hide()
        self.list, self._rows = QListView(), RowModel(self)
        self.list.setModel(self._rows)
        self.list.setObjectName("events")
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        scroll_by_finger(self.list)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        self._layout.addWidget(self.list, 1)

    def show_entries(self, title: str, entries: Sequence[Entry], chosen: str, close: str) -> None:
        """Open with these lines, the chosen one in the middle; `close` is the accessible name of the cross."""
        self._rows.set_rows([Row(entry.id, entry.spoken, entry.text) for entry in entries])
        places = [entry.id for entry in entries]
        current = self._rows.index(places.index(chosen) if chosen in places else -1)
        self.list.setCurrentIndex(current)
        self.list.setAccessibleName(title)
        self.show_text(title, "", close)
        if current.isValid():
            self.list.scrollTo(current, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.list.setFocus()

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if self.isVisible():
            self.dismiss()
            self.entry_chosen.emit(index.data(ENTRY))

    def wanted_height(self, width: int) -> int:  # noqa: ARG002 - a list scrolls at any width
        """As tall as the parent allows."""
        return self.height()

"""What was found: cards under the words of their kinds, the words found marked in what is displayed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kiosk.theme import theme
from kiosk.widgets.finger_scroll import scroll_by_finger
from kiosk.widgets.result import Group, Result
from kiosk.widgets.result_card import ResultDelegate
from kiosk.widgets.row_model import Row, RowModel

_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Return, Qt.Key.Key_Enter,
}  # fmt: skip


class ResultList(QListView):
    """Shows groups of results; one card is the current one, which arrow keys move and Enter takes."""

    result_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at = 0
        self._painter = ResultDelegate(self, self.room)
        self._rows = RowModel(self)
        self.setObjectName("results")
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoScroll(False)  # else a card touched at the edge moves away under the finger
        scroll_by_finger(self)
        self.clicked.connect(self._take_touched)
        theme().changed.connect(self.lay_out)

    def set_groups(self, groups: Sequence[Group], *, keep: bool = False) -> None:
        """Show these, the first as the current one; with `keep` the present one where it is still there."""
        before = self.current() if keep else None
        self._painter.forget()
        self._rows.set_rows([row for group in groups for row in _make_rows(group)])
        places = {key: row for row, key in self._keys().items()}
        row = places.get(before, 1) if before else 1
        self._set_current(row)
        self.scrollToTop()
        if row > 1:
            self._show_current()

    def _set_current(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row))

    def _keys(self) -> dict[int, tuple[str, str]]:
        """Kind and id of each card by its row."""
        entries = [row.entry for row in self._rows.rows]
        return {row: (entry.kind, entry.id) for row, entry in enumerate(entries) if isinstance(entry, Result)}

    def results(self) -> tuple[Result, ...]:
        """All cards in their order."""
        return tuple(row.entry for row in self._rows.rows if isinstance(row.entry, Result))

    def headings(self) -> tuple[str, ...]:
        """The words above the groups."""
        return tuple(row.text for row in self._rows.rows if row.is_heading)

    def current(self) -> tuple[str, str] | None:
        """Kind and id of the current card."""
        return self._keys().get(self.currentIndex().row())

    @Slot()
    def lay_out(self) -> None:
        """Measure all cards anew."""
        self._painter.forget()
        self.scheduleDelayedItemsLayout()

    def room(self) -> int:
        """How wide a card is: the same with a scroll bar and without."""
        return max(theme().px(120), self.width() - theme().px(16))

    def _show_current(self) -> None:
        row = self.currentIndex().row()
        # With the first card its heading comes back into sight.
        self.scrollTo(self._rows.index(0 if row == 1 else row))

    @Slot(int)
    def move_current(self, steps: int) -> None:
        """Make another card the current one, so many further down; no further than the last."""
        rows, row = list(self._keys()), self.currentIndex().row()
        if rows:
            place = rows.index(row) if row in rows else 0
            self._set_current(rows[min(max(place + steps, 0), len(rows) - 1)])
            self._show_current()

    def take_current(self) -> None:
        """As if the current card was touched."""
        key = self.current()
        if key:
            self.result_chosen.emit(*key)

    @Slot(QModelIndex)
    def _take_touched(self, index: QModelIndex) -> None:
        moved = abs(self.verticalScrollBar().value() - self._pressed_at)
        key = self._keys().get(index.row())
        if key and moved <= theme().px(12):  # else the finger scrolled
            self.result_chosen.emit(*key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the list stood: a finger that scrolls chooses nothing."""
        self._pressed_at = self.verticalScrollBar().value()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag does not choose other cards."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and take; what else is typed is not for the list."""
        if event.key() not in _MOVES or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take_current()
        else:
            super().keyPressEvent(event)
            self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        if event.size().width() != event.oldSize().width():
            self._painter.forget()
        super().resizeEvent(event)


def _make_rows(group: Group) -> list[Row]:
    """The heading and the cards below it."""
    heading = Row(group.heading, group.heading.replace("\u200b", ""), group.heading, is_heading=True)
    return [heading, *(Row(result, result.spoken) for result in group.results)]

"""A list to read: rows of cells with hairlines between them, scrolled by finger."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.finger_scroll import scroll_by_finger
from kiosk.widgets.linked_browser import Link, LinkedBrowser, utf16
from kiosk.widgets.text import LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell: its text, and the role and colour of the theme in which it is written."""

    text: str
    role: str = "label"
    colour: str = "ink"
    strong: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list: the id of what it shows, its cells from left to right.

    `take` is what is said of the button that offers a code of it; without words there is no button.
    """

    id: str
    cells: tuple[tuple[Line, ...], ...]
    take: str = ""


class ReadingList(LinkedBrowser):
    """Rows of equal columns; the place scrolled to is kept when the words change."""

    take_requested = Signal(str)
    """The id of the row whose code is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()
        self._widths: tuple[int, ...] = (100,)
        self._marked = ""
        self._is_behind = False
        self.take_buttons: dict[str, IconButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        scroll_by_finger(self)
        theme().changed.connect(self.lay_out)

    def set_rows(self, rows: Sequence[ListRow], widths: Sequence[int]) -> None:
        """Show these rows; `widths` are the columns' shares in per cent."""
        self._rows, self._widths = tuple(rows), tuple(widths)
        self._set_buttons()
        self.lay_out()

    def _set_buttons(self) -> None:
        """A button for every row that can be taken along; those that are there already stay."""
        names = {row.id: row.take for row in self._rows if row.take}
        for item in self.take_buttons.keys() - names.keys():
            self.take_buttons.pop(item).deleteLater()
        for item, name in names.items():
            if item not in self.take_buttons:
                button = IconButton("qr", self.viewport())
                button.setObjectName(item)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(self._ask_for_code)
                button.show()
                self.take_buttons[item] = button
            self.take_buttons[item].setAccessibleName(name)

    @Slot()
    def _ask_for_code(self) -> None:
        self.take_requested.emit(self.sender().objectName())

    def _place_buttons(self) -> None:
        """Each at the right of its row."""
        table = self._table()
        if table is None:
            return
        places = self.document().documentLayout()
        for item, button in self.take_buttons.items():
            block = table.cellAt(self.ids().index(item), 0).firstCursorPosition().block()
            top = places.blockBoundingRect(block).top() - self.verticalScrollBar().value()
            button.resize(button.sizeHint())
            button.move(self.viewport().width() - button.width() - theme().px(8), round(top))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the buttons along."""
        super().scrollContentsBy(dx, dy)
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew; the buttons stay at the right."""
        super().resizeEvent(event)
        self._place_buttons()

    def ids(self) -> tuple[str, ...]:
        """The ids of the rows, from top to bottom."""
        return tuple(row.id for row in self._rows)

    def show_row(self, item: str) -> None:
        """Bring a row into sight and mark it."""
        self._marked = item
        self._is_behind = False
        self._make_document()
        table = self._table()
        if table and item in self.ids():
            cursor = table.cellAt(self.ids().index(item), 0).firstCursorPosition()
            self.setTextCursor(cursor)
            top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
            self.verticalScrollBar().setValue(top - theme().px(40))

    def _table(self) -> QTextTable | None:
        frames = self.document().rootFrame().childFrames()
        return next((frame for frame in frames if isinstance(frame, QTextTable)), None)

    @Slot()
    def lay_out(self) -> None:
        """Make the document anew from the rows, at the present sizes; a list that nobody sees waits."""
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self._make_document()

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody sees yesterday's words."""
        super().showEvent(event)
        if self._is_behind:
            self.lay_out()

    def _make_document(self) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.clear()
        edit = QTextCursor(self.document())
        edit.beginEditBlock()  # else the whole table is laid out anew after every cell
        links = self._write_rows(edit) if self._rows else []
        edit.endEditBlock()
        self.set_links(links)
        self.setTextCursor(QTextCursor(self.document()))
        self.document().size()  # laid out now, for the bar's new range
        bar.setValue(round(place * bar.maximum()))
        self._place_buttons()

    def _write_rows(self, cursor: QTextCursor) -> list[Link]:
        """The table with all its cells; their links."""
        links: list[Link] = []
        table = cursor.insertTable(len(self._rows), len(self._widths), self._format())
        for index, row in enumerate(self._rows):
            for column, lines in enumerate(row.cells):
                cell = table.cellAt(index, column)
                button = bool(row.take) and column == len(row.cells) - 1
                cell.setFormat(self._cell_format(marked=row.id == self._marked, button=button))
                links += _write(cell.firstCursorPosition(), lines)
        return links

    def _format(self) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        lengths = [QTextLength(QTextLength.Type.PercentageLength, width) for width in self._widths]
        shape.setColumnWidthConstraints(lengths)
        return shape

    def _cell_format(self, *, marked: bool, button: bool) -> QTextTableCellFormat:
        shape = QTextTableCellFormat()
        shape.setPadding(theme().px(12))
        if button:
            shape.setRightPadding(theme().px(12 + 72 + 12))
        shape.setBottomBorder(theme().px(1))
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(theme().colour("line"))
        if marked:
            shape.setBackground(theme().colour("gold-soft"))
        return shape


def _write(cursor: QTextCursor, lines: Sequence[Line]) -> list[Link]:
    """Write paragraphs into a cell; their links, counted as the document counts."""
    links: list[Link] = []
    block = QTextBlockFormat()
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    for number, line in enumerate(line for line in lines if line.text):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        ink = QTextCharFormat()
        ink.setFont(theme().font(line.role, QFont.Weight.DemiBold if line.strong else None))
        ink.setForeground(theme().colour(line.colour))
        begin = cursor.position()
        cursor.insertText(line.text, ink)
        for start, end, kind, id_ in line.links:
            links.append((begin + utf16(line.text[:start]), begin + utf16(line.text[:end]), kind, id_))
    return links

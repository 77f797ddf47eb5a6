"""A list to read: rows of cells with hairlines between them, scrolled by finger."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QFont,
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
from PySide6.QtWidgets import QFrame, QScroller, QTextBrowser, QWidget

from kiosk.theme import theme
from kiosk.widgets.text import LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell: its text, and the role and colour of the theme in which it is written."""

    text: str
    role: str = "label"
    colour: str = "ink"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list: the id of what it shows, and its cells from left to right."""

    id: str
    cells: tuple[tuple[Line, ...], ...]


class ReadingList(QTextBrowser):
    """Rows of equal columns; the place scrolled to is kept when the words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()
        self._widths: tuple[int, ...] = (100,)
        self._marked = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        theme().changed.connect(self.lay_out)

    def set_rows(self, rows: Sequence[ListRow], widths: Sequence[int]) -> None:
        """Show these rows; `widths` are the columns' shares in per cent."""
        self._rows, self._widths = tuple(rows), tuple(widths)
        self.lay_out()

    def ids(self) -> tuple[str, ...]:
        """The ids of the rows, from top to bottom."""
        return tuple(row.id for row in self._rows)

    def show_row(self, item: str) -> None:
        """Bring a row into sight and mark it."""
        self._marked = item
        self.lay_out()
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
        """Make the document anew from the rows, at the present sizes."""
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.clear()
        if self._rows:
            table = QTextCursor(self.document()).insertTable(len(self._rows), len(self._widths), self._format())
            for index, row in enumerate(self._rows):
                for column, lines in enumerate(row.cells):
                    cell = table.cellAt(index, column)
                    cell.setFormat(self._cell_format(marked=row.id == self._marked))
                    _write(cell.firstCursorPosition(), lines)
        self.setTextCursor(QTextCursor(self.document()))
        self.document().size()  # laid out now, for the bar's new range
        bar.setValue(round(place * bar.maximum()))

    def _format(self) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        lengths = [QTextLength(QTextLength.Type.PercentageLength, width) for width in self._widths]
        shape.setColumnWidthConstraints(lengths)
        return shape

    def _cell_format(self, *, marked: bool) -> QTextTableCellFormat:
        shape = QTextTableCellFormat()
        shape.setPadding(theme().px(12))
        shape.setBottomBorder(theme().px(1))
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(theme().colour("line"))
        if marked:
            shape.setBackground(theme().colour("gold-soft"))
        return shape


def _write(cursor: QTextCursor, lines: Sequence[Line]) -> None:
    """Write paragraphs into a cell."""
    block = QTextBlockFormat()
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    for number, line in enumerate(line for line in lines if line.text):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        ink = QTextCharFormat()
        ink.setFont(theme().font(line.role, QFont.Weight.DemiBold if line.strong else None))
        ink.setForeground(theme().colour(line.colour))
        cursor.insertText(line.text, ink)

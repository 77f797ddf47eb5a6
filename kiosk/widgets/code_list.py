"""A list of countries to choose from: code and name in each cell, in columns, one of them chosen."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.dress import dress


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell; `look` is the colour of its code: centre, member or plus-three. `accessible` is spoken."""

    id: str
    name: str
    look: str
    accessible: str


SIDE = 10
CODE = (50, 42)
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
# Ground and ink of a code.
LOOKS = {
    "centre": ("teal-ink", "card"),
    "member": ("slate-soft", "slate-ink"),
    "plus-three": ("gold-ink", "card"),
    "chosen": ("gold", "navy-deep"),
}


def draw_code(painter: QPainter, rect: QRectF, code: str, look: str, role: str = "label") -> None:
    """Draw a country's code on its ground."""
    ground, ink = LOOKS[look]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(ground))
    radius = rect.height() * 0.25
    painter.drawRoundedRect(rect, radius, radius)
    font = theme().font(role, QFont.Weight.Bold)
    font.setPixelSize(max(1, min(font.pixelSize(), round(rect.width() * 0.46))))
    painter.setFont(font)
    painter.setPen(theme().colour(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, code)


class CodeBadge(QWidget):
    """A country's code, large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code, self.look = "", "chosen"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_code(self, code: str) -> None:
        """Show this code."""
        self.code = code
        self.update()

    def sizeHint(self) -> QSize:
        """As the mockups have it."""
        return QSize(theme().px(72), theme().px(64))

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code."""
        draw_code(QPainter(self), QRectF(self.rect()), self.code, self.look, "body")


class CodeCell(CardButton):
    """A cell of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, for who listens
        self.look = "centre"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @staticmethod
    def _font(*, bold: bool) -> QFont:
        return theme().font("label", QFont.Weight.DemiBold if bold else QFont.Weight.Normal)

    def _name_left(self) -> int:
        return theme().px(SIDE + CODE[0] + 10)

    def sizeHint(self) -> QSize:
        """Room for the code and a name of one line."""
        return QSize(theme().px(190), theme().px(64))

    def minimumSizeHint(self) -> QSize:
        """Room for a finger."""
        return QSize(theme().px(120), theme().px(64))

    def name_height(self, width: int) -> int:
        """The height of the name, wrapped in a cell of this width."""
        rect = QRect(0, 0, width - self._name_left() - theme().px(4), 10_000)
        return QFontMetrics(self._font(bold=True)).boundingRect(rect, WRAP, self.text()).height()

    def name_fits(self, width: int) -> bool:
        """Whether each word of the name finds room in a cell of this width."""
        metrics = QFontMetrics(self._font(bold=True))
        room = width - self._name_left() - theme().px(4)
        return all(metrics.horizontalAdvance(word) <= room for word in re.split(r"[\s\u200b-]+", self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, code, name."""
        super().paintEvent(event)
        painter = QPainter(self)
        width, height = theme().px(CODE[0]), theme().px(CODE[1])
        rect = QRectF(theme().px(SIDE), (self.height() - height) / 2, width, height)
        draw_code(painter, rect, self.objectName(), "chosen" if self.isChecked() else self.look)
        painter.setFont(self._font(bold=self.isChecked()))
        painter.setPen(theme().colour("ink"))
        left = self._name_left()
        painter.drawText(QRect(left, 0, self.width() - left - theme().px(4), self.height()), WRAP, self.text())


class CodeList(QWidget):
    """Countries in columns; a touch is told by `entry_touched`, the owner chooses."""

    entry_touched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[str, CodeCell] = {}
        self.columns = 2
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._pass_on)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these, in their order; what was chosen stays so."""
        wanted = [entry.id for entry in entries]
        for id_ in [id_ for id_ in self.cells if id_ not in wanted]:
            cell = self.cells.pop(id_)
            self._group.removeButton(cell)
            cell.deleteLater()
        for entry in entries:
            cell = self.cells.get(entry.id) or self._add(entry.id)
            cell.look = entry.look
            cell.setText(entry.name)
            cell.setAccessibleName(entry.accessible)
        self.cells = {id_: self.cells[id_] for id_ in wanted}
        self.lay_out(self.columns)

    def _add(self, id_: str) -> CodeCell:
        cell = CodeCell(self)
        cell.setObjectName(id_)
        self._group.addButton(cell)
        self.cells[id_] = cell
        return cell

    def lay_out(self, columns: int) -> None:
        """Put the cells into so many columns."""
        self.columns = columns
        for index in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(index, int(index < columns))
        for cell in self.cells.values():
            self._grid.removeWidget(cell)
        before = None
        for index, cell in enumerate(self.cells.values()):
            self._grid.addWidget(cell, index // columns, index % columns)
            cell.show()
            if before:
                QWidget.setTabOrder(before, cell)
            before = cell
        self._set_heights()

    def fits(self, columns: int, width: int) -> bool:
        """Whether every name finds room in so many columns."""
        cell = self._cell_width(columns, width)
        return all(button.name_fits(cell) for button in self.cells.values())

    def _cell_width(self, columns: int, width: int) -> int:
        return (width - (columns - 1) * self._grid.horizontalSpacing()) // columns

    def _set_heights(self) -> None:
        """A row is as high as its highest name needs, and as a finger needs."""
        width = self._cell_width(self.columns, self.width())
        for cell in self.cells.values():
            cell.setMinimumHeight(max(theme().px(64), cell.name_height(width) + theme().px(2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width wraps the names anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_heights()

    def choose(self, id_: str | None) -> None:
        """Show this one as chosen, without a signal."""
        self._group.setExclusive(False)
        for name, cell in self.cells.items():
            cell.setChecked(name == id_)
        self._group.setExclusive(True)

    def set_framed(self, framed: bool) -> None:  # noqa: FBT001 - one of two looks
        """Make each cell a card of its own, or part of the card that holds the list."""
        for cell in self.cells.values():
            dress(cell, "framed", "true" if framed else "false")

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._grid.setSpacing(theme().px(12))
        self._set_heights()
        self.updateGeometry()

    @Slot(QAbstractButton)
    def _pass_on(self, button: QAbstractButton) -> None:
        self.entry_touched.emit(button.objectName())

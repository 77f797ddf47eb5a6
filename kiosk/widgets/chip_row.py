"""A row of chips of which one is chosen; it takes a second row where the first is full."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import chip


class ChipRow(QWidget):
    """Chips in reading order."""

    chip_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, QPushButton] = {}
        self.beside = True
        """Whether it stands beside something, in one row and to the right; else below, in as many rows as it takes."""
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._pass_on)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.lay_out)

    def set_chips(self, colours: dict[str, str]) -> None:
        """Make a chip for every id, in the colours of a strand; the first is chosen."""
        if list(colours) == list(self.chips):
            return
        for old in self.chips.values():
            self._group.removeButton(old)
            old.deleteLater()
        self.chips = {}
        for name, colour in colours.items():
            button = chip(colour, self)
            button.setObjectName(name)
            button.setAutoExclusive(True)  # one of several, for who listens
            self._group.addButton(button)
            button.show()
            self.chips[name] = button
        for button in list(self.chips.values())[:1]:
            button.setChecked(True)

    def set_text(self, name: str, text: str, accessible: str) -> None:
        """Write on a chip."""
        self.chips[name].setText(text)
        self.chips[name].setAccessibleName(accessible)

    def choose(self, name: str) -> None:
        """Show this chip as the chosen one, without a signal."""
        self.chips[name].setChecked(True)

    @Slot(QAbstractButton)
    def _pass_on(self, button: QAbstractButton) -> None:
        self.chip_chosen.emit(button.objectName())

    def _rows(self, width: int) -> list[list[QPushButton]]:
        rows: list[list[QPushButton]] = [[]]
        used, gap = 0, theme().px(12)
        for button in self.chips.values():
            needed = button.sizeHint().width()
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0
            rows[-1].append(button)
            used += needed + gap
        return rows

    @Slot()
    def lay_out(self) -> None:
        """Put the chips into their rows."""
        rows, gap, line = self._rows(self.width()), theme().px(12), self._line()
        top = max(0, (self.height() - len(rows) * (line + gap) + gap) // 2)
        for row in rows:
            sizes = [button.sizeHint() for button in row]
            free = self.width() - sum(size.width() for size in sizes) - gap * (len(row) - 1)
            left = max(0, free) if self.beside else 0
            for button, size in zip(row, sizes, strict=True):
                button.setGeometry(QRect(QPoint(left, top), size))
                left += size.width() + gap
            top += line + gap
        self.updateGeometry()

    def _line(self) -> int:
        return max((button.sizeHint().height() for button in self.chips.values()), default=theme().px(64))

    def heightForWidth(self, width: int) -> int:
        """As tall as its rows."""
        return self._height(len(self._rows(width)))

    def _height(self, rows: int) -> int:
        return rows * self._line() + (rows - 1) * theme().px(12)

    def sizeHint(self) -> QSize:
        """All chips in one row."""
        widths = [button.sizeHint().width() for button in self.chips.values()]
        return QSize(sum(widths) + theme().px(12) * max(0, len(widths) - 1), self._line())

    def minimumSizeHint(self) -> QSize:
        """All chips, or one of them where more rows may be made."""
        if self.beside:
            return self.sizeHint()
        return QSize(max((button.sizeHint().width() for button in self.chips.values()), default=0), self._line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Words that were written while nobody looked asked for no layout."""
        super().showEvent(event)
        self.lay_out()

    def event(self, event: QEvent) -> bool:
        """New words or fonts are new widths."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.lay_out()
        return super().event(event)

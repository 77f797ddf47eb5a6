"""A table of counts: a name, a bar and a number in each row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.text import label


@dataclass(frozen=True, slots=True)
class Count:
    """A row: what was counted, how often, and that number as it is written."""

    name: str
    count: int
    shown: str


class Bar(QWidget):
    """A bar as long as its share of the longest."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thick line."""
        return QSize(theme().px(160), theme().px(20))

    def minimumSizeHint(self) -> QSize:
        """A short one."""
        return QSize(theme().px(60), theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar on its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme().colour("navy-soft"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(theme().colour("navy"))
        length = max(self.share * self.width(), 2 * radius)
        painter.drawRoundedRect(QRectF(0, 0, length, self.height()), radius, radius)


class BarTable(QFrame):
    """A card with a title and its rows; without rows it says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.rows: tuple[Count, ...] = ()
        self.title = label("strong")
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self._body)
        self._column.addStretch(1)

    def show_rows(self, title: str, rows: Sequence[Count], nothing: str) -> None:
        """Show these rows, or the words for none."""
        self.rows = tuple(rows)
        self.title.setText(title)
        body = QWidget()
        grid = QGridLayout(body)
        most = max((row.count for row in rows), default=0)
        for index, row in enumerate(rows):
            name, number = label("label"), label("label-strong", wrap=False)
            name.setText(row.name)
            number.setText(row.shown)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(name, index, 0)
            grid.addWidget(Bar(row.count / most if most else 0), index, 1)
            grid.addWidget(number, index, 2)
        if not rows:
            none = label("label")
            none.setText(nothing)
            grid.addWidget(none, 0, 0)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6)
        self._replace_body(body, grid)

    def _replace_body(self, body: QWidget, grid: QGridLayout) -> None:
        place = self._column.indexOf(self._body)
        self._column.removeWidget(self._body)
        self._column.insertWidget(place, body)  # replaceWidget() gives back an item that Python cannot delete
        self._body.hide()
        self._body.deleteLater()
        self._body, self._grid = body, grid
        self.set_sizes()

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        margin = theme().px(24)
        self._column.setContentsMargins(margin, theme().px(20), margin, theme().px(20))
        self._column.setSpacing(theme().px(12))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(16))
        self._grid.setVerticalSpacing(theme().px(8))

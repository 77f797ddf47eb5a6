"""The way to the search, from every page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.theme import theme
from kiosk.widgets.icon import draw_icon


class SearchButton(QPushButton):
    """Looks like a field to type into; only its icon where the header is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.word = ""
        self.narrow = False
        self.wide = False
        self.setProperty("role", "search")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str) -> None:
        """Write this beside the icon."""
        self.word = word
        self.setAccessibleName(word.replace("\u200b", ""))
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or with the word."""
        if narrow != self.narrow:
            self.narrow = narrow
            self.updateGeometry()

    def set_wide(self, *, wide: bool) -> None:
        """Take all the room that there is in a row."""
        self.wide = wide
        self.setSizePolicy(QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as a field, or a square."""
        return QSize(theme().px(72 if self.narrow else 300), theme().px(72))

    def minimumSizeHint(self) -> QSize:
        """No less than that; in a row of tools no less than the icon."""
        return QSize(theme().px(72), theme().px(72)) if self.wide else self.sizeHint()

    def _is_square(self) -> bool:
        """Whether there is no room for the word."""
        word = QFontMetrics(theme().font("label")).horizontalAdvance(self.word)
        return self.narrow or self.width() < word + theme().px(24 + 32 + 12 + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, and the word where there is room."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme().px(32)
        left = (self.width() - side) / 2 if self._is_square() else theme().px(24)
        draw_icon(painter, "search", QRectF(left, (self.height() - side) / 2, side, side), theme().colour("navy"))
        if not self._is_square():
            painter.setFont(theme().font("label"))
            painter.setPen(theme().colour("ink-soft"))
            place = QRectF(self.rect()).adjusted(left + side + theme().px(12), 0, -theme().px(16), 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.word)

"""The way back: an arrow with a word, in the place of the kiosk's mark."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.theme import theme
from kiosk.widgets.icon import draw_icon

WIDTH, HEIGHT = 100, 92
ICON = 34


class BackButton(QPushButton):
    """As large as the room at the left of the header, so that nothing moves when it comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "back")
        self._word = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Room for an arrow over a word."""
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def set_word(self, word: str) -> None:
        """Show this word."""
        self._word = word
        self.setAccessibleName(word.replace("\u200b", ""))
        self.update()

    def word_font(self) -> QFont:
        """As large as the visitor likes text, and as the button has room."""
        font = theme().font("source", QFont.Weight.DemiBold)
        room, width = self.room_for_word(), QFontMetricsF(font).horizontalAdvance(self._word)
        if width > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / width)))
        return font

    def room_for_word(self) -> int:
        """The pixels that the word may take."""
        return self.width() - theme().px(12)

    def word_width(self) -> float:
        """The pixels that the word takes."""
        return QFontMetricsF(self.word_font()).horizontalAdvance(self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground as the style says, then arrow and word."""
        super().paintEvent(event)
        painter = QPainter(self)
        colour = theme().colour("navy-ink")
        painter.setFont(self.word_font())
        height = painter.fontMetrics().height()
        side = theme().px(ICON)
        top = (self.height() - side - height) / 2
        draw_icon(painter, "previous", QRectF((self.width() - side) / 2, top, side, side), colour)
        painter.setPen(colour)
        painter.drawText(QRectF(0, top + side, self.width(), height), Qt.AlignmentFlag.AlignCenter, self._word)

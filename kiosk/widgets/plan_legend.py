"""What the signs of the plan chart mean, in a line that wraps."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.plan_marks import draw_sign

MEETING, TODAY = "meeting", "today"


class PlanLegend(QWidget):
    """Signs with their words: the states of plans, meetings, today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._follow_theme)

    @Slot()
    def _follow_theme(self) -> None:
        self.updateGeometry()  # not connected itself: PySide never frees its notes of a connection to a slot of Qt

    def set_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of sign and word."""
        self._entries = tuple(entries)
        self.updateGeometry()
        self.update()

    def _places(self, width: float) -> list[QRectF]:
        metrics = QFontMetricsF(theme().font("source"))
        gap, line = theme().px(24), metrics.height() + theme().px(4)
        x = y = 0.0
        places = []
        for _, word in self._entries:
            wide = theme().text_px("source") * 1.5 + metrics.horizontalAdvance(word) + 1
            if x and x + wide > width:
                x, y = 0.0, y + line
            places.append(QRectF(x, y, wide, line))
            x += wide + gap
        return places

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at this width."""
        return round(max((place.bottom() for place in self._places(width)), default=0))

    def sizeHint(self) -> QSize:
        """All in one line."""
        places = self._places(1e6)
        return QSize(round(places[-1].right()) + 1, round(places[-1].bottom())) if places else QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest entry."""
        return QSize(round(max((place.width() for place in self._places(1e6)), default=0)), theme().text_px("source"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each sign before its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("source"))
        side = theme().text_px("source") * 0.9
        places = self._places(self.width())
        up = (self.height() - max((place.bottom() for place in places), default=0)) / 2
        for (sign, word), place in zip(self._entries, places, strict=True):
            box = QRectF(place.left(), up + place.center().y() - side / 2, side, side)
            self._draw_sign(painter, sign, box)
            painter.setPen(theme().colour("ink-soft"))
            words = place.adjusted(theme().text_px("source") * 1.5, up, 0, up)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

    def _draw_sign(self, painter: QPainter, sign: str, box: QRectF) -> None:
        if sign == MEETING:
            painter.setPen(QPen(theme().colour("navy-ink"), theme().px(2)))
            painter.setBrush(theme().colour("card"))
            painter.drawEllipse(box)
        elif sign == TODAY:
            painter.setPen(QPen(theme().colour("red-ink"), theme().px(3)))
            painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
        else:
            draw_sign(painter, sign, box, theme().colour("navy-ink"))

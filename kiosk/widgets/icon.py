"""The drawn icons: one set, stroked on a grid of 24."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.theme import theme

# Each icon is a list of strokes: a polyline of points, or a circle (x, y, radius), a round rectangle (x, y, w, h, r).
_SHAPES: dict[str, list[tuple[str, tuple[float, ...]]]] = {
    "home": [
        ("line", (3, 11, 12, 3, 21, 11)), ("line", (5, 9.5, 5, 20.5, 10, 20.5, 10, 14)),
        ("line", (10, 14, 14, 14, 14, 20.5, 19, 20.5, 19, 9.5)),
    ],
    "history": [("circle", (12, 12, 9)), ("line", (12, 6.5, 12, 12, 16, 14))],
    "missions": [("circle", (12, 12, 9)), ("circle", (12, 12, 5)), ("circle", (12, 12, 1.2))],
    "work-plans": [
        ("rect", (3.5, 5, 17, 15.5, 2)), ("line", (3.5, 9.5, 20.5, 9.5)), ("line", (8, 3, 8, 6.5)),
        ("line", (16, 3, 16, 6.5)), ("line", (7, 13, 12, 13)), ("line", (10, 17, 17, 17)),
    ],
    "arc-map": [("pin", (12, 10, 7)), ("circle", (12, 10, 2.6))],
    "documents": [
        ("line", (14, 3, 6, 3, 6, 21, 18.5, 21, 18.5, 7.5, 14, 3, 14, 7.5, 18.5, 7.5)), ("line", (9, 12, 15, 12)),
        ("line", (9, 16, 15, 16)),
    ],
    "plus": [("line", (12, 5, 12, 19)), ("line", (5, 12, 19, 12))],
    "minus": [("line", (5, 12, 19, 12))],
    "fit": [
        ("line", (14, 4, 20, 4, 20, 10)), ("line", (10, 20, 4, 20, 4, 14)), ("line", (20, 4, 14.5, 9.5)),
        ("line", (4, 20, 9.5, 14.5)),
    ],
    "close": [("line", (6, 6, 18, 18)), ("line", (18, 6, 6, 18))],
    "previous": [("line", (15, 5, 8, 12, 15, 19))],
    "next": [("line", (9, 5, 16, 12, 9, 19))],
    "more": [("line", (6, 9, 12, 15, 18, 9))],
    "up": [("line", (6, 15, 12, 9, 18, 15))],
    "info": [("circle", (12, 12, 9)), ("line", (12, 11, 12, 16.5)), ("circle", (12, 7.6, 0.6))],
    "list": [
        ("line", (8.5, 6, 20, 6)), ("line", (8.5, 12, 20, 12)), ("line", (8.5, 18, 20, 18)), ("circle", (4.5, 6, 0.6)),
        ("circle", (4.5, 12, 0.6)), ("circle", (4.5, 18, 0.6)),
    ],
    "search": [("circle", (10.5, 10.5, 6.5)), ("line", (15.5, 15.5, 20.5, 20.5))],
    "contrast": [("circle", (12, 12, 9))],
    "contrast-half": [("half", (12, 12, 9))],
    "shift": [("line", (12, 4, 20, 12, 15.5, 12, 15.5, 19, 8.5, 19, 8.5, 12, 4, 12, 12, 4))],
    "backspace": [
        ("line", (8.5, 5.5, 21, 5.5, 21, 18.5, 8.5, 18.5, 2.5, 12, 8.5, 5.5)), ("line", (11.5, 9, 17.5, 15)),
        ("line", (17.5, 9, 11.5, 15)),
    ],
    "enter": [("line", (20, 5, 20, 13, 4.5, 13)), ("line", (9.5, 8, 4.5, 13, 9.5, 18))],
    "space": [("line", (4, 11, 4, 15.5, 20, 15.5, 20, 11))],
    "qr": [
        ("rect", (3.5, 3.5, 6.5, 6.5, 1)), ("rect", (14, 3.5, 6.5, 6.5, 1)), ("rect", (3.5, 14, 6.5, 6.5, 1)),
        ("line", (14, 14, 14, 16)), ("line", (17.3, 14, 20.5, 14, 20.5, 17)),
        ("line", (14, 20.5, 17.3, 20.5, 17.3, 17.5)), ("line", (20.5, 20.4, 20.5, 20.5)),
    ],
    "save": [
        ("line", (12, 3.5, 12, 14.5)), ("line", (7, 10, 12, 15, 17, 10)), ("line", (4, 15, 4, 20, 20, 20, 20, 15)),
    ],
    "keyboard": [
        ("rect", (2.5, 6, 19, 12.5, 2)), ("circle", (6.5, 10, 0.6)), ("circle", (10.2, 10, 0.6)),
        ("circle", (13.8, 10, 0.6)), ("circle", (17.5, 10, 0.6)), ("line", (8, 14.5, 16, 14.5)),
    ],
    "link": [
        ("line", (9, 5, 5, 5, 5, 19, 19, 19, 19, 15)), ("line", (13, 5, 19, 5, 19, 11)), ("line", (19, 5, 11, 13)),
    ],
}  # fmt: skip


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    for kind, numbers in _SHAPES[name]:
        if kind == "circle":
            x, y, radius = numbers
            path.addEllipse(QPointF(x, y), radius, radius)
        elif kind == "half":
            x, y, radius = numbers
            path.moveTo(x, y - radius)
            path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), 90, -180)
            path.closeSubpath()
        elif kind == "rect":
            x, y, width, height, radius = numbers
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        elif kind == "pin":
            x, y, radius = numbers
            path.moveTo(x, 21.5)
            path.cubicTo(x - radius, 15.5, x - radius, 12.5, x - radius, y)
            path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), 180, -180)
            path.cubicTo(x + radius, 12.5, x + radius, 15.5, x, 21.5)
        else:
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
    return path


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into a square, in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 24, rect.height() / 24)
    pen = QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_path(name))
    if name == "contrast":
        painter.fillPath(_path("contrast-half"), colour)
    painter.restore()


class Icon(QWidget):
    """An icon, perhaps on a soft round-cornered ground."""

    def __init__(self, name: str, colour: str, ground: str = "", side: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._ground, self._side = name, colour, ground, side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._follow_theme)

    @Slot()
    def _follow_theme(self) -> None:
        self.updateGeometry()  # not connected itself: PySide never frees its notes of a connection to a slot of Qt

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No less than that."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, then icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(self._side)
        rect = QRectF(0, (self.height() - side) / 2, side, side)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(self._ground))
            painter.drawRoundedRect(rect, side * 0.25, side * 0.25)
            rect = rect.adjusted(side * 0.24, side * 0.24, -side * 0.24, -side * 0.24)
        draw_icon(painter, self._name, rect, theme().colour(self._colour))

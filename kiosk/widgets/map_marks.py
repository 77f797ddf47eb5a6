"""Draw what stands on the ground: pins with their leader lines, names on card, marks of meeting places."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from kiosk.theme import theme

PIN = 64  # diameter at 1080
CHOSEN = 70
GAP = 12
RING = 4
MARK = 9  # half the diagonal of a place's mark
# Ground, ring and ink of a pin.
LOOKS = {
    "centre": ("teal-ink", "card", "card"),
    "plus-three": ("gold-ink", "card", "card"),
    "chosen": ("gold", "card", "navy-deep"),
    "pressed": ("navy-deep", "gold", "on-navy"),
}


def pin_font(diameter: float) -> QFont:
    """The font of a code: as the visitor's text size wants, as large as the pin allows."""
    font = theme().font("label", QFont.Weight.Bold)
    font.setPixelSize(max(1, min(font.pixelSize(), round(diameter * 0.36))))
    return font


@lru_cache(maxsize=128)
def _pin_picture(code: str, look: str, diameter: float, size: int, ratio: float) -> QPixmap:
    side = diameter + 8
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, ring, ink = (theme().colour(name) for name in LOOKS[look])
    shadow = theme().colour("navy-deep")
    shadow.setAlphaF(0.22)
    painter.setPen(Qt.PenStyle.NoPen)
    rect = QRectF(4, 4, diameter, diameter)
    painter.setBrush(shadow)
    painter.drawEllipse(rect.translated(0, 2))
    painter.setBrush(ring)
    painter.drawEllipse(rect)
    inset = theme().px(RING)
    painter.setBrush(ground)
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.setFont(pin_font(diameter))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, code)
    painter.end()
    del size
    return pixmap


def pin_diameter(look: str) -> int:
    """The diameter of a pin: the chosen one is larger."""
    return theme().px(CHOSEN if look == "chosen" else PIN)


def draw_pin(painter: QPainter, code: str, look: str, centre: QPointF) -> None:
    """Draw a pin around its middle."""
    diameter = pin_diameter(look)
    ratio = painter.device().devicePixelRatioF()
    picture = _pin_picture(code, look, diameter, theme().text_px("label"), ratio)
    corner = centre - QPointF(diameter / 2 + 4, diameter / 2 + 4)
    painter.drawPixmap(QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio), picture)


def draw_leader(painter: QPainter, anchor: QPointF, centre: QPointF) -> None:
    """Draw the line from a pin to the place that it speaks of, with a dot at its end."""
    painter.setPen(QPen(theme().colour("navy-deep"), max(1.0, theme().scale * 2.2)))
    painter.drawLine(anchor, centre)
    painter.setPen(QPen(theme().colour("card"), max(1.0, theme().scale * 1.5)))
    painter.setBrush(theme().colour("navy-deep"))
    radius = theme().px(6)
    painter.drawEllipse(anchor, radius, radius)


def draw_mark(painter: QPainter, point: QPointF) -> None:
    """Draw the mark of a meeting place: a small square on its corner."""
    half = theme().px(MARK)
    painter.setPen(QPen(theme().colour("card"), max(1.0, theme().scale * 2)))
    painter.setBrush(theme().colour("red-ink"))
    painter.drawPolygon([point + QPointF(x * half, y * half) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])


def name_size(name: str) -> QSizeF:
    """The room that a name on card needs."""
    metrics = QFontMetricsF(theme().font("source"))
    return QSizeF(metrics.horizontalAdvance(name) + theme().px(16), metrics.height() + theme().px(2))


@lru_cache(maxsize=128)
def _name_picture(name: str, width: float, height: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio) + 1, round(height * ratio) + 1)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour("line"), 1))
    painter.setBrush(theme().colour("card"))
    rect = QRectF(0.5, 0.5, width - 1, height - 1)
    painter.drawRoundedRect(rect, theme().px(8), theme().px(8))
    painter.setFont(theme().font("source"))
    painter.setPen(theme().colour("ink"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return pixmap


def draw_name(painter: QPainter, name: str, rect: QRectF) -> None:
    """Draw a name on its card."""
    ratio = painter.device().devicePixelRatioF()
    corner = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
    painter.drawPixmap(corner, _name_picture(name, rect.width(), rect.height(), ratio))


def forget_pictures() -> None:
    """Draw pins and names anew: colours or fonts have changed."""
    _pin_picture.cache_clear()
    _name_picture.cache_clear()

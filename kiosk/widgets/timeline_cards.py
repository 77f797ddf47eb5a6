"""What stands on the timeline: cards and dots, drawn once and kept as pictures."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from kiosk.theme import theme

WIDTH = 322
PADDING = 18
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event as the timeline shows it; `time` in years (2015.88), `colour` a token family, `minor` may be a dot."""

    id: str
    time: float
    strand: str
    colour: str
    year: str
    title: str
    line: str
    minor: bool = False


def card_width() -> int:
    """The width of every card: larger text has wider cards, so that it breaks into the same lines."""
    return theme().text_length(WIDTH)


def dark(colour: str) -> QColor:
    """The dark shade of a colour family, on which white text can be read."""
    return theme().colour("navy" if colour == "navy" else f"{colour}-ink")


def shape(colour: str, centre: QPointF, radius: float) -> QPainterPath:
    """The sign of a strand, so that colour does not speak alone: circle, square, diamond, triangle or ring."""
    path = QPainterPath()
    x, y, r = centre.x(), centre.y(), radius
    if colour == "teal":
        path.addRoundedRect(QRectF(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r), r / 4, r / 4)
    elif colour == "gold":
        _add_corners(path, [(x, y - 1.25 * r), (x + 1.25 * r, y), (x, y + 1.25 * r), (x - 1.25 * r, y)])
    elif colour == "red":
        _add_corners(path, [(x, y - 1.2 * r), (x + 1.2 * r, y + 0.85 * r), (x - 1.2 * r, y + 0.85 * r)])
    else:
        path.addEllipse(centre, r, r)
    if colour == "slate":
        path.addEllipse(centre, r / 2, r / 2)
    return path


def _add_corners(path: QPainterPath, corners: list[tuple[float, float]]) -> None:
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.closeSubpath()


class Cards:
    """The pictures of all cards, in every language seen so far; `forget()` when colours, fonts or sizes change."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[TimelineEvent, str], QPixmap] = {}
        self._heights: dict[TimelineEvent, int] = {}
        self._ratio = 1.0

    def forget(self) -> None:
        """Draw everything anew when next asked."""
        self._pictures.clear()
        self._heights.clear()

    def height(self, event: TimelineEvent) -> int:
        """What a card needs for its words, in pixels."""
        if event not in self._heights:
            heights = [
                QFontMetricsF(font).boundingRect(self._text_rect(), _WRAP, text).height()
                for font, text in _lines(event)
            ]
            self._heights[event] = round(sum(heights)) - _lift() + 2 * theme().px(PADDING - 9)
        return self._heights[event]

    def picture(self, event: TimelineEvent, state: str, height: int, ratio: float) -> QPixmap:
        """A card in a state (normal, pressed, chosen, focused), for a screen of this device-pixel ratio."""
        if ratio != self._ratio:
            self._pictures.clear()
            self._ratio = ratio
        key = (event, state)
        if key not in self._pictures or self._pictures[key].deviceIndependentSize().height() != height:
            self._pictures[key] = self._draw(event, state, height)
        return self._pictures[key]

    @staticmethod
    def _text_rect() -> QRectF:
        return QRectF(0, 0, card_width() - 2 * theme().px(PADDING), 10_000)

    def _draw(self, event: TimelineEvent, state: str, height: int) -> QPixmap:
        width = card_width()
        picture = QPixmap(round(width * self._ratio), round(height * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, event, state, QRectF(0, 0, width, height))
        rect = self._text_rect().translated(theme().px(PADDING), theme().px(PADDING - 9) - _lift() / 2)
        for (font, text), colour in zip(_lines(event), _inks(event, state), strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            used = painter.fontMetrics().boundingRect(rect.toRect(), _WRAP, text)
            painter.drawText(rect.toRect(), _WRAP, text)
            rect.setTop(rect.top() + used.height() - (0 if text is not event.year else _lift() / 2))
        painter.end()
        return picture


def _lift() -> int:
    """What a line of digits leaves free of a line made for Khmer signs above and below."""
    return round(0.3 * theme().text_px("body"))


def _lines(event: TimelineEvent) -> list[tuple[QFont, str]]:
    lines = [
        (theme().font("body", QFont.Weight.Bold), event.year),
        (theme().font("label", QFont.Weight.DemiBold), event.title),
    ]
    return [*lines, (theme().font("source"), event.line)] if event.line else lines


def _inks(event: TimelineEvent, state: str) -> list[QColor]:
    if state in {"chosen", "focused"}:
        inks = [theme().colour(name) for name in ("gold-soft", "on-navy", "on-navy")]
    else:
        inks = [dark(event.colour), theme().colour("ink"), theme().colour("ink-soft")]
    return inks if event.line else inks[:2]


def _draw_ground(painter: QPainter, event: TimelineEvent, state: str, rect: QRectF) -> None:
    chosen = state in {"chosen", "focused"}
    thick = theme().px(4 if chosen else 2)
    fill = dark(event.colour) if chosen else theme().colour(f"{event.colour}-soft" if state == "pressed" else "card")
    painter.setBrush(fill)
    painter.setPen(QPen(theme().colour("gold") if state == "focused" else dark(event.colour), thick))
    radius = theme().px(16)
    inner = rect.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.drawRoundedRect(inner, radius, radius)


def text_width(text: str, role: str) -> float:
    """How wide a text in one line is, in pixels."""
    return QFontMetricsF(theme().font(role)).horizontalAdvance(text)


def draw_centred(painter: QPainter, text: str, x: float, top: float) -> QRect:
    """Write a small label in the middle over or under a place; gives where it stands."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text) + 2
    rect = QRect(round(x - width / 2), round(top), width, metrics.height())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return rect

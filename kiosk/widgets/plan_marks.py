"""What stands on the plan chart and answers a touch: bars of plans, and marks of meetings."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.theme import theme
from kiosk.widgets.plan_axis import COMING, RUNNING

# Soft ground, ink and full fill of a row's colour, by token.
SOFT = {"navy": "navy-soft", "gold": "gold-soft", "teal": "teal-soft", "red": "red-soft", "slate": "slate-soft"}
TITLE_PADS = 30  # what a bar keeps free left and right of its title, at 1080
INK = {"navy": "navy-ink", "gold": "gold-ink", "teal": "teal-ink", "red": "red-ink", "slate": "slate-ink"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A plan on the chart, from the beginning of one year to the end of another."""

    id: str
    row: str
    first: int
    last: int
    titles: tuple[str, ...]  # longest first: the chart takes the longest that fits into every bar
    state: str
    state_name: str
    name: str  # spoken


@dataclass(frozen=True, slots=True)
class Mark:
    """A meeting on the chart; `label` is its short number, perhaps empty."""

    id: str
    row: str
    day: date
    label: str
    name: str  # spoken
    held: bool = True


def draw_sign(painter: QPainter, sign: str, rect: QRectF, colour: QColor) -> None:
    """Draw the sign of a state into a square: a full square for past, an arrow for running, a ring for coming."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    inner = rect.adjusted(rect.width() * 0.14, rect.width() * 0.14, -rect.width() * 0.14, -rect.width() * 0.14)
    if sign == RUNNING:
        arrow = [inner.topLeft(), QPointF(inner.right(), inner.center().y()), inner.bottomLeft()]
        painter.drawPolygon(QPolygonF(arrow))
    elif sign == COMING:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, rect.width() * 0.13))
        painter.drawEllipse(inner)
    else:
        painter.drawRoundedRect(inner, rect.width() * 0.1, rect.width() * 0.1)
    painter.restore()


class BarButton(QAbstractButton):
    """A plan's bar: its title, and below it the sign and word of its state."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, for who listens
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = Bar("", "", 0, 0, ("",), "", "", "")
        self.colour = "navy"
        self._title = ""

    def set_bar(self, bar: Bar, colour: str) -> None:
        """Show this plan in a row's colour."""
        self.bar, self.colour = bar, colour
        self.setAccessibleName(bar.name)
        self.update()

    def set_title(self, title: str) -> None:
        """Show this one of the bar's titles."""
        self._title = title
        self.update()

    def title(self) -> str:
        """The title that is shown."""
        return self._title

    def title_font(self) -> QFont:
        """The font of the title; smaller where even the shortest title finds no room."""
        font = theme().font("label", QFont.Weight.DemiBold)
        width, room = QFontMetricsF(font).horizontalAdvance(self._title), self.width() - theme().px(TITLE_PADS)
        if width > room > 0:
            font.setPixelSize(max(1, int(font.pixelSize() * room / width)))
        return font

    def _colours(self) -> tuple[QColor, QColor]:
        """Ground and ink, by what the visitor does with the bar."""
        colour = theme().colour
        if self.isDown():
            return colour("gold"), colour("navy-deep")
        ink = colour(INK[self.colour])
        if self.isChecked():
            return ink, colour("card")
        return (colour("card") if self.bar.state == COMING else colour(SOFT[self.colour])), ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground in the manner of the state, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._colours()
        thick = theme().px(4 if self.bar.state == RUNNING else 2)
        dashed = self.bar.state == COMING
        pen = QPen(theme().colour(INK[self.colour]), thick, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        inset = thick / 2 + theme().px(1)
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = theme().px(16)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, radius, radius)
        self._draw_words(painter, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("gold"), theme().px(3)))
            ring = rect.adjusted(thick, thick, -thick, -thick)
            painter.drawRoundedRect(ring, radius - thick, radius - thick)

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(ink)
        pad = theme().px(20)
        small = theme().font("source")
        painter.setFont(self.title_font())
        title_height = painter.fontMetrics().height()
        painter.setFont(small)
        small_height = painter.fontMetrics().height()
        overlap = theme().px(4)  # the two line boxes may share air, not ink
        top = (self.height() - title_height - small_height + overlap) / 2
        side = theme().text_px("source") * 0.8
        draw_sign(
            painter,
            self.bar.state,
            QRectF(pad, top + title_height - overlap + (small_height - side) / 2, side, side),
            ink,
        )
        left = pad + side * 1.5
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        place = QRectF(left, top + title_height - overlap, self.width() - left - pad / 2, small_height)
        painter.drawText(place, line, self.bar.state_name)
        painter.setFont(self.title_font())
        painter.drawText(QRectF(pad, top, self.width() - theme().px(TITLE_PADS), title_height), line, self._title)

    def sizeHint(self) -> QSize:
        """The chart decides."""
        return QSize(theme().px(120), theme().px(72))


class MarkButton(QAbstractButton):
    """A meeting: a ring with its number; what is touched is larger than what is drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.mark = Mark("", "", date.min, "", "")
        self.colour = "navy"

    def set_mark(self, mark: Mark, colour: str) -> None:
        """Show this meeting in a row's colour."""
        self.mark, self.colour = mark, colour
        self.setAccessibleName(mark.name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and number; a broken ring for a meeting to come."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme().colour(INK[self.colour])
        side = mark_side() if self.mark.label else mark_side() * 0.6
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setBrush(theme().colour("gold" if self.isDown() else "card"))
        style = Qt.PenStyle.SolidLine if self.mark.held else Qt.PenStyle.DotLine
        painter.setPen(QPen(ink, theme().px(2), style))
        painter.drawEllipse(circle)
        painter.setPen(ink)
        painter.setFont(theme().font("source", QFont.Weight.DemiBold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.mark.label)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("navy"), theme().px(3)))
            wide = theme().px(4)
            painter.drawEllipse(circle.adjusted(-wide, -wide, wide, wide))

    def sizeHint(self) -> QSize:
        """The chart decides."""
        return QSize(theme().px(64), theme().px(64))


def mark_side() -> float:
    """The diameter of a mark that holds a number."""
    return max(theme().px(44), theme().text_px("source") * 2.0)

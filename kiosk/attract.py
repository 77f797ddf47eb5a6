"""The attract screen: the story in both languages in turn, and "touch to begin" in both."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QPropertyAnimation, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QVBoxLayout, QWidget

from kiosk import paths
from kiosk.i18n import Words
from kiosk.slides import TOUCH, Slide
from kiosk.theme import theme
from kiosk.widgets.dress import dress
from kiosk.widgets.map_shapes import load_shapes
from kiosk.widgets.text import label

FADE = 250
SHIFT = 12
"""How far the picture wanders from its place, in pixels at 1080: no letter stands on the same pixels for a day."""

PICTURE = 0.6
"""The longer side of a country, as a part of the shorter side of the window."""

UNDER_PICTURE = 0.44
"""Where the words begin in portrait, as a part of the height."""


class AttractScreen(QWidget):
    """Covers the window until somebody touches it."""

    def __init__(
        self,
        slides: Sequence[Slide],
        parent: QWidget,
        *,
        show_ms: int = 7000,
        shift_ms: int = 60_000,
        motion: bool = True,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("attract")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else each slide paints the page below as well
        self.slides = tuple(slides)
        self.index = 0
        self.shift = 0
        self._motion = motion
        self._lands: dict[str, QPainterPath] = {}
        self.kicker, self.line = label("attract-kicker", on="gold"), label("attract-line", on="navy-soft")
        self.headline = label("attract", on="navy")
        self._words = QWidget(self)
        column = QVBoxLayout(self._words)
        column.addStretch(1)
        for part in (self.kicker, self.headline, self.line):
            column.addWidget(part)
        column.addStretch(1)
        self._touch = [self._touch_line(code) for code in paths.translated_languages()]
        self._effect = QGraphicsOpacityEffect(self._words)
        self._fade = self._make_fade()
        self._show_timer = QTimer(self, interval=show_ms)
        self._show_timer.timeout.connect(self.show_next)
        self._shift_timer = QTimer(self, interval=shift_ms)
        self._shift_timer.timeout.connect(self.wander)
        theme().changed.connect(self.lay_out)
        self._show(0)
        self.hide()

    def _touch_line(self, code: str) -> QLabel:
        line = label("attract-touch", self, wrap=False)
        line.setText(Words(code, "Attract")(TOUCH))
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return line

    def _make_fade(self) -> QPropertyAnimation:
        self._effect.setEnabled(False)  # an effect costs a copy of the picture: only while it fades
        self._words.setGraphicsEffect(self._effect)
        fade = QPropertyAnimation(self._effect, b"opacity", self)
        fade.setDuration(FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(self._end_fade)
        return fade

    def start(self) -> None:
        """Begin with the first slide, over everything."""
        self.setGeometry(self._parent.rect())
        self._show(0)
        self.lay_out()
        self.show()
        self.raise_()
        self._show_timer.start()
        self._shift_timer.start()

    def stop(self) -> None:
        """Make room for the visitor."""
        self._show_timer.stop()
        self._shift_timer.stop()
        self._fade.stop()
        self._end_fade()
        self.hide()

    @Slot()
    def show_next(self) -> None:
        """Show the next slide, after the last one the first."""
        self._show((self.index + 1) % len(self.slides))
        if self._motion:
            self._effect.setEnabled(True)
            self._fade.start()

    def _show(self, index: int) -> None:
        self.index = index
        slide = self.slides[index]
        self.kicker.setText(slide.kicker)
        self.headline.setText(slide.headline)
        self.line.setText(slide.line)
        lengths = {"question": "sentence", "centre": "name"}
        dress(self.headline, "length", lengths.get(slide.kind, "number"))
        self.update()

    @Slot()
    def _end_fade(self) -> None:
        self._effect.setEnabled(False)

    @Slot()
    def wander(self) -> None:
        """Move all that stands still by a few pixels, against burn-in."""
        self.shift += 1
        self.lay_out()

    def _offset(self) -> QPointF:
        """Where the picture has wandered: around a small square, and back."""
        corners = ((0, 0), (1, 0), (1, 1), (0, 1))
        x, y = corners[self.shift % len(corners)]
        return QPointF(theme().px(SHIFT) * x, theme().px(SHIFT) * y)

    @Slot()
    def lay_out(self) -> None:
        """Place words and touch lines for this size."""
        offset = self._offset().toPoint()
        margin, width = theme().px(96), self.width()
        foot = theme().px(180)
        portrait = self.width() < self.height()
        room = width - 2 * margin if portrait else int(width * 0.62) - margin
        top = round(self.height() * UNDER_PICTURE) if portrait else margin
        self._words.setGeometry(margin + offset.x(), top + offset.y(), room, self.height() - foot - top)
        each = (width - 2 * margin) // max(1, len(self._touch))
        for number, line in enumerate(self._touch):
            line.setGeometry(
                margin + offset.x() + number * each, self.height() - foot + offset.y(), each, theme().px(110)
            )
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the window."""
        return self._parent.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A navy ground, the slide's country, and a gold band behind "touch to begin"."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().colour("navy-deep"))
        offset = self._offset()
        self._draw_country(painter, offset)
        band = QRectF(0, self.height() - theme().px(180) + offset.y(), self.width(), theme().px(110))
        painter.fillRect(band, theme().colour("gold"))

    def _draw_country(self, painter: QPainter, offset: QPointF) -> None:
        land = self._land(self.slides[self.index].country)
        if land is None:
            self._draw_sign(painter, offset)
            return
        bounds = land.boundingRect()
        side = min(self.width(), self.height()) * PICTURE
        factor = side / max(bounds.width(), bounds.height())
        painter.save()
        painter.translate(self._picture_middle() + offset)
        painter.scale(factor, factor)
        painter.translate(-bounds.center())
        painter.fillPath(land, theme().colour("member"))
        painter.restore()

    def _draw_sign(self, painter: QPainter, offset: QPointF) -> None:
        """Rings around a middle, as cooperation has them, where there is no country to draw."""
        colour = QColor(theme().colour("gold"))
        middle = self._picture_middle() + offset
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(4):
            colour.setAlphaF(0.55 - 0.12 * ring)
            pen = painter.pen()
            pen.setColor(colour)
            pen.setWidthF(theme().px(6))
            painter.setPen(pen)
            radius = theme().px(90 + 78 * ring)
            painter.drawEllipse(middle, radius, radius)
        if self.slides[self.index].kind == "question":
            side = theme().px(180)
            painter.setPen(theme().colour("gold"))
            painter.setFont(theme().font("attract"))
            place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "?")

    def _picture_middle(self) -> QPointF:
        if self.width() < self.height():
            return QPointF(self.width() / 2, self.height() * 0.26)
        return QPointF(self.width() * 0.79, self.height() * 0.42)

    def _land(self, country: str) -> QPainterPath | None:
        if country and not self._lands:
            try:
                self._lands = load_shapes(paths.map_shapes()).coarse.lands
            except (OSError, ValueError):
                return None  # the map page tells of it; the story goes on without the picture
        return self._lands.get(country)

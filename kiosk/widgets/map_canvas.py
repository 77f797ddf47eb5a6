"""The drawn map: ground, leader lines, pins and names, as seen from a camera."""

import math
import os

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets import map_marks
from kiosk.widgets.map_camera import Camera
from kiosk.widgets.map_ground import Ground
from kiosk.widgets.map_scene import MapCountry, MapPlace, Scene
from kiosk.widgets.map_shapes import MapShapes
from kiosk.widgets.map_tiles import Tiles

FILLS = {"centre": "member", "member": "member", "plus-three": "gold-soft"}
REGION = QRectF(92, -29, 49, 40)  # Southeast Asia, in degrees (y downwards), until countries are set
MOVING, RESTING = 0.003, 0.006  # seconds of a frame that may go to painting tiles


class MapCanvas(QWidget):
    """Draws countries of which one may be chosen and one pressed; moved by who owns it."""

    def __init__(self, shapes: MapShapes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(shapes)
        self.ground = Ground(shapes)
        self.camera = Camera(shapes.bounds, REGION)
        self.tiles = Tiles(self._paint_tile)
        self.debug_shapes = bool(os.environ.get("ACCSM_DEBUG_SHAPES"))
        """Draw the boxes that answer a touch."""
        self._chosen: str | None = None
        self._pressed: str | None = None
        self._ringed = False
        self._worker = QTimer(self)
        self._worker.setSingleShot(True)
        self._worker.timeout.connect(self._work)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.restyle)

    def set_countries(self, countries: tuple[MapCountry, ...]) -> None:
        """Show these countries; the view stays."""
        self.scene.countries = countries
        self.camera.home = self.scene.extent([country for country in countries if country.role != "plus-three"])
        self.take_layers()

    def set_places(self, places: tuple[MapPlace, ...]) -> None:
        """Mark these meeting places when their layer is on."""
        self.scene.places = places
        self.update()

    def take_layers(self) -> None:
        """Show what the scene's layers say."""
        self.camera.landmarks = self.scene.land(1.0)
        shown = self.scene.shown()
        fills = {country.numeric: FILLS[country.role] for country in shown}
        if fills != self.ground.fills:
            self.ground.fills = fills
            self.ground.hatched = frozenset(country.numeric for country in shown if country.role == "member")
            self.tiles.spoil(self.camera.bounds)
        self.update()

    def chosen(self) -> str | None:
        """The id of the chosen country."""
        return self._chosen

    def choose(self, id_: str | None) -> None:
        """Show this country as the chosen one; the view stays."""
        if id_ == self._chosen:
            return
        for country in (self.scene.country(self._chosen), self.scene.country(id_)):
            if country:
                self.tiles.spoil(self.scene.rect(country).adjusted(-0.2, -0.2, 0.2, 0.2))
        self._chosen = id_
        country = self.scene.country(id_)
        self.ground.chosen = country.numeric if country else None
        if self.tiles.sharp_but_stale(self.camera):
            self.tiles.complete(self.camera, self.devicePixelRatioF())  # before a flight takes them along
        self.update()

    def busy(self) -> bool:
        """Whether the map is moving, so that painting must not take long."""
        return False

    def patient(self) -> bool:
        """Whether a blurred picture may stand for a moment, until its sharp tiles are painted."""
        return False

    @Slot()
    def restyle(self) -> None:
        """Draw everything anew in the theme's present sizes and colours."""
        map_marks.forget_pictures()
        self.tiles.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two thirds of a landscape page."""
        return QSize(theme().px(1100), theme().px(770))

    def minimumSizeHint(self) -> QSize:
        """Room for the pins side by side."""
        return QSize(theme().px(480), theme().px(360))

    def _paint_tile(self, painter: QPainter, rect: QRectF, scale: float) -> None:
        level = self.ground.choice(scale, self.camera.overview)
        self.ground.paint(painter, rect, scale, level)

    @Slot()
    def _work(self) -> None:
        """Paint what will be needed next, a little at a time, while nothing moves."""
        if self.busy() or not self.isVisible():
            return
        before = self.tiles.sharp(self.camera)
        more = self.tiles.prepare(self.camera, self.devicePixelRatioF(), RESTING)
        if self.tiles.sharp(self.camera) and not before:
            self.update()
        elif more or self.ground.prepare(RESTING):
            self._worker.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        ratio = self.devicePixelRatioF()
        fits = self.tiles.fits(self.camera, ratio)
        if not self.busy() and (fits or not self.patient()):
            self.tiles.complete(self.camera, ratio)
        elif fits:
            self.tiles.prepare(self.camera, ratio, MOVING)
        painter = QPainter(self)
        if not self.tiles.sharp(self.camera):
            painter.fillRect(self.rect(), theme().colour("sea"))
        self.tiles.draw(painter, self.camera)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_marks(painter)
        self._draw_pins(painter)
        self._draw_names(painter)
        self._draw_frame(painter)
        painter.end()
        if not self.busy():
            self._worker.start()

    def _look_of(self, id_: str) -> str:
        country = self.scene.country(id_)
        if id_ == self._pressed:
            return "pressed"
        if id_ == self._chosen:
            return "chosen"
        return country.role if country else "centre"

    def _draw_pins(self, painter: QPainter) -> None:
        spots = self.scene.spots(self.camera)
        for anchor, centre in spots.values():
            if math.hypot(anchor.x() - centre.x(), anchor.y() - centre.y()) > theme().px(map_marks.PIN) / 2:
                map_marks.draw_leader(painter, anchor, centre)
        for id_ in sorted(spots, key=lambda pin: pin == self._chosen):
            map_marks.draw_pin(painter, id_, self._look_of(id_), spots[id_][1])
            if self.debug_shapes:
                self._draw_box(painter, spots[id_][1])

    def _draw_box(self, painter: QPainter, centre: QPointF) -> None:
        reach = self.reach()
        painter.setPen(QPen(theme().colour("red"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, reach, reach)
        painter.drawRect(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))

    @staticmethod
    def reach() -> float:
        """The pixels from a pin's middle within which a touch means it."""
        return max(theme().px(map_marks.CHOSEN) / 2, 22.0)

    def _draw_marks(self, painter: QPainter) -> None:
        for place in self.scene.marks():
            map_marks.draw_mark(painter, self.camera.to_screen(self.scene.point(place)))

    def _draw_names(self, painter: QPainter) -> None:
        for name, rect in self.scene.names(self.camera).items():
            map_marks.draw_name(painter, name, rect)

    def _draw_frame(self, painter: QPainter) -> None:
        """Round the corners, and show where the keyboard is."""
        whole, inner = QPainterPath(), QPainterPath()
        rect, radius = QRectF(self.rect()), theme().px(24)
        whole.addRect(rect)
        inner.addRoundedRect(rect, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("paper"))
        painter.drawPath(whole.subtracted(inner))
        width = theme().px(4) if self._ringed else theme().px(1)
        painter.setPen(QPen(theme().colour("navy" if self._ringed else "line"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)

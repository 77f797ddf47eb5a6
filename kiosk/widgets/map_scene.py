"""What stands on the map: its countries, their pins and the names of places, laid out for a scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.theme import theme
from kiosk.widgets import map_marks
from kiosk.widgets.map_camera import Camera
from kiosk.widgets.map_names import Name, place_names
from kiosk.widgets.map_pins import Offsets, Pin, make_pins, place_pins
from kiosk.widgets.map_shapes import MapShapes, project

LEAD = 4.2  # degrees that a leader line is long in the overview, when its direction is sought
NARROW = 4.0  # degrees: a smaller country is shown with what lies around it


@dataclass(frozen=True, slots=True)
class MapCountry:
    """A country to be touched; `role` is centre, member (without a centre) or plus-three."""

    id: str
    numeric: str
    name: str
    role: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A town to be marked."""

    name: str
    latitude: float
    longitude: float


class Scene:
    """The countries, pins and names; which of them are shown depends on the layers that are on."""

    def __init__(self, shapes: MapShapes) -> None:
        self.shapes = shapes
        self.countries: tuple[MapCountry, ...] = ()
        self.places: tuple[MapPlace, ...] = ()
        self.plus_three = False
        self.meetings = False
        self._land: dict[tuple[tuple[str, ...], float], tuple[tuple[float, float], ...]] = {}
        self._pins: dict[tuple[str, ...], tuple[Pin, ...]] = {}
        self._offsets: tuple[object, Offsets] = (None, {})
        self._names: tuple[object, dict[str, QRectF]] = (None, {})

    def shown(self) -> tuple[MapCountry, ...]:
        """The countries that can be touched with the present layers."""
        return tuple(c for c in self.countries if self.plus_three or c.role != "plus-three")

    def country(self, id_: str | None) -> MapCountry | None:
        """A country by its id."""
        return next((country for country in self.countries if country.id == id_), None)

    def rect(self, country: MapCountry) -> QRectF:
        """The piece of the map that a country fills; without a shape, its capital."""
        path = self.shapes.coarse.lands.get(country.numeric)
        point = project(country.latitude, country.longitude)
        return path.boundingRect() if path else QRectF(point.x() - 1, point.y() - 1, 2, 2)

    def surroundings(self, country: MapCountry) -> QRectF:
        """The piece of the map that shows a country and at least a little of what lies around it."""
        rect = self.rect(country)
        wider, higher = max(0.0, NARROW - rect.width()) / 2, max(0.0, NARROW - rect.height()) / 2
        return rect.adjusted(-wider, -higher, wider, higher)

    def extent(self, countries: Sequence[MapCountry]) -> QRectF:
        """The piece of the map that all of these fill."""
        extent = QRectF()
        for country in countries:
            extent = extent.united(self.rect(country))
        return extent

    def land(self, grid: float) -> tuple[tuple[float, float], ...]:
        """Points along the shores of the shown countries, one in each square of some degrees."""
        key = (tuple(sorted(country.id for country in self.shown())), grid)
        if key not in self._land:
            self._land[key] = self._find_land(grid)
        return self._land[key]

    def _find_land(self, grid: float) -> tuple[tuple[float, float], ...]:
        points: dict[tuple[int, int], tuple[float, float]] = {}
        for country in self.shown():
            path = self.shapes.coarse.lands.get(country.numeric, QPainterPath())
            for index in range(path.elementCount()):
                element = path.elementAt(index)
                points.setdefault((round(element.x / grid), round(element.y / grid)), (element.x, element.y))
            capital = project(country.latitude, country.longitude)
            points[round(capital.x() / grid), round(capital.y() / grid)] = (capital.x(), capital.y())
        return tuple(points.values())

    def pins(self) -> tuple[Pin, ...]:
        """The pins of the shown countries that have one, at their capitals."""
        shown = [country for country in self.shown() if country.role != "member"]
        key = tuple(country.id for country in shown)
        if key not in self._pins:
            anchors = {country.id: project(country.latitude, country.longitude) for country in shown}
            rects = {country.id: self.rect(country) for country in shown}
            self._pins[key] = make_pins(anchors, rects, self.land(0.5), LEAD)
        return self._pins[key]

    def spots(self, camera: Camera) -> dict[str, tuple[QPointF, QPointF]]:
        """Each pin's anchor and middle, in pixels of the view."""
        pins, apart = self.pins(), self.apart()
        key = (pins, camera.scale, apart)
        if self._offsets[0] != key:
            self._offsets = (key, place_pins(pins, camera.scale, apart))
        spots = {}
        for pin in pins:
            anchor = camera.to_screen(QPointF(pin.x, pin.y))
            spots[pin.id] = (anchor, anchor + QPointF(*self._offsets[1][pin.id]))
        return spots

    @staticmethod
    def apart() -> float:
        """The least distance between the middles of two pins, whichever of them is the larger, chosen one."""
        return (theme().px(map_marks.PIN) + theme().px(map_marks.CHOSEN)) / 2 + theme().px(map_marks.GAP)

    def names(self, camera: Camera) -> dict[str, QRectF]:
        """The names that find room, in pixels of the view: of members without a centre, and of meeting places."""
        corner = camera.to_screen(QPointF(0, 0))
        key = (self.countries, self.places, self.plus_three, self.meetings, camera.scale, self.apart())
        if self._names[0] != key:
            taken = [rect.translated(-corner) for rect in self.pin_rects(camera)]
            names = [Name(text, point * camera.scale, map_marks.name_size(text)) for text, point in self._named()]
            self._names = (key, place_names(names, taken, theme().px(map_marks.MARK + 5), theme().px(44)))
        return {name: rect.translated(corner) for name, rect in self._names[1].items()}

    def _named(self) -> list[tuple[str, QPointF]]:
        members = [(country.name, self.rect(country)) for country in self.shown() if country.role == "member"]
        named = [(name, QPointF(rect.right(), rect.center().y())) for name, rect in members]
        return named + [(place.name, self.point(place)) for place in self.marks()]

    def marks(self) -> tuple[MapPlace, ...]:
        """The meeting places, when their layer is on."""
        return self.places if self.meetings else ()

    @staticmethod
    def point(place: MapPlace) -> QPointF:
        """A place's point of the map."""
        return project(place.latitude, place.longitude)

    def pin_rects(self, camera: Camera) -> list[QRectF]:
        """The boxes of the pins, as large as the chosen one's."""
        side = theme().px(map_marks.CHOSEN)
        return [QRectF(spot.x() - side / 2, spot.y() - side / 2, side, side) for _, spot in self.spots(camera).values()]

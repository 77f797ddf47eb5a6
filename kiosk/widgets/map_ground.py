"""Paint the ground of the map: sea, land, member states, coasts and borders, coarse from afar and fine when near.

What is kept are polygons, not paths: a path that was painted keeps 3 KiB and more of Qt's own, for as long as it lives,
and of these there are thousands.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.theme import theme
from kiosk.widgets.map_shapes import Level, MapShapes

NEAR = 1.7  # times the overview: from here on the fine shapes are drawn
PIECE = 64  # points of a line that are painted or left out together
ODD_EVEN = Qt.FillRule.OddEvenFill


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or an island with its lakes, that is painted or left out as a whole."""

    bounds: QRectF
    polygon: QPolygonF


@dataclass(frozen=True, slots=True)
class Land:
    """A country's islands."""

    numeric: str
    bounds: QRectF
    islands: tuple[Piece, ...]


def cut_line(polygon: QPolygonF) -> Iterator[Piece]:
    """Cut a line into pieces small enough that only those in sight are painted."""
    points = polygon.toList()
    for start in range(0, max(1, len(points) - 1), PIECE):
        piece = QPolygonF(points[start : start + PIECE + 1])
        yield Piece(_grown(piece.boundingRect()), piece)


def cut_land(numeric: str, path: QPainterPath) -> Land:
    """Part a country into its islands; a ring inside another (a lake) stays with it."""
    islands: list[list[QPolygonF]] = []  # the shore first, then what is inside
    for polygon in sorted(path.toSubpathPolygons(), key=_area, reverse=True):
        home = next((rings for rings in islands if rings[0].containsPoint(polygon.first(), ODD_EVEN)), None)
        if home is None:
            islands.append([polygon])
        else:
            home.append(polygon)
    pieces = tuple(Piece(_grown(rings[0].boundingRect()), _joined(rings)) for rings in islands)
    return Land(numeric, _grown(path.boundingRect()), pieces)


def _joined(rings: Sequence[QPolygonF]) -> QPolygonF:
    """One polygon for the odd-even rule: from the shore to each lake, around it, and back the same way."""
    shore, *lakes = rings
    points = shore.toList()
    for lake in lakes:
        points += [*lake.toList(), lake.first(), shore.last()]
    return QPolygonF(points)  # with room for no more: Qt's own rings come with room for all that follow


def _area(polygon: QPolygonF) -> float:
    rect = polygon.boundingRect()
    return rect.width() * rect.height()


def _grown(rect: QRectF) -> QRectF:
    """With a little room, for the width of a line and for lines that run straight."""
    return rect.adjusted(-0.05, -0.05, 0.05, 0.05)


class _Sheet:
    """A level, cut up for painting, a little at a time."""

    def __init__(self, level: Level) -> None:
        self.lands: list[Land] = []
        self.coasts: list[Piece] = []
        self.borders: list[Piece] = []
        self._work = self._cut(level)

    def _cut(self, level: Level) -> Iterator[None]:
        for numeric, path in level.lands.items():
            self.lands.append(cut_land(numeric, path))
            yield
        for lines, path in ((self.coasts, level.coasts), (self.borders, level.borders)):
            for polygon in path.toSubpathPolygons():
                lines.extend(cut_line(polygon))
                yield

    def cut(self, seconds: float = math.inf) -> bool:
        """Go on cutting for a while; False when all is cut."""
        end = perf_counter() + seconds
        return any(perf_counter() > end for _ in self._work)


@cache
def sheet_of(level: Level) -> _Sheet:
    """Cut once, for every page that shows the map."""
    return _Sheet(level)


class Ground:
    """The painter of the ground. `fills` names the theme's colour of a country by its ISO number, others are land."""

    def __init__(self, shapes: MapShapes) -> None:
        self.shapes = shapes
        self.fills: dict[str, str] = {}
        self.hatched: frozenset[str] = frozenset()
        self.chosen: str | None = None
        self.level: str | None = None
        """Always this level (coarse or fine), for measurements; by the scale when None."""

    def choice(self, scale: float, overview: float) -> str:
        """The level to paint at a scale."""
        return self.level or ("fine" if scale >= overview * NEAR else "coarse")

    def prepare(self, seconds: float) -> bool:
        """Make the fine shapes ready for a while, before they are wanted; False when they are."""
        return sheet_of(self.shapes.fine).cut(seconds)

    def paint(self, painter: QPainter, rect: QRectF, scale: float, level: str) -> None:
        """Paint a piece of the map (degrees) at a scale; the painter's origin is the piece's corner."""
        painter.fillRect(QRectF(0, 0, rect.width() * scale, rect.height() * scale), theme().colour("sea"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-rect.topLeft())
        sheet = sheet_of(getattr(self.shapes, level))
        sheet.cut()
        painter.setPen(Qt.PenStyle.NoPen)
        for land in sheet.lands:
            if land.bounds.intersects(rect):
                for brush in self._brushes(land.numeric):
                    painter.setBrush(brush)
                    self._fill(painter, land, rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen("paper" if theme().contrast == "normal" else "slate", 1.0))
        self._draw_lines(painter, sheet.borders, rect)
        painter.setPen(self._pen("ink-soft", 1.0))
        self._draw_lines(painter, sheet.coasts, rect)

    def _brushes(self, numeric: str) -> tuple[QBrush, ...]:
        if numeric == self.chosen:
            return (QBrush(theme().colour("navy")),)
        fill = QBrush(theme().colour(self.fills.get(numeric, "land")))
        if numeric in self.hatched:
            return fill, QBrush(theme().colour("card"), Qt.BrushStyle.BDiagPattern)
        return (fill,)

    @staticmethod
    def _pen(colour: str, width: float) -> QPen:
        pen = QPen(QColor(theme().colour(colour)), max(0.8, theme().scale * width))
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    @staticmethod
    def _fill(painter: QPainter, land: Land, rect: QRectF) -> None:
        for island in land.islands:
            if island.bounds.intersects(rect):
                painter.drawPolygon(island.polygon)

    @staticmethod
    def _draw_lines(painter: QPainter, lines: Sequence[Piece], rect: QRectF) -> None:
        for line in lines:
            if line.bounds.intersects(rect):
                painter.drawPolyline(line.polygon)

    def at(self, point: QPointF) -> str | None:
        """The ISO number of the country at a point of the map; None at sea."""
        for numeric, path in self.shapes.fine.lands.items():
            if path.boundingRect().contains(point) and path.contains(point):
                return numeric
        return None

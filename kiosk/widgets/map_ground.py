"""Paint the ground of the map: sea, land, member states, coasts and borders, coarse from afar and fine when near."""

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a shape that is painted or left out as a whole."""

    bounds: QRectF
    path: QPainterPath


@dataclass(frozen=True, slots=True)
class Land:
    """A country's polygons."""

    numeric: str
    bounds: QRectF
    polygons: tuple[Piece, ...]


def cut_line(polygon: QPolygonF) -> Iterator[Piece]:
    """Cut a line into pieces small enough that only those in sight are painted."""
    points = polygon.toList()
    for start in range(0, max(1, len(points) - 1), PIECE):
        piece = QPainterPath()
        piece.addPolygon(QPolygonF(points[start : start + PIECE + 1]))
        yield Piece(_grown(piece.boundingRect()), piece)


def cut_land(numeric: str, path: QPainterPath) -> Land:
    """Part a country into its islands; a ring inside another (a lake) stays with it."""
    islands: list[QPainterPath] = []
    rects: list[QRectF] = []
    for polygon in sorted(path.toSubpathPolygons(), key=_area, reverse=True):
        rect = polygon.boundingRect()
        home = next((i for i, other in enumerate(rects) if other.contains(rect)), None)
        if home is None:
            islands.append(QPainterPath())
            rects.append(rect)
        islands[-1 if home is None else home].addPolygon(polygon)
    pieces = tuple(Piece(_grown(rect), island) for rect, island in zip(rects, islands, strict=True))
    return Land(numeric, _grown(path.boundingRect()), pieces)


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
                    self._draw(painter, land.polygons, rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen("paper" if theme().contrast == "normal" else "slate", 1.0))
        self._draw(painter, sheet.borders, rect)
        painter.setPen(self._pen("ink-soft", 1.0))
        self._draw(painter, sheet.coasts, rect)

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
    def _draw(painter: QPainter, pieces: Sequence[Piece], rect: QRectF) -> None:
        for piece in pieces:
            if piece.bounds.intersects(rect):
                painter.drawPath(piece.path)

    def at(self, point: QPointF) -> str | None:
        """The ISO number of the country at a point of the map; None at sea."""
        for numeric, path in self.shapes.fine.lands.items():
            if path.boundingRect().contains(point) and path.contains(point):
                return numeric
        return None

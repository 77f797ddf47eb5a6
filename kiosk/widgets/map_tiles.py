"""The ground as tiles of pixels: painted once per scale, laid side by side while the map moves."""

import math
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from kiosk.widgets.map_camera import Camera

SIDE = 256  # device-independent pixels
MOST = 240  # tiles kept of one scale

Paint = Callable[[QPainter, QRectF, float], None]
Key = tuple[int, int]


class TileSet:
    """The tiles of one scale."""

    def __init__(self, paint: Paint, scale: float, ratio: float) -> None:
        self._paint = paint
        self.scale = scale
        self.ratio = ratio
        self.tiles: dict[Key, QPixmap] = {}
        self.stale: set[Key] = set()

    def rect(self, key: Key) -> QRectF:
        """The piece of the map on a tile."""
        side = SIDE / self.scale
        return QRectF(key[0] * side, key[1] * side, side, side)

    def keys(self, seen: QRectF, ring: int = 0) -> list[Key]:
        """The tiles that hold a piece of the map, and so many more at each side, the middle ones first."""
        side = SIDE / self.scale
        left, right = math.floor(seen.left() / side) - ring, math.floor(seen.right() / side) + ring
        top, bottom = math.floor(seen.top() / side) - ring, math.floor(seen.bottom() / side) + ring
        keys = [(x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)]
        middle = ((left + right) / 2, (top + bottom) / 2)
        return sorted(keys, key=lambda key: abs(key[0] - middle[0]) + abs(key[1] - middle[1]))

    def wanting(self, seen: QRectF, ring: int = 0) -> list[Key]:
        """Those of them that are not painted, or painted before something changed."""
        return [key for key in self.keys(seen, ring) if key not in self.tiles or key in self.stale]

    def paint(self, key: Key) -> None:
        """Paint a tile."""
        pixmap = QPixmap(round(SIDE * self.ratio), round(SIDE * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        painter = QPainter(pixmap)
        self._paint(painter, self.rect(key), self.scale)
        painter.end()
        self.tiles.pop(key, None)
        self.tiles[key] = pixmap
        self.stale.discard(key)
        if len(self.tiles) > MOST:
            del self.tiles[next(iter(self.tiles))]

    def spoil(self, rect: QRectF) -> None:
        """Say that a piece of the map looks different now."""
        self.stale |= {key for key in self.tiles if self.rect(key).intersects(rect)}

    def draw(self, painter: QPainter, camera: Camera) -> None:
        """Draw the painted tiles that are in sight, stretched where the scale is another."""
        same = _equal(self.scale, camera.scale)
        origin = _on_pixel(camera.to_screen(QPointF(0, 0)), self.ratio)
        for key in self.keys(camera.seen()):
            pixmap = self.tiles.get(key)
            if pixmap is None:
                continue
            if same:
                painter.drawPixmap(origin + QPointF(key[0] * SIDE, key[1] * SIDE), pixmap)
            else:
                rect = self.rect(key)
                painter.drawPixmap(
                    _rounded(camera.to_screen(rect.topLeft()), camera.to_screen(rect.bottomRight())), pixmap
                )


def _on_pixel(point: QPointF, ratio: float) -> QPointF:
    """The nearest place of whole device pixels: tiles that lie between pixels would be blurred, and show seams."""
    return QPointF(round(point.x() * ratio) / ratio, round(point.y() * ratio) / ratio)


def _rounded(corner: QPointF, opposite: QPointF) -> QRect:
    left, top = round(corner.x()), round(corner.y())
    return QRect(left, top, round(opposite.x()) - left, round(opposite.y()) - top)


class Tiles:
    """The tiles in sight, those being made for a new scale, and a small picture of everything behind them."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._now: TileSet | None = None
        self._next: TileSet | None = None
        self._all: TileSet | None = None

    def clear(self) -> None:
        """Forget everything: sizes or colours have changed."""
        self._now = self._next = self._all = None

    def spoil(self, rect: QRectF) -> None:
        """Say that a piece of the map looks different now; it is shown as it was until painted anew."""
        for tiles in (self._now, self._next, self._all):
            if tiles:
                tiles.spoil(rect)

    def complete(self, camera: Camera, ratio: float) -> None:
        """Paint all that is in sight, now."""
        tiles = self._wanted(camera, ratio)
        for key in tiles.wanting(camera.seen()):
            tiles.paint(key)
        self._now, self._next = tiles, None

    def prepare(self, camera: Camera, ratio: float, seconds: float) -> bool:
        """Paint for a while what will be wanted at this scale; True while there is more to do."""
        end = perf_counter() + seconds
        tiles = self._wanted(camera, ratio)
        todo = tiles.wanting(camera.seen())
        if not todo:
            self._now, self._next = tiles, None
            if self._paint_all(camera, ratio):
                return True
            todo = tiles.wanting(camera.seen(), 1)
        for key in todo:
            tiles.paint(key)
            if perf_counter() > end:
                return True
        return tiles is self._next

    def _paint_all(self, camera: Camera, ratio: float) -> bool:
        """Paint the small picture of everything, a tile at a time; True if there was something to paint."""
        if self._all is None or self._all.ratio != ratio:
            self._all = TileSet(self._paint, camera.lowest, ratio)
        bounds = camera.bounds.adjusted(0.01, 0.01, -0.01, -0.01)
        todo = self._all.wanting(bounds)
        if todo:
            self._all.paint(todo[0])
        return bool(todo)

    def _wanted(self, camera: Camera, ratio: float) -> TileSet:
        for tiles in (self._now, self._next):
            if tiles and _equal(tiles.scale, camera.scale) and tiles.ratio == ratio:
                return tiles
        self._next = TileSet(self._paint, camera.scale, ratio)
        return self._next

    def fits(self, camera: Camera, ratio: float) -> bool:
        """Whether what is painted is of the present scale, or nothing is painted yet."""
        return self._now is None or (_equal(self._now.scale, camera.scale) and self._now.ratio == ratio)

    def sharp_but_stale(self, camera: Camera) -> bool:
        """Whether all that is in sight is there at the present scale, but something of it has changed."""
        now = self._now
        if now is None or not _equal(now.scale, camera.scale):
            return False
        keys = now.keys(camera.seen())
        return all(key in now.tiles for key in keys) and any(key in now.stale for key in keys)

    def sharp(self, camera: Camera) -> bool:
        """Whether all that is in sight is painted at the present scale."""
        now = self._now
        return now is not None and _equal(now.scale, camera.scale) and not now.wanting(camera.seen())

    def draw(self, painter: QPainter, camera: Camera) -> None:
        """Draw what there is."""
        if self._all and not (self._now and not self._now.wanting(camera.seen())):
            self._all.draw(painter, camera)
        if self._now:
            self._now.draw(painter, camera)


def _equal(first: float, second: float) -> bool:
    return math.isclose(first, second, rel_tol=1e-9)

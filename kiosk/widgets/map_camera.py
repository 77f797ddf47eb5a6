"""Where one looks from: the middle and the scale of the map, and the limits of both."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

CLOSEST = 6.0  # times the overview: nearer, somebody would read a border off a schematic line
SHORE = 0.12  # the part of the view, at each edge, in which land alone does not count as seen


@dataclass(frozen=True, slots=True)
class View:
    """A place to look at: the middle in degrees (y downwards) and the pixels of a degree."""

    x: float
    y: float
    scale: float

    def between(self, other: "View", part: float) -> "View":
        """The view on the way to another; `part` runs from 0 to 1, the scale by equal ratios."""
        scale = math.exp(math.log(self.scale) * (1 - part) + math.log(other.scale) * part)
        return View(self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part, scale)


class Camera:
    """Turns degrees into pixels of the view and back, and keeps the visitor near land."""

    def __init__(self, bounds: QRectF, home: QRectF) -> None:
        self.bounds = bounds
        self.home = home
        self.landmarks: tuple[tuple[float, float], ...] = ()
        self.size = QSizeF(1, 1)
        self.margins = QMarginsF()
        centre = home.center()
        self.view = View(centre.x(), centre.y(), 1.0)

    @property
    def scale(self) -> float:
        """The pixels of a degree."""
        return self.view.scale

    @property
    def lowest(self) -> float:
        """The scale at which the map's area just covers the view."""
        return max(self.size.width() / self.bounds.width(), self.size.height() / self.bounds.height())

    @property
    def highest(self) -> float:
        """The scale beyond which nobody may go."""
        return max(self.lowest, self.overview * CLOSEST)

    @property
    def overview(self) -> float:
        """The scale at which all member states are seen."""
        return self.framing(self.home, 1.0).scale

    def to_screen(self, point: QPointF) -> QPointF:
        """Place a point of the map in the view."""
        return QPointF(
            (point.x() - self.view.x) * self.scale + self.size.width() / 2,
            (point.y() - self.view.y) * self.scale + self.size.height() / 2,
        )

    def to_map(self, point: QPointF) -> QPointF:
        """Find the point of the map that is seen at a point of the view."""
        return QPointF(
            (point.x() - self.size.width() / 2) / self.scale + self.view.x,
            (point.y() - self.size.height() / 2) / self.scale + self.view.y,
        )

    def seen(self) -> QRectF:
        """The part of the map in the view."""
        width, height = self.size.width() / self.scale, self.size.height() / self.scale
        return QRectF(self.view.x - width / 2, self.view.y - height / 2, width, height)

    def resize(self, size: QSizeF) -> None:
        """Take a new size of the view; the middle stays, the scale grows with the overview."""
        before = self.overview
        self.size = QSizeF(max(1.0, size.width()), max(1.0, size.height()))
        self.look(View(self.view.x, self.view.y, self.scale * self.overview / before))

    def look(self, view: View) -> None:
        """Look at a place, or at the nearest that the limits allow."""
        self.view = self.hold(view)

    def move(self, delta: QPointF) -> None:
        """Move the map by pixels, as a finger drags it."""
        self.look(View(self.view.x - delta.x() / self.scale, self.view.y - delta.y() / self.scale, self.scale))

    def zoom(self, factor: float, at: QPointF) -> None:
        """Change the scale; the map stays where it is under a point of the view."""
        self.look(self.zoomed(factor, at))

    def zoomed(self, factor: float, at: QPointF, to: QPointF | None = None) -> View:
        """The view after such a change of scale, within the limits; `to` is where what was seen `at` a point goes."""
        scale = min(max(self.scale * factor, self.lowest), self.highest)
        fixed, end = self.to_map(at), to or at
        dx, dy = end.x() - self.size.width() / 2, end.y() - self.size.height() / 2
        return self.hold(View(fixed.x() - dx / scale, fixed.y() - dy / scale, scale))

    def framing(self, rect: QRectF, part: float) -> View:
        """The view in which a piece of the map fills this part of the view less its margins."""
        width = max(1.0, self.size.width() - self.margins.left() - self.margins.right())
        height = max(1.0, self.size.height() - self.margins.top() - self.margins.bottom())
        scale = part * min(width / rect.width(), height / rect.height())
        if scale < self.lowest:  # not all of it has room: what is in the north stays out
            scale = self.lowest
            rect = QRectF(rect.left(), rect.bottom() - height / scale, rect.width(), height / scale)
        x = rect.center().x() - (self.margins.left() - self.margins.right()) / 2 / scale
        y = rect.center().y() - (self.margins.top() - self.margins.bottom()) / 2 / scale
        return View(x, y, scale)

    def hold(self, view: View) -> View:
        """The nearest view within the limits: scale, edge of the map, and land in sight."""
        scale = min(max(view.scale, self.lowest), self.highest)
        width, height = self.size.width() / scale, self.size.height() / scale
        x, y = self._ashore(view.x, view.y, width * (0.5 - SHORE), height * (0.5 - SHORE))
        x = min(max(x, self.bounds.left() + width / 2), self.bounds.right() - width / 2)
        y = min(max(y, self.bounds.top() + height / 2), self.bounds.bottom() - height / 2)
        return View(x, y, scale)

    def _ashore(self, x: float, y: float, reach_x: float, reach_y: float) -> tuple[float, float]:
        best, nearest = (0.0, 0.0), math.inf
        for land_x, land_y in self.landmarks:
            dx, dy = land_x - x, land_y - y
            over_x, over_y = max(0.0, abs(dx) - reach_x), max(0.0, abs(dy) - reach_y)
            distance = over_x * over_x + over_y * over_y
            if distance == 0.0:
                return x, y
            if distance < nearest:
                best, nearest = (math.copysign(over_x, dx), math.copysign(over_y, dy)), distance
        return x + best[0], y + best[1]

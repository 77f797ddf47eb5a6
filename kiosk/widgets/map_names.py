"""Where names stand on the map: beside their places, over no pin and over no other name; without room, none."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be placed at a point of the map, in pixels of the present scale."""

    text: str
    point: QPointF
    size: QSizeF


def place_names(names: Sequence[Name], taken: Sequence[QRectF], gap: float, far: float) -> dict[str, QRectF]:
    """Find a free place for each name, near its point or as far as the edge of a pin that covers it; the first win.

    `taken` is what stands there already; `gap` and `far` are pixels from the point to the name's edge.
    """
    marks = [_around(name.point, gap) for name in names]
    places: dict[str, QRectF] = {}
    for name in names:
        others = [mark for mark in marks if not mark.contains(name.point)]
        for rect in _candidates(name, gap, far):
            blocked = (*taken, *others, *places.values())
            if not any(rect.intersects(other) for other in blocked):
                places[name.text] = rect
                break
    return places


def _around(point: QPointF, half: float) -> QRectF:
    return QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half)


def _candidates(name: Name, gap: float, far: float) -> list[QRectF]:
    """The places to try: right, left, below, above, at the mark and then past a pin."""
    width, height = name.size.width(), name.size.height()
    x, y = name.point.x(), name.point.y()
    found = []
    for space in (gap, far):
        found += [
            QRectF(x + space, y - height / 2, width, height),
            QRectF(x - space - width, y - height / 2, width, height),
            QRectF(x - width / 2, y + space, width, height),
            QRectF(x - width / 2, y - space - height, width, height),
        ]
    return found

"""Cut and simplify lines and rings, in degrees; the geometry under make_map."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Line = list[Point]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of longitudes and latitudes."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        """Say whether a point lies inside or on the edge."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


def unwrap(line: Sequence[Point]) -> Line:
    """Let a line that crosses the 180th meridian go on beyond it, instead of running back around the earth."""
    turn = 0.0
    result = list(line[:1])
    for before, point in pairwise(line):
        step = point[0] - before[0]
        if abs(step) > 180:
            turn -= 360 if step > 0 else -360
        result.append((point[0] + turn, point[1]))
    longitudes = [point[0] for point in result]
    home = -360 * round((min(longitudes) + max(longitudes)) / 720)
    return [(x + home, y) for x, y in result]


def cut_segment(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    """Give the piece of a segment inside the box (Liang and Barsky), or None."""
    across, up = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for direction, room in (
        (-across, start[0] - box.west),
        (across, box.east - start[0]),
        (-up, start[1] - box.south),
        (up, box.north - start[1]),
    ):
        if direction == 0:
            if room < 0:
                return None
        elif direction < 0:
            first = max(first, room / direction)
        else:
            last = min(last, room / direction)
    if first >= last:
        return None
    begin = start if first == 0 else (start[0] + first * across, start[1] + first * up)
    stop = end if last == 1 else (start[0] + last * across, start[1] + last * up)
    return begin, stop


def cut_line(line: Sequence[Point], box: Box) -> list[Line]:
    """Give the pieces of a line inside the box; no piece runs along its edge to join two others."""
    pieces: list[Line] = []
    for start, end in pairwise(line):
        kept = cut_segment(start, end, box)
        if kept is None:
            continue
        if pieces and pieces[-1][-1] == kept[0]:
            pieces[-1].append(kept[1])
        else:
            pieces.append(list(kept))
    return pieces


def cut_half(ring: Sequence[Point], axis: int, edge: float, sign: int) -> Line:
    """Give the part of an open ring on one side of an edge (one step of Sutherland and Hodgman)."""
    kept: Line = []
    for index, end in enumerate(ring):
        start = ring[index - 1]
        inside = sign * (end[axis] - edge) >= 0
        if inside != (sign * (start[axis] - edge) >= 0):
            part = (edge - start[axis]) / (end[axis] - start[axis])
            crossing = start[1 - axis] + part * (end[1 - axis] - start[1 - axis])
            kept.append((edge, crossing) if axis == 0 else (crossing, edge))
        if inside:
            kept.append(end)
    return kept


def cut_ring(ring: Sequence[Point], box: Box) -> Line:
    """Give the part of an open ring inside the box; it runs along the edge, so it is for filling, not for drawing."""
    kept = list(ring)
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        if not kept:
            return kept
        kept = cut_half(kept, axis, edge, sign)
    return kept


def distance(point: Point, start: Point, end: Point) -> float:
    """Measure from a point to a segment, in degrees."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across * across + up * up
    part = 0.0
    if length:
        part = max(0.0, min(1.0, ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / length))
    x, y = start[0] + part * across - point[0], start[1] + part * up - point[1]
    return float((x * x + y * y) ** 0.5)


def simplify(line: Sequence[Point], tolerance: Callable[[Point], float]) -> Line:
    """Drop points nearer to the line without them than the tolerance at their place (Douglas and Peucker).

    The ends stay, so that lines which meet go on meeting.
    """
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        worst, place = 1.0, None
        for index in range(first + 1, last):
            excess = distance(line[index], line[first], line[last]) / tolerance(line[index])
            if excess > worst:
                worst, place = excess, index
        if place is not None:
            keep.add(place)
            spans += [(first, place), (place, last)]
    return [line[index] for index in sorted(keep)]


def area(ring: Iterable[Point]) -> float:
    """Measure a ring, in square degrees."""
    points = list(ring)
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
    return abs(doubled) / 2

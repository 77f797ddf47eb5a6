"""Where pins stand: at their capitals, apart from each other at any scale, small countries' on leader lines."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

Offsets = dict[str, tuple[float, float]]

SMALL = 2.0  # degrees: the longer side of a country that its pin would hide
LEAD = 1.15  # length of a leader line, in distances between pins
ROUNDS = 400
DIRECTIONS = 32


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin to be placed: its anchor in degrees (y downwards), and where its leader line points if it has one."""

    id: str
    x: float
    y: float
    lead: tuple[float, float] | None = None


def place_pins(pins: Sequence[Pin], scale: float, apart: float) -> Offsets:
    """Find each pin's offset from its anchor, in pixels, so that no two are nearer than `apart`.

    Starts at the anchors (or the ends of leader lines) and pushes what is too near apart, always in the same order:
    the same scale gives the same picture, and a little change of scale a little change of places.
    """
    anchors = [(pin.x * scale, pin.y * scale) for pin in pins]
    places = [list(anchor) for anchor in anchors]
    for place, pin in zip(places, pins, strict=True):
        if pin.lead:
            place[0] += pin.lead[0] * apart * LEAD
            place[1] += pin.lead[1] * apart * LEAD
    dots = [anchor for anchor, pin in zip(anchors, pins, strict=True) if pin.lead]
    for _ in range(ROUNDS):
        if not _push_apart(places, dots, apart):
            break
    return {
        pin.id: (place[0] - anchor[0], place[1] - anchor[1])
        for pin, place, anchor in zip(pins, places, anchors, strict=True)
    }


def _push_apart(places: list[list[float]], dots: list[tuple[float, float]], apart: float) -> bool:
    """Push what is too near apart once; False when nothing was."""
    pushed = False
    for index, first in enumerate(places):
        for other in range(index + 1, len(places)):
            second = places[other]
            push = _overlap(first, second, apart, index)
            if push:
                first[0] -= push[0] / 2
                first[1] -= push[1] / 2
                second[0] += push[0] / 2
                second[1] += push[1] / 2
                pushed = True
        for dot in dots:
            push = _overlap(dot, first, apart * 0.55, index)
            if push:
                first[0] += push[0]
                first[1] += push[1]
                pushed = True
    return pushed


def _overlap(first: Sequence[float], second: Sequence[float], apart: float, index: int) -> tuple[float, float] | None:
    """The way by which the second must move away from the first, a hair more than needed; None if far enough."""
    dx, dy = second[0] - first[0], second[1] - first[1]
    if abs(dx) >= apart or abs(dy) >= apart:
        return None
    distance = math.hypot(dx, dy)
    if distance >= apart:
        return None
    if distance < 1e-6:  # on the same spot: any way will do, if it is always the same
        dx, dy, distance = math.cos(index), math.sin(index), 1.0
        return dx * apart, dy * apart
    more = (apart + 0.25 - distance) / distance
    return dx * more, dy * more


def lead_away(x: float, y: float, length: float, land: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Find the direction in which a leader line of some degrees ends farthest from land."""
    near = [point for point in land if abs(point[0] - x) < 3 * length and abs(point[1] - y) < 3 * length]
    best, widest = (0.0, -1.0), -1.0
    for step in range(DIRECTIONS):
        angle = 2 * math.pi * step / DIRECTIONS
        dx, dy = math.cos(angle), math.sin(angle)
        room = min((math.hypot(px - x - dx * length, py - y - dy * length) for px, py in near), default=math.inf)
        if room > widest + 1e-9:
            best, widest = (dx, dy), room
    return best


def make_pins(
    anchors: Mapping[str, QPointF],
    shapes: Mapping[str, QRectF],
    land: Sequence[tuple[float, float]],
    length: float,
) -> tuple[Pin, ...]:
    """Make pins at their anchors; countries smaller than a pin get a leader line of `length` degrees out to sea."""
    others = [(point.x(), point.y()) for point in anchors.values()]
    pins = []
    for id_, anchor in anchors.items():
        x, y = anchor.x(), anchor.y()
        shape = shapes[id_]
        small = max(shape.width(), shape.height()) < SMALL
        away = [*land, *(point for point in others if point != (x, y))]
        pins.append(Pin(id_, x, y, lead_away(x, y, length, away) if small else None))
    return tuple(pins)

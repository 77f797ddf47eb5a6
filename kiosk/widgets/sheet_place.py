"""Where a sheet lies in its window: beside, above or below what it explains, else in the middle. Plain geometry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

Height = Callable[[int], int]
"""The height that a sheet needs at a width."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """What a sheet wants: its width, or no less than `least`; a height of `enough` lets a longer text be scrolled.

    Its foot lies no higher than `lowest`.
    """

    wanted: int
    least: int
    enough: int
    lowest: int = 0


def place(room: QRect, lengths: Lengths, height: Height, avoided: Sequence[QRect]) -> QRect:
    """Lay a sheet into `room`, beside the first of the `avoided` places that leaves room for all or enough of it."""
    for avoided_place in avoided:
        wide = [side for side in _around(room, avoided_place) if side.width() >= min(lengths.least, lengths.wanted)]
        sides = sorted(wide, key=lambda side: -min(side.width(), lengths.wanted) * side.height())
        for whole in (True, False):
            for free in sides:
                width = min(lengths.wanted, free.width())
                tall = min(height(width), free.height())
                found = _within(free, width, tall, avoided_place)
                fits = tall == height(width) if whole else tall >= lengths.enough
                if fits and found.bottom() >= lengths.lowest:
                    return found
    width = min(lengths.wanted, room.width())
    tall = min(room.height(), height(width))
    return QRect(room.left() + (room.width() - width) // 2, room.top() + (room.height() - tall) // 2, width, tall)


def _around(room: QRect, avoided: QRect) -> list[QRect]:
    """The free places on the four sides."""
    left = QRect(room.left(), room.top(), avoided.left() - room.left(), room.height())
    right_edge, below_edge = avoided.right() + 1, avoided.bottom() + 1
    right = QRect(right_edge, room.top(), room.right() + 1 - right_edge, room.height())
    above = QRect(room.left(), room.top(), room.width(), avoided.top() - room.top())
    below = QRect(room.left(), below_edge, room.width(), room.bottom() + 1 - below_edge)
    return [side for side in (left, right, above, below) if side.width() > 0 and side.height() > 0]


def _within(free: QRect, width: int, tall: int, near: QRect) -> QRect:
    """As near to what was touched as the free place allows."""
    left = max(free.left(), min(near.center().x() - width // 2, free.right() + 1 - width))
    top = max(free.top(), min(near.center().y() - tall // 2, free.bottom() + 1 - tall))
    return QRect(left, top, width, tall)

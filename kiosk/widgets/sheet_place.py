"""Where a sheet lies in its window: beside, above or below what it explains, else in the middle. Plain geometry."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect

Height = Callable[[int], int]
"""The height that a sheet needs at a width."""


def place(room: QRect, wanted: int, least: int, height: Height, avoided: Sequence[QRect]) -> QRect:
    """Lay a sheet of a wanted width, or no less than `least`, into `room`.

    The first of the `avoided` places that leaves enough room for the whole sheet is not covered.
    """
    for avoided_place in avoided:
        for free in _around(room, avoided_place):
            width = min(wanted, free.width())
            if width >= min(least, wanted) and height(width) <= free.height():
                return _within(free, width, height(width), avoided_place)
    width = min(wanted, room.width())
    tall = min(room.height(), height(width))
    return QRect(room.center().x() - width // 2, room.center().y() - tall // 2, width, tall)


def _around(room: QRect, avoided: QRect) -> list[QRect]:
    """The free places on the four sides, the largest first."""
    left = QRect(room.left(), room.top(), avoided.left() - room.left(), room.height())
    right_edge, below_edge = avoided.right() + 1, avoided.bottom() + 1
    right = QRect(right_edge, room.top(), room.right() + 1 - right_edge, room.height())
    above = QRect(room.left(), room.top(), room.width(), avoided.top() - room.top())
    below = QRect(room.left(), below_edge, room.width(), room.bottom() + 1 - below_edge)
    sides = [side for side in (left, right, above, below) if side.width() > 0 and side.height() > 0]
    return sorted(sides, key=lambda side: -side.width() * side.height())


def _within(free: QRect, width: int, tall: int, near: QRect) -> QRect:
    """As near to what was touched as the free place allows."""
    left = max(free.left(), min(near.center().x() - width // 2, free.right() + 1 - width))
    top = max(free.top(), min(near.center().y() - tall // 2, free.bottom() + 1 - tall))
    return QRect(left, top, width, tall)

"""Where keys lie: a row of suggestions and five rows of keys, in whatever room there is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

from kiosk.theme import theme
from kiosk.widgets.keyboard_layouts import Key, Kind, Rows

TARGET = 64
GAP = 12
ROWS = 6
"""With the suggestions."""

SMALLEST = 44
"""Pixels of the screen, at any scale."""

_WIDEST = 1630
_MOST_IN_ROW = 14


@dataclass(frozen=True, slots=True)
class PlacedKey:
    """A key, its face on the screen, and the spot around it that answers a finger."""

    key: Key
    face: QRect
    spot: QRectF

    def holds(self, place: QPointF, slack: float = 0) -> bool:
        """Whether a finger here, or this little beside, is on the key."""
        return self.spot.adjusted(-slack, -slack, slack, slack).contains(place)


@dataclass(frozen=True, slots=True)
class Room:
    """The room of all rows with a gap around each key, and the gaps; pixels."""

    area: QRectF
    across: float
    down: float

    def row(self, index: int) -> QRectF:
        """The strip of a row; the suggestions are row 0."""
        height = self.area.height() / ROWS
        return QRectF(self.area.left(), self.area.top() + index * height, self.area.width(), height)

    def placed(self, key: Key, spot: QRectF) -> PlacedKey:
        """The key with its face inside its spot."""
        across, down = self.across / 2, self.down / 2
        left, right = round(spot.left() + across), round(spot.right() - across)
        top, bottom = round(spot.top() + down), round(spot.bottom() - down)
        return PlacedKey(key, QRect(left, top, right - left, bottom - top), spot)


def target() -> int:
    """The least side of a key where there is room for it."""
    return max(SMALLEST, theme().px(TARGET))


def wanted_size() -> QSize:
    """The size that gives every key its target."""
    gap = theme().px(GAP)
    return QSize(_MOST_IN_ROW * (target() + gap) + gap, ROWS * (target() + gap) + gap)


def least_size() -> QSize:
    """The size below which keys would be too small for a finger."""
    return QSize(_MOST_IN_ROW * (SMALLEST + 4), ROWS * (SMALLEST + 4))


def room(size: QSize) -> Room:
    """The room in a keyboard of this size; gaps give way before keys become too small."""
    across = _gap(size.width(), _MOST_IN_ROW)
    down = _gap(size.height(), ROWS)
    width = min(size.width() - across, theme().px(_WIDEST))
    return Room(QRectF((size.width() - width) / 2, down / 2, width, size.height() - down), across, down)


def _gap(length: int, count: int) -> float:
    spare = (length - count * SMALLEST) / (count + 1)
    return min(float(theme().px(GAP)), max(0.0, spare))


def place_keys(rows: Rows, space: Room) -> tuple[PlacedKey, ...]:
    """All keys of a layer."""
    units = max(sum(key.width for key in row) for row in rows)
    pitch = space.area.width() / units
    placed: list[PlacedKey] = []
    for index, row in enumerate(rows, start=1):
        strip = space.row(index)
        left = strip.left()
        for key in row:
            spot = QRectF(left, strip.top(), key.width * pitch, strip.height())
            if key.kind is not Kind.GAP:
                placed.append(space.placed(key, spot))
            left = spot.right()
    return tuple(placed)


def place_suggestions(texts: Sequence[str], space: Room, width: Callable[[str], float]) -> tuple[PlacedKey, ...]:
    """As many of the words as fit in the first row; `width` measures one with its padding."""
    strip = space.row(0)
    placed: list[PlacedKey] = []
    left = strip.left()
    for text in texts:
        spot = QRectF(left, strip.top(), max(width(text), target()) + space.across, strip.height())
        if spot.right() > strip.right() and placed:
            break
        spot.setRight(min(spot.right(), strip.right()))
        placed.append(space.placed(Key(Kind.SUGGESTION, text), spot))
        left = spot.right()
    return tuple(placed)


def place_choices(held: PlacedKey, faces: Sequence[str], space: Room) -> tuple[PlacedKey, ...]:
    """The faces in a row above the key that is held."""
    width = max(target(), min(held.face.width(), theme().px(96))) + space.across
    middle = held.spot.center().x()
    left = min(max(middle - width / 2, space.area.left()), space.area.right() - width * len(faces))
    top = held.spot.top() - held.spot.height()
    spots = (QRectF(left + index * width, top, width, held.spot.height()) for index in range(len(faces)))
    return tuple(space.placed(Key(Kind.TEXT, face, width=1), spot) for face, spot in zip(faces, spots, strict=True))

"""The way that a visitor came by links: where to go back to."""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

LONGEST = 20


class Place(NamedTuple):
    """A page as it was left: what its `state()` told, how far each part of it was scrolled, and a search over it."""

    page: str
    state: dict[str, Any]
    scrolled: tuple[int, ...]
    searching: bool = False


class Trail(QObject):
    """The last places, the newest at the end; the oldest are forgotten."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: deque[Place] = deque(maxlen=LONGEST)

    def __len__(self) -> int:
        return len(self._places)

    def add(self, place: Place) -> None:
        """Remember a place that is being left."""
        self._places.append(place)
        self.changed.emit()

    def take(self) -> Place | None:
        """The last place, which is then forgotten; None at the beginning of the way."""
        if not self._places:
            return None
        place = self._places.pop()
        self.changed.emit()
        return place

    def clear(self) -> None:
        """Forget the way."""
        self._places.clear()
        self.changed.emit()


def _areas(widget: QWidget | None) -> list[QAbstractScrollArea]:
    if widget is None:
        return []
    own = [widget] if isinstance(widget, QAbstractScrollArea) else []
    return [*own, *widget.findChildren(QAbstractScrollArea)]


def scrolled(widget: QWidget | None) -> tuple[int, ...]:
    """How far a widget and everything in it is scrolled."""
    return tuple(area.verticalScrollBar().value() for area in _areas(widget))


def scroll(widget: QWidget | None, values: Iterable[int]) -> None:
    """Scroll a widget and everything in it as far as `scrolled()` told."""
    for area, value in zip(_areas(widget), values, strict=False):
        area.verticalScrollBar().setValue(value)

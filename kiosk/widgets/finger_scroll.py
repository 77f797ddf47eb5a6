"""Scrolling by finger, for every view that is longer than its room."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScroller


def scroll_by_finger(view: QAbstractScrollArea) -> None:
    """Let a finger drag and flick what the view shows."""
    _read_gesture_numbers()
    QScroller.grabGesture(view.viewport(), QScroller.ScrollerGestureType.TouchGesture)


@cache
def _read_gesture_numbers() -> None:
    """Take Qt's number of each new gesture as one of its own kind.

    WORKAROUND: PySide 6.11 makes an enum class for each number that it does not know and never frees it: some 3 KiB for
    each view, which at a booth are 30 MiB a day. Nobody here asks for the number.
    """

    def read_number(kind: type[Qt.GestureType], _number: object) -> Qt.GestureType:
        return kind.CustomGesture

    Qt.GestureType._missing_ = classmethod(read_number)  # type: ignore[method-assign,assignment]

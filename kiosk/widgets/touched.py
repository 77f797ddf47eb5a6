"""What was pressed last: a sheet opens from there, and does not cover what it explains."""

import weakref

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

CARDS = ("card", "card-navy")


class _Presses(QObject):
    """Remembers one button, and lets it go with its page."""

    def __init__(self) -> None:
        super().__init__()
        self.last: weakref.ref[QWidget] | None = None

    @Slot()
    def note(self) -> None:
        """Remember who sends this."""
        sender = self.sender()
        self.last = weakref.ref(sender) if isinstance(sender, QWidget) else None


_presses = _Presses()


def note_presses(button: QAbstractButton) -> None:
    """Let what this button opens know that it was pressed, by finger or by key."""
    button.pressed.connect(_presses.note)


def take_touched(window: QWidget) -> QWidget | None:
    """The button of this window that was pressed last and is still seen; asked once, it is forgotten."""
    last = _presses.last() if _presses.last else None
    _presses.last = None
    try:
        return last if last and last.isVisible() and last.window() is window.window() else None
    except RuntimeError:  # its page is gone
        return None


def card_of(button: QWidget) -> QWidget:
    """The card on which a button stands, or the button alone."""
    holder: QWidget | None = button
    while holder is not None:
        if holder.property("role") in CARDS:
            return holder
        holder = holder.parentWidget()
    return button

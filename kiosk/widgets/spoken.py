"""What is drawn by hand tells who listens what is chosen in it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget


def tell_choice(widget: QWidget, words: str) -> None:
    """Describe a widget by what is chosen; a change is told, and said at once where the keyboard is."""
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, words))
        if widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))

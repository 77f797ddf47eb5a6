"""How a widget changes its look while it is shown."""

from PySide6.QtWidgets import QWidget


def dress(widget: QWidget, name: str, value: str) -> None:
    """Set a property by which the style sheet knows a widget, and take on its look."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)

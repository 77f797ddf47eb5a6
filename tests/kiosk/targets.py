"""What can be touched on the screen, and where: for tests of hands."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget


def visible_part(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget is on `root`, less what scrolling hides."""
    place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    holder = widget.parentWidget()
    while holder is not None and holder is not root:
        place &= QRect(holder.mapTo(root, QPoint(0, 0)), holder.size())
        holder = holder.parentWidget()
    return place


def touchable(root: QWidget) -> list[tuple[QAbstractButton, QRect]]:
    """Every button that can be touched, and where."""
    buttons = [button for button in root.findChildren(QAbstractButton) if button.isVisible() and button.isEnabled()]
    return [(button, place) for button in buttons if not (place := visible_part(button, root)).isEmpty()]


def tell(button: QAbstractButton) -> str:
    return f"{type(button).__name__} {button.accessibleName() or button.text()!r}"

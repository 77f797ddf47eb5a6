"""Which texts on the screen have too little room: for tests of pages, sheets and screens at every size."""

import re

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import NavButton
from kiosk.widgets.code_list import CodeCell
from kiosk.widgets.plan_marks import BarButton
from kiosk.widgets.text import Prose

BREAKS = re.compile(r"[\s\u200b-]+")
SLACK = 1  # a pixel is lost in rounding


def cut(root: QWidget) -> list[str]:
    """The texts that are cut on what is visible below `root`."""
    return [_tell(widget) for widget in root.findChildren(QWidget) if widget.isVisible() and _is_cut(widget, root)]


def _tell(widget: QWidget) -> str:
    text = widget.text()[:60] if isinstance(widget, QLabel | QAbstractButton | Prose) else ""
    return f"{type(widget).__name__} {text!r} {widget.size().toTuple()}"


def _is_cut(widget: QWidget, root: QWidget) -> bool:
    if not isinstance(widget, QLabel | QAbstractButton | Prose):
        return False
    return _lacks_room(widget) or _is_outside(widget, root)


def _lacks_room(widget: QWidget) -> bool:
    """Whether a widget is smaller than its text."""
    if isinstance(widget, QLabel):
        return _label_lacks_room(widget)
    if isinstance(widget, QPushButton):
        return bool(widget.text()) and widget.sizeHint().width() > widget.width() + SLACK
    if isinstance(widget, Prose):
        inner = widget.viewport().size()
        return not widget.scrolls and widget.heightForWidth(inner.width()) > inner.height() + SLACK
    if isinstance(widget, CodeCell):
        return not widget.name_fits(widget.width()) or widget.name_height(widget.width()) > widget.height() + SLACK
    if isinstance(widget, BarButton):
        room = widget.width() - theme().px(30)
        return QFontMetrics(widget.title_font()).horizontalAdvance(widget.title()) > room + SLACK
    # A word that fills its tab to the edge touches its neighbour's, or is cut by the window.
    return isinstance(widget, NavButton) and widget.word_width() + theme().px(16) > widget.width() + SLACK


def _label_lacks_room(label: QLabel) -> bool:
    if not label.text():
        return False
    if not label.wordWrap():
        return any(wanted > room + SLACK for wanted, room in zip(_hint(label), label.size().toTuple(), strict=True))
    room = label.contentsRect().width() - 2 * label.margin()
    widest = max(label.fontMetrics().horizontalAdvance(word) for word in BREAKS.split(label.text()))
    return widest > room + SLACK or label.heightForWidth(label.width()) > label.height() + SLACK


def _hint(label: QLabel) -> tuple[int, int]:
    hint = label.sizeHint()
    return hint.width(), hint.height()


def _is_outside(widget: QWidget, root: QWidget) -> bool:
    """Whether a widget sticks out of what holds it: the content of a scrolling view can be scrolled to."""
    holder = widget
    while holder is not root:
        above = holder.parentWidget()
        if above is None or isinstance(above.parentWidget(), QScrollArea):
            break
        holder = above
    place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
    return not holder.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place)

"""Everything that a visitor may have changed, as plain values: after a reset it must equal that of a fresh start."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QScrollBar, QWidget

from kiosk.commands.tour import settle
from kiosk.theme import theme

if TYPE_CHECKING:
    from kiosk.main_window import MainWindow


def snapshot(window: "MainWindow") -> dict[str, Any]:
    """Language, look, way back, what was copied; for every page and the search each widget; pictures of the pages."""
    pages = {"home": window.home, **window.pages}
    page = window.current_page
    holders = [holder for holder in map(window.stack.widget, range(window.stack.count())) if holder]
    for holder in holders:
        window.stack.setCurrentWidget(holder)  # a page that was never shown has not laid itself out
        settle()
    window.stack.setCurrentIndex(list(pages).index(page))
    return {
        "language": window.language,
        "text size": theme().text_size,
        "contrast": theme().contrast,
        "page": page,
        "way back": len(window.trail),
        "copied": QGuiApplication.clipboard().text(),
        "arrow": QGuiApplication.overrideCursor() is None,
        "pages": sorted(pages),
        "widgets": {name: _widgets(holder) for name, holder in zip(pages, holders, strict=True)},
        "frame": _widgets(window.header) + _widgets(window.tools) + _widgets(window.bar),
        "above": sorted(
            type(child).__name__
            for child in window.findChildren(QWidget)
            if child.parent() is window and not child.isHidden()
        ),
        "pictures": {name: _picture(page) for name, page in pages.items()},
        "search": _search(window),
    }


def _search(window: "MainWindow") -> list[Any]:
    """The search as the next visitor finds it: its keys are widgets, and undo must bring back nothing."""
    window.show_search()
    settle()
    search = window.search()
    found = [_widgets(search), search.field.isUndoAvailable(), search.field.isRedoAvailable()]
    window.close_search()
    return found


def _widgets(root: QWidget) -> list[tuple[Any, ...]]:
    """A part of the window and what stands on it; scroll bars that are not needed keep no place worth a note."""
    return [_widget(widget) for widget in (root, *root.findChildren(QWidget)) if not _is_scroll_bar(widget)]


def _is_scroll_bar(widget: QWidget) -> bool:
    return isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_scrollarea")


def _widget(widget: QWidget) -> tuple[Any, ...]:
    place = None if widget.isHidden() else widget.geometry().getRect()  # what is hidden is placed when it is shown
    values: list[Any] = [type(widget).__name__, place]
    if isinstance(widget, QLabel | QLineEdit):
        values.append(widget.text())
    if isinstance(widget, QAbstractButton):
        values += [widget.text(), widget.isChecked(), widget.isDown(), widget.isEnabled()]
    if isinstance(widget, QAbstractScrollArea):
        values += [widget.verticalScrollBar().value(), widget.horizontalScrollBar().value()]
    return tuple(values)


def _picture(page: QWidget) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    page.grab().save(buffer, "BMP")
    return bytes(data.data())

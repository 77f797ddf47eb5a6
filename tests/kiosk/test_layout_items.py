"""Promises of layouts: nothing in Python stands for an item that is gone.

Whatever is made at its address later would be taken for it: a text that is no text, or a crash, once in a million
events. PySide makes such a stand-in where a layout is added that holds something already, and by itemAt().
"""

import gc
from collections.abc import Iterable

import pytest
import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from kiosk.commands.tour import settle
from kiosk.main_window import MainWindow
from kiosk.options import PAGES

LANDSCAPE, PORTRAIT = (1366, 768), (1080, 1920)


def stand_ins() -> set[int]:
    """The addresses of the items that Python knows."""
    gc.collect()
    known = [thing for thing in gc.get_objects() if isinstance(thing, QLayoutItem) and not isinstance(thing, QLayout)]
    return {shiboken6.getCppPointer(item)[0] for item in known if shiboken6.isValid(item)}


def items(roots: Iterable[QWidget]) -> set[int]:
    """The addresses of all items; only once, for it makes stand-ins itself."""
    layouts = [layout for root in roots for layout in root.findChildren(QLayout)]
    found = [layout.itemAt(index) for layout in layouts for index in range(layout.count())]
    return {shiboken6.getCppPointer(item)[0] for item in found if item is not None}


@pytest.mark.parametrize("sizes", [(LANDSCAPE, PORTRAIT, LANDSCAPE), (PORTRAIT, LANDSCAPE, PORTRAIT)], ids=str)
def test_what_changes_its_place_on_a_page_leaves_nothing_behind(
    window: MainWindow, sizes: tuple[tuple[int, int], ...]
) -> None:
    """A screen that is turned while all pages are there."""
    before = stand_ins()
    for size in sizes:
        window.resize(*size)
        for name in PAGES[1:]:
            window.show_page(name)
            for item in window.page(name).items():
                window.page(name).choose(item)
            settle()
        window.show_search()
        window.search().field.setText("asean")
        settle()
        window.close_search()
    assert stand_ins() - before <= items([window])

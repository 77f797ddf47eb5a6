"""Promises of what covers the window, kept for weeks."""

import gc

import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.main_window import MainWindow
from kiosk.staff.overlay import Overlay


def count_dead() -> int:
    gc.collect()
    return sum(isinstance(found, Overlay) and not shiboken6.isValid(found) for found in gc.get_objects())


def test_nothing_stays_of_an_overlay_that_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    """Not even where it gives the focus back to an open text."""
    qtbot.mouseClick(window.home.more, Qt.MouseButton.LeftButton)
    before = count_dead()
    for _ in range(3):
        overlay = Overlay(window)
        overlay.open()
        overlay.hide()
        with qtbot.waitSignal(overlay.destroyed):
            overlay.deleteLater()
        del overlay
    assert count_dead() == before

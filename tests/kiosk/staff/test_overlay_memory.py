"""Promises of what covers the window, kept for weeks."""

import gc

import psutil
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from database.statistics import Statistics
from kiosk.main_window import MainWindow
from kiosk.staff.means import Means
from kiosk.staff.overlay import Overlay
from kiosk.staff.screen import StaffScreen
from kiosk.staff.visits import VisitsPanel


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


def read_open() -> list[str]:
    return [file.path for file in psutil.Process().open_files()]


def test_nothing_stays_of_a_file_that_was_half_saved_when_the_staff_were_locked_out(
    qtbot: QtBot, window: MainWindow, means: Means
) -> None:
    """Neither on the disk nor open."""
    statistics = Statistics(means.statistics)
    for _ in range(600):
        statistics.start_session("km")
        statistics.flush()
    statistics.close()
    screen = StaffScreen(means, window)
    screen.open()
    screen.show_panel("statistics")
    before = set(means.statistics.parent.iterdir())
    panel = screen.panels["statistics"]
    assert isinstance(panel, VisitsPanel)
    qtbot.mouseClick(panel.csv, Qt.MouseButton.LeftButton)
    panel._write_on()
    panel._write_on()
    assert set(means.statistics.parent.iterdir()) > before
    assert str(means.statistics) in read_open()
    screen.hide()
    with qtbot.waitSignal(screen.destroyed):
        screen.deleteLater()
    del screen, panel
    gc.collect()
    assert set(means.statistics.parent.iterdir()) == before
    folder = str(means.statistics.parent)
    assert [path for path in read_open() if path.startswith(folder)] == []

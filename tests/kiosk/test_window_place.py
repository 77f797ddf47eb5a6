"""A laptop's window comes back where it was, if that is still a place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.window_place import GEOMETRY, WindowPlace


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(10, 20, 300, 200)
    return made


def geometry_of(rect: QRect) -> QByteArray:
    other = QWidget()
    other.setGeometry(rect)
    return other.saveGeometry()


def write(file: Path, value: object) -> None:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(GEOMETRY, value)
    settings.sync()


def test_the_window_comes_back(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    """Closed at one place, it opens at that place, in that size."""
    file = tmp_path / "folder" / "window.ini"
    first = QWidget()
    qtbot.addWidget(first)
    place = WindowPlace(first, file)
    first.setGeometry(60, 70, 500, 400)
    first.show()
    shown = first.geometry()
    first.close()
    assert (place.parent(), file.exists()) == (first, True)
    assert WindowPlace(window, file).restore()
    assert window.geometry() == shown


@pytest.mark.parametrize("value", ["nonsense", 7, QByteArray(b"\x01\xd9\xd0\xcb broken"), QByteArray()])
def test_a_broken_place_is_ignored(window: QWidget, tmp_path: Path, value: object) -> None:
    """The window stays as it is."""
    write(tmp_path / "window.ini", value)
    assert not WindowPlace(window, tmp_path / "window.ini").restore()
    assert window.geometry() == QRect(10, 20, 300, 200)


def test_a_file_of_rubbish_is_ignored(window: QWidget, tmp_path: Path) -> None:
    """Whatever stands in the file."""
    (tmp_path / "window.ini").write_bytes(b"\xff\x00[[[=\n" * 50)
    assert not WindowPlace(window, tmp_path / "window.ini").restore()
    assert window.geometry() == QRect(10, 20, 300, 200)


def test_a_place_on_no_screen_is_ignored_or_brought_back(window: QWidget, tmp_path: Path) -> None:
    """A screen that is gone takes no window with it."""
    write(tmp_path / "window.ini", geometry_of(QRect(9000, 9000, 500, 400)))
    WindowPlace(window, tmp_path / "window.ini").restore()
    screen = window.screen().availableGeometry()
    seen = screen.intersected(window.frameGeometry())
    assert seen.width() >= 200
    assert seen.height() >= 100


def test_nothing_kept_changes_nothing(window: QWidget, tmp_path: Path) -> None:
    """The first start."""
    assert not WindowPlace(window, tmp_path / "window.ini").restore()
    assert window.geometry() == QRect(10, 20, 300, 200)


def test_where_nothing_can_be_written_the_window_still_closes(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    """A place that cannot be kept is no trouble."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    place = WindowPlace(window, tmp_path / "file" / "window.ini")
    window.show()
    qtbot.waitExposed(window)
    window.close()
    assert (window.isVisible(), place.restore()) == (False, False)

"""Promises of the way out of a screen that tells of trouble: for staff, by gesture and PIN; for nobody else."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from database.errors import ContentMissing
from kiosk import paths
from kiosk.pin import Pin
from kiosk.staff.way_out import WayOut
from kiosk.trouble import FontTroubleScreen, SafeScreen, TroubleScreen, staff_language

SCREENS = (SafeScreen, FontTroubleScreen, lambda: TroubleScreen(ContentMissing(Path("accsm.sqlite3"))))


@pytest.fixture
def left() -> list[bool]:
    return []


@pytest.fixture(params=SCREENS, ids=("safe", "fonts", "content"))
def screen(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    make: Callable[[], QWidget] = request.param
    made = make()
    qtbot.addWidget(made)
    made.resize(QSize(1366, 768))
    made.show()
    return made


@pytest.fixture
def way(
    qapp: QApplication, screen: QWidget, left: list[bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WayOut]:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    made = WayOut(screen, staff_language(screen), lambda: left.append(True), qapp)
    yield made
    qapp.removeEventFilter(made._gesture)
    if made.manager:
        made.manager.remove()


def tap(screen: QWidget, finger: QPointingDevice, place: QPoint) -> None:
    """Five quick taps."""
    for _ in range(5):
        QTest.touchEvent(screen, finger).press(1, place, screen).commit()
        QTest.touchEvent(screen, finger).release(1, place, screen).commit()


def test_the_pin_ends_the_kiosk(
    qtbot: QtBot, way: WayOut, screen: QWidget, finger: QPointingDevice, left: list[bool]
) -> None:
    """Taps in the corner, the right digits, enter; a wrong PIN does nothing."""
    Pin().set("2580")
    tap(screen, finger, QPoint(20, 20))
    assert way.pad
    assert (way.pad.isVisible(), way.pad.geometry()) == (True, screen.rect())
    QTest.keyClicks(way.pad, "2581")
    way.pad.try_pin()
    assert left == []
    for digit in "2580":
        way.pad.keys[digit].click()
    way.pad.enter.click()
    qtbot.waitUntil(lambda: left == [True])


def test_the_pad_comes_again_after_it_was_closed(way: WayOut, screen: QWidget, finger: QPointingDevice) -> None:
    """Staff may have second thoughts."""
    Pin().set("2580")
    for _ in range(2):
        tap(screen, finger, QPoint(20, 20))
        assert way.pad
        way.pad.close_button.click()
        assert way.pad is None


def test_closing_the_pad_makes_no_tries_free(
    way: WayOut, screen: QWidget, finger: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written, as on a full disk, wrong tries are counted all the same."""
    Pin().set("2580")
    monkeypatch.setattr("kiosk.pin.write_whole", Mock(side_effect=OSError(errno.ENOSPC, "No space left on device")))
    for wrong in range(5):
        tap(screen, finger, QPoint(20, 20))
        assert way.pad
        QTest.keyClicks(way.pad, f"111{wrong}")
        way.pad.try_pin()
        way.pad.close_button.click()
    tap(screen, finger, QPoint(20, 20))
    assert way._pin
    assert way._pin.wait() > 0


def test_visitors_find_no_way_out(way: WayOut, screen: QWidget, finger: QPointingDevice) -> None:
    """Elsewhere nothing happens, and nothing at all without a PIN."""
    tap(screen, finger, QPoint(20, 20))
    assert way.pad is None
    Pin().set("2580")
    tap(screen, finger, QPoint(600, 400))
    assert way.pad is None


def test_without_our_fonts_the_pad_speaks_english(way: WayOut, screen: QWidget, finger: QPointingDevice) -> None:
    """Khmer digits would be boxes there."""
    Pin().set("2580")
    tap(screen, finger, QPoint(20, 20))
    assert way.pad
    shown = "2" if isinstance(screen, FontTroubleScreen) else "២"
    assert way.pad.keys["2"].text() == shown


def test_a_kiosk_without_words_has_no_pad(
    qapp: QApplication, qtbot: QtBot, finger: QPointingDevice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine's files are the way then."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    Pin().set("2580")
    screen = FontTroubleScreen()
    qtbot.addWidget(screen)
    screen.show()
    way = WayOut(screen, staff_language(screen), lambda: None, qapp)
    tap(screen, finger, QPoint(20, 20))
    assert way.pad is None
    qapp.removeEventFilter(way._gesture)

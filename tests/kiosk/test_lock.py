"""Promises of the lock's cursor, with every filter of a booth in its place."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk.booth import Booth
from kiosk.lock import Lock
from kiosk.main_window import MainWindow
from kiosk.safe import show_screen
from kiosk.session import State, show_arrow
from kiosk.settings import Settings

MIDDLE, NEAR, FAR = QPoint(400, 300), QPoint(402, 300), QPoint(480, 300)


@pytest.fixture
def lock(qapp: QApplication, window: MainWindow) -> Iterator[Lock]:
    """The lock alone, as before the content is open."""
    show_arrow()
    made = Lock(window, "", qapp)
    yield made
    qapp.removeEventFilter(made)
    show_arrow()


@pytest.fixture
def booth(qapp: QApplication, lock: Lock, window: MainWindow, store: ContentStore) -> Iterator[Booth]:  # noqa: ARG001 - the lock comes first
    """The session over the lock: it sees first, and swallows what wakes."""
    made = Booth(window, store, Settings(motion=False), qapp)
    yield made
    qapp.removeEventFilter(made.session)


@pytest.fixture
def handle(window: MainWindow) -> QWindow:
    """What the window system sends to."""
    found = window.windowHandle()
    assert found
    return found


def is_hidden(application: QApplication) -> bool:
    cursor: QCursor | None = application.overrideCursor()
    return cursor is not None and cursor.shape() is Qt.CursorShape.BlankCursor


def tap(window: QWindow) -> None:
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    QTest.touchEvent(window, device).press(0, FAR, window).commit()
    QTest.touchEvent(window, device).release(0, FAR, window).commit()


def move_mouse(window: QWindow, *places: QPoint) -> None:
    for place in places:
        QTest.mouseMove(window, place)


@pytest.mark.usefixtures("lock")
def test_no_arrow_stands_on_the_screen_from_the_start(qapp: QApplication) -> None:
    """On a bare X server it would stand in the middle of every slide; a touch screen may make itself known later."""
    assert is_hidden(qapp)


@pytest.mark.usefixtures("booth")
def test_a_mouse_that_is_moved_shows_its_arrow(qapp: QApplication, handle: QWindow) -> None:
    """Who has a mouse sees where it points, also over the attract screen; a table that trembles shows nothing."""
    move_mouse(handle, MIDDLE, NEAR, MIDDLE, NEAR)
    assert is_hidden(qapp)
    move_mouse(handle, FAR)
    assert not is_hidden(qapp)


def test_the_first_touch_takes_the_arrow_away(qapp: QApplication, booth: Booth, handle: QWindow) -> None:
    """Even the one that wakes, of which nobody but the session hears."""
    move_mouse(handle, MIDDLE, FAR)
    assert not is_hidden(qapp)
    tap(handle)
    assert (is_hidden(qapp), booth.session.state) == (True, State.ACTIVE)
    booth.session.reset()
    move_mouse(handle, FAR + NEAR - MIDDLE)
    assert is_hidden(qapp)


@pytest.mark.usefixtures("booth")
def test_the_mouse_that_a_touch_is_taken_for_shows_no_arrow(qapp: QApplication, handle: QWindow, booth: Booth) -> None:
    """Qt makes a mouse of each finger that nothing else wants."""
    booth.session.wake()
    tap(handle)
    move_mouse(handle, MIDDLE, FAR)
    assert not is_hidden(qapp)
    tap(handle)
    tap(handle)
    assert is_hidden(qapp)


def test_without_a_booth_a_touch_takes_the_arrow_away_too(qapp: QApplication, lock: Lock, handle: QWindow) -> None:
    """A screen that tells of trouble has a lock and no session."""
    move_mouse(handle, MIDDLE, FAR)
    assert not is_hidden(qapp)
    tap(handle)
    assert is_hidden(qapp)
    assert lock.is_open is False


def test_the_safe_screen_shows_no_arrow_at_all(qtbot: QtBot, qapp: QApplication) -> None:
    """There is nothing to point at."""
    show_arrow()
    screen = show_screen("", qapp)
    qtbot.addWidget(screen)
    handle = screen.windowHandle()
    assert handle
    assert is_hidden(qapp)
    move_mouse(handle, MIDDLE, FAR)
    assert (is_hidden(qapp), screen.cursor().shape()) == (False, Qt.CursorShape.BlankCursor)

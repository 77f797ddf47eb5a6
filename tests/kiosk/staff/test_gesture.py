"""Promises of the hidden way in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.session import KioskSession
from kiosk.staff.gesture import CornerGesture

CORNER, ELSEWHERE = QPoint(40, 60), QPoint(600, 300)
LEFT = Qt.MouseButton.LeftButton


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def board(qtbot: QtBot) -> QWidget:
    """A window with a button over the corner."""
    shown = QWidget()
    shown.resize(1920, 1080)
    qtbot.addWidget(shown)
    button = QPushButton(shown)
    button.setGeometry(0, 0, 96, 96)
    shown.show()
    return shown


@pytest.fixture
def made(qapp: QApplication, clock: Clock) -> Iterator[list[bool]]:
    """One entry for each time that the gesture was made; the session, installed before, swallows what wakes."""
    session = KioskSession()
    gesture = CornerGesture(clock)
    times: list[bool] = []
    gesture.made.connect(lambda: times.append(True))
    qapp.installEventFilter(session)
    qapp.installEventFilter(gesture)
    yield times
    qapp.removeEventFilter(gesture)
    qapp.removeEventFilter(session)


def tap(board: QWidget, finger: QPointingDevice, place: QPoint = CORNER) -> None:
    QTest.touchEvent(board, finger).press(1, place, board).commit()
    QTest.touchEvent(board, finger).release(1, place, board).commit()


def test_five_taps_in_the_corner_are_the_gesture(board: QWidget, made: list[bool], finger: QPointingDevice) -> None:
    """The session swallows the first ones, which wake; all the same all are counted, each once."""
    for _ in range(4):
        tap(board, finger)
    assert made == []
    tap(board, finger)
    assert made == [True]
    for _ in range(5):
        tap(board, finger)
    assert made == [True, True]


def test_the_mouse_of_a_booth_without_touch_can_do_it_too(board: QWidget, made: list[bool]) -> None:
    """Five clicks in the corner, which Qt takes for double clicks."""
    handle = board.windowHandle()
    for _ in range(4):
        QTest.mouseClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, CORNER)
    assert made == []
    QTest.mouseClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, CORNER)
    assert made == [True]


def test_slow_taps_are_a_visitors(board: QWidget, made: list[bool], finger: QPointingDevice, clock: Clock) -> None:
    """Five taps in more than three seconds are none; a quick one after them counts with the last four."""
    for _ in range(9):
        tap(board, finger)
        clock.now += 0.8
    assert made == []


def test_a_touch_elsewhere_begins_anew(board: QWidget, made: list[bool], finger: QPointingDevice) -> None:
    """Four taps, one beside the corner, and four more are no gesture."""
    for place in [CORNER] * 4 + [ELSEWHERE] + [CORNER] * 4:
        tap(board, finger, place)
    assert made == []


def test_two_fingers_at_once_are_one_touch_elsewhere(board: QWidget, made: list[bool], finger: QPointingDevice) -> None:
    """A hand on the glass is nobody's secret."""
    for _ in range(5):
        QTest.touchEvent(board, finger).press(1, CORNER, board).press(2, ELSEWHERE, board).commit()
        QTest.touchEvent(board, finger).release(1, CORNER, board).release(2, ELSEWHERE, board).commit()
    assert made == []

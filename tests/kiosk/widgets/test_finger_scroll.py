"""Promises of scrolling by finger."""

import gc

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.widgets.finger_scroll import scroll_by_finger


def make_view() -> QScrollArea:
    view = QScrollArea()
    scroll_by_finger(view)
    return view


def count_gesture_kinds() -> int:
    gc.collect()
    return sum(getattr(found, "__name__", "") == "GestureType" for found in gc.get_objects() if isinstance(found, type))


def test_a_view_leaves_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001 - widgets need the application
    """A kiosk makes views for weeks: what PySide would keep for each of them is not made."""
    make_view()
    before = count_gesture_kinds()
    for _ in range(20):
        make_view()
    assert count_gesture_kinds() == before


def test_a_finger_drags_what_the_view_shows(qtbot: QtBot) -> None:
    """It follows the finger upwards."""
    view = make_view()
    qtbot.addWidget(view)
    long = QLabel("text")
    long.setFixedHeight(3000)
    view.setWidget(long)
    view.resize(300, 300)
    view.show()
    finger = QTest.createTouchDevice()
    touch = QTest.touchEvent(view.viewport(), finger)
    touch.press(0, QPoint(150, 250), view.viewport()).commit()
    for step in range(1, 10):
        touch.move(0, QPoint(150, 250 - 20 * step), view.viewport()).commit()
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 50)
    touch.release(0, QPoint(150, 70), view.viewport()).commit()
    assert view.viewport().testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

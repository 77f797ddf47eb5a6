"""Promises of the readings."""

import sys
from collections import Counter

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from build_scripts.readings import Reading, find_objects, growth, judge, read_memory, slope, take_reading


def make_readings(*memory: float, objects: int = 10) -> list[Reading]:
    return [Reading(number * 1000, one, objects, 1, 5, 3) for number, one in enumerate(memory)]


def test_memory_that_keeps_its_height_is_well() -> None:
    """Noise is no growth."""
    readings = make_readings(*[100.0, 102.0, 101.0, 102.0, 100.0] * 4)
    assert (judge(readings, long=False), round(growth(readings), 3)) == ([], 0.0)


def test_growth_is_told_in_both_forms() -> None:
    """The short form compares both ends, the long one looks at the line through all."""
    readings = make_readings(*[100.0 + number for number in range(20)])
    assert (growth(readings), round(slope(readings))) == (15.0, 1000)
    assert judge(readings, long=False) == ["memory grew by 15.00 MiB; 8 is allowed"]
    assert judge(readings, long=True) == ["memory grows by 1000.00 MiB per million events; 1 is allowed"]


def test_one_object_more_is_told_by_its_class() -> None:
    """Objects, timers, handles and listeners must be equal at each reading."""
    kept = Reading(0, 1.0, 2, 1, 5, 3, 0.5, Counter(QTimer=1, QObject=1))
    grown = Reading(9, 1.0, 3, 1, 5, 3, 0.5, Counter(QTimer=2, QObject=1))
    assert judge([kept, grown, grown], long=False) == [
        "objects, timers, handles and listeners at rest differ: [(2, 1, 5, 3), (3, 1, 5, 3)]",
        "against the first: QTimer +1",
    ]


def test_what_is_held_is_counted(qtbot: QtBot) -> None:  # noqa: ARG001 - objects need the application
    """Objects, running timers and memory."""
    take_reading(0)  # what the reading itself brings along is there from now on
    before = take_reading(0)
    parent = QObject()
    timer = QTimer(parent, interval=3_600_000)
    timer.start()
    held = bytearray(64 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    after = take_reading(1)
    assert (after.objects - before.objects, after.timers - before.timers) == (2, 1)
    found = [item for item in find_objects() if item is parent or item is timer]  # some of Qt's cannot be hashed
    assert len(found) == 2
    assert after.memory - before.memory == pytest.approx(64, abs=16)
    if sys.platform.startswith("linux"):
        assert after.held - before.held == pytest.approx(64, abs=16)
    assert read_memory() > 0

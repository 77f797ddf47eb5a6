"""Promises of the way that a visitor came."""

from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.trail import LONGEST, Place, Trail, scroll, scrolled


def test_the_last_place_is_the_first_to_return_to(qtbot: QtBot) -> None:
    """Steps are taken back in turn, and each change is told."""
    trail = Trail()
    first, second = Place("history", {"chosen": "a"}, (3,)), Place("arc-map", {"chosen": "VN"}, ())
    with qtbot.waitSignals([trail.changed] * 5, order="strict"):
        trail.add(first)
        trail.add(second)
        assert (len(trail), trail.take(), trail.take()) == (2, second, first)
        trail.clear()
    assert trail.take() is None


def test_the_oldest_places_are_forgotten() -> None:
    """A long visit does not grow without end."""
    trail = Trail()
    for step in range(LONGEST + 3):
        trail.add(Place(str(step), {}, ()))
    steps = []
    while place := trail.take():
        steps.append(place.page)
    assert steps == [str(step) for step in reversed(range(3, LONGEST + 3))]


def test_everything_is_scrolled_as_it_was(qtbot: QtBot) -> None:
    """A page and the lists in it; nothing is scrolled where there is nothing."""
    outer, page = QScrollArea(), QWidget()
    qtbot.addWidget(outer)
    inner, content = QScrollArea(page), QWidget()
    page.resize(100, 900)
    content.resize(50, 700)
    inner.setWidget(content)
    inner.setGeometry(0, 0, 80, 100)
    outer.setWidget(page)
    outer.resize(120, 200)
    outer.show()
    scroll(outer, (120, 45))
    assert (scrolled(outer), outer.verticalScrollBar().value(), inner.verticalScrollBar().value()) == (
        (120, 45),
        120,
        45,
    )
    scroll(outer, (0, 0))
    assert scrolled(outer) == (0, 0)
    scroll(None, (1, 2))
    assert scrolled(None) == ()

"""One finger taps, drags and flicks, two pinch; a third finger or a palm does nothing."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.widgets.timeline_touch import LineTouch


class Hand:
    """A touch whose clock the test moves, and all that it was taken for."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told: list[tuple[str, object]] = []
        self.touch = LineTouch(clock=lambda: self.now)
        for name in ("pressed", "tapped", "dragged", "dropped", "released"):
            getattr(self.touch, name).connect(self._note(name))

    def _note(self, name: str) -> object:
        return lambda *values: self.told.append((name, values[0] if values else None))

    def strike(self, xs: list[float], seconds: float) -> None:
        """Go down at the first x, through the others, each so many seconds later."""
        self.touch.press(QPointF(xs[0], 100))
        for x in xs[1:]:
            self.now += seconds
            self.touch.move(QPointF(x, 100))

    def names(self) -> list[str]:
        return [name for name, _ in self.told]


@pytest.fixture
def hand(qtbot: object) -> Hand:  # noqa: ARG001 - the theme needs the application
    return Hand()


def test_a_touch_that_trembles_is_a_tap(hand: Hand) -> None:
    hand.strike([100, 103, 98], 0.02)
    hand.touch.release(QPointF(98, 101))
    assert hand.told == [("pressed", QPointF(100, 100)), ("tapped", QPointF(100, 100)), ("released", None)]


def test_a_long_press_is_no_more_than_a_tap(hand: Hand) -> None:
    hand.strike([100], 0)
    hand.now += 5
    hand.touch.release(QPointF(100, 100))
    assert hand.names() == ["pressed", "tapped", "released"]


def test_a_finger_that_leaves_downwards_chooses_nothing(hand: Hand) -> None:
    hand.touch.press(QPointF(100, 100))
    hand.touch.move(QPointF(102, 300))
    hand.touch.release(QPointF(102, 300))
    assert hand.names() == ["pressed", "released"]


def test_a_flick_is_let_go_at_its_speed(hand: Hand) -> None:
    hand.strike([500, 480, 460, 440], 0.01)
    hand.touch.release(QPointF(440, 100))
    assert [value for name, value in hand.told if name == "dragged"] == [-20, -20, -20]
    assert hand.told[-2] == ("dropped", pytest.approx(-2000))


def test_a_drag_that_rests_before_it_ends_is_let_go_without_speed(hand: Hand) -> None:
    hand.strike([500, 450, 400], 0.01)
    hand.now += 0.5
    hand.touch.release(QPointF(400, 100))
    assert hand.told[-2] == ("dropped", 0.0)


def test_a_cancelled_tap_chooses_nothing(hand: Hand) -> None:
    hand.strike([500], 0)
    hand.touch.cancel()
    hand.touch.release(QPointF(500, 100))
    assert hand.names() == ["pressed", "released"]


def test_a_cancelled_drag_stops_where_it_is(hand: Hand) -> None:
    hand.strike([500, 450], 0.01)
    hand.touch.cancel()
    hand.touch.move(QPointF(300, 100))
    assert hand.told[1:] == [("dragged", -50), ("dropped", 0.0), ("released", None)]

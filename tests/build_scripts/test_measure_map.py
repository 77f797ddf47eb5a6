"""What the measurement of a drag counts, and where its finger goes."""

import itertools
import math

from build_scripts.measure_map import RADIUS, ROUND, Frames, along, around, at_most


def test_the_slowest_hundredth_is_left_out() -> None:
    times = [float(number) for number in range(1, 201)]
    assert (at_most(times, 0.99), at_most(times, 0.5), at_most([4.0], 0.99)) == (198.0, 100.0, 4.0)


def test_the_finger_never_jumps() -> None:
    """It goes round and back like a hand, so that every frame moves the picture a little."""
    for way in (around, along):
        places = [way(number) for number in range(3 * ROUND)]
        steps = [math.dist(a.toTuple(), b.toTuple()) for a, b in itertools.pairwise(places)]
        assert places[0].isNull()
        assert max(steps) <= 2 * math.pi * 2 * RADIUS / ROUND + 2
        assert min(sum(steps[start : start + 4]) for start in range(len(steps) - 4)) > 0


def test_a_row_names_its_drag_and_gives_both_clocks() -> None:
    frames = Frames("map, coarse", wall=[2.0, 3.0, 9.0], own=[1.0, 1.5, 2.0])
    assert str(frames).split() == ["map,", "coarse", "3.00", "9.00", "9.00", "1.50", "2.00", "2.00"]

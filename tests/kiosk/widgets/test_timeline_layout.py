"""However many events there are and however near one stands, cards never touch, and gaps are said to be gaps."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.widgets.timeline_layout import START_NEAR, Box, Gap, Layout, Measures, Moment, lay_out
from kiosk.widgets.timeline_ticks import Tick, ticks

LANDSCAPE = Measures(view=1788, card_width=322, card_height=157, gap=12, stem=44, dot=48, rows=1)
PORTRAIT = Measures(view=948, card_width=322, card_height=157, gap=12, stem=44, dot=48, rows=2)


def moments(*times: float, minor: tuple[int, ...] = ()) -> list[Moment]:
    return [Moment(f"e{index}", time, minor=index in minor) for index, time in enumerate(times)]


def touching(layout: Layout, measures: Measures) -> list[str]:
    """The pairs of cards that touch, and the cards that another's stem goes through."""
    placed = [(event, x, box) for event, x, box in zip(layout.ids, layout.xs, layout.boxes, strict=True) if box]
    found = []
    for (one, x, box), (other, y, there) in combinations(placed, 2):
        if box.row == there.row and abs(box.left - there.left) < measures.card_width:
            found.append(f"{one} and {other}")
        for near, stem, far in ((box, y, there), (there, x, box)):
            beyond = far.row * near.row > 0 and abs(far.row) > abs(near.row)
            if beyond and near.left < stem < near.left + measures.card_width:
                found.append(f"a stem through {one} or {other}")
    return found


events = st.lists(st.tuples(st.floats(1967, 2030), st.booleans()), min_size=1, max_size=40)


@given(events, st.floats(0, 1), st.sampled_from([LANDSCAPE, PORTRAIT]), st.integers(0, 39))
def test_cards_never_touch_and_the_chosen_event_always_has_one(
    drawn: list[tuple[float, bool]], near: float, measures: Measures, choice: int
) -> None:
    line = [Moment(f"e{index}", time, minor) for index, (time, minor) in enumerate(sorted(drawn))]
    chosen = choice % len(line)
    layout = lay_out(line, measures, near, f"e{chosen}")
    assert layout.boxes[chosen] is not None
    assert touching(layout, measures) == []
    for x, box in zip(layout.xs, layout.boxes, strict=True):
        assert box is None or box.left < x < box.left + measures.card_width
    assert all(after - before >= measures.dot - 1e-6 for before, after in pairwise(layout.xs))


@pytest.mark.parametrize("measures", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("count", [12, 30])
def test_a_visit_begins_with_a_card_for_every_main_event_whatever_their_number(measures: Measures, count: int) -> None:
    line = moments(*(1980 + 45 * index / count for index in range(count)))
    layout = lay_out(line, measures, START_NEAR)
    assert all(layout.boxes)


def test_meetings_are_dots_from_afar_and_cards_when_near() -> None:
    line = moments(*(2010 + index / 12 for index in range(24)), minor=tuple(range(1, 24, 2)))
    begun, near = (lay_out(line, LANDSCAPE, place) for place in (START_NEAR, 1.0))
    assert all(begun.boxes[::2])
    assert [box is None for box in begun.boxes[1::2]].count(True) >= 11
    assert all(near.boxes)


def test_a_chosen_dot_gets_its_card_and_only_neighbours_make_room() -> None:
    line = moments(*(2010 + index / 12 for index in range(24)), minor=tuple(range(1, 24, 2)))
    before, after = lay_out(line, LANDSCAPE, START_NEAR), lay_out(line, LANDSCAPE, START_NEAR, "e13")
    changed = [index for index in range(24) if before.boxes[index] != after.boxes[index]]
    assert 13 in changed
    assert set(changed) <= set(range(9, 18))
    assert before.xs == after.xs


def test_years_without_events_are_counted_and_shortened() -> None:
    layout = lay_out(moments(1980, 1981, 1995.0, 1996.5), LANDSCAPE, START_NEAR)
    assert layout.gaps == (Gap(layout.xs[1], layout.xs[2], 14, compressed=True),)
    assert layout.xs[2] - layout.xs[1] == pytest.approx(0.9 * LANDSCAPE.pitch)


def test_a_year_is_wider_when_nearer() -> None:
    line = moments(2000, 2003, 2004)
    widths = [lay_out(line, LANDSCAPE, near).x("e2") for near in (0.0, 0.4, 0.7, 1.0)]
    assert widths == sorted(widths)
    assert widths[-1] > 2 * widths[0]


def test_a_place_on_the_line_means_the_same_at_every_scale() -> None:
    line = moments(1980, 1981, 1995, 2008)
    far, near = lay_out(line, LANDSCAPE, 0.0), lay_out(line, LANDSCAPE, 1.0)
    middle = (far.x("e1") + far.x("e2")) / 2
    assert near.at(far.fraction(middle)) == pytest.approx((near.x("e1") + near.x("e2")) / 2)
    assert far.at(far.fraction(far.x("e3") + 20)) == pytest.approx(far.x("e3") + 20)
    assert far.nearest(middle - 1) == "e1"


def test_a_line_without_or_with_one_event_is_a_line() -> None:
    assert lay_out([], LANDSCAPE, 0.5) == Layout()
    alone = lay_out(moments(2015.5), LANDSCAPE, 0.5)
    assert (alone.xs, alone.boxes) == ((0.0,), (Box(-161.0, -201.0, 1),))
    assert (alone.fraction(50), alone.at(0.0), Layout().at(0.0)) == (0.0, 0.0, 0.0)


def test_years_are_marked_from_afar_and_months_when_near() -> None:
    line = moments(2000.5, 2003.5)
    far = ticks(line, Layout(("e0", "e1"), (0.0, 300.0)), 1.0)
    assert far == (Tick(50.0, 2001), Tick(150.0, 2002), Tick(250.0, 2003))
    near = ticks(line, Layout(("e0", "e1"), (0.0, 900.0)), 1.0)
    assert [tick.year for tick in near if tick.year] == [2001, 2002, 2003]
    assert len(near) == 33
    assert near[1].x - near[0].x == pytest.approx(25.0)


def test_a_shortened_gap_and_a_crowd_have_no_marks() -> None:
    shortened = Layout(("e0", "e1"), (0.0, 300.0), (None, None), (Gap(0.0, 300.0, 3, compressed=True),))
    assert ticks(moments(2000.5, 2003.5), shortened, 1.0) == ()
    assert ticks(moments(2000.5, 2050.5), Layout(("e0", "e1"), (0.0, 300.0)), 1.0) == ()

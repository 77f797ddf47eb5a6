"""Lines and rings are cut at the edge of the area without inventing lines, and simplified without losing ends."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.map_geometry import Box, Line, Point, area, cut_line, cut_ring, distance, simplify, unwrap

BOX = Box(0, 0, 10, 10)
points = st.tuples(
    st.integers(-20, 20).map(float),
    st.integers(-20, 20).map(float),
)


def one_degree(_point: Point) -> float:
    return 1.0


def test_a_line_that_leaves_and_comes_back_is_two_pieces() -> None:
    line: Line = [(5, 5), (15, 5), (15, 8), (5, 8)]
    assert cut_line(line, BOX) == [[(5, 5), (10, 5)], [(10, 8), (5, 8)]]


def test_a_line_across_the_whole_area_keeps_its_middle() -> None:
    assert cut_line([(-5, 5), (15, 5)], BOX) == [[(0, 5), (10, 5)]]


def test_a_line_beside_the_area_is_dropped() -> None:
    assert cut_line([(-5, 20), (15, 20), (15, -5)], BOX) == []


def test_a_line_inside_stays_as_it_is() -> None:
    line: Line = [(1, 1), (2, 3), (4, 1)]
    assert cut_line(line, BOX) == [line]


def test_a_ring_is_closed_along_the_edge() -> None:
    cut = cut_ring([(5, 5), (15, 5), (15, 8), (5, 8)], BOX)
    assert sorted(cut) == [(5, 5), (5, 8), (10, 5), (10, 8)]
    assert area(cut) == 15


def test_a_ring_outside_is_nothing() -> None:
    assert cut_ring([(11, 11), (15, 11), (15, 15)], BOX) == []


def test_a_ring_around_the_area_becomes_the_area() -> None:
    assert area(cut_ring([(-5, -5), (15, -5), (15, 15), (-5, 15)], BOX)) == 100


@given(st.lists(points, min_size=3, max_size=12))
def test_nothing_that_is_cut_lies_outside(line: Line) -> None:
    edge = Box(-1e-9, -1e-9, 10 + 1e-9, 10 + 1e-9)
    cut = [point for piece in cut_line(line, BOX) for point in piece] + cut_ring(line, BOX)
    assert [point for point in cut if not edge.holds(point)] == []


def test_simplifying_drops_what_the_tolerance_allows() -> None:
    line: Line = [(0, 0), (1, 0.5), (2, 3), (3, 0.2), (4, 0)]
    assert simplify(line, one_degree) == [(0, 0), (2, 3), (4, 0)]


@given(st.lists(points, min_size=2, max_size=30))
def test_a_simplified_line_keeps_its_ends_and_stays_near(line: Line) -> None:
    simple = simplify(line, one_degree)
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    segments = list(pairwise(simple))
    assert all(min(distance(point, *segment) for segment in segments) <= 1 for point in line)


def test_an_island_on_the_180th_meridian_does_not_run_around_the_earth() -> None:
    fiji: Line = [(178, -17), (-179, -16), (179, -18)]
    assert unwrap(fiji) == [(178, -17), (181, -16), (179, -18)]


def test_a_country_that_begins_beyond_the_meridian_comes_home() -> None:
    russia: Line = [(-170, 66), (-179, 65), (179, 65), (28, 60)]
    assert unwrap(russia) == [(190, 66), (181, 65), (179, 65), (28, 60)]

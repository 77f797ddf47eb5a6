"""Pins never overlap, stand where their countries are, and always fall into the same places."""

import math
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk import paths
from kiosk.widgets.map_pins import Offsets, Pin, lead_away, place_pins
from kiosk.widgets.map_scene import Scene
from kiosk.widgets.map_shapes import Level, MapShapes, load_shapes
from tests.kiosk.widgets.map_values import COUNTRIES

APART = 79.0
SCALES = [8 * 1.03**step for step in range(95)]  # from far beyond the overview to nearer than the cap


@pytest.fixture(scope="module")
def shapes() -> MapShapes:
    return load_shapes(paths.map_shapes())


def pins_of(shapes: MapShapes, *, plus_three: bool) -> tuple[Pin, ...]:
    scene = Scene(shapes)
    scene.countries, scene.plus_three = COUNTRIES, plus_three
    return scene.pins()


def spot(pin: Pin, offsets: Offsets, scale: float) -> tuple[float, float]:
    return pin.x * scale + offsets[pin.id][0], pin.y * scale + offsets[pin.id][1]


def nearest(pins: tuple[Pin, ...], scale: float) -> float:
    offsets = place_pins(pins, scale, APART)
    return min(math.dist(spot(a, offsets, scale), spot(b, offsets, scale)) for a, b in combinations(pins, 2))


@pytest.mark.parametrize("plus_three", [False, True])
def test_pins_never_overlap_at_any_zoom(shapes: MapShapes, plus_three: bool) -> None:
    """Two middles are always at least two pins' radii and a gap apart."""
    pins = pins_of(shapes, plus_three=plus_three)
    assert len(pins) == (13 if plus_three else 10)
    assert min(nearest(pins, scale) for scale in SCALES) >= APART - 0.01


def test_the_same_scale_gives_the_same_places(shapes: MapShapes) -> None:
    """Coming back shows the picture that was left."""
    pins = pins_of(shapes, plus_three=True)
    assert place_pins(pins, 13.7, APART) == place_pins(pins, 13.7, APART)


def test_pins_do_not_hop_while_one_zooms(shapes: MapShapes) -> None:
    """A change of scale of a third of a percent moves no pin by more than a few pixels against its anchor."""
    pins = pins_of(shapes, plus_three=True)
    for step in range(200):
        scale = 11 * 1.0033**step
        before, after = place_pins(pins, scale, APART), place_pins(pins, scale * 1.0033, APART)
        assert max(math.dist(before[pin.id], after[pin.id]) for pin in pins) < 8


def test_large_countries_have_their_pin_at_the_capital_when_there_is_room(shapes: MapShapes) -> None:
    """Near enough, only the countries on leader lines stand away from their capitals."""
    offsets = place_pins(pins_of(shapes, plus_three=False), 100, APART)
    assert {id_ for id_, offset in offsets.items() if offset != (0.0, 0.0)} == {"BN", "SG"}


def test_leader_lines_lead_out_to_sea(shapes: MapShapes) -> None:
    """In the overview no pin on a leader line stands on any land."""
    scale = 17.8
    pins = pins_of(shapes, plus_three=False)
    offsets = place_pins(pins, scale, APART)
    for pin in pins:
        if pin.lead:
            x, y = spot(pin, offsets, scale)
            point = QPointF(x / scale, y / scale)
            assert [land for land, path in shapes.coarse.lands.items() if path.contains(point)] == []


def test_two_pins_on_one_spot_are_parted() -> None:
    """Two centres in one town both stay to be touched."""
    pins = (Pin("A", 100, 0), Pin("B", 100, 0), Pin("C", 100, 0))
    assert nearest(pins, 20) >= APART - 0.01


def test_a_line_leads_away_from_what_is_near() -> None:
    """With land in the west, it leads east."""
    x, y = lead_away(0, 0, 1, [(-1, 0), (-0.7, 0.7), (-0.7, -0.7)])
    assert (x, y) == pytest.approx((1, 0))


def test_a_country_without_a_shape_keeps_its_pin() -> None:
    """A map file without a country does not hide its centre."""
    empty = Level({}, QPainterPath(), QPainterPath())
    pins = pins_of(MapShapes(empty, empty, QRectF(60, -60, 100, 90)), plus_three=False)
    assert [pin.id for pin in pins] == [country.id for country in COUNTRIES if country.role == "centre"]

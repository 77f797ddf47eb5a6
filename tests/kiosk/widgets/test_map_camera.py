"""The camera keeps what is under a finger there, and never loses the visitor."""

import pytest
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

from kiosk.widgets.map_camera import CLOSEST, Camera, View

BOUNDS = QRectF(60, -60, 100, 90)
HOME = QRectF(92, -28, 49, 39)


@pytest.fixture
def camera() -> Camera:
    camera = Camera(BOUNDS, HOME)
    camera.landmarks = ((105, -12), (121, -15), (107, 6))
    camera.resize(QSizeF(1120, 772))
    camera.look(camera.framing(HOME, 1.0))
    return camera


@pytest.mark.parametrize("factor", [0.7, 1.3, 2.5])
def test_a_zoom_keeps_the_point_under_the_finger(camera: Camera, factor: float) -> None:
    """What was touched is still there after the change of scale."""
    camera.landmarks = ()
    camera.zoom(2.0, QPointF(560, 386))
    at = QPointF(500, 300)
    before = camera.to_map(at)
    camera.zoom(factor, at)
    after = camera.to_map(at)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))


def test_a_drag_moves_the_map_with_the_finger(camera: Camera) -> None:
    """A point of the map moves by as many pixels as the finger."""
    camera.zoom(2.0, QPointF(560, 386))
    point = QPointF(105, -12)
    before = camera.to_screen(point)
    camera.move(QPointF(40, -25))
    assert camera.to_screen(point) - before == QPointF(40, -25)


def test_there_and_back_is_the_same_point(camera: Camera) -> None:
    """Pixels to degrees undoes degrees to pixels."""
    point = camera.to_map(camera.to_screen(QPointF(104.9, -11.5)))
    assert (point.x(), point.y()) == pytest.approx((104.9, -11.5))


def test_nobody_comes_nearer_than_the_cap(camera: Camera) -> None:
    """The scale ends at so many times the overview: a border cannot be read off."""
    for _ in range(30):
        camera.zoom(2.0, QPointF(100, 100))
    assert camera.scale == pytest.approx(camera.overview * CLOSEST)


def test_nobody_sees_past_the_edge_of_the_map(camera: Camera) -> None:
    """However far one zooms out or drags, the view is full of map."""
    for delta in (QPointF(9000, 0), QPointF(0, 9000), QPointF(-9000, 0), QPointF(0, -9000)):
        camera.zoom(0.01, QPointF(0, 0))
        camera.move(delta)
        seen = camera.seen()
        assert BOUNDS.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(seen)


@pytest.mark.parametrize("delta", [QPointF(-4000, 300), QPointF(3000, -5000), QPointF(0, 7000)])
def test_nobody_is_lost_at_sea(camera: Camera, delta: QPointF) -> None:
    """Dragged away from everything, some land stays well inside the view."""
    camera.zoom(6.0, QPointF(560, 386))
    camera.move(delta)
    seen = camera.seen()
    inner = seen.adjusted(seen.width() * 0.1, seen.height() * 0.1, -seen.width() * 0.1, -seen.height() * 0.1)
    assert any(inner.contains(QPointF(*land)) for land in camera.landmarks)


def test_the_margins_stay_free_when_everything_is_shown(camera: Camera) -> None:
    """What lies on the map's lower edge covers none of the countries."""
    camera.margins = QMarginsF(10, 20, 30, 100)
    camera.look(camera.framing(HOME, 1.0))
    corner, opposite = camera.to_screen(HOME.topLeft()), camera.to_screen(HOME.bottomRight())
    free = QRectF(9.9, 19.9, 1120 - 39.8, 772 - 119.8)
    assert free.contains(QRectF(corner, opposite))


def test_a_new_size_keeps_what_is_in_the_middle(camera: Camera) -> None:
    """Turning the screen loses neither the place nor how near one was."""
    camera.landmarks = ()
    camera.zoom(3.0, QPointF(500, 300))
    middle, near = (camera.view.x, camera.view.y), camera.scale / camera.overview
    camera.resize(QSizeF(984, 840))
    assert (camera.view.x, camera.view.y) == pytest.approx(middle)
    assert camera.scale / camera.overview == pytest.approx(near)


def test_a_flight_grows_by_equal_ratios() -> None:
    """Half of the way from scale 10 to scale 40 is scale 20."""
    half = View(100, -10, 10).between(View(110, 0, 40), 0.5)
    assert (half.x, half.y, half.scale) == pytest.approx((105, -5, 20))

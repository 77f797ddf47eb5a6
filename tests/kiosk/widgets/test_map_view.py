"""The map answers one finger, two fingers, mouse, wheel and keys, and does nothing surprising."""

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.theme import theme
from kiosk.widgets.map_camera import View
from kiosk.widgets.map_scene import MapCountry
from kiosk.widgets.map_shapes import MapShapes, load_shapes, project
from kiosk.widgets.map_view import MapView
from tests.kiosk.widgets.map_values import COUNTRIES, PLACES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def shapes() -> MapShapes:
    return load_shapes(paths.map_shapes())


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def view(qtbot: QtBot, shapes: MapShapes) -> Iterator[MapView]:
    view = MapView(shapes)
    view.motion = False
    qtbot.addWidget(view)
    view.resize(1120, 772)
    view.set_countries(COUNTRIES)
    view.set_places(PLACES)
    view.country_touched.connect(view.choose)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.mover.stop()


def pin(view: MapView, id_: str) -> QPoint:
    """The middle of a pin."""
    return view.scene.spots(view.camera)[id_][1].toPoint()


def at(view: MapView, latitude: float, longitude: float) -> QPoint:
    return view.camera.to_screen(project(latitude, longitude)).toPoint()


def drag(view: MapView, finger: QPointingDevice, start: QPoint, way: QPoint, steps: int = 8) -> None:
    """Move one finger, and lift it."""
    QTest.touchEvent(view, finger).press(0, start).commit()
    for step in range(1, steps + 1):
        QTest.touchEvent(view, finger).move(0, start + way * step / steps).commit()
    QTest.touchEvent(view, finger).release(0, start + way).commit()


def test_a_touch_on_a_pin_chooses_its_country(view: MapView, finger: QPointingDevice) -> None:
    """Each of the ten pins answers a finger."""
    chosen = []
    for country in COUNTRIES[:10]:
        place = pin(view, country.id)
        QTest.touchEvent(view, finger).press(0, place).commit()
        QTest.touchEvent(view, finger).release(0, place).commit()
        chosen.append(view.chosen())
    assert chosen == [country.id for country in COUNTRIES[:10]]


@pytest.mark.parametrize(
    ("place", "id_"), [((8.6, 99.4), "TH"), ((-2, 102.9), "ID"), ((-8.8, 125.9), "TL"), ((2.5, 112.5), "MY")]
)
def test_a_touch_on_a_shape_chooses_its_country(view: MapView, place: tuple[float, float], id_: str) -> None:
    """The land is as good as the pin, also where there is no centre."""
    QTest.mouseClick(view, LEFT, pos=at(view, *place))
    assert view.chosen() == id_


@pytest.mark.parametrize("place", [(12, 112), (25, 110), (-20, 130)])
def test_a_touch_at_sea_or_on_a_neighbour_chooses_nothing(view: MapView, place: tuple[float, float]) -> None:
    """What is chosen stays so; China answers only when its layer is on."""
    view.choose("LA")
    QTest.mouseClick(view, LEFT, pos=at(view, *place))
    assert view.chosen() == "LA"


def test_a_finger_down_is_answered_before_it_is_lifted(view: MapView, finger: QPointingDevice) -> None:
    """The pin looks pressed at once, and as before when the finger moves on: that is a drag, no touch."""
    before = view.grab().toImage()
    place = pin(view, "PH")
    QTest.touchEvent(view, finger).press(0, place).commit()
    pressed = view.grab().toImage()
    QTest.touchEvent(view, finger).move(0, place + QPoint(60, 0)).commit()
    QTest.touchEvent(view, finger).move(0, place).commit()
    back = view.grab().toImage()
    QTest.touchEvent(view, finger).release(0, place).commit()
    assert (pressed != before, back == before, view.chosen()) == (True, True, None)


def test_a_finger_drags_the_map(view: MapView, finger: QPointingDevice) -> None:
    """The map goes with the finger, and nothing is chosen."""
    view.zoom_in()
    before = view.camera.to_screen(project(11.5, 105))
    drag(view, finger, QPoint(500, 400), QPoint(90, -60))
    moved = view.camera.to_screen(project(11.5, 105)) - before
    assert (moved.x(), moved.y()) == pytest.approx((90, -60), abs=1)
    assert view.chosen() is None


def test_two_fingers_zoom_about_themselves(view: MapView, finger: QPointingDevice) -> None:
    """What lies under each finger stays under it."""
    first, second = QPoint(400, 350), QPoint(560, 430)
    under = view.camera.to_map(QPointF(first)), view.camera.to_map(QPointF(second))
    QTest.touchEvent(view, finger).press(0, first, view).commit()
    QTest.touchEvent(view, finger).stationary(0).press(1, second, view).commit()
    for step in range(1, 9):
        apart = QPoint(10, 5) * step
        QTest.touchEvent(view, finger).move(0, first - apart, view).move(1, second + apart, view).commit()
    now = view.camera.to_screen(under[0]), view.camera.to_screen(under[1])
    QTest.touchEvent(view, finger).release(0, first, view).release(1, second, view).commit()
    assert (now[0].x(), now[0].y()) == pytest.approx((320, 310), abs=0.01)
    assert (now[1].x(), now[1].y()) == pytest.approx((640, 470), abs=0.01)
    assert view.chosen() is None


def test_a_palm_does_nothing_surprising(view: MapView, finger: QPointingDevice) -> None:
    """A third touch beside two fingers neither moves the map nor chooses anything."""
    QTest.touchEvent(view, finger).press(0, QPoint(400, 350)).press(1, QPoint(560, 430)).commit()
    before = view.camera.view
    touch = QTest.touchEvent(view, finger)
    touch.stationary(0).stationary(1).press(2, pin(view, "KH")).commit()
    QTest.touchEvent(view, finger).stationary(0).stationary(1).move(2, QPoint(900, 700)).commit()
    QTest.touchEvent(view, finger).release(0, QPoint(400, 350)).release(1, QPoint(560, 430)).release(
        2, QPoint(900, 700)
    ).commit()
    assert (view.camera.view, view.chosen(), view.busy()) == (before, None, False)


def test_a_cancelled_touch_chooses_nothing(view: MapView, finger: QPointingDevice) -> None:
    """When the system takes the finger away, nothing was touched."""
    QTest.touchEvent(view, finger).press(0, pin(view, "KH")).commit()
    QApplication.sendEvent(view, QTouchEvent(QEvent.Type.TouchCancel, finger))
    assert (view.chosen(), view.busy()) == (None, False)


def test_a_long_press_is_a_touch(qtbot: QtBot, view: MapView) -> None:
    """A slow finger chooses as a quick one does."""
    place = pin(view, "VN")
    QTest.mousePress(view, LEFT, pos=place)
    with qtbot.assertNotEmitted(view.country_touched, wait=700):
        pass
    QTest.mouseRelease(view, LEFT, pos=place)
    assert view.chosen() == "VN"


def test_a_double_touch_goes_nearer(view: MapView) -> None:
    """Twice the scale, about the finger."""
    place = QPoint(600, 300)
    scale, under = view.camera.scale, view.camera.to_map(QPointF(place))
    QTest.mouseClick(view, LEFT, pos=place)
    QTest.mouseClick(view, LEFT, pos=place)
    there = view.camera.to_screen(under)
    assert view.camera.scale == pytest.approx(2 * scale)
    assert (there.x(), there.y()) == pytest.approx((600, 300), abs=1)


def test_the_wheel_zooms_about_the_pointer(view: MapView) -> None:
    """What lies under the pointer stays there."""
    place = QPointF(650, 280)
    scale, under = view.camera.scale, view.camera.to_map(place)
    wheel = QWheelEvent(
        place, view.mapToGlobal(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    there = view.camera.to_screen(under)
    assert view.camera.scale > 1.3 * scale
    assert (there.x(), there.y()) == pytest.approx((650, 280), abs=1)


def test_the_keyboard_does_what_fingers_do(view: MapView) -> None:
    """+ and - zoom, arrows move, Home shows everything again."""
    whole = view.camera.view
    QTest.keyClick(view, Qt.Key.Key_Plus)
    near = view.camera.view
    QTest.keyClick(view, Qt.Key.Key_Right)
    east = view.camera.view
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert near.scale == pytest.approx(1.6 * whole.scale)
    assert east.x > near.x
    assert view.camera.view == whole


def test_a_fling_runs_on_and_comes_to_rest(qtbot: QtBot, view: MapView, finger: QPointingDevice) -> None:
    """Lifted in full motion, the map goes on in the same direction for a moment."""
    view.zoom_in()
    view.motion = True
    QTest.touchEvent(view, finger).press(0, QPoint(700, 400)).commit()
    for step in range(1, 7):
        QTest.qWait(8)  # a fling is a matter of time: this is the finger's
        QTest.touchEvent(view, finger).move(0, QPoint(700 - 25 * step, 400)).commit()
    QTest.touchEvent(view, finger).release(0, QPoint(550, 400)).commit()
    lifted = view.camera.view
    assert view.busy()
    qtbot.waitUntil(lambda: not view.busy(), timeout=5000)
    assert view.camera.view.x > lifted.x + 1


def test_without_motion_nothing_runs_on(view: MapView, finger: QPointingDevice) -> None:
    """With reduced motion a fling ends under the finger."""
    drag(view, finger, QPoint(700, 400), QPoint(-150, 0))
    assert not view.busy()


def test_a_flight_takes_a_quarter_of_a_second_at_most(qtbot: QtBot, view: MapView) -> None:
    """It ends where the country fills about half of the view."""
    view.motion = True
    with qtbot.waitSignal(view.mover.stopped, timeout=2000):
        view.show_country("KH")
        assert view.mover.flight_time() <= 250
    rect = view.scene.rect(COUNTRIES[1])
    seen = view.camera.seen()
    assert seen.contains(rect)
    assert rect.height() / seen.height() > 0.25


@pytest.mark.parametrize("country", COUNTRIES, ids=[country.id for country in COUNTRIES])
def test_a_flight_shows_the_country_with_its_pin(view: MapView, country: MapCountry) -> None:
    """Each country of each layer, seen whole, its pin inside the view."""
    view.show_plus_three(True)
    view.show_country(country.id)
    seen = view.camera.seen()
    assert seen.contains(project(country.latitude, country.longitude))
    if country.id not in {"CN", "JP"}:  # larger than the view, or with islands far out at sea
        assert seen.contains(view.scene.rect(country))


def test_the_chosen_country_is_filled_and_the_one_before_is_not(view: MapView) -> None:
    """The shape shows what the pin shows."""
    inside = at(view, 13.6, 106.6)
    colours = []
    for id_ in (None, "KH", "LA"):
        view.choose(id_)
        colours.append(view.grab().toImage().pixelColor(inside).name())
    assert colours == [theme().colour(name).name() for name in ("member", "navy", "member")]


def test_the_whole_map_stays_whole_when_the_screen_turns(view: MapView) -> None:
    """All countries are seen again in the new size."""
    view.resize(984, 900)
    assert view.camera.seen().contains(view.camera.home)


def test_a_zoomed_map_keeps_its_place_when_the_language_changes(view: MapView) -> None:
    """Countries are set anew with other names: the view stays."""
    view.show_country("PH")
    before = view.camera.view
    view.set_countries(COUNTRIES[::-1])
    assert view.camera.view == before


def test_the_layer_of_the_plus_three_widens_the_map(view: MapView) -> None:
    """Beijing, Tokyo and Seoul have pins in sight, and lose them with the layer."""
    overview = view.camera.view
    view.show_plus_three(True)
    box = QRectF(view.rect())
    inside = {id_ for id_, (_, spot) in view.scene.spots(view.camera).items() if box.contains(spot)}
    assert inside == {country.id for country in COUNTRIES if country.role != "member"}
    view.show_plus_three(False)
    assert view.camera.view == overview
    assert "CN" not in view.scene.spots(view.camera)


def test_meeting_places_are_named_and_cover_no_pin(view: MapView) -> None:
    """Near enough every place has its name; no name covers a pin or another name."""
    assert set(view.scene.names(view.camera)) == {"Timor-Leste"}
    view.show_meetings(True)
    shown = set()
    for scale in (17.8, 30, 60, 100):
        view.camera.look(View(105, -10, scale))
        names = view.scene.names(view.camera)
        shown |= set(names)
        rects, pins = list(names.values()), view.scene.pin_rects(view.camera)
        assert [(a, b) for i, a in enumerate(rects) for b in [*rects[i + 1 :], *pins] if a.intersects(b)] == []
    assert shown == {"Timor-Leste", *(place.name for place in PLACES)}


def test_pins_are_large_enough_for_a_finger(view: MapView) -> None:
    """At least 64 pixels at 1080, and none answers for another."""
    assert 2 * view.reach() >= 64
    spots = [spot for _, spot in view.scene.spots(view.camera).values()]
    apart = min(math.dist(a.toTuple(), b.toTuple()) for i, a in enumerate(spots) for b in spots[i + 1 :])
    assert apart - 2 * view.reach() >= 8


def test_the_debug_switch_draws_the_boxes(view: MapView) -> None:
    """Whoever looks for a touch that goes astray can see what answers."""
    before = view.grab().toImage()
    view.debug_shapes = True
    assert view.grab().toImage() != before


@pytest.mark.parametrize("level", ["coarse", "fine"])
def test_both_levels_show_the_same_countries(view: MapView, level: str) -> None:
    """Land is land, sea is sea, coarse and fine."""
    view.ground.level = level
    view.tiles.clear()
    image: QImage = view.grab().toImage()
    colours = [image.pixelColor(at(view, *place)).name() for place in ((8.6, 99.4), (12, 112), (25, 112), (-2, 102.9))]
    assert colours == [theme().colour(name).name() for name in ("member", "sea", "land", "member")]

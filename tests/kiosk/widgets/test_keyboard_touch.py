"""Whatever fingers do, no key is struck that was not pressed, and none stays pressed."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize

from kiosk.widgets.keyboard_geometry import PlacedKey, place_choices, place_keys, room
from kiosk.widgets.keyboard_layouts import LAYOUTS
from kiosk.widgets.keyboard_touch import KeyTouch, Times

SPACE = room(QSize(1920, 468))
KEYS = place_keys(LAYOUTS["km"].letters, SPACE)
PLACES = st.tuples(st.integers(-50, 1970), st.integers(-50, 520)).map(lambda pair: QPointF(*pair))
DEEDS = st.lists(
    st.tuples(st.sampled_from(["press", "move", "release", "cancel", "hold"]), st.integers(-1, 3), PLACES), max_size=40
)


def find(place: QPointF) -> PlacedKey | None:
    return next((key for key in KEYS if key.holds(place)), None)


def offer(key: PlacedKey) -> tuple[PlacedKey, ...]:
    faces = key.key.choices(shifted=False)
    return place_choices(key, faces, SPACE) if faces else ()


@settings(max_examples=200, deadline=None)
@given(DEEDS)
def test_fingers_in_any_order_strike_no_more_keys_than_they_pressed(deeds: list[tuple[str, int, QPointF]]) -> None:
    touch = KeyTouch(find, offer, Times(60_000, 60_000, 60_000))
    struck: list[PlacedKey] = []
    touch.struck.connect(lambda key, _shifted: struck.append(key))
    for deed, finger, place in deeds:
        if deed == "cancel":
            touch.cancel()
        elif deed == "hold":
            touch._open()
        else:
            getattr(touch, deed)(finger, place)
    assert len(struck) <= sum(deed == "press" for deed, _, _ in deeds)
    touch.cancel()
    assert (touch.pressed(), touch.popup, touch.holds_shift()) == ([], None, False)

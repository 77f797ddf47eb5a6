"""Keys are large enough for a finger at every supported size, lie apart, and show their faces whole."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from kiosk.theme import theme
from kiosk.widgets.keyboard import Keyboard
from kiosk.widgets.keyboard_geometry import least_size, place_choices, place_keys, place_suggestions, room
from kiosk.widgets.keyboard_layouts import LAYOUTS, Kind, Rows
from kiosk.widgets.keyboard_painter import fitting_font

LAYERS = [rows for layout in LAYOUTS.values() for rows in (layout.letters, layout.digits)]
# The window, and the least side of a key: 64 pixels at 1080, never under 44.
WINDOWS = [
    (QSize(1920, 1080), 64), (QSize(1080, 1920), 64), (QSize(3840, 2160), 128), (QSize(1366, 768), 44),
    (QSize(1280, 720), 44), (QSize(720, 1280), 44),
]  # fmt: skip


def size_in(window: QSize) -> QSize:
    theme().fit(window)
    return QSize(window.width(), Keyboard().heightForWidth(window.width()))


@pytest.mark.parametrize(("window", "least"), WINDOWS)
@pytest.mark.parametrize("rows", LAYERS)
def test_every_key_is_large_enough_for_a_finger(window: QSize, least: int, rows: Rows) -> None:
    size = size_in(window)
    faces = [placed.face for placed in place_keys(rows, room(size))]
    assert min(face.width() for face in faces) >= least
    assert min(face.height() for face in faces) >= least
    assert all(QRect(0, 0, size.width(), size.height()).contains(face) for face in faces)


@pytest.mark.parametrize("window", [QSize(1920, 1080), QSize(1080, 1920)])
@pytest.mark.parametrize("rows", LAYERS)
def test_keys_lie_twelve_pixels_apart(window: QSize, rows: Rows) -> None:
    faces = [placed.face for placed in place_keys(rows, room(size_in(window)))]
    grown = [face.adjusted(0, 0, 11, 11) for face in faces]
    assert not any(one.intersects(other) for one, other in combinations(grown, 2))


@pytest.mark.parametrize("text_size", ["normal", "large", "largest"])
@pytest.mark.parametrize(("window", "least"), WINDOWS)
@pytest.mark.parametrize("rows", LAYERS)
def test_no_face_is_cut(window: QSize, least: int, rows: Rows, text_size: str) -> None:
    size = size_in(window)
    theme().set_text_size(text_size)
    try:
        for placed in place_keys(rows, room(size)):
            if placed.key.kind is not Kind.TEXT:
                continue
            for text in (placed.key.face, placed.key.shifted or placed.key.face):
                metrics = QFontMetrics(fitting_font(text, placed.face, "h2"))
                assert metrics.horizontalAdvance(text) <= placed.face.width(), text
                assert metrics.height() <= placed.face.height() + 1, text
                ink = metrics.tightBoundingRect(text)
                assert -metrics.ascent() <= ink.top(), text
                assert ink.bottom() <= metrics.descent() + 1, text
                assert metrics.height() >= min(least, 44) * 0.6, "a letter that can be read"
    finally:
        theme().set_text_size("normal")


def test_choices_stay_inside_the_keyboard() -> None:
    size = size_in(QSize(1080, 1920))
    space = room(size)
    for rows in LAYERS:
        for placed in place_keys(rows, space):
            choices = place_choices(placed, placed.key.choices(shifted=False), space)
            assert all(QRect(0, 0, size.width(), size.height()).contains(choice.face) for choice in choices)
            assert all(min(choice.face.width(), choice.face.height()) >= 64 for choice in choices)


def test_only_suggestions_that_fit_are_offered() -> None:
    space = room(QSize(1080, 560))
    placed = place_suggestions(["one", "two", "three", "four"], space, lambda _: 400.0)
    assert [key.key.face for key in placed] == ["one", "two"]
    alone = place_suggestions(["very long"], space, lambda _: 4000.0)
    assert [key.face.right() <= 1080 for key in alone] == [True]


def test_the_least_size_still_has_keys_for_fingers() -> None:
    for rows in LAYERS:
        faces = [placed.face for placed in place_keys(rows, room(least_size()))]
        assert min(min(face.width(), face.height()) for face in faces) >= 44

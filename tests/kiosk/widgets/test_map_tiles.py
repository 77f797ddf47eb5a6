"""Tiles show the ground once it is painted, without seams, and paint no more than is needed."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kiosk.widgets.map_camera import Camera, View
from kiosk.widgets.map_tiles import Tiles


class Ground:
    """A ground of two colours that counts how often it is painted."""

    def __init__(self) -> None:
        self.east = QColor("red")
        self.rects: list[QRectF] = []

    def paint(self, painter: QPainter, rect: QRectF, scale: float) -> None:
        self.rects.append(rect)
        painter.fillRect(QRectF(0, 0, 10_000, 10_000), QColor("blue"))
        painter.fillRect(QRectF((100 - rect.left()) * scale, 0, 10_000, 10_000), self.east)


@pytest.fixture
def ground(qtbot: QtBot) -> Ground:  # noqa: ARG001 - pixmaps need the application
    return Ground()


@pytest.fixture
def camera() -> Camera:
    camera = Camera(QRectF(60, -60, 100, 90), QRectF(92, -28, 49, 39))
    camera.resize(QSizeF(700, 600))
    camera.look(View(100, -10, 20))
    return camera


def picture(tiles: Tiles, camera: Camera) -> QImage:
    image = QImage(700, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    tiles.draw(painter, camera)
    painter.end()
    return image


def colours(image: QImage) -> list[str]:
    """The colours along the middle line, each once, from the left."""
    names = [image.pixelColor(x, 300).name() for x in range(image.width())]
    return [name for index, name in enumerate(names) if index == 0 or name != names[index - 1]]


BLUE, RED, GREEN = "#0000ff", "#ff0000", "#008000"


@pytest.mark.parametrize("x", [100, 100.013, 99.487, 101.111])
def test_tiles_meet_without_a_seam(ground: Ground, camera: Camera, x: float) -> None:
    """Wherever the view lies between the pixels, only the ground's two colours are seen."""
    camera.look(View(x, -10.007, 20))
    tiles = Tiles(ground.paint)
    tiles.complete(camera, 1.0)
    assert colours(picture(tiles, camera)) == [BLUE, RED]


def test_a_stretched_picture_has_no_seam_either(ground: Ground, camera: Camera) -> None:
    """While two fingers change the scale, the old tiles still cover everything."""
    tiles = Tiles(ground.paint)
    tiles.complete(camera, 1.0)
    camera.look(View(100, -10, 27.3))
    assert (tiles.fits(camera, 1.0), tiles.sharp(camera)) == (False, False)
    assert colours(picture(tiles, camera)) == [BLUE, RED]


def test_a_small_drag_paints_nothing_anew(ground: Ground, camera: Camera) -> None:
    """What was painted is moved."""
    tiles = Tiles(ground.paint)
    tiles.complete(camera, 1.0)
    painted = len(ground.rects)
    camera.move(QPointF(5, 3))
    tiles.complete(camera, 1.0)
    assert len(ground.rects) - painted <= 4


def test_what_changed_is_painted_anew_and_nothing_else(ground: Ground, camera: Camera) -> None:
    """A country chosen in the east leaves the tiles of the west as they are."""
    tiles = Tiles(ground.paint)
    tiles.complete(camera, 1.0)
    ground.east = QColor("green")
    ground.rects.clear()
    tiles.spoil(QRectF(101, -60, 60, 90))
    assert tiles.sharp_but_stale(camera)
    tiles.complete(camera, 1.0)
    assert colours(picture(tiles, camera)) == [BLUE, GREEN]
    assert all(rect.right() > 101 for rect in ground.rects)


def test_idle_moments_paint_the_new_scale_and_what_lies_around(ground: Ground, camera: Camera) -> None:
    """After a pinch the sharp picture comes, then the surroundings, and then there is no more to do."""
    tiles = Tiles(ground.paint)
    tiles.complete(camera, 1.0)
    camera.look(View(100, -10, 31))
    moments = 0
    while tiles.prepare(camera, 1.0, 0.0):
        moments += 1
        assert moments < 500
    assert tiles.sharp(camera)
    ground.rects.clear()
    camera.move(QPointF(-200, 150))
    tiles.complete(camera, 1.0)
    assert ground.rects == []


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_tiles_are_as_fine_as_the_screen(ground: Ground, camera: Camera, ratio: float) -> None:
    """On a dense screen a tile has more pixels, and tiles of another density are not used."""
    tiles = Tiles(ground.paint)
    tiles.complete(camera, ratio)
    assert tiles.fits(camera, ratio)
    assert not tiles.fits(camera, ratio + 0.25)

"""Promises of the painted ground of the map."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF
from pytestqt.qtbot import QtBot

from build_scripts.readings import read_held
from kiosk import paths
from kiosk.widgets.map_ground import Ground, cut_land, sheet_of
from kiosk.widgets.map_shapes import load_shapes


def square(left: float, side: float) -> QPolygonF:
    """A square whose lower left corner lies on the diagonal."""
    corners = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    return QPolygonF([QPointF(left + x, left + y) for x, y in corners])


def test_a_lake_stays_a_hole_and_an_island_in_it_land() -> None:
    """Rings inside a shore belong to it, in one polygon; an island beside it is one of its own."""
    path = QPainterPath()
    for polygon in (square(0, 10), square(2, 6), square(4, 2), square(20, 3)):
        path.addPolygon(polygon)
    land = cut_land("116", path)
    assert [piece.polygon.size() for piece in land.islands] == [5 + 2 * 7, 5]
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    for piece in land.islands:
        painter.drawPolygon(piece.polygon)
    painter.end()
    seen = [image.pixelColor(at, at).value() > 0 for at in (1, 3, 5, 9, 15, 21)]
    assert seen == [True, False, True, True, False, True]


@pytest.mark.skipif(not read_held(), reason="only glibc tells what is held")
def test_what_was_painted_once_is_not_kept(qtbot: QtBot) -> None:  # noqa: ARG001 - colours need the application
    """Visitors of weeks look at every coast; a path would keep 3 KiB and more of each."""
    shapes = load_shapes(paths.map_shapes())
    for level in (shapes.coarse, shapes.fine):
        sheet_of(level).cut()
    ground, image = Ground(shapes), QImage(1200, 900, QImage.Format.Format_RGB32)

    def paint(level: str) -> float:
        painter = QPainter(image)
        ground.paint(painter, QRectF(shapes.bounds), 10.0, level)
        painter.end()
        return read_held()

    before = paint("coarse")  # Qt's own memory for painting at this size
    assert paint("fine") - before < 2.0

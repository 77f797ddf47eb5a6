"""TopoJSON becomes a map file that the kiosk reads back: shared arcs are borders, the others coasts."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from build_scripts.make_map import main
from kiosk.widgets.map_shapes import load_shapes

# Two countries side by side from 100 to 104 degrees east, and a place without a number that reaches out of the area.
ARCS = [
    [[102, 10], [0, 4]],  # the border, northwards
    [[102, 14], [-2, 0], [0, -4], [2, 0]],  # around the west
    [[102, 10], [2, 0], [0, 4], [-2, 0]],  # around the east
    [[150, 50], [20, 0], [0, 5], [-20, 0], [0, -5]],  # beyond the eastern edge
]
COUNTRIES = [
    {"type": "Polygon", "id": "116", "arcs": [[0, 1]]},
    {"type": "MultiPolygon", "id": "704", "arcs": [[[2, -1]]]},
    {"type": "Polygon", "arcs": [[3]]},
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "countries.json"
    topology = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": ARCS,
        "objects": {"countries": {"type": "GeometryCollection", "geometries": COUNTRIES}},
    }
    file.write_text(json.dumps(topology), encoding="utf-8")
    return file


def corners(path: QPainterPath) -> list[tuple[float, float]]:
    return [(element.x, element.y) for element in map(path.elementAt, range(path.elementCount()))]


def make(source: Path, target: Path) -> Path:
    assert main(["--coarse", str(source), "--fine", str(source), "--out", str(target)]) == 0
    return target


def test_own_shapes_of_the_ministry_can_be_read_back(source: Path, tmp_path: Path) -> None:
    shapes = load_shapes(make(source, tmp_path / "shapes.bin"))
    assert shapes.bounds == QRectF(60, -60, 100, 90)
    assert set(shapes.fine.lands) == {"000", "116", "704"}
    assert shapes.fine.lands["116"].boundingRect() == QRectF(100, -14, 2, 4)
    assert shapes.fine.lands["704"].contains(QPointF(103, -12))
    assert not shapes.fine.lands["116"].contains(QPointF(103, -12))


def test_what_two_countries_share_is_a_border_and_the_rest_coast(source: Path, tmp_path: Path) -> None:
    level = load_shapes(make(source, tmp_path / "shapes.bin")).coarse
    assert corners(level.borders) == [(102, -10), (102, -14)]
    assert corners(level.coasts)[:8] == [
        *[(102, -14), (100, -14), (100, -10), (102, -10)],
        *[(102, -10), (104, -10), (104, -14), (102, -14)],
    ]


def test_no_line_is_drawn_where_the_area_ends(source: Path, tmp_path: Path) -> None:
    level = load_shapes(make(source, tmp_path / "shapes.bin")).fine
    assert level.lands["000"].boundingRect() == QRectF(150, -55, 10, 5)
    assert corners(level.coasts)[8:] == [(150, -50), (160, -50), (160, -55), (150, -55), (150, -50)]
    assert [level.coasts.elementAt(number).isMoveTo() for number in (8, 9, 10, 11)] == [True, False, True, False]


def test_two_runs_make_the_same_bytes(source: Path, tmp_path: Path) -> None:
    first = make(source, tmp_path / "first.bin").read_bytes()
    assert make(source, tmp_path / "second.bin").read_bytes() == first


def test_a_missing_source_is_said_without_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing.json"
    assert main(["--coarse", str(missing), "--out", str(tmp_path / "shapes.bin")]) == 1
    assert str(missing) in capsys.readouterr().err
    assert not (tmp_path / "shapes.bin").exists()

"""The committed map holds every country of the content where it is on earth; a damaged file is said to be damaged."""

import struct
import tomllib
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk import paths
from kiosk.widgets.map_shapes import Level, MapShapes, load_shapes, project

COUNTRIES = Path(__file__).parents[3] / "database" / "content" / "country"
LEVELS = ["coarse", "fine"]
MEMBERS = {"096", "104", "116", "360", "418", "458", "608", "626", "702", "704", "764"}
PLUS_THREE = {"156", "392", "410"}
CAPITALS = [
    ("116", 11.55, 104.92, "Phnom Penh"),
    ("418", 17.97, 102.63, "Vientiane"),
    ("764", 13.75, 100.5, "Bangkok"),
    ("104", 19.75, 96.1, "Nay Pyi Taw"),
    ("704", 21.03, 105.85, "Ha Noi"),
    ("458", 3.14, 101.69, "Kuala Lumpur"),
    ("702", 1.35, 103.82, "Singapore"),
    ("096", 4.6, 114.6, "Brunei"),
    ("360", -6.4, 106.8, "south of Jakarta"),
    ("608", 14.65, 121.08, "Manila"),
    ("626", -8.7, 125.6, "south of Dili"),
    ("156", 39.9, 116.4, "Beijing"),
    ("410", 37.5, 127.1, "Seoul"),
    ("392", 35.8, 139.4, "west of Tokyo"),
]


@pytest.fixture(scope="module")
def shapes() -> MapShapes:
    return load_shapes(paths.map_shapes())


def level_of(shapes: MapShapes, name: str) -> Level:
    return {"coarse": shapes.coarse, "fine": shapes.fine}[name]


@pytest.mark.parametrize("name", LEVELS)
def test_every_country_of_the_content_has_a_shape(shapes: MapShapes, name: str) -> None:
    wanted = {tomllib.loads(file.read_text(encoding="utf-8"))["numeric"] for file in COUNTRIES.glob("*.toml")}
    assert wanted | MEMBERS | PLUS_THREE <= set(level_of(shapes, name).lands)


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize("capital", CAPITALS, ids=[row[3] for row in CAPITALS])
def test_a_touch_on_a_capital_finds_its_country(
    shapes: MapShapes, name: str, capital: tuple[str, float, float, str]
) -> None:
    number, latitude, longitude, _ = capital
    point = project(latitude, longitude)
    assert [land for land, path in level_of(shapes, name).lands.items() if path.contains(point)] == [number]


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize("number", ["702", "096", "626"])
def test_the_smallest_members_keep_a_shape_that_can_be_known(shapes: MapShapes, name: str, number: str) -> None:
    assert level_of(shapes, name).lands[number].elementCount() >= 8


def test_the_close_up_shows_more_than_the_overview(shapes: MapShapes) -> None:
    assert shapes.fine.coasts.elementCount() > 3 * shapes.coarse.coasts.elementCount()
    assert shapes.fine.borders.elementCount() > 2 * shapes.coarse.borders.elementCount()


@pytest.mark.parametrize("name", LEVELS)
def test_no_line_runs_around_the_earth_or_along_the_edge(shapes: MapShapes, name: str) -> None:
    level = level_of(shapes, name)
    assert shapes.bounds == QRectF(60, -60, 100, 90)
    edges = {shapes.bounds.left(), shapes.bounds.right()}, {shapes.bounds.top(), shapes.bounds.bottom()}
    wrong = []
    for path in (level.coasts, level.borders):
        for line in path.toSubpathPolygons():
            corners = line.toList()
            for start, end in pairwise(corners):
                along = (start.x() == end.x() and end.x() in edges[0]) or (start.y() == end.y() and end.y() in edges[1])
                if along or (end - start).manhattanLength() > 12:
                    wrong.append((start, end))
    assert wrong == []


def write(folder: Path, data: bytes) -> Path:
    file = folder / "shapes.bin"
    file.write_bytes(data)
    return file


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^this is not a map file of the kiosk$"):
        load_shapes(write(tmp_path, b"PNG and whatever follows"))


def test_a_file_cut_in_its_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^this is not a map file of the kiosk$"):
        load_shapes(write(tmp_path, paths.map_shapes().read_bytes()[:20]))


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    data = paths.map_shapes().read_bytes()
    with pytest.raises(ValueError, match=r"^the map file has version 2; this kiosk reads version 1$"):
        load_shapes(write(tmp_path, data[:8] + b"\0\2" + data[10:]))


@pytest.mark.parametrize("place", [28, 32, 5000, -3])
def test_a_changed_byte_is_noticed(tmp_path: Path, place: int) -> None:
    data = bytearray(paths.map_shapes().read_bytes())
    data[place] ^= 0x55
    with pytest.raises(ValueError, match=r"^the map file is damaged: "):
        load_shapes(write(tmp_path, bytes(data)))


def test_a_file_that_ends_early_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^the map file is damaged: "):
        load_shapes(write(tmp_path, paths.map_shapes().read_bytes()[:-1000]))


def test_parts_that_do_not_fit_together_are_noticed(tmp_path: Path) -> None:
    body = struct.pack(">H", 3)
    head = b"ACCSMMAP" + struct.pack(">HH4iI", 1, 1000, 0, 0, 1, 1, zlib.crc32(body))
    with pytest.raises(ValueError, match=r"^the map file is damaged: its parts do not fit together$"):
        load_shapes(write(tmp_path, head + zlib.compress(body)))

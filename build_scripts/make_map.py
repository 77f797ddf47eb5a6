"""Make the map's shapes: `python -m build_scripts.make_map`. The result is committed.

From the countries of Natural Earth (npm `world-atlas`, TopoJSON) to one compact file; `resources/map/README.md`
describes it. Arcs that two countries share are borders, arcs of one country are coasts: they are drawn differently.
"""

import argparse
import json
import struct
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.map_geometry import Box, Line, Point, area, cut_line, cut_ring, simplify, unwrap
from build_scripts.npm_packages import ROOT, Package, PackageError, fetch, read_member

SHAPES = ROOT / "resources" / "map" / "shapes.bin"
WORLD_ATLAS = Package(
    "world-atlas",
    "2.0.2",
    "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
)
MAGIC = b"ACCSMMAP"
VERSION = 1
UNITS = 1000  # steps in a degree
AREA = Box(60, -30, 160, 60)
CLOSE_UP = Box(90, -12, 145, 30)
UNNUMBERED = 0  # Natural Earth's places without an ISO number

Ring = tuple[int, ...]  # numbers of arcs, ~number for an arc run backwards


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of the shapes a level keeps: tolerance in degrees, smallest island in square degrees, near and far."""

    member: str
    tolerance: tuple[float, float]
    smallest: tuple[float, float]


COARSE = Detail("countries-50m.json", tolerance=(0.008, 0.02), smallest=(0.004, 0.01))
FINE = Detail("countries-10m.json", tolerance=(0.002, 0.02), smallest=(0.0004, 0.01))


@dataclass(frozen=True, slots=True)
class Topology:
    """Countries as rings of shared arcs, in degrees."""

    arcs: list[Line]
    countries: dict[int, list[Ring]]


@dataclass(frozen=True, slots=True)
class Shapes:
    """One level, ready to write: filled rings by ISO number, and the lines to draw."""

    lands: dict[int, list[Line]]
    coasts: list[Line]
    borders: list[Line]


def read_arc(steps: Sequence[Sequence[int]], scale: Sequence[float], shift: Sequence[float]) -> Line:
    """Turn TopoJSON's steps into degrees."""
    x = y = 0
    line: Line = []
    for across, up in steps:
        x += across
        y += up
        line.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return unwrap(line)


def read_topology(data: bytes) -> Topology:
    """Read a TopoJSON file with an object `countries` whose ids are ISO numbers."""
    file: dict[str, Any] = json.loads(data)
    scale, shift = file["transform"]["scale"], file["transform"]["translate"]
    countries: dict[int, list[Ring]] = defaultdict(list)
    for country in file["objects"]["countries"]["geometries"]:
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        number = int(country.get("id", UNNUMBERED))
        countries[number] += [tuple(ring) for polygon in polygons for ring in polygon]
    return Topology([read_arc(steps, scale, shift) for steps in file["arcs"]], dict(countries))


def join_arcs(ring: Ring, arcs: Sequence[Line]) -> Line:
    """Join a ring's arcs; the last point is not the first again."""
    line: Line = []
    for arc in ring:
        points = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        line += points[:-1]
    return unwrap(line)


def choose_rings(topology: Topology, smallest: Callable[[Point], float]) -> dict[int, list[Ring]]:
    """Keep what lies in the area and is large enough, and each country's largest piece whatever its size."""
    chosen: dict[int, list[Ring]] = {}
    for number, rings in topology.countries.items():
        sizes: list[tuple[float, bool, Ring]] = []
        for ring in rings:
            cut = cut_ring(join_arcs(ring, topology.arcs), AREA)
            if len(cut) > 2:
                size = area(cut)
                sizes.append((size, size >= smallest(cut[0]), ring))
        largest = max((size for size, _, _ in sizes), default=0.0)
        if number == UNNUMBERED:
            largest = -1.0
        kept = [ring for size, wanted, ring in sizes if wanted or size == largest]
        if kept:
            chosen[number] = kept
    return chosen


def simplify_arcs(topology: Topology, tolerance: Callable[[Point], float]) -> list[Line]:
    """Simplify each arc once, so that neighbours still fit; small islands keep their shape."""
    simple = []
    for arc in topology.arcs:
        line = arc
        if any(AREA.holds(point) for point in arc):
            line = simplify(arc, tolerance)
        simple.append(line if len(line) > 4 or line[0] != line[-1] else arc)
    return simple


def find_users(countries: dict[int, list[Ring]]) -> dict[int, list[int]]:
    """Say for each arc which countries use it, as often as they do."""
    users: dict[int, list[int]] = defaultdict(list)
    for number, rings in countries.items():
        for ring in rings:
            for arc in ring:
                users[arc if arc >= 0 else ~arc].append(number)
    return dict(users)


def near_or_far(values: tuple[float, float]) -> Callable[[Point], float]:
    """Choose the first value in the close-up, the second around it."""

    def choose(point: Point) -> float:
        return values[0] if CLOSE_UP.holds(point) else values[1]

    return choose


def make_level(topology: Topology, detail: Detail) -> Shapes:
    """Choose, simplify and cut one level."""
    countries = choose_rings(topology, near_or_far(detail.smallest))
    arcs = simplify_arcs(topology, near_or_far(detail.tolerance))
    lands = {
        number: [ring for ring in (cut_ring(join_arcs(arcs_of, arcs), AREA) for arcs_of in rings) if len(ring) > 2]
        for number, rings in countries.items()
    }
    coasts: list[Line] = []
    borders: list[Line] = []
    for arc, users in sorted(find_users(countries).items()):
        pieces = cut_line(arcs[arc], AREA)
        if len(users) == 1:
            coasts += pieces
        elif len(set(users)) > 1:
            borders += pieces
    return Shapes(lands, coasts, borders)


def pack_line(line: Sequence[Point]) -> bytes:
    """Write a count and pairs of whole steps, east and south; points that fall together are one."""
    steps = [(round(x * UNITS), round(-y * UNITS)) for x, y in line]
    kept = [step for index, step in enumerate(steps) if index == 0 or step != steps[index - 1]]
    return struct.pack(f">I{2 * len(kept)}i", len(kept), *(value for step in kept for value in step))


def pack_lines(lines: Sequence[Line]) -> bytes:
    """Write the number of lines, then the lines."""
    return struct.pack(">I", len(lines)) + b"".join(pack_line(line) for line in lines)


def pack_level(shapes: Shapes) -> bytes:
    """Write the lands by their number, then coasts, then borders."""
    lands = b"".join(struct.pack(">H", number) + pack_lines(shapes.lands[number]) for number in sorted(shapes.lands))
    return struct.pack(">H", len(shapes.lands)) + lands + pack_lines(shapes.coasts) + pack_lines(shapes.borders)


def pack_file(coarse: Shapes, fine: Shapes) -> bytes:
    """Write the whole file: a head, and the two levels compressed."""
    body = pack_level(coarse) + pack_level(fine)
    bounds = (AREA.west, -AREA.north, AREA.east - AREA.west, AREA.north - AREA.south)
    steps = (round(value * UNITS) for value in bounds)
    return MAGIC + struct.pack(">HH4iI", VERSION, UNITS, *steps, zlib.crc32(body)) + zlib.compress(body, 9)


def read_source(given: Path | None, member: str) -> bytes:
    """Read the file given on the command line, or else the pinned package's."""
    return given.read_bytes() if given else read_member(fetch(WORLD_ATLAS), member)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the file and say how large it is."""
    parser = argparse.ArgumentParser(description="Make resources/map/shapes.bin from TopoJSON.")
    parser.add_argument("--coarse", type=Path, metavar="FILE", help="own TopoJSON for the overview")
    parser.add_argument("--fine", type=Path, metavar="FILE", help="own TopoJSON for the close-up")
    parser.add_argument("--out", type=Path, metavar="FILE", default=SHAPES)
    chosen = parser.parse_args(arguments)
    try:
        coarse = make_level(read_topology(read_source(chosen.coarse, COARSE.member)), COARSE)
        fine = make_level(read_topology(read_source(chosen.fine, FINE.member)), FINE)
    except (PackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    made = pack_file(coarse, fine)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_bytes(made)
    print(f"{chosen.out.name}: {len(made):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

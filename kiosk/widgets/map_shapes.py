"""Read the shapes of the map from their one file (`resources/map/README.md` describes it)."""

import struct
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygon, QPolygonF, QTransform

MAGIC = b"ACCSMMAP"
VERSION = 1
HEAD = struct.Struct(">HH4iI")


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """Shapes of one fineness: lands to fill, by ISO number ("116"); coasts and borders to draw."""

    lands: dict[str, QPainterPath]
    coasts: QPainterPath
    borders: QPainterPath


@dataclass(frozen=True, slots=True, eq=False)
class MapShapes:
    """Both levels, in degrees: x is the longitude, y the latitude downwards.

    Both cover all of `bounds`; lands end at its edge without a line there.
    """

    coarse: Level
    fine: Level
    bounds: QRectF


def project(latitude: float, longitude: float) -> QPointF:
    """Place a point of the earth (degrees) on the map."""
    return QPointF(longitude, -latitude)


def read_lines(stream: QDataStream, scale: QTransform, *, closed: bool) -> QPainterPath:
    """Read a set of lines or rings into one path."""
    path = QPainterPath()
    for _ in range(stream.readUInt32()):
        polygon = QPolygon()
        stream >> polygon  # Qt's own form of a polygon: a count, then pairs of 32-bit numbers
        path.addPolygon(QPolygonF(polygon))
        if closed or (polygon.size() > 2 and polygon.first() == polygon.last()):
            path.closeSubpath()
    return scale.map(path)


def read_level(stream: QDataStream, scale: QTransform) -> Level:
    """Read one level: the lands by their number, then coasts, then borders."""
    lands = {}
    for _ in range(stream.readUInt16()):
        number = stream.readUInt16()
        lands[f"{number:03d}"] = read_lines(stream, scale, closed=True)
    coasts = read_lines(stream, scale, closed=False)
    return Level(lands, coasts, read_lines(stream, scale, closed=False))


def unpack_body(data: bytes, checksum: int) -> bytes:
    """Unpack and check what follows the head; ValueError if a byte is wrong."""
    try:
        body = zlib.decompress(data)
    except zlib.error as error:
        raise ValueError(f"the map file is damaged: {error}") from error
    if zlib.crc32(body) != checksum:
        raise ValueError("the map file is damaged: its checksum does not fit")
    return body


# The page is made anew for each visitor, its ground is not.
@cache
def load_shapes(path: Path) -> MapShapes:
    """Load the map's shapes; ValueError with a sentence if the file is another or damaged, OSError if unreadable."""
    data = path.read_bytes()
    start = len(MAGIC) + HEAD.size
    if not data.startswith(MAGIC) or len(data) < start:
        raise ValueError("this is not a map file of the kiosk")
    version, units, left, top, width, height, checksum = HEAD.unpack_from(data, len(MAGIC))
    if version != VERSION or units == 0:
        raise ValueError(f"the map file has version {version}; this kiosk reads version {VERSION}")
    stream = QDataStream(QByteArray(unpack_body(data[start:], checksum)))
    scale = QTransform.fromScale(1 / units, 1 / units)
    coarse = read_level(stream, scale)
    fine = read_level(stream, scale)
    if stream.status() != QDataStream.Status.Ok or not stream.atEnd():
        raise ValueError("the map file is damaged: its parts do not fit together")
    return MapShapes(coarse, fine, scale.mapRect(QRectF(left, top, width, height)))

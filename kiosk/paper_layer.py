"""The text layer of a line on paper: its characters as they are typed, unseen, where a search is to find them.

Khmer letters change their shape and order on paper, and what Qt writes of them into a PDF cannot be found. So behind
the letters that are seen stand, unseen and in a weight of their own, the plain characters in the order of reading;
`pdf_letters` sees to it that a search finds these alone.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextBlock, QTextLine

from database.opening import ZWSP
from kiosk.theme import FAMILY

NAME = b"ACCSMKantumruy-Medium"
"""The font of the layer, as it is called in a PDF."""

_WEIGHT = QFont.Weight.Medium
_SCALE = 1.2  # larger than what is seen: between narrow characters a reader would guess a space


def layer_of(block: QTextBlock, line: QTextLine, size: int) -> QGlyphRun:
    """The characters of a line in the order of reading, each a glyph of its own, where the line shows them."""
    baseline = line.y() + line.ascent()
    raw = layer_font(size)
    glyphs, places = [], []
    for character, x in _placed(block, line, raw):
        found = raw.glyphIndexesForString(character)
        if found and found[0]:
            glyphs.append(found[0])
            places.append(QPointF(x, baseline))
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run


def _placed(block: QTextBlock, line: QTextLine, raw: QRawFont) -> Iterator[tuple[str, float]]:
    """The characters of a line and where each begins: those of a cluster share its width."""
    text, layout = block.text(), block.layout()
    start, end = line.textStart(), line.textStart() + line.textLength()
    while start < end:
        after = max(start + 1, layout.nextCursorPosition(start))
        cluster = text[start:after].replace(ZWSP, "")
        left, right = _x(line, start), _x(line, after)
        widths = [place.x() for place in raw.advancesForGlyphIndexes(raw.glyphIndexesForString(cluster))]
        share = (right - left) / (sum(widths) or 1)
        for character, width in zip(cluster, widths, strict=True):
            yield character, left
            left += width * share
        start = after


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a place and a position, whatever the stubs say
    return float(found[0])


@cache
def layer_font(size: int) -> QRawFont:
    """The font of the text layer: a weight in which nothing is written on paper."""
    made = QFont([FAMILY])
    made.setPixelSize(round(size * _SCALE))
    made.setWeight(_WEIGHT)
    return QRawFont.fromFont(made)

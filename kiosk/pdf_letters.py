"""What the letters of a PDF mean to a search, put right after Qt has written it.

Qt tells a reader of a PDF which character each glyph stands for, but not for the shapes that Khmer letters take beside
others, and for a space it says a tab. Here the letters that are seen lose their meaning, and those of one font, in
which the plain characters stand unseen, keep it. Qt's own bytes stay: new versions of its tables are put behind them,
as the format allows.
"""

import re
import zlib

UNSEEN = 0x200B  # what a visible glyph means: a space without width, which no reader shows
MOST_GLYPHS = 2048
_FONT = re.compile(rb"/Subtype /Type0\s+/BaseFont /(?:[A-Z]{6}\+)?(\S+)\s.*?/ToUnicode (\d+) 0 R", re.DOTALL)
_OBJECT = rb"(?<=\n)%d 0 obj\s.*?stream\n(.*?)\nendstream"
_SIZE = re.compile(rb"/Size (\d+)")
_KEPT = re.compile(rb"/(?:Root|Info) \d+ 0 R|/ID \[[^\]]*\]")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


class UnknownPdfError(Exception):
    """The PDF is not as Qt writes it."""


def mend(data: bytes, layer: bytes) -> bytes:
    """The PDF with the meaning of letters in the font `layer` (its PostScript name) and in no other."""
    start = _START.search(data)
    trailer = data[data.rfind(b"trailer") :]
    size = _SIZE.search(trailer)
    if not start or not size:
        raise UnknownPdfError("no trailer")
    fonts = _FONT.findall(data)
    if layer not in {name for name, _ in fonts}:
        raise UnknownPdfError(f"no font {layer.decode()}")
    tables = {}
    for name, number in fonts:
        tables[int(number)] = _spaced(data, int(number)) if name == layer else _meaningless()
    kept = b" ".join(_KEPT.findall(trailer))
    return data + _update(tables, len(data), size[1], kept, start[1])


def _spaced(data: bytes, number: int) -> bytes:
    """Qt's own table, with spaces for its tabs."""
    found = re.search(_OBJECT % number, data, re.DOTALL)
    if not found:
        raise UnknownPdfError(f"no object {number}")
    return re.sub(rb"<0009>(?= <|\s*\])", b"<0020>", re.sub(rb"(<(\w{4})> <\2>) <0009>", rb"\1 <0020>", found[1]))


def _meaningless() -> bytes:
    """A table in which every glyph is a space without width."""
    lines = [b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap"]
    lines.append(b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def")
    lines.append(b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def")
    lines.append(b"1 begincodespacerange <0000> <FFFF> endcodespacerange")
    for first in range(0, MOST_GLYPHS, 100):
        glyphs = range(first, min(first + 100, MOST_GLYPHS))
        lines.append(b"%d beginbfchar" % len(glyphs))
        lines += [b"<%04X> <%04X>" % (glyph, UNSEEN) for glyph in glyphs]
        lines.append(b"endbfchar")
    lines.append(b"endcmap CMapName currentdict /CMap defineresource pop end end")
    return b"\n".join(lines)


def _update(tables: dict[int, bytes], offset: int, size: bytes, kept: bytes, before: bytes) -> bytes:
    """New versions of objects, as they are put behind a PDF."""
    parts, places = [b"\n"], {}
    for number, table in tables.items():
        places[number] = offset + sum(map(len, parts))
        packed = zlib.compress(table, 9)
        parts.append(
            b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n"
            % (number, len(packed), packed)
        )
    start = offset + sum(map(len, parts))
    parts.append(b"xref\n0 1\n0000000000 65535 f \n")
    parts += [b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items())]
    parts.append(b"trailer\n<< /Size %s %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, kept, before, start))
    return b"".join(parts)

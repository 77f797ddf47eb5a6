"""Passages on paper: laid out on pages, written as PDF with a text layer that can be searched, or as pictures.

Khmer letters change their shape and order on paper, and what Qt writes of them into a PDF cannot be found. So behind
the letters that are seen stand, unseen and in a weight of their own, the plain characters in the order of reading;
`pdf_letters` sees to it that a search finds these alone.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLine,
)

from database.opening import ZWSP, plain
from kiosk.passages import Passage
from kiosk.pdf_letters import UnknownPdfError, mend
from kiosk.theme import COLOURS, FALLBACK, FAMILY

DOTS = 144  # to the inch: the unit of the layout
PICTURE_DOTS = 200  # to the inch, of pages saved as pictures
SIZE = QSizeF(210 / 25.4 * DOTS, 297 / 25.4 * DOTS)  # A4
MARGIN = 18 / 25.4 * DOTS
LINE_HEIGHT = 109  # per cent, as on the screen: the fonts' own line is 1.56 em
SIZES = {"title": 40, "heading": 27, "lead": 20, "text": 21, "foot": 16}
HEADINGS = ("title", "heading", "lead")
COLOUR = {"title": "navy", "heading": "navy", "lead": "ink-soft", "text": "ink", "foot": "ink-soft"}
ROLE = QTextFormat.Property.UserProperty.value + 1
UNSEEN = QColor(0, 0, 0, 0)
LAYER_WEIGHT = QFont.Weight.Medium
LAYER_SCALE = 1.2  # larger than what is seen: between narrow characters a reader would guess a space
LAYER_NAME = b"ACCSMKantumruy-Medium"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph and the kind of text that it is (a name in SIZES)."""

    role: str
    text: str


def pieces(passages: Sequence[Passage]) -> Iterator[Piece]:
    """The paragraphs of passages: the first is the head of the paper."""
    for number, passage in enumerate(passages):
        yield Piece("title" if number == 0 else "heading", passage.title.replace("\n", " "))
        if passage.lead:
            yield Piece("lead", passage.lead)
        for text in passage.paragraphs:
            yield from (Piece("text", part) for part in text.split("\n\n"))
        if passage.address:
            yield Piece("text", passage.address)
        yield from (Piece("foot", line) for line in passage.foot())


def font(role: str) -> QFont:
    """The font of a kind of text on paper, in the layout's unit."""
    made = QFont([FAMILY, FALLBACK])
    made.setPixelSize(SIZES[role])
    made.setWeight(QFont.Weight.Bold if role in ("title", "heading") else QFont.Weight.Normal)
    return made


class Paper:
    """Passages laid out on pages of A4, with a picture below the title where there is one."""

    def __init__(self, passages: Sequence[Passage], foot: str, picture: QImage | None = None) -> None:
        self.title = plain(passages[0].title).replace("\n", " ")
        self._foot, self._picture = foot, picture
        self._place = -1
        self._document = QTextDocument()
        frame = QTextFrameFormat()
        frame.setMargin(MARGIN)
        self._document.rootFrame().setFrameFormat(frame)
        self._document.setPageSize(SIZE)
        self._write(list(pieces(passages)))
        self._keep_headings()

    def _write(self, written: list[Piece]) -> None:
        cursor = QTextCursor(self._document)
        for number, piece in enumerate(written):
            if number:
                cursor.insertBlock()
            self._write_piece(cursor, piece, first=number == 0)
            if number == 0 and self._picture:
                cursor.insertBlock(self._picture_format(), QTextCharFormat())
                self._place = cursor.blockNumber()

    def _write_piece(self, cursor: QTextCursor, piece: Piece, *, first: bool) -> None:
        size = SIZES[piece.role]
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(size * 0.9 if piece.role == "heading" and not first else 0)
        block.setBottomMargin(size * 0.15)
        block.setProperty(ROLE, piece.role)
        letters = QTextCharFormat()
        letters.setFont(font(piece.role))
        letters.setForeground(QColor(COLOURS[COLOUR[piece.role]]))
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
        cursor.insertText(piece.text, letters)

    def _picture_format(self) -> QTextBlockFormat:
        """An empty paragraph as tall as the picture."""
        block = QTextBlockFormat()
        height = self._picture_height() + 12
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return block

    def _picture_height(self) -> float:
        """As wide as the text, but no taller than half of the page."""
        if self._picture is None:
            return 0
        wide = (SIZE.width() - 2 * MARGIN) * self._picture.height() / self._picture.width()
        return min(wide, SIZE.height() / 2)

    def _keep_headings(self) -> None:
        """Let no heading stand alone at the foot of a page."""
        self.page_count()  # laid out now, as after each change
        block = self._document.begin()
        while block.isValid() and block.next().isValid():
            below = block.next()
            if block.blockFormat().property(ROLE) in HEADINGS and _page_of(block) < _page_of(below):
                first = block
                while first.previous().blockFormat().property(ROLE) in HEADINGS:
                    first = first.previous()
                shape = QTextBlockFormat(first.blockFormat())
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(first).setBlockFormat(shape)
                self.page_count()
            block = below

    def page_count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw a page, from 0, in the layout's unit."""
        painter.save()
        painter.translate(0, -page * SIZE.height())
        if self._place >= 0 and page == 0:
            self._draw_picture(painter, self._document.findBlockByNumber(self._place))
        for block, line in self._lines(page):
            draw_line(painter, block, line)
        painter.restore()
        self._draw_foot(painter, page)

    def draw_text_layer(self, painter: QPainter, page: int) -> None:
        """Put the characters of a page, unseen, where they are to be found."""
        painter.save()
        painter.translate(0, -page * SIZE.height())
        painter.setPen(UNSEEN)
        for block, line in self._lines(page):
            painter.drawGlyphRun(block.layout().position(), layer_of(block, line))
        painter.restore()

    def _lines(self, page: int) -> Iterator[tuple[QTextBlock, QTextLine]]:
        """The lines on a page."""
        top = page * SIZE.height()
        block = self._document.begin()
        while block.isValid():
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                if top <= layout.position().y() + line.y() < top + SIZE.height():
                    yield block, line
            block = block.next()

    def _draw_picture(self, painter: QPainter, block: QTextBlock) -> None:
        if self._picture is None:
            return
        height = self._picture_height()
        width = height * self._picture.width() / self._picture.height()
        corner = block.layout().position()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner.x(), corner.y(), width, height), self._picture)

    def _draw_foot(self, painter: QPainter, page: int) -> None:
        """Whose paper this is and which page, below the text; no part of the text layer."""
        small = QTextDocument(f"{self._foot} · {page + 1}/{self.page_count()}")
        small.setDefaultFont(font("foot"))
        small.setDocumentMargin(0)
        small.setTextWidth(SIZE.width() - 2 * MARGIN)
        painter.save()
        painter.translate(MARGIN, SIZE.height() - MARGIN * 0.75)
        small.documentLayout().documentSize()  # laid out now
        draw_line(painter, small.begin(), small.begin().layout().lineAt(0))
        painter.restore()


def _page_of(block: QTextBlock) -> int:
    """The page on which a paragraph begins."""
    layout = block.layout()
    return int((layout.position().y() + layout.lineAt(0).y()) // SIZE.height())


def draw_line(painter: QPainter, block: QTextBlock, line: QTextLine) -> None:
    """Draw a line of text."""
    painter.setPen(QColor(COLOURS[COLOUR[_role(block)]]))
    for run in line.glyphRuns():
        painter.drawGlyphRun(block.layout().position(), run)


def layer_of(block: QTextBlock, line: QTextLine) -> QGlyphRun:
    """The characters of a line in the order of reading, each a glyph of its own, where the line shows them."""
    baseline = line.y() + line.ascent()
    raw = layer_font(SIZES[_role(block)])
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


def _role(block: QTextBlock) -> str:
    """The kind of text that a paragraph is; the foot of the page has none."""
    return str(block.blockFormat().property(ROLE) or "foot")


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a place and a position, whatever the stubs say
    return float(found[0])


@cache
def layer_font(size: int) -> QRawFont:
    """The font of the text layer: a weight in which nothing is written on paper."""
    made = QFont([FAMILY])
    made.setPixelSize(round(size * LAYER_SCALE))
    made.setWeight(LAYER_WEIGHT)
    return QRawFont.fromFont(made)


def write_pdf(paper: Paper) -> bytes:
    """The paper as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(600)
    writer.setTitle(paper.title)
    writer.setCreator("accsm-kiosk")
    painter = QPainter(writer)
    painter.scale(writer.resolution() / DOTS, writer.resolution() / DOTS)
    for page in range(paper.page_count()):
        if page:
            writer.newPage()
        paper.draw(painter, page)
        paper.draw_text_layer(painter, page)
    painter.end()
    buffer.close()
    written = bytes(buffer.data().data())
    try:
        return mend(written, LAYER_NAME)
    except UnknownPdfError:
        logger.exception("the text of a PDF cannot be found well")
        return written


def write_pictures(paper: Paper) -> list[bytes]:
    """The paper as a PNG a page."""
    return [png(_page_image(paper, page)) for page in range(paper.page_count())]


def _page_image(paper: Paper, page: int) -> QImage:
    scale = PICTURE_DOTS / DOTS
    image = QImage((SIZE * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paper.draw(painter, page)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """A picture as a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())

"""Passages on paper: laid out on pages and drawn, each with its text layer; `paper_files` writes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLine,
)

from database.opening import plain
from kiosk.paper_layer import layer_of
from kiosk.passages import Passage
from kiosk.theme import COLOURS, FALLBACK, FAMILY

DOTS = 144  # to the inch: the unit of the layout
SIZE = QSizeF(210 / 25.4 * DOTS, 297 / 25.4 * DOTS)  # A4
MARGIN = 18 / 25.4 * DOTS
LINE_HEIGHT = 109  # per cent, as on the screen: the fonts' own line is 1.56 em
SIZES = {"title": 40, "heading": 27, "lead": 20, "text": 21, "foot": 16}
HEADINGS = ("title", "heading", "lead")
COLOUR = {"title": "navy", "heading": "navy", "lead": "ink-soft", "text": "ink", "foot": "ink-soft"}
ROLE = QTextFormat.Property.UserProperty.value + 1
UNSEEN = QColor(0, 0, 0, 0)


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
            painter.drawGlyphRun(block.layout().position(), layer_of(block, line, SIZES[_role(block)]))
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


def _role(block: QTextBlock) -> str:
    """The kind of text that a paragraph is; the foot of the page has none."""
    return str(block.blockFormat().property(ROLE) or "foot")

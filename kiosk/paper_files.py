"""Paper as files: a PDF that can be searched, or a PNG a page."""

import logging

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.paper import DOTS, SIZE, Paper
from kiosk.paper_layer import NAME
from kiosk.pdf_letters import UnknownPdfError, mend

PICTURE_DOTS = 200  # to the inch, of pages saved as pictures
logger = logging.getLogger(__name__)


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
        return mend(written, NAME)
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

"""Promises of prose."""

import gc

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.text import Prose


def count_documents() -> int:
    gc.collect()
    return sum(isinstance(found, QTextDocument) for found in gc.get_objects())


def test_measuring_a_text_leaves_nothing_behind(qtbot: QtBot) -> None:
    """Each change of size or language measures every text: for weeks, in a kiosk."""
    prose = Prose()
    qtbot.addWidget(prose)
    prose.setText("One.\n\nTwo words.")
    heights = {prose.heightForWidth(width) for width in (200, 201)}
    before = count_documents()
    assert heights == {prose.heightForWidth(width) for width in range(202, 222)}
    assert count_documents() == before


def test_quiet_lines_are_written_as_sources_are(qtbot: QtBot) -> None:
    """Small, and as tall as that needs; the other lines keep their size."""
    prose = Prose()
    qtbot.addWidget(prose)
    prose.setText("One.\n\nTwo.\n\nThree.")
    loud = prose.heightForWidth(400)
    prose.setText("One.\n\nTwo.\n\nThree.", quiet=(1,))
    blocks = [prose.document().findBlockByNumber(number) for number in range(3)]
    sizes = [QTextCursor(block).charFormat().font().pixelSize() for block in (blocks[0], blocks[2])]
    middle = QTextCursor(blocks[1])
    middle.movePosition(QTextCursor.MoveOperation.Right)
    assert sizes == [theme().text_px("body")] * 2
    assert middle.charFormat().font().pixelSize() == theme().text_px("source")
    assert prose.heightForWidth(400) < loud


def test_other_sizes_leave_nothing_behind_in_a_text(qtbot: QtBot) -> None:
    """A document keeps each format that it ever had: a booth that is resized and read larger has many."""
    prose = Prose()
    qtbot.addWidget(prose)
    prose.setText("One.\n\nTwo words.")
    theme().fit(QSize(499, 499))
    before = len(prose.document().allFormats())
    for side in range(500, 540):
        theme().fit(QSize(side, side))
    assert len(prose.document().allFormats()) == before

"""Promises of prose."""

import gc

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

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

"""Long lists are read row by row, keep their place, and can be led to a row."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.reading_list import Line, ListRow, ReadingList

ROWS = [
    ListRow(f"r{number}", ((Line(f"term {number}", "body", strong=True),), (Line("ពាក្យ"),))) for number in range(60)
]


@pytest.fixture
def reading(qtbot: QtBot) -> ReadingList:
    shown = ReadingList()
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.set_rows(ROWS, (50, 50))
    shown.show()
    return shown


def test_a_list_opens_at_its_beginning(reading: ReadingList) -> None:
    assert reading.verticalScrollBar().maximum() > 0
    assert reading.verticalScrollBar().value() == 0
    assert reading.ids()[:2] == ("r0", "r1")


def test_a_row_that_was_searched_comes_into_sight_and_is_marked(reading: ReadingList) -> None:
    reading.show_row("r40")
    bar = reading.verticalScrollBar()
    assert 0 < bar.value() < bar.maximum()
    cursor = reading.cursorForPosition(QPoint(40, theme().px(60)))
    table = cursor.currentTable()
    assert table is not None
    assert table.cellAt(cursor).row() == 40
    assert table.cellAt(40, 0).format().background().color() == theme().colour("gold-soft")


def test_other_words_keep_the_place(reading: ReadingList) -> None:
    bar = reading.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    reading.set_rows(ROWS, (50, 50))
    assert abs(bar.value() - place) <= 2


def test_a_drag_selects_no_text(reading: ReadingList) -> None:
    left, none, kinds = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QEvent.Type
    for kind, x in ((kinds.MouseButtonPress, 20), (kinds.MouseMove, 300), (kinds.MouseButtonRelease, 300)):
        place = QPointF(x, x)
        QApplication.sendEvent(reading.viewport(), QMouseEvent(kind, place, place, left, left, none))
    assert not reading.textCursor().hasSelection()

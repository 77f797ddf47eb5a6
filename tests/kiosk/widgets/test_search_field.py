"""A short text is typed, completed and cleared."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.theme import TEXT_SIZES, theme
from kiosk.widgets.search_field import LONGEST, SearchField, is_typed

PRESS, NONE = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    """An empty field."""
    shown = SearchField()
    qtbot.addWidget(shown)
    shown.setStyleSheet(theme().style_sheet())
    shown.resize(900, shown.height())
    shown.show()
    return shown


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ("", "Cambodia", "Cambodia "),
        ("luang pra", "Prabang", "luang Prabang "),
        ("luang ", "Prabang", "luang Prabang "),
        ("កម្", "កម្ពុជា", "កម្ពុជា "),
        ("😀 ma😀", "Manila", "😀 Manila "),
    ],
)
def test_a_word_takes_the_place_of_what_was_begun(field: SearchField, before: str, word: str, after: str) -> None:
    field.setText(before)
    field.replace_word(word)
    assert field.text() == after


def test_a_word_is_completed_where_the_cursor_is(field: SearchField) -> None:
    field.setText("😀 pra declaration")
    field.setCursorPosition(len("xx pra"))
    assert field.text_before() == "😀 pra"
    field.replace_word("Prabang")
    assert field.text() == "😀 Prabang  declaration"


def test_up_and_down_are_for_the_results(field: SearchField) -> None:
    moves: list[int] = []
    field.moved.connect(moves.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(field, key)
    assert moves == [1, -1, 5, -5]


def test_it_holds_no_more_than_a_search_needs_and_says_so(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.overflowed):
        field.insert("a" * 10_000)
    assert (len(field.text()), field.is_full()) == (LONGEST, True)
    field.setText("a" * (LONGEST - 2))
    assert not field.is_full()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_khmer_has_its_height(field: SearchField, text_size: str) -> None:
    """Signs above and below a letter are not clipped."""
    theme().set_text_size(text_size)
    field.setStyleSheet(theme().style_sheet())
    field.set_sizes()
    letters = field.fontMetrics().height()
    assert field.height() >= max(letters + 2 * theme().px(3), theme().px(64))
    theme().set_text_size("normal")


@pytest.mark.parametrize(
    ("text", "modifier", "written"),
    [
        ("a", NONE, True),
        ("ក", NONE, True),
        (" ", NONE, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, True),
        ("", NONE, False),
        ("\x1b", NONE, False),
        ("a", Qt.KeyboardModifier.ControlModifier, False),
        ("a", Qt.KeyboardModifier.AltModifier, False),
    ],
)
def test_only_what_writes_something_is_typing(text: str, modifier: Qt.KeyboardModifier, *, written: bool) -> None:
    assert is_typed(QKeyEvent(PRESS, 0, modifier, text)) is written

"""One chip of a row is chosen; no chip is cut where the row is narrow."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow

CHIPS = {"all": "navy", "accsm": "navy", "arc": "teal", "plus-three": "gold", "declaration": "red"}


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow()
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.set_chips(CHIPS)
    for name in CHIPS:
        made.set_text(name, f"Strand {name}", f"Strand {name}, spoken")
    made.resize(made.sizeHint())
    made.show()
    return made


def test_a_visitor_chooses_a_chip(row: ChipRow) -> None:
    heard: list[str] = []
    row.chip_chosen.connect(heard.append)
    QTest.mouseClick(row.chips["arc"], Qt.MouseButton.LeftButton)
    assert heard == ["arc"]
    assert [name for name, chip in row.chips.items() if chip.isChecked()] == ["arc"]
    row.choose("all")
    assert (heard, row.chips["all"].isChecked(), row.chips["arc"].isChecked()) == (["arc"], True, False)


def test_a_chip_says_what_it_is(row: ChipRow) -> None:
    assert (row.chips["arc"].text(), row.chips["arc"].accessibleName()) == ("Strand arc", "Strand arc, spoken")


def test_the_same_chips_stay_and_others_replace_them(row: ChipRow) -> None:
    row.choose("arc")
    row.set_chips(dict(CHIPS))
    assert row.chips["arc"].isChecked()
    row.set_chips({"one": "navy", "two": "red"})
    assert (list(row.chips), row.chips["one"].isChecked()) == (["one", "two"], True)


@pytest.mark.parametrize("width", [1400, 700, 420])
@pytest.mark.parametrize("size", ["normal", "largest"])
def test_every_chip_is_whole_and_apart_from_the_others(qtbot: QtBot, row: ChipRow, width: int, size: str) -> None:
    theme().set_text_size(size)
    try:
        page = QWidget()
        qtbot.addWidget(page)
        page.setStyleSheet(theme().style_sheet())
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        row.beside = False
        column.addWidget(row)
        column.addStretch(1)
        page.resize(width, 900)
        page.show()
        places = [chip.geometry() for chip in row.chips.values()]
        assert all(row.rect().contains(place) for place in places)
        assert all(chip.width() >= chip.sizeHint().width() for chip in row.chips.values())
        grown = [place.adjusted(0, 0, 11, 11) for place in places]
        assert not any(one.intersects(other) for i, one in enumerate(grown) for other in places[i + 1 :])
        assert min(place.height() for place in places) >= 64
    finally:
        row.setParent(None)
        theme().set_text_size("normal")


def test_beside_a_heading_the_chips_stand_at_the_right(row: ChipRow) -> None:
    row.resize(row.sizeHint().width() + 300, 100)
    assert row.chips["declaration"].geometry().right() == row.width() - 1
    assert row.chips["all"].geometry().top() == (100 - row.chips["all"].height()) // 2
    assert row.minimumSizeHint() == row.sizeHint()
    assert QRect(0, 0, row.width(), 100).contains(row.chips["all"].geometry())

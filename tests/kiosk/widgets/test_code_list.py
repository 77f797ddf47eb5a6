"""The list of countries does what the map does: one touch, one chosen, every name readable."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.widgets.code_list import CodeList, Entry

LEFT = Qt.MouseButton.LeftButton
ENTRIES = (
    Entry("BN", "Brunei Darussalam", "centre", "Brunei Darussalam: Managing Civil Service Competency"),
    Entry("KH", "Cambodia", "centre", "Cambodia: Public Service Delivery"),
    Entry("TL", "Timor-Leste", "member", "Timor-Leste"),
)
KHMER = (Entry("BN", "ប្រ៊ុយណេ ដារូសាឡឹម", "centre", "ប្រ៊ុយណេ ដារូសាឡឹម"), Entry("KH", "កម្ពុជា", "centre", "កម្ពុជា"))


@pytest.fixture
def codes(qtbot: QtBot) -> CodeList:
    codes = CodeList()
    qtbot.addWidget(codes)
    codes.set_sizes()
    codes.set_entries(ENTRIES)
    codes.resize(648, 300)
    codes.show()
    return codes


def test_a_touch_tells_which_country(qtbot: QtBot, codes: CodeList) -> None:
    """The cell tells its id; the owner chooses."""
    with qtbot.waitSignal(codes.entry_touched) as touched:
        qtbot.mouseClick(codes.cells["TL"], LEFT)
    assert touched.args == ["TL"]


def test_one_country_is_chosen_or_none(codes: CodeList) -> None:
    """Choosing another lets the first go; none is possible too."""
    seen = []
    for id_ in ("BN", "KH", None):
        codes.choose(id_)
        seen.append([name for name, cell in codes.cells.items() if cell.isChecked()])
    assert seen == [["BN"], ["KH"], []]


def test_another_language_keeps_what_is_chosen(codes: CodeList) -> None:
    """Names change, the chosen cell stays, and what is not there any more is gone."""
    codes.choose("KH")
    codes.set_entries(KHMER)
    assert [(id_, cell.text(), cell.isChecked()) for id_, cell in codes.cells.items()] == [
        ("BN", "ប្រ៊ុយណេ ដារូសាឡឹម", False),
        ("KH", "កម្ពុជា", True),
    ]
    assert codes.cells["KH"].accessibleName() == "កម្ពុជា"


@pytest.mark.parametrize(("columns", "rows"), [(1, 3), (2, 2), (3, 1)])
def test_countries_stand_in_columns(codes: CodeList, columns: int, rows: int) -> None:
    """In reading order, each cell large enough for a finger."""
    codes.lay_out(columns)
    codes.resize(648, 400)
    codes._grid.activate()
    cells = list(codes.cells.values())
    assert len({cell.y() for cell in cells}) == rows
    assert min(min(cell.width(), cell.height()) for cell in cells) >= 64


@pytest.mark.parametrize("width", [648, 664])
def test_a_long_name_takes_two_lines(codes: CodeList, width: int) -> None:
    """In three columns the longest name is wrapped between its words, and its row is high enough."""
    codes.lay_out(3)
    codes.resize(width, 300)
    codes._grid.activate()
    cell = codes.cells["BN"]
    assert codes.fits(3, width)
    assert cell.height() >= cell.name_height(cell.width()) > 60


def test_names_that_do_not_fit_are_known(codes: CodeList) -> None:
    """Then the owner takes fewer columns."""
    assert (codes.fits(3, 400), codes.fits(1, 400)) == (False, True)


def test_the_keyboard_goes_through_the_list(qtbot: QtBot, codes: CodeList) -> None:
    """Space chooses where the focus is, arrows and Tab lead on."""
    codes.cells["BN"].setFocus()
    with qtbot.waitSignal(codes.entry_touched) as touched:
        qtbot.keyClick(codes.cells["BN"], Qt.Key.Key_Space)
    assert touched.args == ["BN"]
    assert codes.cells["BN"].nextInFocusChain() is codes.cells["KH"]

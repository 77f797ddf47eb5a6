"""The list offers every event to touch, keyboard and ear, and closes when one is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.event_list import Entry, EventList
from kiosk.widgets.row_model import ENTRY

ENTRIES = [Entry(f"e{year}", f"{year} What was", f"year {year}, what was") for year in range(1980, 2020)]


@pytest.fixture
def sheet(qtbot: QtBot) -> EventList:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme().style_sheet())
    window.resize(1920, 1080)
    window.show()
    made = EventList(window)
    made.show_entries("All", ENTRIES, "e2000", "Close")
    return made


@pytest.fixture
def chosen(sheet: EventList) -> list[str]:
    heard: list[str] = []
    sheet.entry_chosen.connect(heard.append)
    return heard


def test_every_event_has_a_line_to_read_to_hear_and_to_touch(sheet: EventList) -> None:
    lines = [sheet.list.model().index(row, 0) for row in range(sheet.list.model().rowCount())]
    roles = (ENTRY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    assert [Entry(*(line.data(role) for role in roles)) for line in lines] == ENTRIES
    assert min(sheet.list.visualRect(line).height() for line in lines) >= 64
    assert sheet.list.accessibleName() == "All"


def test_it_opens_at_the_chosen_event(sheet: EventList) -> None:
    current = sheet.list.currentIndex()
    assert current.data(ENTRY) == "e2000"
    assert sheet.list.viewport().rect().contains(sheet.list.visualRect(current))


def test_a_touched_line_is_chosen_and_the_list_closes(sheet: EventList, chosen: list[str]) -> None:
    place = sheet.list.visualRect(sheet.list.model().index(21, 0)).center()
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (chosen, sheet.isVisible()) == (["e2001"], False)


def test_arrows_and_enter_choose(sheet: EventList, chosen: list[str]) -> None:
    QTest.keyClick(sheet.list, Qt.Key.Key_Up)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert (chosen, sheet.isVisible()) == (["e1999"], False)


def test_esc_closes_without_a_choice(sheet: EventList, chosen: list[str]) -> None:
    QTest.keyClick(sheet.list, Qt.Key.Key_Escape)
    assert (chosen, sheet.isVisible()) == ([], False)

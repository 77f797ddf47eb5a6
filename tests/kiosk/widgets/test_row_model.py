"""Rows are told as Qt's model tester wants them told, also while they are exchanged."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.widgets.row_model import ENTRY, Row, RowModel

ROWS = (Row(0, "all", "All", is_heading=True), Row(1, "the first", "First"), Row(2, "the second", "Second"))


@pytest.fixture
def model(qtbot: QtBot) -> RowModel:  # noqa: ARG001 - an application must be there
    """A model under Qt's own tester, which fails on what a view cannot bear."""
    made = RowModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(ROWS)
    return made


def test_a_row_tells_its_value_its_writing_and_its_speech(model: RowModel) -> None:
    roles = (ENTRY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DecorationRole)
    assert [model.index(1).data(role) for role in roles] == [1, "First", "the first", None]


def test_a_heading_can_be_neither_chosen_nor_touched(model: RowModel) -> None:
    flags = [model.index(row).flags() for row in range(2)]
    assert flags[0] == Qt.ItemFlag.NoItemFlags
    assert flags[1] & Qt.ItemFlag.ItemIsSelectable
    assert flags[1] & Qt.ItemFlag.ItemIsEnabled


def test_all_rows_are_exchanged_at_once(model: RowModel) -> None:
    model.set_rows(ROWS[:1])
    assert (model.rowCount(), model.index(0).data(ENTRY)) == (1, 0)
    model.set_rows(())
    assert model.rowCount() == 0
    assert not model.index(0).isValid()


def test_what_is_no_row_tells_nothing(model: RowModel) -> None:
    nowhere = QModelIndex()
    assert model.data(nowhere) is None
    assert model.flags(nowhere) == Qt.ItemFlag.NoItemFlags
    assert model.rowCount(model.index(1)) == 0

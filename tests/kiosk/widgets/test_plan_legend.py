"""The legend names every sign, in as many lines as it needs."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.widgets.plan_legend import MEETING, TODAY, PlanLegend

ENTRIES = (("past", "ended"), ("running", "running"), ("coming", "to come"), (MEETING, "meeting"), (TODAY, "today"))


@pytest.fixture
def legend(qtbot: QtBot) -> PlanLegend:
    shown = PlanLegend()
    qtbot.addWidget(shown)
    shown.set_entries(ENTRIES)
    return shown


def test_all_entries_stand_in_one_line_where_there_is_room(legend: PlanLegend) -> None:
    wide = legend.sizeHint()
    assert legend.heightForWidth(wide.width()) == wide.height()


def test_a_narrow_legend_takes_more_lines(legend: PlanLegend) -> None:
    line = legend.sizeHint().height()
    assert legend.heightForWidth(legend.minimumSizeHint().width()) == pytest.approx(5 * line, abs=5)


def test_each_sign_is_drawn_differently(legend: PlanLegend) -> None:
    pictures = []
    for sign, _ in ENTRIES:
        legend.set_entries([(sign, "")])
        legend.resize(40, 40)
        pictures.append(legend.grab().toImage())
    assert all(left != right for index, left in enumerate(pictures) for right in pictures[index + 1 :])

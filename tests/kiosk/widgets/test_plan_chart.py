"""The plan chart shows plans as bars and meetings as marks, and answers finger and keyboard."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.plan_chart import PlanChart, Row
from kiosk.widgets.plan_marks import Bar, BarButton, Mark, MarkButton

ROWS = (Row("accsm", "ACCSM", "navy"), Row("plus-three", "ACCSM+3", "gold"))
BARS = (
    Bar("old", "accsm", 2008, 2015, ("Work plan 2008–2015", "2008–2015"), "past", "ended", "the old plan"),
    Bar("now", "accsm", 2016, 2020, ("Work plan 2016–2020", "2016–2020"), "running", "running", "the plan now"),
    Bar("three", "plus-three", 2010, 2015, ("Work plan 2010–2015", "2010–2015"), "past", "ended", "the plan of three"),
    Bar("next", "plus-three", 2016, 2020, ("Work plan 2016–2020", "2016–2020"), "coming", "to come", "the next plan"),
)
MARKS = (
    Mark("m-18", "accsm", date(2016, 11, 17), "18", "18th ACCSM"),
    Mark("m-17", "accsm", date(2014, 9, 26), "17", "17th ACCSM"),
    Mark("m-1", "plus-three", date(2009, 10, 30), "1", "1st ACCSM+3"),
    Mark("m-8", "accsm", date(1995, 1, 1), "8", "8th ACCSM, before all plans"),
)
TODAY = date(2018, 7, 1)


@pytest.fixture
def chart(qtbot: QtBot) -> PlanChart:
    shown = PlanChart()
    qtbot.addWidget(shown)
    shown.set_content(ROWS, BARS, MARKS, TODAY)
    shown.resize(1700, shown.sizeHint().height())
    shown.show()
    return shown


def bar(chart: PlanChart, item: str) -> BarButton:
    return next(button for button in chart.findChildren(BarButton) if button.bar.id == item)


def mark(chart: PlanChart, item: str) -> MarkButton:
    return next(button for button in chart.findChildren(MarkButton) if button.mark.id == item)


def test_a_touched_bar_is_chosen(chart: PlanChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.bar_chosen) as told:
        qtbot.mouseClick(bar(chart, "three"), Qt.MouseButton.LeftButton)
    assert told.args == ["three"]
    assert chart.chosen() == "three"


def test_a_bar_chosen_by_the_page_is_not_told_back(chart: PlanChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.bar_chosen):
        chart.choose("now")
    assert chart.chosen() == "now"


def test_a_touched_meeting_is_told(chart: PlanChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.mark_chosen) as told:
        qtbot.mouseClick(mark(chart, "m-17"), Qt.MouseButton.LeftButton)
    assert told.args == ["m-17"]


def test_arrow_keys_lead_from_plan_to_plan(chart: PlanChart, qtbot: QtBot) -> None:
    chart.choose("old")
    bar(chart, "old").setFocus()
    qtbot.keyClick(bar(chart, "old"), Qt.Key.Key_Right)
    assert chart.chosen() == "now"


def test_bars_cover_their_years_and_stand_in_their_rows(chart: PlanChart) -> None:
    """Plans of the same years begin and end at the same places, in the row of their strand."""
    now, following = bar(chart, "now").geometry(), bar(chart, "next").geometry()
    assert (now.left(), now.right()) == (following.left(), following.right())
    assert now.top() == bar(chart, "old").y() < following.top() == bar(chart, "three").y()
    assert bar(chart, "old").geometry().right() < now.left()


def test_meetings_stand_below_their_row_at_their_day(chart: PlanChart) -> None:
    first, second = mark(chart, "m-17").geometry(), mark(chart, "m-18").geometry()
    assert first.top() == second.top() == bar(chart, "now").geometry().bottom() + 1 + theme().px(12)
    assert first.center().x() < bar(chart, "now").x() < second.center().x() < bar(chart, "now").geometry().right()


def test_a_meeting_before_all_plans_is_left_to_history(chart: PlanChart) -> None:
    assert sorted(dot.mark.id for dot in chart.findChildren(MarkButton)) == ["m-1", "m-17", "m-18"]


def test_close_meetings_do_not_cover_each_other(chart: PlanChart) -> None:
    close = [replace(MARKS[0], id=f"c-{day}", day=date(2016, 11, day)) for day in (1, 3, 5, 7)]
    chart.set_content(ROWS, BARS, close, TODAY)
    shapes = sorted((dot.geometry() for dot in chart.findChildren(MarkButton) if dot.isVisible()), key=lambda r: r.x())
    assert len(shapes) == 4
    assert all(left.right() < right.left() for left, right in pairwise(shapes))
    assert all(shape.width() >= theme().px(44) and shape.height() >= theme().px(44) for shape in shapes)


def test_a_narrow_chart_shortens_all_titles_alike(chart: PlanChart) -> None:
    assert bar(chart, "now").title() == "Work plan 2016–2020"
    chart.resize(800, chart.height())
    assert [bar(chart, entry.id).title() for entry in BARS] == [entry.titles[1] for entry in BARS]


def test_states_are_told_apart_without_colour(chart: PlanChart) -> None:
    """Two bars of a row that differ only in their state are drawn differently, and each is spoken."""
    pictures = []
    for state in ("past", "running", "coming"):
        button = bar(chart, "now")
        button.set_bar(replace(BARS[1], state=state, state_name=""), "navy")
        pictures.append(button.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    assert pictures[0] != pictures[2]
    assert bar(chart, "old").accessibleName() == "the old plan"


def test_other_words_keep_what_is_chosen(chart: PlanChart) -> None:
    chart.choose("three")
    chart.set_content(ROWS, [replace(entry, name=entry.name.upper()) for entry in BARS], MARKS, TODAY, "០១២៣៤៥៦៧៨៩")
    assert chart.chosen() == "three"
    assert bar(chart, "three").accessibleName() == "THE PLAN OF THREE"


def test_plans_that_fell_out_leave_the_chart(chart: PlanChart, qtbot: QtBot) -> None:
    chart.set_content(ROWS[:1], BARS[:1], [], TODAY)
    qtbot.waitUntil(lambda: len(chart.findChildren(BarButton)) == 1)
    assert chart.findChildren(MarkButton) == []


def test_a_pressed_bar_answers_at_once(chart: PlanChart, qtbot: QtBot) -> None:
    button = bar(chart, "old")
    before = button.grab().toImage()
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.grab().toImage() != before
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_bars_are_large_enough_for_a_finger(chart: PlanChart) -> None:
    assert all(button.height() >= theme().px(64) for button in chart.findChildren(BarButton))

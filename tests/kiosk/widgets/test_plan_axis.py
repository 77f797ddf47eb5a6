"""Plans and meetings stand where their years and days are."""

from datetime import date

import pytest

from kiosk.widgets.plan_axis import YearAxis, plan_state, spread, years_shown


def test_a_day_lies_within_its_year() -> None:
    """The first of July stands in the middle of its year, New Year's Day at its beginning."""
    axis = YearAxis(2008, 2017, 100, 1000)
    assert axis.year_left(2008) == 100
    assert axis.year_left(2018) == 1100
    assert axis.day(date(2010, 1, 1)) == pytest.approx(300, abs=1)
    assert axis.day(date(2010, 7, 2)) == pytest.approx(350, abs=1)
    assert axis.day(date(2012, 12, 31)) == pytest.approx(600, abs=1)


def test_only_days_of_shown_years_are_on_the_axis() -> None:
    axis = YearAxis(2008, 2017, 0, 1000)
    assert [axis.shows(date(year, 6, 1)) for year in (2007, 2008, 2017, 2018)] == [False, True, True, False]


@pytest.mark.parametrize(("width", "step"), [(1000, 1), (500, 2), (290, 5), (100, 10), (5, 100)])
def test_year_labels_keep_apart_on_a_narrow_axis(width: float, step: int) -> None:
    assert YearAxis(2008, 2017, 0, width).label_step(60) == step


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2012, 5, 1), (2008, 2025)),
        (date(2027, 5, 1), (2008, 2027)),
        (date(2099, 5, 1), (2008, 2030)),
        (date(1999, 5, 1), (2008, 2025)),
    ],
)
def test_the_axis_holds_all_plans_and_a_near_today(today: date, shown: tuple[int, int]) -> None:
    """A clock far ahead does not squeeze the plans into a corner."""
    assert years_shown([(2008, 2015), (2021, 2025), (2010, 2015)], today) == shown


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2020, 12, 31), "coming"),
        (date(2021, 1, 1), "running"),
        (date(2025, 12, 31), "running"),
        (date(2026, 1, 1), "past"),
    ],
)
def test_a_plan_runs_from_its_first_to_its_last_day(today: date, state: str) -> None:
    assert plan_state(2021, 2025, today) == state


def test_marks_move_apart_about_their_middle_and_no_farther() -> None:
    assert spread([100, 200], 50) == [100, 200]
    assert spread([100, 110], 50) == [80, 130]
    assert spread([100, 110, 300], 50) == [80, 130, 300]
    assert spread([100, 100, 100], 50) == [50, 100, 150]
    assert spread([100, 100, 160], 50) == [70, 120, 170]
    assert spread([], 50) == []

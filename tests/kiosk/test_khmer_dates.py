"""Promises about digits and dates in Khmer."""

import pytest
from PySide6.QtCore import QLocale

from database.dates import Period
from kiosk.khmer_dates import DIGITS, MONTHS, khmer_date, khmer_day_line, khmer_digits


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2015-11-17", "ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥"),
        ("2017-04", "ខែមេសា ឆ្នាំ២០១៧"),
        ("1980", "ឆ្នាំ១៩៨០"),
        ("2005/2006", "ឆ្នាំ២០០៥-២០០៦"),
        ("2024-08-05/2024-08-07", "ថ្ងៃទី៥-៧ ខែសីហា ឆ្នាំ២០២៤"),
        ("2015-11-17/2016-01-02", "ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥ ដល់ថ្ងៃទី២ ខែមករា ឆ្នាំ២០១៦"),
    ],
)
def test_a_date_is_written_the_khmer_way(date: str, written: str) -> None:
    """Day, month and year each carry their word, as far as they are known."""
    assert khmer_date(Period.parse(date)) == written


def test_the_day_line_leaves_the_year_to_its_own_line() -> None:
    """The block beside an event shows day and month above the year, and nothing where only the year is known."""
    assert khmer_day_line(Period.parse("2015-11-17")) == "ថ្ងៃទី១៧ ខែវិច្ឆិកា"
    assert khmer_day_line(Period.parse("1980")) == ""


def test_the_months_are_those_that_qt_knows() -> None:
    """Our table of months is the standard one."""
    locale = QLocale("km")
    assert list(MONTHS) == [locale.monthName(month) for month in range(1, 13)]


def test_every_digit_has_its_khmer_form() -> None:
    """Ten digits, in order, and letters stay."""
    assert khmer_digits("A0123456789+3") == f"A{DIGITS}+៣"

"""History's dates keep the precision they have, and anything else is refused."""

from datetime import date

import pytest

from database.dates import PartialDate, Period


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("1980", PartialDate(1980), date(1980, 1, 1), date(1980, 12, 31)),
        ("2016-02", PartialDate(2016, 2), date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-11-17", PartialDate(2015, 11, 17), date(2015, 11, 17), date(2015, 11, 17)),
    ],
)
def test_a_date_means_its_days_and_is_written_as_it_was(text: str, value: PartialDate, first: date, last: date) -> None:
    assert PartialDate.parse(text) == value
    assert (value.first_day(), value.last_day(), str(value)) == (first, last, text)


@pytest.mark.parametrize("text", ["", "80", "1980-13", "2015-02-29", "0000", "1980 ", "1980-1", "17.11.2015", "១៩៨០"])
def test_an_editor_who_writes_no_date_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_span_lasts_from_its_first_to_its_last_day() -> None:
    span = Period.parse("2005/2006")
    assert span == Period(PartialDate(2005), PartialDate(2006))
    assert (span.first_day(), span.last_day(), str(span)) == (date(2005, 1, 1), date(2006, 12, 31), "2005/2006")


def test_a_single_date_is_a_period_too() -> None:
    period = Period.parse("1995-01")
    assert (period.first_day(), period.last_day(), str(period)) == (date(1995, 1, 1), date(1995, 1, 31), "1995-01")


@pytest.mark.parametrize("text", ["2006/2005", "2005/2005", "2005/", "/2005", "2005/2006/2007"])
def test_a_span_that_goes_backwards_or_nowhere_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Period.parse(text)

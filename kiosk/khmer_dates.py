"""Digits and dates as they are written in Khmer; Qt's and Babel's Khmer print ASCII digits."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from database.dates import PartialDate, Period


DIGITS = "០១២៣៤៥៦៧៨៩"
MONTHS = (
    "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
)  # fmt: skip
_TABLE = str.maketrans("0123456789", DIGITS)


def khmer_digits(text: str) -> str:
    """The text with its ASCII digits written in Khmer."""
    return text.translate(_TABLE)


def _month(date: "PartialDate") -> str:
    return f"ខែ{MONTHS[date.month - 1]}" if date.month else ""


def _single(date: "PartialDate") -> str:
    day = f"ថ្ងៃទី{date.day}" if date.day else ""
    # A day is followed by "ឆ្នាំ" with a space before it and none after: ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥.
    return " ".join(part for part in (day, _month(date), f"ឆ្នាំ{date.year}") if part)


def khmer_date(period: "Period") -> str:
    """A date or span: ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥, ខែមេសា ឆ្នាំ២០១៧, ឆ្នាំ១៩៨០, ថ្ងៃទី៥-៧ ខែសីហា ឆ្នាំ២០២៤."""
    start, end = period.start, period.end
    if end is None:
        text = _single(start)
    elif start.month is None:
        text = f"ឆ្នាំ{start.year}-{end.year}"
    elif (start.year, start.month) == (end.year, end.month):
        text = f"ថ្ងៃទី{start.day}-{end.day} {_month(start)} ឆ្នាំ{start.year}"
    else:
        text = f"{_single(start)} ដល់{_single(end)}"
    return khmer_digits(text)


def khmer_day_line(period: "Period") -> str:
    """The date without its year: ថ្ងៃទី១៧ ខែវិច្ឆិកា; empty when only years are known."""
    return khmer_date(period).rpartition("ឆ្នាំ")[0].strip()

"""Promises about the language in use."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from database.dates import Period
from kiosk.i18n import LanguageManager, latin_date


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2015-11-17", "17 November 2015"),
        ("2017-04", "April 2017"),
        ("1980", "1980"),
        ("2005/2006", "2005–2006"),
        ("2024-08-05/2024-08-07", "5–7 August 2024"),
        ("2015-11-17/2016-01-02", "17 November 2015 – 2 January 2016"),
    ],
)
def test_a_date_is_written_the_english_way(date: str, written: str) -> None:
    """Day, month, year, as far as they are known."""
    assert latin_date(Period.parse(date), QLocale("en")) == written


def test_words_digits_and_dates_change_with_the_language(language: LanguageManager) -> None:
    """After a switch everything that is asked for comes in the new language."""
    day = Period.parse("2015-11-17")
    khmer = QCoreApplication.translate("Tabs", "History"), language.digits(10), language.date(day), language.year(day)
    language.set_language("en")
    english = QCoreApplication.translate("Tabs", "History"), language.digits(10), language.date(day), language.year(day)
    assert khmer == ("ប្រវត្តិ", "១០", "ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥", "២០១៥")
    assert english == ("History", "10", "17 November 2015", "2015")
    assert QLocale().language() is QLocale.Language.English


@pytest.mark.parametrize(
    ("date", "day_line", "year"),
    [
        ("2015-11-17", "17 November", "2015"),
        ("1980", "", "1980"),
        ("2005/2006", "", "2005–2006"),
        ("2017-04", "April", "2017"),
    ],
)
def test_day_and_year_can_stand_on_lines_of_their_own(
    language: LanguageManager, date: str, day_line: str, year: str
) -> None:
    """What is above the year is empty where only the year is known."""
    language.set_language("en")
    period = Period.parse(date)
    assert (language.day_line(period), language.year(period)) == (day_line, year)


def test_the_day_line_is_khmer_in_khmer(language: LanguageManager) -> None:
    """The date block speaks the language of the page."""
    assert language.day_line(Period.parse("2015-11-17")) == "ថ្ងៃទី១៧ ខែវិច្ឆិកា"


def test_choosing_the_language_in_use_changes_nothing(qtbot: QtBot, language: LanguageManager) -> None:
    """A second touch on the same language makes no page reload."""
    with qtbot.assertNotEmitted(language.language_changed):
        language.set_language("km")


def test_a_language_that_is_not_there_is_refused(language: LanguageManager) -> None:
    """A wrong code is our fault, and says so."""
    with pytest.raises(ValueError, match="no language 'fr'"):
        language.set_language("fr")


def test_no_text_is_filled_before_it_is_translated() -> None:
    """An f-string inside tr() is never found by lupdate, and never translated."""
    for path in Path("kiosk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"tr", "translate"}:
                filled = [argument for argument in node.args if isinstance(argument, ast.JoinedStr)]
                assert not filled, f"{path}:{node.lineno}"

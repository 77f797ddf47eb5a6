"""The language in use: interface words, digits and dates."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from database.opening import Language
from kiosk import khmer_dates, paths

if TYPE_CHECKING:
    from database.dates import PartialDate, Period

KHMER = "km"


class LanguageManager(QObject):
    """Knows the current language and tells when it changes."""

    language_changed = Signal(str)

    def __init__(self, languages: tuple[Language, ...], current: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.languages = tuple(language.id for language in languages)
        self.current = ""
        self._digits = {language.id: str.maketrans("0123456789", language.digits) for language in languages}
        self._translators = {code: self._load(code) for code in self.languages}
        self.set_language(current)

    def _load(self, code: str) -> QTranslator:
        translator = QTranslator(self)
        translator.load(f"kiosk_{code}", str(paths.translations()))
        return translator

    def set_language(self, code: str) -> None:
        """Show the interface in another language; nothing happens when it is the current one."""
        if code == self.current:
            return
        if code not in self.languages:
            raise ValueError(f"no language {code!r}")
        before = self._translators.get(self.current)
        self.current = code
        QCoreApplication.installTranslator(self._translators[code])
        if before:
            QCoreApplication.removeTranslator(before)
        QLocale.setDefault(QLocale(code))
        self.language_changed.emit(code)

    def remove(self) -> None:
        """Take the interface words away again, where the program outlives this object."""
        QCoreApplication.removeTranslator(self._translators[self.current])

    def digits(self, value: object) -> str:
        """A number or text with its digits written as in the current language."""
        return str(value).translate(self._digits[self.current])

    def date(self, period: "Period") -> str:
        """A date as it is written in the current language."""
        if self.current == KHMER:
            return khmer_dates.khmer_date(period)
        return self.digits(latin_date(period, QLocale(self.current)))

    def day_line(self, period: "Period") -> str:
        """A date without its year, empty when only the year is known."""
        if self.current == KHMER:
            return khmer_dates.khmer_day_line(period)
        return self.date(period)[: -len("2015")].strip() if period.start.month else ""

    def year(self, period: "Period") -> str:
        """The year of a date, or its first and last."""
        years = [str(period.start.year)]
        if period.end and period.end.year != period.start.year:
            years.append(str(period.end.year))
        return self.digits("–".join(years))


class Words:
    """Words of one context in one language, whatever language is in use: for screens that speak both."""

    def __init__(self, code: str, context: str) -> None:
        self._context = context
        self._translator = QTranslator()
        self._translator.load(f"kiosk_{code}", str(paths.translations()))

    def __call__(self, source: str) -> str:
        """Translate a text, or give it back where it has no translation."""
        return self._translator.translate(self._context, source) or source


def latin_date(period: "Period", locale: QLocale) -> str:
    """A date or span: 17 November 2015, April 2017, 1980, 5–7 August 2024, 2005–2006."""
    start, end = period.start, period.end
    if end is None:
        return _single(start, locale)
    if start.month is None:
        return f"{start.year}–{end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_single(end, locale)}"
    return f"{_single(start, locale)} – {_single(end, locale)}"


def _single(date: "PartialDate", locale: QLocale) -> str:
    month = locale.monthName(date.month) if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)

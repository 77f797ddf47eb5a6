"""The staff's statistics: what visitors used in the last days, and what they looked for in vain; saved as files."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from database.dates import PartialDate, Period
from database.opening import plain
from kiosk.staff.bar_table import BarTable, Count
from kiosk.staff.means import Means
from kiosk.staff.panel import Panel
from kiosk.tabs import TABS
from kiosk.theme import theme
from kiosk.whole_file import remove_halves, write_pieces
from kiosk.widgets.text import Prose, label

if TYPE_CHECKING:
    from database.statistics_report import Summary

DAYS = 30
SHOWN_DAYS, SHOWN_TERMS = 10, 12


class VisitsPanel(Panel):
    """Four tables and two buttons."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._summary: Summary | None = None
        self._trouble = False
        self._saved: tuple[str, str] | None = None
        self._writing: Generator[None, None, None] | None = None
        self._path = Path()
        # A piece in each turn of the event loop: a year of a busy booth takes seconds.
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._write_on)
        self._narrow: bool | None = None
        self.headline, self.message = label("h2"), Prose(role="label")
        self.csv, self.json = QPushButton(), QPushButton()
        self.csv.clicked.connect(self._save_csv)
        self.json.clicked.connect(self._save_json)
        self.days, self.pages, self.languages, self.unfound = BarTable(), BarTable(), BarTable(), BarTable()
        self._head = QHBoxLayout()
        self._head.addWidget(self.headline, 1)
        self._head.addWidget(self.csv)
        self._head.addWidget(self.json)
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.message)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._arrange(narrow=False)
        self.start()

    @property
    def _tables(self) -> tuple[BarTable, ...]:
        return self.days, self.pages, self.languages, self.unfound

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for index, table in enumerate(self._tables):
            self._grid.removeWidget(table)
            row, column = (index, 0) if narrow else divmod(index, 2)
            self._grid.addWidget(table, row, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        self._arrange(narrow=event.size().width() < theme().px(1200))
        super().resizeEvent(event)

    def load(self) -> None:
        """Read the file anew."""
        from database.statistics_file import StatisticsError  # noqa: PLC0415 - SQLAlchemy, only when asked for
        from database.statistics_report import sum_up  # noqa: PLC0415 - SQLAlchemy, only when asked for

        if not self._writing:
            self._saved = None
            remove_halves(self._means.statistics.parent, "statistics-*")
        self._summary, self._trouble = None, False
        today = self._means.today()
        try:
            self._summary = sum_up(self._means.statistics, today, DAYS)
        except StatisticsError:
            self._trouble = True
        self.retranslate_ui()

    @Slot()
    def _save_csv(self) -> None:
        self._save("csv")

    @Slot()
    def _save_json(self) -> None:
        self._save("json")

    def _save(self, form: str) -> None:
        """Begin to write everything that is kept into a file beside the statistics."""
        self._stop_writing()
        self._path = self._means.statistics.with_name(f"statistics-{self._means.today()}.{form}")
        self._saved, self._trouble = None, False
        self._writing = write_pieces(self._path, self._read(form))
        self._soon.start()
        self._show_message()

    def _read(self, form: str) -> Iterator[str]:
        from database.statistics_export import export  # noqa: PLC0415 - SQLAlchemy, only when asked for

        mark = "\ufeff" if form == "csv" else ""  # a spreadsheet takes UTF-8 for something else without it
        return chain([mark], export(self._means.statistics, form, self._means.today()))

    @Slot()
    def _write_on(self) -> None:
        """Write a piece; after the last one, or where that cannot be, say so."""
        from database.statistics_file import StatisticsError  # noqa: PLC0415 - SQLAlchemy, only when asked for

        writing, self._writing = self._writing, None  # an error of ours ends it as well
        if not writing:
            self._soon.stop()
            self._show_message()
            return
        try:
            next(writing)
        except StopIteration:
            self._saved = ("", str(self._path))
        except StatisticsError:
            self._trouble = True
        except OSError:
            self._saved = (str(self._path.parent), "")
        else:
            self._writing = writing

    def _stop_writing(self) -> None:
        """Write no further; a file that is not whole goes."""
        writing, self._writing = self._writing, None
        if writing:
            with suppress(OSError):  # what waited to be written, on a full disk
                writing.close()

    def retranslate_ui(self) -> None:
        """Write everything in the current language."""
        self.csv.setText(self.tr("Save as CSV"))
        self.json.setText(self.tr("Save as JSON"))
        for button in (self.csv, self.json):
            button.setAccessibleName(plain(button.text()))
        self._show_message()
        self._tell_summary()

    def _show_message(self) -> None:
        self.message.setText(self._tell_saved())
        self.message.setVisible(bool(self.message.text()))

    def _tell_saved(self) -> str:
        if self._trouble:
            return self.tr("The statistics cannot be read just now. The kiosk goes on without them.")
        if self._writing:
            return self.tr("Saving…")
        if self._saved is None:
            return ""
        folder, path = self._saved
        if path:
            return self.tr("Saved as {file}").format(file=path)
        return self.tr("Nothing was saved: the kiosk cannot write to {folder}.").format(folder=folder)

    def _tell_summary(self) -> None:
        summary, digits = self._summary, self._means.language.digits
        sessions = summary.sessions if summary else 0
        mean = summary.seconds // sessions if summary and sessions else 0
        text = self.tr("Last {days} days: {n} sessions, {length} each on average")
        self.headline.setText(text.format(days=digits(DAYS), n=digits(sessions), length=self._length(mean)))
        nothing = self.tr("Nothing yet")
        days = summary.days[:SHOWN_DAYS] if summary else ()
        rows = [Count(self._date(day.day), day.sessions, digits(day.sessions)) for day in days]
        self.days.show_rows(self.tr("Sessions by day"), rows, nothing)
        pages = summary.pages if summary else ()
        rows = [Count(self._page(page.name), page.count, digits(page.count)) for page in pages]
        self.pages.show_rows(self.tr("Pages shown"), rows, nothing)
        used = summary.languages if summary else ()
        rows = [Count(self._language(entry.name), entry.count, digits(entry.count)) for entry in used]
        self.languages.show_rows(self.tr("Languages"), rows, nothing)
        unfound = summary.unfound[:SHOWN_TERMS] if summary else ()
        rows = [Count(term.name, term.count, digits(term.count)) for term in unfound]
        self.unfound.show_rows(self.tr("Looked for in vain, by three visitors or more"), rows, nothing)

    def _length(self, seconds: int) -> str:
        digits = self._means.language.digits
        return self.tr("{m} min {s} s").format(m=digits(seconds // 60), s=digits(seconds % 60))

    def _date(self, day: date) -> str:
        return self._means.language.date(Period(PartialDate(day.year, day.month, day.day)))

    def _page(self, name: str) -> str:
        return QCoreApplication.translate("Tabs", TABS[name]) if name in TABS else name

    def _language(self, code: str) -> str:
        names = {language.id: language.name for language in self._means.store.languages()}
        return names.get(code, code)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        for layout in (self._column, self._head, self._grid):
            layout.setSpacing(theme().px(16))
        for table in self._tables:
            table.set_sizes()

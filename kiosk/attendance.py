"""Kiosk mode from start to end: the lock, the booth once the store is open, and what a second start wishes."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from database.errors import ContentError
from kiosk import paths, settings
from kiosk.lock import Lock
from kiosk.options import PAGES, Options
from kiosk.session import State
from kiosk.unattended import Unattended

if TYPE_CHECKING:
    from database.store import ContentStore
    from kiosk.booth import Booth
    from kiosk.main_window import MainWindow
    from kiosk.settings import Settings

logger = logging.getLogger(__name__)


class Attendance(QObject):
    """Made with the window, in kiosk mode only."""

    def __init__(
        self,
        window: "MainWindow",
        options: Options,
        chosen: "Settings",
        guard: Unattended,
        application: QApplication,
    ) -> None:
        super().__init__(window)
        self._window, self._options, self._settings = window, options, chosen
        self._guard, self._application = guard, application
        self.lock = Lock(window, chosen.screen, application)
        self.booth: Booth | None = None
        self._asked: dict[str, str] = {}
        guard.requested.connect(self.serve)

    @Slot(object)
    def open(self, store: "ContentStore") -> None:
        """Put the booth over the window; a window without one would be nobody's: that is a failure."""
        try:
            self._open(store)
        except ContentError:
            raise  # has a screen of its own
        except Exception:
            logger.exception("there can be no booth")
            self._guard.fail()

    def _open(self, store: "ContentStore") -> None:
        """Make the booth; everything here is slow to import and waits for the first paint."""
        from database.statistics import Statistics  # noqa: PLC0415 - SQLAlchemy
        from kiosk import checks  # noqa: PLC0415 - for staff
        from kiosk.booth import Booth  # noqa: PLC0415 - after the first paint
        from kiosk.pin import Pin  # noqa: PLC0415 - argon2
        from kiosk.staff.means import Means  # noqa: PLC0415 - for staff

        options = self._options
        statistics = Statistics(paths.statistics())
        self._guard.ending.before_end(statistics.close)
        means = Means(
            language=self._window.language_manager,
            store=store,
            pin=Pin(),
            load_settings=partial(settings.load, options.settings(), options.config),
            run_checks=partial(checks.run_checks, checks.Booth(options.content, options.settings(), options.config)),
            statistics=paths.statistics(),
            leave=self._guard.ending.end,
        )
        self.booth = Booth(self._window, store, self._settings, self._application, statistics=statistics, means=means)
        QTimer.singleShot(0, self._guard, self._guard.tell_ready)  # the attract screen is painted by then
        if options.staff:
            self.ask_for_pin()
        if self._asked:
            QTimer.singleShot(0, self, partial(self.serve, self._asked))

    def ask_for_pin(self) -> None:
        """Show the PIN pad, where there is a PIN."""
        if self.booth and self.booth.desk:
            self.booth.desk.ask()

    @Slot(dict)
    def serve(self, wishes: dict[str, str]) -> None:
        """Do what a second start asks for, as far as it makes sense; staff are not disturbed.

        One that took a dead kiosk's place asks for nothing, and disturbs nobody.
        """
        if self.booth is None:
            self._asked = self._asked | wishes  # this one still starts
            return
        if self.booth.session.state is State.STAFF or not wishes:
            return
        if wishes.get("staff"):
            self.ask_for_pin()
            return
        self.booth.session.wake()
        if wishes.get("language") in self._window.language_manager.languages:
            self._window.set_language(wishes["language"])
        if wishes.get("open"):
            self._open_record(wishes["open"])
        elif wishes.get("page") in PAGES:
            self._window.show_page(wishes["page"])

    def _open_record(self, address: str) -> None:
        from database.addresses import AddressError, find  # noqa: PLC0415 - it brings SQLite along

        try:
            self._window.open_item(*find(self._options.content, address))
        except (AddressError, ContentError) as error:
            logger.warning("a second start asked in vain: %s", error)

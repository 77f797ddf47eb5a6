"""Tells the statistics what visitors use: their session, language, pages, items, and what they looked for in vain."""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.session import KioskSession, State

if TYPE_CHECKING:
    from database.statistics import Statistics
    from kiosk.main_window import MainWindow

WRITE = 1000
"""Milliseconds between two writings. A kill loses what came after the last one: five seconds at most, also where the
second until a look, the writing and a machine that has no time for us come together."""

LOOK = 1000
"""Milliseconds between two looks at what is chosen on the page: what is passed over sooner was not looked at."""

Record: TypeAlias = tuple[str, str] | None  # its kind and id

_NOTHING: tuple[Record, Record] = (None, None)


class Recorder(QObject):
    """Must be made before whatever resets the window: a reset is nobody's visit."""

    def __init__(  # noqa: PLR0913 - each is listened to
        self,
        statistics: "Statistics",
        session: KioskSession,
        window: "MainWindow",
        *,
        write: int = WRITE,
        look: int = LOOK,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._statistics, self._window = statistics, window
        self._seen = _NOTHING
        self._last: Record = None  # that was counted on this page
        self._spoken = ""
        self._write_timer = QTimer(self, interval=write)
        self._write_timer.timeout.connect(self.write)
        self._look_timer = QTimer(self, interval=look)
        self._look_timer.timeout.connect(self.look)
        session.state_changed.connect(self._follow)
        window.stack.currentChanged.connect(self._record_page)
        window.item_opened.connect(self._record_item)
        window.searched_in_vain.connect(self._record_unfound)
        self._write_timer.start()
        QTimer.singleShot(0, self, self.write)  # the file is made and looked through while nobody is there

    @Slot(State)
    def _follow(self, state: State) -> None:
        if state is State.ACTIVE:
            self._statistics.start_session(self._window.language)
            self._record_page()
            self._look_timer.start()
            self._spoken = self._window.language
        else:
            self._look_timer.stop()
            self.look()
            self._statistics.end_session()

    @Slot()
    def _record_page(self) -> None:
        self._statistics.record_page(self._window.current_page)
        self._seen, self._last = self._look(), None

    @Slot(str, str)
    def _record_item(self, kind: str, item: str) -> None:
        self._count((kind, item))
        self._seen = self._look()

    @Slot(str)
    def _record_unfound(self, text: str) -> None:
        self._statistics.record_unfound(text)

    def _count(self, record: tuple[str, str]) -> None:
        self._statistics.record_item("/".join(record))
        self._last = record

    def _look(self) -> tuple[Record, Record]:
        """What is chosen on the page, and what is open over it."""
        page = self._window.pages.get(self._window.current_page)
        return (page.chosen_record(), page.read_record()) if page else _NOTHING

    @Slot()
    def look(self) -> None:
        """Note the language, and what the visitor has chosen or opened on the page since the last look."""
        if self._window.language != self._spoken:
            self._spoken = self._window.language
            self._statistics.record_language(self._spoken)
        before, self._seen = self._seen, self._look()
        (chosen, read), (chosen_before, read_before) = self._seen, before
        if chosen and chosen != chosen_before:
            self._count(chosen)
        if read and read not in (read_before, self._last):  # more of what was chosen is the same item
            self._count(read)

    @Slot()
    def write(self) -> None:
        """Write what is noted."""
        self._statistics.flush()

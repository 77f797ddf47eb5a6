"""What every tab is: content in the current language, one chosen item, and long texts one touch away."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from database.opening import plain
from database.texts import links_of
from kiosk.i18n import LanguageManager
from kiosk.passages import Passages
from kiosk.provenance import Reading, reading_text
from kiosk.theme import theme
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.take_sheet import TakeSheet

if TYPE_CHECKING:
    from database.store import ContentStore

TARGET = 64  # what a finger hits, at 1080


class Page(QWidget):
    """A tab. Subclasses build their widgets, then call `start()` last in their constructor."""

    item_requested = Signal(str, str)
    """Kind and id of something that another page shows: the window decides where."""

    name: ClassVar[str]
    """As on the command line and in the content's sections: history, work-plans …"""

    kinds: ClassVar[tuple[str, ...]] = ()
    """The kinds of records that are at home here; `choose()` takes their ids."""

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.language = language
        self.take_sheet: TakeSheet | None = None
        self._taken = ("", "")
        self._is_behind = False

    def start(self) -> None:
        """Fill the page for the first time and follow the language from now on."""
        self.set_sizes()
        self.load_content()
        self.retranslate_ui()
        # Not the methods themselves: PySide leaves overridden slots connected when their object is gone.
        self.language.language_changed.connect(self._follow_language)
        theme().changed.connect(self._follow_theme)

    @Slot(str)
    def _follow_language(self, _code: str) -> None:
        # A switch is seen on one page: the others change when somebody turns to them.
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.reload()

    def catch_up(self) -> None:
        """Take the language that was chosen while another page was shown."""
        if self._is_behind:
            self._is_behind = False
            self.reload()
            self.retranslate_ui()

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody sees a page in a language that was left."""
        self.catch_up()
        super().showEvent(event)

    @Slot()
    def _follow_theme(self) -> None:
        self.set_sizes()

    def reload(self) -> None:
        """Take the content in the new language, keeping what is chosen, scrolled and zoomed."""
        self.load_content()
        if self.take_sheet and self.take_sheet.isVisible():
            self.offer(*self._taken)

    def load_content(self) -> None:
        """Set every text that comes from the database."""
        raise NotImplementedError

    def retranslate_ui(self) -> None:
        """Set every fixed word."""

    def set_sizes(self) -> None:
        """Set every length that the style sheet cannot: margins, spacings, minimum sizes."""

    def set_motion(self, on: bool, /) -> None:  # noqa: FBT001 - a switch
        """Show changes as movements, or at once."""

    def within_reach(self) -> int:
        """How far down the page its first target ends in portrait, for a hand that reaches two thirds of the screen."""
        window, holder = self.window(), self.parentWidget()
        above = holder.mapTo(window, QPoint(0, 0)).y() if holder else 0
        return window.height() // 3 + theme().px(TARGET) - above

    def items(self) -> tuple[str, ...]:
        """The ids that can be chosen here, in their order on the page."""
        return ()

    def choose(self, item: str, /) -> None:
        """Show this item as the chosen one."""

    def chosen(self) -> str | None:
        """The id of the chosen item."""
        return None

    def chosen_record(self) -> tuple[str, str] | None:
        """Kind and id of the chosen item."""
        item = self.chosen()
        return (self.kinds[0], item) if item else None

    def read_record(self) -> tuple[str, str] | None:
        """Kind and id of the record whose longer text is open."""
        return None

    def open_record(self, kind: str, item: str) -> None:  # noqa: ARG002 - where two kinds share an id
        """Show a record of a kind that is at home here."""
        self.choose(item)

    @Slot()
    def show_about(self) -> None:
        """Open what the page says of itself."""

    def read(self, name: str, /) -> None:
        """Open a longer text of this page."""

    def reading(self) -> tuple[str, Sheet] | None:
        """The longer text that is open, by the name that `read()` takes, and where it stands."""
        return None

    def state(self) -> dict[str, Any]:
        """What is chosen, opened and scrolled in it; `restore()` brings it back, in whatever language."""
        name, sheet = self.reading() or ("", None)
        down = sheet.prose.verticalScrollBar().value() if sheet else 0
        return {"chosen": self.chosen(), "read": name, "down": down}

    def restore(self, state: dict[str, Any]) -> None:
        """Be again as `state()` told."""
        if state["chosen"]:
            self.choose(state["chosen"])
        if state["read"]:
            self.read(state["read"])
            _, sheet = self.reading() or ("", None)
            if sheet:
                sheet.prose.verticalScrollBar().setValue(state["down"])

    def offer(self, kind: str, item: str) -> None:
        """Show the code with which a visitor takes a record along."""
        self._taken = (kind, item)
        self.take_sheet = self.take_sheet or TakeSheet(self.window())
        passage = Passages(self.store, self.language).find(kind, item)
        close = plain(QCoreApplication.translate("ReadingPage", "Close"))
        self.take_sheet.show_codes(passage.code(), passage.address, close)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is left takes its sheet along."""
        if self.take_sheet and not event.spontaneous():
            self.take_sheet.dismiss()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange and not self._is_behind:
            self.retranslate_ui()
        super().changeEvent(event)


class ReadingPage(Page):
    """A page that opens longer texts in a sheet: about itself, and whatever `sheet_text()` knows."""

    ABOUT: ClassVar[str] = "about"

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self.sheet: Sheet | None = None
        self._read = ""

    def sheet_text(self, item: str) -> tuple[str, str]:
        """Title and text of what may be opened, in the current language."""
        raise NotImplementedError

    @Slot()
    def show_about(self) -> None:
        """Open the introduction of the page."""
        self.open_sheet(self.ABOUT)

    def open_sheet(self, item: str) -> None:
        """Open a text."""
        self._read = item
        if self.sheet is None:
            self.sheet = Sheet(self.window())
            self.sheet.take_requested.connect(self._offer_read)
            self.sheet.link_activated.connect(self.item_requested)
        title, text = self._about() if item == self.ABOUT else self.sheet_text(item)
        close = plain(QCoreApplication.translate("ReadingPage", "Close"))
        quiet = text.quiet if isinstance(text, Reading) else ()
        taken = self.record(item) is not None
        self.sheet.show_text(title, text, close, links=links_of(text), quiet=quiet, take=taken)

    def read(self, name: str, /) -> None:
        """Open a text again."""
        self.open_sheet(name)

    def reading(self) -> tuple[str, Sheet] | None:
        """What is open in the sheet."""
        return (self._read, self.sheet) if self.sheet and self.sheet.isVisible() else None

    def record(self, item: str, /) -> tuple[str, str] | None:  # noqa: ARG002 - for subclasses
        """Kind and id of the record that a sheet tells of, where a visitor may take it along."""
        return None

    def read_record(self) -> tuple[str, str] | None:
        """What the open sheet tells of."""
        return self.record(self._read) if self.reading() else None

    @Slot()
    def _offer_read(self) -> None:
        record = self.record(self._read)
        if record:
            self.offer(*record)

    def _about(self) -> tuple[str, str]:
        section = self.store.section(self.name, self.language.current)
        words = (section.introduction, section.more)
        return section.heading, reading_text(words, section.provenance, self.language)

    def reload(self) -> None:
        """Take the new language, also in an open sheet."""
        super().reload()
        if self.sheet and self.sheet.isVisible():
            self.open_sheet(self._read)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is left takes its sheet along."""
        if self.sheet and not event.spontaneous():
            self.sheet.dismiss()
        super().hideEvent(event)

"""What every tab is: content in the current language, one chosen item, and long texts one touch away."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from database.records import plain
from kiosk.i18n import LanguageManager
from kiosk.provenance import reading_text
from kiosk.theme import theme
from kiosk.widgets.sheet import Sheet

if TYPE_CHECKING:
    from database.store import ContentStore


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
        self.reload()

    @Slot()
    def _follow_theme(self) -> None:
        self.set_sizes()

    def reload(self) -> None:
        """Take the content in the new language, keeping what is chosen, scrolled and zoomed."""
        self.load_content()

    def load_content(self) -> None:
        """Set every text that comes from the database."""
        raise NotImplementedError

    def retranslate_ui(self) -> None:
        """Set every fixed word."""

    def set_sizes(self) -> None:
        """Set every length that the style sheet cannot: margins, spacings, minimum sizes."""

    def items(self) -> tuple[str, ...]:
        """The ids that can be chosen here, in their order on the page."""
        return ()

    def choose(self, item: str, /) -> None:
        """Show this item as the chosen one."""

    def chosen(self) -> str | None:
        """The id of the chosen item."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
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
        self.sheet = self.sheet or Sheet(self.window())
        title, text = self._about() if item == self.ABOUT else self.sheet_text(item)
        self.sheet.show_text(title, text, plain(QCoreApplication.translate("ReadingPage", "Close")))

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

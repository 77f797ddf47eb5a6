"""The window with its pages: shows the one that is wanted, the search over it, and the way back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from database.opening import Language, Welcome
from kiosk.i18n import LanguageManager
from kiosk.pages.home import HomePage
from kiosk.tabs import HOME, page_types
from kiosk.theme import theme
from kiosk.trail import Place, Trail, scroll, scrolled
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.page_stack import PageStack
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.touched import note_presses
from kiosk.window_frame import WindowFrame

if TYPE_CHECKING:
    from database.store import ContentStore
    from kiosk.pages.page import Page
    from kiosk.search_screen import SearchScreen


def keep_focus_for_keys(widget: QWidget) -> None:
    """Let buttons take the focus by keys alone: a touch shows its press, not a frame, and where it was is known."""
    for button in widget.findChildren(QAbstractButton):
        note_presses(button)
        if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class MainWindow(WindowFrame):
    """Shows Home at once; the other pages are made when they are first wanted and the store is there."""

    page_wanted = Signal(str)
    """A page other than Home is wanted before the store is open."""

    item_opened = Signal(str, str)
    """Kind and id of a record to which a link or a search led."""

    searched_in_vain = Signal(str)
    """What a visitor looked for without a result."""

    def __init__(
        self, languages: tuple[Language, ...], welcomes: Mapping[str, Welcome], language: LanguageManager
    ) -> None:
        super().__init__(languages, welcomes, language)
        self._language = language
        self._store: ContentStore | None = None
        self._motion = True
        self.setProperty("motion", self._motion)
        self.pages: dict[str, Page] = {}
        self._search: SearchScreen | None = None
        self.home = HomePage(welcomes, language)
        self.trail = Trail(self)
        self.stack = PageStack()
        self.stack.addWidget(FittingScroll(self.home))
        # The search takes the place of the page, not of the header and the bar.
        self.area.addWidget(self.stack)
        self._connect()
        self.bar.mark(HOME)
        QShortcut("Alt+Left", self, self.go_back)
        keep_focus_for_keys(self)
        self.setFocus()

    def _connect(self) -> None:
        self.home.page_requested.connect(self._enter_page)
        self.home.item_requested.connect(self.open_item)
        self.bar.page_requested.connect(self._take_tab)
        self.tools.search_requested.connect(self.show_search)
        self.tools.about_requested.connect(self._show_about)
        self.tools.back.clicked.connect(self.go_back)
        self.trail.changed.connect(self._offer_way_back)
        self.stack.currentChanged.connect(self._offer_about)
        self.area.currentChanged.connect(self._offer_about)

    def set_store(self, store: "ContentStore") -> None:
        """Take the open content: from now on every page can be shown."""
        self._store = store

    def set_language(self, code: str) -> None:
        """Show everything in another language."""
        self._language.set_language(code)

    def set_motion(self, *, on: bool) -> None:
        """Let pages show changes as movements, or at once."""
        self._motion = on
        self.setProperty("motion", on)
        for page in self.pages.values():
            page.set_motion(on)

    @property
    def language_manager(self) -> LanguageManager:
        """What knows the language in use and tells when it changes."""
        return self._language

    @property
    def language(self) -> str:
        """The language in use."""
        return self._language.current

    def reset(self, language: str) -> None:
        """Be as after a fresh start: what a visitor may have changed is made anew rather than put back."""
        self.trail.clear()
        self.show_page(HOME)
        if self._search:
            self._search.clear()
        self.home.sheet = None
        for sheet in self.findChildren(Sheet):
            sheet.hide()
            sheet.deleteLater()
        # Of the stack's own: PySide keeps for ever what is removed once more before the event loop has deleted it.
        for holder in [self.stack.widget(index) for index in range(self.stack.count())]:
            if not isinstance(holder, FittingScroll):
                continue
            if holder.page is self.home:
                holder.scroll_to_start()
            else:
                self.stack.removeWidget(holder)
                holder.deleteLater()
        self.pages.clear()
        theme().set_text_size("normal")
        theme().set_contrast("normal")
        self._language.set_language(language)
        QTimer.singleShot(0, self, self.style_afresh)  # when the pages are gone
        self.setFocus()

    def page(self, name: str) -> "Page":
        """The page of this name, made when it is not there yet. The store must have been set."""
        if name not in self.pages:
            if self._store is None:
                raise RuntimeError("the store is not open yet")
            page_type = next(entry for entry in page_types() if entry.name == name)
            page = page_type(self._store, self._language)
            page.item_requested.connect(self.open_item)
            page.set_motion(self._motion)
            keep_focus_for_keys(page)
            self.pages[name] = page
            self.stack.addWidget(FittingScroll(page))
        self.pages[name].catch_up()
        return self.pages[name]

    def build_next_page(self) -> bool:
        """Make one page that nobody has asked for yet; False when all are there."""
        for entry in page_types():
            if entry.name not in self.pages:
                self.page(entry.name)
                return True
        if self._search is None:
            self.search()
            return True
        return False

    @property
    def current_page(self) -> str:
        """The name of the page shown."""
        return [HOME, *self.pages][self.stack.currentIndex()]

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page, and nothing over it."""
        if name != HOME and self._store is None:
            self.page_wanted.emit(name)
            return
        if name != HOME:
            self.page(name)
        self._close_sheets()
        self.close_search()
        self.stack.setCurrentIndex([HOME, *self.pages].index(name))
        self.bar.mark(name)

    def search(self) -> "SearchScreen":
        """The search screen, made when it is not there yet. The store must have been set."""
        if self._search is None:
            from kiosk.search_screen import SearchScreen  # noqa: PLC0415 - after the first paint

            if self._store is None:
                raise RuntimeError("the store is not open yet")
            self._search = SearchScreen(self._store, self._language)
            self._search.item_requested.connect(self.open_item)
            self._search.page_requested.connect(self._enter_page)
            self._search.not_found.connect(self.searched_in_vain)
            self._search.closed.connect(self.close_search)
            keep_focus_for_keys(self._search)
            self.area.addWidget(self._search)
            self._search.prepare(self.area.size())
        return self._search

    @Slot()
    def show_search(self) -> None:
        """Let the visitor search, or go on searching."""
        if self._store is None:
            self.page_wanted.emit(HOME)  # opens the store
        if self._store is not None:
            self.area.setCurrentWidget(self.search())
            self.search().open()

    @Slot()
    def close_search(self) -> None:
        """Show the page again."""
        if self.area.currentIndex():
            self.area.setCurrentIndex(0)
            self.setFocus()

    @Slot(str, str)
    def open_item(self, kind: str, item: str) -> None:
        """Show the page where this record is at home, with the record chosen; a section is a page itself."""
        home = _home_of(kind, item)
        if self._store is None:
            self.page_wanted.emit(home)
            return
        self.trail.add(self._here())
        self.show_item(kind, item)
        if kind != "section":
            self.item_opened.emit(kind, item)

    def show_item(self, kind: str, item: str) -> None:
        """Show a record without a way back. The store must have been set."""
        name = _home_of(kind, item)
        self.show_page(name)
        if kind != "section":
            self.page(name).open_record(kind, item)

    @Slot(str)
    def _enter_page(self, name: str) -> None:
        """Go through a door of Home, which can be left again."""
        if self._store is not None:
            self.trail.add(self._here())
        self.show_page(name)

    @Slot(str)
    def _take_tab(self, name: str) -> None:
        """A tab is a new beginning: nobody looks for the way back to before it."""
        self.trail.clear()
        self.show_page(name)

    @Slot()
    def go_back(self) -> None:
        """Return to where a link was followed, with what was chosen, opened and scrolled there."""
        place = self.trail.take()
        if place is None:
            return
        self.show_page(place.page)
        self._shown().restore(place.state)
        scroll(self.stack.currentWidget(), place.scrolled)
        if place.searching:
            self.show_search()

    def _shown(self) -> "Page | HomePage":
        return self.home if self.current_page == HOME else self.pages[self.current_page]

    def _here(self) -> Place:
        down = scrolled(self.stack.currentWidget())
        return Place(self.current_page, self._shown().state(), down, searching=self.area.currentIndex() > 0)

    def _close_sheets(self) -> None:
        for sheet in self.findChildren(Sheet):
            sheet.dismiss()

    @Slot()
    def _offer_way_back(self) -> None:
        self.tools.back.setVisible(bool(self.trail))

    @Slot()
    def _offer_about(self) -> None:
        """Home says what there is to say; of a page below the search nothing is told."""
        self.tools.offer_about(offered=self.current_page != HOME and self.area.currentIndex() == 0)

    @Slot()
    def _show_about(self) -> None:
        self.pages[self.current_page].show_about()


def _home_of(kind: str, item: str) -> str:
    """The name of the page that shows this record."""
    if kind == "section":
        return item
    for entry in page_types():
        if kind in entry.kinds:
            return entry.name
    raise ValueError(f"no page shows records of kind {kind!r}")

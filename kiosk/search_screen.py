"""The search: covers the page, between the header and the bar, with a field, what is found, and a keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kiosk import search_words
from kiosk.i18n import LanguageManager
from kiosk.search_room import keyboard_place
from kiosk.tabs import HOME, TABS
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.keyboard import Keyboard
from kiosk.widgets.keyboard_layouts import LAYOUTS
from kiosk.widgets.result_list import ResultList
from kiosk.widgets.search_field import LONGEST, is_typed
from kiosk.widgets.search_head import SearchHead
from kiosk.widgets.search_offer import SearchOffer, Way
from kiosk.widgets.text import label

if TYPE_CHECKING:
    from database.hits import Hit
    from database.store import ContentStore

PAGE = "page"
MOST = 30
WORDS = 8  # offered above the keys; as many are shown as fit


class SearchScreen(QWidget):
    """Searches while somebody types; Enter or a touch takes a result.

    Enter takes the current card. Where typing found nothing, Enter looks for other forms and similar words first.
    """

    item_requested = Signal(str, str)
    page_requested = Signal(str)

    not_found = Signal(str)
    """Enter found nothing for this text, or only what is similar."""

    closed = Signal()
    """The visitor wants the page back."""

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._language = store, language
        self._thorough = False  # whether Enter was struck for the text as it is
        self._was_cut = False
        self._wants_keyboard = True
        # The keys of a fast typist, or of a paste, are searched for together.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._make_widgets()
        self._connect_widgets()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.retranslate_ui()
        self.set_sizes()

    def _make_widgets(self) -> None:
        self._head = SearchHead(self)
        self.field = self._head.field
        self.keyboard_button, self.close_button = self._head.keyboard_button, self._head.close_button
        self.status = label("label")
        self.results, self.offer = ResultList(), SearchOffer()
        self._answer = QStackedWidget()
        self._answer.addWidget(FittingScroll(self.offer))
        self._answer.addWidget(self.results)
        self._column = QWidget(self)
        self._words = QVBoxLayout(self._column)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addWidget(self.status)
        self._words.addWidget(self._answer, 1)
        self.keyboard = Keyboard(self._keys(), self)
        self.keyboard.set_target(self.field)

    def _connect_widgets(self) -> None:
        self._soon.timeout.connect(self.look)
        self.field.textChanged.connect(self._look_soon)
        self.field.cursorPositionChanged.connect(self._suggest)
        self.field.overflowed.connect(self._tell_cut)
        self._head.moved.connect(self.results.move_current)
        self.field.returnPressed.connect(self._enter)
        self.keyboard.suggestion_chosen.connect(self.field.replace_word)
        self.keyboard_button.toggled.connect(self._show_keyboard)
        self.close_button.clicked.connect(self.closed)
        self.results.result_chosen.connect(self.item_requested)
        self.offer.way_chosen.connect(self._go)
        self._language.language_changed.connect(self._follow_language)
        theme().changed.connect(self.set_sizes)

    def _keys(self) -> str:
        return self._language.current if self._language.current in LAYOUTS else next(iter(LAYOUTS))

    # Opening and leaving

    def prepare(self, size: QSize) -> None:
        """Do now what the first opening at this size would wait for."""
        self.resize(size)
        self.look()
        self._store.search.prepare()
        self.grab()

    def open(self) -> None:
        """Be ready to type: what was typed before is still there, and the next letter replaces it."""
        self.keyboard.set_language(self._keys())
        self.look(again=True)
        self._suggest()
        self.field.selectAll()
        self.field.setFocus()

    def clear(self) -> None:
        """Be as if nobody had searched yet."""
        self.field.setText("")  # unlike clear() it forgets what "undo" would bring back
        self.keyboard_button.setChecked(True)
        self.keyboard.set_language(self._keys())
        self.look()

    # Searching

    def look_for(self, text: str) -> None:
        """Show what Enter finds for a text."""
        self.field.setText(text)
        self._thorough = True
        self.look()

    @Slot()
    def _look_soon(self) -> None:
        self._thorough = False
        self._was_cut = self._was_cut and self.field.is_full()
        self._soon.start()

    @Slot()
    def look(self, *, again: bool = False) -> None:
        """Search for what the field holds, and show what is found; `again` for the same text."""
        self._soon.stop()
        text, language = self.field.text(), self._language.current
        search = self._store.search
        hits = (search.find if self._thorough else search.find_begun)(text, language, MOST)
        self._show(hits, text, again=again)

    def _show(self, hits: "tuple[Hit, ...]", text: str, *, again: bool) -> None:
        groups = search_words.group_hits(hits, self._language.current, self._store.languages())
        self.results.set_groups(groups, keep=again)
        self._answer.setCurrentIndex(1 if hits else 0)
        self.status.setText(self._status(hits))
        self.status.setVisible(bool(self.status.text()))
        if not hits:
            self.offer.show_words(*self._hint(text))

    def _status(self, hits: "tuple[Hit, ...]") -> str:
        said = []
        if self._was_cut:
            longest = self._language.digits(LONGEST)
            said.append(self.tr("Only the first {count} letters are searched for.").format(count=longest))
        if hits and hits[0].match == "similar":
            said.append(self.tr("Nothing was found as it is typed. These are similar:"))
        elif hits:
            said.append(self.tr("Results: {count}").format(count=self._language.digits(len(hits))))
        return " ".join(said)

    def _hint(self, text: str) -> tuple[str, str]:
        if not text.strip():
            return self.tr("What are you looking for?"), self.tr("Type in Khmer or English.")
        if self._thorough:
            return self.tr("Nothing was found"), self.tr("Perhaps another word says the same.")
        return self.tr("Nothing begins like this"), self.tr("Enter also looks for similar words.")

    @Slot()
    def _suggest(self) -> None:
        begun, language = self.field.text_before(), self._language.current
        if self.field.text():
            words = self._store.search.complete(begun, language, WORDS)
        else:
            words = tuple(country.name for country in self._store.countries(language)[:WORDS])
        self.keyboard.set_suggestions(words)

    @Slot()
    def _tell_cut(self) -> None:
        self._was_cut = True
        self._soon.start()

    @Slot()
    def _enter(self) -> None:
        if self._soon.isActive():
            self.look()
        if self.results.current():
            self.results.take_current()
        elif self.field.text().strip():
            self._thorough = True
            self.look()
            results = self.results.results()
            if not results or results[0].similar:
                self.not_found.emit(self.field.text().strip())

    @Slot(str, str)
    def _go(self, kind: str, item: str) -> None:
        if kind == PAGE:
            self.page_requested.emit(item)
        else:
            self.item_requested.emit(kind, item)

    # Language

    @Slot(str)
    def _follow_language(self, _code: str) -> None:
        if self.isVisible():
            self.keyboard.set_language(self._keys())
            self.look(again=True)
            self._suggest()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.setAccessibleName(self.tr("Search").replace("\u200b", ""))
        self.results.setAccessibleName(self.tr("Results").replace("\u200b", ""))
        self.offer.lead.setText(self.tr("Here is what there is to see:"))
        self.offer.chips.set_ways(self._ways())

    def _ways(self) -> tuple[Way, ...]:
        pages = [(name, QCoreApplication.translate("Tabs", word)) for name, word in TABS.items() if name != HOME]
        declarations = self._store.declarations(self._language.current)
        return (
            *(Way(PAGE, name, word, "navy") for name, word in pages),
            *(Way("declaration", entry.id, entry.short, "red") for entry in declarations),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    # Keys and room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; what is typed elsewhere on the screen goes on in the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.field.backspace()
            self.field.setFocus()
        elif is_typed(event):
            self.field.insert(event.text())
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot(bool)
    def _show_keyboard(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._wants_keyboard = wanted
        self._place()

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._head.set_sizes()
        self._words.setSpacing(theme().px(8))
        self._place()

    def _place(self) -> None:
        """Field, results and keyboard; on a screen that stands the field is at hand, just above the keys."""
        side, gap, tall = theme().px(48), theme().px(16), self.field.height()
        portrait = self.width() < self.height()
        top = theme().px(28)
        keys = keyboard_place(self.size(), top + tall + gap, self.keyboard) if self._wants_keyboard else None
        self.keyboard.setVisible(keys is not None)
        right, bottom = self.width() - side, self.height() - gap
        if keys is not None:
            self.keyboard.setGeometry(keys)
            right = keys.left() - theme().px(24) if keys.left() else right
            bottom = bottom if keys.left() else keys.top() - gap
        self._head.set_upright(upright=portrait)
        self.offer.set_low(low=portrait)
        head = bottom - tall if portrait else top
        self._head.setGeometry(side, head, self.width() - 2 * side, tall)
        top, bottom = (top, head - gap) if portrait else (head + tall + gap, bottom)
        self._column.setGeometry(side, top, max(1, right - side), max(1, bottom - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """The field has the focus."""
        super().showEvent(event)
        self.field.setFocus()

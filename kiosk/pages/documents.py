"""Documents: declarations on cards; references, glossary and sources as lists."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from database.opening import Source, plain
from database.records import Declaration, Document, Term
from database.texts import links_of
from kiosk.i18n import LanguageManager
from kiosk.pages.page import TARGET, ReadingPage
from kiosk.provenance import addition_text, brief_source_text, note_button_text, reading_text, source_text, tag_text
from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.declaration_card import DeclarationCard, DeclarationWords
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.page_head import PageHead
from kiosk.widgets.reading_list import Line, ListRow, ReadingList
from kiosk.widgets.text import label

if TYPE_CHECKING:
    from database.store import ContentStore

DECLARATIONS, REFERENCES, GLOSSARY, SOURCES = "declarations", "references", "glossary", "sources"
SEGMENTS = {DECLARATIONS: "red", REFERENCES: "navy", GLOSSARY: "teal", SOURCES: "slate"}


class DocumentsPage(ReadingPage):
    """Declarations and everything to read beside them."""

    name = "documents"
    kinds = ("declaration", "commitment", "document", "term", "source")

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self._declarations: tuple[Declaration, ...] = ()
        self.cards: list[DeclarationCard] = []
        self._rows: dict[str, dict[str, list[ListRow]]] = {}
        self._build()
        self.start()

    def _build(self) -> None:
        self.head = PageHead()
        self.head.more_requested.connect(self.show_about)
        self.introduction = label("summary")
        self.introduction.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.chips = ChipRow()
        self.chips.set_chips(SEGMENTS)
        self.chips.chip_chosen.connect(self.show_segment)
        self._declaration_panel = QWidget()
        self._grid = QGridLayout(self._declaration_panel)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.references, self.glossary, self.sources = ReadingList(), ReadingList(), ReadingList()
        self.references.take_requested.connect(self._offer_document)
        self.sources.take_requested.connect(self._offer_source)
        self.references.link_activated.connect(self.item_requested)
        self.segments = QStackedWidget()
        self.segments.addWidget(FittingScroll(self._declaration_panel))
        self._frames: list[QVBoxLayout] = []
        for reading in (self.references, self.glossary, self.sources):
            self.segments.addWidget(self._framed(reading))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.introduction)
        self._column.addWidget(self.segments, 1)

    def _framed(self, reading: ReadingList) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        box = QVBoxLayout(frame)
        box.addWidget(reading)
        self._frames.append(box)
        return frame

    # Content

    def load_content(self) -> None:
        """Take everything in the current language."""
        code = self.language.current
        section = self.store.section(self.name, code)
        self.head.title.setText(section.heading)
        self.introduction.setText(section.introduction)
        self._declarations = self.store.declarations(code)
        while len(self.cards) < len(self._declarations):
            card = DeclarationCard()
            card.opened.connect(self.choose)
            self.cards.append(card)
        for card, declaration in zip(self.cards, self._declarations, strict=True):
            card.set_words(self._words(declaration))
        if code not in self._rows:
            self._rows[code] = self._lists(code)
        rows = self._rows[code]
        self.references.set_rows(rows[REFERENCES], (100,))
        self.glossary.set_rows(rows[GLOSSARY], (41, 41, 18))
        self.sources.set_rows(rows[SOURCES], (100,))
        self._arrange()

    def _lists(self, code: str) -> dict[str, list[ListRow]]:
        return {
            REFERENCES: [self._reference(entry) for entry in self.store.documents(code)],
            GLOSSARY: [_term(entry) for entry in self.store.terms(code)],
            SOURCES: [_source(entry) for entry in self.store.sources(code)],
        }

    def _words(self, declaration: Declaration) -> DeclarationWords:
        provenance = declaration.provenance
        when = self._when_and_where(declaration)
        return DeclarationWords(
            declaration.id,
            declaration.short,
            when,
            declaration.text,
            f"{plain(declaration.short)}, {plain(when)}",
            brief_source_text(provenance, self.language),
            " · ".join(tag for tag in (note_button_text(provenance), tag_text(provenance)) if tag),
        )

    def _when_and_where(self, declaration: Declaration) -> str:
        when = self.language.date(declaration.date)
        return f"{when} · {declaration.place.name}" if declaration.place else when

    def _reference(self, document: Document) -> ListRow:
        provenance = document.provenance
        facts = [self.language.date(document.date) if document.date else "", document.address or ""]
        lines = (
            Line(document.title, "body", strong=True),
            Line(document.text, links=links_of(document.text)),
            Line(" · ".join(fact for fact in facts if fact), colour="navy-ink"),
            Line(source_text(provenance, self.language), "source", "ink-soft"),
            Line(tag_text(provenance), "source", "ink-soft"),
            Line(provenance.note, "source", "gold-ink", links=links_of(provenance.note)),
        )
        return ListRow(document.id, (lines,), _take_words(document.title))

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.head.more_button.setAccessibleName(plain(self.tr("About this page")))
        names = {
            DECLARATIONS: self.tr("Declarations"),
            REFERENCES: self.tr("References"),
            GLOSSARY: self.tr("Glossary"),
            SOURCES: self.tr("Sources"),
        }
        for segment, words in names.items():
            self.chips.set_text(segment, words, plain(words))
        for segment, reading in self._readings().items():
            reading.setAccessibleName(plain(names[segment]))

    def _readings(self) -> dict[str, ReadingList]:
        return {REFERENCES: self.references, GLOSSARY: self.glossary, SOURCES: self.sources}

    # Choosing

    @Slot(str)
    def show_segment(self, segment: str) -> None:
        """Show declarations, references, glossary or sources."""
        self.chips.choose(segment)
        self.segments.setCurrentIndex(list(SEGMENTS).index(segment))
        self._arrange()

    @Slot(str)
    def choose(self, item: str, /) -> None:
        """Open a declaration (a commitment opens its declaration), or show a row of a list."""
        for declaration in self._declarations:
            if item == declaration.id or item in [commitment.id for commitment in declaration.commitments]:
                self.show_segment(DECLARATIONS)
                self.open_sheet(declaration.id)
                return
        for segment, reading in self._readings().items():
            if item in reading.ids():
                self.show_segment(segment)
                reading.show_row(item)
                return

    def open_record(self, kind: str, item: str) -> None:
        """A term and a document may share an id."""
        segment = {"document": REFERENCES, "term": GLOSSARY, "source": SOURCES}.get(kind)
        if segment:
            self.show_segment(segment)
            self._readings()[segment].show_row(item)
        else:
            self.choose(item)

    def state(self) -> dict[str, Any]:
        """The list that is open, too."""
        return super().state() | {"segment": list(SEGMENTS)[self.segments.currentIndex()]}

    def restore(self, state: dict[str, Any]) -> None:
        """Open that list first."""
        self.show_segment(state["segment"])
        super().restore(state)

    def sheet_text(self, item: str) -> tuple[str, str]:
        """All of a declaration."""
        return next(self._declaration_text(entry) for entry in self._declarations if entry.id == item)

    def _declaration_text(self, declaration: Declaration) -> tuple[str, str]:
        commitments = [f"{entry.letter}. {entry.statement}" for entry in declaration.commitments]
        heading = self.tr("Commitments:") if commitments else ""
        addition = addition_text(declaration.addition) if declaration.addition else ""
        words = (
            self._when_and_where(declaration),
            declaration.text,
            heading,
            *commitments,
            addition,
            declaration.address or "",
        )
        return declaration.title, reading_text(words, declaration.provenance, self.language)

    def record(self, item: str, /) -> tuple[str, str] | None:
        """The declaration that is read."""
        return ("declaration", item) if item in [entry.id for entry in self._declarations] else None

    @Slot(str)
    def _offer_document(self, item: str) -> None:
        self.offer("document", item)

    @Slot(str)
    def _offer_source(self, item: str) -> None:
        self.offer("source", item)

    # Arrangement

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(48), theme().px(20)
        self._column.setContentsMargins(side, top, side, theme().px(12))
        self._column.setSpacing(theme().px(12))
        self._grid.setSpacing(theme().px(16))
        for box in self._frames:
            box.setContentsMargins(theme().px(20), theme().px(12), theme().px(8), theme().px(12))
        self._arrange()

    def _arrange(self) -> None:
        portrait = self.width() < self.height()
        self._place_chips(portrait=portrait)
        columns = 1 if portrait else min(len(self.cards), 3 if len(self.cards) in (3, 5, 6) else 2) or 1
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.introduction.setVisible(portrait)
        if self.cards:
            self._bring_within_reach(portrait=portrait)

    def _bring_within_reach(self, *, portrait: bool) -> None:
        """In portrait the first card ends, or the first button of a list begins, so far down that hands reach it."""
        inner = self.width() - 2 * theme().px(48)
        above = theme().px(20) + self.head.heightForWidth(inner) + 2 * theme().px(12)
        room = max(0, self.within_reach() - above) if portrait else 0
        cards_shown = self.segments.currentIndex() == 0
        self.introduction.setMinimumHeight(0 if cards_shown else max(0, room - theme().px(TARGET)))
        card = self.cards[0].layout()
        needed = card.totalMinimumHeightForWidth(inner) if card else 0
        self.cards[0].setMinimumHeight(max(needed, room - self.introduction.heightForWidth(inner)) if portrait else 0)

    def _place_chips(self, *, portrait: bool) -> None:
        """Beside the title, or in portrait in a row of their own at hand, below everything."""
        at_foot = self._column.indexOf(self.chips) >= 0
        if portrait and not at_foot:
            self.chips.beside = False
            self._column.addWidget(self.chips)
        elif not portrait and (at_foot or self.chips.parent() is None):
            self.chips.beside = True
            self._column.removeWidget(self.chips)
            self.head.add_widget(self.chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns of cards, or one in portrait."""
        self._arrange()
        super().resizeEvent(event)


def _term(term: Term) -> ListRow:
    name = Line(term.name, "body", strong=True)
    return ListRow(term.id, ((name,), (Line(term.other, "body"),), (Line(term.abbreviation, "label", "teal-ink"),)))


def _source(source: Source) -> ListRow:
    lines = (Line(source.title), Line(source.address or "", "source", "navy-ink"))
    return ListRow(source.id, (lines,), _take_words(source.title) if source.address else "")


def _take_words(title: str) -> str:
    """What is said of the button beside a row."""
    return plain(f"{QCoreApplication.translate('TakeButton', 'Take it with you')}: {title}")

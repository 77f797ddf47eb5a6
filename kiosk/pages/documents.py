"""Documents: declarations on cards; references, glossary and sources as lists."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from database.records import Declaration, Document, Source, Term, plain
from kiosk.i18n import LanguageManager
from kiosk.pages.page import Page
from kiosk.provenance import addition_text, note_button_text, reading_text, source_text, tag_text
from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.declaration_card import DeclarationCard, DeclarationWords
from kiosk.widgets.page_head import PageHead
from kiosk.widgets.reading_list import Line, ListRow, ReadingList
from kiosk.widgets.sheet import Sheet

if TYPE_CHECKING:
    from database.store import ContentStore

DECLARATIONS, REFERENCES, GLOSSARY, SOURCES = "declarations", "references", "glossary", "sources"
SEGMENTS = {DECLARATIONS: "red", REFERENCES: "navy", GLOSSARY: "teal", SOURCES: "slate"}
SEGMENT_NAMES = {
    DECLARATIONS: QT_TRANSLATE_NOOP("DocumentsPage", "Declarations"),
    REFERENCES: QT_TRANSLATE_NOOP("DocumentsPage", "References"),
    GLOSSARY: QT_TRANSLATE_NOOP("DocumentsPage", "Glossary"),
    SOURCES: QT_TRANSLATE_NOOP("DocumentsPage", "Sources"),
}
ABOUT = "about"  # what the sheet may show, beside a declaration


class DocumentsPage(Page):
    """Declarations and everything to read beside them."""

    name = "documents"
    kinds = ("declaration", "commitment", "document", "term", "source")

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self._declarations: tuple[Declaration, ...] = ()
        self._shown_in_sheet = ""
        self._sheet: Sheet | None = None
        self.cards: list[DeclarationCard] = []
        self._build()
        self.start()

    def _build(self) -> None:
        self.head = PageHead()
        self.head.more_requested.connect(self._show_about)
        self.chips = ChipRow()
        self.chips.set_chips(SEGMENTS)
        self.chips.chip_chosen.connect(self.show_segment)
        self._declaration_panel = QWidget()
        self._grid = QGridLayout(self._declaration_panel)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.references, self.glossary, self.sources = ReadingList(), ReadingList(), ReadingList()
        self.segments = QStackedWidget()
        self.segments.addWidget(self._declaration_panel)
        self._frames: list[QVBoxLayout] = []
        for reading in (self.references, self.glossary, self.sources):
            self.segments.addWidget(self._framed(reading))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.chips)
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
        self.head.set_texts(self.store.section(self.name, code).heading, self.tr("About this page"))
        self._declarations = self.store.declarations(code)
        while len(self.cards) < len(self._declarations):
            card = DeclarationCard()
            card.opened.connect(self.choose)
            self.cards.append(card)
        for card, declaration in zip(self.cards, self._declarations, strict=True):
            card.set_words(self._words(declaration))
        self.references.set_rows([self._reference(entry) for entry in self.store.documents(code)], (100,))
        self.glossary.set_rows([_term(entry) for entry in self.store.terms(code)], (46, 46, 8))
        self.sources.set_rows([_source(entry) for entry in self.store.sources(code)], (100,))
        self._arrange()
        if self._sheet and self._sheet.isVisible():
            self._fill_sheet()

    def _words(self, declaration: Declaration) -> DeclarationWords:
        provenance = declaration.provenance
        when = self._when_and_where(declaration)
        return DeclarationWords(
            declaration.id,
            declaration.short,
            when,
            declaration.text,
            f"{plain(declaration.short)}, {plain(when)}",
            source_text(provenance, self.language),
            tag_text(provenance),
            note_button_text(provenance),
        )

    def _when_and_where(self, declaration: Declaration) -> str:
        when = self.language.date(declaration.date)
        return f"{when} · {declaration.place.name}" if declaration.place else when

    def _reference(self, document: Document) -> ListRow:
        provenance = document.provenance
        facts = [self.language.date(document.date) if document.date else "", document.address or ""]
        lines = (
            Line(document.title, "body", strong=True),
            Line(document.text),
            Line(" · ".join(fact for fact in facts if fact), colour="navy-ink"),
            Line(source_text(provenance, self.language), "source", "ink-soft"),
            Line(tag_text(provenance), "source", "ink-soft"),
            Line(provenance.note, "source", "gold-ink"),
        )
        return ListRow(document.id, (lines,))

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.head.more_button.setAccessibleName(self.tr("About this page"))
        for segment in SEGMENTS:
            words = self.tr(SEGMENT_NAMES[segment])
            self.chips.set_text(segment, words, plain(words))
        readings = {REFERENCES: self.references, GLOSSARY: self.glossary, SOURCES: self.sources}
        for segment, reading in readings.items():
            reading.setAccessibleName(plain(self.tr(SEGMENT_NAMES[segment])))

    # Choosing

    @Slot(str)
    def show_segment(self, segment: str) -> None:
        """Show declarations, references, glossary or sources."""
        self.chips.choose(segment)
        self.segments.setCurrentIndex(list(SEGMENTS).index(segment))

    @Slot(str)
    def choose(self, item: str, /) -> None:
        """Open a declaration (a commitment opens its declaration), or show a row of a list."""
        for declaration in self._declarations:
            if item == declaration.id or item in [commitment.id for commitment in declaration.commitments]:
                self.show_segment(DECLARATIONS)
                self._open_sheet(declaration.id)
                return
        readings = {REFERENCES: self.references, GLOSSARY: self.glossary, SOURCES: self.sources}
        for segment, reading in readings.items():
            if item in reading.ids():
                self.show_segment(segment)
                reading.show_row(item)
                return

    @Slot()
    def _show_about(self) -> None:
        self._open_sheet(ABOUT)

    def _open_sheet(self, shown: str) -> None:
        self._shown_in_sheet = shown
        self._sheet = self._sheet or Sheet(self.window())
        self._fill_sheet()

    def _fill_sheet(self) -> None:
        shown = next((entry for entry in self._declarations if entry.id == self._shown_in_sheet), None)
        title, text = self._declaration_text(shown) if shown else self._about()
        if self._sheet:
            self._sheet.show_text(title, text, self.tr("Close"))

    def _about(self) -> tuple[str, str]:
        section = self.store.section(self.name, self.language.current)
        words = (section.introduction, section.more)
        return section.heading, reading_text(words, section.provenance, self.language)

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

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is left takes its sheet along."""
        if self._sheet and not event.spontaneous():
            self._sheet.dismiss()
        super().hideEvent(event)

    # Arrangement

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(48), theme().px(20)
        self._column.setContentsMargins(side, top, side, theme().px(24))
        self._column.setSpacing(theme().px(16))
        self._grid.setSpacing(theme().px(20))
        for box in self._frames:
            box.setContentsMargins(theme().px(20), theme().px(12), theme().px(8), theme().px(12))
        self._arrange()

    def _arrange(self) -> None:
        portrait = self.width() < self.height()
        columns = 1 if portrait else min(len(self.cards), 3 if len(self.cards) in (3, 5, 6) else 2) or 1
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, index // columns, index % columns)
        rows = -(-len(self.cards) // columns)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns of cards, or one in portrait."""
        self._arrange()
        super().resizeEvent(event)


def _term(term: Term) -> ListRow:
    name = Line(term.name, "body", strong=True)
    return ListRow(term.id, ((name,), (Line(term.other, "body"),), (Line(term.abbreviation, colour="teal-ink"),)))


def _source(source: Source) -> ListRow:
    return ListRow(source.id, ((Line(source.title), Line(source.address or "", "source", "navy-ink")),))

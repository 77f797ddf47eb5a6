"""Documents: declarations open whole; references, glossary and sources are complete lists."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from database.opening import ZWSP
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.pages.documents import DocumentsPage
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll

AREAS = {(1920, 1080): (1920, 852), (1366, 768): (1366, 606), (1080, 1920): (1080, 1588)}
SEGMENTS = ["declarations", "references", "glossary", "sources"]


@pytest.fixture
def scroll(qtbot: QtBot, store: ContentStore, language: LanguageManager) -> FittingScroll:
    made = FittingScroll(DocumentsPage(store, language))
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.resize(1920, 852)
    made.show()
    return made


@pytest.fixture
def page(scroll: FittingScroll) -> DocumentsPage:
    assert isinstance(scroll.page, DocumentsPage)
    return scroll.page


def shown(page: DocumentsPage) -> str:
    return SEGMENTS[page.segments.currentIndex()]


def test_declarations_are_shown_first_each_with_name_day_and_place(
    page: DocumentsPage, store: ContentStore, language: LanguageManager
) -> None:
    assert shown(page) == "declarations"
    expected = []
    for entry in store.declarations("km"):
        day = language.date(entry.date)
        where = f"{day} · {entry.place.name}" if entry.place else day
        expected.append((entry.short, where, entry.text))
    assert [(card.title.text(), card.when_and_where.text(), card.summary.text()) for card in page.cards] == expected


def test_a_touched_declaration_opens_whole(page: DocumentsPage, store: ContentStore, qtbot: QtBot) -> None:
    for card, entry in zip(page.cards, store.declarations("km"), strict=True):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        assert page.sheet is not None
        assert page.sheet.title.text() == entry.title
        text = page.sheet.prose.text()
        expected = [entry.text, entry.provenance.note, entry.address or ""]
        expected += [commitment.statement for commitment in entry.commitments]
        expected += [source.title for source in entry.provenance.sources]
        expected += [entry.addition.text] if entry.addition else []
        assert [words for words in expected if words not in text] == []
        page.sheet.dismiss()


@pytest.mark.parametrize("segment", SEGMENTS)
def test_a_touched_chip_shows_its_segment(page: DocumentsPage, qtbot: QtBot, segment: str) -> None:
    page.show_segment("glossary" if segment != "glossary" else "sources")
    qtbot.mouseClick(page.chips.chips[segment], Qt.MouseButton.LeftButton)
    assert shown(page) == segment
    assert [name for name, chip in page.chips.chips.items() if chip.isChecked()] == [segment]


def test_every_reference_is_listed_with_text_day_and_address(
    page: DocumentsPage, store: ContentStore, language: LanguageManager
) -> None:
    page.show_segment("references")
    listed = page.references.toPlainText()
    assert page.references.ids() == tuple(entry.id for entry in store.documents("km"))
    for entry in store.documents("km"):
        expected = [entry.title, entry.address or "", entry.provenance.note]
        expected += [language.date(entry.date)] if entry.date else []
        assert [words for words in expected if words not in listed] == []
        assert [words for words in entry.text.split("\n\n") if words not in listed] == []


def test_every_term_is_listed_in_both_languages(page: DocumentsPage, store: ContentStore) -> None:
    page.show_segment("glossary")
    listed = page.glossary.toPlainText()
    for entry in store.terms("km"):
        assert [words for words in (entry.name, entry.other, entry.abbreviation) if words not in listed] == []


def test_every_source_is_listed(page: DocumentsPage, store: ContentStore) -> None:
    page.show_segment("sources")
    listed = page.sources.toPlainText()
    assert [entry.id for entry in store.sources("km") if entry.title not in listed] == []


def test_whatever_was_searched_is_led_to(page: DocumentsPage, store: ContentStore) -> None:
    for segment, item in (
        ("references", store.documents("km")[-1].id),
        ("glossary", store.terms("km")[-1].id),
        ("sources", store.sources("km")[-1].id),
    ):
        page.choose(item)
        assert shown(page) == segment
    declaration = next(entry for entry in store.declarations("km") if entry.commitments)
    page.choose(declaration.commitments[0].id)
    assert shown(page) == "declarations"
    assert page.sheet is not None
    assert page.sheet.title.text() == declaration.title


def test_another_language_keeps_segment_and_place(page: DocumentsPage, language: LanguageManager, qtbot: QtBot) -> None:
    page.show_segment("glossary")
    bar = page.glossary.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    language.set_language("en")
    assert shown(page) == "glossary"
    assert bar.value() / bar.maximum() == pytest.approx(0.5, abs=0.05)


def test_names_for_the_ear_have_no_break_marks(page: DocumentsPage) -> None:
    page.show_about()
    names = [widget.accessibleName() for widget in page.findChildren(QWidget) if widget.accessibleName()]
    assert page.sheet is not None
    names.append(page.sheet.close_button.accessibleName())
    assert len(names) > 5
    assert [name for name in names if ZWSP in name] == []


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("size", list(AREAS))
def test_no_declaration_is_cut_or_scrolls_at_any_size(
    page: DocumentsPage,
    scroll: FittingScroll,
    qtbot: QtBot,
    language: LanguageManager,
    code: str,
    size: tuple[int, int],
) -> None:
    inner = page.segments.currentWidget()
    assert isinstance(inner, FittingScroll)
    theme().fit(QSize(*size))
    scroll.setStyleSheet(theme().style_sheet())
    scroll.resize(*AREAS[size])
    language.set_language(code)
    bars = scroll.verticalScrollBar(), inner.verticalScrollBar()
    qtbot.waitUntil(lambda: (cut(page), [bar.maximum() for bar in bars]) == ([], [0, 0]))


def cut(page: DocumentsPage) -> list[str]:
    """The texts of labels that have too little room."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        label.text()
        for label in labels
        if label.minimumSizeHint().width() > label.width()
        or (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()) > label.height()
    ]


@pytest.mark.parametrize("code", ["km", "en"])
def test_on_a_screen_that_stands_cards_follow_the_introduction(
    scroll: FittingScroll, page: DocumentsPage, language: LanguageManager, code: str
) -> None:
    """The room above the reach of hands belongs to the first card, not to nothing."""
    language.set_language(code)
    scroll.resize(*AREAS[1080, 1920])
    QTest.qWait(0)
    words = page.introduction.heightForWidth(page.introduction.width())
    below = page.introduction.y() + words
    assert page.cards[0].mapTo(page, page.cards[0].rect().topLeft()).y() - below <= theme().px(24)

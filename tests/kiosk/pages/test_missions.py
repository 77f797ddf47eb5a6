"""Missions: three cards, the third with its parts; each opens its official wording."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from database.opening import ZWSP
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.pages.missions import MissionsPage
from kiosk.provenance import brief_source_text
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll

AREAS = {(1920, 1080): (1920, 852), (1366, 768): (1366, 606), (1080, 1920): (1080, 1588)}


@pytest.fixture
def scroll(qtbot: QtBot, store: ContentStore, language: LanguageManager) -> FittingScroll:
    made = FittingScroll(MissionsPage(store, language))
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.resize(1920, 852)
    made.show()
    return made


@pytest.fixture
def page(scroll: FittingScroll) -> MissionsPage:
    assert isinstance(scroll.page, MissionsPage)
    return scroll.page


def test_every_mission_stands_on_a_card_with_its_parts_and_source(
    page: MissionsPage, store: ContentStore, language: LanguageManager
) -> None:
    missions = store.missions("km")
    assert [(card.title.text(), card.summary.text()) for card in page.cards] == [
        (mission.title, mission.summary) for mission in missions
    ]
    assert [[row.part.id for row in card.parts] for card in page.cards] == [
        [part.id for part in mission.parts] for mission in missions
    ]
    assert [card.source.line.text() for card in page.cards] == [
        brief_source_text(mission.provenance, language) for mission in missions
    ]


def test_a_touched_card_opens_the_official_wording(page: MissionsPage, store: ContentStore, qtbot: QtBot) -> None:
    for card, mission in zip(page.cards, store.missions("km"), strict=True):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.number.geometry().center())
        assert page.sheet is not None
        text = page.sheet.prose.text()
        assert text.startswith(mission.statement)
        assert [part.statement for part in mission.parts if part.statement not in text] == []
        page.sheet.dismiss()


def test_a_touched_part_opens_its_own_wording(page: MissionsPage, store: ContentStore, qtbot: QtBot) -> None:
    """A touch of a part is not a touch of the card on which it stands."""
    for card, mission in zip(page.cards, store.missions("km"), strict=True):
        for row, part in zip(card.parts, mission.parts, strict=True):
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
            assert page.sheet is not None
            assert page.sheet.prose.text().startswith(part.statement)
            assert mission.statement not in page.sheet.prose.text()
            assert part.letter in page.sheet.title.text()
            page.sheet.dismiss()


def test_a_working_translation_says_so(page: MissionsPage, store: ContentStore, language: LanguageManager) -> None:
    language.set_language("en")
    assert [card.source.tag.isVisible() for card in page.cards] == [
        mission.provenance.working for mission in store.missions("en")
    ]
    page.choose("3a")
    assert page.sheet is not None
    assert page.cards[2].source.tag.text() in page.sheet.prose.text()


def test_an_open_wording_follows_the_language(
    page: MissionsPage, store: ContentStore, language: LanguageManager
) -> None:
    page.choose("2")
    language.set_language("en")
    assert page.sheet is not None
    assert page.sheet.isVisible()
    assert page.sheet.prose.text().startswith(store.missions("en")[1].statement)


def test_the_introduction_is_one_touch_away(page: MissionsPage, store: ContentStore, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.head.more_button, Qt.MouseButton.LeftButton)
    assert page.sheet is not None
    assert store.section("missions", "km").more in page.sheet.prose.text()


def test_what_is_not_at_home_here_opens_nothing(page: MissionsPage) -> None:
    page.choose("accsm-2016-2020")
    assert page.sheet is None


def test_names_for_the_ear_have_no_break_marks(page: MissionsPage) -> None:
    page.show_about()
    names = [widget.accessibleName() for widget in page.findChildren(QWidget) if widget.accessibleName()]
    assert page.sheet is not None
    names.append(page.sheet.close_button.accessibleName())
    assert len(names) > 5
    assert [name for name in names if ZWSP in name] == []


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("size", list(AREAS))
def test_nothing_is_cut_and_nothing_scrolls_at_any_size(
    page: MissionsPage, scroll: FittingScroll, qtbot: QtBot, language: LanguageManager, code: str, size: tuple[int, int]
) -> None:
    theme().fit(QSize(*size))
    scroll.setStyleSheet(theme().style_sheet())
    scroll.resize(*AREAS[size])
    language.set_language(code)
    qtbot.waitUntil(lambda: (cut(page), scroll.verticalScrollBar().maximum()) == ([], 0))
    rows = page.cards[2].parts
    assert all(row.height() >= theme().px(64) for row in rows)


def cut(page: MissionsPage) -> list[str]:
    """The texts of labels that have too little room."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        label.text()
        for label in labels
        if label.minimumSizeHint().width() > label.width()
        or (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()) > label.height()
    ]

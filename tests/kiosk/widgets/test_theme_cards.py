"""Themes stand on numbered cards that answer a touch, with every word whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.theme_cards import ThemeCard, ThemeCards

TITLES = (
    "E-governance",
    "Human resources",
    "Productivity",
    "Good governance",
    "Reform",
    "Local administration",
    "Research",
)
CARDS = [
    ThemeCard(f"t{number}", str(number), title, f"The wording of {title}", f"{number}. {title}")
    for number, title in enumerate(TITLES, start=1)
]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1300, 1100)
    shown.setStyleSheet(theme().style_sheet())
    shown.show()
    return shown


@pytest.fixture
def cards(window: QWidget) -> ThemeCards:
    shown = ThemeCards(window)
    shown.resize(1200, 340)
    shown.set_cards(CARDS)
    shown.show()
    return shown


def buttons(cards: ThemeCards) -> list[CardButton]:
    return [button for button in cards.findChildren(CardButton) if button.isVisible()]


def test_a_touched_card_is_told(cards: ThemeCards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.theme_chosen) as told:
        qtbot.mouseClick(buttons(cards)[2], Qt.MouseButton.LeftButton)
    assert told.args == ["t3"]


def test_a_card_is_chosen_by_keyboard(cards: ThemeCards, qtbot: QtBot) -> None:
    buttons(cards)[0].setFocus()
    with qtbot.waitSignal(cards.theme_chosen) as told:
        qtbot.keyClick(buttons(cards)[0], Qt.Key.Key_Space)
    assert told.args == ["t1"]


@pytest.mark.parametrize("width", [1200, 900, 500])
def test_no_word_is_cut_however_narrow_the_room(cards: ThemeCards, qtbot: QtBot, width: int) -> None:
    cards.resize(width, 340)
    titles = [label for label in cards.findChildren(QLabel) if label.text() in TITLES]
    assert len(titles) == len(TITLES)
    qtbot.waitUntil(lambda: all(title.minimumSizeHint().width() <= title.width() for title in titles))
    assert all(button.x() + button.width() <= width for button in buttons(cards))


def test_few_cards_stand_in_one_row_and_many_in_two(cards: ThemeCards, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len({button.y() for button in buttons(cards)}) == 2)
    cards.set_cards(CARDS[:3])
    assert [button.accessibleName() for button in buttons(cards)] == [
        "1. E-governance",
        "2. Human resources",
        "3. Productivity",
    ]
    qtbot.waitUntil(lambda: len({button.y() for button in buttons(cards)}) == 1)


def test_an_upright_room_shows_the_official_wording(cards: ThemeCards, qtbot: QtBot) -> None:
    wordings = [label for label in cards.findChildren(QLabel) if label.text().startswith("The wording")]
    assert not any(wording.isVisible() for wording in wordings)
    cards.set_upright(upright=True)
    cards.resize(980, 1000)
    assert all(wording.isVisible() for wording in wordings)
    qtbot.waitUntil(lambda: len({button.x() for button in buttons(cards)}) == 1)

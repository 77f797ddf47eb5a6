"""Promises about sheets: they open from what was touched, do not cover what they explain, and are easy to close."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.sheet_place import Lengths, place
from kiosk.widgets.touched import note_presses

LEFT = Qt.MouseButton.LeftButton
SHORT = "A short note."


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window with a card at its lower left, on which a button stands."""
    window = QWidget()
    window.resize(1920, 1080)
    window.setStyleSheet(theme().style_sheet())
    card = QWidget(window)
    card.setObjectName("explained")
    card.setProperty("role", "card")
    card.setGeometry(48, 560, 1000, 400)
    button = QPushButton("Sources differ", card)
    button.setGeometry(600, 300, 200, 68)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    note_presses(button)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.setFocus()
    return window


@pytest.fixture
def button(parent: QWidget) -> QPushButton:
    found = parent.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def sheet(parent: QWidget, button: QPushButton) -> Sheet:
    """A sheet that the button opens."""
    made = Sheet(parent)
    button.clicked.connect(lambda: made.show_text("A title", SHORT, "Close"))
    return made


def test_a_sheet_does_not_cover_the_card_that_it_explains(
    qtbot: QtBot, parent: QWidget, button: QPushButton, sheet: Sheet
) -> None:
    qtbot.mouseClick(button, LEFT)
    card = parent.findChild(QWidget, "explained")
    assert isinstance(card, QWidget)
    assert sheet.isVisible()
    assert not sheet.panel.geometry().intersects(card.geometry())
    assert parent.rect().contains(sheet.panel.geometry())


def test_a_long_text_takes_the_middle_and_leaves_at_least_its_margins(parent: QWidget, sheet: Sheet) -> None:
    """Where no side has room for all of it, the text comes first."""
    sheet.show_text("A title", "\n\n".join([SHORT * 20] * 12), "Close")
    panel = sheet.panel.geometry()
    assert abs(panel.center().x() - parent.rect().center().x()) <= 1
    assert (panel.top(), panel.height()) == (theme().px(40), 1080 - 2 * theme().px(40))


def test_a_sheet_comes_from_what_was_touched(qtbot: QtBot, parent: QWidget, button: QPushButton, sheet: Sheet) -> None:
    """It fades in on its way from there, for less than a quarter of a second."""
    parent.setProperty("motion", True)
    qtbot.mouseClick(button, LEFT)
    effect = sheet.panel.graphicsEffect()
    assert effect is not None
    on_the_way = sheet.panel.geometry().center()
    qtbot.waitUntil(lambda: sheet.panel.graphicsEffect() is None, timeout=1000)
    there = sheet.panel.geometry().center()
    touched = button.mapTo(parent, button.rect().center())
    assert (on_the_way - touched).manhattanLength() < (there - touched).manhattanLength()


def test_without_movements_a_sheet_is_there_at_once(qtbot: QtBot, button: QPushButton, sheet: Sheet) -> None:
    qtbot.mouseClick(button, LEFT)
    assert (sheet.isVisible(), sheet.panel.graphicsEffect()) == (True, None)


def test_a_touch_outside_closes(qtbot: QtBot, button: QPushButton, sheet: Sheet) -> None:
    qtbot.mouseClick(button, LEFT)
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet, LEFT, pos=QPoint(4, 4))
    assert not sheet.isVisible()


def test_a_touch_on_the_panel_closes_nothing(qtbot: QtBot, button: QPushButton, sheet: Sheet) -> None:
    """Nor does a finger that slips off it."""
    qtbot.mouseClick(button, LEFT)
    inside = sheet.panel.geometry().topLeft() + QPoint(20, 20)
    qtbot.mouseClick(sheet, LEFT, pos=inside)
    QTest.mousePress(sheet, LEFT, pos=inside)
    QTest.mouseRelease(sheet, LEFT, pos=QPoint(4, 4))
    assert sheet.isVisible()


def draw_down(sheet: Sheet, way: int) -> QRect:
    """Draw the panel by its upper edge; gives where it was before the finger was lifted."""
    start = sheet.panel.geometry().topLeft() + QPoint(60, 12)
    QTest.mousePress(sheet, LEFT, pos=start)
    for part in (way // 2, way):
        QTest.mouseMove(sheet, start + QPoint(0, part))
        QApplication.processEvents()
    moved = sheet.panel.geometry()
    QTest.mouseRelease(sheet, LEFT, pos=start + QPoint(0, way))
    return moved


def test_a_swipe_down_closes(qtbot: QtBot, button: QPushButton, sheet: Sheet) -> None:
    qtbot.mouseClick(button, LEFT)
    before = sheet.panel.geometry()
    moved = draw_down(sheet, theme().px(200))
    assert moved.top() == before.top() + theme().px(200)
    assert not sheet.isVisible()


def test_a_small_slip_lets_the_panel_spring_back(qtbot: QtBot, button: QPushButton, sheet: Sheet) -> None:
    qtbot.mouseClick(button, LEFT)
    before = sheet.panel.geometry()
    draw_down(sheet, theme().px(40))
    assert (sheet.isVisible(), sheet.panel.geometry()) == (True, before)


def test_a_touch_leaves_no_focus_frame_behind(qtbot: QtBot, parent: QWidget, button: QPushButton, sheet: Sheet) -> None:
    qtbot.mouseClick(button, LEFT)
    assert parent.focusWidget() is sheet
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert (sheet.isVisible(), button.hasFocus()) == (False, False)


def test_who_came_by_keys_goes_on_where_the_sheet_was_opened(
    qtbot: QtBot, parent: QWidget, button: QPushButton, sheet: Sheet
) -> None:
    with qtbot.waitActive(parent):
        parent.activateWindow()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is sheet.close_button
    qtbot.keyClick(sheet.close_button, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is button


@pytest.mark.parametrize(
    ("avoided", "expected"),
    [
        (QRect(0, 600, 1920, 300), QRect(409, 200, 1100, 400)),  # below: it stands above
        (QRect(0, 0, 1920, 400), QRect(409, 400, 1100, 400)),  # above: it stands below
        (QRect(0, 0, 900, 1080), QRect(900, 339, 1020, 400)),  # left: it stands to the right, a little narrower
        (QRect(1400, 0, 520, 1080), QRect(300, 339, 1100, 400)),  # right: it stands to the left
        (QRect(300, 100, 1400, 900), QRect(410, 340, 1100, 400)),  # everywhere: it covers
    ],
)
def test_a_sheet_goes_where_there_is_room(avoided: QRect, expected: QRect) -> None:
    assert place(QRect(0, 0, 1920, 1080), Lengths(1100, 640, 480), lambda _width: 400, [avoided]) == expected


def test_a_text_too_long_for_its_side_is_rather_scrolled_than_laid_over_what_it_explains() -> None:
    """Where that leaves enough of it to be read; else it covers."""
    room, lengths = QRect(0, 0, 1080, 1920), Lengths(1000, 640, 480)
    middle, large = QRect(40, 700, 1000, 400), QRect(40, 450, 1000, 1050)
    assert place(room, lengths, lambda _width: 1200, [middle]) == QRect(39, 1100, 1000, 820)
    assert place(room, lengths, lambda _width: 1200, [large]) == QRect(40, 360, 1000, 1200)


def test_a_long_text_takes_the_side_in_which_most_of_it_is_seen() -> None:
    """A low place as wide as the screen shows less of it than a tall one beside the card."""
    card = QRect(40, 560, 900, 400)
    assert place(QRect(0, 0, 1920, 1080), Lengths(1100, 640, 480), lambda _width: 1500, [card]).left() >= 940


def test_a_sheet_whose_buttons_would_be_out_of_reach_goes_elsewhere() -> None:
    """Above what was touched there is room, but its foot would be too high."""
    room, touched = QRect(0, 0, 1080, 1920), QRect(40, 600, 1000, 200)
    assert place(room, Lengths(1000, 640, 480, 0), lambda _width: 560, [touched]).bottom() > 800
    high = QRect(40, 600, 1000, 1200)
    assert place(room, Lengths(1000, 640, 480, 0), lambda _width: 560, [high]).bottom() == 599
    assert place(room, Lengths(1000, 640, 480, 750), lambda _width: 560, [high]).bottom() > 750

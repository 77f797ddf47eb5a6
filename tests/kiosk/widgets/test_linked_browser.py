"""Promises of words that lead elsewhere: felt at once, near the finger, sharp on the eye, and never selected."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.linked_browser import SLOP, TARGET, utf16
from kiosk.widgets.text import Prose

LEFT = Qt.MouseButton.LeftButton
WORDS = "The 11th ACCSM was held in Ha Noi, Viet Nam. Cambodia became a full member.\n\n😀 Later Cambodia was Chair."
LINKS = [
    (35, 43, "arc", "VN"),
    (45, 53, "arc", "KH"),
    (WORDS.rindex("Cambodia"), WORDS.rindex("Cambodia") + 8, "event", "chair"),
]


@pytest.fixture
def prose(qtbot: QtBot) -> Prose:
    made = Prose(scrolls=True)
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.resize(700, 400)
    made.setText(WORDS, LINKS)
    made.show()
    return made


def make_low(prose: Prose, qtbot: QtBot) -> None:
    """Leave room for a line and a half."""
    prose.resize(700, 60)
    qtbot.waitUntil(lambda: prose.verticalScrollBar().maximum() > 60)


def on_window(prose: Prose, place: QPoint) -> QPoint:
    """A place of the viewport, as the window counts: only through a window events come as they do from hands."""
    return prose.viewport().mapTo(prose, place)


def middle(prose: Prose, index: int) -> QPoint:
    return prose.link_places(index)[0].center().toPoint()


def test_a_click_on_a_link_tells_where_it_leads(prose: Prose, qtbot: QtBot) -> None:
    for index, (_, _, kind, item) in enumerate(LINKS):
        with qtbot.waitSignal(prose.link_activated) as told:
            qtbot.mouseClick(prose.viewport(), LEFT, pos=middle(prose, index))
        assert told.args == [kind, item]


def test_links_count_as_the_document_counts(prose: Prose) -> None:
    """A blank line is one step there, and a sign outside the first plane two."""
    assert (utf16("a"), utf16("ក"), utf16("😀")) == (1, 1, 2)
    text = prose.toPlainText().encode("utf-16-le")
    words = [text[2 * start : 2 * end].decode("utf-16-le") for start, end, _, _ in prose.links()]
    assert words == ["Viet Nam", "Cambodia", "Cambodia"]
    assert prose.text_links() == tuple(LINKS)


def test_a_finger_need_not_hit_the_letters(prose: Prose, qtbot: QtBot) -> None:
    """As far as a target of 64 pixels reaches, and not farther."""
    place = prose.link_places(2)[0]
    reach = (theme().px(TARGET) - place.height()) / 2
    near = QPoint(round(place.center().x()), round(place.bottom() + reach - 2))
    far = QPoint(round(place.center().x()), round(place.bottom() + reach + 3))
    assert (prose.link_at(near), prose.link_at(far)) == (2, -1)
    with qtbot.waitSignal(prose.link_activated) as told:
        qtbot.mouseClick(prose.viewport(), LEFT, pos=near)
    assert told.args == ["event", "chair"]


def test_between_two_links_the_nearer_is_meant(prose: Prose) -> None:
    first, second = prose.link_places(0)[0], prose.link_places(1)[0]
    assert [prose.link_at(place.center().toPoint()) for place in (first, second)] == [0, 1]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_follow_nothing(prose: Prose, qtbot: QtBot, button: Qt.MouseButton) -> None:
    with qtbot.assertNotEmitted(prose.link_activated):
        QTest.mouseClick(prose.windowHandle(), button, pos=on_window(prose, middle(prose, 0)))


def test_a_drag_and_a_scroll_follow_nothing_and_select_nothing(prose: Prose, qtbot: QtBot) -> None:
    hand, start = prose.windowHandle(), on_window(prose, middle(prose, 0))
    with qtbot.assertNotEmitted(prose.link_activated):
        QTest.mousePress(hand, LEFT, pos=start)
        QTest.mouseMove(hand, start + QPoint(2 * theme().px(SLOP), 0))
        QTest.mouseRelease(hand, LEFT, pos=start)
        make_low(prose, qtbot)
        place = on_window(prose, middle(prose, 0))
        QTest.mousePress(hand, LEFT, pos=place)
        prose.verticalScrollBar().setValue(30)
        QTest.mouseRelease(hand, LEFT, pos=place)
        QTest.mouseClick(hand, LEFT, pos=QPoint(1, 1))
    assert prose.textCursor().selectedText() == ""


def test_two_quick_touches_are_two(prose: Prose, qtbot: QtBot) -> None:
    told: list[str] = []
    prose.link_activated.connect(lambda _kind, item: told.append(item))
    qtbot.mouseClick(prose.viewport(), LEFT, pos=middle(prose, 0))
    QTest.mouseDClick(prose.viewport(), LEFT, pos=middle(prose, 0))
    qtbot.mouseRelease(prose.viewport(), LEFT, pos=middle(prose, 0))
    assert told == ["VN", "VN"]


def test_a_pressed_link_shows_it_at_once(prose: Prose, qtbot: QtBot) -> None:
    place = prose.link_places(0)[0]
    corner = QPoint(round(place.left()) + 1, round(place.center().y()))
    calm = prose.viewport().grab().toImage().pixelColor(corner)
    qtbot.mousePress(prose.viewport(), LEFT, pos=middle(prose, 0))
    assert prose.viewport().grab().toImage().pixelColor(corner) == theme().colour("gold-soft") != calm
    qtbot.mouseRelease(prose.viewport(), LEFT, pos=middle(prose, 0))
    assert prose.viewport().grab().toImage().pixelColor(corner) == calm


@pytest.mark.parametrize(("colour", "link"), [("ink", "navy-ink"), ("on-navy", "gold-soft")])
def test_links_are_underlined_in_their_own_colour(qtbot: QtBot, colour: str, link: str) -> None:
    made = Prose(colour=colour, scrolls=True)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.setText(WORDS, LINKS)
    made.show()
    place = made.link_places(0)[0]
    image = made.viewport().grab().toImage()
    column = [image.pixelColor(round(place.center().x()), y) for y in range(round(place.bottom()) - 20, image.height())]
    assert QColor(theme().colour(link)) in column


def test_tab_reaches_each_link_and_then_goes_on(qtbot: QtBot) -> None:
    """Forwards and backwards; Enter follows the link that is framed."""
    window = QWidget()
    qtbot.addWidget(window)
    before, prose, after = QLineEdit(), Prose(), QLineEdit()
    column = QVBoxLayout(window)
    for widget in (before, prose, after):
        column.addWidget(widget)
    prose.setText(WORDS, LINKS)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    reached: list[str] = []
    told: list[str] = []
    prose.link_activated.connect(lambda _kind, item: told.append(item))
    for key, at in ((Qt.Key.Key_Tab, after), (Qt.Key.Key_Backtab, before)):
        while (focused := window.focusWidget()) is not at:
            assert focused is not None
            qtbot.keyClick(focused, key)
            reached.append(prose.accessibleDescription() if window.focusWidget() is prose else "")
            qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert reached == ["Viet Nam", "Cambodia", "Cambodia", "", "Cambodia", "Cambodia", "Viet Nam", ""]
    assert told == ["VN", "KH", "chair", "chair", "KH", "VN"]


def test_a_focused_link_is_brought_into_sight(prose: Prose, qtbot: QtBot) -> None:
    make_low(prose, qtbot)
    prose.activateWindow()
    qtbot.waitUntil(prose.isActiveWindow)
    prose.clearFocus()
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
    place = prose.link_places(2)[-1]
    assert prose.verticalScrollBar().value() > 0
    assert place.top() + 1 >= 0
    assert place.bottom() <= prose.viewport().height() + 1
    qtbot.keyClick(prose, Qt.Key.Key_Up)
    assert prose.hasFocus()


def test_a_text_without_links_is_not_in_the_way(qtbot: QtBot) -> None:
    """Touches on it reach what lies below, and Tab passes it by; links make it answer."""
    made = Prose()
    qtbot.addWidget(made)
    made.setText("Nothing leads from here.")
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert (made.testAttribute(through), made.focusPolicy()) == (True, Qt.FocusPolicy.NoFocus)
    made.setText(WORDS, LINKS)
    assert (made.testAttribute(through), made.focusPolicy()) == (False, Qt.FocusPolicy.TabFocus)
    made.setText("Nothing again.")
    assert (made.testAttribute(through), made.links()) == (True, ())


def test_links_stay_in_place_when_the_letters_grow(prose: Prose, qtbot: QtBot) -> None:
    theme().set_text_size("largest")
    with qtbot.waitSignal(prose.link_activated) as told:
        qtbot.mouseClick(prose.viewport(), LEFT, pos=middle(prose, 1))
    theme().set_text_size("normal")
    assert told.args == ["arc", "KH"]

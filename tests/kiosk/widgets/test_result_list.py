"""Results are read under their kinds, with the words found marked, and taken by touch, keys or Enter."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.result import Group, Passage, Result
from kiosk.widgets.result_card import units
from kiosk.widgets.result_list import ResultList

LEFT = Qt.MouseButton.LeftButton


@cache
def screen() -> QPointingDevice:
    """One touch screen for all tests, made when there is an application."""
    return QTest.createTouchDevice()


def result(number: int, kind: str = "event", text: str = "Held in Manila", mark: tuple[int, int] = (8, 14)) -> Result:
    """A result about Manila."""
    title = Passage(f"Meeting {number}")
    return Result(kind, f"r{number}", title, Passage(text, (mark,)), (), f"Events. Meeting {number}. {text}")


GROUPS = (
    Group("Events", tuple(result(number) for number in range(12))),
    Group("Places", tuple(result(number, "place") for number in range(12, 30))),
)


class Desk(QWidget):
    """Hears the keys that the list leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.typed: list[str] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.append(event.text())


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """What the list lies on."""
    made = Desk()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def results(desk: Desk) -> Iterator[ResultList]:
    """Thirty results in a list that shows some of them."""
    theme().fit(QSize(760, 1200))
    desk.setStyleSheet(theme().style_sheet())
    desk.resize(600, 500)
    shown = ResultList(desk)
    shown.resize(600, 500)
    shown.set_groups(GROUPS)
    desk.show()
    QApplication.processEvents()
    yield shown
    theme().set_text_size("normal")
    theme().set_contrast("normal")


@pytest.fixture
def taken(results: ResultList) -> list[tuple[str, str]]:
    """What was taken."""
    heard: list[tuple[str, str]] = []
    results.result_chosen.connect(lambda kind, item: heard.append((kind, item)))
    return heard


def place(results: ResultList, row: int) -> QPoint:
    """The middle of a row."""
    return area(results, row).center()


def area(results: ResultList, row: int) -> QRect:
    """Where a row is."""
    return results.visualRect(results.model().index(row, 0))


def test_groups_keep_their_order_and_each_row_is_said(results: ResultList) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert results.headings() == ("Events", "Places")
    assert results.results() == (*GROUPS[0].results, *GROUPS[1].results)
    said = [results.model().index(row, 0).data(role) for row in (0, 1, 13)]
    assert said == ["Events", GROUPS[0].results[0].spoken, "Places"]


def test_the_best_is_the_current_one_and_enter_takes_it(results: ResultList, taken: list[tuple[str, str]]) -> None:
    assert results.current() == ("event", "r0")
    QTest.keyClick(results, Qt.Key.Key_Return)
    assert taken == [("event", "r0")]


def test_arrows_go_from_card_to_card_over_the_headings(results: ResultList, taken: list[tuple[str, str]]) -> None:
    for _ in range(12):
        QTest.keyClick(results, Qt.Key.Key_Down)
    assert results.current() == ("place", "r12")
    assert results.viewport().rect().contains(results.visualRect(results.currentIndex()))
    QTest.keyClick(results, Qt.Key.Key_Up)
    QTest.keyClick(results, Qt.Key.Key_Enter)
    assert taken == [("event", "r11")]


def test_a_move_from_outside_ends_at_the_first_and_the_last(results: ResultList) -> None:
    results.move_current(5)
    assert results.current() == ("event", "r5")
    results.move_current(500)
    assert results.current() == ("place", "r29")
    results.move_current(-500)
    assert results.current() == ("event", "r0")
    assert results.verticalScrollBar().value() == 0


def test_a_touched_card_is_taken_and_a_touched_heading_is_not(
    results: ResultList, taken: list[tuple[str, str]]
) -> None:
    QTest.mouseClick(results.viewport(), LEFT, pos=place(results, 0))
    QTest.mouseClick(results.viewport(), LEFT, pos=place(results, 2))
    assert taken == [("event", "r1")]


def test_a_finger_takes_a_card(results: ResultList, taken: list[tuple[str, str]]) -> None:
    spot = place(results, 3)
    QTest.touchEvent(results.viewport(), screen()).press(0, spot, results.viewport()).commit()
    QTest.touchEvent(results.viewport(), screen()).release(0, spot, results.viewport()).commit()
    assert taken == [("event", "r2")]


def test_a_finger_that_scrolls_takes_nothing(results: ResultList, taken: list[tuple[str, str]], qtbot: QtBot) -> None:
    spot = QPoint(300, 420)
    QTest.touchEvent(results.viewport(), screen()).press(0, spot, results.viewport()).commit()
    for _ in range(20):
        spot -= QPoint(0, 15)
        QTest.touchEvent(results.viewport(), screen()).move(0, spot, results.viewport()).commit()
        qtbot.wait(5)  # the speed of a finger
    QTest.touchEvent(results.viewport(), screen()).release(0, spot, results.viewport()).commit()
    assert results.verticalScrollBar().value() > 100
    assert taken == []


def test_a_card_stays_the_current_one_where_the_same_is_searched_for_again(results: ResultList) -> None:
    others = (Group("Places", GROUPS[1].results), Group("Events", GROUPS[0].results))
    results.move_current(14)
    results.set_groups(others, keep=True)
    assert results.current() == ("place", "r14")
    results.set_groups(others)
    assert results.current() == ("place", "r12")
    results.set_groups((GROUPS[0],), keep=True)
    assert results.current() == ("event", "r0")
    results.set_groups(())
    assert (results.current(), results.results(), results.headings()) == (None, (), ())


def test_letters_are_not_for_the_list(desk: Desk, results: ResultList) -> None:
    """They go on to what is around the list, which types them into its field."""
    QTest.keyClick(results, Qt.Key.Key_M)
    QTest.keyClick(results, Qt.Key.Key_Down)
    assert (desk.typed, results.current()) == (["m"], ("event", "r1"))


def count(results: ResultList, row: int, colour: QColor) -> int:
    """How many pixels of a row have this colour."""
    picture = results.viewport().grab(area(results, row)).toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == colour for x, y in places)


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_found_words_stand_on_gold_and_nothing_else_does(results: ResultList, contrast: str) -> None:
    theme().set_contrast(contrast)
    plain = Result("event", "p", Passage("Meeting"), Passage("Held in Manila"), (), "")
    results.set_groups((Group("Events", (result(0), plain)),))
    gold = theme().colour("gold-soft")
    assert count(results, 1, gold) > 300
    assert count(results, 2, gold) == 0


def test_places_count_as_qt_counts() -> None:
    assert [units(text) for text in ("", "ក", "😀", "a😀b")] == [0, 1, 2, 4]


@pytest.mark.parametrize("text_size", ["normal", "large", "largest"])
def test_cards_are_large_enough_for_fingers_and_words(results: ResultList, text_size: str) -> None:
    theme().set_text_size(text_size)
    long = "កិច្ចសហប្រតិបត្តិការ\u200b" * 12
    results.set_groups((Group("ព្រឹត្តិការណ៍", (result(0, text="x", mark=(0, 1)), result(1, text=long, mark=(0, 20)))),))
    short, tall = (area(results, row).height() for row in (1, 2))
    assert short - theme().px(12) >= theme().px(64)
    lines = theme().text_px("label") * 1.56
    assert tall > short + 2 * lines


def test_tags_leave_the_title_its_room(results: ResultList) -> None:
    title = Passage("Meeting of the heads of civil service and more words")
    alone = Result("event", "a", title, Passage(""), (), "")
    tagged = Result("event", "b", title, Passage(""), ("Similar", "English"), "")
    results.set_groups((Group("Events", (alone, tagged)),))
    heights = [area(results, row).height() for row in (1, 2)]
    assert heights[1] > heights[0]

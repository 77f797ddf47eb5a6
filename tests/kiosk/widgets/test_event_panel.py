"""The panel says when, where and what; its buttons name where they lead."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.event_panel import EventDetail, EventPanel, Neighbour

DETAIL = EventDetail(
    colour="red", strand="Declarations", day="29 October", year="2010", place="Luang Prabang", title="A declaration",
    text="What was declared.", source="Source: paragraph 19", tag="", note="Sources differ", more=False,
)  # fmt: skip
BEFORE, AFTER = Neighbour("2009", "First meeting"), Neighbour("2011", "Ten centres")


@pytest.fixture
def panel(qtbot: QtBot) -> EventPanel:
    made = EventPanel()
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.resize(1824, 292)
    made.show()
    made.show_event(DETAIL, BEFORE, AFTER)
    return made


def test_a_visitor_reads_when_where_and_what(panel: EventPanel) -> None:
    date = panel.date
    assert [part.text() for part in (date.strand, date.day, date.year, date.place)] == [
        "Declarations", "29 October", "2010", "Luang Prabang",
    ]  # fmt: skip
    assert (panel.title.text(), panel.text.text()) == ("A declaration", "What was declared.")
    assert panel.source.line.text() == "Source: paragraph 19"
    assert (panel.tag.isVisible(), panel.note_button.isVisible(), panel.more_button.isVisible()) == (False, True, False)


def test_what_an_event_does_not_have_takes_no_room(panel: EventPanel) -> None:
    bare = replace(DETAIL, day="", place="", tag="Addition", note="", more=True, year="2005–2006")
    panel.show_event(bare, None, AFTER)
    assert (panel.date.day.isVisible(), panel.date.place.isVisible()) == (False, False)
    assert (panel.tag.text(), panel.note_button.isVisible(), panel.more_button.isVisible()) == ("Addition", False, True)
    assert panel.date.year.property("role") == "h1"
    assert panel.date.year.sizeHint().width() <= panel.date.width()


def test_the_buttons_name_and_say_where_they_lead(panel: EventPanel) -> None:
    before, after = panel.previous_button, panel.next_button
    assert [(step.year.text(), step.title.text()) for step in (before, after)] == [
        ("2009", "First meeting"), ("2011", "Ten centres"),
    ]  # fmt: skip
    assert panel.previous_button.accessibleName().endswith(": 2009, First meeting")
    assert panel.next_button.accessibleName().endswith(": 2011, Ten centres")


def test_at_the_ends_there_is_no_way_on(panel: EventPanel) -> None:
    panel.show_event(DETAIL, None, AFTER)
    assert (panel.previous_button.isEnabled(), panel.next_button.isEnabled()) == (False, True)
    panel.show_event(DETAIL, BEFORE, None)
    assert (panel.previous_button.isEnabled(), panel.next_button.isEnabled()) == (True, False)


def test_each_button_asks_for_its_own(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_event(replace(DETAIL, more=True), BEFORE, AFTER)
    for button, signal in (
        (panel.previous_button, panel.previous_requested), (panel.next_button, panel.next_requested),
        (panel.note_button, panel.note_requested), (panel.more_button, panel.more_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
def test_nothing_in_the_panel_covers_anything_else(qtbot: QtBot, panel: EventPanel, portrait: bool) -> None:
    panel.resize(*((984, 580) if portrait else (1824, 292)))
    panel.set_portrait(portrait)
    panel.show_event(replace(DETAIL, more=True, tag="Addition"), BEFORE, AFTER)
    parts = [
        panel.title, panel.tag, panel.text, panel.source, panel.previous_button, panel.next_button,
        panel.note_button, panel.more_button, panel.take_button, panel.date,
    ]  # fmt: skip

    def apart() -> bool:
        places = [QRect(part.mapTo(panel, QPoint()), part.size()) for part in parts]
        inside = all(panel.rect().contains(place) for place in places)
        return inside and not any(one.intersects(other) for one, other in combinations(places, 2))

    qtbot.waitUntil(apart)
    after = panel.next_button.mapTo(panel, QPoint())
    assert (panel.source.y() < after.y(), panel.date.width() > panel.width() / 2) == (portrait, portrait)
    assert (after.x() > panel.text.geometry().right()) is not portrait

"""History shows every event of the content, whole, in both languages, and follows its line and its buttons."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from database.opening import ZWSP
from database.store import ContentStore
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.pages.history import HistoryPage
from kiosk.provenance import source_text, sources_button_text
from kiosk.theme import theme
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.row_model import ENTRY

AREAS = {(1920, 1080): (1920, 852), (1366, 768): (1366, 606), (1080, 1920): (1080, 1588)}


@pytest.fixture
def page(qtbot: QtBot, store: ContentStore, language: LanguageManager) -> HistoryPage:
    made = HistoryPage(store, language)
    qtbot.addWidget(made)
    made.timeline.motion = False
    made.setStyleSheet(theme().style_sheet())
    made.resize(1920, 852)
    made.show()
    return made


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_every_event_of_the_content_stands_on_the_line(page: HistoryPage, store: ContentStore) -> None:
    assert page.items() == tuple(event.id for event in store.events("km"))
    assert page.timeline.visible_events() == page.items()
    assert page.chosen() in page.items()


def test_the_panel_tells_the_chosen_event(page: HistoryPage, store: ContentStore, language: LanguageManager) -> None:
    for event in store.events("km"):
        page.choose(event.id)
        assert page.chosen() == event.id
        assert (page.panel.title.text(), page.panel.text.text()) == (event.title, event.text)
        assert page.panel.date.year.text() == language.year(event.date)
        assert page.panel.note_button.text() == sources_button_text(event.provenance)
        assert page.panel.note_button.isVisible() == bool(page.panel.note_button.text())
        assert page.panel.more_button.isVisible() == (event.addition is not None)
        assert page.panel.source.line.text()


def test_previous_and_next_lead_from_one_end_to_the_other(page: HistoryPage) -> None:
    page.choose(page.items()[0])
    seen = [page.chosen()]
    while page.panel.next_button.isEnabled():
        click(page.panel.next_button)
        seen.append(page.chosen())
    assert tuple(seen) == page.items()
    click(page.panel.previous_button)
    assert page.chosen() == page.items()[-2]


def test_a_key_on_the_line_changes_the_panel(page: HistoryPage, store: ContentStore) -> None:
    QTest.keyClick(page.timeline, Qt.Key.Key_End)
    last = store.events("km")[-1]
    assert (page.chosen(), page.panel.title.text()) == (last.id, last.title)


def test_a_chip_shows_its_strand_alone(page: HistoryPage, store: ContentStore) -> None:
    click(page.chips.chips["meeting"])
    meetings = tuple(event.id for event in store.events("km") if event.strand == "meeting")
    assert page.timeline.visible_events() == meetings
    assert page.chosen() in meetings
    assert page.panel.date.strand.text() == {s.id: s.name for s in store.strands("km")}["meeting"]
    click(page.chips.chips["all"])
    assert page.timeline.visible_events() == page.items()


def test_an_event_asked_for_from_elsewhere_brings_all_strands_back(page: HistoryPage, store: ContentStore) -> None:
    click(page.chips.chips["meeting"])
    goal = next(event.id for event in store.events("km") if event.strand == "arc")
    page.choose(goal)
    assert (page.chosen(), page.chips.chips["all"].isChecked()) == (goal, True)


def test_plus_and_minus_change_the_scale_and_stop_at_its_ends(page: HistoryPage) -> None:
    while page.nearer.isEnabled():
        click(page.nearer)
    assert page.timeline.near() == 1.0
    while page.farther.isEnabled():
        click(page.farther)
    assert page.timeline.near() == 0.0


def test_every_source_and_how_they_differ_is_one_touch_away(
    page: HistoryPage, store: ContentStore, language: LanguageManager
) -> None:
    """The line under an event names a few sources: its button opens all of them, and the note."""
    asked = 0
    for event in store.events("km"):
        page.choose(event.id)
        line = page.panel.source.line.text()
        if not page.panel.note_button.isVisible():
            assert line == source_text(event.provenance, language)
            continue
        asked += 1
        click(page.panel.note_button)
        assert page.sheet is not None
        assert page.sheet.isVisible()
        assert page.sheet.title.text() == event.title
        words = page.sheet.prose.text()
        assert source_text(event.provenance, language) in words
        assert event.provenance.note in words
        page.sheet.dismiss()
    assert asked > 1


def test_what_is_known_beyond_the_document_is_one_touch_away(page: HistoryPage, store: ContentStore) -> None:
    event = next(event for event in store.events("km") if event.addition)
    assert event.addition
    page.choose(event.id)
    click(page.panel.more_button)
    assert page.sheet is not None
    assert event.addition.text in page.sheet.prose.text()


def test_what_the_page_tells_is_one_touch_away(page: HistoryPage, store: ContentStore) -> None:
    click(page.about)
    section = store.section("history", "km")
    assert page.sheet is not None
    assert page.sheet.title.text() == section.heading
    assert section.introduction in page.sheet.prose.text()
    assert section.more in page.sheet.prose.text()


def test_the_list_offers_every_event_and_chooses_one(page: HistoryPage, store: ContentStore) -> None:
    click(page.listing)
    listing = page._list
    assert listing is not None
    rows = [listing.list.model().index(row, 0) for row in range(listing.list.model().rowCount())]
    assert tuple(row.data(ENTRY) for row in rows) == page.items()
    assert ZWSP not in "".join(row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows)
    listing.list.setCurrentIndex(rows[5])
    QTest.keyClick(listing.list, Qt.Key.Key_Return)
    assert (page.chosen(), listing.isVisible()) == (page.items()[5], False)
    assert page.panel.title.text() == store.events("km")[5].title


def test_another_language_keeps_event_strand_scale_and_place(
    page: HistoryPage, language: LanguageManager, store: ContentStore
) -> None:
    click(page.chips.chips["plus-three"])
    page.timeline.set_near(0.8)
    page.timeline.line.drag(-70)
    before = (page.chosen(), page.timeline.near(), page.timeline.strand(), round(page.timeline.line.centre))
    language.set_language("en")
    assert (page.chosen(), page.timeline.near(), page.timeline.strand(), round(page.timeline.line.centre)) == before
    assert page.heading.text() == store.section("history", "en").heading
    assert page.chips.chips["plus-three"].isChecked()
    assert page.panel.title.text() == {event.id: event.title for event in store.events("en")}[page.chosen() or ""]


def test_names_for_the_ear_have_no_break_marks(page: HistoryPage) -> None:
    page.choose(page.items()[3])
    buttons = (page.nearer, page.farther, page.listing, page.about, page.panel.next_button, page.panel.previous_button)
    spoken = [widget.accessibleName() for widget in (page.timeline, *buttons, *page.chips.chips.values())]
    assert all(spoken)
    assert ZWSP not in "".join([*spoken, page.timeline.accessibleDescription()])


def cut(page: HistoryPage) -> list[str]:
    """The words and buttons of the panel that do not fit their places."""
    panel, date = page.panel, page.panel.date
    tall = (panel.title, panel.tag, panel.source.line, date.day, date.place, date.strand, date.year)
    wide = (panel.tag, date.year, panel.previous_button, panel.next_button, panel.note_button, panel.more_button)
    return [
        *([panel.text.text()] if panel.text.document().size().height() > panel.text.viewport().height() else []),
        *(part.text() for part in tall if part.isVisible() and part.heightForWidth(part.width()) > part.height()),
        *(part.text() for part in wide if part.isVisible() and part.width() < part.sizeHint().width()),
    ]


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("window", AREAS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_event_is_shown_whole_without_a_scroll_bar(
    qtbot: QtBot, store: ContentStore, language: LanguageManager, window: tuple[int, int], code: str
) -> None:
    theme().fit(QSize(*window))
    language.set_language(code)
    page = HistoryPage(store, language)
    frame = FittingScroll(page)
    qtbot.addWidget(frame)
    page.timeline.motion = False
    frame.setStyleSheet(theme().style_sheet())
    frame.resize(*AREAS[window])
    frame.show()
    for item in page.items():
        page.choose(item)
        qtbot.waitUntil(lambda: cut(page) == [])
    assert page.size() == QSize(*AREAS[window])
    assert page.timeline.height() >= page.timeline.minimumSizeHint().height()
    assert all(page.chips.rect().contains(chip.geometry()) for chip in page.chips.chips.values())
    assert page.heading.width() >= page.heading.sizeHint().width()


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("window", AREAS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_visit_begins_with_a_card_for_every_main_event(
    qtbot: QtBot, store: ContentStore, language: LanguageManager, window: tuple[int, int], code: str
) -> None:
    theme().fit(QSize(*window))
    language.set_language(code)
    page = HistoryPage(store, language)
    frame = FittingScroll(page)
    qtbot.addWidget(frame)
    page.timeline.motion = False
    frame.setStyleSheet(theme().style_sheet())
    frame.resize(*AREAS[window])
    frame.show()
    layout = page.timeline.line.layout
    carded = {event for event, box in zip(layout.ids, layout.boxes, strict=True) if box}
    assert {event.id for event in store.events(code) if event.strand != "meeting"} <= carded


# Qt says so of a flick of its own that ends over a widget which took the finger.
@pytest.mark.qt_log_ignore("QGestureManager::deliverEvents", extend=True)
def test_a_finger_on_the_line_moves_the_line_or_the_page_as_it_goes(window: MainWindow) -> None:
    """At the largest text the page scrolls: sideways a finger leads the line and the page stays; up, the page goes."""
    window.set_motion(on=False)
    theme().set_text_size("largest")
    window.show_page("history")
    shown = window.page("history")
    assert isinstance(shown, HistoryPage)
    settle()
    scroll, line = window.stack.currentWidget(), shown.timeline
    assert isinstance(scroll, FittingScroll)
    shown.choose(shown.items()[10])
    finger = QTest.createTouchDevice()
    place = line.mapTo(window, line.rect().center())
    drag(window, finger, place, QPoint(-40, 1))
    sideways = (shown.chosen(), scroll.verticalScrollBar().value())
    drag(window, finger, place, QPoint(1, -15))
    upwards = (shown.chosen(), scroll.verticalScrollBar().value())
    theme().set_text_size("normal")
    assert sideways[0] in shown.items()[11:]
    assert (sideways[1], upwards[0], upwards[1] > 0) == (0, sideways[0], True)


def drag(window: MainWindow, finger: QPointingDevice, place: QPoint, step: QPoint) -> None:
    QTest.touchEvent(window, finger).press(0, place, window).commit()
    for count in range(1, 12):
        QTest.qWait(2)  # QScroller takes a move within the same millisecond for none
        QTest.touchEvent(window, finger).move(0, place + step * count, window).commit()
    QTest.touchEvent(window, finger).release(0, place + step * 11, window).commit()
    settle()

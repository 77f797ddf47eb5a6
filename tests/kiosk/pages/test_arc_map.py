"""On the ARC map country, pin, card and list are one selection, in both languages and at every size."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from database.opening import plain
from database.store import ContentStore
from kiosk import paths
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.pages.arc_map import ArcMapPage, read_shapes
from kiosk.theme import theme

LEFT = Qt.MouseButton.LeftButton
CENTRES = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "VN")
SIZES = [(1920, 1080), (1366, 768), (1080, 1920), (3840, 2160)]


@pytest.fixture
def page(window: MainWindow) -> ArcMapPage:
    window.show_page("arc-map")
    page = window.page("arc-map")
    assert isinstance(page, ArcMapPage)
    page.map.view.motion = False
    settle()
    return page


def settle() -> None:
    """Let layouts come to rest: a change of texts is laid out in the next turns of the event loop."""
    for _ in range(4):
        QApplication.processEvents()


def state(page: ArcMapPage) -> tuple[str | None, str | None, str, list[str]]:
    """What page, map, card and list say is chosen."""
    chosen = [id_ for id_, cell in page.list.cells.items() if cell.isChecked()]
    return page.chosen(), page.map.view.chosen(), page.card.badge.code, chosen


def pin(page: ArcMapPage, id_: str) -> QPoint:
    return page.map.view.scene.spots(page.map.view.camera)[id_][1].toPoint()


def test_the_host_is_shown_first(page: ArcMapPage) -> None:
    """Nobody meets an empty card."""
    assert state(page) == ("KH", "KH", "KH", ["KH"])
    assert page.items() == CENTRES


@pytest.mark.parametrize("id_", CENTRES)
def test_a_touch_on_a_pin_or_in_the_list_is_one_selection(qtbot: QtBot, page: ArcMapPage, id_: str) -> None:
    """Map, card and list agree, whichever was touched."""
    QTest.mouseClick(page.map.view, LEFT, pos=pin(page, id_))
    assert state(page) == (id_, id_, id_, [id_])
    page.choose("KH" if id_ != "KH" else "LA")
    qtbot.mouseClick(page.list.cells[id_], LEFT)
    assert state(page) == (id_, id_, id_, [id_])


def test_the_card_says_what_the_content_says(page: ArcMapPage, store: ContentStore, language: LanguageManager) -> None:
    """Theme, country and source of each centre, in both languages."""
    for code in ("km", "en"):
        language.set_language(code)
        for arc in store.arcs(code):
            page.choose(arc.id)
            card = page.card
            assert (card.name.text(), card.statement.text()) == (arc.country.name, arc.theme)
            assert card.note_button.isHidden() is not bool(arc.provenance.note)
            assert language.digits(18) in card.source.text()


def test_the_language_changes_and_everything_else_stays(page: ArcMapPage, language: LanguageManager) -> None:
    """What is chosen, the view and the layers are as before; the words are not."""
    page.map.plus_three.setChecked(True)
    page.choose("MY")
    before = state(page), page.map.view.camera.view, list(page.list.cells)
    khmer = page.card.name.text()
    language.set_language("en")
    settle()
    assert (state(page), page.map.view.camera.view, list(page.list.cells)) == before
    assert (khmer != "Malaysia", page.card.name.text()) == (True, "Malaysia")


def test_timor_leste_is_a_member_without_a_centre(page: ArcMapPage, language: LanguageManager) -> None:
    """It has no pin, says since when it is a member, and its note is one touch away."""
    language.set_language("en")
    page.choose("TL")
    assert "TL" not in page.map.view.scene.spots(page.map.view.camera)
    assert (page.card.name.text(), page.card.lead.text()) == ("Timor-Leste", "Member of ASEAN since 26 October 2025")
    page.card.more_button.click()
    assert "observer in ACCSM" in plain(page.sheet.prose.text() if page.sheet else "")


def test_the_plus_three_come_and_go_with_their_layer(qtbot: QtBot, page: ArcMapPage, language: LanguageManager) -> None:
    """Three more cells in the list; when the layer goes, its country is no longer chosen."""
    language.set_language("en")
    assert set(page.list.cells) == {*CENTRES, "TL"}
    qtbot.mouseClick(page.map.plus_three, LEFT)
    qtbot.mouseClick(page.list.cells["JP"], LEFT)
    assert state(page) == ("JP", "JP", "JP", ["JP"])
    assert page.card.kicker.text() == "Plus Three country"
    qtbot.mouseClick(page.map.plus_three, LEFT)
    assert state(page) == ("KH", "KH", "KH", ["KH"])
    assert set(page.list.cells) == {*CENTRES, "TL"}


def test_a_link_to_a_plus_three_country_shows_its_layer(page: ArcMapPage) -> None:
    """Whoever comes from elsewhere sees what was asked for."""
    page.choose("KR")
    assert page.map.plus_three.isChecked()
    assert state(page) == ("KR", "KR", "KR", ["KR"])


def test_meeting_places_are_those_of_the_history(qtbot: QtBot, page: ArcMapPage, store: ContentStore) -> None:
    """The layer marks each town of an event, and only those."""
    assert page.map.view.scene.marks() == ()
    qtbot.mouseClick(page.map.meetings, LEFT)
    wanted = {event.place.name for event in store.events("km") if event.place}
    assert {place.name for place in page.map.view.scene.marks()} == wanted


@pytest.mark.parametrize("code", ["km", "en"])
def test_everything_to_touch_has_a_spoken_name(page: ArcMapPage, language: LanguageManager, code: str) -> None:
    """Each button and the map itself, in words without break marks."""
    language.set_language(code)
    page.map.plus_three.setChecked(True)
    page.choose("MY")
    settle()
    names = [button.accessibleName() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    names += [page.map.view.accessibleName(), page.map.view.accessibleDescription()]
    assert len(names) > 20
    assert [name for name in names if not name or name != plain(name)] == []


@pytest.mark.parametrize("code", ["km", "en"])
def test_the_map_says_that_its_borders_are_schematic(page: ArcMapPage, language: LanguageManager, code: str) -> None:
    """In the current language, in sight, and never on the way of a finger."""
    language.set_language(code)
    settle()
    words = {
        "km": "ព្រំដែនលើផែនទីនេះគ្រាន់តែជាគំនូសបំព្រួញប៉ុណ្ណោះ",
        "en": "Borders on this map are schematic",
    }
    assert plain(page.map.borders.text()) == words[code]
    assert page.map.borders.isVisible()


def test_the_notes_and_more_open_over_the_page(
    page: ArcMapPage, store: ContentStore, language: LanguageManager
) -> None:
    """The note on differing sources, the addition with its sources, and what the page tells."""
    language.set_language("en")
    page.choose("MY")
    arc = next(arc for arc in store.arcs("en") if arc.id == "MY")
    texts = []
    for button in (page.card.note_button, page.card.more_button, page.map.about):
        button.click()
        assert page.sheet is not None
        texts.append(page.sheet.prose.text())
        page.sheet.dismiss()
    assert texts[0] == arc.provenance.note
    assert arc.addition is not None
    assert arc.addition.text in texts[1]
    assert store.section("arc-map", "en").more in texts[2]


def test_more_tells_of_every_country_too(page: ArcMapPage, store: ContentStore, language: LanguageManager) -> None:
    """Its full name, since when it is a member, and its note: Cambodia's year of joining ACCSM among them."""
    language.set_language("en")
    for country in store.countries("en"):
        page.choose(country.id)
        page.show_more()
        told = page.sheet.prose.text() if page.sheet else ""
        assert country.formal in told
        assert country.provenance.note in told
        assert country.joined is None or f"Member of ASEAN since {language.date(country.joined)}" in plain(told)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["km", "en"])
def test_nothing_is_cut_and_nothing_scrolls(
    window: MainWindow, page: ArcMapPage, language: LanguageManager, size: tuple[int, int], code: str
) -> None:
    """Every country of every layer, in normal text: all labels have their room, and the page fits the window."""
    language.set_language(code)
    window.resize(*size)
    page.map.plus_three.setChecked(True)
    page.map.meetings.setChecked(True)
    scroll = next(area for area in window.findChildren(QScrollArea) if area.widget() is page)
    for id_ in page.list.cells:
        page.choose(id_)
        settle()
        assert (id_, cut(page)) == (id_, [])
        assert (id_, page.height()) == (id_, scroll.viewport().height())
        assert page.map.rect().contains(page.map.legend.geometry())


def cut(page: ArcMapPage) -> list[str]:
    """The words that have too little room."""
    found = []
    for words in page.findChildren(QLabel):
        if words.isVisible():
            needed = words.heightForWidth(words.width()) if words.wordWrap() else words.sizeHint().height()
            short = not words.wordWrap() and words.sizeHint().width() > words.width()
            if short or needed > words.height():
                found.append(words.text())
    return found + [c.text() for c in page.list.cells.values() if c.name_height(c.width()) > c.height()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("plus_three", [False, True])
def test_what_lies_on_the_map_covers_no_pin(
    window: MainWindow, page: ArcMapPage, language: LanguageManager, size: tuple[int, int], code: str, plus_three: bool
) -> None:
    """In the overview each pin stands free of legend, layers, buttons and notice, which stand free of each other."""
    language.set_language(code)
    window.resize(*size)
    page.map.plus_three.setChecked(plus_three)
    settle()
    panel = page.map
    parts: list[QWidget] = [
        panel.about, panel.legend, panel.plus_three, panel.meetings, panel.borders,
        panel.nearer, panel.farther, panel.whole,
    ]  # fmt: skip
    boxes: list[QRect] = [part.geometry() for part in parts]
    pins = [rect.toRect() for rect in panel.view.scene.pin_rects(panel.view.camera)]
    pairs = [(a, b) for i, a in enumerate(boxes) for b in [*boxes[i + 1 :], *pins]]
    assert [(a, b) for a, b in pairs if a.intersects(b)] == []


def test_a_finger_on_the_map_does_not_scroll_the_page(window: MainWindow, page: ArcMapPage) -> None:
    """At the largest text the page scrolls: beside the map, but not under a finger that drags the map."""
    theme().set_text_size("largest")
    page.map.plus_three.setChecked(True)
    page.choose("SG")
    page.map.view.zoom_in()
    settle()
    scroll = next(area for area in window.findChildren(QScrollArea) if area.widget() is page)
    finger = QTest.createTouchDevice()
    place = page.map.view.mapTo(window, QPoint(500, 500))
    before = page.map.view.camera.view
    QTest.touchEvent(window, finger).press(0, place, window).commit()
    for step in range(1, 12):
        QTest.touchEvent(window, finger).move(0, place - QPoint(0, 15 * step), window).commit()
    QTest.touchEvent(window, finger).release(0, place - QPoint(0, 165), window).commit()
    settle()
    theme().set_text_size("normal")
    assert scroll.verticalScrollBar().maximum() > 0
    assert (page.map.view.camera.view.y > before.y, scroll.verticalScrollBar().value()) == (True, 0)


def test_without_a_map_file_the_pins_still_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture,
    qtbot: QtBot, store: ContentStore, language: LanguageManager,
) -> None:  # fmt: skip
    """A lost or damaged file costs the shapes, not the page; the log says why."""
    monkeypatch.setattr(paths, "map_shapes", lambda: tmp_path / "shapes.bin")
    with caplog.at_level(logging.ERROR):
        assert read_shapes().coarse.lands == {}
        page = ArcMapPage(store, language)
    qtbot.addWidget(page)
    page.map.view.motion = False
    page.resize(1920, 852)
    page.show()
    QTest.mouseClick(page.map.view, LEFT, pos=pin(page, "PH"))
    assert page.chosen() == "PH"
    assert [record.message for record in caplog.records] == ["the map is shown without land"] * 2
    caplog.clear()

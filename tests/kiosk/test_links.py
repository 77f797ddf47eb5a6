"""Promises of links and of the way back, as fingers follow them."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from database.addresses import KINDS, read_ids
from database.digests import digest_path
from database.store import ContentStore
from database.texts import links_of
from database.welcome import read_languages, read_welcome, start_path
from kiosk import paths
from kiosk.app import Opening
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.pages.arc_map import ArcMapPage
from kiosk.pages.documents import DocumentsPage
from kiosk.pages.history import HistoryPage
from kiosk.pages.work_plans import WorkPlansPage
from kiosk.tabs import HOME, page_types
from kiosk.theme import theme
from kiosk.trail import LONGEST
from kiosk.widgets.linked_browser import LinkedBrowser

LEFT = Qt.MouseButton.LeftButton
EVENT = "2009-plus-three-1"  # its text and its note lead elsewhere


@pytest.fixture
def still(window: MainWindow) -> MainWindow:
    """A window that shows changes at once."""
    window.set_motion(on=False)
    return window


def history(window: MainWindow) -> HistoryPage:
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    return page


def arc_map(window: MainWindow) -> ArcMapPage:
    page = window.page("arc-map")
    assert isinstance(page, ArcMapPage)
    return page


def middle(browser: LinkedBrowser, kind: str, item: str) -> QPoint:
    """The middle of a link, on the viewport."""
    settle()
    index = [link[2:] for link in browser.links()].index((kind, item))
    return browser.link_places(index)[0].center().toPoint()


def touch(widget: QWidget, *places: QPoint) -> None:
    """A finger comes down, moves along the places, and goes."""
    window, finger = widget.window(), QTest.createTouchDevice()
    first, *others = (widget.mapTo(window, place) for place in places)
    QTest.touchEvent(window, finger).press(0, first, window).commit()
    for place in others:
        QTest.touchEvent(window, finger).move(0, place, window).commit()
    QTest.touchEvent(window, finger).release(0, (others or [first])[-1], window).commit()
    settle()


def follow(browser: LinkedBrowser, kind: str, item: str) -> None:
    touch(browser.viewport(), middle(browser, kind, item))


def go_back(window: MainWindow) -> None:
    touch(window.tools.back, window.tools.back.rect().center())


def shown(window: MainWindow) -> tuple[str, str | None]:
    page = window.current_page
    return page, None if page == HOME else window.pages[page].chosen()


def test_a_touched_country_leads_to_its_centre_and_back_to_the_text(still: MainWindow) -> None:
    """Page, event, strand and scale are as they were left."""
    still.show_page("history")
    page = history(still)
    page.show_strand("plus-three")
    page.choose(EVENT)
    page.timeline.set_near(0.8)
    before = page.state()
    assert still.tools.back.isHidden()
    follow(page.panel.text, "arc", "LA")
    assert shown(still) == ("arc-map", "LA")
    page.choose("1980-acrcs")
    page.timeline.set_near(0.2)
    go_back(still)
    assert shown(still) == ("history", EVENT)
    assert page.state() == before == {"chosen": EVENT, "read": "", "down": 0, "strand": "plus-three", "near": 0.8}
    assert still.tools.back.isHidden()


def test_a_link_in_a_sheet_leads_away_and_back_to_the_open_sheet(still: MainWindow, language: LanguageManager) -> None:
    """What was read is open again, scrolled as it was, in the language of now."""
    still.resize(1366, 768)
    theme().set_text_size("largest")
    still.show_page("work-plans")
    page = still.page("work-plans")
    assert isinstance(page, WorkPlansPage)
    page.choose("accsm-2021-2025")
    page.open_sheet("plan")
    settle()
    assert page.sheet is not None
    bar = page.sheet.prose.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    down = bar.value()
    assert down > 0
    index = next(i for i in range(9) if page.sheet.prose.link_places(i)[0].top() > 0)
    target = page.sheet.prose.links()[index]
    touch(page.sheet.prose.viewport(), page.sheet.prose.link_places(index)[0].center().toPoint())
    assert (shown(still), page.sheet.isVisible()) == (("arc-map", target[3]), False)
    language.set_language("en")
    language.set_language("km")
    go_back(still)
    settle()
    assert (shown(still), page.sheet.isVisible(), bar.value()) == (("work-plans", "accsm-2021-2025"), True, down)
    assert page.sheet.prose.text_links() == links_of(page.sheet_text("plan")[1])
    theme().set_text_size("normal")


def test_a_drag_over_a_link_scrolls_and_follows_nothing(still: MainWindow, qtbot: QtBot) -> None:
    """A finger that moves the text does not leave it."""
    still.resize(1366, 768)
    theme().set_text_size("largest")
    still.show_page("work-plans")
    page = still.page("work-plans")
    assert isinstance(page, WorkPlansPage)
    page.choose("accsm-2021-2025")
    page.open_sheet("plan")
    settle()
    assert page.sheet is not None
    prose = page.sheet.prose
    bar = prose.verticalScrollBar()
    down = next(i for i in range(9) if prose.link_places(i)[0].top() > 200)
    start = prose.link_places(down)[0].center().toPoint()
    touch(prose.viewport(), *(start - QPoint(0, 12 * step) for step in range(14)))
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert (shown(still)[0], len(still.trail), page.sheet.isVisible()) == ("work-plans", 0, True)
    theme().set_text_size("normal")


def test_the_way_back_has_every_step(still: MainWindow) -> None:
    """From a link to a link to a link, and home again step by step; a door of Home is a step too."""
    touch(still.home.doors[0], still.home.doors[0].rect().center())
    still.open_item("event", EVENT)
    follow(history(still).panel.text, "arc", "LA")
    arc_map(still).show_more()
    sheet = arc_map(still).sheet
    assert sheet is not None
    follow(sheet.prose, "arc", "VN")
    steps = [shown(still)]
    while still.trail:
        go_back(still)
        steps.append(shown(still))
        for page in still.pages.values():
            if isinstance(page, ArcMapPage) and page.sheet:
                page.sheet.dismiss()
    assert [step[0] for step in steps] == ["arc-map", "arc-map", "history", "history", HOME]
    assert [step[1] for step in steps[:3]] == ["VN", "LA", EVENT]


def test_the_map_is_seen_again_as_it_was_left(still: MainWindow) -> None:
    """View and layers come back, not where a choice would fly."""
    still.show_page("arc-map")
    page = arc_map(still)
    page.choose("KH")
    page.map.meetings.setChecked(True)
    page.map.view.zoom_in()
    page.map.view._drag(QPointF(-70, 40))
    before = page.state()
    page.show_more()
    assert page.sheet is not None
    follow(page.sheet.prose, "event", "2005-accsm-13")
    page.map.meetings.setChecked(False)
    page.choose("VN")
    go_back(still)
    assert page.sheet.isVisible()
    page.sheet.dismiss()
    assert page.state() == before
    assert (before["chosen"], before["layers"]) == ("KH", (False, True))


def test_a_reference_leads_to_its_declaration(still: MainWindow) -> None:
    """Links in a list are touched as those in a text, and the list is scrolled as before."""
    still.show_page("documents")
    page = still.page("documents")
    assert isinstance(page, DocumentsPage)
    page.show_segment("references")
    settle()
    bar = page.references.verticalScrollBar()
    bar.setValue(middle(page.references, "declaration", "putrajaya").y() - 200)
    down = bar.value()
    assert down > 0
    follow(page.references, "declaration", "putrajaya")
    assert page.sheet is not None
    assert (page.sheet.isVisible(), page.sheet.title.text()) == (True, page.sheet_text("putrajaya")[0])
    page.sheet.dismiss()
    go_back(still)
    settle()
    assert (page.segments.currentIndex(), bar.value(), page.sheet.isVisible()) == (1, down, False)


def test_a_tab_begins_anew_and_so_does_the_next_visitor(still: MainWindow, qtbot: QtBot) -> None:
    """Nobody finds somebody else's way back."""
    still.show_page("history")
    for begin in (lambda: qtbot.mouseClick(still.bar.buttons["missions"], LEFT), lambda: still.reset("km")):
        still.open_item("arc", "VN")
        assert still.tools.back.isVisible()
        begin()
        assert (len(still.trail), still.tools.back.isHidden()) == (0, True)
        still.go_back()
    assert still.current_page == HOME


def test_the_way_back_has_an_end(still: MainWindow) -> None:
    """The oldest of very many steps are forgotten."""
    for step in range(LONGEST + 5):
        still.open_item("arc", ("VN", "KH")[step % 2])
    assert len(still.trail) == LONGEST


def test_keys_follow_a_link_and_come_back(still: MainWindow, qtbot: QtBot) -> None:
    """Tab goes from link to link, Enter follows, Alt and the left arrow return."""
    still.show_page("history")
    page = history(still)
    page.choose("2001-accsm-11")
    settle()
    text = page.panel.text
    text.setFocus(Qt.FocusReason.TabFocusReason)
    spoken = [text.accessibleDescription()]
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    spoken.append(text.accessibleDescription())
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert (spoken, shown(still)) == (["វៀតណាម", "កម្ពុជា"], ("arc-map", "KH"))
    qtbot.keyClick(still, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(still) == ("history", "2001-accsm-11")


def test_the_button_back_moves_nothing_and_is_never_cut(still: MainWindow, language: LanguageManager) -> None:
    """It stands over the mark, or in portrait before the search, clear of the name and whole, at every size."""
    for size in ((1920, 1080), (1366, 768), (1080, 1920)):
        still.resize(*size)
        for text_size in ("normal", "largest"):
            theme().set_text_size(text_size)
            for code in ("km", "en"):
                language.set_language(code)
                still.trail.clear()
                settle()
                before = [(child, child.geometry()) for child in still.header.findChildren(QWidget)]
                still.open_item("arc", "VN")
                settle()
                back, holder = still.tools.back, still.tools.back.parentWidget()
                assert [(child, child.geometry()) for child, _ in before] == before
                assert holder is (still.tools if size[0] < size[1] else still.header)
                beside = still.tools.search if size[0] < size[1] else still.header.name
                assert back.geometry().right() <= beside.geometry().left() + 1
                assert holder.rect().contains(back.geometry())
                assert min(back.width(), back.height()) >= theme().px(64)
                assert back.room_for_word() >= back.word_width()
    theme().set_text_size("normal")


def test_every_record_opens_where_it_is_at_home(still: MainWindow, store: ContentStore) -> None:
    """Each address of every kind shows a page; what can be chosen there is chosen."""
    homes = {kind: entry.name for entry in page_types() for kind in entry.kinds}
    assert set(KINDS) == {*homes, "section"}
    chosen: dict[str, Any] = {}
    for kind, ids in read_ids(paths.content()).items():
        for item in ids:
            still.show_item(kind, item)
            assert still.current_page == (item if kind == "section" else homes[kind])
            if kind in {"event", "plan", "arc", "country"}:
                assert shown(still)[1] == item
            chosen[kind] = shown(still)[1]
    towns = {place.id: place.country for place in store.places("km")}
    assert chosen["place"] == towns[max(towns)]


def test_records_that_share_an_id_are_told_apart(still: MainWindow, store: ContentStore) -> None:
    """A term opens the glossary and a document the references; an objective opens its plan, a theme itself."""
    documents, plans = still.page("documents"), still.page("work-plans")
    assert isinstance(documents, DocumentsPage)
    assert isinstance(plans, WorkPlansPage)
    still.show_item("document", "terms-of-reference")
    opened = [documents.segments.currentIndex()]
    still.show_item("term", "terms-of-reference")
    opened.append(documents.segments.currentIndex())
    assert opened == [1, 2]
    plan = next(plan for plan in store.plans("km") if plan.id == "accsm-2016-2020")
    titles = []
    for kind in ("objective", "theme"):
        still.show_item(kind, "accsm-2016-2020-1")
        assert plans.sheet is not None
        titles.append(plans.sheet.title.text())
    assert titles == [plan.title, f"១ · {plan.themes[0].title}"]


@pytest.mark.parametrize(
    ("wanted", "at_start"), [("home", ("arc-map", "VN")), ("missions", ("missions", None))], ids=["nobody", "a finger"]
)
def test_the_kiosk_starts_on_a_record(
    qtbot: QtBot, language: LanguageManager, wanted: str, at_start: tuple[str, str | None]
) -> None:
    """Without a way back, for nobody came from anywhere; a finger that was quicker goes where it wanted."""
    start, listing = start_path(paths.content()), digest_path(paths.content())
    made = MainWindow(read_languages(start, listing), read_welcome(start, listing), language)
    qtbot.addWidget(made)
    opening = Opening(made, Options(open="accsm://arc/VN"))
    made.show()
    if wanted != HOME:
        made.show_page(wanted)
    qtbot.waitUntil(lambda: made.current_page != HOME)
    assert (shown(made), len(made.trail), opening.status) == (at_start, 0, 0)
    qtbot.waitUntil(lambda: not made.build_next_page())

"""Work plans: a plan is chosen by its bar, and all of it is told; a theme opens its official wording."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from database.opening import ZWSP, plain
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.pages.work_plans import WorkPlansPage
from kiosk.provenance import hides_sources
from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.plan_marks import BarButton, MarkButton

AREAS = {(1920, 1080): (1920, 852), (1366, 768): (1366, 606), (1080, 1920): (1080, 1588)}
TODAY = date(2026, 12, 1)


@pytest.fixture
def scroll(qtbot: QtBot, store: ContentStore, language: LanguageManager) -> FittingScroll:
    made = FittingScroll(WorkPlansPage(store, language, today=TODAY))
    qtbot.addWidget(made)
    made.setStyleSheet(theme().style_sheet())
    made.resize(1920, 852)
    made.show()
    return made


@pytest.fixture
def page(scroll: FittingScroll) -> WorkPlansPage:
    assert isinstance(scroll.page, WorkPlansPage)
    return scroll.page


def bar(page: WorkPlansPage, item: str) -> BarButton:
    return next(button for button in page.chart.findChildren(BarButton) if button.bar.id == item)


def cards(page: WorkPlansPage) -> list[CardButton]:
    return [card for card in page.themes.findChildren(CardButton) if card.isVisible()]


def test_every_plan_of_the_content_has_its_bar(page: WorkPlansPage, store: ContentStore) -> None:
    plans = store.plans("km")
    assert page.items() == tuple(plan.id for plan in plans)
    bars = {button.bar.id: button.bar for button in page.chart.findChildren(BarButton)}
    assert {item: (entry.row, entry.first, entry.last) for item, entry in bars.items()} == {
        plan.id: (plan.strand, plan.start, plan.end) for plan in plans
    }


def test_a_touched_bar_tells_its_plan(page: WorkPlansPage, store: ContentStore, qtbot: QtBot) -> None:
    for plan in store.plans("km"):
        qtbot.mouseClick(bar(page, plan.id), Qt.MouseButton.LeftButton)
        assert page.chosen() == plan.id
        assert page.panel.caption.text().startswith(plan.title)
        assert page.panel.goal.text() == plan.goal
        assert [card.accessibleName() for card in cards(page)] == [
            f"{page.language.digits(entry.number)}. {plain(entry.title)}" for entry in plan.themes
        ]
        told = not page.panel.more_button.isHidden() or not hides_sources(plan.provenance)
        assert page.panel.note_button.isVisible() == (bool(plan.provenance.note) or not told)
        assert page.source.line.text()


def test_a_finger_on_a_bar_chooses_it(page: WorkPlansPage, store: ContentStore, qtbot: QtBot) -> None:
    """A real touch point, not a mouse."""
    target = next(plan.id for plan in store.plans("km") if plan.id != page.chosen())
    window, button = page.window(), bar(page, target)
    place = button.mapTo(window, button.rect().center())
    handle = window.windowHandle()
    device = QTest.createTouchDevice()
    QTest.touchEvent(handle, device).press(1, place, handle).commit()
    qtbot.waitUntil(button.isDown)
    QTest.touchEvent(handle, device).release(1, place, handle).commit()
    qtbot.waitUntil(lambda: page.chosen() == target)


def test_all_of_a_plan_is_read_in_panel_or_sheet(page: WorkPlansPage, store: ContentStore, qtbot: QtBot) -> None:
    """Text, objectives and addition of each plan are at most one touch away."""
    for plan in store.plans("km"):
        page.choose(plan.id)
        told = page.panel.goal.text() + page.panel.text.text()
        if page.panel.more_button.isVisible():
            qtbot.mouseClick(page.panel.more_button, Qt.MouseButton.LeftButton)
            assert page.sheet is not None
            told += page.sheet.prose.text()
            page.sheet.dismiss()
        expected = [plan.goal, plan.text, *(objective.statement for objective in plan.objectives)]
        expected += [plan.addition.text] if plan.addition else []
        assert [words for words in expected if words not in told] == []


def test_a_touched_theme_opens_its_wording_and_what_came_of_it(
    page: WorkPlansPage, store: ContentStore, qtbot: QtBot
) -> None:
    for plan in store.plans("km"):
        page.choose(plan.id)
        for card, entry in zip(cards(page), plan.themes, strict=True):
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
            assert page.sheet is not None
            assert page.sheet.title.text() == f"{page.language.digits(entry.number)} · {entry.title}"
            text = page.sheet.prose.text()
            expected = [entry.statement, entry.text, entry.provenance.note]
            expected += [entry.addition.text] if entry.addition else []
            assert [words for words in expected if words not in text] == []
            page.sheet.dismiss()


def test_the_note_on_differing_sources_is_one_touch_away(
    page: WorkPlansPage, store: ContentStore, qtbot: QtBot
) -> None:
    plan = next(plan for plan in store.plans("km") if plan.provenance.note)
    page.choose(plan.id)
    qtbot.mouseClick(page.panel.note_button, Qt.MouseButton.LeftButton)
    assert page.sheet is not None
    assert plan.provenance.note in page.sheet.prose.text()


def test_a_theme_found_elsewhere_is_shown_with_its_plan(page: WorkPlansPage, store: ContentStore) -> None:
    plan = store.plans("km")[-1]
    page.choose(plan.themes[0].id)
    assert plan.themes[0].id in [entry.id for entry in page._plan().themes]  # type: ignore[union-attr]
    assert page.sheet is not None
    assert page.sheet.isVisible()
    assert plan.themes[0].statement in page.sheet.prose.text()


def test_another_language_keeps_plan_and_open_theme(
    page: WorkPlansPage, store: ContentStore, language: LanguageManager
) -> None:
    plan = next(plan for plan in store.plans("en") if plan.goal)
    page.choose(plan.themes[1].id)
    language.set_language("en")
    assert page.chosen() == page.chart.chosen() == plan.id
    assert page.panel.goal.text() == plan.goal
    assert page.sheet is not None
    assert page.sheet.title.text() == f"2 · {plan.themes[1].title}"


def test_a_page_that_is_left_takes_its_sheet_along(page: WorkPlansPage) -> None:
    page.show_about()
    assert page.sheet is not None
    assert page.sheet.isVisible()
    page.hide()
    page.show()
    assert not page.sheet.isVisible()


def test_a_touched_meeting_asks_for_its_event(page: WorkPlansPage, qtbot: QtBot, store: ContentStore) -> None:
    first = store.plans("km")[0].start
    meetings = {event.id for event in store.events("km") if event.series and event.date.start.year >= first}
    dots = page.chart.findChildren(MarkButton)
    assert {dot.mark.id for dot in dots} == meetings
    with qtbot.waitSignal(page.item_requested) as told:
        qtbot.mouseClick(dots[0], Qt.MouseButton.LeftButton)
    assert told.args == ["event", dots[0].mark.id]


def states(page: WorkPlansPage) -> dict[str, str]:
    return {button.bar.id: button.bar.state for button in page.chart.findChildren(BarButton)}


def test_plans_are_past_running_or_coming_by_the_day(
    qtbot: QtBot, store: ContentStore, language: LanguageManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "content_date", date(2018, 1, 1))
    page = WorkPlansPage(store, language, today=date(2018, 7, 1))
    qtbot.addWidget(page)
    expected = {
        plan.id: "past" if plan.end < 2018 else "coming" if plan.start > 2018 else "running"
        for plan in store.plans("km")
    }
    assert set(expected.values()) == {"past", "running", "coming"}
    assert states(page) == expected
    running = [item for item, state in expected.items() if state == "running"]
    assert page.chosen() in running


def test_a_clock_before_the_content_is_not_believed(
    qtbot: QtBot, store: ContentStore, language: LanguageManager
) -> None:
    page = WorkPlansPage(store, language, today=store.content_date - timedelta(days=4000))
    qtbot.addWidget(page)
    assert page.today == store.content_date


def test_names_for_the_ear_have_no_break_marks(page: WorkPlansPage) -> None:
    page.show_about()
    names = [widget.accessibleName() for widget in page.findChildren(QWidget) if widget.accessibleName()]
    assert page.sheet is not None
    names.append(page.sheet.close_button.accessibleName())
    assert len(names) > 5
    assert [name for name in names if ZWSP in name] == []


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("size", list(AREAS))
def test_nothing_is_cut_and_nothing_scrolls_at_any_size(
    page: WorkPlansPage,
    scroll: FittingScroll,
    qtbot: QtBot,
    language: LanguageManager,
    code: str,
    size: tuple[int, int],
) -> None:
    theme().fit(QSize(*size))
    scroll.setStyleSheet(theme().style_sheet())
    scroll.resize(*AREAS[size])
    language.set_language(code)
    bars = scroll.verticalScrollBar(), page.panel.text.verticalScrollBar()
    for item in page.items():
        page.choose(item)
        qtbot.waitUntil(lambda: (cut(page), [bar.maximum() for bar in bars]) == ([], [0, 0]))


def cut(page: WorkPlansPage) -> list[str]:
    """The texts of labels that have too little room."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        label.text()
        for label in labels
        if label.minimumSizeHint().width() > label.width()
        or (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()) > label.height()
    ]


@pytest.mark.parametrize("code", ["km", "en"])
def test_on_a_screen_that_stands_a_plan_is_told_in_few_words(
    scroll: FittingScroll, page: WorkPlansPage, language: LanguageManager, code: str
) -> None:
    """Goal or first paragraph, the rest one touch away; the chart stays in place whatever is chosen."""
    language.set_language(code)
    scroll.resize(*AREAS[1080, 1920])
    places = set()
    for plan in page._plans:
        page.choose(plan.id)
        QTest.qWait(0)
        if plan.themes:
            told = page.panel.text.text() if page.panel.text.isVisible() else ""
            assert (page.panel.goal.text(), told) == (plan.goal, "" if plan.goal else plan.text.split("\n\n")[0])
            assert page.panel.more_button.isVisible() is bool(plan.goal or "\n\n" in plan.text)
            places.add(page.chart.mapTo(page, page.chart.rect().topLeft()).y())
    assert len(places) == 1

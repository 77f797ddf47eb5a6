"""Promises of what is counted at a booth."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from database.statistics import Statistics
from database.statistics_report import Visit, read_unfound, read_visits
from database.store import ContentStore
from kiosk.booth import Booth
from kiosk.main_window import MainWindow
from kiosk.pages.missions import MissionsPage
from kiosk.pages.work_plans import WorkPlansPage
from kiosk.recorder import Recorder
from kiosk.session import KioskSession
from kiosk.settings import Settings

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 7, 13, 9, 5, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "statistics.sqlite3"


@pytest.fixture
def passed() -> list[float]:
    """The time that has passed, in seconds: the last value."""
    return [0.0]


@pytest.fixture
def statistics(path: Path, passed: list[float]) -> Statistics:
    return Statistics(path, lambda: NOW, lambda: passed[-1])


@pytest.fixture
def session() -> KioskSession:
    return KioskSession()


@pytest.fixture
def recorder(window: MainWindow, statistics: Statistics, session: KioskSession) -> Recorder:
    return Recorder(statistics, session, window, write=10, look=10, parent=window)


def visits(path: Path) -> tuple[Visit, ...]:
    return tuple(read_visits(path, NOW.date()))


def test_a_visit_is_counted_with_what_was_looked_at(
    qtbot: QtBot, window: MainWindow, recorder: Recorder, session: KioskSession, path: Path, passed: list[float]
) -> None:
    """Pages in the order of touches, an item that is touched, one that a link leads to, and the last language."""
    session.wake()
    qtbot.mouseClick(window.bar.buttons["history"], LEFT)
    history = window.page("history")
    history.choose(history.items()[0])
    recorder.look()
    window.open_item("arc", "VN")
    qtbot.mouseClick(window.tools.buttons["en"], LEFT)
    passed.append(42.0)
    session.reset()
    recorder.write()
    items = {f"event/{history.items()[0]}": 1, "arc/VN": 1}
    expected = Visit("2026-07-13T09:05", 42, "en", {"home": 1, "history": 1, "arc-map": 1}, items)
    assert visits(path) == (expected,)


def test_what_a_touch_opens_is_counted(
    qtbot: QtBot, window: MainWindow, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """The wording of a mission, a declaration, a theme; closing it is no choice, and more of the same no other item."""
    session.wake()
    missions = window.page("missions")
    assert isinstance(missions, MissionsPage)
    window.show_page("missions")
    for _ in range(2):
        qtbot.mouseClick(missions.cards[0], LEFT)
        recorder.look()
        assert missions.sheet
        missions.sheet.dismiss()
        recorder.look()
    plans = window.page("work-plans")
    assert isinstance(plans, WorkPlansPage)
    window.show_page("work-plans")
    plans.choose(plans.items()[0])
    recorder.look()
    plans.read("plan")
    recorder.look()
    plans.show_about()
    recorder.look()
    session.reset()
    recorder.write()
    mission = missions._missions[0].id
    assert visits(path)[0].items == {f"mission/{mission}": 1, f"plan/{plans.items()[0]}": 1}


def test_a_country_without_a_centre_is_a_country(
    window: MainWindow, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """A touch on the map is counted as the record that a link would lead to."""
    session.wake()
    window.show_page("arc-map")
    for country in ("TL", "SG"):
        window.page("arc-map").choose(country)
        recorder.look()
    session.reset()
    recorder.write()
    assert visits(path)[0].items == {"country/TL": 1, "arc/SG": 1}


def test_what_a_page_chooses_by_itself_is_nobodys_choice(
    window: MainWindow, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """A visitor who only looks at the pages has opened no item."""
    session.wake()
    for name in ("history", "missions", "work-plans", "arc-map"):
        window.show_page(name)
        recorder.look()
    session.reset()
    recorder.write()
    assert visits(path)[0].items == {}


def test_nothing_is_counted_before_a_visitor_comes_or_for_staff(
    window: MainWindow, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """The attract screen and the staff's screens are no visits."""
    window.show_page("missions")
    recorder.look()
    recorder.write()
    session.wake()
    session.enter_staff()
    window.show_page("history")
    recorder.look()
    session.reset()
    recorder.write()
    assert [visit.pages for visit in visits(path)] == [{"missions": 1}]


def test_what_was_looked_for_in_vain_is_counted_per_visit(
    window: MainWindow, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """The same words of three visitors are shown; those of one never."""
    for words in ("លិខិតឆ្លងដែន", "លិខិតឆ្លងដែន", "លិខិតឆ្លងដែន", "my own secret"):
        session.wake()
        window.searched_in_vain.emit(words)
        window.searched_in_vain.emit(words)
        session.reset()
    recorder.write()
    unfound = read_unfound(path, NOW.date())
    assert [(entry.name, entry.count) for entry in unfound] == [("លិខិតឆ្លងដែន", 3)]


def test_a_visit_is_in_the_file_before_it_ends(
    qtbot: QtBot, recorder: Recorder, session: KioskSession, path: Path
) -> None:
    """A power cut loses a few seconds: the timer writes."""
    session.wake()
    assert recorder._write_timer.isActive()
    qtbot.waitUntil(lambda: path.exists() and len(visits(path)) == 1)


def test_a_reset_is_no_visit(
    qapp: QApplication, window: MainWindow, store: ContentStore, statistics: Statistics, path: Path
) -> None:
    """At the reset the booth goes back to Khmer and Home: the visit that ended stays in English, without that page."""
    booth = Booth(window, store, Settings(motion=False), qapp, statistics=statistics)
    booth.session.wake()
    window.set_language("en")
    window.show_page("missions")
    booth.session.reset()
    statistics.flush()
    qapp.removeEventFilter(booth.session)
    assert [(visit.language, visit.pages) for visit in visits(path)] == [("en", {"home": 1, "missions": 1})]


def test_a_file_that_cannot_be_written_costs_only_the_counting(
    window: MainWindow, session: KioskSession, tmp_path: Path
) -> None:
    """Where the folder is a file, the visitor notices nothing."""
    (tmp_path / "file").touch()
    statistics = Statistics(tmp_path / "file" / "statistics.sqlite3")
    recorder = Recorder(statistics, session, window, parent=window)
    session.wake()
    recorder.write()
    session.reset()
    assert statistics.trouble

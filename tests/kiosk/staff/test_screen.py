"""Promises of the staff's screens."""

import csv
import json
import logging
from datetime import UTC, datetime
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from database.statistics import Statistics
from kiosk import supervisor
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.staff.choices import ChoicesPanel
from kiosk.staff.ending import EndingPanel
from kiosk.staff.health import HealthPanel
from kiosk.staff.means import Means
from kiosk.staff.screen import StaffScreen
from kiosk.staff.visits import VisitsPanel
from kiosk.theme import theme
from tests.kiosk.staff.places import TODAY, Place

LEFT = Qt.MouseButton.LeftButton
SIZES = ((1920, 1080), (1366, 768), (1080, 1920))


@pytest.fixture
def screen(means: Means, window: MainWindow, language: LanguageManager) -> StaffScreen:
    """Open, in English."""
    language.set_language("en")
    made = StaffScreen(means, window)
    made.open()
    settle()
    return made


def touch(window: MainWindow, button: QAbstractButton, finger: QPointingDevice) -> None:
    """A finger in the middle of a button."""
    place = button.mapTo(window, QPoint(button.width() // 2, button.height() // 2))
    QTest.touchEvent(window, finger).press(1, place, window).commit()
    QTest.touchEvent(window, finger).release(1, place, window).commit()


def plain(label: QLabel | QPushButton) -> str:
    return label.text().replace("\u200b", "")


def visit(means: Means, visitors: int = 3) -> None:
    """Some visitors on one day, each for 100 seconds on two pages."""
    passed = [0.0]
    statistics = Statistics(means.statistics, lambda: datetime(2026, 7, 13, 9, 5, tzinfo=UTC), lambda: passed[0])
    for number in range(visitors):
        statistics.start_session("km" if number else "en")
        statistics.record_page("home")
        statistics.record_page("arc-map")
        statistics.record_unfound("ប្រាក់ខែ")
        passed[0] += 100
        statistics.flush()
    statistics.close()


def test_health_shows_every_check_the_worst_first(qtbot: QtBot, screen: StaffScreen) -> None:
    """How it stands in a word, what was found, and the mend."""
    health = screen.panels["health"]
    assert isinstance(health, HealthPanel)
    qtbot.waitUntil(lambda: len(health.rows) == 3)
    shown = [(plain(row.badge), plain(row.title), row.text.text(), row.mend.text()) for row in health.rows]
    assert shown == [
        ("Mend now", "Free space", "Only 7 MiB are free.", "Delete what is not needed."),
        ("Mend soon", "Clock", "The clock says 2001.", "Set the clock of this machine."),
        ("Well", "Fonts", "All fonts of the kiosk are there.", ""),
    ]
    assert plain(health.summary) == "To mend: 2"


def test_health_writes_numbers_in_the_digits_of_the_language(
    qtbot: QtBot, screen: StaffScreen, language: LanguageManager
) -> None:
    """What is free and what the clock says; names of files and versions stay as they are typed."""
    health = screen.panels["health"]
    assert isinstance(health, HealthPanel)
    language.set_language("km")
    qtbot.waitUntil(lambda: len(health.rows) == 3 and "៧" in health.rows[0].text.text())
    assert "២០០១" in health.rows[1].text.text()


def test_statistics_are_summed_up(qtbot: QtBot, screen: StaffScreen, means: Means) -> None:
    """Sessions by day, pages, languages, and what three visitors looked for in vain."""
    visit(means)
    qtbot.mouseClick(screen.menu.chips["statistics"], LEFT)
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    assert plain(shown.headline) == "Last 30 days: 3 sessions, 1 min 40 s each on average"
    tables = [[(row.name.replace("\u200b", ""), row.shown) for row in table.rows] for table in shown._tables]
    assert tables == [
        [("13 July 2026", "3")],
        [("ARC map", "3"), ("Home", "3")],
        [("ខ្មែរ", "2"), ("English", "1")],
        [("ប្រាក់ខែ", "3")],
    ]


def test_statistics_are_saved_beside_their_file(
    qtbot: QtBot, screen: StaffScreen, means: Means, window: MainWindow, finger: QPointingDevice
) -> None:
    """A touch writes a table for a spreadsheet, another one an object for a program."""
    visit(means)
    screen.show_panel("statistics")
    settle()
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    saved = {}
    for button, form in ((shown.csv, "csv"), (shown.json, "json")):
        touch(window, button, finger)
        path = means.statistics.with_name(f"statistics-{TODAY}.{form}")
        assert shown.message.text() == "Saving…"
        qtbot.waitUntil(lambda told=f"Saved as {path}": shown.message.text() == told)  # type: ignore[misc]
        saved[form] = path.read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(saved["csv"].splitlines()))) == 3 + 3 * 2 + 1
    assert len(json.loads(saved["json"])["sessions"]) == 3


def test_the_kiosk_runs_on_while_a_year_is_saved(qtbot: QtBot, screen: StaffScreen, means: Means) -> None:
    """A busy booth's file takes seconds: whoever watches over the kiosk must not take it for one that hangs."""
    visit(means, 1200)
    screen.show_panel("statistics")
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    beats: list[str] = []
    heart = QTimer(screen, interval=0)
    heart.timeout.connect(lambda: beats.append(shown.message.text()))
    qtbot.mouseClick(shown.json, LEFT)
    heart.start()
    qtbot.waitUntil(lambda: shown.message.text().startswith("Saved as "))
    assert beats.count("Saving…") > 3  # one after the mark, and one for each 500 sessions


def test_half_a_file_stays_nowhere(qtbot: QtBot, screen: StaffScreen, means: Means) -> None:
    """Another form takes the place of the first; what a kiosk left that was ended just then goes."""
    visit(means, 600)
    screen.show_panel("statistics")
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    before = set(means.statistics.parent.iterdir())
    qtbot.mouseClick(shown.json, LEFT)
    shown._write_on()
    shown._write_on()
    (half,) = set(means.statistics.parent.iterdir()) - before
    left = half.with_name(half.name + "0")
    left.touch()
    qtbot.mouseClick(shown.csv, LEFT)
    assert not half.exists()
    qtbot.waitUntil(lambda: shown.message.text().startswith("Saved as "))
    screen.show_panel("statistics")
    whole = means.statistics.with_name(f"statistics-{TODAY}.csv")
    assert set(means.statistics.parent.iterdir()) - before == {whole}


def test_saving_goes_on_while_staff_look_elsewhere(qtbot: QtBot, screen: StaffScreen, means: Means) -> None:
    """Away and back, or the same button once more: the file is written all the same, and that is told."""
    visit(means, 1200)
    screen.show_panel("statistics")
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    qtbot.mouseClick(shown.json, LEFT)
    shown._write_on()
    shown._write_on()
    screen.show_panel("questions")
    screen.show_panel("statistics")
    assert shown.message.text() == "Saving…"
    path = means.statistics.with_name(f"statistics-{TODAY}.json")
    qtbot.waitUntil(lambda: shown.message.text() == f"Saved as {path}")
    assert len(json.loads(path.read_text(encoding="utf-8"))["sessions"]) == 1200


def test_a_folder_that_cannot_be_written_gets_a_sentence(
    qtbot: QtBot, screen: StaffScreen, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    """Neither the statistics nor the settings stop anything."""
    refuse = Mock(side_effect=PermissionError(13, "Permission denied"))
    monkeypatch.setattr("kiosk.whole_file.tempfile.mkstemp", refuse)
    screen.show_panel("statistics")
    visits, choices = screen.panels["statistics"], screen.panels["settings"]
    assert isinstance(visits, VisitsPanel)
    assert isinstance(choices, ChoicesPanel)
    qtbot.mouseClick(visits.csv, LEFT)
    nothing = f"Nothing was saved: the kiosk cannot write to {place.folder}."
    qtbot.waitUntil(lambda: visits.message.text() == nothing)
    screen.show_panel("settings")
    qtbot.mouseClick(choices.rows["motion"].chips.chips["off"], LEFT)
    said = "This cannot be saved: the kiosk may not write its settings. Nothing has changed."
    assert (choices.message.text(), choices.rows["motion"].chips.chips["on"].isChecked()) == (said, True)


def test_statistics_that_cannot_be_read_say_so(screen: StaffScreen, means: Means) -> None:
    """A damaged file is the kiosk's business, not the staff's."""
    means.statistics.write_bytes(b"no statistics at all, but long enough to be read as a header" * 20)
    screen.show_panel("statistics")
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    assert shown.message.text() == "The statistics cannot be read just now. The kiosk goes on without them."


def test_statistics_that_are_spoilt_since_they_were_shown_are_not_saved(
    qtbot: QtBot, screen: StaffScreen, means: Means
) -> None:
    """A sentence, and no error that counts towards a restart."""
    visit(means)
    screen.show_panel("statistics")
    shown = screen.panels["statistics"]
    assert isinstance(shown, VisitsPanel)
    means.statistics.write_bytes(b"no statistics at all, but long enough to be read as a header" * 20)
    qtbot.mouseClick(shown.csv, LEFT)
    said = "The statistics cannot be read just now. The kiosk goes on without them."
    qtbot.waitUntil(lambda: shown.message.text() == said)


def test_a_touch_saves_a_setting_and_the_comments_stay(
    screen: StaffScreen, place: Place, window: MainWindow, finger: QPointingDevice
) -> None:
    """What staff touch is in the user's file at once, beside what somebody wrote there."""
    place.settings_file.write_text("# our booth\nidle_seconds = 75 # as agreed\n", encoding="utf-8")
    screen.show_panel("settings")
    settle()
    choices = screen.panels["settings"]
    assert isinstance(choices, ChoicesPanel)
    idle = choices.rows["idle_seconds"].chips.chips
    assert (list(idle), idle["75"].isChecked()) == (["30", "45", "60", "75", "90", "120", "180", "300"], True)
    touch(window, idle["120"], finger)
    touch(window, choices.rows["language"].chips.chips["en"], finger)
    touch(window, choices.rows["motion"].chips.chips["off"], finger)
    assert place.settings_file.read_text(encoding="utf-8") == (
        '# our booth\nidle_seconds = 120 # as agreed\nlanguage = "en"\nmotion = false\n'
    )
    assert choices.message.text() == "Saved. It holds from the next start on."


def test_the_start_screen_shows_what_staff_choose_in_their_order(
    qtbot: QtBot, screen: StaffScreen, place: Place
) -> None:
    """A touch takes a kind away, another one puts it at the end; one always stays."""
    screen.show_panel("settings")
    choices = screen.panels["settings"]
    assert isinstance(choices, ChoicesPanel)
    chips = choices.order.chips
    assert [plain(chip) for chip in chips.values()] == [
        "1 · Numbers", "2 · Years", "3 · Resource centres", "4 · Questions",
    ]  # fmt: skip
    for kind in ("number", "centre", "number"):
        qtbot.mouseClick(chips[kind], LEFT)
    assert place.load().value.attract_order == ("year", "question", "number")
    assert [plain(chip) for chip in chips.values()] == ["3 · Numbers", "1 · Years", "Resource centres", "2 · Questions"]
    for kind in ("year", "question", "number"):
        qtbot.mouseClick(chips[kind], LEFT)
    assert (place.load().value.attract_order, chips["number"].isChecked()) == (("number",), True)


def test_what_is_fixed_elsewhere_is_shown_as_fixed(screen: StaffScreen, place: Place) -> None:
    """The command line and the environment go before the file: a touch would have no effect."""
    place.command_line["idle_seconds"] = "90"
    place.environment["ACCSM_SCREEN"] = "HDMI-1"
    screen.show_panel("settings")
    choices = screen.panels["settings"]
    assert isinstance(choices, ChoicesPanel)
    notes = {name: (row.note.text(), row.chips.isEnabled()) for name, row in choices.rows.items()}
    assert notes == {
        "language": ("", True),
        "idle_seconds": ("Fixed by the command line", False),
        "screen": ("Fixed by the environment (ACCSM_SCREEN)", False),
        "motion": ("", True),
        "attract_order": ("", True),
    }
    assert choices.rows["screen"].chips.chips["HDMI-1"].isChecked()


def test_a_file_with_a_mistake_can_only_be_mended_by_hand(screen: StaffScreen, place: Place) -> None:
    """The screen says so, and touches nothing."""
    place.settings_file.write_text("idle_second = 5\n", encoding="utf-8")
    screen.show_panel("settings")
    choices = screen.panels["settings"]
    assert isinstance(choices, ChoicesPanel)
    assert choices.message.text().startswith("The file of settings has a mistake")
    assert not any(row.chips.isEnabled() for row in choices.rows.values())


@pytest.mark.parametrize(("way", "status"), [("restart", supervisor.RESTART), ("leave", 0)])
def test_staff_restart_or_leave(
    screen: StaffScreen, place: Place, window: MainWindow, finger: QPointingDevice, way: str, status: int
) -> None:
    """Each by a touch on its own button; the status tells the supervisor what to do."""
    screen.show_panel("ending")
    settle()
    ending = screen.panels["ending"]
    assert isinstance(ending, EndingPanel)
    touch(window, {"restart": ending.restart, "leave": ending.leave}[way].button, finger)
    assert place.left == [status]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["km", "en"])
def test_nothing_is_cut_and_everything_can_be_touched(
    screen: StaffScreen,
    means: Means,
    window: MainWindow,
    language: LanguageManager,
    size: tuple[int, int],
    code: str,
) -> None:
    """In both languages, at every size: words have their room, buttons are as large as a finger."""
    visit(means)
    language.set_language(code)
    window.resize(*size)
    for name, panel in screen.panels.items():
        screen.show_panel(name)
        settle()
        settle()
        assert panel.width() <= screen.width() - 2 * theme().px(48), name
        for button in filter(QPushButton.isVisible, screen.findChildren(QPushButton)):
            assert min(button.width(), button.height()) >= theme().px(64) - 1, (name, button.text())
            assert button.sizeHint().width() <= button.width(), (name, button.text())
        for words in filter(QLabel.isVisible, screen.findChildren(QLabel)):
            needed = words.heightForWidth(words.width()) if words.wordWrap() else words.sizeHint().height()
            assert needed <= words.height() + 1, (name, words.text())
            assert words.wordWrap() or words.sizeHint().width() <= words.width(), (name, words.text())


def test_no_warning_is_logged_by_looking_around(
    screen: StaffScreen, caplog: pytest.LogCaptureFixture, language: LanguageManager
) -> None:
    """Every panel, twice, in both languages."""
    with caplog.at_level(logging.WARNING):
        for code in ("km", "en"):
            language.set_language(code)
            for name in screen.panels:
                screen.show_panel(name)
                settle()
    assert caplog.records == []
    assert screen.current == "ending"

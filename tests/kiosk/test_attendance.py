"""Promises of kiosk mode from its start on."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import app, paths, supervisor
from kiosk.attendance import Attendance
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.pin import Pin
from kiosk.session import State
from kiosk.settings import Settings
from kiosk.unattended import Unattended

KIOSK_ON_SCREEN = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app, supervisor
from kiosk.attendance import Attendance
from kiosk.options import Options

SLOW = {"sqlalchemy", "sqlite3", "argon2", "tomlkit"}
seen = []
make_window = app.make_window

def make_seen(*arguments):
    window = make_window(*arguments)
    window.painted.connect(lambda: seen.append(SLOW & {name.split(".")[0] for name in sys.modules}))
    timer = QTimer(window, interval=1)
    timer.timeout.connect(lambda: look(window))
    timer.start()
    return window

def look(window):
    attract = [child for child in window.children() if type(child).__name__ == "AttractScreen" and child.isVisible()]
    if attract:
        slow = sorted(SLOW & {name.split(".")[0] for name in sys.modules})
        print(seen, window.isFullScreen(), window.language, slow, file=sys.stderr, flush=True)
        window.findChild(Attendance).booth.desk._means.leave(supervisor.RESTART)

app.make_window = make_seen
app.run(Options(kiosk=True, assignments=(("language", "en"),)))
"""


def run(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start a Python of this environment in a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ACCSM_", "KIOSK_"))}
    kept |= {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_RUNTIME_DIR": str(home), **environment}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", env=kept, check=False, timeout=120
    )


def test_the_booth_comes_after_the_first_paint(tmp_path: Path) -> None:
    """Home is painted before PIN, settings' writer and database are imported; then the attract screen covers it."""
    done = run("-c", KIOSK_ON_SCREEN, home=tmp_path, KIOSK_HEARTBEAT="1")
    told = "[set()] True en ['argon2', 'sqlalchemy', 'sqlite3', 'tomlkit']\n"
    assert (done.stderr, done.returncode) == (told, supervisor.RESTART)


def test_a_wrong_setting_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """Whoever starts it on a laptop is told file, line and what is allowed, with status 2."""
    file = tmp_path / "settings.toml"
    file.write_text("idle_second = 90\n")
    done = run("-m", "kiosk", "--config", str(file), home=tmp_path)
    told = f"{file}, line 1: there is no setting idle_second. Did you mean idle_seconds?\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_a_watched_kiosk_goes_on_with_a_wrong_setting(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A file that somebody spoilt at night does not leave the screen dark in the morning."""
    file = tmp_path / "settings.toml"
    file.write_text("motion = 7\n")
    monkeypatch.setenv("KIOSK_HEARTBEAT", "1")
    chosen = app.read_settings(Options(kiosk=True, config=file))
    assert (chosen, len(caplog.records)) == (Settings(), 1)
    assert f"{file}, line 1: " in capsys.readouterr().err


def test_a_wrong_file_costs_only_what_is_set_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The kiosk stays on the screen, and in the language, that its unit and its machine's file name."""
    machine, user = tmp_path / "machine.toml", tmp_path / "user.toml"
    machine.write_text("countdown_seconds = 30\n")
    user.write_text("idle_secs = 5\n")
    monkeypatch.setattr(paths, "machine_settings", lambda: machine)
    monkeypatch.setattr(paths, "user_settings", lambda: user)
    monkeypatch.setenv("KIOSK_HEARTBEAT", "1")
    monkeypatch.setenv("ACCSM_IDLE_SECONDS", "120")
    chosen = app.read_settings(Options(kiosk=True, languages=("en",), assignments=(("screen", "HDMI-2"),)))
    assert chosen == Settings(language="en", screen="HDMI-2", idle_seconds=120, countdown_seconds=30)
    assert len(caplog.records) == 1


@pytest.fixture
def starting(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Attendance]:
    """A kiosk that has not opened its content yet, with a PIN and a folder of its own."""
    qtbot.addWidget(window)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(paths, "user_settings", lambda: tmp_path / "settings.toml")
    Pin().set("2580")
    guard = Unattended(qapp, name=str(tmp_path / "socket"))
    made = Attendance(window, Options(kiosk=True), Settings(motion=False), guard, qapp)
    window.show()  # the lock has changed what kind of window it is
    yield made
    assert made.booth
    assert made.booth.desk
    for watching in (made.lock, made.booth.session, made.booth.desk.gesture):
        qapp.removeEventFilter(watching)
    guard.close()
    guard.deleteLater()


def test_a_window_without_a_booth_is_a_failure(
    starting: Attendance, store: ContentStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody could use it, and no staff end it: whoever watches over the kiosk must know."""
    failed: list[bool] = []
    monkeypatch.setattr(Unattended, "fail", lambda _guard: failed.append(True))
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.booth.Booth", None)
        starting.open(store)
    assert (failed, starting.booth) == ([True], None)
    assert [record.message for record in caplog.records] == ["there can be no booth"]
    starting.open(store)
    assert failed == [True]


@pytest.fixture
def attendance(starting: Attendance, store: ContentStore) -> Attendance:
    """A kiosk with an open booth."""
    starting.open(store)
    return starting


def state(attendance: Attendance) -> State:
    assert attendance.booth
    return attendance.booth.session.state


def test_a_second_start_shows_what_it_asks_for(attendance: Attendance, window: MainWindow) -> None:
    """Its page in its language, as if a visitor had come."""
    attendance.serve({"page": "missions", "language": "en"})
    assert (state(attendance), window.current_page, window.language) == (State.ACTIVE, "missions", "en")


def test_a_second_start_while_the_first_still_starts_is_served_then(
    qtbot: QtBot, starting: Attendance, window: MainWindow, store: ContentStore
) -> None:
    """It was told that its wishes are taken: they are not forgotten."""
    starting.serve({"page": "missions", "language": "en"})
    starting.open(store)
    qtbot.waitUntil(lambda: (window.current_page, window.language) == ("missions", "en"))


def test_a_second_start_opens_a_record(attendance: Attendance, window: MainWindow) -> None:
    """A record goes before a page."""
    attendance.serve({"page": "home", "open": "accsm://arc/VN"})
    assert (window.current_page, window.page("arc-map").chosen()) == ("arc-map", "VN")


@pytest.mark.parametrize(
    "wishes",
    [
        {"page": "nowhere", "language": "xx"},
        {"open": "accsm://arc/XX"},
        {"open": "accsm://nothing/VN"},
        {"open": "https://example.org/arc/VN"},
    ],
)
def test_wishes_that_make_no_sense_change_nothing(
    attendance: Attendance, window: MainWindow, wishes: dict[str, str]
) -> None:
    """Whatever a stranger sends, the kiosk stays where it is."""
    attendance.serve(wishes)
    assert (window.current_page, window.language) == ("home", "km")


def test_staff_can_ask_for_the_pin_pad_by_a_second_start(attendance: Attendance, window: MainWindow) -> None:
    """`accsm-kiosk --staff` reaches the kiosk that runs; staff at work are not disturbed by visitors' wishes."""
    attendance.serve({"staff": "yes", "page": "home"})
    assert attendance.booth
    assert attendance.booth.desk
    assert attendance.booth.desk.pad
    attendance.booth.session.enter_staff()
    attendance.serve({"page": "missions"})
    assert (state(attendance), window.current_page) == (State.STAFF, "home")


def test_the_end_saves_the_statistics(attendance: Attendance, tmp_path: Path) -> None:
    """Whoever ends the kiosk, the visit that goes on is in the file."""
    attendance.serve({"page": "missions"})
    for duty in attendance._guard.ending._duties:
        duty()
    from database.statistics_report import read_visits  # noqa: PLC0415 - after the kiosk has opened it
    from kiosk.staff.means import read_today  # noqa: PLC0415 - after the kiosk has opened it

    visits = read_visits(tmp_path / "statistics.sqlite3", read_today())
    assert [visit.pages for visit in visits] == [{"home": 1, "missions": 1}]

"""Promises of `--kiosk --safe`: a calm screen that needs nothing, until the end is asked for."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock, create_autospec

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths, safe, supervisor
from kiosk.options import Options
from kiosk.signals import EndRequests
from kiosk.theme import FontMissingError
from kiosk.trouble import FontTroubleScreen, SafeScreen

SAFE = (sys.executable, "-m", "kiosk", "--kiosk", "--safe")


def variables(home: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home / "data")}


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_the_safe_screen_stands_without_content_until_it_is_ended(tmp_path: Path) -> None:
    """It tells the supervisor that it stands, knows no content, and ends with 0."""
    asked = (*SAFE, "--content", str(tmp_path / "missing.sqlite3"))
    environment = variables(tmp_path) | {supervisor.HEARTBEAT: "1"}
    with subprocess.Popen(asked, env=environment, stdout=subprocess.PIPE) as shown:
        assert shown.stdout is not None
        heard = b""
        while b"+" not in heard:
            beat = os.read(shown.stdout.fileno(), 10)
            assert beat, "it ended"
            heard += beat
        shown.send_signal(signal.SIGTERM)
        assert shown.wait(5) == 0
    assert "asked to end by signal 15" in (tmp_path / "data" / "accsm-kiosk" / "log" / "safe.log").read_text()


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    """The supervisor tries again: there may be a display later."""
    environment = {
        name: value
        for name, value in variables(tmp_path).items()
        if name not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    }
    ended = subprocess.run(SAFE, env=environment, capture_output=True, check=False, timeout=60)
    assert ended.returncode == 3
    assert "There is no display." in (tmp_path / "data" / "accsm-kiosk" / "log" / "safe.log").read_text()


def test_without_fonts_or_words_it_is_a_picture(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the program lost, visitors are told whom to ask."""
    whole = safe.make_screen()
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    wordless = safe.make_screen()

    def fail() -> None:
        raise FontMissingError("gone")

    monkeypatch.setattr(safe, "load_fonts", fail)
    fontless = safe.make_screen()
    for screen in (whole, wordless, fontless):
        qtbot.addWidget(screen)
    assert isinstance(whole, SafeScreen)
    assert isinstance(wordless, FontTroubleScreen)
    assert isinstance(fontless, FontTroubleScreen)


def test_a_visitor_does_not_get_past_the_safe_screen(qtbot: QtBot, qapp: QApplication) -> None:
    """It fills the screen and Alt+F4 does nothing, whether it is made of words or is a picture."""
    screen = safe.show_screen("", qapp)
    qtbot.addWidget(screen)
    assert screen.geometry() == qapp.primaryScreen().geometry()
    assert not screen.close()
    assert screen.isVisible()


def test_the_safe_screen_stands_where_the_kiosk_stood(tmp_path: Path) -> None:
    """On the screen of the settings; where those are wrong, on that of the command line or else the first one."""
    file = tmp_path / "settings.toml"
    file.write_text('screen = "HDMI-2"\n')
    assert safe.find_screen_name(Options(config=file)) == "HDMI-2"
    file.write_text("screen = 2\n")
    assert safe.find_screen_name(Options(config=file)) == ""
    assert safe.find_screen_name(Options(config=file, assignments=(("screen", "HDMI-1"),))) == "HDMI-1"


def test_what_an_abandoned_safe_screen_starts_has_the_time_for_five_failures_and_a_safe_screen() -> None:
    """Else it would go, and nothing stood on the screen until then."""
    times = supervisor.Times()
    assert times.failures * (times.ready + times.abort) + times.start < safe.STAY / 1000


@pytest.fixture
def finished() -> list[int]:
    return []


@pytest.fixture
def ending(qapp: QApplication, finished: list[int]) -> Iterator[EndRequests]:
    requests = EndRequests(qapp, seconds=600, finish=finished.append, give_up=lambda _status: None)
    yield requests
    requests.close()


def test_an_abandoned_safe_screen_stays_while_nothing_may_stand_in_its_place_yet(
    qtbot: QtBot, qapp: QApplication, ending: EndRequests, finished: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A supervisor that lives may still start in vain; one that has ended in order was left by staff."""
    new = create_autospec(subprocess.Popen, instance=True)
    new.poll.return_value = None
    monkeypatch.setattr(supervisor, "start_anew", lambda: new)
    orphan = safe.Orphan(ending, qapp, retry=1, stay=600_000)
    orphan.wait()
    qtbot.waitUntil(lambda: new.poll.call_count > 5)
    assert finished == []
    new.poll.return_value = 0
    qtbot.waitUntil(lambda: finished == [0])
    QObject.deleteLater(orphan)


def test_an_abandoned_safe_screen_starts_the_kiosk_itself(
    qtbot: QtBot, qapp: QApplication, ending: EndRequests, finished: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a supervisor nobody else would try; it stays until one lives for a while, and tries again until then."""
    started: list[Mock] = []

    def start() -> Mock:
        started.append(create_autospec(subprocess.Popen, instance=True))
        if len(started) == 1:
            raise FileNotFoundError("an update is under way")
        # The second is dead when it is looked at, the third lives.
        started[-1].poll.side_effect = lambda: 1 if len(started) == 2 else None
        assert finished == []
        return started[-1]

    monkeypatch.setattr(supervisor, "start_anew", start)
    orphan = safe.Orphan(ending, qapp, retry=1, stay=1)
    orphan.wait()
    qtbot.waitUntil(lambda: finished == [0])
    assert len(started) == 3
    QObject.deleteLater(orphan)

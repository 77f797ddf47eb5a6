"""Promises of the checks: each says what is so, and how to mend it, of this machine as it is."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QInputDevice

from database.digests import digest_path
from database.features import missing_features
from database.header import SCHEMA_VERSION
from database.statistics import Statistics
from database.store import sqlite_version
from database.welcome import start_path
from kiosk import paths, theme
from kiosk.checks import CHECKS, Booth, Check, content, display, machine, run_checks, storage, worst
from kiosk.checks.check import Finding, run_tool, tool_environment
from kiosk.pin import Pin

NOW = datetime.now(UTC)
Tools = dict[tuple[str, ...], str]  # what a command prints
LOGIND = "run/systemd/system"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder.lower()))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))


@pytest.fixture
def booth(tmp_path: Path) -> Booth:
    """A Linux machine on which no tool answers."""
    return make_booth(tmp_path)


def make_booth(
    root: Path,
    tools: Tools | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    is_windows: bool = False,
    now: datetime = NOW,
) -> Booth:
    def answer(command: Sequence[str]) -> str | None:
        return (tools or {}).get(tuple(command))

    return Booth(
        now=lambda: now, run_tool=answer, environment=environment or {}, root=root / "root", is_windows=is_windows
    )


def told(finding: Finding) -> tuple[str, str]:
    return finding.state, Check("a", "A", finding).text()


def test_a_content_file_is_told_by_date_version_and_hash(booth: Booth) -> None:
    finding = content.check_content(booth)
    digest = digest_path(booth.content).read_text().split()[0]
    assert finding.state == "green"
    assert told(finding)[1].endswith(f" is sound. Version {SCHEMA_VERSION}, hash {digest}.")


def test_a_damaged_content_file_is_red(content_copy: Path) -> None:
    booth = Booth(content=content_copy)
    content_copy.write_bytes(content_copy.read_bytes() + b"x")
    assert content.check_content(booth).state == "red"
    assert "is damaged" in told(content.check_content(booth))[1]
    assert content.check_clock(booth).state == "amber"
    start_path(content_copy).write_text("{}")
    assert content.check_start(booth).state == "red"
    start_path(content_copy).unlink()
    assert content.check_start(booth).state == "amber"


@pytest.mark.parametrize(("days", "state"), [(-9000, "red"), (0, "green"), (9000, "amber")])
def test_a_clock_far_from_the_content_has_lost_its_time(days: int, state: str, tmp_path: Path) -> None:
    assert content.check_clock(make_booth(tmp_path, now=NOW + timedelta(days=days))).state == state


def test_what_sqlite_lacks_is_named(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_features() == ()
    assert content.check_start(booth).state == content.check_sqlite(booth).state == "green"
    monkeypatch.setattr("database.features.missing_features", lambda: ("FTS5", "x"))
    assert told(content.check_sqlite(booth)) == (
        "red",
        f"SQLite {sqlite_version()} lacks what the kiosk needs: FTS5, x.",
    )


def test_missing_fonts_and_words_are_red(booth: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert display.check_fonts(booth).state == display.check_translations(booth).state == "green"
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    assert told(display.check_fonts(booth)) == ("red", f"Letters would be boxes: no fonts in {tmp_path}.")
    monkeypatch.setattr(QFontDatabase, "families", list)
    assert told(display.check_fonts(booth))[1].startswith(f"Letters would be boxes: fonts missing in {tmp_path}: ")
    (tmp_path / "kiosk_en.qm").write_bytes(b"nothing")
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    assert told(display.check_translations(booth)) == ("red", "Words of the interface are missing: en, km.")


def test_fonts_are_not_loaded_again(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """The staff's screen of health may be looked at every day: loading fonts again would cost memory each time."""
    monkeypatch.setattr(theme, "load_fonts", None)
    monkeypatch.setattr(display, "load_fonts", None)
    assert display.check_fonts(booth).state == "green"


def test_without_a_screen_nothing_is_said_of_it(booth: Booth) -> None:
    """A doctor on the telephone cannot see: amber, and where to look."""
    assert told(display.check_screen(booth)) == told(display.check_touch(booth))
    assert told(display.check_touch(booth)) == ("amber", "No screen can be seen from here.")


def test_the_screen_of_the_settings_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's offscreen platform has one small screen, here taken for a real one."""
    monkeypatch.setattr(display, "UNSEEING", set())
    small = display.check_screen(make_booth(tmp_path))
    name = str(small.values["name"])
    assert told(small) == ("amber", f"The screen {name} has 800 × 800, less than 1366 × 768: texts are small.")
    monkeypatch.setattr(display, "LEAST", (800, 800))
    assert display.check_screen(make_booth(tmp_path, environment={"ACCSM_SCREEN": name})).state == "green"
    assert told(display.check_screen(make_booth(tmp_path, environment={"ACCSM_SCREEN": "HDMI-9"}))) == (
        "amber",
        f"There is no screen HDMI-9, as the settings ask for. There are: {name}.",
    )
    assert display.check_screen(make_booth(tmp_path, environment={"ACCSM_MOTION": "?"})).state == "green"


def test_a_touch_screen_is_found_among_the_devices(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "UNSEEING", set())
    monkeypatch.setattr(QInputDevice, "devices", list)
    assert display.check_touch(booth).state == "amber"
    touch = QInputDevice("Glass", 7, QInputDevice.DeviceType.TouchScreen)
    monkeypatch.setattr(QInputDevice, "devices", lambda: [touch])
    assert told(display.check_touch(booth)) == ("green", "There is a touch screen: Glass.")


def test_a_wrong_setting_and_a_lost_emblem_are_told(tmp_path: Path) -> None:
    assert storage.check_settings(make_booth(tmp_path)).state == "green"
    assert told(storage.check_settings(make_booth(tmp_path, environment={"ACCSM_MOTION": "?"}))) == (
        "red",
        "A setting is wrong: The environment's ACCSM_MOTION: motion is '?', but it must be true or false.",
    )
    lost = make_booth(tmp_path, environment={"ACCSM_EMBLEM": "/no/emblem.png"})
    assert told(storage.check_settings(lost)) == ("amber", "The emblem of the settings is not there: /no/emblem.png.")


def test_the_pin_is_judged_without_knowing_it(booth: Booth) -> None:
    assert storage.check_pin(booth).state == "amber"
    Pin().set("1234")
    assert told(storage.check_pin(booth)) == ("green", "A PIN is set.")
    paths.pin().chmod(0o644)
    assert told(storage.check_pin(booth)) == (
        "amber",
        f"Other users of this machine can read the file of the PIN, {paths.pin()}.",
    )
    paths.pin().write_text("spoilt")
    assert storage.check_pin(booth).state == "red"


def test_folders_that_cannot_be_written_are_named(booth: Booth, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert storage.check_folders(booth).state == "green"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]  # nothing is made for a look
    paths.data_folder().write_text("in the way")
    assert told(storage.check_folders(booth)) == (
        "amber",
        f"The kiosk cannot write here: {paths.data_folder()}, {paths.log_folder()}.",
    )


def test_what_the_kiosk_writes_on_in_must_be_open_to_it(
    booth: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of another user's in an open folder, and the folder of a file of settings that the command line names."""
    for path in (paths.statistics(), paths.log_folder() / "kiosk.log"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert storage.check_folders(booth).state == "green"
    closed = {paths.statistics(), paths.log_folder() / "kiosk.log"}
    said = f"The kiosk cannot write here: {paths.statistics()}, {paths.log_folder() / 'kiosk.log'}."
    with monkeypatch.context() as refusing:
        refusing.setattr("os.access", lambda path, _mode: path not in closed)
        assert told(storage.check_folders(booth)) == ("amber", said)
    (tmp_path / "file").touch()
    named = Booth(config=tmp_path / "file" / "booth.toml")
    assert told(storage.check_folders(named)) == ("amber", f"The kiosk cannot write here: {tmp_path / 'file'}.")


@pytest.mark.parametrize(("free", "state"), [(19, "red"), (20, "amber"), (199, "amber"), (200, "green")])
def test_little_space_is_told(free: int, state: str, booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": free * storage.MIB})
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: usage)
    assert storage.check_space(booth).state == state


def test_the_statistics_are_counted_or_their_trouble_told(booth: Booth) -> None:
    assert told(storage.check_statistics(booth)) == ("green", "There are no statistics yet.")
    statistics = Statistics(paths.statistics(), lambda: NOW)
    statistics.start_session("km")
    statistics.close()
    assert told(storage.check_statistics(booth)) == ("green", "The statistics hold 1 sessions.")
    paths.statistics().write_bytes(b"garbage" * 1000)
    assert told(storage.check_statistics(booth)) == (
        "amber",
        f"The statistics in {paths.statistics()} cannot be read: file is not a database.",
    )
    assert storage.check_statistics(booth).mend == storage.DAMAGE_MEND
    paths.statistics().unlink()
    paths.statistics().mkdir()
    found = storage.check_statistics(booth)
    assert (found.state, found.mend) == ("amber", storage.NO_FOLDERS_MEND)


@pytest.mark.parametrize(
    "file",
    [
        "root/etc/systemd/system/graphical.target.wants/accsm-kiosk.service",
        "root/etc/systemd/user/default.target.wants/accsm-kiosk.service",
        "root/etc/xdg/autostart/accsm-kiosk.desktop",
        "home/.config/systemd/user/default.target.wants/accsm-kiosk.service",
        "home/.config/autostart/org.accsm-kiosk.desktop",
        "home/.profile",
    ],
)
def test_what_starts_the_kiosk_on_linux_is_found(file: str, tmp_path: Path) -> None:
    booth = make_booth(tmp_path, environment={"HOME": str(tmp_path / "home")})
    assert machine.check_autostart(booth).state == "amber"
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text("exec accsm-kiosk/session.sh\n")
    assert told(machine.check_autostart(booth)) == ("green", f"The machine starts the kiosk by {path}.")


def test_a_comment_starts_nothing(tmp_path: Path) -> None:
    (tmp_path / ".profile").write_text("# accsm-kiosk --kiosk\n")
    booth = make_booth(tmp_path, environment={"HOME": str(tmp_path)})
    assert machine.check_autostart(booth).state == "amber"


def test_what_is_to_be_set_up_is_told_with_the_guide(booth: Booth, tmp_path: Path) -> None:
    """By its whole path: whoever stands at the booth knows no folder of ours."""
    tools: Tools = {XSET: X_ANSWER.format(timeout=600, off=0, dpms="Disabled")}
    dark = machine.check_blanking(make_booth(tmp_path, tools, X))
    findings = (machine.check_autostart(booth), dark, machine.check_sleep(booth))
    guide = paths.bundle() / "docs" / "booth.md"
    assert guide.is_file()
    assert [Check("a", "A", finding).mend() for finding in findings] == [
        f"Set it up as in {guide}; what another user or policy starts is not seen.",
        f"Switch screen saver and energy saving of the screen off, as in {guide}.",
        f"Switch sleep off, as in {guide}.",
    ]


def test_what_starts_the_kiosk_on_windows_is_found(tmp_path: Path) -> None:
    environment = {"APPDATA": str(tmp_path / "appdata")}
    assert machine.check_autostart(make_booth(tmp_path, {}, environment, is_windows=True)).state == "amber"
    key = r"HKLM\SOFTWARE\Microsoft\Windows Embedded\Shell Launcher"
    tools: Tools = {("reg", "query", key, "/s"): r"    Shell    REG_SZ    C:\accsm-kiosk\accsm-kiosk.exe --kiosk"}
    assert told(machine.check_autostart(make_booth(tmp_path, tools, environment, is_windows=True))) == (
        "green",
        f"The machine starts the kiosk by {key}.",
    )
    link = tmp_path / "appdata" / machine.STARTUP / "accsm-kiosk.lnk"
    link.parent.mkdir(parents=True)
    link.touch()
    assert str(link) in told(machine.check_autostart(make_booth(tmp_path, {}, environment, is_windows=True)))[1]


XSET = ("xset", "q")
IDLE = ("gsettings", "get", "org.gnome.desktop.session", "idle-delay")
POWER = ("gsettings", "get", "org.gnome.settings-daemon.plugins.power", "sleep-inactive-ac-type")
VIDEO = ("powercfg", "/query", "SCHEME_CURRENT", "SUB_VIDEO", "VIDEOIDLE")
STANDBY = ("powercfg", "/query", "SCHEME_CURRENT", "SUB_SLEEP", "STANDBYIDLE")
SLEEP_TARGET = ("systemctl", "is-enabled", "sleep.target")
SESSION = ("systemctl", "--user", "show-environment")
X_ANSWER = """\
Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  {timeout}    cycle:  600
DPMS (Display Power Management Signaling):
  Standby: {off}    Suspend: {off}    Off: {off}
  DPMS is {dpms}
"""
WINDOWS_ANSWER = """\
    Mindestmögliche Einstellung: 0x00000000
    Index der aktuellen Wechselstromeinstellung: 0x{mains:08x}
    Index der aktuellen Gleichstromeinstellung: 0x0000012c
"""
X, GNOME = {"DISPLAY": ":0"}, {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}


@pytest.mark.parametrize(
    ("tools", "environment", "told_so"),
    [
        ({XSET: X_ANSWER.format(timeout=0, off=600, dpms="Disabled")}, X, ("green", "The screen stays on.")),
        ({XSET: X_ANSWER.format(timeout=0, off=0, dpms="Enabled")}, X, ("green", "The screen stays on.")),
        (
            {XSET: X_ANSWER.format(timeout=600, off=600, dpms="Enabled"), IDLE: "uint32 300\n"},
            X | GNOME,
            ("amber", "The screen goes dark by itself: xset s 600, DPMS, idle-delay 300."),
        ),
        ({IDLE: "uint32 0\n"}, GNOME, ("green", "The screen stays on.")),
        ({SESSION: "HOME=/home/booth\nXDG_CURRENT_DESKTOP=cage\n"}, {}, ("green", "The screen stays on.")),
        (
            {XSET: X_ANSWER.format(timeout=600, off=600, dpms="Enabled"), IDLE: "uint32 300\n"},
            {},
            ("amber", "Whether the screen goes dark by itself cannot be read here."),
        ),
        ({IDLE: "No such schema"}, GNOME, ("amber", "Whether the screen goes dark by itself cannot be read here.")),
    ],
)
def test_a_screen_that_goes_dark_is_told(
    tools: Tools, environment: dict[str, str], told_so: tuple[str, str], tmp_path: Path
) -> None:
    assert told(machine.check_blanking(make_booth(tmp_path, tools, environment))) == told_so


@pytest.mark.parametrize(("mains", "state"), [(0, "green"), (600, "amber")])
def test_windows_is_asked_whatever_its_language(mains: int, state: str, tmp_path: Path) -> None:
    tools: Tools = dict.fromkeys((VIDEO, STANDBY), WINDOWS_ANSWER.format(mains=mains))
    booth = make_booth(tmp_path, tools, is_windows=True)
    assert (machine.check_blanking(booth).state, machine.check_sleep(booth).state) == (state, state)
    assert told(machine.check_sleep(make_booth(tmp_path, is_windows=True))) == (
        "amber",
        "Whether the machine falls asleep by itself cannot be read here.",
    )


@pytest.mark.parametrize(
    ("tools", "files", "told_so"),
    [
        ({SLEEP_TARGET: "masked\n", POWER: "'suspend'\n"}, {}, ("green", "The machine does not fall asleep.")),
        ({SLEEP_TARGET: "static\n"}, {LOGIND: ""}, ("green", "The machine does not fall asleep.")),
        (
            {POWER: "'suspend'\n"},
            {LOGIND: "", "etc/systemd/logind.conf": "[Login]\nIdleAction=suspend\n"},
            ("amber", "The machine falls asleep by itself: IdleAction=suspend, sleep-inactive-ac-type 'suspend'."),
        ),
        (
            {POWER: "'nothing'\n"},
            {
                LOGIND: "",
                "etc/systemd/logind.conf": "[Login]\nIdleAction=suspend\n",
                "etc/systemd/logind.conf.d/a.conf": "spoilt",
                "etc/systemd/logind.conf.d/b.conf": "[Login]\nIdleAction=ignore\n",
            },
            ("green", "The machine does not fall asleep."),
        ),
        ({}, {}, ("amber", "Whether the machine falls asleep by itself cannot be read here.")),
    ],
)
def test_a_machine_that_falls_asleep_is_told(
    tools: Tools, files: dict[str, str], told_so: tuple[str, str], tmp_path: Path
) -> None:
    booth = make_booth(tmp_path, tools, GNOME)
    for name, text in files.items():
        path = booth.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name == LOGIND:
            path.mkdir()
        else:
            path.write_text(text)
    assert told(machine.check_sleep(booth)) == told_so


def test_versions_are_those_to_name_when_asking_for_help(booth: Booth) -> None:
    text = told(machine.check_versions(booth))[1]
    assert text.startswith("accsm-kiosk 0.1.0, Python 3.")
    assert [
        name for name in ("Qt 6.", "SQLAlchemy 2.", f"SQLite {sqlite_version()}", ", on ") if name not in text
    ] == []


def test_a_tool_that_is_not_there_fails_or_hangs_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.checks.check.PATIENCE", 0.05)
    assert run_tool(("no-such-tool-of-ours",)) is None
    assert run_tool(("false",)) is None
    assert run_tool(("sh", "-c", "read x < /dev/zero")) is None
    assert run_tool(("echo", "answer")) == "answer\n"


def test_tools_of_the_system_are_not_given_the_libraries_of_the_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/before", "HOME": "/home"}
    assert tool_environment(environment)["LD_LIBRARY_PATH"] == "/bundle"
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert tool_environment(environment) == {"LD_LIBRARY_PATH": "/before", "HOME": "/home"}
    assert tool_environment({"LD_LIBRARY_PATH": "/bundle"}) == {"LD_LIBRARY_PATH": ""}


def test_a_check_that_fails_is_red_and_the_others_are_made(
    booth: Booth, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_booth: Booth) -> Finding:
        raise ValueError("no idea")

    monkeypatch.setattr("kiosk.checks.CHECKS", (("odd", "Odd", fail), *CHECKS))
    first, *others = run_checks(booth)
    assert (first.state, first.text()) == ("red", "This check failed: ValueError: no idea.")
    assert [check.name for check in others] == [name for name, _, _ in CHECKS]
    assert "the check of odd failed" in caplog.text


def test_every_check_speaks_whole_sentences_and_names_the_mend(booth: Booth) -> None:
    """Whatever is amber or red says what to do; each pattern can be filled, also by a translation."""
    seen: list[str] = []

    def tell(text: str) -> str:
        seen.append(text)
        return text

    for check in run_checks(booth):
        assert check.text(tell).endswith(".")
        assert bool(check.mend(tell)) == (check.state != "green")
    assert "The words of the interface are there: {languages}." in seen


def test_the_worst_counts() -> None:
    assert [worst([]), worst(["green"]), worst(["amber", "green"]), worst(["green", "red", "amber"])] == [
        "green", "green", "amber", "red",
    ]  # fmt: skip

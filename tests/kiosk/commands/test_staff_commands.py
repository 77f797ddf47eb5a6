"""Promises of the commands of staff: settings, pin, stats, doctor; each in sentences and with its exit status."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from database.statistics import Statistics
from database.statistics_file import StatisticsError
from kiosk import paths
from kiosk.checks.check import Check, Finding, green
from kiosk.cli import main
from kiosk.commands import doctor
from kiosk.pin import Pin
from kiosk.save_folder import save_folder
from kiosk.single_instance import server_name

NOW = datetime.now(UTC)
FULL = Path("/dev/full")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder.lower()))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def type_in(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Somebody types at a terminal."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    left = list(answers)

    def ask(_prompt: str) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    monkeypatch.setattr("getpass.getpass", ask)


def pipe_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_settings_tell_each_value_its_origin_and_every_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ACCSM_IDLE_SECONDS", "90")
    paths.user_settings().parent.mkdir(parents=True)
    paths.user_settings().write_text('screen = "A\\"B"\nattract_order = ["year", "centre"]\n')
    assert main(["settings", "--lang", "en", "--set", "motion=off", "--set", "emblem=/a/b.png"]) == 0
    out = capsys.readouterr().out
    for words in (
        '  language = "en"\n      from: command line; allowed: one of km, en\n',
        "  idle_seconds = 90\n      from: environment (ACCSM_IDLE_SECONDS); allowed: a whole number from 30 to 300\n",
        f'  screen = "A\\"B"\n      from: user file ({paths.user_settings()}, line 1); allowed: a text on one line\n',
        '  attract_order = ["year", "centre"]\n',
        "  motion = false\n",
        "  countdown_seconds = 20\n      from: default;",
        f"  content: {paths.content()}\n",
        "  emblem: /a/b.png (not there)\n",
        f"  settings, written by staff: {tmp_path}/config/accsm-kiosk/settings.toml\n",
        f"  settings of the machine: {tmp_path}/machine/accsm-kiosk/settings.toml (not there)\n",
        f"  PIN, written by accsm-kiosk pin: {tmp_path}/data/accsm-kiosk/pin (not there)\n",
        f" is beside them: {tmp_path}/data/accsm-kiosk/statistics.sqlite3 (not there)\n",
        f"  logs and reports of crashes, written: {tmp_path}/data/accsm-kiosk/log (not there)\n",
        f"  where the window stood, on a laptop, written: {tmp_path}/data/accsm-kiosk/window.ini (not there)\n",
        f"  what is saved on a laptop, written: {save_folder()}\n",
        f"  where the running kiosk hears of a second start: {server_name()} (not there)\n",
    ):
        assert words in out


def test_a_wrong_setting_is_told_with_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And with every path: whoever is to mend it looks for the file, and for the log."""
    paths.user_settings().parent.mkdir(parents=True)
    paths.user_settings().write_text("# Booth 3\nidle_second = 60\n")
    assert main(["settings"]) == 2
    told = capsys.readouterr()
    assert told.err == (
        f"{paths.user_settings()}, line 2: there is no setting idle_second. Did you mean idle_seconds?\n"
    )
    paths.user_settings().write_text("# Booth 3\n")
    assert main(["settings"]) == 0
    assert capsys.readouterr().out.endswith(f"\n\n{told.out}")
    assert told.out.startswith("paths:\n  content: ")
    named = tmp_path / "booth.toml"
    assert main(["settings", "--config", str(named)]) == 2
    told = capsys.readouterr()
    assert told.err == f"There is no file of settings {named}.\n"
    assert f"  settings, written by staff: {named} (not there)\n  PIN, written" in told.out
    with pytest.raises(SystemExit) as leaving:
        main(["settings", "--set", "motion"])
    assert leaving.value.code == 2


def test_a_pin_is_set_changed_and_removed_at_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, "2580", "2580")
    assert main(["pin"]) == 0
    assert Pin().verify("2580").is_right
    type_in(monkeypatch, "123456", "១២៣៤៥៦")
    assert main(["pin"]) == 0
    assert Pin().verify("123456").is_right
    assert main(["pin", "--remove"]) == main(["pin", "--remove"]) == 0
    assert not Pin().is_set()
    set_line = f"The PIN is set. Its hash is in {paths.pin()}."
    assert capsys.readouterr().out.splitlines() == [set_line, set_line, "The PIN is removed.", "There was no PIN."]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (("2580", "2581"), "The two are not the same. Nothing was changed."),
        (("25",), "A PIN is 4 to 12 digits. Nothing was changed."),
        ((), "No PIN was typed. Nothing was changed."),
    ],
)
def test_a_slip_at_the_terminal_changes_nothing(
    answers: tuple[str, ...], sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Pin().set("1111")
    type_in(monkeypatch, *answers)
    assert main(["pin"]) == 2
    assert capsys.readouterr().err.strip() == sentence
    assert Pin().verify("1111").is_right


@pytest.mark.parametrize("line", ["2580\n", "2580\r\n", "2580", "2580\n2580\n"])
def test_a_pin_comes_from_a_pipe(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installer sets the PIN without a person."""
    pipe_in(monkeypatch, line)
    assert main(["pin"]) == 0
    assert Pin().verify("2580").is_right


@pytest.mark.parametrize("line", ["", "\n", "abcd\n", "25 80\n"])
def test_what_is_no_pin_is_refused_from_a_pipe(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, line)
    assert main(["pin"]) == 2
    assert capsys.readouterr().err == "A PIN is 4 to 12 digits. Nothing was changed.\n"
    monkeypatch.setattr("sys.stdin", None)
    assert main(["pin"]) == 2
    assert not Pin().is_set()


def test_a_pin_that_cannot_be_kept_is_told_with_status_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("in the way")
    pipe_in(monkeypatch, "2580\n")
    assert main(["pin"]) == 3
    assert capsys.readouterr().err == f"The PIN in {paths.pin()} cannot be changed: Not a directory.\n"


def use() -> None:
    statistics = Statistics(paths.statistics(), lambda: NOW)
    for _ in range(3):
        statistics.start_session("km")
        statistics.record_unfound("ខ្មោច")
    statistics.close()


def test_statistics_are_written_to_a_file_that_a_spreadsheet_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use()
    assert main(["stats", "export", "--out", str(tmp_path / "a.csv")]) == 0
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfrecord,session,start,")
    assert content.decode().endswith("unfound,,,,,ខ្មោច,3\r\n")
    assert capsys.readouterr().out == ""


def test_lines_of_csv_end_once_on_windows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its standard output makes two signs of each end of a line."""
    use()
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, newline="\r\n", write_through=True))
    assert main(["stats", "export"]) == 0
    assert b"\r\n" in written.getvalue()
    assert b"\r\r\n" not in written.getvalue()


def test_statistics_are_written_to_stdout_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    use()
    assert main(["stats", "export", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (len(told["sessions"]), told["unfound"]) == (3, [{"term": "ខ្មោច", "sessions": 3}])


def test_where_there_are_no_statistics_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "export"]) == 1
    assert capsys.readouterr().err == f"There are no statistics yet in {paths.statistics()}.\n"
    assert list(tmp_path.iterdir()) == []


def test_statistics_that_cannot_be_read_or_written_are_told_with_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use()
    assert main(["stats", "export", "--out", str(tmp_path)]) == 3
    assert capsys.readouterr().err == f"{tmp_path} cannot be written: Is a directory.\n"
    paths.statistics().write_bytes(b"garbage" * 1000)
    assert main(["stats", "export"]) == 3
    assert "cannot be read: file is not a database." in capsys.readouterr().err


def test_an_export_that_breaks_off_leaves_the_one_of_yesterday(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The disk fails in the middle of the statistics."""
    use()

    def break_off(path: Path, _form: str, _today: date) -> Iterator[str]:
        yield "half"
        raise StatisticsError(path, "disk I/O error")

    monkeypatch.setattr("kiosk.commands.stats.export", break_off)
    yesterday = tmp_path / "a.csv"
    yesterday.write_text("whole")
    assert main(["stats", "export", "--out", str(yesterday)]) == 3
    assert yesterday.read_text() == "whole"
    assert main(["stats", "export"]) == 3
    said = f"The statistics in {paths.statistics()} cannot be read: disk I/O error.\n"
    assert capsys.readouterr() == ("", said * 2)


def test_a_closed_folder_is_told_in_sentences(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody else than the kiosk's user asks: no traceback, and nothing is said to be missing."""
    use()
    stat = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if paths.data_folder() in path.parents:
            raise PermissionError(13, "Permission denied")
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    assert main(["settings"]) == 0
    assert f" is beside them: {paths.statistics()}\n" in capsys.readouterr().out
    assert main(["stats", "export"]) == 3
    assert capsys.readouterr().err == f"The statistics in {paths.statistics()} cannot be read: Permission denied.\n"
    main(["doctor"])
    found = capsys.readouterr().out
    assert f"The statistics in {paths.statistics()} cannot be read: Permission denied." in found
    assert "No PIN is set" not in found


def test_the_statistics_are_not_written_over_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use()
    before = paths.statistics().read_bytes()
    beside = paths.statistics().with_name(paths.statistics().name + "-wal")
    beside.touch()
    other = tmp_path / "link.csv"
    other.hardlink_to(paths.statistics())
    for file in (paths.statistics(), other, beside):
        assert main(["stats", "export", "--out", str(file)]) == 3
        assert capsys.readouterr().err == f"{file} holds the statistics themselves: name another file.\n"
    assert paths.statistics().read_bytes() == before


@pytest.mark.skipif(not FULL.exists(), reason="there is no such disk")
def test_an_output_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    use()
    with suppress(OSError), FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main(["stats", "export"]) == 3
    assert capsys.readouterr().err == "The output cannot be written: No space left on device.\n"


@pytest.mark.usefixtures("qapp")
def test_the_doctor_names_what_to_mend_and_its_status_is_the_worst(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 1
    out = capsys.readouterr().out
    assert "green  Settings: The settings are in order.\n" in out
    assert "amber  PIN: No PIN is set: staff cannot open their part of the kiosk.\n" in out
    assert "       To mend: Set one at this machine with: accsm-kiosk pin\n" in out
    assert out.splitlines()[-1].endswith(" amber, 0 red")


@pytest.mark.usefixtures("qapp")
def test_the_doctor_speaks_to_programs_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = tmp_path / "gone.sqlite3"
    assert main(["doctor", "--json", "--content", str(gone)]) == 3
    told = json.loads(capsys.readouterr().out)
    assert told["state"] == "red"
    assert told["checks"][0] == {
        "name": "content",
        "title": "Content",
        "state": "red",
        "text": f"The content cannot be used: The content file {gone} is missing. Install the kiosk again, or make the "
        "content anew with: python -m build_scripts.build.",
        "mend": "Install the kiosk again, or name another content file.",
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("found", "status"), [("green", 0), ("amber", 1), ("red", 3)])
def test_a_green_booth_has_status_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], found: str, status: int
) -> None:
    checks = (Check("fonts", "Fonts", green("All are there.")), Check("pin", "PIN", Finding(found, "As it is.")))
    monkeypatch.setattr(doctor, "run_checks", lambda _booth: checks)
    assert main(["doctor"]) == status
    assert capsys.readouterr().out.splitlines()[1] == f"{found:5}  PIN: As it is."

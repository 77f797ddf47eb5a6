"""Promises of the command line."""

import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main, parse
from kiosk.options import Options


def test_without_options_nothing_is_asked_for_but_the_kiosk_s_own_content() -> None:
    """Nothing needs to be said."""
    assert parse([]) == Options(page="", content=paths.content())


@pytest.mark.parametrize(
    "line",
    [
        ["--lang", "en", "--content", "a.sqlite3", "tour", "--out", "o", "--lang", "km", "--size", "1366x768"],
        ["tour", "--lang", "en", "--lang", "km", "--content", "a.sqlite3", "--out", "o", "--size", "1366x768"],
        ["--lang", "en", "--lang", "km", "tour", "--out", "o", "--size", "1366x768", "--content", "a.sqlite3"],
    ],
)
def test_shared_options_stand_before_or_after_the_subcommand(line: list[str]) -> None:
    """The order in which a person types changes nothing."""
    assert parse(line) == Options(
        command="tour", languages=("en", "km"), content=Path("a.sqlite3"), out=Path("o"), sizes=((1366, 768),)
    )


@pytest.mark.parametrize(
    "line",
    [
        ["--lang", "fr"],
        ["--page", "nowhere"],
        ["tour"],
        ["tour", "--out", "o", "--size", "319x240"],
        ["tour", "--out", "o", "--size", "wide"],
        ["--no-such-option"],
        ["no-such-command"],
    ],
)
def test_a_wrong_command_line_is_told_with_status_2(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the keyboard gets a sentence, not a traceback."""
    with pytest.raises(SystemExit) as leaving:
        parse(line)
    assert leaving.value.code == 2
    assert "error:" in capsys.readouterr().err


@pytest.mark.parametrize("line", [["--help"], ["tour", "--help"]])
def test_the_help_has_the_table_of_exit_statuses(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A script's author finds all four statuses where the options are."""
    with pytest.raises(SystemExit) as leaving:
        parse(line)
    assert leaving.value.code == 0
    table = capsys.readouterr().out.partition("exit statuses:")[2]
    assert [line.strip()[0] for line in table.strip().splitlines()] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("accsm://arc/kh", "There is no accsm://arc/kh. Nearest: accsm://arc/KH or accsm://country/KH"),
        ("KH", "'KH' is no address: write accsm://<kind>/<id>, such as accsm://arc/KH"),
    ],
)
def test_an_unknown_address_is_answered_with_the_nearest_before_there_is_a_window(
    address: str, answer: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip in an address gets a sentence and status 2."""
    monkeypatch.setitem(sys.modules, "kiosk.app", None)
    assert main(["--open", address]) == 2
    told = capsys.readouterr()
    assert (told.err.startswith(answer), told.out) == (True, "")


def test_a_kiosk_says_that_an_address_is_wrong_and_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record that is gone with new content must not leave a booth dark."""
    started: list[Options] = []

    def run(options: Options) -> int:
        started.append(options)
        return 0

    monkeypatch.setattr("kiosk.app.run", run)
    monkeypatch.setenv("NOTIFY_SOCKET", "/run/notify")
    assert main(["--kiosk", "--open", "accsm://arc/XX"]) == 0
    told = capsys.readouterr()
    assert (told.err.startswith("There is no accsm://arc/XX."), told.out) == (True, "")
    assert [(options.kiosk, options.open) for options in started] == [(True, "")]


@pytest.mark.parametrize("address", ["", "  "])
def test_no_address_is_a_wrong_line(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script whose variable is empty must not start as if nothing were asked for."""
    with pytest.raises(SystemExit) as leaving:
        main(["--open", address])
    assert leaving.value.code == 2
    assert "write accsm://<kind>/<id>" in capsys.readouterr().err

"""`run.py` starts the kiosk where there is a display, and writes the tour where there is none."""

import sys

import pytest

from build_scripts import environment, run, system_packages
from build_scripts.environment import Environment


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def watch(monkeypatch: pytest.MonkeyPatch, status: int) -> list[tuple[str, ...]]:
    """The commands that a ready environment is given, none of them carried out."""
    started: list[tuple[str, ...]] = []

    def start(_self: Environment, *words: str) -> int:
        started.append(words)
        return status

    monkeypatch.setattr(Environment, "run", start)
    monkeypatch.setattr(environment, "prepare", lambda _packages: Environment())
    return started


@pytest.mark.parametrize(
    ("name", "value"), [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "eglfs")]
)
def test_a_display_or_a_chosen_platform_shows_a_window(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    assert not run.has_display()
    monkeypatch.setenv(name, value)
    assert run.has_display()


@pytest.mark.parametrize("value", ["offscreen", "offscreen:size=1920x1080", "minimal"])
def test_a_platform_without_a_screen_is_no_display(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", value)
    assert not run.has_display()


def test_windows_always_has_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert run.has_display()


def test_without_a_display_the_tour_is_announced_and_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.arguments(["--lang", "en"]) == ["--lang", "en", "tour", "--out", str(run.TOUR)]
    assert capsys.readouterr().out == f"There is no display here, so each page is written as a picture to {run.TOUR}\n"


@pytest.mark.parametrize("options", [["tour", "--out", "pictures"], ["--lang", "en", "--version"], ["--help"]])
def test_what_needs_no_display_is_done_as_asked(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    assert run.arguments(options) == options
    assert capsys.readouterr().out == ""


def test_with_a_display_the_options_go_to_the_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert run.arguments(["--page", "history"]) == ["--page", "history"]


def test_the_build_comes_before_the_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    started = watch(monkeypatch, status=0)
    assert run.main(["--fullscreen"]) == 0
    assert started == [("-m", "build_scripts.build"), ("-m", "kiosk", "--fullscreen")]


def test_a_failed_build_starts_no_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    started = watch(monkeypatch, status=1)
    assert run.main([]) == 1
    assert started == [("-m", "build_scripts.build")]


def test_a_machine_that_lacks_something_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_packages: tuple[str, ...]) -> Environment:
        raise system_packages.SetupError("Type this line")

    monkeypatch.setattr(environment, "prepare", lacking)
    assert run.main([]) == 3
    assert capsys.readouterr().err == "Type this line\n"


@pytest.mark.parametrize(("display", "packages"), [
    ("", system_packages.OFFSCREEN), (":0", system_packages.OFFSCREEN + system_packages.WINDOW),
])  # fmt: skip
def test_a_window_needs_more_packages(monkeypatch: pytest.MonkeyPatch, display: str, packages: tuple[str, ...]) -> None:
    asked: list[tuple[str, ...]] = []

    def prepare(names: tuple[str, ...]) -> Environment:
        asked.append(names)
        raise system_packages.SetupError("enough")

    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr(environment, "prepare", prepare)
    assert run.main([]) == 3
    assert asked == [packages]

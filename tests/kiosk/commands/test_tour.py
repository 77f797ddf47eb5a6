"""Promises of the tour."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import paths
from kiosk.cli import main
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.theme import theme


@pytest.fixture(autouse=True)
def _normal_look(qtbot: QtBot) -> Iterator[None]:  # noqa: ARG001 - the theme needs the application
    platform = os.environ.get("QT_QPA_PLATFORM")
    yield
    theme().set_text_size("normal")
    theme().set_contrast("normal")
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform


def take(out: Path, *arguments: str) -> tuple[int, set[str]]:
    """Take the tour; give its status and the names of its pictures."""
    status = main(["tour", "--out", str(out), *arguments])
    return status, {path.stem for path in out.iterdir()}


def test_every_page_is_drawn_in_both_languages_at_full_size(tmp_path: Path) -> None:
    """Without options: Khmer and English, 1920 x 1080, one picture a page, of exactly that size."""
    status, names = take(tmp_path)
    assert (status, names) == (0, {f"{code}-1920x1080-{page}" for code in ("km", "en") for page in PAGES})
    assert {QImage(str(path)).size() for path in tmp_path.iterdir()} == {QSize(1920, 1080)}


def test_sizes_and_looks_are_repeated_and_named(tmp_path: Path) -> None:
    """Each combination has a picture whose name ends in its text size and contrast."""
    status, names = take(
        tmp_path, "--lang", "km", "--size", "320x240", "--size", "480x800",
        "--text-size", "normal", "--text-size", "large", "--contrast", "high",
    )  # fmt: skip
    expected = {
        f"km-{size}-{page}{text}-contrast"
        for size in ("320x240", "480x800")
        for page in PAGES
        for text in ("", "-large")
    }
    assert (status, names) == (0, expected)
    sizes = {path.stem.split("-")[1]: QImage(str(path)).size() for path in tmp_path.iterdir()}
    assert sizes == {"320x240": QSize(320, 240), "480x800": QSize(480, 800)}


def test_items_are_drawn_chosen_once(tmp_path: Path, store: ContentStore) -> None:
    """Every event, plan and centre of the content has its picture."""
    status, names = take(tmp_path, "--lang", "en", "--size", "640x360", "--items")
    expected = {f"en-640x360-history-{event.id}" for event in store.events("en")}
    expected |= {f"en-640x360-work-plans-{plan.id}" for plan in store.plans("en")}
    expected |= {f"en-640x360-arc-map-{arc.id}" for arc in store.arcs("en")}
    assert status == 0
    assert expected <= names


def test_items_leave_each_page_as_it_was(tmp_path: Path) -> None:
    """The map flew to each centre: in the next language it is whole again."""
    for folder, more in (("plain", ()), ("items", ("--items",))):
        assert take(tmp_path / folder, "--size", "640x480", *more)[0] == 0
    for name in ("en-640x480-arc-map.png", "en-640x480-history.png"):
        assert QImage(str(tmp_path / "items" / name)) == QImage(str(tmp_path / "plain" / name)), name


def test_screens_show_what_no_page_shows(tmp_path: Path) -> None:
    """Search, attract screen, countdown, PIN pad, the staff's screens, the safe screen and every trouble screen."""
    _, names = take(tmp_path, "--lang", "km", "--size", "640x360", "--screens")
    troubles = {"missing", "unreadable", "damaged", "empty", "foreign", "toonew", "tooold", "fonts"}
    staff = {"health", "statistics", "questions", "settings", "ending"}
    expected = {f"trouble-{name}" for name in troubles} | {f"staff-{name}" for name in staff}
    expected |= {f"attract-{kind}" for kind in ("number", "year", "centre", "question")}
    expected |= {f"search-{name}" for name in ("opened", "found", "similar", "not-found")}
    expected |= {"countdown", "pin-pad", "pin-pad-wrong", "pin-pad-wait", "safe"}
    assert {f"km-640x360-{name}" for name in expected} <= names


def test_a_page_that_fails_costs_its_picture_and_the_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other pages are drawn, and the status says that one is missing."""
    page = MainWindow.page

    def fail_history(window: MainWindow, name: str) -> object:
        if name == "history":
            raise RuntimeError("history fails")
        return page(window, name)

    monkeypatch.setattr(MainWindow, "page", fail_history)
    status, names = take(tmp_path, "--lang", "en", "--size", "320x240")
    assert (status, names) == (1, {f"en-320x240-{page}" for page in PAGES if page != "history"})


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence names the folder, with status 3."""
    (tmp_path / "file").write_text("in the way")
    assert main(["tour", "--out", str(tmp_path / "file" / "out")]) == 3
    assert str(tmp_path / "file" / "out") in capsys.readouterr().err


def test_a_picture_that_cannot_be_written_ends_the_tour(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence names the picture, with status 3: a full disk would fail every other one too."""
    (tmp_path / "en-320x240-history.png").mkdir()
    assert main(["tour", "--out", str(tmp_path), "--lang", "en", "--size", "320x240"]) == 3
    written = capsys.readouterr()
    assert written.err == f"{tmp_path} cannot be written: no picture en-320x240-history.png\n"
    assert written.out == f"{tmp_path / 'en-320x240-home.png'}\n"


def test_missing_fonts_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No picture is made of boxes: a sentence on stderr and status 3."""
    monkeypatch.setattr("kiosk.theme.FAMILY", "No Such Family")
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    assert main(["tour", "--out", str(tmp_path / "out")]) == 3
    assert "No Such Family" in capsys.readouterr().err

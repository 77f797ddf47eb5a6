"""Promises of the stand on which the proofs are made."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from build_scripts.booth_stand import Watch, copy_content, deal_out_memory, own_folder
from database.digests import digest_path
from kiosk import app, paths
from kiosk.options import Options
from kiosk.supervisor import MEMORY
from kiosk.theme import load_fonts


@pytest.fixture
def watch(qtbot: QtBot, qapp: QApplication) -> Iterator[Watch]:
    load_fonts()
    window = app.make_window(Options())
    qtbot.addWidget(window)
    window.show()
    made = Watch(window, qapp)
    yield made
    made.close()
    window.language_manager.remove()


def test_a_quiet_kiosk_has_no_faults(watch: Watch) -> None:
    """Nothing is told where nothing went wrong."""
    assert watch.look() == []


def test_a_stock_dialog_is_seen(qtbot: QtBot, watch: Watch) -> None:
    """Whatever window opens beside the kiosk's own."""
    box = QMessageBox()
    qtbot.addWidget(box)
    box.show()
    assert "another window: QMessageBox" in watch.look()


def test_a_way_out_is_seen(watch: Watch) -> None:
    """An address that is opened, a window that is hidden."""
    QDesktopServices.openUrl(QUrl("https://example.org/"))
    assert watch.look() == ["a way out: https://example.org/"]
    watch.faults.clear()
    watch.window.hide()
    assert "a way out: the window is not to be seen" in watch.look()


def test_what_the_kiosk_logs_as_a_warning_is_a_fault(watch: Watch) -> None:
    """But not what is known to be harmless."""
    logging.getLogger("qt.default").warning("QGestureManager::deliverEvents: could not find the target for gesture")
    logging.getLogger("kiosk").warning("something is wrong")
    assert watch.look() == ["logged: kiosk: something is wrong"]


@pytest.mark.skipif(sys.platform != "linux", reason="a setting of glibc")
def test_a_proof_has_the_memory_of_a_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    """It starts anew with it, once."""
    started: list[tuple[str, list[str], dict[str, str]]] = []
    monkeypatch.setattr("build_scripts.booth_stand.os.execve", lambda *given: started.append(given))
    for name in MEMORY:
        monkeypatch.delenv(name, raising=False)
    deal_out_memory()
    ((program, command, environment),) = started
    assert (program, command) == (sys.executable, sys.orig_argv)
    assert MEMORY.items() <= environment.items()
    for name, value in MEMORY.items():
        monkeypatch.setenv(name, value)
    deal_out_memory()
    assert len(started) == 1


def test_what_a_proof_writes_goes_into_its_own_folder(tmp_path: Path) -> None:
    """And the environment is as before afterwards."""
    before = dict(os.environ)
    with own_folder(tmp_path):
        places = [paths.statistics(), paths.user_settings(), paths.log_folder()]
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert dict(os.environ) == before


def test_the_content_of_a_proof_is_a_copy(tmp_path: Path) -> None:
    """It may be pulled away; its hash lies beside it."""
    content = copy_content(tmp_path)
    assert content.read_bytes() == paths.content().read_bytes()
    assert digest_path(content).exists()

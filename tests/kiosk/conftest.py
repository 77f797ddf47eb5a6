"""Fixtures of the interface's tests: fonts, theme, language, the built content, a window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from database.digests import digest_path
from database.opening import Language
from database.store import ContentStore
from database.welcome import read_languages, read_welcome, start_path
from kiosk import paths
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.theme import load_fonts, theme

LANGUAGES = (Language("km", "ខ្មែរ", "០១២៣៤៥៦៧៨៩"), Language("en", "English", "0123456789"))
SIZES = ((1920, 1080), (1366, 768), (1080, 1920))


@pytest.fixture(autouse=True)
def _look(qtbot: QtBot) -> Iterator[None]:  # noqa: ARG001 - the fonts need the application
    load_fonts()
    theme().fit(QSize(1920, 1080))
    yield
    # Without a running loop nobody deletes the windows of a test, and the next ones would restyle them as well.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme().fit(QSize(1920, 1080))


@pytest.fixture
def language(qtbot: QtBot) -> Iterator[LanguageManager]:  # noqa: ARG001 - translators need the application
    manager = LanguageManager(LANGUAGES, "km")
    yield manager
    manager.remove()


@pytest.fixture(scope="session")
def store() -> Iterator[ContentStore]:
    opened = ContentStore(paths.content())
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, language: LanguageManager, store: ContentStore) -> MainWindow:
    start, listing = start_path(paths.content()), digest_path(paths.content())
    shown = MainWindow(read_languages(start, listing), read_welcome(start, listing), language)
    qtbot.addWidget(shown)
    shown.set_store(store)
    shown.resize(1920, 1080)
    shown.show()
    return shown


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    """A copy of the built content that a test may harm."""
    source = paths.content()
    for path in (source, digest_path(source), start_path(source)):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / source.name


@pytest.fixture(scope="session")
def finger() -> QPointingDevice:
    """A touch screen."""
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    return device

"""The header names the kiosk and leads to the search, whatever room and text size it is given."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.theme import TEXT_SIZES, theme

WIDE, SQUARE, NARROW = (1920, 1080), (1080, 1000), (1080, 1920)


@pytest.fixture(autouse=True)
def _normal_look(qtbot: QtBot) -> Iterator[None]:  # noqa: ARG001 - the theme needs the application
    yield
    theme().set_text_size("normal")


def is_whole(window: MainWindow) -> bool:
    """Whether no line of the name is cut, and nothing lies on something else."""
    name, header = window.header.name, window.header
    buttons = [button for button in header.findChildren(QPushButton) if button.isVisible()]
    left = min((button.mapTo(header, button.rect().topLeft()).x() for button in buttons), default=header.width())
    return name.heightForWidth(name.width()) <= name.height() + 1 and name.geometry().right() < left


def test_the_search_is_a_field_where_there_is_room_and_else_an_icon(
    window: MainWindow, language: LanguageManager
) -> None:
    """On a screen that stands it fills the row of tools; only a window that is nearly square has but the icon."""
    language.set_language("en")
    sizes = {}
    for size in (WIDE, SQUARE, NARROW):
        window.resize(*size)
        settle()
        sizes[size] = (window.tools.search.width(), window.tools.search.height())
    assert (sizes[WIDE], sizes[SQUARE], sizes[NARROW][1]) == ((300, 72), (67, 67), 72)
    assert sizes[NARROW][0] > 300
    assert (window.tools.search.word, window.tools.search.accessibleName()) == ("Search", "Search")


@pytest.mark.parametrize("code", ["km", "en"])
def test_the_name_is_never_cut(window: MainWindow, language: LanguageManager, code: str) -> None:
    """Also when size, letters and language change one after another, in any order."""
    for size in (WIDE, NARROW, (1366, 768)):
        for text_size in (*TEXT_SIZES, "normal"):
            window.resize(*size)
            theme().set_text_size(text_size)
            language.set_language("km" if code == "en" else "en")
            settle()
            language.set_language(code)
            settle()
            assert is_whole(window), (size, text_size)


def test_a_screen_that_is_turned_looks_like_one_that_stood_before(window: MainWindow) -> None:
    """The tools go to the foot and leave the name the same place, however the window came to its size."""
    window.resize(1024, 1280)
    settle()
    turned = window.header.name.geometry()
    theme().changed.emit()
    settle()
    assert window.header.name.geometry() == turned

"""Promises of the screens that are shown when the world is wrong."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from database.errors import ContentError
from kiosk.trouble import REASONS, FontTroubleScreen, SafeScreen, TroubleScreen


def texts(screen: TroubleScreen | SafeScreen) -> list[str]:
    """The lines on the screen, from the top, as they may leave it."""
    return [line.text().replace("\u200b", "") for line in screen.findChildren(QLabel)]


@pytest.mark.parametrize("kind", list(ContentError.__subclasses__()))
def test_each_trouble_is_told_in_both_languages(qtbot: QtBot, kind: type[ContentError]) -> None:
    """One kind sentence for the visitor, and for staff what, where and how to mend, in Khmer and in English."""
    screen = TroubleScreen(kind(Path("folder") / "file.sqlite3"))
    qtbot.addWidget(screen)
    khmer, khmer_staff, english, english_staff = texts(screen)
    assert khmer == "សូមអភ័យទោស៖ ព័ត៌មានមិនអាចបង្ហាញបានទេនៅពេលនេះ។ សូមសួរបុគ្គលិករបស់យើង។"
    assert english == "We are sorry: the information cannot be shown just now. Please ask our staff."
    assert REASONS[kind] in english_staff
    assert REASONS[kind] not in khmer_staff
    assert all("file.sqlite3" in line for line in (khmer_staff, english_staff))


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920), (320, 240)])
def test_no_line_is_cut(qtbot: QtBot, size: tuple[int, int]) -> None:
    """The sentences fit at every size."""
    screen = TroubleScreen(next(iter(REASONS))(Path("a/long/path/to/accsm.sqlite3")))
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    lines = screen.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(line.heightForWidth(line.width()) <= line.height() for line in lines))
    assert (screen.width(), screen.height()) == size


def test_without_fonts_the_words_are_a_picture(qtbot: QtBot) -> None:
    """The picture is there and drawn whole in the middle of the screen."""
    screen = FontTroubleScreen()
    qtbot.addWidget(screen)
    screen.resize(1920, 1080)
    grabbed = screen.grab().toImage()
    assert not screen.picture.isNull()
    left, top = (1920 - screen.picture.width()) // 2, (1080 - screen.picture.height()) // 2
    assert grabbed.copy(
        left, top, screen.picture.width(), screen.picture.height()
    ) == screen.picture.toImage().convertToFormat(grabbed.format())


def test_the_safe_screen_says_one_sentence_in_both_languages(qtbot: QtBot) -> None:
    """A visitor is told whom to ask, calmly, and no more."""
    screen = SafeScreen()
    qtbot.addWidget(screen)
    assert texts(screen) == [
        "សូមអភ័យទោស៖ ព័ត៌មានមិនអាចបង្ហាញបានទេនៅពេលនេះ។ សូមសួរបុគ្គលិករបស់យើង។",
        "We are sorry: the information cannot be shown just now. Please ask our staff.",
    ]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920), (3840, 2160), (320, 240)])
def test_no_line_of_the_safe_screen_is_cut(qtbot: QtBot, size: tuple[int, int]) -> None:
    """The sentences fit at every size."""
    screen = SafeScreen()
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    lines = screen.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(line.heightForWidth(line.width()) <= line.height() for line in lines))
    assert len(lines) == 2
    assert (screen.width(), screen.height()) == size

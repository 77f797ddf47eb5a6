"""A page has the window's size, and a bar only while it needs one."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.widgets.fitting_scroll import FittingScroll


class Words(QWidget):
    """Text that fits a line of 300 pixels, and takes a second where it is narrower; `more` makes it longer."""

    def __init__(self) -> None:
        super().__init__()
        self.more = 0
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return (140 if width >= 300 else 200) + self.more

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(10, 10)


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def scroll(qtbot: QtBot, words: Words) -> FittingScroll:
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(words)
    made = FittingScroll(page)
    qtbot.addWidget(made)
    made.resize(300, 150)
    made.show()
    return made


def test_a_page_that_fits_has_no_bar(scroll: FittingScroll) -> None:
    assert (scroll.verticalScrollBar().maximum(), scroll.page.size()) == (0, QSize(300, 150))


def test_a_bar_goes_when_the_page_fits_without_it(scroll: FittingScroll, words: Words, qtbot: QtBot) -> None:
    """Beside the bar the text would be too long, but without the bar it is not."""
    words.more = 100
    words.updateGeometry()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.page.width() < 300
    words.more = 0
    words.updateGeometry()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    assert scroll.page.size() == QSize(300, 150)

"""Promises about a stack of pages and the language: nobody waits for pages that nobody sees."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.widgets.page_stack import PageStack


class Heard(QWidget):
    """A page that counts how often it was told of another language."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


@pytest.fixture
def pages() -> tuple[Heard, Heard]:
    return Heard(), Heard()


@pytest.fixture
def stack(qtbot: QtBot, pages: tuple[Heard, Heard]) -> PageStack:
    shown = PageStack()
    qtbot.addWidget(shown)
    for page in pages:
        holder = QWidget()
        QVBoxLayout(holder).addWidget(page)
        shown.addWidget(holder)
    shown.show()
    return shown


def switch(stack: PageStack) -> None:
    QCoreApplication.sendEvent(stack, QEvent(QEvent.Type.LanguageChange))


def test_the_page_that_is_seen_changes_alone(stack: PageStack, pages: tuple[Heard, Heard]) -> None:
    switch(stack)
    assert [page.times for page in pages] == [1, 0]


def test_a_page_changes_when_it_is_shown_and_only_once(stack: PageStack, pages: tuple[Heard, Heard]) -> None:
    switch(stack)
    switch(stack)
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [2, 1]
    stack.setCurrentIndex(0)
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [2, 1]


def test_a_stack_within_a_stack_waits_too(qtbot: QtBot, stack: PageStack, pages: tuple[Heard, Heard]) -> None:
    area, other = PageStack(), QWidget()
    qtbot.addWidget(area)
    area.addWidget(stack)
    area.addWidget(other)
    area.setCurrentWidget(other)
    switch(area)
    assert [page.times for page in pages] == [0, 0]
    area.setCurrentWidget(stack)
    assert [page.times for page in pages] == [1, 0]
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [1, 1]

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
def area(qtbot: QtBot, pages: tuple[Heard, Heard]) -> PageStack:
    """As in the window: a stack of pages, and beside it something else that may be seen instead."""
    stack, shown = PageStack(), PageStack()
    for page in pages:
        holder = QWidget()
        QVBoxLayout(holder).addWidget(page)
        stack.addWidget(holder)
    shown.addWidget(stack)
    shown.addWidget(QWidget())
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def stack(area: PageStack) -> PageStack:
    inner = area.widget(0)
    assert isinstance(inner, PageStack)
    return inner


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


def test_a_stack_that_is_not_seen_waits_too(area: PageStack, stack: PageStack, pages: tuple[Heard, Heard]) -> None:
    area.setCurrentIndex(1)
    switch(area)
    assert [page.times for page in pages] == [0, 0]
    area.setCurrentIndex(0)
    assert [page.times for page in pages] == [1, 0]
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [1, 1]

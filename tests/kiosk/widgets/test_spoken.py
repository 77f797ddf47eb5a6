"""What is drawn tells who listens what is chosen in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.widgets.spoken import tell_choice


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[type, object]]:
    """What a screen reader hears of, as if one was listening."""
    heard: list[tuple[type, object]] = []

    def note(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleValueChangeEvent | QAccessibleAnnouncementEvent)
        heard.append(
            (type(event), event.value() if isinstance(event, QAccessibleValueChangeEvent) else event.message())
        )

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return heard


def test_a_choice_is_described_and_told_once(qtbot: QtBot, told: list[tuple[type, object]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tell_choice(widget, "1980: first meeting")
    tell_choice(widget, "1980: first meeting")
    assert widget.accessibleDescription() == "1980: first meeting"
    assert told == [(QAccessibleValueChangeEvent, "1980: first meeting")]


def test_a_choice_is_said_at_once_where_the_keyboard_is(qtbot: QtBot, told: list[tuple[type, object]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.show()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.setFocus()
    tell_choice(widget, "2015: renamed")
    assert told == [
        (QAccessibleValueChangeEvent, "2015: renamed"),
        (QAccessibleAnnouncementEvent, "2015: renamed"),
    ]

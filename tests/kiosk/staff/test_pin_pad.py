"""Promises of the PIN pad."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.pin import Pin
from kiosk.staff.pin_pad import PinPad
from kiosk.theme import theme
from tests.kiosk.staff.places import Clocks

LEFT = Qt.MouseButton.LeftButton
SIZES = ((1920, 1080), (1366, 768), (1080, 1920))


@pytest.fixture
def pad(pin: Pin, language: LanguageManager, window: MainWindow) -> PinPad:
    made = PinPad(pin, language, window, second=10)
    made.open()
    settle()
    return made


def message(pad: PinPad) -> str:
    return pad.message.text().replace("\u200b", "")


def touch(pad: PinPad, button: QPushButton, finger: QPointingDevice) -> None:
    """A finger on a key of the pad."""
    window = pad.window()
    place = button.mapTo(window, QPoint(button.width() // 2, button.height() // 2))
    QTest.touchEvent(window, finger).press(1, place, window).commit()
    QTest.touchEvent(window, finger).release(1, place, window).commit()


def test_the_right_pin_opens(qtbot: QtBot, pad: PinPad, finger: QPointingDevice) -> None:
    """Four keys and Enter by finger; each digit is a dot, and nothing else of it is to be seen."""
    for digit in "2580":
        touch(pad, pad.keys[digit], finger)
    assert pad.dots.count == 4
    with qtbot.waitSignals([pad.closed, pad.accepted]):
        touch(pad, pad.enter, finger)
    assert pad.isHidden()


def test_a_keyboard_types_it_too(qtbot: QtBot, pad: PinPad) -> None:
    """Digits, a correction, Enter."""
    qtbot.keyClicks(pad, "2589")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    qtbot.keyClick(pad, Qt.Key.Key_0)
    with qtbot.waitSignal(pad.accepted):
        qtbot.keyClick(pad, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["២៥៨០", "٢٥٨٠", "2៥8០"])
def test_a_keyboard_in_any_layout_types_it(typed: str, qtbot: QtBot, pad: PinPad) -> None:
    """A Khmer layout gives Khmer digits; what is no digit of a script counts for nothing."""
    for sign in (*typed, "²", "៛", "a"):
        QTest.sendKeyEvent(QTest.KeyAction.Click, pad, Qt.Key.Key_unknown, sign, Qt.KeyboardModifier.NoModifier)
    assert pad.dots.count == 4
    with qtbot.waitSignal(pad.accepted):
        qtbot.keyClick(pad, Qt.Key.Key_Return)


def test_a_wrong_pin_is_refused_and_the_next_digit_begins_anew(
    qtbot: QtBot, pad: PinPad, language: LanguageManager
) -> None:
    """It says so until somebody types again; no digit stays."""
    language.set_language("en")
    qtbot.keyClicks(pad, "1111\r")
    assert (message(pad), pad.dots.count, pad.isVisible()) == ("This PIN is not right.", 0, True)
    qtbot.mouseClick(pad.keys["2"], LEFT)
    assert (message(pad), pad.dots.count) == ("", 1)


def test_enter_without_a_digit_costs_no_try(qtbot: QtBot, pad: PinPad, pin: Pin) -> None:
    """Only what was typed is looked at."""
    for _ in range(9):
        qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert (pin.wait(), message(pad)) == (0, "")


def test_after_five_wrong_tries_it_says_how_long_to_wait(
    qtbot: QtBot, pad: PinPad, clocks: Clocks, language: LanguageManager
) -> None:
    """The seconds run down, nothing can be typed meanwhile, and then it can."""
    language.set_language("en")
    for _ in range(5):
        qtbot.keyClicks(pad, "1111\r")
    assert message(pad) == "Too many wrong tries. Please wait 30 seconds."
    qtbot.keyClicks(pad, "2580\r")
    assert (pad.dots.count, pad.isVisible(), pad.keys["2"].isEnabled()) == (0, True, False)
    clocks.run(11)
    qtbot.waitUntil(lambda: message(pad) == "Too many wrong tries. Please wait 19 seconds.")
    clocks.run(20)
    qtbot.waitUntil(lambda: message(pad) == "")
    with qtbot.waitSignal(pad.accepted):
        qtbot.keyClicks(pad, "2580\r")


def test_a_pad_that_nobody_touches_goes_away(
    qtbot: QtBot, pin: Pin, language: LanguageManager, window: MainWindow
) -> None:
    """A visitor who found it by chance is rid of it soon."""
    pad = PinPad(pin, language, window, patience=30)
    with qtbot.waitSignal(pad.closed):
        pad.open()
    assert pad.isHidden()


@pytest.mark.parametrize("by", ["cross", "Esc"])
def test_it_can_be_closed(qtbot: QtBot, pad: PinPad, by: str) -> None:
    """By the cross and by Esc."""
    with qtbot.waitSignal(pad.closed):
        if by == "cross":
            qtbot.mouseClick(pad.close_button, LEFT)
        else:
            qtbot.keyClick(pad, Qt.Key.Key_Escape)


def test_what_it_covers_cannot_be_touched_or_reached(
    qtbot: QtBot, qapp: QApplication, pad: PinPad, window: MainWindow
) -> None:
    """Tab goes round the pad's own keys, and a touch beside it opens nothing."""
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWidget() is pad)
    reached = []
    for _ in range(30):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        reached.append(qapp.focusWidget())
    assert set(reached) == {*pad.keys.values(), pad.erase, pad.enter, pad.close_button}
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Backtab)
    assert qapp.focusWidget() is reached[-2]
    missions = window.bar.buttons["missions"]
    qtbot.mouseClick(pad, LEFT, pos=missions.mapTo(window, missions.rect().center()))
    assert window.current_page == "home"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["km", "en"])
def test_its_keys_are_large_and_nothing_is_cut(  # the longest message is shown
    qtbot: QtBot, pad: PinPad, window: MainWindow, language: LanguageManager, size: tuple[int, int], code: str
) -> None:
    """Every key is a target for a finger, apart from its neighbours; the message has its room."""
    language.set_language(code)
    window.resize(*size)
    for _ in range(5):
        qtbot.keyClicks(pad, "1111\r")
    settle()
    keys = [*pad.keys.values(), pad.erase, pad.enter]
    assert min(min(key.width(), key.height()) for key in keys) >= theme().px(64)
    boxes = [key.geometry().adjusted(-theme().px(5), -theme().px(5), theme().px(5), theme().px(5)) for key in keys]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert pad.message.heightForWidth(pad.message.width()) <= pad.message.height()
    assert pad.rect().contains(pad.panel.geometry())
    assert pad.panel.rect().contains(pad.enter.geometry())


def test_digits_are_written_as_in_the_language(pad: PinPad, language: LanguageManager) -> None:
    """Khmer digits in Khmer, others in English; the same key is the same digit."""
    assert [pad.keys[digit].text() for digit in "0129"] == ["០", "១", "២", "៩"]
    language.set_language("en")
    settle()
    assert [pad.keys[digit].text() for digit in "0129"] == ["0", "1", "2", "9"]
    assert pad.enter.accessibleName() == "Enter"

"""A visitor types Khmer and English with fingers into a field that never loses the focus."""

from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTranslator
from PySide6.QtGui import QColor, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.keyboard import Keyboard
from kiosk.widgets.keyboard_key import KeyButton

LONG, SOON = 60_000, 10


@cache
def screen() -> QPointingDevice:
    """One touch screen for all tests, made when there is an application."""
    return QTest.createTouchDevice()


class Desk(QWidget):
    """A line edit with the focus, and a keyboard below it that types into it."""

    def __init__(self, language: str = "km", *, hold_ms: int = LONG, delay_ms: int = LONG) -> None:
        super().__init__()
        theme().fit(QSize(780, 1386))
        self.now = 0.0
        self.edit = QLineEdit()
        self.keyboard = Keyboard(
            language, hold_ms=hold_ms, delay_ms=delay_ms, interval_ms=SOON, double_ms=300, clock=self._clock
        )
        self.keyboard.set_target(self.edit)
        self.typed: list[str] = []
        self.keyboard.text_typed.connect(self.typed.append)
        layout = QVBoxLayout(self)
        layout.addWidget(self.edit)
        layout.addWidget(self.keyboard, 1)
        # The offscreen platform's screen has 800 pixels: touches beyond it go nowhere.
        self.resize(780, 480)
        self.show()
        self.edit.setFocus()
        self._down: dict[int, QPoint] = {}
        self._fingers = QTest.touchEvent(self.keyboard, screen(), False)

    def _clock(self) -> float:
        return self.now

    def names(self) -> list[str]:
        buttons = self.keyboard.findChildren(KeyButton)
        return [button.accessibleName() for button in buttons if button.isVisibleTo(self.keyboard)]

    def button(self, name: str) -> KeyButton:
        buttons = self.keyboard.findChildren(KeyButton)
        found = [b for b in buttons if b.accessibleName() == name and b.isVisibleTo(self.keyboard)]
        return found[-1]

    def place(self, name: str) -> QPoint:
        return self.button(name).geometry().center()

    def press(self, finger: int, where: str | QPoint) -> None:
        self._commit(finger, "press", where)

    def slide(self, finger: int, where: str | QPoint) -> None:
        self._commit(finger, "move", where)

    def release(self, finger: int, where: str | QPoint | None = None) -> None:
        self._commit(finger, "release", where or self._down[finger])
        del self._down[finger]

    def _commit(self, finger: int, deed: str, where: str | QPoint) -> None:
        place = self.place(where) if isinstance(where, str) else where
        touch = self._fingers
        for other in self._down:
            if other != finger:
                touch.stationary(other)
        getattr(touch, deed)(finger, place, self.keyboard)
        self._down[finger] = place
        touch.commit()

    def touch(self, *names: str) -> None:
        for name in names:
            self.press(0, name)
            self.release(0)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def test_a_visitor_types_khmer_by_touch_while_the_field_keeps_the_focus(desk: Desk) -> None:
    desk.touch("ក", "្", "Shift", "ញ", "ុ", "ុំ", "Space", "១")
    assert desk.edit.text() == "ក្ញុុំ ១"
    assert desk.typed == ["ក", "្", "ញ", "ុ", "ុំ", " ", "១"]
    assert desk.edit.hasFocus()


def test_a_visitor_types_by_mouse_and_fast(desk: Desk) -> None:
    for _ in range(2):
        QTest.mouseClick(desk.keyboard, Qt.MouseButton.LeftButton, pos=desk.place("ស"))
    QTest.mouseDClick(desk.keyboard, Qt.MouseButton.LeftButton, pos=desk.place("ស"))
    QTest.mouseRelease(desk.keyboard, Qt.MouseButton.LeftButton, pos=desk.place("ស"))
    QTest.mouseClick(desk.keyboard, Qt.MouseButton.RightButton, pos=desk.place("ស"))
    assert desk.edit.text() == "សសស"
    assert desk.edit.hasFocus()


@pytest.mark.parametrize(("shifts", "name"), [(0, "ុំ"), (1, "ាំ"), (1, "ោះ"), (1, "េះ"), (1, "ុះ")])
def test_one_key_types_two_code_points_and_backspace_takes_one(desk: Desk, shifts: int, name: str) -> None:
    desk.touch(*["Shift"] * shifts, name)
    assert desk.typed == [name]
    assert (len(name), desk.edit.text()) == (2, name)
    desk.touch("Delete the last letter")
    assert desk.edit.text() == name[0]
    desk.touch("Delete the last letter")
    assert desk.edit.text() == ""


def test_two_thumbs_that_overlap_type_both_letters_in_order(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.press(1, "ខ")
    desk.release(0)
    desk.press(0, "ច")
    desk.release(1)
    desk.release(0)
    assert desk.edit.text() == "កខច"


def test_the_letter_pressed_first_comes_first_even_when_it_is_let_go_last(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.press(1, "ខ")
    desk.release(1)
    assert desk.edit.text() == "កខ"
    desk.release(0)
    assert desk.edit.text() == "កខ"


def test_a_letter_is_deleted_before_the_one_that_is_typed_meanwhile(desk: Desk) -> None:
    desk.touch("ក")
    desk.press(0, "Delete the last letter")
    desk.press(1, "ខ")
    desk.release(1)
    desk.release(0)
    assert desk.edit.text() == "ខ"


def test_a_cancelled_touch_types_nothing(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.press(1, "Delete the last letter")
    QCoreApplication.sendEvent(desk.keyboard, QTouchEvent(QEvent.Type.TouchCancel, screen()))
    desk.release(0)
    desk.release(1)
    assert desk.edit.text() == ""
    desk.touch("ខ")
    assert desk.edit.text() == "ខ"


def test_sliding_off_a_key_cancels_it(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.slide(0, "ល")
    desk.slide(0, "ក")
    desk.release(0)
    assert desk.edit.text() == ""
    desk.press(0, "ក")
    desk.release(0, desk.place("ក") + QPoint(15, 10))
    assert desk.edit.text() == "ក"


def test_a_touch_beside_all_keys_types_nothing(desk: Desk) -> None:
    desk.press(0, QPoint(3, 3))
    desk.release(0)
    assert desk.typed == []


def test_shift_is_for_one_letter(desk: Desk) -> None:
    desk.touch("Shift", "គ", "ក")
    assert desk.edit.text() == "គក"


def test_shift_touched_twice_quickly_stays_until_it_is_touched_again(desk: Desk) -> None:
    desk.touch("Shift", "Shift")
    assert "Shift, locked" in desk.names()
    desk.touch("គ", "ឃ", "Shift, locked", "ក")
    assert desk.edit.text() == "គឃក"


def test_shift_touched_twice_slowly_is_off_again(desk: Desk) -> None:
    desk.touch("Shift")
    desk.now = 0.4
    desk.touch("Shift", "ក")
    assert desk.edit.text() == "ក"


def test_shift_held_by_one_finger_is_for_all_letters_of_the_other(qtbot: QtBot) -> None:
    desk = Desk("en")
    qtbot.addWidget(desk)
    desk.press(0, "Shift")
    for letter in "ACCSM":
        desk.press(1, letter)
        desk.release(1)
    desk.release(0)
    desk.touch("a")
    assert desk.edit.text() == "ACCSMa"


def test_backspace_repeats_while_it_is_held(qtbot: QtBot) -> None:
    desk = Desk(delay_ms=SOON)
    qtbot.addWidget(desk)
    desk.edit.setText("ក្រសួង")
    desk.press(0, "Delete the last letter")
    qtbot.waitUntil(lambda: len(desk.edit.text()) == 2)
    desk.release(0)
    left = desk.edit.text()
    with qtbot.assertNotEmitted(desk.keyboard.backspace_pressed, wait=5 * SOON):
        pass
    assert (left, desk.edit.text()) == ("ក្", "ក្")


@pytest.fixture
def slow(qtbot: QtBot) -> Desk:
    made = Desk(hold_ms=SOON)
    qtbot.addWidget(made)
    return made


def wait_for(desk: Desk, qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(lambda: name in desk.names())


def test_a_rare_sign_is_chosen_by_holding_and_sliding(slow: Desk, qtbot: QtBot) -> None:
    slow.press(0, "េ")
    wait_for(slow, qtbot, "ឯ")
    slow.slide(0, "ឯ")
    slow.release(0)
    assert slow.edit.text() == "ឯ"
    assert "ឯ" not in slow.names()


def test_a_rare_sign_is_chosen_by_holding_and_then_touching(slow: Desk, qtbot: QtBot) -> None:
    slow.press(0, "់")
    wait_for(slow, qtbot, "ៈ")
    slow.release(0)
    assert "ៈ" in slow.names()
    slow.touch("ៈ")
    assert slow.edit.text() == "ៈ"
    assert "ៈ" not in slow.names()


def test_a_touch_elsewhere_closes_the_choices_and_types_nothing(slow: Desk, qtbot: QtBot) -> None:
    slow.press(0, "េ")
    wait_for(slow, qtbot, "ឯ")
    slow.release(0)
    slow.touch("ម")
    assert (slow.edit.text(), "ឯ" in slow.names()) == ("", False)
    slow.press(0, "េ")
    wait_for(slow, qtbot, "ឯ")
    slow.release(0, slow.place("Space"))
    assert (slow.edit.text(), "ឯ" in slow.names()) == ("", False)


def test_every_rare_sign_can_be_chosen_in_the_layer_of_its_key(slow: Desk, qtbot: QtBot) -> None:
    for held, sign in zip(["ើ", "ឲ", "ិ", "ៀ", "រ", "េ", "ផ", "ោ", "ឪ"], "៖៎ឦឩឫឯឰឱឳ", strict=True):
        slow.press(0, held)
        wait_for(slow, qtbot, sign)
        slow.slide(0, sign)
        slow.release(0)
    assert slow.edit.text() == "៖៎ឦឩឫឯឰឱឳ"


def test_holding_a_key_without_rare_signs_types_its_letter(slow: Desk, qtbot: QtBot) -> None:
    slow.press(0, "ស")
    qtbot.waitUntil(lambda: not slow.keyboard._touch._hold.isActive())
    slow.release(0)
    assert slow.edit.text() == "ស"


def test_the_language_key_changes_the_keys_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.keyboard.language_toggled) as told:
        desk.touch("Keyboard: English")
    assert (told.args, desk.keyboard.language()) == (["en"], "en")
    desk.touch("Shift", "A", "r", "c", "Keyboard: ខ្មែរ", "ក")
    assert desk.edit.text() == "Arcក"


def test_the_digits_layer_types_digits_of_both_kinds_and_leads_back(desk: Desk) -> None:
    desk.touch("Digits and signs", "២", "0", "1", "៥", "Letters", "ក")
    assert desk.edit.text() == "២01៥ក"


def test_enter_is_enter(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.edit.returnPressed, desk.keyboard.enter_pressed]):
        desk.touch("Enter")


def test_a_real_keyboard_types_at_the_same_time(desk: Desk) -> None:
    desk.press(0, "ក")
    QTest.keyClicks(desk.edit, "ab")
    desk.release(0)
    QTest.keyClick(desk.edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(desk.edit, "c")
    desk.touch("ខ")
    assert desk.edit.text() == "abcខ"


def test_a_key_replaces_what_is_selected_and_types_at_the_cursor(desk: Desk) -> None:
    desk.edit.setText("abcd")
    desk.edit.setSelection(1, 2)
    desk.touch("ក")
    assert desk.edit.text() == "aកd"


def test_suggestions_stand_above_the_keys_and_are_told_as_they_were_set(desk: Desk, qtbot: QtBot) -> None:
    desk.keyboard.set_suggestions(["ផែនការ\u200bការងារ", "ផែនទី"])
    assert desk.place("ផែនទី").y() < desk.place("១").y()
    with qtbot.waitSignal(desk.keyboard.suggestion_chosen) as told:
        desk.touch("ផែនការការងារ")
    assert (told.args, desk.edit.text()) == (["ផែនការ\u200bការងារ"], "")
    desk.keyboard.set_suggestions([])
    assert "ផែនទី" not in desk.names()


def test_suggestions_that_come_while_a_key_is_pressed_do_not_disturb_it(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.keyboard.set_suggestions(["កម្ពុជា"])
    desk.release(0)
    assert desk.edit.text() == "ក"


def test_without_a_target_the_signals_tell_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.keyboard.set_target(None)
    with qtbot.waitSignals([desk.keyboard.backspace_pressed, desk.keyboard.enter_pressed]):
        desk.touch("ក", "Delete the last letter", "Enter")
    assert (desk.typed, desk.edit.text()) == (["ក"], "")


def test_a_target_that_went_away_is_forgotten(qtbot: QtBot) -> None:
    desk = Desk()
    qtbot.addWidget(desk)
    other = QLineEdit()
    desk.keyboard.set_target(other)
    with qtbot.waitSignal(other.destroyed):
        other.deleteLater()
    desk.touch("ក", "Delete the last letter")
    assert desk.typed == ["ក"]


def test_a_pressed_key_looks_pressed_at_once(desk: Desk) -> None:
    spot = desk.button("ក").geometry().bottomLeft() + QPoint(8, -5)

    def ground() -> QColor:
        return desk.keyboard.grab().toImage().pixelColor(spot)

    assert ground() == theme().colour("card")
    desk.press(0, "ក")
    assert ground() == theme().colour("gold")
    desk.release(0)
    assert ground() == theme().colour("card")


def test_assistive_technology_presses_keys_by_their_names(desk: Desk) -> None:
    for name in ("Shift", "គ", "Space", "ក", "Delete the last letter"):
        desk.button(name).click()
    assert desk.edit.text() == "គ "
    assert not any(button.focusPolicy() != Qt.FocusPolicy.NoFocus for button in desk.findChildren(KeyButton))


class Pretended(QTranslator):
    """Says every word of the keyboard in angle brackets."""

    def translate(self, context: str, source: str, _disambiguation: str = "", _n: int = -1) -> str:  # type: ignore[override]
        return f"<{source}>" if context == "Keyboard" else ""

    def isEmpty(self) -> bool:
        return False


def test_the_keys_say_their_names_in_the_language_in_use(desk: Desk, qtbot: QtBot) -> None:
    words = {"Shift", "Delete the last letter", "Enter", "Space", "Digits and signs"}
    assert words <= set(desk.names())
    translator = Pretended()
    QCoreApplication.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: {f"<{word}>" for word in words} <= set(desk.names()))
        assert desk.keyboard.accessibleName() == "<On-screen keyboard>"
        assert "<Keyboard: English>" in desk.names()
    finally:
        QCoreApplication.removeTranslator(translator)


def test_a_keyboard_that_is_hidden_while_pressed_types_nothing(desk: Desk) -> None:
    desk.press(0, "ក")
    desk.keyboard.hide()
    desk.keyboard.show()
    desk.release(0)
    assert desk.typed == []

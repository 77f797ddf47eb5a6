"""Hands that touch, click, turn and type at random: every event goes the way that the window system's would go."""

import random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kiosk.main_window import MainWindow
from kiosk.theme import theme

_LOOK_ANEW = 12  # actions between two looks at which buttons there are
_NEAR = 0.55  # of all touches aim at a button
_SELDOM = 0.8  # of the touches that would change the look of everything go elsewhere
_OUTSIDE = 20  # pixels that a touch may miss the window by
_LETTERS = "abcxyz ,.-0159éកខគងចតនមរសហាិីុូេោះ្"
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Menu, Qt.Key.Key_Back,
    Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
)  # fmt: skip
_ALT, _CONTROL, _SHIFT, _META = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_COMBINATIONS = (
    (Qt.Key.Key_F4, _ALT), (Qt.Key.Key_Q, _CONTROL), (Qt.Key.Key_W, _CONTROL), (Qt.Key.Key_Left, _ALT),
    (Qt.Key.Key_Tab, _CONTROL), (Qt.Key.Key_Tab, _ALT), (Qt.Key.Key_F10, _SHIFT), (Qt.Key.Key_C, _CONTROL),
    (Qt.Key.Key_V, _CONTROL), (Qt.Key.Key_X, _CONTROL), (Qt.Key.Key_A, _CONTROL), (Qt.Key.Key_Z, _CONTROL),
    (Qt.Key.Key_P, _CONTROL), (Qt.Key.Key_O, _CONTROL), (Qt.Key.Key_F, _CONTROL), (Qt.Key.Key_N, _CONTROL),
    (Qt.Key.Key_L, _META), (Qt.Key.Key_D, _META), (Qt.Key.Key_Space, _ALT), (Qt.Key.Key_Escape, _CONTROL | _SHIFT),
    (Qt.Key.Key_F, _ALT), (Qt.Key.Key_Right, _SHIFT), (Qt.Key.Key_Delete, _SHIFT), (Qt.Key.Key_Insert, _SHIFT),
)  # fmt: skip
_LEFT = Qt.MouseButton.LeftButton
_BUTTONS = (_LEFT, _LEFT, _LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)


class Hands:
    """Each action tells how many events it was made of."""

    def __init__(self, window: MainWindow, dice: random.Random) -> None:
        self._window, self._dice = window, dice
        self._glass = QTest.createTouchDevice()
        self._buttons: list[QAbstractButton] = []
        self._looked = 0

    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        if handle is None:
            raise RuntimeError("the window has no place on a screen")
        return handle

    def _place(self) -> QPoint:
        """Where to touch: often a button, else anywhere, seldom beside the window."""
        if self._dice.random() < _NEAR and (button := self._find_button()):
            area = button.rect()
            inside = QPoint(self._dice.randrange(max(1, area.width())), self._dice.randrange(max(1, area.height())))
            return button.mapTo(self._window, inside)
        width, height = self._window.width(), self._window.height()
        edge = _OUTSIDE if self._dice.random() < 0.05 else 0
        return QPoint(self._dice.randint(-edge, width + edge - 1), self._dice.randint(-edge, height + edge - 1))

    def _inside(self, place: QPoint) -> QPoint:
        """QTest's mouse stays in the window."""
        size = self._handle().size()
        return QPoint(min(max(place.x(), 0), size.width() - 1), min(max(place.y(), 0), size.height() - 1))

    def _find_button(self) -> QAbstractButton | None:
        self._looked -= 1
        if self._looked < 0:
            self._looked = _LOOK_ANEW
            self._buttons = [one for one in self._window.findChildren(QAbstractButton) if one.isVisible()]
        button = self._dice.choice(self._buttons) if self._buttons else None
        if button and self._dice.random() < _SELDOM and shiboken6.isValid(button) and self._is_costly(button):
            return None
        return button if button and shiboken6.isValid(button) and button.isVisible() else None

    def _is_costly(self, button: QAbstractButton) -> bool:
        """What changes the look of everything takes the time of many other touches."""
        return button in {self._window.tools.text_size, self._window.tools.contrast}

    def try_all(self) -> None:
        """Use everything once: from then on Qt knows all devices."""
        for action in (self.tap, self.drag, self.pinch, self.click, self.turn_wheel, self.press_key, self.type_text):
            action()

    def look_anew(self) -> None:
        """Forget the buttons, which may be gone."""
        self._buttons, self._looked = [], 0

    def _touch(self, kind: str, *points: QPoint) -> None:
        sequence = QTest.touchEvent(self._handle(), self._glass, False)  # noqa: FBT003 - Qt's own argument
        for number, point in enumerate(points):
            getattr(sequence, kind)(number, point, self._handle())
        sequence.commit(False)  # noqa: FBT003 - as above

    def tap(self) -> int:
        """A finger, down and up."""
        place = self._place()
        self._touch("press", place)
        self._touch("release", place)
        return 2

    def tap_twice(self) -> int:
        """Two taps on one place."""
        place = self._place()
        for _ in range(2):
            self._touch("press", place)
            self._touch("release", place)
        return 4

    def tap_corner(self) -> int:
        """The staff's own gesture."""
        side = theme().px(80)
        for _ in range(5):
            place = QPoint(self._dice.randrange(side), self._dice.randrange(side))
            self._touch("press", place)
            self._touch("release", place)
        return 10

    def drag(self) -> int:
        """A finger that moves, straight and fast or to and fro."""
        place, steps = self._place(), self._dice.randint(2, 12)
        reach = self._dice.choice((4, 15, 60))
        step = QPoint(self._dice.randint(-reach, reach), self._dice.randint(-reach, reach))
        self._touch("press", place)
        for _ in range(steps):
            place += step if self._dice.random() < 0.9 else QPoint(self._dice.randint(-9, 9), self._dice.randint(-9, 9))
            self._touch("move", place)
        self._touch("release", place)
        return steps + 2

    def pinch(self) -> int:
        """Two fingers that part or meet."""
        one, other, steps = self._place(), self._place(), self._dice.randint(2, 8)
        self._touch("press", one, other)
        for _ in range(steps):
            one += QPoint(self._dice.randint(-20, 20), self._dice.randint(-20, 20))
            other += QPoint(self._dice.randint(-20, 20), self._dice.randint(-20, 20))
            self._touch("move", one, other)
        self._touch("release", one, other)
        return steps + 2

    def click(self) -> int:
        """A mouse button, sometimes twice."""
        place, button = self._inside(self._place()), self._dice.choice(_BUTTONS)
        times = self._dice.choice((1, 1, 1, 2))
        for _ in range(times):
            QTest.mousePress(self._handle(), button, Qt.KeyboardModifier.NoModifier, place)
            QTest.mouseRelease(self._handle(), button, Qt.KeyboardModifier.NoModifier, place)
        return 2 * times

    def pull(self) -> int:
        """A mouse that moves with a button held, or without."""
        place, steps, held = self._inside(self._place()), self._dice.randint(1, 6), self._dice.random() < 0.6
        if held:
            QTest.mousePress(self._handle(), _LEFT, Qt.KeyboardModifier.NoModifier, place)
        for _ in range(steps):
            place = self._inside(place + QPoint(self._dice.randint(-60, 60), self._dice.randint(-60, 60)))
            QTest.mouseMove(self._handle(), place)
        if held:
            QTest.mouseRelease(self._handle(), _LEFT, Qt.KeyboardModifier.NoModifier, place)
        return steps + 2 * held

    def turn_wheel(self) -> int:
        """The wheel, along or across."""
        turns = self._dice.randint(1, 4)
        place = QPointF(self._inside(self._place()))
        for _ in range(turns):
            angle = QPoint(self._dice.choice((0, 0, 0, 120)), self._dice.choice((-120, 120, -15, 15)))
            QTest.wheelEvent(self._handle(), place, angle)
        return turns

    def press_key(self) -> int:
        """A key that moves, takes or leaves."""
        key = self._dice.choice(_KEYS)
        QTest.keyClick(self._handle(), key)
        return 2

    def press_keys(self) -> int:
        """Keys together: those that close and leave programs first of all."""
        key, modifier = self._dice.choice(_COMBINATIONS)
        QTest.keyClick(self._handle(), key, modifier)
        return 4

    def type_text(self) -> int:
        """A few letters."""
        letters = self._dice.randint(1, 6)
        for _ in range(letters):
            letter = self._dice.choice(_LETTERS)
            if letter.isascii():
                QTest.keyClick(self._handle(), ord(letter))
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows the Latin letters alone
                QCoreApplication.sendEvent(
                    self._handle(), QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                )
        return 2 * letters

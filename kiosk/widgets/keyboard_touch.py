"""Fingers on keys: several at once, in the order in which they came down; a long press offers choices."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QTouchEvent

from kiosk.theme import theme
from kiosk.widgets.keyboard_geometry import PlacedKey
from kiosk.widgets.keyboard_layouts import Kind

_SLACK = 8
_NOBODY = -2
"""Neither a touch nor the mouse, which is -1."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: until a held key offers its choices, until a held ⌫ repeats, and between its repeats."""

    hold: int
    delay: int
    interval: int


@dataclass(slots=True)
class Popup:
    """The choices of a held key; `finger` holds it, None when it stays open for a touch."""

    held: PlacedKey
    choices: tuple[PlacedKey, ...]
    finger: int | None
    chosen: PlacedKey | None = None

    def at(self, place: QPointF) -> PlacedKey | None:
        """The choice at a place."""
        return next((choice for choice in self.choices if choice.holds(place)), None)


@dataclass(slots=True)
class _Finger:
    key: PlacedKey
    spent: bool = False
    """Its key has done something already: letters were typed under ⇧, or ⌫ repeats."""


class KeyTouch(QObject):
    """Tells which keys are struck. A key is struck when its finger goes up on it, or when a later one does."""

    struck = Signal(object, bool)
    """The PlacedKey, and whether a finger holds ⇧ meanwhile."""

    changed = Signal()
    """What is pressed, or the choices, look different."""

    def __init__(
        self,
        find: Callable[[QPointF], PlacedKey | None],
        offer: Callable[[PlacedKey], tuple[PlacedKey, ...]],
        times: Times,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.popup: Popup | None = None
        self._find, self._offer, self._times = find, offer, times
        self._fingers: dict[int, _Finger] = {}
        self._held = self._erasing = _NOBODY
        self._hold, self._repeat = QTimer(self), QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._open)
        self._repeat.timeout.connect(self._erase_on)

    def pressed(self) -> list[PlacedKey]:
        """The keys to be drawn as pressed."""
        keys = [finger.key for finger in self._fingers.values()]
        if self.popup:
            keys += [key for key in (self.popup.held, self.popup.chosen) if key]
        return keys

    def holds_shift(self) -> bool:
        """Whether a finger is on ⇧."""
        return any(finger.key.key.kind is Kind.SHIFT for finger in self._fingers.values())

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event of the keyboard."""
        if event.type() == QEvent.Type.TouchCancel:
            self.cancel()
            return
        ways = {
            QEventPoint.State.Pressed: self.press,
            QEventPoint.State.Updated: self.move,
            QEventPoint.State.Released: self.release,
        }
        for point in event.points():
            way = ways.get(point.state())
            if way:
                way(point.id(), point.position())

    def press(self, finger: int, place: QPointF) -> None:
        """A finger comes down; outside choices that stay open it only closes them."""
        staying = self.popup is not None and self.popup.finger is None
        key = self.popup.at(place) if self.popup and staying else self._find(place)
        if key is None:
            if staying:
                self.close()
            return
        self._fingers[finger] = _Finger(key)
        if key.key.kind is Kind.BACKSPACE:
            self._erasing = finger
            self._repeat.start(self._times.delay)
        else:
            self._held = finger
            self._hold.start(self._times.hold)
        self.changed.emit()

    def move(self, finger: int, place: QPointF) -> None:
        """A finger slides: off its key it strikes nothing, to a choice it takes it."""
        if self.popup and self.popup.finger == finger:
            chosen = self.popup.at(place)
            if chosen is not self.popup.chosen:
                self.popup.chosen = chosen
                self.changed.emit()
        elif finger in self._fingers and not self._fingers[finger].key.holds(place, theme().px(_SLACK)):
            self._lift(finger)
            self.changed.emit()

    def release(self, finger: int, place: QPointF) -> None:
        """A finger goes up; keys that others pressed before are struck first."""
        self.move(finger, place)
        if self.popup and self.popup.finger == finger:
            self._release_choice(self.popup, place)
        elif finger in self._fingers:
            self._strike_until(finger)
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Forget all fingers and choices: nothing is struck."""
        self._fingers.clear()
        self._hold.stop()
        self._repeat.stop()
        self.close()

    def close(self) -> None:
        """Close the choices."""
        self.popup = None
        self.changed.emit()

    def _lift(self, finger: int) -> _Finger:
        if finger == self._erasing:
            self._repeat.stop()
        if finger == self._held:
            self._hold.stop()
        return self._fingers.pop(finger)

    def _strike_until(self, finger: int) -> None:
        """Strike the keys of all fingers up to this one, in the order of their coming."""
        self._strike_before(finger)
        if finger in self._fingers:
            self._strike(finger)

    def _strike_before(self, finger: int) -> None:
        """Strike what was pressed before this finger; a held ⇧ stays held."""
        order = list(self._fingers)
        for other in order[: order.index(finger)]:
            # A key that was struck may have changed all keys.
            if other in self._fingers and self._fingers[other].key.key.kind is not Kind.SHIFT:
                self._strike(other)

    def _spend_shift(self, finger: int, key: PlacedKey) -> bool:
        """Whether ⇧ was pressed before this finger and is still held; it has then done its work."""
        order = list(self._fingers)
        before = (self._fingers[other] for other in order[: order.index(finger)])
        holding = [other for other in before if other.key.key.kind is Kind.SHIFT]
        for other in holding:
            other.spent = other.spent or key.key.kind is Kind.TEXT
        return bool(holding)

    def _strike(self, finger: int) -> None:
        shifted = self._spend_shift(finger, self._fingers[finger].key)
        lifted = self._lift(finger)
        if self.popup and lifted.key in self.popup.choices:
            self.popup = None
        if not lifted.spent:
            self.struck.emit(lifted.key, shifted)

    def _release_choice(self, popup: Popup, place: QPointF) -> None:
        """Take the choice under the finger; on the key itself the choices stay open, elsewhere they close."""
        popup.finger = None
        if popup.chosen:
            self.popup = None
            self.struck.emit(popup.chosen, self.holds_shift())
        elif not popup.held.holds(place, theme().px(_SLACK)):
            self.popup = None
        self.changed.emit()

    @Slot()
    def _open(self) -> None:
        """A key was held: show its choices, if it has any."""
        if self._held not in self._fingers or self.popup:
            return
        choices = self._offer(self._fingers[self._held].key)
        if choices:
            self.popup = Popup(self._fingers.pop(self._held).key, choices, self._held)
            self.changed.emit()

    @Slot()
    def _erase_on(self) -> None:
        """⌫ is held: strike it again and again."""
        if self._erasing not in self._fingers:
            return
        self._strike_before(self._erasing)
        finger = self._fingers.get(self._erasing)
        if finger:
            self._repeat.setInterval(self._times.interval)
            finger.spent = True
            self.struck.emit(finger.key, self.holds_shift())

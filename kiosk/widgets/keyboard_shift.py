"""The ⇧ key: once for one letter, twice quickly to lock, again to let go."""

import time
from collections.abc import Callable
from enum import Enum, auto


class ShiftMode(Enum):
    """Which layer letters are typed in, and for how long."""

    OFF = auto()
    ONCE = auto()
    LOCKED = auto()


class Shift:
    """Knows whether the next letter is typed in the second layer."""

    def __init__(self, double_ms: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.mode = ShiftMode.OFF
        self._double, self._clock = double_ms / 1000, clock
        self._last = float("-inf")

    def strike(self) -> None:
        """⇧ is struck."""
        now = self._clock()
        quick, self._last = now - self._last <= self._double, now
        if self.mode is ShiftMode.OFF:
            self.mode = ShiftMode.ONCE
        elif self.mode is ShiftMode.ONCE and quick:
            self.mode = ShiftMode.LOCKED
        else:
            self.release()

    def spend(self) -> None:
        """A letter was typed."""
        if self.mode is ShiftMode.ONCE:
            self.release()

    def release(self) -> None:
        """Back to the first layer."""
        self.mode, self._last = ShiftMode.OFF, float("-inf")

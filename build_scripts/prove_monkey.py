"""`python -m build_scripts.prove_monkey`: whatever is done to the screen, the kiosk stays, and does not grow.

A monkey touches, clicks, types, turns the wheel, resizes the window, changes language, text size and contrast, goes
away for a while, plays with the staff's screens, and pulls the content file away: 100,000 events, with `--long` a
million, after three tenths as many to warm up.
The times of the session run a hundred times and more as fast. The seed makes the same choices again; which of them meet
a countdown or a scroll that still runs depends on the machine's speed.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from build_scripts.booth_stand import Stand, deal_out_memory, own_folder
from build_scripts.monkey_hands import Hands
from build_scripts.readings import PAUSE, READINGS, Reading, growth, judge, slope, take_reading
from kiosk.session import State

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, LONG = 100_000, 1_000_000
SEED = 2026
_WARM_UP = 0.3  # so many events, as a part of those that count, come before the first reading
_BETWEEN = 20  # events between two turns of the event loop
_SIZES = ((1920, 1080), (1366, 768), (1080, 1920), (320, 240), (800, 480), (768, 1366))


class Monkey:
    """Acts at random on a booth, and looks after each action whether it is still one."""

    def __init__(self, stand: Stand, seed: int) -> None:
        self._stand, self._dice = stand, random.Random(seed)  # noqa: S311 - no secret
        self._hands = Hands(stand.window, self._dice)
        self._actions: dict[Callable[[], int], float] = {
            self._hands.tap: 40, self._hands.tap_twice: 3, self._hands.drag: 8, self._hands.pinch: 2,
            self._hands.click: 8, self._hands.pull: 4, self._hands.turn_wheel: 5, self._hands.press_key: 12,
            self._hands.press_keys: 5, self._hands.type_text: 3, self._hands.tap_corner: 0.1,
            self._resize: 0.15, self._go_away: 0.15, self._let_staff_in: 0.03, self._move_content: 0.1,
        }  # fmt: skip
        self._due = 0.0
        self._since = 0
        self.events = 0
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []

    def warm_up(self) -> None:
        """Let everything be seen and used once."""
        self._stand.session.wake()
        self._hands.try_all()
        self._stand.warm_up()

    def act(self, until: int) -> None:
        """Act until so many events are done, or something is wrong."""
        actions, weights = list(self._actions), list(self._actions.values())
        while self.events < until and not self.faults:
            (action,) = self._dice.choices(actions, weights)
            count = action()
            self.done[action.__name__.strip("_")] += 1
            self.events += count
            self._since += count
            if self._since >= _BETWEEN:
                self._since = 0
                self._stand.turn()
                self.faults += self._stand.watch.look()

    def rest(self, seconds: float) -> Reading:
        """Let the kiosk rest for so long and read what it holds."""
        if not self._stand.content.exists():
            self._move_content()
        self._stand.rest(seconds)
        self._hands.look_anew()
        return take_reading(self.events)

    def _resize(self) -> int:
        """Another screen, the same one turned, or its news that the kiosk fills it again."""
        if self._dice.random() < 0.2:
            self._stand.lock.fill()
            self._stand.turn()
        elif self._dice.random() < 0.5:
            self._stand.resize(QSize(*self._dice.choice(_SIZES)))
        else:
            self._stand.resize(QSize(self._dice.randint(320, 1920), self._dice.randint(240, 1080)))
        return 1

    def _go_away(self) -> int:
        """Nobody there: the kiosk must come back to the attract screen by itself."""
        if not self._stand.wait_for(State.ATTRACT):
            self.faults.append("the kiosk did not begin again although nobody touched it")
        self._hands.look_anew()
        return 1

    def _let_staff_in(self) -> int:
        """The staff's screens under the monkey's hands."""
        self._stand.session.enter_staff()
        return 1

    def _move_content(self) -> int:
        """Pull the content file away, or put it back."""
        content, aside = self._stand.content, self._stand.content.with_suffix(".away")
        if content.exists():
            content.rename(aside)
        else:
            aside.rename(content)
        return 1


def prove(events: int, seed: int, folder: Path, *, long: bool, readings: int = READINGS) -> list[str]:
    """Let the monkey act for so many events; give what was wrong."""
    stand = Stand(folder)
    monkey = Monkey(stand, seed)
    monkey.warm_up()
    taken: list[Reading] = []
    started = time.monotonic()
    for number in range(readings + 1):
        monkey.act(round(events * (_WARM_UP + number / readings)))
        taken.append(monkey.rest(PAUSE if long else 0.0))
        monkey.faults += stand.watch.look()
        word = "" if number else "  (after warm-up)"
        print(f"{taken[-1]} {time.monotonic() - started:7.1f} s{word}", flush=True)
        if monkey.faults:
            break
    faults = monkey.faults or judge(taken[1:], long=long)
    seconds = time.monotonic() - started
    print(f"actions: {', '.join(f'{name} {count:,}' for name, count in monkey.done.most_common())}")
    print(f"{monkey.events:,} events with seed {seed} in {seconds:.0f} s ({monkey.events / seconds:.0f} a second)")
    if len(taken) == readings + 1:
        print(f"memory: {growth(taken[1:]):+.2f} MiB first five to last five, {slope(taken[1:]):+.2f} MiB per million")
    stand.close()
    return faults


def main(arguments: list[str] | None = None) -> int:
    """Run the proof; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.prove_monkey", description="Let a monkey play with the kiosk.")
    parser.add_argument("--long", action="store_true", help=f"{LONG:,} events instead of {SHORT:,}")
    parser.add_argument("--events", type=int, metavar="N", help="this many events")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    events = options.events or (LONG if options.long else SHORT)
    with tempfile.TemporaryDirectory() as folder, own_folder(Path(folder)):
        faults = prove(events, options.seed, Path(folder), long=options.long)
    for fault in dict.fromkeys(faults):
        print(f"FAULT: {fault}")
    print("monkey: failed" if faults else "monkey: the kiosk stood it")
    return 1 if faults else 0


if __name__ == "__main__":
    deal_out_memory()
    sys.exit(main())

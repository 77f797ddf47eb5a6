"""`python -m build_scripts.prove_week`: a week at a booth, in minutes, without anything growing.

Seven days and nights: the attract screen shows slide after slide and wanders; 20 visitors a day come, look around for a
while and walk away; the countdown runs out and everything begins again, with the date of that day in the statistics.
Three tenths as many days before are the warm-up. The long form has ten weeks: some 370,000 slides and inputs.
Every timer of the session runs some hundred times as fast. Of eight slides that a day would have one is shown, all of
it: it fades in and is painted; the others would only take their time, and do not count as events.
"""

import argparse
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPropertyAnimation

from build_scripts.booth_stand import Stand, deal_out_memory, own_folder
from build_scripts.monkey_hands import Hands
from build_scripts.readings import PAUSE, READINGS, Reading, growth, judge, slope, take_reading
from kiosk.attract import AttractScreen
from kiosk.session import State

SHORT, LONG = 7, 70  # days
DAILY = 20
SEED = 2026
_WARM_UP = 0.3  # so many days, as a part of those that count, and one at least, come before the first reading
_DAY = 24 * 3600.0
_SLIDE, _WANDER = 7.0, 60.0
_LOOK = 3.0  # seconds from one touch of a visitor to the next
_VISIT = 120.0  # seconds of a visit, in the middle
_LONGEST = 900.0
_FIRST = datetime(2026, 3, 2, tzinfo=UTC)  # a Monday
_TIMES = {"idle": 100, "countdown": 100, "second": 5, "staff": 400}
_ONE_OF = 8  # so many slides is shown


class Week:
    """Lets the days pass; `seconds` is what the clock on the wall would have counted."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.seconds = 0.0
        self.stand = Stand(folder, _TIMES, self.now)
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        self._hands = Hands(self.stand.window, self._dice)
        self._actions = {
            self._hands.tap: 60, self._hands.drag: 15, self._hands.pinch: 3, self._hands.tap_twice: 3,
            self._hands.type_text: 3, self._hands.press_key: 1,
        }  # fmt: skip
        self.stand.session.wake()
        self._hands.try_all()
        self.stand.warm_up()
        self.events = self.visits = self.slides = 0
        self.faults: list[str] = []

    def now(self) -> datetime:
        """Date and time in that week."""
        return _FIRST + timedelta(seconds=self.seconds)

    def wait(self, seconds: float) -> None:
        """Nobody there: slides follow each other."""
        attract = self.stand.booth.attract
        for _ in range(round(seconds / _SLIDE / _ONE_OF)):
            self._show_slide(attract)
        for _ in range(int(seconds // _WANDER)):
            attract.wander()
        self.seconds += seconds
        self.stand.statistics.flush()

    def _show_slide(self, attract: AttractScreen) -> None:
        attract.show_next()
        self.stand.turn()
        for fade in attract.findChildren(QPropertyAnimation):
            fade.setCurrentTime(fade.duration())
        self.stand.turn()
        self.slides += 1

    def visit(self) -> None:
        """Somebody comes, looks around and goes; the kiosk begins again by itself."""
        length = min(_LONGEST, self._dice.expovariate(1 / _VISIT))
        self.stand.session.wake()
        self._hands.look_anew()
        for _ in range(max(1, int(length / _LOOK))):
            (action,) = self._dice.choices(list(self._actions), list(self._actions.values()))
            self.events += action()
            self.stand.turn()
            self.seconds += _LOOK
        if not self.stand.wait_for(State.ATTRACT):
            self.faults.append("the kiosk did not begin again although nobody touched it")
        self.seconds += 80.0
        self.visits += 1
        self.faults += self.stand.watch.look()

    def rest(self, seconds: float) -> Reading:
        """What the kiosk holds after so long a rest."""
        self.stand.rest(seconds)
        return take_reading(self.events + self.slides)


def prove(days: int, daily: int, seed: int, folder: Path, *, long: bool) -> list[str]:
    """Let so many days pass with so many visitors each; give what was wrong."""
    week = Week(folder, seed)
    before = max(1, round(days * _WARM_UP))
    first, visitors = before * daily, days * daily
    taken: list[Reading] = []
    started = time.monotonic()
    for number in range(READINGS + 1):
        while week.visits < first + visitors * number // READINGS and not week.faults:
            left = first + visitors - week.visits
            week.wait(max(_SLIDE, ((before + days) * _DAY - week.seconds) / left - _VISIT))
            week.visit()
        taken.append(week.rest(PAUSE if long else 0.0))
        word = "" if number else "  (after warm-up)"
        print(f"{taken[-1]} {week.now():%a %d %b %H:%M} {time.monotonic() - started:7.1f} s{word}", flush=True)
    del taken[0]
    faults = week.faults or judge(taken, long=long)
    seconds = time.monotonic() - started
    print(
        f"{week.visits} visits, {week.slides:,} slides and {week.events:,} inputs in {week.seconds / _DAY:.1f} days, "
        f"seed {seed}, in {seconds:.0f} s"
    )
    if not week.faults:
        print(f"memory: {growth(taken):+.2f} MiB first five to last five, {slope(taken):+.2f} MiB per million events")
    week.stand.close()
    return faults


def main(arguments: list[str] | None = None) -> int:
    """Run the proof; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.prove_week", description="Let a week pass at the kiosk.")
    parser.add_argument("--long", action="store_true", help=f"{LONG} days instead of {SHORT}")
    parser.add_argument("--days", type=int, metavar="N", help="this many days")
    parser.add_argument("--daily", type=int, default=DAILY, metavar="N", help="this many visitors a day")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, own_folder(Path(folder)):
        days = options.days or (LONG if options.long else SHORT)
        faults = prove(days, options.daily, options.seed, Path(folder), long=options.long)
    for fault in dict.fromkeys(faults):
        print(f"FAULT: {fault}")
    print("week: failed" if faults else "week: the kiosk stood it")
    return 1 if faults else 0


if __name__ == "__main__":
    deal_out_memory()
    sys.exit(main())

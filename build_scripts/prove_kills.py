"""`python -m build_scripts.prove_kills`: kill -9 loses five seconds of the statistics, and never the file.

Real kiosks with a visitor at each screen are killed again and again, 200 times, with `--long` 1,000 times: while they
start, at any moment of a visit, and in the middle of a writing. Each goes on with the file that its killed forerunner
left; now and then one begins with no file. Compared are sessions, pages, items, languages, lengths and terms.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from build_scripts.booth_stand import own_folder
from build_scripts.environment import ROOT
from build_scripts.lost_notes import Content, Note, Verdict, judge, read_file
from database.statistics_report import count_visits

SHORT, LONG = 200, 1000
SEED = 2026
MOST_LOST = 5.0
"""Seconds before the kill from which nothing may be missing."""

_SIDE_BY_SIDE = 4
_ON_ONE_FILE = 8  # kiosks, before the next begins with none
_VISITS = (2.0, 2.0, 2.0, 6.5)  # seconds of a visit until the kill, at most: some writings; more than may be lost
_WRITING = 0.03  # seconds after the beginning of a writing
_PATIENCE = 180.0  # seconds until a kiosk must have come to what the kill is aimed at
_FILE = Path("data", "accsm-kiosk", "statistics.sqlite3")


class Aim(Enum):
    """What a kill is aimed at."""

    START = "while starting"
    VISIT = "during a visit"
    WRITE = "while writing"


_AIMS = {Aim.START: 15, Aim.VISIT: 55, Aim.WRITE: 30}


@dataclass(slots=True)
class Life:
    """What a kiosk told until it was killed."""

    killed: float = 0.0
    notes: list[Note] = field(default_factory=list)
    shown: float = 1.0
    """Seconds from the start to the first note."""
    ticked: float = 0.0
    stood: float = 0.0
    """When the kiosk's timers last ran, and for how many seconds at most they stood still: no time for it."""
    failures: list[str] = field(default_factory=list)
    """Writings that failed, and why."""

    def tick(self, moment: float) -> None:
        """The timers ran."""
        self.stood = max(self.stood, moment - (self.ticked or moment))
        self.ticked = moment


@dataclass(slots=True)
class Tally:
    """All kills together."""

    kills: Counter[Aim] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    longest: float = 0.0
    stood: float = 0.0
    files: int = 0
    faults: list[str] = field(default_factory=list)


class Kiosk:
    """A kiosk at work, and what it tells."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.life = Life()
        self._begun, self._writes = threading.Event(), threading.Event()
        self._started = time.monotonic()
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT, text=True)
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        with self._process.stdout or nullcontext(()) as lines:
            for line in lines:
                note = Note(*json.loads(line))
                if note.kind == "write":
                    self._writes.set()
                elif note.kind == "tick":
                    self.life.tick(note.moment)
                elif note.kind == "failure":
                    self.life.failures.append(note.name)
                else:
                    self._take(note)

    def _take(self, note: Note) -> None:
        self.life.notes.append(note)
        if not self._begun.is_set():
            self.life.shown = time.monotonic() - self._started
            self._begun.set()

    def kill(self, aim: Aim, seconds: float, writes: int) -> Life:
        """Kill it so many seconds after what the kill is aimed at; RuntimeError where it does not come so far."""
        came = True
        if aim is Aim.VISIT:
            came = self._begun.wait(_PATIENCE)
        elif aim is Aim.WRITE:
            for _ in range(writes):
                self._writes.clear()
                came = came and self._writes.wait(_PATIENCE)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.life.killed = time.monotonic()
            self._process.send_signal(signal.SIGKILL)
        status = self._process.wait()
        self._listener.join()
        if self.life.ticked:
            self.life.tick(self.life.killed)
        if not came or not self.life.killed:
            said = f"status {status}, {len(self.life.notes)} notes, the last {self.life.notes[-1:]}"
            raise RuntimeError(f"{aim.value}: the kiosk ended by itself, or nobody could use it: {said}")
        return self.life


class Place:
    """One kiosk after the other, each in what the one before it left."""

    def __init__(self, seed: int, folder: Path, tally: Tally, guard: threading.Lock) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        self._tally, self._guard = tally, guard
        self._before = Content()
        self._shown = 1.0
        self._file = folder / _FILE
        folder.mkdir(parents=True)
        with guard, own_folder(folder) as changed:
            self._environment = {**os.environ, **changed}

    def kill_often(self, kills: int) -> None:
        """Kill so many kiosks, or until something is wrong."""
        for number in range(kills):
            if self._tally.faults:
                return
            if number % _ON_ONE_FILE == 0:
                self._begin_anew()
            self._kill()
        self._begin_anew()

    def _kill(self) -> None:
        (aim,) = self._dice.choices(list(_AIMS), list(_AIMS.values()))
        longest = {Aim.START: 1.2 * self._shown, Aim.VISIT: self._dice.choice(_VISITS), Aim.WRITE: _WRITING}[aim]
        seconds, writes = self._dice.uniform(0, longest), self._dice.choice((1, 1, 2))
        command = [sys.executable, "-m", "build_scripts.visited_kiosk", str(self._dice.randrange(2**31))]
        life = Kiosk(command, self._environment).kill(aim, seconds, writes)
        if life.notes:
            self._shown = life.shown
        after = read_file(self._file)
        verdict = judge(life.notes, life.killed, self._before, after)
        if list(self._file.parent.glob("*damaged*")):
            verdict.faults.append("a kiosk put the file aside as damaged")
        self._before = after
        with self._guard:
            count(self._tally, aim, life, verdict)

    def _begin_anew(self) -> None:
        """Read the file as staff would, and let the next kiosk find none."""
        if self._file.exists():
            seen = count_visits(self._file, datetime.now().astimezone().date())
            if seen != len(self._before.sessions):
                with self._guard:
                    self._tally.faults.append(f"staff see {seen} of {len(self._before.sessions)} sessions")
            shutil.rmtree(self._file.parent)
            with self._guard:
                self._tally.files += 1
        self._before = Content()


def count(tally: Tally, aim: Aim, life: Life, verdict: Verdict) -> None:
    """Add a kill to the others."""
    tally.kills[aim] += 1
    tally.notes.update(note.kind for note in life.notes)
    tally.lost += len(verdict.lost)
    tally.longest = max(tally.longest, *verdict.lost, 0.0)
    tally.stood = max(tally.stood, life.stood)
    kills = tally.kills.total()
    tally.faults += [f"kill {kills}, {aim.value}: {fault}" for fault in verdict.faults]
    tally.faults += [f"kill {kills}, {aim.value}: a writing failed: {reason}" for reason in life.failures]
    if (longest := max(verdict.lost, default=0.0)) > MOST_LOST:
        why = f"the kiosk's timers stood still for {life.stood:.2f} s"
        tally.faults.append(f"kill {kills}, {aim.value}: a note was lost {longest:.2f} s after it was made; {why}")
    if kills % 20 == 0:
        notes = tally.notes.total()
        print(f"{kills:5} kills, {notes:6,} notes, {tally.lost:5,} lost, {tally.longest:.2f} s at most", flush=True)


def prove(kills: int, seed: int, folder: Path, *, side_by_side: int = _SIDE_BY_SIDE) -> Tally:
    """Kill so many kiosks."""
    tally, guard = Tally(), threading.Lock()
    shares = [kills // side_by_side + (place < kills % side_by_side) for place in range(side_by_side)]
    places = [Place(seed * 1000 + place, folder / str(place), tally, guard) for place in range(side_by_side)]
    with ThreadPoolExecutor(side_by_side) as pool:
        done = [pool.submit(place.kill_often, share) for place, share in zip(places, shares, strict=True)]
    for each in done:
        each.result()
    return tally


def main(arguments: list[str] | None = None) -> int:
    """Run the proof; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.prove_kills", description="Kill kiosks that write statistics.")
    parser.add_argument("--long", action="store_true", help=f"{LONG:,} kills instead of {SHORT}")
    parser.add_argument("--kills", type=int, metavar="N", help="this many kills")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally = prove(options.kills or (LONG if options.long else SHORT), options.seed, Path(folder))
    for fault in tally.faults:
        print(f"FAULT: {fault}")
    aims = ", ".join(f"{tally.kills[aim]} {aim.value}" for aim in Aim)
    kinds = ", ".join(f"{kind} {number:,}" for kind, number in tally.notes.most_common())
    print(f"{tally.kills.total()} kills with seed {options.seed} in {time.monotonic() - started:.0f} s: {aims}")
    print(
        f"{tally.notes.total():,} notes ({kinds}) in {tally.files} files: {tally.lost:,} not in the file, made "
        f"{tally.longest:.2f} s before the kill at most ({MOST_LOST:.0f} allowed); no kiosk's timers stood still for "
        f"longer than {tally.stood:.2f} s"
    )
    print("kills: failed" if tally.faults else "kills: the file stood it")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())

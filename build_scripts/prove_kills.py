"""`python -m build_scripts.prove_kills`: kill -9 loses five seconds of the statistics, and never the file.

Real kiosks with a visitor at each screen are killed again and again, 200 times, with `--long` 1,000 times; each goes on
with the file that its killed forerunner left. What a kiosk noted is told by itself as it notes it; what is in the file
is read from a copy, so that the next kiosk finds the file as the kill left it.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.booth_stand import own_folder
from build_scripts.environment import ROOT

SHORT, LONG = 200, 1000
SEED = 2026
MOST_LOST = 5.0
"""Seconds before the kill from which nothing may be missing."""

_SIDE_BY_SIDE = 6
_LONGEST = 9.0  # seconds that a kiosk lives after its first session began
_PATIENCE = 60.0  # seconds until a kiosk must have begun its first session
_FILE = Path("data", "accsm-kiosk", "statistics.sqlite3")

Looks = Counter[tuple[str, str]]


@dataclass(slots=True)
class Life:
    """What a kiosk told until it was killed."""

    killed: float = 0.0
    notes: list[tuple[float, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """All kills together."""

    kills: int = 0
    notes: int = 0
    lost: int = 0
    longest: float = 0.0
    faults: list[str] = field(default_factory=list)


def live(command: list[str], environment: dict[str, str], seconds: float) -> Life:
    """Start a kiosk, let it be used for so many seconds, and kill it."""
    life = Life()
    begun = threading.Event()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT, text=True)

    def listen() -> None:
        with process.stdout or nullcontext(()) as lines:
            for line in lines:
                moment, kind, name = json.loads(line)
                life.notes.append((moment, kind, name))
                begun.set()

    listener = threading.Thread(target=listen)
    listener.start()
    has_begun = begun.wait(_PATIENCE)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        life.killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
    status = process.wait()
    listener.join()
    if not has_begun or not life.killed:
        raise RuntimeError(f"the kiosk ended by itself with status {status}, or nobody could use it")
    return life


def read_file(path: Path, after: int) -> tuple[str, dict[int, Looks]]:
    """What SQLite says of the file's integrity, and the looks of each session after this one; from a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        for suffix in ("", "-wal"):  # without -shm, as after a cut of the power: SQLite makes it anew
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                shutil.copy(beside, copy.with_name(copy.name + suffix))
        with closing(sqlite3.connect(copy)) as connection:
            word = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'session'").fetchone():
                return word, {}
            sessions = connection.execute("SELECT id FROM session WHERE id > ? ORDER BY id", (after,))
            found: dict[int, Looks] = {number: Counter() for (number,) in sessions}
            for number, kind, name, count in connection.execute("SELECT session, kind, name, count FROM look"):
                if number in found:
                    found[number][kind, name] = count
    return word, found


def find_lost(life: Life, sessions: dict[int, Looks]) -> list[float]:
    """For each note that is not in the file: how many seconds before the kill it was made."""
    lost, noted, here = [], Looks(), iter(sessions.values())
    written: Looks | None = None
    for moment, kind, name in life.notes:
        if kind == "session":
            noted, written = Counter(), next(here, None)
            is_there = written is not None
        else:
            noted[kind, name] += 1
            is_there = written is not None and written[kind, name] >= noted[kind, name]
        if not is_there:
            lost.append(life.killed - moment)
    return lost


def kill_often(kills: int, seed: int, folder: Path, tally: Tally, guard: threading.Lock) -> None:
    """One kiosk after the other on one file."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    last = 0
    folder.mkdir(parents=True)
    with guard, own_folder(folder) as changed:
        environment = {**os.environ, **changed}
    for _ in range(kills):
        command = [sys.executable, "-m", "build_scripts.visited_kiosk", str(dice.randrange(2**31))]
        life = live(command, environment, dice.uniform(0, _LONGEST))
        word, sessions = read_file(folder / _FILE, last) if (folder / _FILE).exists() else ("ok", {})
        lost = find_lost(life, sessions)
        last = max(sessions, default=last)
        with guard:
            _count(tally, life, word, lost)
            if list((folder / _FILE).parent.glob("*damaged*")):
                tally.faults.append("a kiosk put the file aside as damaged")
        if tally.faults:
            return


def _count(tally: Tally, life: Life, word: str, lost: list[float]) -> None:
    tally.kills += 1
    tally.notes += len(life.notes)
    tally.lost += len(lost)
    tally.longest = max(tally.longest, *lost, 0.0)
    if word != "ok":
        tally.faults.append(f"kill {tally.kills}: the file is damaged: {word}")
    if max(lost, default=0.0) > MOST_LOST:
        tally.faults.append(f"kill {tally.kills}: a note was lost {max(lost):.2f} s after it was made")
    if tally.kills % 20 == 0:
        print(f"{tally.kills:5} kills, {tally.notes:6,} notes, {tally.lost:5,} lost, {tally.longest:.2f} s at most")


def prove(kills: int, seed: int, folder: Path, *, side_by_side: int = _SIDE_BY_SIDE) -> Tally:
    """Kill so many kiosks."""
    tally, guard = Tally(), threading.Lock()
    shares = [kills // side_by_side + (place < kills % side_by_side) for place in range(side_by_side)]
    with ThreadPoolExecutor(side_by_side) as pool:
        done = [
            pool.submit(kill_often, share, seed * 1000 + place, folder / str(place), tally, guard)
            for place, share in enumerate(shares)
        ]
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
    print(
        f"{tally.kills} kills with seed {options.seed} in {time.monotonic() - started:.0f} s: {tally.notes:,} notes, "
        f"{tally.lost:,} not in the file, made {tally.longest:.2f} s before the kill at most ({MOST_LOST:.0f} allowed)"
    )
    print("kills: failed" if tally.faults else "kills: the file stood it")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())

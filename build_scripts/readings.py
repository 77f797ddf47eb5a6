"""What a kiosk holds at rest: memory, objects, timers, open files; and whether that grows.

Memory is what is the process's own (anonymous pages: heap and stacks): shared libraries are left out, because how many
of their pages are counted depends on what else runs. A page counts although one byte of it is in use: `held`, what
malloc has given out, tells what is kept from what is merely scattered.
"""

import ctypes
import gc
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QGesture

from kiosk.theme import theme
from kiosk.widgets.keyboard_key import KeyButton

MIB = 1024.0 * 1024.0
READINGS = 20
MOST_GROWTH = 8.0
"""MiB from the median of the first five readings to that of the last five, in the short form."""

MOST_SLOPE = 1.0
"""MiB per million events, in the long form."""

PAUSE = 10.0
"""Seconds of rest before a reading of the long form: what runs out by a timer has done so."""

_ENDS = 5
_ROLLUP = Path("/proc/self/smaps_rollup")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the kiosk held after so many events; memory in MiB."""

    events: int
    memory: float
    objects: int
    timers: int
    handles: int
    listeners: int
    """that follow the theme"""

    held: float = 0.0
    """MiB that malloc has given out, where glibc tells"""

    kinds: Counter[str] = field(default_factory=Counter, compare=False, repr=False)
    """The objects by class, to tell what there is more of."""

    def counts(self) -> tuple[int, int, int, int]:
        """What must be equal at each reading."""
        return self.objects, self.timers, self.handles, self.listeners

    def __str__(self) -> str:
        return (
            f"{self.events:>9,} events {self.memory:8.2f} MiB ({self.held:5.2f} held) {self.objects:5} objects "
            f"{self.timers:3} timers {self.handles:3} handles {self.listeners:4} listeners"
        )


def take_reading(events: int) -> Reading:
    """Read what is held now, once everything that can be freed is freed."""
    gc.collect()
    held = 0.0
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).malloc_trim(0)
        held = read_held()
    memory = read_memory()
    objects = find_objects()
    timers = sum(isinstance(found, QTimer) and found.isActive() for found in objects)
    listeners = theme().receivers("2changed()")
    kinds = Counter(type(found).__name__ for found in objects)
    return Reading(events, memory, len(objects), timers, _count_handles(), listeners, held, kinds)


def read_memory() -> float:
    """The process's own memory in MiB."""
    if not _ROLLUP.exists():
        return float(psutil.Process().memory_full_info().uss) / MIB
    kinds = dict(line.split(":") for line in _ROLLUP.read_text(encoding="ascii").splitlines()[1:])
    return sum(int(kinds[kind].split()[0]) for kind in ("Anonymous", "Swap")) * 1024 / MIB


class _Mallinfo(ctypes.Structure):
    """glibc's struct mallinfo2."""

    _fields_ = (
        *((name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks")),
        *((name, ctypes.c_size_t) for name in ("uordblks", "fordblks", "keepcost")),
    )


def read_held() -> float:
    """What malloc has given out, in MiB; Python's small objects, which it does not see, are left out."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return 0.0
    library.mallinfo2.restype = _Mallinfo
    told = library.mallinfo2()
    return float(told.uordblks + told.hblkhd) / MIB


def _count_handles() -> int:
    process = psutil.Process()
    if sys.platform == "win32":
        return int(process.num_handles())
    # Qt's pooled threads end when they had nothing to do for a while; each has one file of its own.
    return int(process.num_fds() - process.num_threads() + 1)


def find_objects() -> list[QObject]:
    """Every QObject that hangs below the application or a window, or that Python holds."""
    found: dict[int, QObject] = {}
    application = QCoreApplication.instance()
    held = [thing for thing in gc.get_objects() if isinstance(thing, QObject)]
    tops = [*QApplication.topLevelWidgets(), *QGuiApplication.allWindows()]
    _collect([*([application] if application else []), *tops, *held], found)
    return [thing for thing in found.values() if not _is_spare(thing)]


def _is_spare(thing: QObject) -> bool:
    """Qt's notes of fingers go when the next finger comes; a keyboard keeps the keys of its widest layout."""
    return isinstance(thing, QGesture | KeyButton)


def _collect(things: Iterable[QObject], found: dict[int, QObject]) -> None:
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        if shiboken6.isValid(thing):
            address = shiboken6.getCppPointer(thing)[0]
            if address not in found:
                found[address] = thing
                waiting += thing.children()


def growth(readings: Sequence[Reading]) -> float:
    """MiB from the median of the first five readings to that of the last five."""
    memory = [reading.memory for reading in readings]
    return statistics.median(memory[-_ENDS:]) - statistics.median(memory[:_ENDS])


def slope(readings: Sequence[Reading]) -> float:
    """MiB per million events: the line through all readings."""
    events = [reading.events / 1e6 for reading in readings]
    return statistics.linear_regression(events, [reading.memory for reading in readings]).slope


def judge(readings: Sequence[Reading], *, long: bool) -> list[str]:
    """What is wrong with these readings, in a sentence each."""
    faults = []
    if long and slope(readings) > MOST_SLOPE:
        faults.append(f"memory grows by {slope(readings):.2f} MiB per million events; {MOST_SLOPE:.0f} is allowed")
    if not long and growth(readings) > MOST_GROWTH:
        faults.append(f"memory grew by {growth(readings):.2f} MiB; {MOST_GROWTH:.0f} is allowed")
    counts = {reading.counts() for reading in readings}
    if len(counts) > 1:
        faults.append(f"objects, timers, handles and listeners at rest differ: {sorted(counts)}")
        faults += dict.fromkeys(f"against the first: {_difference(readings[0], reading)}" for reading in readings[1:])
    return faults


def _difference(one: Reading, other: Reading) -> str:
    """What the other reading has more or less of."""
    kinds = sorted(one.kinds | other.kinds)
    found = {kind: other.kinds[kind] - one.kinds[kind] for kind in kinds}
    return ", ".join(f"{kind} {count:+}" for kind, count in found.items() if count) or "the same objects"

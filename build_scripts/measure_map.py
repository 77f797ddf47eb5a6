"""`python -m build_scripts.measure_map`: how long a frame takes while a finger drags the map, and the timeline.

In the whole window at 1920×1080, painted by the processor. Each figure is given twice: by the clock on the wall, and by
the processor's time of this process alone, which tells what is ours where other programs are busy.
"""

import argparse
import gc
import math
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from database.store import ContentStore
from kiosk import paths
from kiosk.app import make_window
from kiosk.commands.tour import settle
from kiosk.display import make_application
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.pages.arc_map import ArcMapPage
from kiosk.pages.history import HistoryPage
from kiosk.theme import load_fonts

MOST = 16.7
"""Milliseconds of a frame, of which sixty make a second."""

RADIUS, ROUND = 260, 90  # pixels of the way that the finger goes, and frames of one round


@dataclass
class Frames:
    """The frames of one drag, in milliseconds."""

    name: str
    wall: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        figures = [(statistics.median(times), at_most(times, 0.99), max(times)) for times in (self.wall, self.own)]
        told = "   ".join(f"{middle:5.2f} {most:6.2f} {worst:6.2f}" for middle, most, worst in figures)
        return f"{self.name:28} {told}"


def at_most(times: list[float], part: float) -> float:
    """The time within which this part of the frames was painted."""
    return sorted(times)[min(len(times) - 1, math.ceil(part * len(times)) - 1)]


def around(number: int) -> QPoint:
    """Where the finger is in a frame, seen from where it began: it goes round, and the other way every second round."""
    angle = 2 * math.pi * number / ROUND * (1 if number // ROUND % 2 == 0 else -1)
    return QPoint(round(RADIUS * math.sin(angle)), round(RADIUS * (1 - math.cos(angle)) / 2))


def along(number: int) -> QPoint:
    """The same along a line."""
    return QPoint(round(2 * RADIUS * math.sin(2 * math.pi * number / ROUND)), 0)


def drag(widget: QWidget, name: str, count: int, way: Callable[[int], QPoint]) -> Frames:
    """Drag with one finger, and time each frame from the moved finger to the painted window."""
    frames, device = Frames(name), QTest.createTouchDevice()
    screen = widget.window().windowHandle()
    if screen is None:
        raise RuntimeError("the window has no place on a screen")
    start = widget.mapTo(widget.window(), widget.rect().center())
    QTest.touchEvent(screen, device).press(0, start, screen).commit()
    for number in range(1, count + 1):
        wall, own = time.perf_counter(), time.process_time()
        QTest.touchEvent(screen, device).move(0, start + way(number), screen).commit()
        QApplication.processEvents()
        frames.own.append((time.process_time() - own) * 1000)
        frames.wall.append((time.perf_counter() - wall) * 1000)
    QTest.touchEvent(screen, device).release(0, start + way(count), screen).commit()
    settle()
    return frames


def measure_map(window: MainWindow, count: int, level: str, nearer: int) -> Frames:
    """Drag the map with coarse or fine shapes, so many touches on plus nearer than the overview."""
    page = window.page("arc-map")
    if not isinstance(page, ArcMapPage):
        raise TypeError
    window.show_page("arc-map")
    view = page.map.view
    view.ground.level = level
    view.tiles.clear()
    view.fit_all()
    for _ in range(nearer):
        view.zoom_in()
    settle()
    frames = drag(view, f"map, {level}, {view.camera.scale / view.camera.overview:.1f} x", count, around)
    view.ground.level = None
    return frames


def measure_line(window: MainWindow, count: int) -> Frames:
    """Drag the timeline."""
    page = window.page("history")
    if not isinstance(page, HistoryPage):
        raise TypeError
    window.show_page("history")
    settle()
    return drag(page.timeline, "timeline", count, along)


def measure(count: int) -> list[Frames]:
    """Every drag, one after another in one window."""
    window = make_window(Options())
    with ContentStore(paths.content()) as store:
        window.set_store(store)
        window.set_motion(on=False)
        window.resize(1920, 1080)
        window.show()
        while window.build_next_page():
            settle()
        gc.collect()
        gc.freeze()
        results = [measure_map(window, count, level, nearer) for level in ("coarse", "fine") for nearer in (1, 3)]
        return [*results, measure_line(window, count)]


def main(arguments: list[str] | None = None) -> int:
    """Print a table; 1 where the median of a drag is longer than a frame of sixty in a second."""
    parser = argparse.ArgumentParser(prog="build_scripts.measure_map", description="Measure frames of a drag.")
    parser.add_argument("--frames", type=int, default=720, help="frames per drag (default: 720)")
    count = parser.parse_args(arguments).frames
    make_application()
    load_fonts()
    results = measure(count)
    print(f"{'milliseconds of a frame':28} on the wall: median, 99 %, worst   own: the same")
    for frames in results:
        print(frames)
    slow = [frames.name for frames in results if statistics.median(frames.wall) > MOST]
    print(f"slower than {MOST} ms: {', '.join(slow) or 'none'}")
    if slow and all(statistics.median(frames.own) <= MOST for frames in results):
        print("by this process alone none is: other programs keep the machine busy")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())

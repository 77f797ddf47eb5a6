"""`python -m build_scripts.measure_switch`: from the touch on a language to the painted page, against a bare repaint.

For each page, in one process and with every page made: medians over many switches, and their ratio. The ratio of the
processor's time of this process alone stands beside it: on a busy machine it is the steadier one.
"""

import argparse
import os
import statistics
import sys
import time
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from database.store import ContentStore
from kiosk import paths
from kiosk.app import make_window
from kiosk.commands.tour import settle
from kiosk.display import make_application
from kiosk.main_window import MainWindow
from kiosk.options import PAGES, Options
from kiosk.theme import load_fonts

MOST = 1.5


@dataclass(frozen=True, slots=True)
class Time:
    """Milliseconds of the clock on the wall, and of the processor for this process."""

    wall: float
    own: float


def now() -> Time:
    """Both clocks."""
    return Time(time.perf_counter() * 1000, time.process_time() * 1000)


def since(start: Time) -> Time:
    """What has passed."""
    end = now()
    return Time(end.wall - start.wall, end.own - start.own)


def middle(times: list[Time]) -> Time:
    """The median of each clock."""
    return Time(statistics.median(one.wall for one in times), statistics.median(one.own for one in times))


def repaint(window: MainWindow) -> Time:
    """Paint all of the window once more, every widget once."""
    window.update()
    for widget in window.findChildren(QWidget):
        # Qt leaves out what covers its parent.
        if widget.isVisible() and widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            widget.update()
    start = now()
    QApplication.processEvents()
    return since(start)


def switch(window: MainWindow, code: str) -> Time:
    """Lift the finger from a language, and let everything happen until the window is painted."""
    button = window.tools.buttons[code]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    settle()
    start = now()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return since(start)


def measure(window: MainWindow, page: str, times: int) -> tuple[Time, Time]:
    """Median of a switch and of a repaint of this page, taking turns."""
    window.show_page(page)
    settle()
    switches, repaints = [], []
    for number in range(times):
        switches.append(switch(window, ("en", "km")[number % 2]))
        settle()
        repaints.append(repaint(window))
    return middle(switches), middle(repaints)


def main(arguments: list[str] | None = None) -> int:
    """Measure every page; 1 where the fullest page takes more than one and a half repaints."""
    parser = argparse.ArgumentParser(prog="build_scripts.measure_switch", description="Measure the language switch.")
    parser.add_argument("--times", type=int, default=100, help="switches per page (default: 100)")
    times = parser.parse_args(arguments).times
    make_application()
    load_fonts()
    window = make_window(Options())
    with ContentStore(paths.content()) as store:
        window.set_store(store)
        window.resize(1920, 1080)
        window.show()
        while window.build_next_page():
            settle()
        results = {page: measure(window, page, times) for page in PAGES}
    for page, (switched, painted) in results.items():
        ratio, own = switched.wall / painted.wall, switched.own / painted.own
        print(
            f"{page:12} switch {switched.wall:6.2f} ms   repaint {painted.wall:6.2f} ms   ratio {ratio:.2f}"
            f"   own: {switched.own:6.2f} ms, {painted.own:6.2f} ms, {own:.2f}"
        )
    fullest = max(results, key=lambda page: results[page][1].wall)
    switched, painted = results[fullest]
    ratio = switched.wall / painted.wall
    print(f"the fullest page, which takes longest to paint: {fullest}, {ratio:.2f} (at most {MOST})")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())

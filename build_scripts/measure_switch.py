"""`python -m build_scripts.measure_switch`: from the touch on a language to the painted page, against a bare repaint.

For each page, in one process and with every page made: medians over many switches, and their ratio.
"""

import argparse
import os
import statistics
import sys
import time

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


def milliseconds(start: float) -> float:
    """Since `start`."""
    return (time.perf_counter() - start) * 1000


def repaint(window: MainWindow) -> float:
    """Paint all of the window once more, every widget once."""
    window.update()
    for widget in window.findChildren(QWidget):
        # Qt leaves out what covers its parent.
        if widget.isVisible() and widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            widget.update()
    start = time.perf_counter()
    QApplication.processEvents()
    return milliseconds(start)


def switch(window: MainWindow, code: str) -> float:
    """Lift the finger from a language, and let everything happen until the window is painted."""
    button = window.tools.buttons[code]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    settle()
    start = time.perf_counter()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return milliseconds(start)


def measure(window: MainWindow, page: str, times: int) -> tuple[float, float]:
    """Median of a switch and of a repaint of this page, taking turns."""
    window.show_page(page)
    settle()
    switches, repaints = [], []
    for number in range(times):
        switches.append(switch(window, ("en", "km")[number % 2]))
        settle()
        repaints.append(repaint(window))
    return statistics.median(switches), statistics.median(repaints)


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
        print(f"{page:12} switch {switched:6.2f} ms   repaint {painted:6.2f} ms   ratio {switched / painted:.2f}")
    fullest = max(results, key=lambda page: results[page][1])
    switched, painted = results[fullest]
    print(f"the fullest page, which takes longest to paint: {fullest}, {switched / painted:.2f} (at most {MOST})")
    return 0 if switched / painted <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())

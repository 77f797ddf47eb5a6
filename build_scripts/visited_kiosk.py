"""`python -m build_scripts.visited_kiosk SEED`: the real kiosk with a visitor at its screen, made to be killed.

Each note that it makes for its statistics is told on standard output with the time, as a line of JSON.
"""

import json
import os
import random
import sys
import time
from datetime import datetime
from unittest.mock import patch

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from build_scripts.monkey_hands import Hands
from database import statistics
from kiosk import app
from kiosk.main_window import MainWindow
from kiosk.options import Options

PACE = 60  # milliseconds between two actions of the visitor


def tell(*what: str) -> None:
    """One line at once: a kill may come before the next."""
    os.write(1, (json.dumps([time.monotonic(), *what]) + "\n").encode())


class ToldStatistics(statistics.Statistics):
    """Tells what was noted, after it was."""

    def start_session(self, language: str) -> None:
        """Note and tell."""
        super().start_session(language)
        tell("session", datetime.now().astimezone().isoformat())

    def record_page(self, page: str) -> None:
        """Note and tell."""
        super().record_page(page)
        tell("page", page)

    def record_item(self, item: str) -> None:
        """Note and tell."""
        super().record_item(item)
        tell("item", item)


class Visitor(QObject):
    """Touches the screen for as long as the kiosk lives."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        hands = Hands(window, self._dice)
        self._actions = (hands.tap, hands.tap, hands.tap, hands.tap, hands.drag, hands.press_key, hands.type_text)
        self._timer = QTimer(self, interval=PACE)
        self._timer.timeout.connect(self.act)
        self._timer.start()

    @Slot()
    def act(self) -> None:
        """Do something."""
        self._dice.choice(self._actions)()


def main() -> int:
    """Run the kiosk until it is killed."""
    seed, shown = int(sys.argv[1]), app.show

    def show(window: QWidget, options: Options) -> None:
        shown(window, options)
        if isinstance(window, MainWindow):
            Visitor(window, seed)

    with patch.object(app, "show", show), patch.object(statistics, "Statistics", ToldStatistics):
        return app.run(Options(kiosk=True))


if __name__ == "__main__":
    sys.exit(main())

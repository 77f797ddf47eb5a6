"""`python -m build_scripts.visited_kiosk SEED`: the real kiosk with a visitor at its screen, made to be killed.

Each note that it makes for its statistics is told on standard output with the time, as a line of JSON; and each
beginning of a writing, so that a kill can be aimed at it; each writing that failed; and that its timers run.
"""

import json
import os
import random
import sys
import time
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from build_scripts.monkey_hands import Hands
from database import statistics
from kiosk import app
from kiosk.main_window import MainWindow
from kiosk.options import Options
from kiosk.session import KioskSession

PACE = 150
"""Milliseconds between two actions of the visitor."""

_IN_VAIN = ("qzjx", "wvqk jxz", "zzxqy", "xkcdq vvv", "qqqjjj 2015")


def tell(*what: object) -> None:
    """One line at once: a kill may come before the next."""
    os.write(1, (json.dumps([time.monotonic(), *what]) + "\n").encode())


class ToldStatistics(statistics.Statistics):
    """Tells what was noted, after it was."""

    def start_session(self, language: str) -> None:
        """Note and tell."""
        super().start_session(language)
        tell("session", language)

    def record_page(self, page: str) -> None:
        """Note and tell."""
        super().record_page(page)
        tell("page", page)

    def record_item(self, item: str) -> None:
        """Note and tell."""
        super().record_item(item)
        tell("item", item)

    def record_unfound(self, text: str) -> None:
        """Note and tell each term once in a session, as it is counted."""
        before = set(self._current.terms) if self._current else set()
        super().record_unfound(text)
        for term in set(self._current.terms) - before if self._current else ():
            tell("term", term)

    def end_session(self) -> None:
        """Note and tell."""
        is_one = self._current is not None
        super().end_session()
        if is_one:
            tell("end", "")

    def _write(self) -> None:
        tell("write", "")
        super()._write()

    def _fail(self, error: Exception) -> None:
        tell("failure", str(error))
        super()._fail(error)


class Visitor(QObject):
    """Touches the screen for as long as the kiosk lives, searches in vain, and goes away and comes back."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self._window = window
        window.language_manager.language_changed.connect(self.tell_language)
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        hands = Hands(window, self._dice)
        self._actions = {
            hands.tap: 32, hands.drag: 5, hands.press_key: 5, hands.type_text: 3, self._take_tab: 14,
            self._change_language: 10, self._search_in_vain: 15, self._follow_link: 10, self._go_away: 6,
        }  # fmt: skip
        self._timer = QTimer(self, interval=PACE)
        self._timer.timeout.connect(self.act)
        self._timer.start()

    @Slot()
    def act(self) -> None:
        """Do something."""
        tell("tick", "")
        (action,) = self._dice.choices(list(self._actions), list(self._actions.values()))
        action()

    def _take_tab(self) -> None:
        self._dice.choice(list(self._window.bar.buttons.values())).click()

    def _follow_link(self) -> None:
        self._window.open_item("arc", self._dice.choice(("KH", "LA", "SG", "VN")))

    @Slot(str)
    def tell_language(self, code: str) -> None:
        """The language is noted a moment later, but it is now that the visitor chooses it."""
        tell("language", code)

    def _change_language(self) -> None:
        other = next(code for code in self._window.language_manager.languages if code != self._window.language)
        self._window.tools.buttons[other].click()

    def _search_in_vain(self) -> None:
        self._window.show_search()
        if self._window.area.currentIndex():
            self._window.search().field.setText(self._dice.choice(_IN_VAIN))
            QTest.keyClick(self._window.search().field, Qt.Key.Key_Return)

    def _go_away(self) -> None:
        """The session ends as after the countdown, which nobody waits for here."""
        if session := self._window.findChild(KioskSession):
            session.reset()


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

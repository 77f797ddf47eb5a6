"""What the tour shows beside the pages: everything else that a person can see at a booth."""

import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from database.statistics import Statistics
from database.store import ContentStore
from kiosk import checks, settings
from kiosk.attract import AttractScreen
from kiosk.countdown import Countdown
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.pin import FREE_TRIES, Lockout, Pin
from kiosk.slides import ORDER, make_slides
from kiosk.staff.means import Means, read_today
from kiosk.staff.pin_pad import PinPad
from kiosk.staff.screen import StaffScreen
from kiosk.trouble import REASONS, FontTroubleScreen, SafeScreen, TroubleScreen

Screens = Iterator[tuple[str, QWidget]]
EXAMPLE_PIN = "0000"
EXAMPLE_SEARCHES = {"opened": "", "found": "កម្ពុជា ACCSM", "similar": "Luang Prabng", "not-found": "passport"}


def every_screen(window: MainWindow, store: ContentStore, content: Path) -> Screens:
    """A name and what to take a picture of: a screen of its own, or the window with something over it."""
    yield from _attract(window, store)
    yield from _countdown(window, store)
    yield from _search(window)
    yield from _staff(window, store, content)
    yield "safe", SafeScreen()
    for kind in REASONS:
        name = kind.__name__.removeprefix("Content").lower()
        yield f"trouble-{name}", TroubleScreen(kind(content))
    yield "trouble-fonts", FontTroubleScreen()


def _attract(window: MainWindow, store: ContentStore) -> Screens:
    """One slide of each kind, in the language of the tour."""
    screen = AttractScreen(make_slides(store, ORDER), window, motion=False)
    screen.start()
    for kind in ORDER:
        while (screen.slides[screen.index].kind, screen.slides[screen.index].language) != (kind, window.language):
            screen.show_next()
        yield f"attract-{kind}", window
    screen.stop()
    screen.deleteLater()


def _countdown(window: MainWindow, store: ContentStore) -> Screens:
    countdown = Countdown({language.id: language.digits for language in store.languages()}, window)
    countdown.show_seconds(17)
    yield "countdown", window
    countdown.show_seconds(0)
    countdown.deleteLater()


def _search(window: MainWindow) -> Screens:
    """The search: just opened, with results, with what is only similar, and in vain."""
    for name, text in EXAMPLE_SEARCHES.items():
        window.show_search()
        window.search().look_for(text)
        yield f"search-{name}", window
    window.search().clear()
    window.close_search()


def _staff(window: MainWindow, store: ContentStore, content: Path) -> Screens:
    """The PIN pad and every panel, with an example's PIN and visits; health is that of this machine."""
    with tempfile.TemporaryDirectory() as folder:
        means = _example(window, store, content, Path(folder))
        yield from _pin_pad(means, window)
        screen = StaffScreen(means, window)
        screen.open()
        for name in screen.panels:
            screen.show_panel(name)
            yield f"staff-{name}", window
        screen.hide()
        screen.deleteLater()


def _pin_pad(means: Means, window: MainWindow) -> Screens:
    pad = PinPad(means.pin, means.language, window)
    pad.open()
    for digit in EXAMPLE_PIN:
        pad.add_digit(digit)
    yield "pin-pad", window
    for number in range(FREE_TRIES):
        pad.add_digit("1")
        pad.try_pin()
        if number == 0:
            yield "pin-pad-wrong", window
    yield "pin-pad-wait", window
    pad.dismiss()
    pad.deleteLater()


def _example(window: MainWindow, store: ContentStore, content: Path, folder: Path) -> Means:
    config = folder / "settings.toml"
    config.touch()
    pin = Pin(folder / "pin", Lockout(folder / "tries"))
    pin.set(EXAMPLE_PIN)
    return Means(
        language=window.language_manager,
        store=store,
        pin=pin,
        load_settings=partial(settings.load, {}, config, {}),
        run_checks=partial(checks.run_checks, checks.Booth(content)),
        statistics=_example_visits(folder / "statistics.sqlite3"),
        leave=_stay,
    )


def _stay(_status: int) -> None:
    """The tour is no kiosk to be left."""


def _example_visits(path: Path) -> Path:
    """Some days with more and fewer visitors."""
    start = datetime.combine(read_today(), datetime.min.time()) - timedelta(days=9)
    passed = [0.0]
    for day in range(10):
        moment = start + timedelta(days=day, hours=9)
        statistics = Statistics(path, partial(_same, moment), partial(passed.__getitem__, -1))
        for number in range(3 + day * 7 % 11):
            statistics.start_session("en" if number % 3 == 2 else "km")
            for page in PAGES[: 1 + (day + number) % len(PAGES)]:
                statistics.record_page(page)
            statistics.record_unfound("ប្រាក់ខែមន្ត្រី" if number % 2 else "passport")
            passed.append(passed[-1] + 40 + 25 * number)
            statistics.end_session()
        statistics.close()
    return path


def _same(moment: datetime) -> datetime:
    return moment

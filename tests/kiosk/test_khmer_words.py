"""In Khmer everything on the screen is Khmer: digits, too, and words but for names."""

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.commands.tour import settle
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.tabs import HOME
from kiosk.widgets.text import Prose

# Names, addresses and abbreviations: their digits are part of them.
LATIN = re.compile(r"[A-Za-z][\w.,:/?=&%#’'+–-]*")


def words(root: QWidget) -> list[str]:
    """What can be read on what is visible below `root`."""
    parts = [part for part in root.findChildren(QWidget) if isinstance(part, QLabel | QAbstractButton | Prose)]
    return [text for part in parts if part.isVisible() and (text := part.text())]


def strange(texts: list[str]) -> set[str]:
    """The texts with ASCII digits outside of a name."""
    return {text for text in texts if re.search(r"[0-9]", LATIN.sub("", text))}


def test_every_digit_is_khmer_in_khmer(window: MainWindow) -> None:
    """On every page, whatever is chosen: years, days, numbers and paragraphs."""
    window.set_motion(on=False)
    window.set_language("km")
    found = set()
    for name in PAGES:
        window.show_page(name)
        settle()
        found |= strange(words(window))
        if name == HOME:
            continue
        page = window.page(name)
        for item in page.items():
            page.choose(item)
            settle()
            found |= strange(words(window))
    assert found == set()
    window.show_page(HOME)
    window.set_language("en")
    assert strange(words(window)) != set()  # what is looked for can be found

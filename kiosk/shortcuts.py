"""The keys of the laptop mode, in one list, and the words for them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.tabs import TABS

SEARCH, LANGUAGE, LARGER, SMALLER, NORMAL = "search", "language", "larger", "smaller", "normal"
PAGES = "pages"
FULL_SCREEN, CLOSE, SAVE, COPY, BACK, HELP = "full-screen", "close", "save", "copy", "back", "help"

KEYS: dict[str, tuple[str, ...]] = {
    SEARCH: ("Ctrl+F",),
    LANGUAGE: ("Ctrl+L",),
    LARGER: ("Ctrl++", "Ctrl+="),
    SMALLER: ("Ctrl+-",),
    NORMAL: ("Ctrl+0",),
    **{name: (f"Alt+{number}",) for number, name in enumerate(TABS, 1)},
    BACK: ("Alt+Left",),
    SAVE: ("Ctrl+S",),
    COPY: ("Ctrl+C",),
    FULL_SCREEN: ("F11",),
    CLOSE: ("Esc",),
    HELP: ("F1",),
}
NOT_OURS = (CLOSE, BACK)  # what is open and the window answer these themselves

WORDS = {
    SEARCH: str(QT_TRANSLATE_NOOP("Shortcuts", "Search")),
    LANGUAGE: str(QT_TRANSLATE_NOOP("Shortcuts", "The other language")),
    LARGER: str(QT_TRANSLATE_NOOP("Shortcuts", "Larger text")),
    SMALLER: str(QT_TRANSLATE_NOOP("Shortcuts", "Smaller text")),
    NORMAL: str(QT_TRANSLATE_NOOP("Shortcuts", "Normal text")),
    PAGES: str(QT_TRANSLATE_NOOP("Shortcuts", "The pages, from left to right")),
    BACK: str(QT_TRANSLATE_NOOP("Shortcuts", "Back")),
    SAVE: str(QT_TRANSLATE_NOOP("Shortcuts", "Save or copy")),
    COPY: str(QT_TRANSLATE_NOOP("Shortcuts", "Copy the text of this page")),
    FULL_SCREEN: str(QT_TRANSLATE_NOOP("Shortcuts", "Full screen, or a window again")),
    CLOSE: str(QT_TRANSLATE_NOOP("Shortcuts", "Close what is open, or leave the full screen")),
    HELP: str(QT_TRANSLATE_NOOP("Shortcuts", "These keys")),
}


def listing() -> str:
    """All keys and what they do in the current language, a paragraph each; those of the pages in one."""
    first, last = (KEYS[name][0] for name in (next(iter(TABS)), list(TABS)[-1]))
    keys = {action: KEYS[action][0] for action in KEYS if action not in TABS} | {PAGES: f"{first} … {last}"}
    return "\n\n".join(
        f"{keys[action]} — {QCoreApplication.translate('Shortcuts', words)}" for action, words in WORDS.items()
    )


class Shortcuts(QObject):
    """Hears the keys in a window and tells which action they mean."""

    pressed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for action, keys in KEYS.items():
            for key in keys if action not in NOT_OURS else ():
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setProperty("action", action)
                shortcut.activated.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.pressed.emit(self.sender().property("action"))

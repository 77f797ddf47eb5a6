"""`accsm-kiosk tour`: a picture of every page, for eyes."""

import logging
import os
import sys
from itertools import product

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from database.errors import ContentError
from database.store import ContentStore
from kiosk import app, paths
from kiosk.commands.tour_screens import every_screen
from kiosk.display import make_application
from kiosk.main_window import MainWindow
from kiosk.options import CONTRASTS, PAGES, TEXT_SIZES, Options
from kiosk.tabs import HOME
from kiosk.theme import FontMissingError, load_fonts, theme

DEFAULT_SIZE = (1920, 1080)
logger = logging.getLogger(__name__)


def run(options: Options) -> int:
    """Write the pictures; 1 where one failed, 3 where fonts or content cannot be used."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    try:
        load_fonts()
        window = app.make_window(options)
        store = ContentStore(options.content)
    except (FontMissingError, ContentError) as error:
        print(error, file=sys.stderr)
        return app.WORLD_IS_WRONG
    window.set_store(store)
    window.set_motion(on=False)  # a picture shows where a movement ends
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        return _Tour(window, store, options).take()
    except OSError as error:
        print(f"{options.out} cannot be written: {error}", file=sys.stderr)
    except ContentError as error:
        print(error, file=sys.stderr)
    return app.WORLD_IS_WRONG


class _Tour:
    """Leads a window through its pages."""

    def __init__(self, window: MainWindow, store: ContentStore, options: Options) -> None:
        self._window, self._store, self._options = window, store, options
        self._failed = 0

    def take(self) -> int:
        """Take every picture asked for."""
        self._window.show()
        looks = product(
            self._options.languages or paths.translated_languages(),
            self._options.sizes or (DEFAULT_SIZE,),
            self._options.text_sizes or TEXT_SIZES[:1],
            self._options.contrasts or CONTRASTS[:1],
        )
        for language, (width, height), text_size, contrast in looks:
            self._window.set_language(language)
            theme().set_text_size(text_size)
            theme().set_contrast(contrast)
            suffix = (f"-{text_size}" if text_size != "normal" else "") + ("-contrast" if contrast == "high" else "")
            self._take_look(f"{language}-{width}x{height}", suffix, QSize(width, height))
        return 1 if self._failed else 0

    def _take_look(self, prefix: str, suffix: str, size: QSize) -> None:
        self._window.resize(size)
        for page in PAGES:
            self._guard(f"{prefix}-{page}", suffix, page)
        if self._options.screens:
            self._take_screens(prefix, suffix, size)

    def _take_screens(self, prefix: str, suffix: str, size: QSize) -> None:
        """Take what is no page; a screen of its own is opened for it, others lie over the window."""
        self._window.show_page(HOME)
        for name, screen in every_screen(self._window, self._store, self._options.content):
            own = screen is not self._window
            if own:
                screen.resize(size)
                screen.show()
            self._save(screen, f"{prefix}-{name}{suffix}")
            if own:
                screen.close()
        # While the window is there: the last to hold on to it, they would take it along and crash.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._window.resize(size)

    def _guard(self, name: str, suffix: str, page: str) -> None:
        try:
            self._take_page(name, suffix, page)
        except (OSError, ContentError):
            raise  # the world's fault, and the same for every other picture
        except Exception:
            logger.exception("the picture %s failed", name)
            self._failed += 1

    def _take_page(self, name: str, suffix: str, page: str) -> None:
        self._window.show_page(page)
        self._save(self._window, f"{name}{suffix}")
        if page == HOME:
            return
        shown = self._window.page(page)
        if self._options.items:
            before = shown.state()
            for item in shown.items():
                shown.choose(item)
                self._save(self._window, f"{name}-{item}{suffix}")
            shown.restore(before)  # the map's zoom, too: the next look begins where this one did

    def _save(self, widget: QWidget, name: str) -> None:
        settle()
        path = self._options.out / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(f"no picture {path.name}")
        print(path)


def settle() -> None:
    """Let posted events (language, layout, polish) do their work before a picture is taken."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()

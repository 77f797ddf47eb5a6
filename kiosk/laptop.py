"""What the kiosk can do on a laptop, and not at a booth: keys, saving and copying."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from database.dates import PartialDate, Period
from database.opening import plain
from kiosk.main_window import MainWindow
from kiosk.paper import Paper
from kiosk.paper_files import png, write_pdf, write_pictures
from kiosk.passages import Passage, Passages
from kiosk.save_folder import keep_files, save_folder
from kiosk.shortcuts import COPY, FULL_SCREEN, HELP, LANGUAGE, LARGER, NORMAL, SAVE, SEARCH, SMALLER, Shortcuts, listing
from kiosk.tabs import HOME, TABS
from kiosk.theme import TEXT_SIZES, theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.save_sheet import COPY as AS_TEXT
from kiosk.widgets.save_sheet import PAGE, PDF, SaveSheet
from kiosk.widgets.sheet import Sheet

if TYPE_CHECKING:
    from database.store import ContentStore

SHARPNESS = 2  # device pixels to a pixel of a page saved as a picture
logger = logging.getLogger(__name__)


class Laptop(QObject):
    """Keys and a button in the header, for a window that is not a booth's."""

    def __init__(self, window: MainWindow, store: "ContentStore", folder: Path | None = None) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._store = store
        self._passages = Passages(store, window.language_manager)
        self._sheet: Sheet | None = None
        self.button = IconButton("save")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.show_saving)
        window.tools.add_tool(self.button)
        self.shortcuts = Shortcuts(window)
        self.shortcuts.pressed.connect(self.do)
        window.installEventFilter(self)
        window.language_manager.language_changed.connect(self._follow_language)
        self._follow_language()

    @Slot()
    def _follow_language(self) -> None:
        self.button.setAccessibleName(plain(self.tr("Save or copy")))

    @Slot(str)
    def do(self, action: str) -> None:
        """Do what a key means."""
        if action in TABS:
            self._window.bar.buttons[action].click()
            return
        {
            SEARCH: self._window.show_search,
            LANGUAGE: self.change_language,
            LARGER: self.enlarge,
            SMALLER: self.reduce,
            NORMAL: self.restore_text,
            FULL_SCREEN: self.change_full_screen,
            SAVE: self.show_saving,
            COPY: self.copy_page,
            HELP: self.show_keys,
        }[action]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that nothing else wanted closes what is open, or leaves the full screen."""
        if watched is not self._window or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return event.key() == Qt.Key.Key_Escape and self._close()

    def _close(self) -> bool:
        sheets = [sheet for sheet in self._window.findChildren(Sheet) if sheet.isVisible()]
        if sheets:
            sheets[-1].dismiss()
        elif self._window.area.currentIndex():
            self._window.close_search()
        elif self._window.isFullScreen():
            self._window.showNormal()
        else:
            return False
        return True

    # Looks

    def change_language(self) -> None:
        """Take the next language."""
        codes = self._window.language_manager.languages
        self._window.set_language(codes[(codes.index(self._window.language) + 1) % len(codes)])

    def enlarge(self) -> None:
        """Write larger, up to the largest."""
        self._step(1)

    def reduce(self) -> None:
        """Write smaller, down to the normal size."""
        self._step(-1)

    def _step(self, by: int) -> None:
        sizes = list(TEXT_SIZES)
        theme().set_text_size(sizes[max(0, min(len(sizes) - 1, sizes.index(theme().text_size) + by))])

    def restore_text(self) -> None:
        """Write in the normal size."""
        theme().set_text_size(next(iter(TEXT_SIZES)))

    def change_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    # Sheets

    def show_keys(self) -> None:
        """Open the page of the keys."""
        self._open(Sheet(self._window)).show_text(self.tr("Keys"), listing(), self._word_close())

    @Slot()
    def show_saving(self) -> None:
        """Offer to save or copy what is shown."""
        sheet = SaveSheet(self._window, {language.id: language.name for language in self._store.languages()})
        sheet.wanted.connect(self.take)
        self._open(sheet)
        sheet.open(self._window.language, self._word_close())

    def _open(self, sheet: Sheet) -> Sheet:
        """Hold a sheet as long as it is open: the session may take it away at any time."""
        sheet.closed.connect(sheet.deleteLater)
        self._sheet = sheet
        return sheet

    def _word_close(self) -> str:
        return plain(QCoreApplication.translate("ReadingPage", "Close"))

    # Taking

    def copy_page(self) -> None:
        """Put the words of the page on the clipboard."""
        QGuiApplication.clipboard().setText(text_of(self._told(PAGE)))

    @Slot(str, str, str)
    def take(self, scope: str, form: str, code: str) -> None:
        """Save or copy the page or its section in this language, and say what came of it."""
        folder = self._folder or save_folder()
        try:
            with self._speaking(code):
                saved = self._take(scope, form, folder)
        except OSError:
            logger.exception("nothing could be saved")
            words = self.tr("Nothing could be saved in {folder}. It may be full or protected.")
            self._tell(words.format(folder=folder))
            return
        self._tell(self._success(saved))

    def _take(self, scope: str, form: str, folder: Path) -> list[Path]:
        page = self._window.current_page
        passages = self._told(scope)
        if form == AS_TEXT:
            QGuiApplication.clipboard().setText(text_of(passages))
            return []
        stem = f"ACCSM-{page}-{self._window.language}-{date.today()}"  # noqa: DTZ011 - the day of whoever saves
        if form == PDF:
            picture = self._picture() if scope == PAGE else None
            return keep_files(folder, stem, ".pdf", [write_pdf(Paper(passages, self._foot(), picture))])
        pictures = [png(self._picture())] if scope == PAGE else write_pictures(Paper(passages, self._foot()))
        return keep_files(folder, stem, ".png", pictures)

    def _told(self, scope: str) -> tuple[Passage, ...]:
        """What the page tells of what is chosen on it, or all of its section."""
        page = self._window.current_page
        if scope == PAGE and page != HOME:
            return self._passages.shown(page, self._window.pages[page].chosen())
        return self._passages.section(page)

    def _foot(self) -> str:
        today = date.today()  # noqa: DTZ011 - the day of whoever saves
        day = self._window.language_manager.date(Period(PartialDate(today.year, today.month, today.day)))
        return f"ACCSM · {QCoreApplication.translate('Tabs', TABS[self._window.current_page])} · {day}"

    def _picture(self) -> QImage:
        """The page as it is seen, without header and bar."""
        page = self._window.current_page
        return picture_of(self._window.home if page == HOME else self._window.pages[page])

    @contextmanager
    def _speaking(self, code: str) -> Iterator[None]:
        """Everything in another language for a moment."""
        before = self._window.language
        self._window.set_language(code)
        try:
            settle()
            yield
        finally:
            self._window.set_language(before)

    def _success(self, saved: list[Path]) -> str:
        if not saved:
            return self.tr("The text can be pasted now.")
        if len(saved) == 1:
            return self.tr("Saved as {file}").format(file=saved[0])
        count = self._window.language_manager.digits(len(saved))
        return self.tr("Saved as {n} pictures, the first as {file}").format(n=count, file=saved[0])

    def _tell(self, words: str) -> None:
        if isinstance(self._sheet, SaveSheet) and isValid(self._sheet):
            self._sheet.tell(words)


def text_of(passages: tuple[Passage, ...]) -> str:
    """Passages as plain text."""
    parts = [
        (passage.title.replace("\n", " "), passage.lead, *passage.paragraphs, passage.address, *passage.foot())
        for passage in passages
    ]
    return plain("\n\n".join("\n".join(line for line in lines if line) for lines in parts)) + "\n"


def picture_of(widget: QWidget) -> QImage:
    """A widget as a sharp picture, on the ground of the window."""
    image = QImage(widget.size() * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(theme().colour("paper"))
    widget.render(image, QPoint())
    return image


def settle() -> None:
    """Let words and layout of another language take their places."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

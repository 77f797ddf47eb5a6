"""What a person can do at a laptop: keys, saving, copying; nothing of it at a booth."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from database.opening import ZWSP, plain
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.laptop import Laptop
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.passages import Passages
from kiosk.shortcuts import KEYS, listing
from kiosk.theme import theme
from kiosk.widgets.save_sheet import COPY, PAGE, PDF, PICTURE, SECTION, SaveSheet
from kiosk.widgets.sheet import Sheet

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def laptop(window: MainWindow, store: ContentStore, tmp_path: Path, qtbot: QtBot) -> Iterator[Laptop]:
    made = Laptop(window, store, tmp_path)
    window.show_page("history")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    theme().set_text_size("normal")
    theme().set_contrast("normal")


def sheets(window: MainWindow) -> list[Sheet]:
    return [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def opened(qtbot: QtBot, window: MainWindow, laptop: Laptop) -> SaveSheet:
    qtbot.mouseClick(laptop.button, LEFT)
    (sheet,) = sheets(window)
    assert isinstance(sheet, SaveSheet)
    return sheet


def text_of(path: Path) -> str:
    """The text of a PDF as a reader that is not ours finds it, without spaces."""
    pages = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    return re.sub(rf"[\s{ZWSP}]+", "", "".join(page.extract_text() for page in pages))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", plain(text))


# Keys


def test_alt_and_a_number_open_each_page(qtbot: QtBot, window: MainWindow, laptop: Laptop) -> None:
    """Alt+1 is Home, Alt+6 the documents."""
    shown = []
    for number in range(6, 0, -1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), ALT)
        shown.append(window.current_page)
    assert shown == list(reversed(PAGES))
    assert laptop.shortcuts.parent() is window


def test_control_and_l_changes_the_language(qtbot: QtBot, window: MainWindow, laptop: Laptop) -> None:
    """English, then Khmer again; the page stays."""
    codes = []
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
        codes.append((window.language, laptop.button.accessibleName() != "", window.current_page))
    assert codes == [("en", True, "history"), ("km", True, "history")]


def test_control_plus_minus_and_nought_change_the_text(qtbot: QtBot, window: MainWindow, laptop: Laptop) -> None:
    """Step by step up to the largest and no further, down to the normal size, and back at once."""
    sizes = []
    plus, minus, nought = Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0
    for key in (plus, Qt.Key.Key_Equal, plus, minus, minus, minus, plus, nought):
        qtbot.keyClick(window, key, CTRL)
        sizes.append(theme().text_size)
    assert sizes == ["large", "largest", "largest", "large", "normal", "normal", "large", "normal"]
    assert laptop.parent() is window


@pytest.mark.usefixtures("laptop")
def test_control_and_f_searches(qtbot: QtBot, window: MainWindow) -> None:
    """The search opens over the page, and Esc closes it."""
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.area.currentIndex() == 1
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.area.currentIndex(), window.current_page) == (0, "history")


@pytest.mark.usefixtures("laptop")
def test_f11_fills_the_screen_and_esc_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    """Twice the same key, or Esc once nothing else is open."""
    states = []
    f11, esc = Qt.Key.Key_F11, Qt.Key.Key_Escape
    for key in (f11, f11, f11, Qt.Key.Key_F1, esc, esc, esc):
        qtbot.keyClick(window, key)
        states.append((window.isFullScreen(), len(sheets(window))))
    assert states == [(True, 0), (False, 0), (True, 0), (True, 1), (True, 0), (False, 0), (False, 0)]


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.usefixtures("laptop")
def test_f1_lists_every_key(qtbot: QtBot, window: MainWindow, language: LanguageManager, code: str) -> None:
    """In the language in use, without a scroll bar at a common laptop's size."""
    language.set_language(code)
    window.resize(1366, 768)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = sheets(window)
    assert sheet.prose.text() == listing()
    missing = [keys[0] for keys in KEYS.values() if keys[0] not in listing() and not keys[0].startswith("Alt+")]
    assert (missing, "Alt+1 … Alt+6" in listing()) == ([], True)
    qtbot.waitUntil(lambda: sheet.prose.verticalScrollBar().maximum() == 0)


def test_control_and_c_copies_the_page(
    qtbot: QtBot, window: MainWindow, laptop: Laptop, store: ContentStore, language: LanguageManager
) -> None:
    """What is chosen is on the clipboard, without break marks."""
    window.page("history").choose("2015-putrajaya")
    qtbot.keyClick(window, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    passage = Passages(store, language).find("event", "2015-putrajaya")
    assert plain("\n".join((passage.title, passage.lead, *passage.paragraphs, *passage.foot()))) in copied
    assert ZWSP not in copied
    assert laptop.parent() is window


# Saving


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_whole_section_is_saved_as_pdf(
    qtbot: QtBot, window: MainWindow, laptop: Laptop, store: ContentStore, tmp_path: Path, name: str, code: str
) -> None:
    """In either language, whatever language is shown; every word of it can be found; the sheet says where it is."""
    window.bar.buttons[name].click()
    sheet = opened(qtbot, window, laptop)
    qtbot.mouseClick(sheet.chips.chips[code], LEFT)
    qtbot.mouseClick(sheet.buttons[SECTION, PDF], LEFT)
    (path,) = tmp_path.iterdir()
    assert path.name == f"ACCSM-{name}-{code}-{date.today()}.pdf"  # noqa: DTZ011 - the day of whoever saves
    assert str(path) in sheet.prose.text()
    assert window.language == "km"
    window.set_language(code)
    found = text_of(path)
    passages = Passages(store, window.language_manager).section(name)
    words = [
        text for passage in passages for text in (passage.title, passage.lead, *passage.paragraphs, *passage.foot())
    ]
    assert [text for text in words if squeezed(text) not in found] == []


def test_the_page_is_saved_with_its_picture(
    qtbot: QtBot, window: MainWindow, laptop: Laptop, store: ContentStore, tmp_path: Path
) -> None:
    """The chosen plan alone, in words, below the page as it is seen."""
    window.bar.buttons["work-plans"].click()
    plans = store.plans("km")
    window.page("work-plans").choose(plans[0].id)
    qtbot.mouseClick(opened(qtbot, window, laptop).buttons[PAGE, PDF], LEFT)
    (path,) = tmp_path.iterdir()
    found = text_of(path)
    assert [squeezed(plan.title) in found for plan in (plans[0], plans[-1])] == [True, False]
    sizes = re.findall(rb"/Subtype /Image\n/Width (\d+)\n/Height (\d+)", path.read_bytes())
    page = window.page("work-plans")
    assert [(int(width), int(height)) for width, height in sizes] == [(2 * page.width(), 2 * page.height())]


def test_the_page_is_saved_as_a_picture_in_the_other_language(
    qtbot: QtBot, window: MainWindow, laptop: Laptop, tmp_path: Path
) -> None:
    """The picture is that of the page in that language, and the page itself is as before."""
    page = window.page("history")
    sheet = opened(qtbot, window, laptop)
    for code in ("km", "en"):
        qtbot.mouseClick(sheet.chips.chips[code], LEFT)
        qtbot.mouseClick(sheet.buttons[PAGE, PICTURE], LEFT)
    pictures = {path.stem.split("-")[2]: QImage(str(path)) for path in tmp_path.iterdir()}
    assert {(image.width(), image.height()) for image in pictures.values()} == {(2 * page.width(), 2 * page.height())}
    assert pictures["km"] != pictures["en"]
    assert window.language == "km"
    window.set_language("en")
    sheet.dismiss()
    again = opened(qtbot, window, laptop)
    qtbot.mouseClick(again.buttons[PAGE, PICTURE], LEFT)
    (second,) = tmp_path.glob("*(2).png")
    assert QImage(str(second)) == pictures["en"]
    assert pictures["en"].pixelColor(2, 2) == QColor(theme().colour("paper"))


def test_a_whole_section_is_saved_as_numbered_pictures(
    qtbot: QtBot, window: MainWindow, laptop: Laptop, tmp_path: Path
) -> None:
    """A picture a page; the sheet names the first and how many there are."""
    window.bar.buttons["arc-map"].click()
    sheet = opened(qtbot, window, laptop)
    qtbot.mouseClick(sheet.buttons[SECTION, PICTURE], LEFT)
    names = sorted(path.name for path in tmp_path.iterdir())
    day = date.today()  # noqa: DTZ011 - the day of whoever saves
    assert names == [f"ACCSM-arc-map-km-{day}-{number}.png" for number in range(1, len(names) + 1)]
    assert len(names) > 1
    assert names[0] in sheet.prose.text()
    assert window.language_manager.digits(len(names)) in sheet.prose.text()


def test_a_section_is_copied(qtbot: QtBot, window: MainWindow, laptop: Laptop, store: ContentStore) -> None:
    """All of it is on the clipboard in the language chosen, and the sheet says so."""
    sheet = opened(qtbot, window, laptop)
    qtbot.mouseClick(sheet.chips.chips["en"], LEFT)
    qtbot.mouseClick(sheet.buttons[SECTION, COPY], LEFT)
    copied = QGuiApplication.clipboard().text()
    assert [event.title for event in store.events("en") if event.title not in copied] == []
    assert sheet.prose.text() != ""
    assert sheet.prose.isVisible()


def test_a_folder_that_is_full_or_protected_gets_a_kind_sentence(
    qtbot: QtBot, window: MainWindow, store: ContentStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is left behind, nothing is raised, the log knows why."""
    missing = tmp_path / "away"
    laptop = Laptop(window, store, missing)
    window.show_page("missions")
    sheet = opened(qtbot, window, laptop)
    qtbot.mouseClick(sheet.buttons[SECTION, PDF], LEFT)
    assert str(missing) in sheet.prose.text()
    assert [record.message for record in caplog.records] == ["nothing could be saved"]
    assert list(tmp_path.iterdir()) == []


def test_the_session_may_take_the_sheet_away(qtbot: QtBot, window: MainWindow, laptop: Laptop, tmp_path: Path) -> None:
    """A save that ends after its sheet is gone is still a save."""
    opened(qtbot, window, laptop)
    window.reset("km")
    qtbot.waitUntil(lambda: not sheets(window))
    laptop.take(SECTION, PDF, "en")
    assert len(list(tmp_path.iterdir())) == 1
    qtbot.mouseClick(laptop.button, LEFT)
    assert len(sheets(window)) == 1


def test_a_window_without_it_has_neither_button_nor_keys(qtbot: QtBot, window: MainWindow) -> None:
    """At a booth F11, F1 and Ctrl+S mean nothing."""
    for key, modifier in ((Qt.Key.Key_F11, None), (Qt.Key.Key_F1, None), (Qt.Key.Key_S, CTRL)):
        qtbot.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert (window.isFullScreen(), sheets(window)) == (False, [])

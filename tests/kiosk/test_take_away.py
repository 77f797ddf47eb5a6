"""Whatever a visitor may take along is offered where it is shown, and every code holds what is written beside it."""

from collections.abc import Iterator

import numpy
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from database.opening import plain
from database.store import ContentStore
from kiosk.commands.tour import settle
from kiosk.i18n import LanguageManager
from kiosk.main_window import MainWindow
from kiosk.pages.documents import DocumentsPage
from kiosk.pages.page import Page, ReadingPage
from kiosk.passages import Passages
from kiosk.takeaway import LIMIT, size
from kiosk.widgets.qr_code import MODULE, QUIET, modules
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.take_sheet import ADDRESS, TEXT, TakeSheet

SIZES = ((1920, 1080), (1366, 768), (1080, 1920))
LEFT = Qt.MouseButton.LeftButton
KINDS = ("event", "mission", "part", "plan", "theme", "arc", "country", "declaration", "document", "source")


def read(sheet: TakeSheet) -> str:
    """What a reader that is not ours finds on the sheet."""
    image = sheet.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    flat = numpy.frombuffer(image.constBits(), numpy.uint8)
    pixels = flat.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()
    found = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found[0].text if len(found) == 1 else f"{len(found)} codes"


def opened(page: Page) -> TakeSheet:
    """The sheet over a page, laid out."""
    assert page.take_sheet is not None
    assert page.take_sheet.isVisible()
    settle()
    return page.take_sheet


def held(sheet: TakeSheet) -> Iterator[str]:
    """Each text that the sheet shows, its code shown with it."""
    for which in (TEXT, ADDRESS):
        if sheet.chips.isVisible():
            sheet.show_held(which)
        elif which == ADDRESS:
            return
        yield plain(sheet.words.text())


def take_button(page: Page) -> TakeButton:
    """The button on the page itself that offers a code."""
    settle()
    found = [button for button in page.findChildren(TakeButton) if button.isVisible()]
    assert [button.accessibleName() for button in found] == ["យកទៅជាមួយ"]
    return found[0]


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("screen", SIZES)
def test_every_code_is_read_as_it_is_written(
    window: MainWindow, store: ContentStore, language: LanguageManager, code: str, screen: tuple[int, int]
) -> None:
    """Each record of each kind, at each size: title, sentences and source, or the official address."""
    language.set_language(code)
    window.resize(*screen)
    window.show_page("documents")
    page = window.page("documents")
    wrong = []
    for kind in KINDS:
        for passage in Passages(store, language).of(kind):
            if not passage.code() and not passage.address:
                continue
            page.offer(kind, passage.id)
            texts = []
            sheet = opened(page)
            for text in held(sheet):
                texts.append(text)
                inside = sheet.panel.rect().contains(sheet.code.geometry())
                if read(sheet) != text or size(text) > LIMIT or not inside:
                    wrong.append((kind, passage.id, text))
            assert texts == [words for words in (plain(passage.code()), passage.address) if words]
    assert wrong == []


OFFICIAL = {("part", "3b")}
"""Records whose first sentence is official wording, longer than a code holds, and may not be parted."""


@pytest.mark.parametrize("code", ["km", "en"])
def test_a_code_ends_with_a_sentence(store: ContentStore, language: LanguageManager, code: str) -> None:
    """What a visitor takes along is not cut after a word; only the line of sources may say that there are more."""
    language.set_language(code)
    parted = []
    for kind in KINDS:
        for passage in Passages(store, language).of(kind):
            words = plain(passage.code()).splitlines()[:-1]
            cut = any(line.endswith("…") and not line.endswith("· …") for line in words)
            if cut and (kind, passage.id) not in OFFICIAL:
                parted.append((kind, passage.id))
    assert parted == []


@pytest.mark.parametrize("screen", SIZES)
def test_modules_are_large_enough_for_a_camera(
    window: MainWindow, store: ContentStore, language: LanguageManager, screen: tuple[int, int]
) -> None:
    """Five pixels a module at scale 1, and in that measure at every size."""
    window.resize(*screen)
    window.show_page("history")
    page = window.page("history")
    longest = max(Passages(store, language).of("event"), key=lambda passage: size(passage.code()))
    page.offer("event", longest.id)
    code = opened(page).code
    image = code.image(min(code.width(), code.height()), 1)
    counts = [len(modules(code.text(), level)) for level in ("m", "l")]
    pixels = [image.width() / count for count in counts if image.width() % count == 0]
    assert max(pixels) >= MODULE * min(screen) / 1080
    assert QUIET == 4


def test_the_chosen_event_is_taken_along(qtbot: QtBot, window: MainWindow, store: ContentStore) -> None:
    """A touch in the event's panel, and the code of that event is there."""
    window.show_page("history")
    page = window.page("history")
    for event in store.events("km")[::6]:
        page.choose(event.id)
        qtbot.mouseClick(take_button(page), LEFT)
        sheet = opened(page)
        assert read(sheet).split("\n")[0] == plain(event.title)
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert sheet.isHidden()


def test_the_chosen_centre_and_a_country_without_one_are_taken_along(
    qtbot: QtBot, window: MainWindow, store: ContentStore
) -> None:
    """The card offers whatever country is in it."""
    window.show_page("arc-map")
    page = window.page("arc-map")
    names = {country.id: plain(country.name) for country in store.countries("km")}
    for item in ("VN", "TL", "JP"):
        page.choose(item)
        qtbot.mouseClick(take_button(page), LEFT)
        assert read(opened(page)).split("\n")[0] == names[item]
        opened(page).dismiss()


def test_the_chosen_plan_is_taken_along(qtbot: QtBot, window: MainWindow, store: ContentStore) -> None:
    """The panel offers the plan that it tells of."""
    window.show_page("work-plans")
    page = window.page("work-plans")
    for plan in store.plans("km"):
        page.choose(plan.id)
        qtbot.mouseClick(take_button(page), LEFT)
        assert read(opened(page)).split("\n")[0] == plain(plan.title)
        opened(page).dismiss()


@pytest.mark.parametrize(
    ("name", "item", "kind"),
    [
        ("missions", "2", "mission"),
        ("missions", "3b", "part"),
        ("work-plans", "", "theme"),
        ("documents", "putrajaya", "declaration"),
    ],
)
def test_what_is_read_in_a_sheet_is_taken_along(
    qtbot: QtBot, window: MainWindow, store: ContentStore, language: LanguageManager, name: str, item: str, kind: str
) -> None:
    """The head of the sheet offers a code; closing it leads back to what was read."""
    window.show_page(name)
    page = window.page(name)
    item = item or Passages(store, language).of("theme")[0].id
    page.choose(item)
    assert isinstance(page, ReadingPage)
    sheet = page.sheet
    assert sheet is not None
    qtbot.mouseClick(sheet.take_button, LEFT)
    assert read(opened(page)) == plain(Passages(store, language).find(kind, item).code())
    opened(page).dismiss()
    assert sheet.isVisible()


def test_what_a_page_says_of_itself_has_no_code(window: MainWindow) -> None:
    """An introduction is no record."""
    window.show_page("missions")
    page = window.page("missions")
    assert isinstance(page, ReadingPage)
    page.choose("1")
    assert page.sheet is not None
    offered = [page.sheet.take_button.isVisible()]
    page.sheet.dismiss()
    page.show_about()
    assert [*offered, page.sheet.take_button.isVisible()] == [True, False]


def test_documents_and_sources_with_an_address_lead_there(
    qtbot: QtBot, window: MainWindow, store: ContentStore
) -> None:
    """Every row with an official address has a button; sources without one have none."""
    window.show_page("documents")
    page = window.page("documents")
    assert isinstance(page, DocumentsPage)
    assert set(page.sources.take_buttons) == {source.id for source in store.sources("km") if source.address}
    assert set(page.references.take_buttons) == {entry.id for entry in store.documents("km")}
    page.show_segment("sources")
    settle()
    item, button = next(iter(page.sources.take_buttons.items()))
    qtbot.mouseClick(button, LEFT)
    sheet = opened(page)
    address = next(source.address for source in store.sources("km") if source.id == item)
    assert (read(sheet), sheet.chips.isVisible()) == (address, False)
    sheet.dismiss()
    page.show_segment("references")
    with_address = next(entry for entry in store.documents("km") if entry.address)
    qtbot.mouseClick(page.references.take_buttons[with_address.id], LEFT)
    sheet = opened(page)
    assert read(sheet).split("\n")[0] == plain(with_address.title)
    qtbot.mouseClick(sheet.chips.chips[ADDRESS], LEFT)
    settle()
    assert read(sheet) == with_address.address


def test_buttons_in_a_list_follow_their_rows(window: MainWindow) -> None:
    """After scrolling each button stands beside its row, and is large enough for a finger."""
    window.show_page("documents")
    page = window.page("documents")
    assert isinstance(page, DocumentsPage)
    page.show_segment("references")
    settle()
    tops = {item: button.y() for item, button in page.references.take_buttons.items()}
    assert list(tops.values()) == sorted(set(tops.values()))
    bar = page.references.verticalScrollBar()
    bar.setValue(bar.maximum())
    moved = {item: button.y() for item, button in page.references.take_buttons.items()}
    assert all(abs(tops[item] - moved[item] - bar.maximum()) <= 1 for item in tops)
    assert all(min(b.width(), b.height()) >= 64 for b in page.references.take_buttons.values())


def test_the_language_changes_under_an_open_code(
    qtbot: QtBot, window: MainWindow, store: ContentStore, language: LanguageManager
) -> None:
    """The same record, now in the other language; what is shown, words or address, stays shown."""
    window.show_page("documents")
    page = window.page("documents")
    entry = next(entry for entry in store.documents("en") if entry.address)
    page.offer("document", entry.id)
    language.set_language("en")
    assert read(opened(page)).split("\n")[0] == plain(entry.title)
    qtbot.mouseClick(opened(page).chips.chips[ADDRESS], LEFT)
    language.set_language("km")
    assert read(opened(page)) == entry.address


def test_a_page_that_is_left_takes_its_code_along(window: MainWindow) -> None:
    """The next page is not covered."""
    window.show_page("history")
    page = window.page("history")
    page.offer("event", "2015-putrajaya")
    sheet = opened(page)
    window.show_page("missions")
    assert sheet.isHidden()

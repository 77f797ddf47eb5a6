"""Promises to who reads with the ear or moves by keys: everything has a name, a role and a way to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from database.store import ContentStore
from kiosk import paths
from kiosk.commands.tour import settle
from kiosk.commands.tour_screens import every_screen
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.pages.arc_map import ArcMapPage
from kiosk.pages.documents import DocumentsPage
from kiosk.pages.history import HistoryPage
from kiosk.pages.page import ReadingPage
from kiosk.pages.work_plans import WorkPlansPage
from kiosk.widgets.declaration_card import DeclarationCard

ZWSP = "\u200b"
KHMER = range(0x1780, 0x1800)
ROLES = {
    QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.List,
    QAccessible.Role.EditableText, QAccessible.Role.StaticText, QAccessible.Role.Client, QAccessible.Role.ButtonMenu,
}  # fmt: skip


@pytest.fixture
def still(window: MainWindow) -> MainWindow:
    """A window without movements: everything is where it ends at once."""
    window.set_motion(on=False)
    return window


def alive(root: QWidget) -> list[QWidget]:
    """What can be touched, or reached by Tab."""
    seen = [widget for widget in root.findChildren(QWidget) if widget.isVisible()]
    return [w for w in seen if isinstance(w, QAbstractButton) or w.focusPolicy() != Qt.FocusPolicy.NoFocus]


def spoken(widget: QWidget) -> tuple[str, str]:
    voice = QAccessible.queryAccessibleInterface(widget)
    return voice.text(QAccessible.Text.Name), voice.text(QAccessible.Text.Description)


def unspeakable(root: QWidget) -> list[str]:
    """What has no name, no sensible role, or break marks in what is spoken."""
    found = []
    for widget in alive(root):
        name, description = spoken(widget)
        role = QAccessible.queryAccessibleInterface(widget).role()
        if not name.strip() or ZWSP in name + description or role not in ROLES:
            found.append(f"{type(widget).__name__} {name!r} {description!r} {role}")
    return found


@pytest.mark.parametrize("code", ["km", "en"])
def test_everything_on_a_page_and_its_sheet_can_be_spoken(still: MainWindow, code: str) -> None:
    """Name, role and description of whatever can be touched, without break marks."""
    still.set_language(code)
    found = []
    for name in PAGES:
        still.show_page(name)
        settle()
        found += [f"{name}: {trouble}" for trouble in unspeakable(still)]
        page = still.pages.get(name)
        if isinstance(page, ReadingPage):
            page.show_about()
            assert page.sheet is not None
            found += [f"{name}, sheet: {trouble}" for trouble in unspeakable(page.sheet)]
            page.sheet.dismiss()
    assert "\n".join(found) == ""


@pytest.mark.parametrize("code", ["km", "en"])
def test_everything_that_is_no_page_can_be_spoken(still: MainWindow, store: ContentStore, code: str) -> None:
    """Search, staff screens, countdown and the screens of trouble as well."""
    still.set_language(code)
    found = []
    for name, screen in every_screen(still, store, paths.content()):
        screen.show()
        settle()
        found += [f"{name}: {trouble}" for trouble in unspeakable(screen)]
        if screen is not still:
            screen.close()
            screen.deleteLater()
    assert "\n".join(found) == ""


def test_names_are_spoken_in_the_language_in_use(still: MainWindow) -> None:
    """After a switch no button keeps the other language's words; the languages call themselves as they are called."""
    for page in PAGES:
        still.show_page(page)
    still.set_language("en")
    found = []
    for page in PAGES:
        still.show_page(page)
        settle()
        for button in still.findChildren(QAbstractButton):
            name = spoken(button)[0]
            own = button in still.tools.buttons.values()
            if button.isVisible() and not own and any(ord(letter) in KHMER for letter in name):
                found.append(f"{page}: {name}")
    assert found == []


def test_one_of_several_is_told_from_a_switch(still: MainWindow) -> None:
    """Tabs, languages and strands are one choice of many; high contrast and the map's layers are on or off."""
    roles = [
        QAccessible.queryAccessibleInterface(widget).role()
        for widget in (
            still.bar.buttons["history"],
            still.tools.buttons["en"],
            *history(still).chips.chips.values(),
            still.tools.contrast,
            arc_map(still).map.plus_three,
        )
    ]
    assert roles[:-2] == [QAccessible.Role.RadioButton] * len(roles[:-2])
    assert roles[-2:] == [QAccessible.Role.CheckBox] * 2


def history(window: MainWindow) -> HistoryPage:
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    return page


def arc_map(window: MainWindow) -> ArcMapPage:
    page = window.page("arc-map")
    assert isinstance(page, ArcMapPage)
    return page


def plans(window: MainWindow) -> WorkPlansPage:
    page = window.page("work-plans")
    assert isinstance(page, WorkPlansPage)
    return page


def test_what_is_drawn_says_what_is_chosen(still: MainWindow, store: ContentStore) -> None:
    """Timeline and map have a name, and describe the chosen event and centre in words; bars and pins have a list."""
    still.set_language("en")
    event = next(event for event in store.events("en") if event.place)
    history(still).choose(event.id)
    name, description = spoken(history(still).timeline)
    assert (name, event.title in description) == ("Timeline", True)
    arc = next(arc for arc in store.arcs("en") if arc.id == "SG")
    arc_map(still).choose("SG")
    name, description = spoken(arc_map(still).map.view)
    assert (name, arc.theme.replace(ZWSP, "") in description) == ("Map of the resource centres", True)
    assert {arc.id for arc in store.arcs("en")} <= set(arc_map(still).list.cells)


# By keys alone


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle()


def tab_to(wanted: QWidget, most: int = 120) -> None:
    """Go on by Tab until this has the focus."""
    for _ in range(most):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {type(wanted).__name__} {wanted.accessibleName()!r}")


def open_tab(window: MainWindow, name: str) -> None:
    """Go to the bar by Tab, and along it by arrows."""
    tab_to(checked(window))
    places = list(window.bar.buttons)
    way = places.index(name) - places.index(window.current_page)
    for _ in range(abs(way)):
        press(Qt.Key.Key_Right if way > 0 else Qt.Key.Key_Left)
    assert window.current_page == name


def checked(window: MainWindow) -> QAbstractButton:
    return next(button for button in window.bar.buttons.values() if button.isChecked())


@pytest.fixture
def active(qtbot: QtBot, still: MainWindow) -> MainWindow:
    """A window that has the keyboard."""
    still.set_language("en")
    with qtbot.waitActive(still):
        still.activateWindow()
    return still


def test_keys_alone_lead_from_home_to_a_note_a_theme_a_centre_a_declaration_and_back(active: MainWindow) -> None:
    """Tab, arrows, Enter and Esc are enough for everything that fingers can do."""
    open_tab(active, "history")
    page = history(active)
    tab_to(page.timeline)
    for _ in page.items():
        if not page.panel.note_button.isVisible():
            press(Qt.Key.Key_Right)
    tab_to(page.panel.note_button)
    press(Qt.Key.Key_Space)
    assert page.sheet is not None
    assert page.sheet.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()

    open_tab(active, "work-plans")
    plan = plans(active)
    card = plan.themes.findChild(QAbstractButton)
    assert isinstance(card, QAbstractButton)
    tab_to(card)
    press(Qt.Key.Key_Space)
    assert plan.sheet is not None
    assert plan.sheet.isVisible()
    tab_to(plan.sheet.close_button)
    press(Qt.Key.Key_Space)
    assert not plan.sheet.isVisible()

    open_tab(active, "arc-map")
    centres = arc_map(active)
    tab_to(next(iter(centres.list.cells.values())))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space):
        press(key)
    assert centres.chosen() == "SG"

    open_tab(active, "documents")
    documents = active.page("documents")
    assert isinstance(documents, DocumentsPage)
    tab_to(active.findChildren(DeclarationCard)[0])
    press(Qt.Key.Key_Space)
    assert documents.sheet is not None
    assert documents.sheet.isVisible()
    press(Qt.Key.Key_Escape)
    open_tab(active, "home")


def test_tab_stays_in_an_open_sheet(active: MainWindow) -> None:
    """What a sheet covers cannot be reached until it is closed, and the focus returns to where it was opened."""
    open_tab(active, "history")
    page = history(active)
    tab_to(page.about)
    press(Qt.Key.Key_Space)
    assert page.sheet is not None
    for _ in range(12):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert page.sheet.isAncestorOf(focused)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.about


def test_the_focus_is_seen(active: MainWindow) -> None:
    """Whatever Tab reaches on a page looks otherwise while it has the focus."""
    unseen = []
    for name in PAGES:
        active.show_page(name)
        settle()
        for widget in alive(active):
            if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue
            active.setFocus()
            before = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            if QApplication.focusWidget() is widget and widget.grab().toImage() == before:
                unseen.append(f"{name}: {type(widget).__name__} {widget.accessibleName()!r}")
    assert "\n".join(unseen) == ""

"""Promises to who has a keyboard alone: Tab and arrows lead to everything, on every page, standing or lying."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.commands.tour import settle
from kiosk.main_window import MainWindow
from kiosk.options import PAGES
from kiosk.pages.arc_map import ArcMapPage
from kiosk.pages.history import HistoryPage
from kiosk.pages.work_plans import WorkPlansPage
from kiosk.widgets.plan_marks import BarButton

SIZES = ((1920, 1080), (1080, 1920))


@pytest.fixture
def active(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window that has the keyboard, without movements."""
    window.set_motion(on=False)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def press(key: Qt.Key) -> QWidget:
    """Strike a key where the focus is, and tell where it is then."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def stops(window: MainWindow) -> set[QWidget]:
    """Where Tab comes to, once round; a text with links is left after its last one."""
    window.setFocus()
    first = here = press(Qt.Key.Key_Tab)
    found = {first}
    for _ in range(300):
        here = press(Qt.Key.Key_Tab)
        if here is first:
            return found
        found.add(here)
    raise AssertionError(f"Tab does not come back to {tell(first)}")


def tell(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


def siblings(button: QWidget) -> set[QWidget]:
    """Buttons of which one is chosen at a time: Tab comes to one of them, arrows to the others."""
    if not isinstance(button, QAbstractButton) or not button.autoExclusive() or button.group() is None:
        return {button}
    return set(button.group().buttons())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_tab_and_arrows_come_to_everything_that_can_be_touched(active: MainWindow, size: tuple[int, int]) -> None:
    """No button and no drawn widget is left out, and what is not seen is not come to."""
    active.resize(*size)
    missed, hidden = [], []
    for name in PAGES:
        active.show_page(name)
        settle()
        reached: set[QWidget] = set()
        for stop in stops(active):
            reached |= siblings(stop)
        wanted = [
            widget
            for widget in active.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and (isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        ]
        missed += [f"{name}: {tell(widget)}" for widget in wanted if widget not in reached]
        hidden += [f"{name}: {tell(widget)}" for widget in reached if not widget.isVisible()]
    assert ("\n".join(missed), "\n".join(hidden)) == ("", "")


def test_who_listens_hears_the_state_of_every_button(active: MainWindow) -> None:
    """Chosen, on or off, out of use: said as it is drawn."""
    wrong = []
    for name in PAGES:
        active.show_page(name)
        settle()
        for button in active.findChildren(QAbstractButton):
            if not button.isVisible():
                continue
            state = QAccessible.queryAccessibleInterface(button).state()
            told = (bool(state.checked), bool(state.disabled), bool(state.checkable), bool(state.invisible))
            if told != (button.isChecked(), not button.isEnabled(), button.isCheckable(), False):
                wrong.append(f"{name}: {tell(button)} {told}")
    assert "\n".join(wrong) == ""


def described(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_arrows_lead_along_the_timeline_and_say_where(active: MainWindow) -> None:
    """Right and left choose the neighbour in time; the description names what is chosen now."""
    active.set_language("en")
    active.show_page("history")
    page = active.page("history")
    assert isinstance(page, HistoryPage)
    page.choose(page.items()[4])
    page.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
        heard.append((page.chosen(), described(page.timeline)))
    assert [item for item, _ in heard] == [page.items()[5], page.items()[6], page.items()[5]]
    assert heard[0] == heard[2]
    assert heard[0][1] != heard[1][1]
    near = page.timeline.near()
    press(Qt.Key.Key_Plus)
    assert page.timeline.near() > near


def test_arrows_lead_along_the_bars_and_choose_a_plan(active: MainWindow) -> None:
    """As a finger would, one bar after another."""
    active.show_page("work-plans")
    page = active.page("work-plans")
    assert isinstance(page, WorkPlansPage)
    settle()
    bars = [bar for bar in page.chart.findChildren(BarButton) if bar.isVisible()]
    before = page.chosen()
    next(bar for bar in bars if bar.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)
    here = press(Qt.Key.Key_Left)
    assert here in bars
    assert isinstance(here, BarButton)
    assert page.chosen() == here.bar.id != before


def test_keys_move_and_zoom_the_map(active: MainWindow) -> None:
    """Arrows move it, plus and minus zoom, Home shows all; the list beside it chooses, and the map says what."""
    active.set_language("en")
    active.show_page("arc-map")
    page = active.page("arc-map")
    assert isinstance(page, ArcMapPage)
    settle()
    view = page.map.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    whole = view.camera.view
    press(Qt.Key.Key_Plus)
    near = view.camera.view
    press(Qt.Key.Key_Right)
    moved = view.camera.view
    press(Qt.Key.Key_Minus)
    press(Qt.Key.Key_Home)
    assert (near.scale > whole.scale, moved.x > near.x, view.camera.view) == (True, True, whole)
    page.list.cells["KH"].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen != "KH"
    assert page.list.cells[chosen].text().replace("\u200b", "") in described(view)

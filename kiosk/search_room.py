"""Where the keyboard lies on the search screen."""

from PySide6.QtCore import QRect, QSize

from kiosk.theme import theme
from kiosk.widgets.keyboard import Keyboard


def keyboard_place(page: QSize, top: int, keyboard: Keyboard) -> QRect | None:
    """Where the keyboard lies below `top`: right of the results, else below them; nowhere on a page too small."""
    wanted, least = keyboard.sizeHint(), keyboard.minimumSizeHint()
    height = page.height() - top
    if page.width() - wanted.width() >= theme().px(620) and height >= least.height():
        return QRect(page.width() - wanted.width(), page.height() - height, wanted.width(), height)
    height = keyboard.heightForWidth(page.width())
    if page.width() >= least.width() and page.height() - top - height >= theme().px(200):
        return QRect(0, page.height() - height, page.width(), height)
    return None

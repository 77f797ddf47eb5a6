"""A code is drawn pixel on pixel, black on white, at every scale of screen."""

from collections.abc import Iterator

import numpy
import pytest
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.qr_code import QUIET, QrCode, modules

LONG = "សេចក្តី" * 33  # 693 bytes
TEXTS = ("https://asean.org/", "Cooperation · 1980 “Civil Service”", LONG)


def shown(widget: QWidget, ratio: float) -> NDArray[numpy.uint8]:
    """The pixels of a screen of so many device pixels to a pixel."""
    size = QSize(round(widget.width() * ratio), round(widget.height() * ratio))
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(ratio)
    image.fill(255)
    widget.render(image, QPoint())
    flat = numpy.frombuffer(image.constBits(), numpy.uint8)
    return flat.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


@pytest.fixture
def code(qtbot: QtBot) -> Iterator[QrCode]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    made = QrCode(window)
    made.resize(made.sizeHint())
    yield made  # noqa: PT022 - the window lives as long as the test


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("offset", [0, 7])
def test_each_module_is_whole_pixels(code: QrCode, text: str, ratio: float, offset: int) -> None:
    """No grey, no uneven module, wherever the code stands; the quiet zone is part of it."""
    code.move(offset, offset)
    code.set_text(text)
    pixels = shown(code.window(), ratio)
    dark = numpy.argwhere(pixels == 0)
    (top, left), (bottom, right) = dark.min(0), dark.max(0) + 1
    counts = [len(modules(text, level)) - 2 * QUIET for level in ("m", "l")]
    count = next(count for count in counts if (bottom - top) % count == 0)
    size = (bottom - top) // count
    assert bottom - top == right - left
    assert size >= 5 * ratio
    grid = pixels[top:bottom, left:right].reshape(count, size, count, size)
    assert (grid == grid[:, :1, :, :1]).all()
    quiet = QUIET * size
    assert set(numpy.unique(grid)) == {0, 255}
    assert top >= quiet + int(offset * ratio)
    about = pixels[top - quiet : bottom + quiet, left - quiet : right + quiet]
    assert (about.shape, (about == 0).sum()) == ((bottom - top + 2 * quiet,) * 2, (grid == 0).sum())
    assert set(numpy.unique(about)) == {0, 255}


@pytest.mark.parametrize("scale", [0.7112, 1.0, 2.0])
@pytest.mark.parametrize("text", TEXTS)
def test_another_reader_reads_it(code: QrCode, text: str, scale: float) -> None:
    """A reader that is not ours finds exactly the text."""
    theme().fit(QSize(round(1920 * scale), round(1080 * scale)))
    code.resize(code.sizeHint())
    code.set_text(text)
    assert [found.text for found in zxingcpp.read_barcodes(shown(code, 1))] == [text]


def test_where_room_is_scarce_modules_stay_large(code: QrCode) -> None:
    """Less of the code may be hidden, but a camera still sees its modules."""
    code.set_text(LONG)
    assert [code.image(side, 1).width() for side in (560, 500)] == [5 * len(modules(LONG, "m")), 5 * 97]
    assert len(modules(LONG, "m")) > 97 == len(modules(LONG, "l"))


def test_high_contrast_leaves_it_black_on_white(code: QrCode) -> None:
    """Colours of a palette never reach a code."""
    code.set_text(TEXTS[0])
    before = shown(code, 1).copy()
    theme().set_contrast("high")
    after = shown(code, 1).copy()
    theme().set_contrast("normal")
    assert (before == after).all()


def test_nothing_to_hold_is_nothing_drawn(code: QrCode) -> None:
    """An empty code does not pretend to hold something."""
    assert code.text() == ""
    assert (shown(code, 1) > 0).all()

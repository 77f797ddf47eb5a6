"""A QR code, drawn at whole device pixels so that every phone reads it."""

import math
from functools import lru_cache

import segno
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme

MODULE = 5  # pixels a module, at least, at scale 1
QUIET = 4  # modules of white about the code, as the standard asks
BLACK, WHITE = 0, 255  # a code is black on white in every palette
LEVELS = ("m", "l")  # how much of the code may be hidden: 15 %, else 7 % where that makes the modules large enough


@lru_cache(maxsize=16)
def modules(text: str, level: str) -> tuple[bytes, ...]:
    """The rows of the code with its quiet zone, a byte a module: 1 is dark."""
    code = segno.make_qr(text, error=level, encoding="utf-8")
    return tuple(bytes(row) for row in code.matrix_iter(border=QUIET))


class QrCode(QWidget):
    """Shows a text as a code, as large as whole pixels allow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What the code holds."""
        return self._text

    def set_text(self, text: str) -> None:
        """Hold this text."""
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        """A large square."""
        side = theme().px(560)
        return QSize(side, side)

    def image(self, side: int, ratio: float) -> QImage:
        """The code in a square of so many device pixels at most, each module as many whole pixels as fit."""
        least = MODULE * theme().scale * ratio
        for level in LEVELS:
            rows = modules(self._text, level)
            pixels = side // len(rows)
            if pixels >= least:
                break
        pixels = max(1, pixels)
        lines = [bytes(WHITE - module * WHITE for module in row for _ in range(pixels)) for row in rows]
        width = len(rows) * pixels
        data = b"".join(line * pixels for line in lines)
        return QImage(data, width, width, width, QImage.Format.Format_Grayscale8).copy()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code into the middle, pixel on pixel."""
        if not self._text:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(WHITE, WHITE, WHITE))
        to_device = painter.deviceTransform()
        ratio = to_device.m11()  # of what is painted on: a screen, or a picture of the window
        image = self.image(math.floor(min(self.width(), self.height()) * ratio), ratio)
        image.setDevicePixelRatio(ratio)
        middle = QPointF((self.width() - image.width() / ratio) / 2, (self.height() - image.height() / ratio) / 2)
        corner = to_device.map(middle)
        inverse, _ = to_device.inverted()
        painter.drawImage(inverse.map(QPointF(round(corner.x()), round(corner.y()))), image)

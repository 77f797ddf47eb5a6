"""The look, in one place: colours, type, sizes and the style sheet.

Lengths are pixels at 1080: they scale with the shorter side of the window, text also with the visitor's text size.
"""

import string
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from kiosk import paths

FAMILY = "ACCSM Kantumruy"
FALLBACK = "ACCSM Noto Khmer"
DISPLAY = "ACCSM Moul"
FONTS = (
    *(f"ACCSMKantumruy-{weight}" for weight in ("Regular", "Medium", "SemiBold", "Bold")),
    *(f"ACCSMNotoKhmer-{weight}" for weight in ("Regular", "Bold")),
    "ACCSMMoul-Regular",
)

COLOURS = {
    "ink": "#14213d",
    "ink-soft": "#3b4660",
    "paper": "#f6f4ee",
    "card": "#ffffff",
    "line": "#dfe3ec",
    "hair": "#dfe3ec",
    "edge": "#7d879c",
    "navy": "#12305f",
    "navy-deep": "#0c2145",
    "navy-soft": "#dfe8f7",
    "navy-ink": "#12305f",
    "on-navy": "#ffffff",
    "on-navy-soft": "#d3dcec",
    "gold": "#d9a93d",
    "gold-soft": "#f4e6c3",
    "gold-ink": "#5c3f07",
    "teal": "#0f766e",
    "teal-soft": "#d6efec",
    "teal-ink": "#0b4f49",
    "red": "#9d2b3a",
    "red-soft": "#f7dfe2",
    "red-ink": "#7d1f2d",
    "slate": "#5a6780",
    "slate-soft": "#e6e9f0",
    "slate-ink": "#3b4660",
    "sea": "#dbe7f0",
    "land": "#e9e6db",
    "member": "#7fb3ad",
}

HIGH_CONTRAST = {
    "ink": "#000000",
    "ink-soft": "#10151f",
    "paper": "#ffffff",
    "line": "#000000",
    "hair": "#a9b1c0",
    "edge": "#000000",
    "navy": "#00163d",
    "navy-deep": "#000a1f",
    "navy-soft": "#e8eefc",
    "navy-ink": "#00163d",
    "on-navy-soft": "#ffffff",
    "gold": "#ffcc33",
    "gold-soft": "#fff3cc",
    "gold-ink": "#2e1e00",
    "teal": "#00312d",
    "teal-soft": "#e0f7f4",
    "teal-ink": "#002b28",
    "red": "#560812",
    "red-soft": "#fdeaec",
    "red-ink": "#4a0610",
    "slate": "#1d2430",
    "slate-soft": "#eef0f5",
    "slate-ink": "#151a24",
    "sea": "#f2f7fc",
    "land": "#ffffff",
    "member": "#bfe3df",
}
PALETTES = {"normal": COLOURS, "high": COLOURS | HIGH_CONTRAST}

# Text on ground, each at least 7:1, in high contrast 10:1; a test computes them.
TEXT_PAIRS = (
    ("ink", "paper"), ("ink", "card"), ("ink-soft", "paper"), ("ink-soft", "card"), ("ink", "navy-soft"),
    ("navy-ink", "card"), ("navy-ink", "paper"), ("navy-ink", "navy-soft"), ("on-navy", "navy"),
    ("on-navy", "navy-deep"),
    ("on-navy-soft", "navy"), ("on-navy-soft", "navy-deep"), ("gold-soft", "navy"), ("gold-ink", "gold-soft"),
    ("gold-ink", "card"), ("gold-ink", "paper"), ("navy-deep", "gold"), ("teal-ink", "teal-soft"), ("teal-ink", "card"),
    ("teal-ink", "paper"), ("card", "teal-ink"), ("red-ink", "red-soft"), ("red-ink", "card"), ("red-ink", "paper"),
    ("card", "red-ink"), ("card", "gold-ink"), ("slate-ink", "slate-soft"), ("slate-ink", "card"),
    ("card", "slate-ink"), ("ink", "teal-soft"), ("ink", "sea"), ("ink", "slate-soft"), ("ink-soft", "slate-soft"),
    ("gold-soft", "teal-ink"), ("gold-soft", "red-ink"), ("gold-soft", "slate-ink"),
    ("on-navy", "teal-ink"), ("on-navy", "red-ink"), ("on-navy", "gold-ink"), ("on-navy", "slate-ink"),
    ("navy-deep", "gold-soft"),
)  # fmt: skip

# Shapes on ground, each at least 3:1.
SHAPE_PAIRS = (("edge", "card"), ("edge", "paper"), ("navy", "paper"), ("teal-ink", "member"), ("ink-soft", "sea"))

TYPE = {
    "attract": 150, "country": 100, "display": 64, "number": 56, "h1": 44, "door": 38, "saying": 36, "h2": 32,
    "lead": 30, "body": 26, "label": 22, "source": 18,
}  # fmt: skip
WEIGHT = {
    "display": QFont.Weight.Normal,
    "number": QFont.Weight.Bold,
    "h1": QFont.Weight.Bold,
    "door": QFont.Weight.Bold,
    "h2": QFont.Weight.DemiBold,
}
# The largest makes capitals 7 mm tall on a 24-inch screen of 1080 lines.
TEXT_SIZES = {"normal": 1.0, "large": 1.2, "largest": 1.4}
REFERENCE = 1080
QWIDGETSIZE_MAX = 16777215  # Qt's own, which PySide6 does not name


class FontMissingError(Exception):
    """A bundled font could not be loaded: the kiosk would show boxes."""


class Theme(QObject):
    """The sizes and colours in force; `changed` when a window or a visitor asks for others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scale = 1.0
        self.text_size = "normal"
        self.contrast = "normal"
        # Asked for at every paint: made once for each look.
        self._fonts: dict[tuple[str, QFont.Weight | None], QFont] = {}
        self._lines: dict[str, float] = {}

    def fit(self, size: QSize) -> None:
        """Take the scale from the shorter side of a window of this size."""
        scale = max(0.15, min(size.width(), size.height()) / REFERENCE)
        if abs(scale - self.scale) > 1e-6:
            self.scale = scale
            self._change()

    def set_text_size(self, name: str) -> None:
        """Take one of TEXT_SIZES."""
        if name != self.text_size:
            self.text_size = name
            self._change()

    def set_contrast(self, name: str) -> None:
        """Take one of PALETTES."""
        if name != self.contrast:
            self.contrast = name
            self._change()

    def _change(self) -> None:
        self._fonts.clear()
        self._lines.clear()
        self.changed.emit()

    def px(self, length: float) -> int:
        """A length in device-independent pixels of this window, at least 1 where it is not 0."""
        return max(1, round(length * self.scale)) if length else 0

    def text_length(self, length: float) -> int:
        """A length that grows with the visitor's text size as well: room for words."""
        return self.px(length * TEXT_SIZES[self.text_size])

    def text_px(self, role: str) -> int:
        """The pixel size of a kind of text."""
        return max(1, round(TYPE[role] * self.scale * TEXT_SIZES[self.text_size]))

    def font(self, role: str, weight: QFont.Weight | None = None) -> QFont:
        """The font of a kind of text (a name in TYPE), in its own weight or another."""
        key = (role, weight)
        if key not in self._fonts:
            font = QFont([DISPLAY, FAMILY] if role == "display" else [FAMILY, FALLBACK])
            font.setPixelSize(self.text_px(role))
            font.setWeight(weight or WEIGHT.get(role, QFont.Weight.Normal))
            self._fonts[key] = font
        return QFont(self._fonts[key])  # the asker's own, to change as he likes

    def line_height(self, role: str) -> float:
        """The height of one line of a kind of text."""
        if role not in self._lines:
            self._lines[role] = QFontMetricsF(self.font(role)).height()
        return self._lines[role]

    def colour(self, name: str) -> QColor:
        """A colour by its token."""
        return QColor(PALETTES[self.contrast][name])

    def style_sheet(self) -> str:
        """The style sheet at the present sizes."""
        values: dict[str, str | int] = {
            name.replace("-", "_"): value for name, value in PALETTES[self.contrast].items()
        }
        values |= {f"t_{role}": self.text_px(role) for role in TYPE}
        values |= {f"p{n}": self.px(n) for n in (1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 68, 72, 88)}
        return _template().substitute(values, family=FAMILY, fallback=FALLBACK, display=DISPLAY)


@cache
def _template() -> string.Template:
    return string.Template((Path(__file__).parent / "theme.qss").read_text(encoding="utf-8"))


@cache
def theme() -> Theme:
    """The theme of the running program."""
    return Theme()


def load_fonts() -> None:
    """Load the bundled fonts; FontMissingError names what is not there."""
    missing = {name for name in FONTS if QFontDatabase.addApplicationFont(str(paths.fonts() / f"{name}.ttf")) < 0}
    missing |= {FAMILY, FALLBACK, DISPLAY} - set(QFontDatabase.families())
    if missing:
        raise FontMissingError(f"fonts missing in {paths.fonts()}: {', '.join(sorted(missing))}")

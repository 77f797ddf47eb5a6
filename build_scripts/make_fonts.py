"""Make the kiosk's fonts: `python -m build_scripts.make_fonts`. The results are committed.

The published fonts declare a line box smaller than Khmer ink, so every widget would cut subscripts and top signs.
Here the box is mended once, and the families get private names that no font of the machine can shadow.
"""

import os
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from build_scripts.npm_packages import ROOT, Package, PackageError, fetch, read_member

FONTS = ROOT / "resources" / "fonts"
PICTURE = ROOT / "resources" / "icons" / "missing_fonts.png"
PICTURE_SIZE = (1600, 760)
PICTURE_LINES = (  # size in pixels, text
    (64, "សូមអភ័យទោស៖ ព័ត៌មានមិនអាចបង្ហាញបានទេនៅពេលនេះ។"),
    (64, "សូមសួរបុគ្គលិករបស់យើង។"),
    (52, "We are sorry: the information cannot be shown just now."),
    (52, "Please ask our staff."),
    (32, "សម្រាប់បុគ្គលិក៖ ពុម្ពអក្សររបស់កម្មវិធីបាត់។ សូមដំឡើងកម្មវិធីឡើងវិញ។"),
    (32, "For staff: the kiosk’s fonts are missing. Install the kiosk again."),
)
ZERO_WIDTH_SPACE = 0x200B
USE_TYPO_METRICS = 1 << 7
WINDOWS_ENGLISH = (3, 1, 0x409)
STYLE_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Family:
    """A published family and what becomes of it; ascent and descent are in em."""

    name: str
    package: Package
    file_stem: str
    ascent: float
    descent: float
    weights: tuple[int, ...]

    def source(self, weight: int) -> str:
        """Where the package keeps the file of one weight."""
        style = f"{weight}{STYLE_NAMES[weight]}"
        return f"{style}/{self.file_stem}_{style}.ttf"

    def target(self, weight: int) -> str:
        """Name the file of one made weight."""
        return f"{self.name.replace(' ', '')}-{STYLE_NAMES[weight]}.ttf"


FAMILIES = (
    Family(
        "ACCSM Kantumruy",
        Package(
            "@expo-google-fonts/kantumruy-pro",
            "0.4.0",
            "sha512-0t3PRpfVWBsCa8OUT0pZYaoQ09TTQ+cMqNs2UAdKn8/jvHJbaz9DpeGXOq965vtSKzjb5j/v1KGxu1tJND5SYg==",
        ),
        "KantumruyPro",
        ascent=1.06,
        descent=0.50,
        weights=(400, 500, 600, 700),
    ),
    Family(
        "ACCSM Noto Khmer",
        Package(
            "@expo-google-fonts/noto-sans-khmer",
            "0.4.3",
            "sha512-vBG7J/w4j+tPTPA53a43zb/s/K3AjHRTDbEG4omn/xs4dThknBh4aVRJ4zwROLy7OeZnhQPDkGRUEPAi8C/btg==",
        ),
        "NotoSansKhmer",
        ascent=1.22,
        descent=0.60,
        weights=(400, 700),
    ),
    Family(
        "ACCSM Moul",
        Package(
            "@expo-google-fonts/moul",
            "0.4.1",
            "sha512-2KUNT+b48BBjWpSBelRilVGBXLMJFmVWuCLo+TvUhliPHGmH6Ho3E9CpewlpyzrQuVXuWq75M54TWiQ4IX0vFA==",
        ),
        "Moul",
        ascent=1.24,
        descent=0.60,
        weights=(400,),
    ),
)


def mend_line_box(font: TTFont, ascent: float, descent: float) -> None:
    """Say the same, large enough line box in all three places that systems read (in em)."""
    units = font["head"].unitsPerEm
    above, below = round(ascent * units), round(descent * units)
    hhea, metrics = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = above, -below, 0
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = above, -below, 0
    metrics.usWinAscent, metrics.usWinDescent = above, below
    metrics.fsSelection |= USE_TYPO_METRICS


def mend_break_mark(font: TTFont) -> None:
    """Give the font an empty ZERO WIDTH SPACE; without one Qt would look for it in other fonts and part the run."""
    if ZERO_WIDTH_SPACE in font.getBestCmap():
        return
    name = "uni200B"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ZERO_WIDTH_SPACE] = name


def rename(font: TTFont, family: str, weight: int) -> None:
    """Give the private family name; the style goes where Windows and others group weights into one family."""
    style = STYLE_NAMES[weight]
    plain = style in {"Regular", "Bold"}
    post_script = f"{family.replace(' ', '')}-{style}"
    names = font["name"]
    version = names.getDebugName(5)
    words: dict[int, str] = {
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: f"{version};{post_script}",
        4: f"{family} {style}",
        6: post_script,
        16: family,
        17: style,
    }
    for name_id in (*words, 21, 22, 25):
        names.removeNames(nameID=name_id)
    for name_id, text in words.items():
        names.setName(text, name_id, *WINDOWS_ENGLISH)
    font["OS/2"].usWeightClass = weight


def drop_axes(font: TTFont) -> None:
    """Drop the axes that a static font no longer has: they name the published family."""
    if "STAT" in font:
        del font["STAT"]
    font["name"].removeUnusedNames(font)


def make_font(data: bytes, family: Family, weight: int) -> bytes:
    """Mend one font file; the same bytes each time, as the published dates stay."""
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    mend_line_box(font, family.ascent, family.descent)
    mend_break_mark(font)
    rename(font, family.name, weight)
    drop_axes(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def make_family(family: Family, folder: Path) -> None:
    """Write all weights of a family, and its licence beside them."""
    archive = fetch(family.package)
    folder.mkdir(parents=True, exist_ok=True)
    for weight in family.weights:
        made = make_font(read_member(archive, family.source(weight)), family, weight)
        (folder / family.target(weight)).write_bytes(made)
        print(f"{family.target(weight)}: {len(made):,} bytes")
    licence = folder / f"OFL-{family.name.replace(' ', '')}.txt"
    licence.write_bytes(read_member(archive, "LICENSE_FONT").replace(b"\r\n", b"\n"))


def draw_missing_fonts(fonts: Path, target: Path) -> None:
    """Draw the screen for a machine whose fonts are gone (white on the kiosk's navy): its words must be a picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt  # noqa: PLC0415 (Qt is needed for this picture alone)
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter  # noqa: PLC0415

    _application = QGuiApplication.instance() or QGuiApplication([])
    QFontDatabase.addApplicationFont(str(fonts / FAMILIES[0].target(600)))
    width, height = PICTURE_SIZE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#12305f"))
    font = QFont(FAMILIES[0].name)
    font.setWeight(QFont.Weight.DemiBold)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(Qt.GlobalColor.white)
    top = 60
    for size, text in PICTURE_LINES:
        font.setPixelSize(size)
        painter.setFont(font)
        painter.drawText(QRect(0, top, width, size * 2), Qt.AlignmentFlag.AlignCenter, text)
        top += size * 2
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"the picture cannot be written: {target}")


def main() -> int:
    """Make all fonts and the picture that stands in for them."""
    try:
        for family in FAMILIES:
            make_family(family, FONTS)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    draw_missing_fonts(FONTS, PICTURE)
    print(f"{PICTURE.name}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

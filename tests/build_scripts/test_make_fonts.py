"""The kiosk's own fonts load as three families, and their line box holds all Khmer ink."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainterPath
from pytestqt.qtbot import QtBot

from build_scripts.make_fonts import FAMILIES, FONTS, PICTURE, PICTURE_SIZE, Family, make_font

SIZE = 200
STYLES = [(family, weight) for family in FAMILIES for weight in family.weights]
IDS = [f"{family.name} {weight}" for family, weight in STYLES]
HARD_WORDS = [
    "ស្ត្រី",  # two subscripts and a vowel above
    "ឧត្តមានុវត្តន៍",
    "កិច្ចសហប្រតិបត្តិការ",
    "ប្រ៊ុយណេ",  # a shifter above, a vowel below
    "ម៉ាឡេស៊ី",
    "សន្ធិស័ញ្ញា",  # a sign high above a subscript
    "លក្ខន្តិកៈ",
    "ព្រឹត្តិការណ៍",
    "ម្ល៉េះ",
    "ឱ្យ",
    "ញ្ញុំ",  # the deepest: subscript nyo and a vowel below it
    "អង្គជំនុំជម្រះ",
    "ន្ត្រៃ",
    "ក្រឹត្យ",
    "ខ្ញុំ",
    "ជ្រៀតជ្រែក",
    "Āgjpqy (ACCSM+3) Çß|",
]


@pytest.fixture(autouse=True)
def loaded_fonts(qtbot: QtBot) -> dict[str, list[str]]:  # noqa: ARG001 (fonts need the application)
    families: dict[str, list[str]] = {}
    for path in sorted(FONTS.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families[path.name] = QFontDatabase.applicationFontFamilies(number)
    return families


def font_of(family: Family, weight: int) -> QFont:
    font = QFont(family.name)
    font.setPixelSize(SIZE)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def test_every_file_belongs_to_its_private_family(loaded_fonts: dict[str, list[str]]) -> None:
    first = {name: families[0] for name, families in loaded_fonts.items()}
    assert first == {family.target(weight): family.name for family, weight in STYLES}


def test_qt_sees_the_weights_of_a_family_as_one() -> None:
    found = {
        family.name: sorted(QFontDatabase.weight(family.name, style) for style in QFontDatabase.styles(family.name))
        for family in FAMILIES
    }
    assert found == {
        "ACCSM Kantumruy": [400, 500, 600, 700],
        "ACCSM Noto Khmer": [400, 700],
        "ACCSM Moul": [400],
    }


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_a_wanted_weight_is_drawn_by_its_own_file(family: Family, weight: int) -> None:
    info = QFontInfo(font_of(family, weight))
    assert (info.family(), info.weight()) == (family.name, weight)


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_the_line_box_holds_the_ink_of_hard_words(family: Family, weight: int) -> None:
    font = font_of(family, weight)
    metrics = QFontMetricsF(font)
    cut = []
    for word in HARD_WORDS:
        path = QPainterPath()
        path.addText(0, 0, font, word)
        ink = path.boundingRect()
        assert not ink.isEmpty(), word
        if -ink.top() > metrics.ascent() or ink.bottom() > metrics.descent():
            cut.append((word, -ink.top() / SIZE, ink.bottom() / SIZE))
    assert cut == []


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_all_systems_read_the_same_line_box(family: Family, weight: int) -> None:
    font = TTFont(FONTS / family.target(weight))
    hhea, metrics = font["hhea"], font["OS/2"]
    units = font["head"].unitsPerEm
    box = (round(family.ascent * units), round(family.descent * units))
    assert (hhea.ascent, -hhea.descent, hhea.lineGap) == (*box, 0)
    assert (metrics.sTypoAscender, -metrics.sTypoDescender, metrics.sTypoLineGap) == (*box, 0)
    assert (metrics.usWinAscent, metrics.usWinDescent) == box
    assert metrics.usWeightClass == weight


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_break_marks_are_in_every_font_and_take_no_room(family: Family, weight: int) -> None:
    assert 0x200B in TTFont(FONTS / family.target(weight)).getBestCmap()
    metrics = QFontMetricsF(font_of(family, weight))
    assert metrics.horizontalAdvance("មុខ\u200bងារ") == metrics.horizontalAdvance("មុខងារ")


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_no_published_family_name_is_left_to_be_shadowed(family: Family, weight: int) -> None:
    names = TTFont(FONTS / family.target(weight))["name"]
    assert names.getDebugName(16) == family.name
    for name_id in (1, 3, 4, 6, 16):
        assert names.getDebugName(name_id).find("ACCSM") >= 0


@pytest.mark.parametrize(("family", "weight"), STYLES, ids=IDS)
def test_mending_a_mended_font_changes_nothing(family: Family, weight: int) -> None:
    committed = (FONTS / family.target(weight)).read_bytes()
    assert make_font(committed, family, weight) == committed


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family.name))
def test_the_licence_stands_beside_the_fonts(family: Family) -> None:
    licence = Path(FONTS / f"OFL-{family.name.replace(' ', '')}.txt").read_text(encoding="utf-8")
    assert licence.startswith("Copyright 20")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_a_picture_speaks_where_the_fonts_are_missing(qtbot: QtBot) -> None:  # noqa: ARG001 (QImage needs the application)
    picture = QImage(str(PICTURE))
    assert (picture.width(), picture.height()) == PICTURE_SIZE
    assert picture.pixelColor(0, 0).name() == "#12305f"
    bright = sum(
        picture.pixelColor(x, y).lightness() > 200
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )
    assert bright > 500

"""Promises about the look."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import kiosk.theme
from kiosk import paths
from kiosk.theme import COLOURS, FONTS, PALETTES, SHAPE_PAIRS, TEXT_PAIRS, TYPE, FontMissingError, Theme, load_fonts


def luminance(value: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    colour = QColor(value)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("palette", "least"), [("normal", 7), ("high", 10)])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(ink: str, ground: str, palette: str, least: float) -> None:
    """Text has a contrast of at least 7:1, in high contrast of 10:1."""
    assert contrast(PALETTES[palette][ink], PALETTES[palette][ground]) >= least


def test_every_text_of_the_style_sheet_is_among_the_pairs_that_are_computed() -> None:
    """A rule that sets both ground and ink names a pair whose contrast is tested."""
    sheet = (Path(kiosk.theme.__file__).parent / "theme.qss").read_text(encoding="utf-8")
    used = set()
    for rule in re.findall(r"\{([^{}]*)\}", re.sub(r"\$\{[^}]*\}", "", sheet)):
        ink, ground = re.search(r"(?<![-\w])color: \$(\w+)", rule), re.search(r"background: \$(\w+)", rule)
        if ink and ground:
            used.add((ink[1].replace("_", "-"), ground[1].replace("_", "-")))
    assert len(used) > 12
    assert used - set(TEXT_PAIRS) == set()


def test_no_style_stands_outside_the_theme() -> None:
    """Only whole windows take a style sheet, and it is the theme's, or none to forget the one before."""
    given: dict[str, list[str]] = {}
    for module in Path(kiosk.theme.__file__).parent.rglob("*.py"):
        found = re.findall(r"setStyleSheet\((.*)\)", module.read_text(encoding="utf-8"))
        given |= {module.name: sorted(set(found))} if found else {}
    own = "theme().style_sheet()"
    assert given == {"trouble.py": [own], "window_frame.py": ['""', own]}


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_a_shape_stands_out_from_its_ground(shape: str, ground: str, palette: str) -> None:
    """Shapes have a contrast of at least 3:1."""
    assert contrast(PALETTES[palette][shape], PALETTES[palette][ground]) >= 3


@pytest.mark.parametrize("palette", PALETTES)
def test_a_hairline_stays_behind_what_has_a_meaning(palette: str) -> None:
    """Lines that only guide the eye are seen, and are quieter than any shape, in high contrast too."""
    assert 1.2 < contrast(PALETTES[palette]["hair"], PALETTES[palette]["card"]) < 3


def test_a_visitor_can_have_larger_text_and_more_contrast(qtbot: QtBot) -> None:
    """Both are told to everything that draws; lengths stay, letters grow, colours change."""
    theme = Theme()
    before = theme.text_px("body"), theme.px(64), theme.colour("ink").name()
    with qtbot.waitSignals([theme.changed, theme.changed]):
        theme.set_text_size("largest")
        theme.set_contrast("high")
    assert before == (26, 64, COLOURS["ink"])
    assert (theme.text_px("body"), theme.px(64), theme.colour("ink").name()) == (36, 64, "#000000")


def test_the_largest_text_has_capitals_of_seven_millimetres() -> None:
    """On a 24-inch screen of 1920 x 1080, where a pixel is 0.277 mm."""
    theme = Theme()
    theme.set_text_size("largest")
    assert QFontMetricsF(theme.font("body")).capHeight() * 0.277 == pytest.approx(7, abs=0.5)


def test_asking_again_for_what_is_so_changes_nothing(qtbot: QtBot) -> None:
    """No page is laid out for nothing."""
    theme = Theme()
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_text_size("normal")
        theme.set_contrast("normal")


def test_everything_grows_with_the_shorter_side(qtbot: QtBot) -> None:
    """At twice the height every length and every letter is twice as large, and listeners are told."""
    theme = Theme()
    theme.fit(QSize(1920, 1080))
    with qtbot.waitSignal(theme.changed):
        theme.fit(QSize(3840, 2160))
    assert (theme.px(64), theme.text_px("body"), theme.px(0)) == (128, 2 * TYPE["body"], 0)


def test_a_window_of_the_same_short_side_changes_nothing(qtbot: QtBot) -> None:
    """Turning the screen keeps sizes, and no page is laid out for nothing."""
    theme = Theme()
    with qtbot.assertNotEmitted(theme.changed):
        theme.fit(QSize(1080, 1920))


@pytest.mark.parametrize("role", TYPE)
def test_each_kind_of_text_is_drawn_in_our_own_fonts(role: str) -> None:
    """No system font stands in for a bundled one."""
    font = Theme().font(role)
    assert QFontInfo(font).family() == font.families()[0]


def test_the_style_sheet_has_no_place_left_to_fill() -> None:
    """Every name in the template is a token."""
    assert "$" not in Theme().style_sheet()


def test_a_missing_font_is_said_at_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its fonts the kiosk would show boxes: it says which are missing instead."""
    monkeypatch.setattr("kiosk.theme.FAMILY", "No Such Family")
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    with pytest.raises(FontMissingError, match="No Such Family"):
        load_fonts()


@pytest.mark.parametrize("font", FONTS)
def test_a_single_missing_weight_is_said_at_start(
    font: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """A family with a weight too few would be drawn with a false one."""
    assert qapp is not None
    for path in paths.fonts().glob("*.ttf"):
        if path.stem != font:
            (tmp_path / path.name).symlink_to(path)
    monkeypatch.setattr(paths, "fonts", lambda: tmp_path)
    with pytest.raises(FontMissingError, match=font):
        load_fonts()


def test_every_font_of_the_folder_is_loaded() -> None:
    """A weight that nobody loads would be drawn with a false one."""
    assert sorted(FONTS) == sorted(path.stem for path in paths.fonts().glob("*.ttf"))

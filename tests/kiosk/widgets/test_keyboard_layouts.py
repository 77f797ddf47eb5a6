"""The keys type what NiDA's layout (xkeyboard-config 2.35, `kh`) types, and what stands on them can be drawn."""

import pytest
from PySide6.QtGui import QRawFont

from kiosk.theme import FALLBACK, FAMILY, theme
from kiosk.widgets.keyboard_layouts import LAYOUTS, Key, Kind, next_language, typed

# xkb's levels 1, 2 and 3 in the order of its keys: TLDE AE01-12, AD01-12 BKSL, AC01-11, AB01-10.
NIDA = (
    (
        "00AB 00BB", "17E1 0021", "17E2 17D7 0040", "17E3 0022 17D1", "17E4 17DB 0024", "17E5 0025 20AC",
        "17E6 17CD 17D9", "17E7 17D0 17DA", "17E8 17CF 002A", "17E9 0028 007B", "17E0 0029 007D", "17A5 17CC",
        "17B2 003D 17CE",
    ),
    (
        "1786 1788 17DC", "17B9 17BA 17DD", "17C1 17C2 17AF", "179A 17AC 17AB", "178F 1791 17A8", "1799 17BD",
        "17BB 17BC", "17B7 17B8 17A6", "17C4 17C5 17B1", "1795 1797 17B0", "17C0 17BF 17A9", "17AA 17A7 17B3",
        "17AE 17AD 005C",
    ),
    (
        "17B6 17B6+17C6", "179F 17C3", "178A 178C", "1790 1792", "1784 17A2", "17A0 17C7", "17D2 1789",
        "1780 1782 179D", "179B 17A1", "17BE 17C4+17C7 17D6", "17CB 17C9 17C8",
    ),
    (
        "178B 178D", "1781 1783", "1785 1787", "179C 17C1+17C7", "1794 1796 179E", "1793 178E", "1798 17C6",
        "17BB+17C6 17BB+17C7 002C", "17D4 17D5 002E", "17CA 003F 002F",
    ),
)  # fmt: skip
RARE = "ៈ៖៎ឦឩឫឯឰឱឳ"


def codes(key: Key) -> str:
    faces = (key.face, key.shifted, *key.rare)
    return " ".join("+".join(f"{ord(sign):04X}" for sign in typed(face)) for face in faces)


def letters(rows: tuple[tuple[Key, ...], ...]) -> list[list[Key]]:
    return [[key for key in row if key.kind is Kind.TEXT] for row in rows if any(key.kind is Kind.TEXT for key in row)]


def test_khmer_keys_lie_and_type_as_nida_laid_them_out() -> None:
    assert [[codes(key) for key in row] for row in letters(LAYOUTS["km"].letters)] == [list(row) for row in NIDA]


def test_every_rare_sign_stands_behind_a_key() -> None:
    behind = {typed(face) for row in letters(LAYOUTS["km"].letters) for key in row for face in key.rare}
    assert set(RARE) <= behind


def test_english_letters_lie_as_on_a_typewriter() -> None:
    rows = ["".join(key.face for key in row if key.face.isalpha()) for row in letters(LAYOUTS["en"].letters)]
    assert rows == ["", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
    upper = "".join(key.shifted for row in letters(LAYOUTS["en"].letters) for key in row if key.face.isalpha())
    assert upper == "QWERTYUIOPASDFGHJKLZXCVBNM"


@pytest.mark.parametrize("language", LAYOUTS)
def test_the_digits_layer_has_both_kinds_of_digits(language: str) -> None:
    faces = {key.face for row in LAYOUTS[language].digits for key in row}
    assert set("0123456789០១២៣៤៥៦៧៨៩") <= faces


@pytest.mark.parametrize("language", LAYOUTS)
def test_each_layer_has_what_a_visitor_needs_to_go_on(language: str) -> None:
    needed = {Kind.BACKSPACE, Kind.ENTER, Kind.SPACE, Kind.LANGUAGE, Kind.LAYER}
    for rows in (LAYOUTS[language].letters, LAYOUTS[language].digits):
        assert needed <= {key.kind for row in rows for key in row}
        assert len(rows) == 5
        assert max(sum(key.width for key in row) for row in rows) == pytest.approx(sum(key.width for key in rows[-1]))


def test_a_dependent_sign_stands_on_a_circle_and_is_typed_without() -> None:
    sign = next(key for row in LAYOUTS["km"].letters for key in row if key.face == "◌ុំ")
    assert (typed(sign.face), typed(sign.shifted)) == ("\u17bb\u17c6", "\u17bb\u17c7")
    assert all(
        (face[0] == "◌") == (typed(face)[0] in "".join(map(chr, (*range(0x17B6, 0x17D3), 0x17DD))))
        for row in letters(LAYOUTS["km"].letters)
        for key in row
        for face in (key.face, key.shifted, *key.rare)
    )


def test_our_fonts_have_every_sign_on_the_keys() -> None:
    font = theme().font("h2")
    fonts = []
    for family in (FAMILY, FALLBACK):
        font.setFamilies([family])
        fonts.append(QRawFont.fromFont(font))
    layouts = LAYOUTS.values()
    keys = [key for layout in layouts for rows in (layout.letters, layout.digits) for row in rows for key in row]
    signs = {sign for key in keys for face in (key.face, key.shifted, *key.rare) for sign in face}
    assert {sign for sign in signs if not any(raw.supportsCharacter(ord(sign)) for raw in fonts)} == set()


def test_the_language_key_leads_round() -> None:
    assert [next_language("km"), next_language("en")] == ["en", "km"]

"""What stands on the keys: Khmer as NiDA laid it out (xkeyboard-config's `kh`), English as QWERTY, and the digits.

A dependent sign stands on ◌, on the key as in these tables; what is typed is the face without the circle.
"""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.khmer_dates import DIGITS

CIRCLE = "◌"


class Kind(Enum):
    """What a key does."""

    TEXT = auto()
    SPACE = auto()
    SHIFT = auto()
    BACKSPACE = auto()
    ENTER = auto()
    LANGUAGE = auto()
    LAYER = auto()
    SUGGESTION = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its face, its face with ⇧, the rare signs of a long press, and its width (1 is a letter's)."""

    kind: Kind
    face: str = ""
    shifted: str = ""
    rare: tuple[str, ...] = ()
    width: float = 1.0

    def face_at(self, *, shifted: bool) -> str:
        """What stands on the key in a layer."""
        return self.shifted if shifted and self.shifted else self.face

    def choices(self, *, shifted: bool) -> tuple[str, ...]:
        """The faces that a long press offers, none where there is no rare sign."""
        return (self.face_at(shifted=shifted), *self.rare) if self.rare else ()


Rows = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys of a language, of its digits, and its own name."""

    name: str
    letters: Rows
    digits: Rows


def typed(face: str) -> str:
    """The text that a face types."""
    return face.replace(CIRCLE, "")


def _keys(*faces: str) -> tuple[Key, ...]:
    """Keys from their face, face with ⇧ and rare signs, parted by spaces."""
    keys = []
    for line in faces:
        face, shifted, *rare = line.split()
        keys.append(Key(Kind.TEXT, face, shifted, tuple(rare)))
    return tuple(keys)


def _plain(faces: str) -> tuple[Key, ...]:
    return tuple(Key(Kind.TEXT, face) for face in faces.split())


def _gap(width: float) -> Key:
    return Key(Kind.GAP, width=width)


def _last_row(units: float, layer: str) -> tuple[Key, ...]:
    """The row of the space key, at the same place in every layout; `layer` is the face of the key to the other one."""
    layer_width, language_width = units / 8, units * 0.18
    return (
        Key(Kind.LAYER, layer, width=layer_width),
        Key(Kind.LANGUAGE, width=language_width),
        Key(Kind.SPACE, width=units - layer_width - language_width),
    )


def _digit_rows(first: str, second: str, signs: str, letters: str) -> Rows:
    return (
        (*_plain(" ".join(first)), Key(Kind.BACKSPACE, width=2)),
        (*_plain(" ".join(second)), *_plain("- +")),
        (*_plain("( ) « » “ ” \" ' / :"), Key(Kind.ENTER, width=2)),
        _plain(signs),
        _last_row(12, letters),
    )


_ASCII = "1234567890"
_KHMER = DIGITS[1:] + DIGITS[0]

# xkb's level 3 stands behind the two layers, without what no font shows: joiners, and a Latin x on ឥ.
_NIDA: Rows = (
    (
        *_keys(
            "« »", "១ !", "២ ៗ @", '៣ " ◌៑', "៤ ៛ $", "៥ % €", "៦ ◌៍ ៙", "៧ ◌័ ៚", "៨ ◌៏ *", "៩ ( {", "០ ) }",
            "ឥ ◌៌", "ឲ = ◌៎",
        ),
        Key(Kind.BACKSPACE),
    ),
    (
        _gap(0.5),
        *_keys(
            "ឆ ឈ ៜ", "◌ឹ ◌ឺ ◌៝", "◌េ ◌ែ ឯ", "រ ឬ ឫ", "ត ទ ឨ", "យ ◌ួ", "◌ុ ◌ូ", "◌ិ ◌ី ឦ", "◌ោ ◌ៅ ឱ", "ផ ភ ឰ",
            "◌ៀ ◌ឿ ឩ", "ឪ ឧ ឳ", "ឮ ឭ \\",
        ),
    ),
    (
        _gap(0.75),
        *_keys("◌ា ◌ាំ", "ស ◌ៃ", "ដ ឌ", "ថ ធ", "ង អ", "ហ ◌ះ", "◌្ ញ", "ក គ ឝ", "ល ឡ", "◌ើ ◌ោះ ៖", "◌់ ◌៉ ◌ៈ"),
        Key(Kind.ENTER, width=2.25),
    ),
    (
        Key(Kind.SHIFT, width=1.25),
        *_keys("ឋ ឍ", "ខ ឃ", "ច ជ", "វ ◌េះ", "ប ព ឞ", "ន ណ", "ម ◌ំ", "◌ុំ ◌ុះ ,", "។ ៕ .", "◌៊ ? /"),
        Key(Kind.SHIFT, width=2.75),
    ),
    _last_row(14, "១២៣"),
)  # fmt: skip

_QWERTY: Rows = (
    (*_keys("1 !", "2 @", "3 #", "4 $ €", "5 %", "6 ^", "7 &", "8 *", "9 (", "0 )"), Key(Kind.BACKSPACE, width=2)),
    (_gap(0.5), *(Key(Kind.TEXT, letter, letter.upper()) for letter in "qwertyuiop"), *_keys("- + – _ =")),
    (
        _gap(0.75),
        *(Key(Kind.TEXT, letter, letter.upper()) for letter in "asdfghjkl"),
        *_keys("' \" ’ “ ”"),
        Key(Kind.ENTER, width=1.25),
    ),
    (
        Key(Kind.SHIFT, width=1.25),
        *(Key(Kind.TEXT, letter, letter.upper()) for letter in "zxcvbnm"),
        *_keys(", ;", ". : ? ! …"),
        Key(Kind.SHIFT, width=1.75),
    ),
    _last_row(12, "123"),
)

LAYOUTS = {
    "km": Layout("ខ្មែរ", _NIDA, _digit_rows(_KHMER, _ASCII, "។ ៖ ៗ ៛ . , ? ! ; & % @", "កខគ")),
    "en": Layout("English", _QWERTY, _digit_rows(_ASCII, _KHMER, ". , ? ! ; & % @ # * = _", "ABC")),
}
"""By language, in the order in which the language key leads from one to the next."""


def next_language(language: str) -> str:
    """The language that the language key leads to."""
    languages = list(LAYOUTS)
    return languages[(languages.index(language) + 1) % len(languages)]

"""Spellings that look or mean the same are one for search, whatever was typed; nothing typed is too strange."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.folding import Token, fold, is_khmer, tokens

PAIRS = [
    ("ខែ្មរ", "ខ្មែរ"),
    ("សិទិ្ធ", "សិទ្ធិ"),
    ("ស្រ្តី", "ស្ត្រី"),
    ("ប្ដូរ", "ប្តូរ"),
    ("ដេីម្បី", "ដើម្បី"),
    ("គេាលការណ៍", "គោលការណ៍"),
    ("អាសុីន", "អាស៊ីន"),
    ("បុ៉ន្តែ", "ប៉ុន្តែ"),
    ("អាសា៊ន", "អាស៊ាន"),
    ("មា៉ឡេសី៊", "ម៉ាឡេស៊ី"),
    ("ចំាបាច់", "ចាំបាច់"),
    ("ប្រជំុ", "ប្រជុំ"),
    ("បណំ្ដ", "បណ្ដំ"),
    ("មុខ\u200bងារ", "មុខងារ"),
    ("ស៊\u200cាន", "ស៊ាន"),
    ("អា\u2060ស៊ាន", "អាស៊ាន"),
    ("មានន័យយ៉ាាង", "មានន័យយ៉ាង"),
    ("ប្រតិបត្តិិការ", "ប្រតិបត្តិការ"),
    ("សាធារណះ", "សាធារណៈ"),
    ("សាធារណ: ", "សាធារណៈ "),
    ("ឲ្យ", "ឱ្យ"),
    ("អោយ", "ឱ្យ"),
    ("ឤហារ", "អាហារ"),
    ("នវានុវត្ត៍ន", "នវានុវត្តន៍"),
    ("ឆ្នាំ២០២៥", "ឆ្នាំ2025"),
    ("ច្បា់ប", "ច្បាប់"),
    ("ផ្តើ\u200bម", "ផ្តើម"),
    ("Accsm", "ACCSM"),
    ("Café", "cafe"),
    ("ឨដុង្គ", "ឧកដុង្គ"),
    ("organisation", "Organization"),
    ("the people's", "THE PEOPLE’S"),
]

# What strangers may type: any code point, and heaps of those that Khmer is made of.
KHMER = st.text(alphabet=[chr(point) for point in range(0x1780, 0x17FA)] + list(" :\u200b\u200c\u2060a1"))
ANYTHING = st.text(alphabet=st.characters())


@pytest.mark.parametrize(("typed", "written"), PAIRS)
def test_what_is_typed_and_what_is_written_are_one(typed: str, written: str) -> None:
    """All 29 measured pairs, and some more."""
    assert fold(typed) == fold(written)


@pytest.mark.parametrize(
    ("one", "other"), [("អាស៊ាន", "អាសាន"), ("នេះ", "នេ"), ("រាជ", "រាច"), ("ACCSM", "ACRCS"), ("", "ក")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding forgives, but does not blur."""
    assert fold(one) != fold(other)


@given(KHMER | ANYTHING)
def test_folding_twice_changes_nothing(text: str) -> None:
    """Whatever was typed, its folded form is final."""
    assert fold(fold(text)) == fold(text)


@given(KHMER | ANYTHING)
def test_each_token_was_somewhere_in_the_text(text: str) -> None:
    """Tokens come in order, are never empty, and their places are good for highlighting."""
    found = tokens(text)
    assert all(token.text and 0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
    assert all(" " not in token.text for token in found)


def test_a_text_is_read_as_clusters_numbers_and_words() -> None:
    """A highlight can mark exactly what was found; break marks and signs belong to nothing."""
    assert tokens("ខ្មែរ\u200b ២០១៥-16, ASEAN’s\u200b!") == [
        Token("ខ្មែ", 0, 4),
        Token("រ", 4, 5),
        Token("2015", 7, 11),
        Token("16", 12, 14),
        Token("asean", 16, 23),
    ]


def test_one_cluster_may_be_two_tokens_at_one_place() -> None:
    """ឱ្យ is also written អោយ."""
    assert tokens("ឱ្យ") == [Token("អោ", 0, 3), Token("យ", 0, 3)]


@pytest.mark.parametrize("text", ["", " \t\n", "\u200b\u200b", "\ud800", "☺", "្", "\u17b4", '"*()-', "½"])
def test_signs_are_no_tokens(text: str) -> None:
    """Nothing to look for is nothing, not an error."""
    assert tokens(text) == []


def test_scripts_are_told_apart() -> None:
    """Khmer is matched by clusters, other scripts by words."""
    assert [is_khmer(token.text) for token in tokens("ថៃ Thai 5")] == [True, False, False]

"""Of what visitors search only what is made of known letters is kept, and nothing that tells of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.search_terms import LONGEST, read_term


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("  Civil   Service ", "civil service"),
        ("មន្ត្រី\u200bរាជការ", "មន្ត្រីរាជការ"),
        ("ឆ្នាំ ២០១៥ ACCSM 2016", "ឆ្នាំ ២០១៥ accsm 2016"),
        ("Hà Nội", "hà nội"),
        ("a" * 41, "a" * 40),
        ("a" * 39 + " b", "a" * 39),
        ("ក" * 39 + "្ក", "ក" * 39),  # not half a letter
    ],
)
def test_known_letters_are_kept_in_one_spelling(text: str, term: str) -> None:
    assert read_term(text) == term


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "sok@example.org", "+855 12 345 678", "012 345 678", "012345678", "០១២៣៤", "12345",
        "2015 2016 2017", "学", "=1", "a\x00b", "\ud800",
    ],
)  # fmt: skip
def test_what_may_tell_of_a_person_is_not_kept(text: str) -> None:
    assert read_term(text) is None


@given(st.text())
def test_whatever_is_typed_is_kept_short_or_not_at_all(text: str) -> None:
    term = read_term(text)
    assert term is None or 0 < len(term) <= LONGEST

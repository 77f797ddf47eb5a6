"""Of what visitors search only what is made of known letters is kept, and nothing that tells of a person."""

import re

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
        ("ACCSM 23 2018", "accsm 23 2018"),
        ("2025 2030", "2025 2030"),
        ("1900 2099 ១៩៦៧ ២០២៥", "1900 2099 ១៩៦៧ ២០២៥"),
        ("៥៦៧ 2015", "៥៦៧ 2015"),
        ("asean45 2015", "asean45 2015"),
    ],
)
def test_known_letters_are_kept_in_one_spelling(text: str, term: str) -> None:
    assert read_term(text) == term


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "sok@example.org", "+855 12 345 678", "012 345 678", "012345678", "០១២៣៤", "12345",
        "sok dara 9123 4567", "9123 4567", "12 345 678", "១២ ៣៤៥ ៦៧៨", "១២ 345 2015", "1899", "2100",
        "20155", "sok 1 2 3 4", "9123\u200b4567", "a" * 38 + " 9123 4567", "a" * 37 + "12345678",
        "a" * 40 + "@example.org", "学", "=1", "a\x00b", "\ud800", "\u17d2" * 41,
    ],
)  # fmt: skip
def test_what_may_tell_of_a_person_is_not_kept(text: str) -> None:
    assert read_term(text) is None


@given(st.text("0123456789០១២៣៤៥៦៧៨៩ aក", max_size=LONGEST))
def test_besides_years_three_digits_are_the_most(text: str) -> None:
    """Khmer and Latin ones count alike; more could be somebody's number."""
    runs = re.findall(r"\d+", text)
    others = [run for run in runs if len(run) != 4 or not 1900 <= int(run) <= 2099]
    assert read_term(text) is None or len("".join(others)) <= 3
    assert len("".join(others)) > 3 or not text.strip() or read_term(text) is not None


@given(st.text())
def test_whatever_is_typed_is_kept_short_or_not_at_all(text: str) -> None:
    term = read_term(text)
    assert term is None or 0 < len(term) <= LONGEST

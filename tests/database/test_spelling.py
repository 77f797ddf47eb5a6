"""British and American English are one; slips are counted as people make them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.spelling import beginnings, halves, one_spelling, slips, slips_allowed

WORDS = st.text(alphabet="abcdeos", max_size=9)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("organised", "organized"),
        ("modernising", "modernizing"),
        ("analyse", "analyze"),
        ("centre", "center"),
        ("centres", "centers"),
        ("centred", "centered"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("behaviour", "behavior"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("licence", "license"),
        ("practise", "practice"),
        ("dialogue", "dialog"),
        ("judgement", "judgment"),
        ("enrolment", "enrollment"),
        ("fulfil", "fulfill"),
        ("travelling", "traveling"),
        ("counsellors", "counselors"),
        ("ageing", "aging"),
    ],
)
def test_british_and_american_spellings_are_one(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize("word", ["is", "his", "this", "asean", "mission", "four", "fire", "civil"])
def test_words_that_only_look_so_are_left_alone(word: str) -> None:
    assert one_spelling(word) == word


@pytest.mark.parametrize("typed", ["organi", "organis", "organisa", "organisati", "organiz", "organizatio"])
def test_a_word_on_its_way_begins_what_it_becomes_in_either_spelling(typed: str) -> None:
    assert any("organization".startswith(beginning) for beginning in beginnings(typed))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("asean", "asean", 0),
        ("goverment", "government", 1),
        ("camboida", "cambodia", 1),  # two letters swapped are one slip
        ("singapour", "singapore", 2),
        ("manila", "vienna", None),
        ("arc", "directory", None),
    ],
)
def test_slips_are_counted(one: str, other: str, count: int | None) -> None:
    assert slips(one, other, 2) == count


@given(WORDS, WORDS)
def test_slips_do_not_depend_on_which_word_is_right(one: str, other: str) -> None:
    assert slips(one, other, 2) == slips(other, one, 2)
    assert (slips(one, other, 2) == 0) == (one == other)


@pytest.mark.parametrize(
    ("typed", "letters", "allowed"),
    [("laos", 4, 0), ("loas", 4, 0), ("asaen", 5, 2), ("kora", 5, 2), ("lloas", 4, 2), ("cr", 5, 0)],
)
def test_short_words_are_taken_as_they_stand(typed: str, letters: int, allowed: int) -> None:
    """The word that was meant counts, however few of its letters were typed."""
    assert slips_allowed(typed, letters) == allowed


def test_a_word_is_parted_everywhere() -> None:
    assert list(halves("noi")) == [("n", "oi"), ("no", "i")]

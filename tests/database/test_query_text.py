"""What was typed becomes chunks of tokens, and nothing of it is syntax."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.index_terms import phrase
from database.query_text import Query, both, either, is_word, read_query


def test_spaces_part_a_query_in_chunks() -> None:
    assert read_query("  ARC  កម្ពុជា 2015 ") == Query((("arc",), ("ក", "ម្ពុ", "ជា"), ("2015",)), "arc ក ម្ពុ ជា 2015")


def test_khmer_and_other_scripts_are_parted_without_a_space() -> None:
    """Many type no space between them; a number stays with its word."""
    assert read_query("ACCSM+3លើកទី១៨").chunks == (("accsm", "3"), ("លើ", "ក", "ទី", "18"))


@pytest.mark.parametrize(
    ("typed", "chunks"),
    [
        ("the role of the service", (("role",), ("service",))),
        ("what is ACCSM", (("accsm",),)),
        ("ACCSM ជាអ្វី", (("accsm",),)),
        ("of the", (("of",), ("the",))),
    ],
)
def test_small_words_ask_for_nothing_where_others_do(typed: str, chunks: tuple[tuple[str, ...], ...]) -> None:
    assert read_query(typed).chunks == chunks


@pytest.mark.parametrize("typed", ["", "   ", "\u200b \u200b", '"" * ( ) - ^ :', "☺☺", "\ud800\udfff"])
def test_a_query_without_tokens_is_blank(typed: str) -> None:
    assert not read_query(typed)


def test_of_a_long_query_its_beginning_counts() -> None:
    """Whoever pastes a page looks for its beginning."""
    assert len(read_query("ក" * 10_000).chunks[0]) == 48
    assert len(read_query("ក ខ គ ឃ " * 500).chunks) == 16
    assert [len(chunk) for chunk in read_query(f"{'ក' * 40} {'ខ' * 40} {'គ' * 40}").chunks] == [40, 8]


@given(st.text() | st.text('កខគ្ាិ\u200b "*()-^:+{},\0a1'))
def test_expressions_hold_letters_marks_digits_and_quotes_alone(text: str) -> None:
    """No quote, star, bracket or minus that a visitor types reaches the database; only our own star after a phrase."""
    for chunk in read_query(text).chunks:
        inner = phrase(chunk).removesuffix(" *")[1:-1]
        assert not set(inner) & set('"*()-^:+{},\0')


def test_expressions_are_made_of_phrases() -> None:
    assert either(['"a"', '"b"', '"a"']) == '("a" OR "b")'
    assert either(['"a"', '"a"']) == '"a"'
    assert both(['"a"', '"b"']) == '"a" AND "b"'


@pytest.mark.parametrize(
    ("chunk", "answer"), [(("asean",), True), (("ha", "noi"), False), (("ក",), False), (("3",), False)]
)
def test_words_of_other_scripts_are_known(chunk: tuple[str, ...], answer: bool) -> None:
    assert is_word(chunk) == answer

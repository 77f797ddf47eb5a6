"""Where tokens are is written down so that it can be read again exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.folding import tokens
from database.token_places import read_spans, write_places


def test_clusters_that_touch_are_one_span_and_words_are_not() -> None:
    written = write_places("កម្ពុជា civil service")
    assert read_spans(written, {0, 1, 2, 3, 4}) == ((0, 7), (8, 13), (14, 21))
    assert read_spans(written, {4, 1}) == ((1, 5), (14, 21))
    assert read_spans(write_places("ឱ្យ"), {0, 1}) == ((0, 3),)


@pytest.mark.parametrize("text", ["", "…", "\u200b"])
def test_a_text_without_tokens_has_no_places(text: str) -> None:
    assert read_spans(write_places(text), ()) == ()


@given(text=st.text() | st.text(alphabet="កខស្តាំ ១២ab’s-\u200b។"))
def test_each_token_is_read_where_it_is(text: str) -> None:
    written = write_places(text)
    for number, token in enumerate(tokens(text)):
        assert read_spans(written, {number}) == ((token.start, token.end),)

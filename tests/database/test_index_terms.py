"""Neighbouring clusters stand in the index as one term, and a phrase finds just what its clusters would."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from database.index_terms import index_terms, last_pairs, pair, pairs, phrase

JOIN = "\ue001"


def test_each_cluster_stands_with_the_one_that_follows() -> None:
    assert index_terms(["ក", "ខា", "accsm", "គ", "17"]) == [f"ក{JOIN}ខា", f"ខា{JOIN}", "accsm", f"គ{JOIN}", "17"]
    assert index_terms([""]) == [""]


def test_pairs_are_of_khmer_alone() -> None:
    assert pairs(["ក", "ខ", "accsm", "គ", "ឃ", "2015"]) == [pair("ក", "ខ"), pair("គ", "ឃ")]


@pytest.mark.parametrize(
    ("tokens", "whole", "begun"),
    [
        (("ha", "noi"), '"ha noi"', '"ha noi" *'),
        (("ក", "ខ", "គ"), f'"ក{JOIN}ខ ខ{JOIN}គ"', f'"ក{JOIN}ខ ខ{JOIN}គ" *'),
        (("ក",), f'"ក{JOIN}" *', '"ក" *'),  # alone, a cluster is the beginning of a pair
        (("ទី", "17"), f'"ទី{JOIN} 17"', f'"ទី{JOIN} 17" *'),
        (("17", "ក"), f'"17 ក{JOIN}" *', '"17 ក" *'),
    ],
)
def test_a_phrase_asks_for_terms(tokens: tuple[str, ...], whole: str, begun: str) -> None:
    assert (phrase(tokens), phrase(tokens, begun=True)) == (whole, begun)


def test_pairs_with_which_phrases_end_are_known() -> None:
    """They are what FTS5 marks one cluster too short."""
    expression = f"({phrase('កខគ')} OR {phrase(['civil'])}) AND {phrase('ឃង', begun=True)} AND {phrase('ច')}"
    assert last_pairs(expression) == {pair("ខ", "គ"), pair("ឃ", "ង")}


TABLE = """CREATE VIRTUAL TABLE text USING fts5(
    body, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")"""


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as found:
        found.exec_driver_sql(TABLE)
        yield found
    engine.dispose()


TOKENS = st.lists(st.sampled_from(["ក", "កា", "ក្ក", "ខ", "ab", "7"]), min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(body=TOKENS, asked=TOKENS, begun=st.booleans())
def test_a_phrase_finds_what_its_tokens_would(
    connection: Connection, body: list[str], asked: list[str], *, begun: bool
) -> None:
    """FTS5's answer about pairs is that of a plain comparison of the clusters one after another."""
    connection.exec_driver_sql("DELETE FROM text")
    connection.exec_driver_sql("INSERT INTO text VALUES (?)", (" ".join(index_terms(body)),))
    query = "SELECT count(*) FROM text WHERE text MATCH ?"
    found = bool(connection.exec_driver_sql(query, (phrase(asked, begun=begun),)).scalar_one())
    *first, last = asked
    windows = [body[start : start + len(asked)] for start in range(len(body) - len(asked) + 1)]
    assert found == any(
        window[:-1] == first and (window[-1].startswith(last) if begun else window[-1] == last) for window in windows
    )

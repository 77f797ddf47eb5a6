"""Found words are marked where they stand in the displayed text."""

from database.index_terms import BETWEEN, pair
from database.marking import CLOSE, OPEN, best_passage, found_tokens
from database.opening import plain
from database.token_places import write_places


def shown(passage: str) -> tuple[str, str]:
    return passage, write_places(plain(passage))


def test_tokens_are_counted_by_passage() -> None:
    column = f"a {OPEN}b c{CLOSE} d{BETWEEN}{OPEN}e{CLOSE} f {OPEN}g{CLOSE}{BETWEEN}h"
    assert found_tokens(column) == [{1: "b", 2: "c"}, {0: "e", 2: "g"}, {}]


def test_a_phrase_that_ends_in_a_pair_has_its_last_cluster() -> None:
    """The index has ខ+គ where the text has ខ, and FTS5 marks that."""
    column = f"{OPEN}ក ខ{CLOSE} គ {OPEN}ក ខ{CLOSE} ឃ {OPEN}ខ{CLOSE}"
    assert found_tokens(column, {pair("ខ", "គ")}) == [{0: "ក", 1: "ខ", 2: "គ", 3: "ក", 4: "ខ", 6: "ខ"}]


def test_phrases_that_follow_each_other_are_found_whole() -> None:
    column = f"{OPEN}ក{CLOSE} {OPEN}ខ{CLOSE} គ"
    assert found_tokens(column, {pair("ក", "ខ"), pair("ខ", "គ")}) == [{0: "ក", 1: "ខ", 2: "គ"}]


def test_the_passage_with_the_most_different_words_is_shown() -> None:
    passages = [
        (shown("one one"), {0: "one", 1: "one"}),
        (shown("one\u200b two"), {0: "one", 1: "two"}),
        (shown("two one"), {0: "two", 1: "one"}),
    ]
    assert best_passage(passages) == ("one\u200b two", ((0, 3), (4, 7)))


def test_where_nothing_is_marked_the_first_passage_is_shown() -> None:
    assert best_passage([(shown("one"), {}), (shown("two"), {})]) == ("one", ())

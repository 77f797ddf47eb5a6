"""Found words are marked where they stand in the displayed text."""

from database.folding import tokens
from database.marking import CLOSE, OPEN, best_passage, marked_places, spans
from database.search_index import BOUNDARY


def test_places_are_counted_by_passage() -> None:
    column = f"a {OPEN}b c{CLOSE} d {BOUNDARY} {OPEN}e{CLOSE} f {BOUNDARY} g"
    assert marked_places(column) == [{1, 2}, {0}, set()]


def test_clusters_that_touch_are_one_span_and_words_are_not() -> None:
    found = tokens("កម្ពុជា civil service")
    assert spans(found, {0, 1, 2, 3, 4}) == ((0, 7), (8, 13), (14, 21))
    assert spans(tokens("ឱ្យ"), {0, 1}) == ((0, 3),)


def test_the_passage_with_the_most_different_words_is_shown() -> None:
    passages = [("one one", {0, 1}), ("one\u200b two", {0, 1}), ("two one", {0, 1})]
    assert best_passage(passages) == ("one\u200b two", ((0, 3), (4, 7)))


def test_where_nothing_is_marked_the_first_passage_is_shown() -> None:
    assert best_passage([("one", set()), ("two", set())]) == ("one", ())

"""The content's own words complete, part, join and mend what is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.index_terms import pair
from database.search_entries import Entry
from database.vocabulary import Vocabulary
from tests.database.search_samples import index


@pytest.fixture
def vocabulary(tmp_path: Path) -> Iterator[Vocabulary]:
    with index(tmp_path / "index.sqlite3") as connection:
        words = Vocabulary(connection)
        words.prepare()
        yield words
    connection.engine.dispose()


def test_words_of_the_content_are_known(vocabulary: Vocabulary) -> None:
    assert [word in vocabulary for word in ("myanmar", "organizations", "ha", "hanoi", "nowhere")] == [
        True,
        True,
        True,
        True,
        False,
    ]


def test_a_begun_word_is_completed_with_words_as_they_are_shown(vocabulary: Vocabulary) -> None:
    assert vocabulary.complete("Instit", "en", 5) == ("Institutional", "Institutional capacity")
    assert vocabulary.complete("សមត្ថ", "km", 5) == ("សមត្ថភាព", "សមត្ថភាពស្ថាប័ន")


def test_completions_are_words_that_tell_something(vocabulary: Vocabulary) -> None:
    """Neither the word that stands there already, nor small words, nor the same word twice."""
    assert vocabulary.complete("myanmar", "en", 5) == ()
    assert vocabulary.complete("o", "en", 5) == ("organisations",)
    assert vocabulary.complete("កិច", "en", 1) == ("កិច្ច",)
    assert vocabulary.complete("!", "en", 5) == ()


def test_a_begun_word_goes_on_in_either_spelling(vocabulary: Vocabulary) -> None:
    assert vocabulary.endings("capac") == ["capacities", "capacity"]
    assert vocabulary.endings("organis") == ["organizations"]


def test_names_typed_as_one_word_are_parted(vocabulary: Vocabulary) -> None:
    assert vocabulary.halves("hanoi") == [("ha", "noi")]
    assert vocabulary.halves("vietnam") == [("viet", "nam")]
    assert vocabulary.halves("nowhere") == []


def test_other_names_lead_to_the_name_that_stands_in_the_content(vocabulary: Vocabulary) -> None:
    assert vocabulary.otherwise("burma") == [("myanmar",), ("burma",)]
    assert vocabulary.otherwise("southkorea") == [("republic", "of", "korea")]
    assert vocabulary.otherwise("nowhere") == []


def test_khmer_words_are_found_in_what_is_typed_without_spaces(vocabulary: Vocabulary) -> None:
    assert vocabulary.parts(("ស", "ម", "ត្ថ", "ភា", "ព", "មុ", "ខ", "ងា", "រ", "2014")) == [
        ("ស", "ម", "ត្ថ", "ភា", "ព"),
        ("មុ", "ខ", "ងា", "រ"),
        ("2014",),
    ]
    assert vocabulary.parts(("មុ", "ខ", "ខ", "ងា", "រ")) == []


def test_the_nearest_words_are_found(vocabulary: Vocabulary) -> None:
    assert vocabulary.near("goverment") == [("government",)]
    assert vocabulary.near("myanmra") == [("myanmar",)]
    assert vocabulary.near("kora") == [("korea",)]
    assert vocabulary.near("មីយ៉ាន់មា") == [("មី", "យ៉ា", "ន", "ម៉ា")]


def test_a_british_word_is_near_as_it_is_written(tmp_path: Path) -> None:
    """It is folded to an American one, which has other letters: dialogue, programmes."""
    with index(tmp_path / "british.sqlite3", [Entry("event", "1", "en", "Programmes and dialogue")]) as connection:
        vocabulary = Vocabulary(connection)
        assert vocabulary.near("provgrammes") == [("programs",)]
        assert vocabulary.near("dialgoue") == [("dialog",)]
        assert vocabulary.near("programs") == []
    connection.engine.dispose()


@pytest.mark.parametrize("word", ["miss", "xyzzyx", "myanmar"])
def test_what_is_short_or_far_or_right_has_no_near_words(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.near(word) == []


def test_neighbouring_clusters_are_known(vocabulary: Vocabulary) -> None:
    assert vocabulary.pairs[pair("មុ", "ខ")] == 5
    assert pair("ខ", "ខ") not in vocabulary.pairs

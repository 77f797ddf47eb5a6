"""A misspelt query finds what has most of it, and says where."""

from pathlib import Path

import pytest

from database.folding import fold
from database.search import Search
from database.search_entries import Entry
from database.similar import find_phrase, find_window
from tests.database.search_samples import index


def test_rare_pairs_tell_more_than_common_ones(tmp_path: Path) -> None:
    """Hundreds of items with the common half of a misspelt word do not hide the one that has most of it."""
    common = [Entry("event", f"{number}", "km", "សាធារណៈ") for number in range(700)]
    with index(tmp_path / "common.sqlite3", [*common, Entry("theme", "meant", "km", "បុគ្គលិកសាធារណៈ")]) as connection:
        hits = Search(connection).find("បុគលិកសាធារណៈ", "km")
    connection.engine.dispose()
    assert [(hit.id, hit.match, hit.spans) for hit in hits][:1] == [("meant", "similar", ((0, 15),))]


@pytest.mark.parametrize(
    ("wanted", "text", "place"),
    [
        (("civil", "service"), "the civil services of", (1, 3)),
        (("arc",), "arch", None),
        (("arc",), "an arc", (1, 2)),
        (("government",), "governments", (0, 1)),
        (("ha", "noi"), "noi ha", None),
        (("មុ", "ខ"), "នៃមុខងារ", (1, 3)),
    ],
)
def test_a_phrase_is_found_in_any_form_of_its_last_word(
    wanted: tuple[str, ...], text: str, place: tuple[int, int] | None
) -> None:
    assert find_phrase(wanted, fold(text)) == place


def test_the_window_with_most_pairs_is_found() -> None:
    """A cluster too few in the middle costs two pairs of seven."""
    typed = tuple(fold("មុខងាសាធារណៈ").split())
    assert find_window(typed, fold("ងាន មុខងារសាធារណៈ")) == (2, 10, 5 / 6)
    assert find_window(typed, fold("civil service")) is None

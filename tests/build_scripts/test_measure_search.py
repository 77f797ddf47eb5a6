"""Search is measured by what it finds and how long it takes, with figures that mean what they say."""

from pathlib import Path

import pytest

from build_scripts.measure_search import (
    SUITE,
    Answer,
    Wanted,
    ask,
    beginnings,
    generate,
    main,
    mean_rank,
    percentile,
    read_suite,
    recall,
    summary,
)
from database.search_entries import Entry, read_entries
from database.store import ContentStore

ENTRIES = (
    Entry("arc", "KH", "km", "កម្ពុជា", ("សេវា",), ("មជ្ឈមណ្ឌល",), context=("ភ្នំពេញ",)),
    Entry("arc", "KH", "en", "Cambodia", ("Services",), ("A centre",), context=("Phnom Penh",)),
)


def test_the_suite_is_large_enough_and_asks_nothing_twice() -> None:
    """60 Khmer, 40 English, 20 mixed or misspelt; each wants at most as many items as the first three can be."""
    suite = read_suite(SUITE)
    groups = [wanted.group for wanted in suite]
    assert [groups.count(group) >= least for group, least in (("khmer", 60), ("english", 40), ("mixed", 20))] == [
        True
    ] * 3
    assert len({wanted.text for wanted in suite}) == len(suite)
    assert {len(wanted.find) for wanted in suite} <= {1, 2, 3}


def test_recall_counts_the_first_three_and_rank_the_first_wanted(built: Path) -> None:
    with ContentStore(built) as store:
        both = ask(store.search, Wanted("meeting", "english", "en", ("event/meeting", "event/begins")))
        none = ask(store.search, Wanted("tokyo", "english", "en", ("event/meeting",)))
    assert (both.recall, both.rank) == (0.5, 1.0)
    assert (none.recall, none.rank) == (0.0, 0.0)
    answers: list[Answer] = [both, none]
    assert (recall(answers), mean_rank(answers)) == (0.25, 0.5)


def test_generated_records_are_made_of_real_words_and_always_the_same() -> None:
    made = list(generate(ENTRIES, 3))
    assert made == list(generate(ENTRIES, 3))
    assert [(entry.id, entry.language) for entry in made] == [(str(n), code) for code in ("km", "en") for n in range(3)]
    assert {(entry.title, entry.heads, entry.body) for entry in made} == {
        ("កម្ពុជា", ("សេវា",), ("មជ្ឈមណ្ឌល", "មជ្ឈមណ្ឌល")),
        ("Cambodia", ("Services",), ("A centre", "A centre")),
    }


def test_times_are_summed_up_by_median_percentile_and_maximum() -> None:
    times = [float(number) for number in range(1, 201)]
    assert summary(times) == (100.5, 199.0, 200.0)
    assert percentile([5.0]) == 5.0


def test_a_text_is_typed_key_by_key() -> None:
    assert beginnings("ARC") == ["A", "AR", "ARC"]


def test_content_that_answers_badly_is_told(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample content has few of the items: the recall is not enough, and the table stands there all the same."""
    with ContentStore(built) as store:
        records = len(list(read_entries(store._connection, ("en",))))
    assert main(["--content", str(built), "--sizes", "20"]) == 1
    out = capsys.readouterr().out
    assert "recall@3" in out
    rows = [line.split() for line in out.rpartition("records")[2].splitlines()[1:3]]
    assert [row[0] for row in rows] == [str(records), "20"]
    assert all(len(row) == 8 and 0 < float(row[2]) <= float(row[3]) <= float(row[4]) for row in rows)
    assert out.endswith("recall or time is not enough\n")

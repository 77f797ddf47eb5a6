"""Whatever visitors type finds what they mean, best first, and is never an error and never syntax."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.build_database import CONTENT_FOLDER, build
from build_scripts.content_files import read_content
from build_scripts.measure_search import ENOUGH_RECALL, ask, read_suite, recall
from database.hits import Hit
from database.search import Search
from database.search_entries import Entry
from database.store import ContentStore
from tests.database.search_samples import index


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    with index(tmp_path_factory.mktemp("search") / "index.sqlite3") as connection:
        made = Search(connection)
        made.prepare()
        yield made
    connection.engine.dispose()


def found(hits: tuple[Hit, ...]) -> list[str]:
    return [f"{hit.kind}/{hit.id}" for hit in hits]


def test_a_hit_says_what_was_found_where_and_how(search: Search) -> None:
    assert search.find("nine projects", "en") == (
        Hit("event", "yangon", "en", "17th ACCSM", "Nine projects.", (), ((0, 4), (5, 13)), "exact"),
    )


def test_khmer_is_marked_in_the_displayed_words(search: Search) -> None:
    """The order of signs and the break marks of the screen do not matter."""
    (hit,) = search.find("អភិបាលកិច្ចល\u200bអ្ល", "km") or search.find("អភិបាលកិច្ចល្អ", "km")
    assert [hit.text[start:end] for start, end in hit.spans] == ["អភិបាលកិច្ចល្អ"]
    assert [hit.marked_text[start:end] for start, end in hit.marked_spans] == ["អភិបាលកិច្ច\u200bល្អ"]


@pytest.mark.parametrize(
    ("typed", "items", "match"),
    [
        ("Myanmar 2014", ["event/yangon"], "exact"),
        ("burma 2014", ["event/yangon"], "exact"),  # by the name that stands in the text
        ("South Korea", ["country/KR"], "exact"),
        ("hanoi", ["place/ha-noi"], "exact"),
        ("Ha Noi", ["place/ha-noi"], "exact"),
        ("viet nam", ["place/ha-noi"], "exact"),
        ("vietnam", ["place/ha-noi"], "exact"),
        ("organizations", ["theme/governance"], "exact"),
        ("organisation", ["theme/governance"], "exact"),
        ("organis", ["theme/governance"], "prefix"),
        ("institu", ["theme/capacity"], "prefix"),
        ("capacit", ["theme/capacity"], "prefix"),
        ("ha no", ["place/ha-noi"], "prefix"),
        ("hano", ["place/ha-noi"], "prefix"),
        ("insti capa", ["theme/capacity"], "prefix"),
        ("goverment", ["theme/governance"], "similar"),
        ("institutionel capacty", ["theme/capacity"], "similar"),
        ("goverment myanmar", ["theme/governance", "event/yangon", "country/MM"], "similar"),
        ("២០១៤", ["event/yangon"], "exact"),
        ("2014", ["event/yangon"], "exact"),
        ("កិច្ចប្រជុំ១៧", ["event/yangon"], "exact"),  # two words, no space
        ("ភូមា", ["country/MM", "event/yangon"], "exact"),
        ("សមត្ថភាពស្ថ", ["theme/capacity"], "prefix"),
        ("មុខងាសាធារណៈ", ["term/civil-service", "theme/governance", "source/S1"], "similar"),
        ("មីយ៉ានម៉ា", ["country/MM", "event/yangon"], "exact"),
        ("មីយាន់មា", ["country/MM", "event/yangon"], "similar"),
        ("what is good governance", ["theme/governance"], "exact"),
    ],
)
def test_what_is_typed_finds_what_is_meant(search: Search, typed: str, items: list[str], match: str) -> None:
    hits = search.find(typed, "km" if typed > "\u1780" else "en")
    assert sorted(found(hits)) == sorted(items)
    assert {hit.match for hit in hits} == {match}


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "☺", '"', "xyzzyx", "ឣឣឣឣ", "nowhere land"])
def test_what_is_nowhere_finds_nothing(search: Search, typed: str) -> None:
    assert search.find(typed, "en") == search.find_begun(typed, "en") == ()


def test_language_orders_and_does_not_hide(search: Search) -> None:
    """Each item comes once: in the visitor's language where it matches in that."""
    both = {language: search.find("ACCSM", language) for language in ("km", "en")}
    assert [(hit.id, hit.language) for hit in both["km"]] == [("yangon", "km")]
    assert [(hit.id, hit.language) for hit in both["en"]] == [("yangon", "en")]
    assert [(hit.id, hit.language) for hit in search.find("Myanmar", "km")][:1] == [("MM", "en")]


def test_what_is_called_so_comes_first_and_sources_last(search: Search) -> None:
    assert found(search.find("civil service", "en")) == ["term/civil-service", "source/S1"]
    assert found(search.find("myanmar", "en")) == ["country/MM", "event/yangon"]


def test_no_more_hits_than_asked_for(search: Search) -> None:
    assert found(search.find("myanmar", "en", limit=1)) == ["country/MM"]
    assert found(search.find("goverment myanmar", "en", limit=1)) == found(search.find("goverment myanmar", "en"))[:1]
    assert found(search.find_begun("myanmar", "en", limit=1)) == ["country/MM"]


def test_typing_shows_what_matches_and_then_what_it_may_become(search: Search) -> None:
    hits = search.find_begun("m", "en")
    assert found(hits) == ["country/MM", "event/yangon"]
    assert [hit.match for hit in search.find_begun("g", "en")] == ["prefix"]
    assert [hit.match for hit in search.find_begun("governance", "en")] == ["exact"]
    assert found(search.find_begun("ហា", "km")) == ["place/ha-noi"]
    assert search.find_begun("goverment", "en") == ()


def test_typing_goes_on_in_the_middle_of_an_unknown_word(search: Search) -> None:
    """Clusters that are nowhere neighbours are not looked for."""
    assert search.find_begun("មុខងាសាធារណៈ", "km") == ()


def test_the_last_word_is_completed(search: Search) -> None:
    assert search.complete("good gov", "en") == ("governance", "government")
    assert search.complete("good ", "en") == search.complete("", "en") == ()


def test_of_very_many_matches_those_in_titles_are_ranked(tmp_path: Path) -> None:
    """One word of every text must not cost a second."""
    bodies = [Entry("event", f"{number:03}", "en", "A meeting", body=("Under the service",)) for number in range(300)]
    titles = [Entry("theme", f"{number:03}", "en", f"The service {number}") for number in range(50)]
    with index(tmp_path / "many.sqlite3", [*bodies, *titles]) as connection:
        search = Search(connection)
        assert {hit.kind for hit in search.find("service", "en", limit=50)} == {"theme"}
        assert {hit.kind for hit in search.find("meeting", "en", limit=50)} == {"event"}
        assert len(search.find("under", "en", limit=250)) == 200
    connection.engine.dispose()


STRANGE = [
    "\ud800",
    "ACCSM\udfff",
    "\0",
    "a" * 10_000,
    "ក" * 10_000,
    "ក ខ" * 3_000,
    '"civil" OR * NEAR(a b) title:x -y ^z {a} + (',
    "'; DROP TABLE search_text; --",
    "AND OR NOT NEAR",
    "مرحبا ACCSM",
    "☺️👩‍👩‍👧 ACCSM",
    "\u202eACCSM",
    "\ue000",
    "ជ្រ្រ្រ្រ្រ្រ្រ្រ",
]


@pytest.mark.parametrize("typed", STRANGE)
def test_strange_queries_are_answered(search: Search, typed: str) -> None:
    for hits in (search.find(typed, "km"), search.find_begun(typed, "en")):
        assert all(0 <= start < end <= len(hit.text) for hit in hits for start, end in hit.spans)
    assert isinstance(search.complete(typed, "km"), tuple)


PIECES = st.sampled_from(
    ["civil", "service", "មុខងារ", "សាធារណៈ", "ACCSM", "17", "+3", '"', "*", "-", "\u200b", "្", " ", "NOT"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(typed=st.text() | st.lists(PIECES, max_size=8).map("".join))
def test_any_query_is_answered_with_spans_in_its_text(search: Search, typed: str) -> None:
    """Whatever is typed, in whatever order."""
    for hit in search.find(typed, "km") + search.find_begun(typed, "en"):
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
        assert "\u200b" not in hit.title + hit.text


@cache
def _real_content(folder: Path) -> Path:
    path = folder / "accsm.sqlite3"
    build(read_content(CONTENT_FOLDER), path)
    return path


def test_the_real_content_answers_what_visitors_type(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The suite's items are among the first three."""
    with ContentStore(_real_content(tmp_path_factory.mktemp("real"))) as store:
        answers = [ask(store.search, wanted) for wanted in read_suite()]
    assert len(answers) >= 120
    assert {
        group: sum(one.wanted.group == group for one in answers) >= least for group, least in GROUPS.items()
    } == dict.fromkeys(GROUPS, True)
    assert recall(answers) >= ENOUGH_RECALL


GROUPS = {"khmer": 60, "english": 40, "mixed": 20}

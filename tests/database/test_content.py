"""The content that ships is sound and tells every fact of the source document in every language."""

from collections.abc import Iterator

import pytest

from build_scripts.build_database import CONTENT_FOLDER, build
from build_scripts.content_files import Content, read_content
from build_scripts.content_texts import visible_length
from database.opening import ZWSP
from database.store import ContentStore

FACTS = {f"F{number:03}" for number in range(1, 52)} - {"F018"} | {"F018a", "F018b", "F018c", "F018d"}
CENTRES = {"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"}
LONGEST_WORD = 11  # visible letters that may stay together on a line: a span of years


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(CONTENT_FOLDER)


@pytest.fixture(scope="module")
def shipped(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ContentStore]:
    path = tmp_path_factory.mktemp("shipped") / "accsm.sqlite3"
    build(content, path)
    with ContentStore(path) as store:
        yield store


def test_the_content_has_no_faults(content: Content) -> None:
    assert [str(problem) for problem in content.problems] == []


def test_every_fact_of_the_source_document_is_told_by_some_record(content: Content) -> None:
    entries = [entry for kind in content.entries.values() for entry in kind.values()]
    assert {fact for entry in entries for fact in (entry.origin or {}).get("facts", [])} == FACTS


def test_the_ten_centres_of_2017_are_there_and_no_eleventh(shipped: ContentStore) -> None:
    assert {arc.id for arc in shipped.arcs("km")} == CENTRES


def test_timor_leste_is_a_member_since_2025_without_a_centre(shipped: ContentStore) -> None:
    countries = {country.id: country for country in shipped.countries("en")}
    assert str(countries["TL"].joined) == "2025-10-26"
    assert {id_ for id_, country in countries.items() if country.role == "member"} == CENTRES | {"TL"}


@pytest.mark.parametrize("language", ["km", "en"])
def test_every_question_has_an_answer(shipped: ContentStore, language: str) -> None:
    questions = (
        shipped.strands,
        shipped.events,
        shipped.missions,
        shipped.plans,
        shipped.arcs,
        shipped.countries,
        shipped.places,
        shipped.declarations,
        shipped.documents,
        shipped.terms,
        shipped.sources,
        shipped.open_questions,
    )
    assert [question.__name__ for question in questions if not question(language)] == []
    assert shipped.section("home", language).introduction
    assert shipped.welcome(language).doors


def test_both_languages_have_the_same_records(shipped: ContentStore) -> None:
    for question in (shipped.events, shipped.plans, shipped.arcs, shipped.terms, shipped.documents):
        assert [record.id for record in question("km")] == [record.id for record in question("en")]


def test_no_run_of_khmer_is_too_long_for_a_line(shipped: ContentStore) -> None:
    texts = [text for event in shipped.events("km") for text in (event.title, event.line, event.text)]
    words = {word for text in texts for word in text.replace(ZWSP, " ").split()}
    khmer = {word for word in words if any("\u1780" <= character <= "\u17b3" for character in word)}
    assert {word for word in khmer if visible_length(word) > LONGEST_WORD} == set()

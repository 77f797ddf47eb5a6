"""Each question is answered with whole records, in one language, marked for the screen, in a known order."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event as listening

from database.dates import Period
from database.opening import Provenance, Source, plain
from database.queries import Answers
from database.records import (
    Addition,
    Arc,
    Commitment,
    Country,
    Declaration,
    Document,
    Event,
    Mission,
    Objective,
    Part,
    Place,
    Plan,
    Question,
    Section,
    Strand,
    Term,
    Theme,
)
from database.store import ContentStore, connect

OVERVIEW = Source("S01", "ASEAN: overview", "https://asean.org/overview")
NEWSPAPER = Source("S02", "A newspaper", None)
PHNOM_PENH = Place("phnom-penh", "Phnom Penh", "KH", 11.55, 104.92)
CAMBODIA = Country(
    id="KH",
    numeric="116",
    name="Cambodia",
    formal="Kingdom of Cambodia",
    role="member",
    joined=Period.parse("1999-04-30"),
    capital=PHNOM_PENH,
    provenance=Provenance((3,), sources=(OVERVIEW,), note="The press says 2001."),
)


def test_a_page_has_its_head(store: ContentStore) -> None:
    assert store.section("home", "en") == Section(
        id="home",
        heading="Civil service\nfor the people",
        introduction="ACCSM is a platform.",
        more="One paragraph goes on.\n\nAnother paragraph.",
        provenance=Provenance((2, 4), ("F001",), (OVERVIEW,)),
    )
    assert store.section("missions", "en") == Section(
        "missions", "Missions of ASEAN", "About Missions.", "", Provenance((3,))
    )


def test_strands_come_in_their_order(store: ContentStore) -> None:
    assert store.strands("km") == (
        Strand("accsm", "ACCSM", "navy"),
        Strand("plus-three", "បូកបី", "gold"),
    )


def test_events_come_by_date(store: ContentStore) -> None:
    assert [event.id for event in store.events("en")] == ["begins", "later", "meeting"]


def test_an_event_is_told_with_place_series_note_and_addition(store: ContentStore) -> None:
    assert store.events("en")[-1] == Event(
        id="meeting",
        date=Period.parse("2009-10-30"),
        strand="plus-three",
        place=PHNOM_PENH,
        country="KH",
        series="plus-three",
        number=1,
        title="The first meeting",
        line="Phnom Penh",
        text="The first meeting was held.",
        provenance=Provenance(
            paragraphs=(19,),
            sources=(NEWSPAPER,),
            status="contradicted",
            working=True,
            note="The source document says 2010.",
        ),
        addition=Addition("Many took part.", (NEWSPAPER,)),
    )


def test_a_working_translation_is_one_only_in_its_language(store: ContentStore) -> None:
    assert [store.events(language)[-1].provenance.working for language in ("km", "en")] == [False, True]


def test_what_is_beyond_the_source_document_says_so(store: ContentStore) -> None:
    assert store.events("en")[1] == Event(
        id="later",
        date=Period.parse("1980-05/1980-06"),
        strand="accsm",
        place=None,
        country=None,
        series=None,
        number=None,
        title="Later",
        line="",
        text="It went on.",
        provenance=Provenance(sources=(OVERVIEW,), addition=True),
    )


def test_missions_have_their_parts_lettered_as_the_language_does(store: ContentStore) -> None:
    first, third = store.missions("en")
    assert first == Mission("1", 1, "Contribute", "To contribute.", "ACCSM shall contribute.", (), Provenance((7,)))
    assert third.parts == (
        Part("3a", "a", "Networks", "Promoting Networks", Provenance((10,))),
        Part("3b", "b", "Innovation", "Promoting Innovation", Provenance((10,))),
    )
    assert [part.letter for part in store.missions("km")[1].parts] == ["ក", "ខ"]


def test_plans_come_by_first_year_with_objectives_and_themes(store: ContentStore) -> None:
    reform = Theme(
        id="reform",
        number=2,
        title="Reform",
        statement="Public sector reform",
        text="The meaning.",
        provenance=Provenance((14,)),
        addition=Addition("More.", (OVERVIEW,)),
    )
    workforce = Theme("workforce", 1, "Workforce", "Workforce competencies", "", Provenance((14,)))
    assert store.plans("en") == (
        Plan(
            id="plus-three-2010-2015",
            strand="plus-three",
            start=2010,
            end=2015,
            title="ACCSM+3 Plan",
            goal="",
            text="The first plan.",
            objectives=(),
            themes=(reform,),
            provenance=Provenance((20,)),
        ),
        Plan(
            id="accsm-2016-2020",
            strand="accsm",
            start=2016,
            end=2020,
            title="ACCSM Work Plan",
            goal="A dynamic service",
            text="The plan has one goal.",
            objectives=(Objective("strengthen", 1, "Strengthen capacity", Provenance((12,))),),
            themes=(workforce, reform),
            provenance=Provenance((11,)),
            addition=Addition("A new plan followed.", (OVERVIEW,)),
        ),
    )


def test_centres_know_their_country(store: ContentStore) -> None:
    assert store.arcs("en")[1] == Arc(
        id="KH",
        country=CAMBODIA,
        theme="Public Service Delivery",
        text="A centre of services.",
        provenance=Provenance((18,), ("F032",), (OVERVIEW,), "contradicted", working=True, note="Sources differ."),
        addition=Addition("A new theme.", (OVERVIEW, NEWSPAPER)),
    )


@pytest.mark.parametrize("language", ["km", "en"])
def test_countries_and_centres_have_one_order_in_every_language(store: ContentStore, language: str) -> None:
    assert [country.id for country in store.countries(language)] == ["BN", "KH", "JP"]
    assert [arc.id for arc in store.arcs(language)] == ["BN", "KH"]


def test_a_country_that_joined_nothing_has_no_date(store: ContentStore) -> None:
    assert store.countries("en")[2].joined is None


def test_towns_come_by_id(store: ContentStore) -> None:
    assert [place.name for place in store.places("en")] == ["Bandar Seri Begawan", "Phnom Penh", "Tokyo"]


def test_declarations_come_by_date_with_the_address_of_their_document(store: ContentStore) -> None:
    older, newer = store.declarations("en")
    assert older == Declaration(
        id="older",
        date=Period.parse("2010-10"),
        place=None,
        title="Joint Declaration",
        short="Joint Declaration",
        text="It was adopted.",
        address=None,
        commitments=(),
        provenance=Provenance((19,)),
    )
    assert newer == Declaration(
        id="asean-2017",
        date=Period.parse("2017-04-29"),
        place=PHNOM_PENH,
        title="ASEAN Declaration",
        short="Declaration of 2017",
        text="The Leaders signed it.",
        address="https://asean.org/declaration",
        commitments=(
            Commitment("standards", "a", "Standards", Provenance((23,))),
            Commitment("governance", "b", "Good governance", Provenance((23,))),
        ),
        provenance=Provenance((22,)),
        addition=Addition("One more paper.", (NEWSPAPER,)),
    )


def test_documents_come_in_the_order_of_the_editors(store: ContentStore) -> None:
    assert store.documents("en") == (
        Document("directory", None, "ARC directory", "A list of centres.", None, Provenance((16,), status="not-found")),
        Document(
            "declaration",
            Period.parse("2017-04-29"),
            "The declaration",
            "The full text.",
            "https://asean.org/declaration",
            Provenance((22,)),
        ),
    )


def test_terms_stand_beside_their_translation_in_one_order(store: ContentStore) -> None:
    centre, plan = store.terms("km")
    assert centre == Term(
        "resource-centre", "មជ្ឈមណ្ឌល\u200bធនធាន\u200bអាស៊ាន", "ASEAN Resource Centre", "ARC", Provenance((15,))
    )
    overview = Source("S01", "អាស៊ាន៖ ទិដ្ឋភាព\u200bទូទៅ", "https://asean.org/overview")
    assert plan == Term(
        "work-plan", "ផែនការ\u200bការងារ", "work plan", "", Provenance(sources=(overview,), working=True)
    )
    assert [plain(term.other) for term in store.terms("en")] == ["មជ្ឈមណ្ឌលធនធានអាស៊ាន", "ផែនការការងារ"]


def test_sources_and_open_questions_are_told(store: ContentStore) -> None:
    assert store.sources("en") == (OVERVIEW, NEWSPAPER, Source("document", "Source document", None))
    assert store.open_questions("en") == (Question("themes", "Which themes?"),)


def test_a_language_that_the_content_lacks_is_our_fault(store: ContentStore) -> None:
    with pytest.raises(KeyError):
        store.events("fr")


def test_a_term_in_the_only_language_has_no_other(content_path: Path) -> None:
    connection = sqlite3.connect(content_path)
    connection.executescript("DELETE FROM term_text WHERE language = 'km'; DELETE FROM language_text WHERE id = 'km'")
    connection.close()
    with connect(content_path) as reading:
        assert [term.other for term in Answers(reading, "en").terms] == ["", ""]
    reading.engine.dispose()


@pytest.mark.parametrize(
    "question",
    ["strands", "events", "missions", "plans", "arcs", "countries", "places", "declarations", "documents", "terms"],
)
def test_a_question_takes_a_handful_of_statements_however_many_records(store: ContentStore, question: str) -> None:
    statements: list[str] = []

    def count(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    engine = store._connection.engine
    listening.listen(engine, "before_cursor_execute", count)
    getattr(store, question)("km")
    listening.remove(engine, "before_cursor_execute", count)
    assert 1 <= len(statements) <= 14

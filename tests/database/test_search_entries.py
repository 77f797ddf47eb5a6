"""Every item is found by all that visitors may call it: names, dates, places, what it belongs to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.dates import Period
from database.opening import plain
from database.search_entries import KINDS, Entry, date_words, read_entries
from database.store import connect
from kiosk.khmer_dates import MONTHS


@pytest.fixture
def entries(built: Path) -> Iterator[dict[tuple[str, str, str], Entry]]:
    connection = connect(built)
    yield {(entry.kind, entry.id, entry.language): entry for entry in read_entries(connection, ("en", "km"))}
    connection.close()
    connection.engine.dispose()


Entries = dict[tuple[str, str, str], Entry]


def test_every_kind_that_can_be_opened_is_there_in_both_languages(entries: Entries) -> None:
    assert {(kind, language) for kind, _, language in entries} == {
        (kind, code) for kind in KINDS for code in ("en", "km")
    }


def test_an_event_is_found_by_date_place_country_strand_and_number(entries: Entries) -> None:
    event = entries["event", "meeting", "en"]
    assert (event.title, event.heads) == ("The first meeting", ("Phnom Penh",))
    assert event.body == ("The first meeting was held.", "Many took part.", "The source document says 2010.")
    assert event.context[:4] == ("30 October 2009", "Phnom Penh", "Cambodia", "Kampuchea")
    assert event.context[-1] == "ACCSM+3 1"


def test_a_centre_is_found_by_its_country_under_any_name(entries: Entries) -> None:
    centre = entries["arc", "KH", "en"]
    assert (centre.title, centre.heads, centre.names) == ("Cambodia", ("Public Service Delivery",), ("Kampuchea",))


def test_a_term_shows_its_name_in_the_other_language(entries: Entries) -> None:
    names = {id_: entry.heads for (kind, id_, language), entry in entries.items() if (kind, language) == ("term", "en")}
    others = {
        id_: entry.title for (kind, id_, language), entry in entries.items() if (kind, language) == ("term", "km")
    }
    assert {id_: heads[-1] for id_, heads in names.items()} == others


def test_a_declaration_is_called_by_its_short_name(entries: Entries) -> None:
    declaration = entries["declaration", "asean-2017", "km"]
    assert [plain(name) for name in declaration.names] == ["សេចក្តីថ្លែងការណ៍ឆ្នាំ២០១៧"]
    assert declaration.context[0] == "ថ្ងៃទី29 ខែមេសា ឆ្នាំ2017"


def test_parts_and_commitments_tell_what_they_belong_to(entries: Entries) -> None:
    assert entries["part", "3a", "en"].context[:2] == ("3a", "Strengths")
    assert entries["commitment", "standards", "en"].body == ("Declaration of 2017",)
    assert entries["objective", "strengthen", "en"].body == ("ACCSM Work Plan",)


def test_long_texts_are_passages(entries: Entries) -> None:
    assert entries["section", "home", "en"].body == (
        "ACCSM is a platform.",
        "One paragraph goes on.",
        "Another paragraph.",
    )


@pytest.mark.parametrize(
    ("period", "language", "words"),
    [
        ("1980", "en", "1980"),
        ("1980", "km", "ឆ្នាំ1980"),
        ("1995-01", "en", "January 1995"),
        ("2015-11-17", "km", "ថ្ងៃទី17 ខែវិច្ឆិកា ឆ្នាំ2015"),
        ("2024-08-05/2024-08-07", "en", "5 August 2024 7 August 2024"),
        ("2015-11-17", "fr", "2015-11-17"),
    ],
)
def test_dates_are_found_as_they_are_written(period: str, language: str, words: str) -> None:
    assert date_words(Period.parse(period), language) == words


def test_months_are_those_of_the_kiosk() -> None:
    assert [date_words(Period.parse(f"2015-{month:02}"), "km") for month in range(1, 13)] == [
        f"ខែ{name} ឆ្នាំ2015" for name in MONTHS
    ]

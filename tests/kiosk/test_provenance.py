"""A page names few sources in one line; nothing that is left out is lost."""

from collections.abc import Iterator

import pytest

from database.opening import Provenance, Source
from kiosk.i18n import LanguageManager
from kiosk.provenance import (
    Reading,
    brief_source_text,
    hides_sources,
    joined_readings,
    note_button_text,
    reading_text,
    source_text,
    sources_button_text,
)

BOOK, PRESS, PAPER = (Source(name.lower(), name, None) for name in ("Book", "Press", "Paper"))


@pytest.fixture
def english(language: LanguageManager) -> Iterator[LanguageManager]:
    language.set_language("en")
    yield language
    language.set_language("km")


def test_two_sources_are_named(english: LanguageManager) -> None:
    few = Provenance(paragraphs=(5,), sources=(BOOK,))
    assert brief_source_text(few, english) == source_text(few, english)
    assert (hides_sources(few), sources_button_text(few)) == (False, "")


def test_of_more_the_first_is_named_and_the_others_are_counted(english: LanguageManager) -> None:
    paragraph = Provenance(paragraphs=(5,), sources=(BOOK, PRESS, PAPER))
    assert brief_source_text(paragraph, english) == "Source: introduction to ACCSM, paragraph 5 · and 3 more"
    outside = Provenance(sources=(BOOK, PRESS, PAPER))
    assert brief_source_text(outside, english) == "Source: Book · and 2 more"


def test_what_is_left_out_has_a_button_that_names_it(english: LanguageManager) -> None:  # noqa: ARG001 - its words
    many = Provenance(sources=(BOOK, PRESS, PAPER))
    assert (hides_sources(many), sources_button_text(many)) == (True, "All sources")


def test_a_note_is_named_before_the_number_of_sources(english: LanguageManager) -> None:  # noqa: ARG001 - its words
    for sources in ((BOOK,), (BOOK, PRESS, PAPER)):
        differing = Provenance(sources=sources, note="The press has another year.")
        assert sources_button_text(differing) == note_button_text(differing) == "Sources differ"


def test_the_number_is_written_in_the_digits_of_the_language(language: LanguageManager) -> None:
    assert "២" in brief_source_text(Provenance(sources=(BOOK, PRESS, PAPER)), language)


def quiet_lines(reading: Reading) -> list[str]:
    lines = reading.replace("\n\n", "\n").split("\n")
    return [lines[number] for number in reading.quiet]


def test_what_tells_of_sources_is_quiet_in_a_text_to_read(english: LanguageManager) -> None:
    """Source line and tag are; the words themselves, of one paragraph or several, and the note are not."""
    provenance = Provenance(sources=(BOOK,), working=True, note="The press has another year.")
    reading = reading_text(("One.", "", "Two.\n\nThree."), provenance, english)
    assert quiet_lines(reading) == ["Source: Book", "Working translation"]
    assert reading.startswith("One.\n\nTwo.\n\nThree.\n\nSource: Book")
    twice = joined_readings((reading, reading_text(("Four.",), Provenance(sources=(PRESS,)), english)))
    assert quiet_lines(twice) == ["Source: Book", "Working translation", "Source: Press"]

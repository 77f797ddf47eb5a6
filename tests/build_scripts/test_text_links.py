"""The build finds where texts speak of centres, declarations, plans and events; no hand marks them."""

from pathlib import Path

import pytest

from build_scripts.content_files import read_content
from build_scripts.text_links import FIELDS, Names, find_links

KH_COUNTRY = "country/KH.toml"


def rewrite(content: Path, file: str, old: str, new: str) -> None:
    """Change the words of a content file."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def found(content: Path, language: str) -> list[tuple[str, str, str, str]]:
    """Where the links are, the words, and where they lead."""
    read = read_content(content)
    assert read.problems == ()
    rows = [row for row in find_links(read) if row["language"] == language]
    texts = [read.entries[row["kind"]][row["id"]].texts[language][row["field"]] for row in rows]
    return [
        (
            f"{row['kind']}/{row['id']}",
            row["field"],
            text[row["start"] : row["end"]],
            f"{row['to_kind']}/{row['to_id']}",
        )
        for row, text in zip(rows, texts, strict=True)
    ]


def test_an_editor_names_records_and_the_names_lead_there(content_files: Path) -> None:
    rewrite(
        content_files,
        "event/later.toml",
        "It went on.",
        "The first meeting, the ACCSM Work Plan and the Joint Declaration came after a talk in Cambodia.",
    )
    rewrite(content_files, "event/meeting.toml", 'title = "The first meeting"', 'title = "The First Meeting"')
    rewrite(content_files, "event/later.toml", "The first meeting", "The First Meeting")
    assert [link[2:] for link in found(content_files, "en") if link[0] == "event/later"] == [
        ("The First Meeting", "event/meeting"),
        ("ACCSM Work Plan", "plan/accsm-2016-2020"),
        ("Joint Declaration", "declaration/older"),
        ("Cambodia", "arc/KH"),
    ]


def test_the_longest_name_wins_and_only_the_first_mention_leads(content_files: Path) -> None:
    rewrite(
        content_files, "event/later.toml", "It went on.", "The Kingdom of Cambodia, Cambodia, and Kampuchea, went on."
    )
    assert found(content_files, "en") == [("event/later", "text", "Kingdom of Cambodia", "arc/KH")]


def test_a_record_does_not_lead_to_itself(content_files: Path) -> None:
    rewrite(content_files, "arc/KH.toml", "A centre of services.", "A centre of Cambodia.")
    rewrite(content_files, "country/KH.toml", "The press says 2001.", "The press of Cambodia says 2001.")
    assert found(content_files, "en") == []


def test_a_name_inside_a_word_is_no_mention(content_files: Path) -> None:
    rewrite(content_files, "event/later.toml", "It went on.", "Cambodians, neoCambodia, Cambodia2: none of them.")
    assert found(content_files, "en") == []


def test_khmer_names_begin_and_end_where_words_do(content_files: Path) -> None:
    later = (content_files / "event/later.toml").read_text(encoding="utf-8")
    words = later.partition('text = "')[2].partition('"')[0]
    rewrite(content_files, "event/later.toml", words, "កិច្ចប្រជុំនៅប្រទេសកម្ពុជាត្រូវបានអនុម័ត។")
    assert found(content_files, "km") == [("event/later", "text", "កម្ពុជា", "arc/KH")]
    rewrite(content_files, "event/later.toml", "កម្ពុជាត្រូវ", "កម្ពុជា្រត្រូវ")
    assert found(content_files, "km") == []


def test_what_a_language_is_called_is_no_country(content_files: Path) -> None:
    rewrite(content_files, KH_COUNTRY, "Kampuchea", "Khmer")
    rewrite(content_files, "event/later.toml", "It went on.", "It went on in Khmer.")
    assert found(content_files, "en") == []


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1st ACCSM+3"), (2, "2nd ACCSM+3"), (11, "11th ACCSM+3"), (23, "23rd ACCSM+3")]
)
def test_a_numbered_meeting_is_known_by_its_number(content_files: Path, number: int, words: str) -> None:
    rewrite(content_files, "event/meeting.toml", "number = 1", f"number = {number}")
    rewrite(content_files, "event/later.toml", "It went on.", f"It went on at the {words}.")
    assert found(content_files, "en") == [("event/later", "text", words, "event/meeting")]


def test_one_series_is_not_the_other(content_files: Path) -> None:
    rewrite(content_files, "event/meeting.toml", 'series = "plus-three"', 'series = "accsm"')
    rewrite(content_files, "event/later.toml", "It went on.", "It went on at the 1st ACCSM+3.")
    assert found(content_files, "en") == []
    rewrite(content_files, "event/later.toml", "1st ACCSM+3", "1st ACCSM")
    assert found(content_files, "en") == [("event/later", "text", "1st ACCSM", "event/meeting")]


def test_a_title_that_is_a_sentence_is_no_name(content_files: Path) -> None:
    rewrite(content_files, "event/later.toml", "It went on.", "After The beginning it went on.")
    assert found(content_files, "en") == []


def test_every_long_text_is_searched_and_no_title_is() -> None:
    content = read_content(Path(__file__).parents[2] / "database" / "content")
    rows = list(find_links(content))
    assert {row["field"] for row in rows} == set(FIELDS)
    for language in content.languages:
        names = Names(content, language)
        assert names.mentions("") == []
        leading = {(row["to_kind"], row["to_id"]) for row in rows if row["language"] == language}
        assert {kind for kind, _ in leading} == {"arc", "declaration", "plan", "event"}
        assert {id_ for kind, id_ in leading if kind == "arc"} == set(content.entries["arc"])

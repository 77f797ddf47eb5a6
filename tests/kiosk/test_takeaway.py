"""What a code holds: the most important words, whole, and never more than a phone can read."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.takeaway import LIMIT, code_text, sentences, size

TEXT = "One came first. “Two” followed in 2015. A third is left out."


def test_title_date_two_sentences_source_and_tag_stand_on_lines() -> None:
    """A short record goes into its code whole, but for its third sentence."""
    assert code_text("Title", "1980", [TEXT], "Source: a · b", "Working translation").split("\n") == [
        "Title", "1980", "One came first. “Two” followed in 2015.", "Source: a · b", "Working translation",
    ]  # fmt: skip


def test_sentences_end_where_readers_say_they_do() -> None:
    """Khmer ends with ។, English with a stop before a capital; numbers and abbreviations do not end a sentence."""
    assert sentences(["ទីមួយ។ ទីពីរ។", "No stop here"]) == ["ទីមួយ។", "ទីពីរ។", "No stop here"]
    assert sentences(["It cost 3.5 million in the U.S.A. at last. He said “Yes.” Then they left."]) == [
        "It cost 3.5 million in the U.S.A. at last.", "He said “Yes.”", "Then they left.",
    ]  # fmt: skip


def test_sources_fall_out_first_and_say_so() -> None:
    """Two sentences are worth more than a long list of sources."""
    whole = code_text("Title", "1980", [TEXT], "Source: a · b · c")
    assert code_text("Title", "1980", [TEXT], "Source: a · b · c", limit=size(whole) - 1) == (
        "Title\n1980\nOne came first. “Two” followed in 2015.\nSource: a · …"
    )


def test_then_the_second_sentence_the_tag_and_the_date() -> None:
    """What is left last is the title, a whole sentence and a source."""
    arguments = "Title", "1980", [TEXT], "Source: a", "Tag"
    texts = [code_text(*arguments, limit=limit) for limit in (52, 42, 38, 34)]
    assert texts == [
        "Title\n1980\nOne came first.\nSource: a\nTag",
        "Title\n1980\nOne came first.\nSource: a\nTag",
        "Title\n1980\nOne came first.\nSource: a",
        "Title\nOne came first.\nSource: a",
    ]


def test_break_marks_stay_for_the_screen_and_are_not_counted() -> None:
    """The same text is shown with its marks and coded without."""
    assert size("ក\u200bខ") == 6
    assert code_text("ក\u200bខ", "", [], "", limit=6) == "ក\u200bខ"


def test_an_endless_sentence_ends_after_a_word() -> None:
    """Only where a sentence alone is too long it is cut, between words, with a sign."""
    text = code_text("Title", "", ["word " * 300], "Source: a")
    assert text.startswith("Title\nword word")
    assert text.endswith("word …\nSource: a")
    assert size(text) <= LIMIT


words = st.text(alphabet="abc ។.កខ\u200bé ", max_size=400)


@given(words, words, st.lists(words, max_size=4), words, words)
def test_no_record_is_too_long(title: str, lead: str, paragraphs: list[str], source: str, tag: str) -> None:
    """Whatever editors write, the code can be read."""
    assert size(code_text(title, lead, paragraphs, source, tag)) <= LIMIT

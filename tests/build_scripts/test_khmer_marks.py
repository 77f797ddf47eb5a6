"""A line of Khmer may break between words, and nowhere else; taking the marks out gives the text back."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.khmer_marks import _WORDS_FILE, mark
from database.opening import ZWSP, plain

APPROVED = (Path(__file__).parent / "approved_marks.txt").read_text(encoding="utf-8").splitlines()
WORDS: list[str] = tomllib.loads(_WORDS_FILE.read_text(encoding="utf-8"))["words"]
SIGNS = {chr(code) for code in (*range(0x17B4, 0x17D4), 0x17DD)}
CLOSING = set("។៕៖ៗ)]}»”’,.;:!?%")


def barred(text: str) -> str:
    return mark(text).replace(ZWSP, "|")


@pytest.mark.parametrize("line", [line for line in APPROVED if line and not line.startswith("#")])
def test_terms_names_and_interface_words_break_where_a_reader_approved(line: str) -> None:
    assert barred(line.replace("|", "")) == line


@pytest.mark.parametrize("word", WORDS)
def test_a_listed_word_breaks_at_its_bars_alone_wherever_it_stands(word: str) -> None:
    assert word in barred(f"នៅ {word.replace('|', '')} នេះ")


def test_the_list_names_each_word_once_and_cuts_only_before_letters() -> None:
    assert len({word.replace("|", "") for word in WORDS}) == len(WORDS)
    assert [word for word in WORDS for part in word.split("|") if not part or part[0] in SIGNS] == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥", "ថ្ងៃទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០១៥"),
        ("កិច្ចប្រជុំលើកទី១៨", "កិច្ចប្រជុំ|លើកទី១៨"),
        ("មានដូចតទៅ៖", "មាន|ដូច|តទៅ៖"),
        ("បានបន្តទៅទៀត", "បាន|បន្ត|ទៅ|ទៀត"),  # តទៅ is no word here
        ("បេសកកម្មចំនួនបី។", "បេសកកម្ម|ចំនួនបី។"),
        ("ប្រទេសនីមួយៗ។", "ប្រទេស|នីមួយៗ។"),
        ("(ARCs) ដែលជា", "(ARCs) ដែល|ជា"),
        ("ឆ្នាំ២០១៦-២០២០", "ឆ្នាំ២០១៦-២០២០"),
        ("«មុខងារសាធារណៈ»", "«មុខងារ|សាធារណៈ»"),
    ],
)
def test_dates_ordinals_and_marks_stay_with_their_words(text: str, marked: str) -> None:
    assert barred(text) == marked


@pytest.mark.parametrize("text", ["", " ", "ASEAN Declaration 2017", "{n} results", "a\nb", "១៩៨០"])
def test_what_has_no_khmer_words_is_left_alone(text: str) -> None:
    assert mark(text) == text


def test_paragraphs_are_kept() -> None:
    assert mark("មុខងារសាធារណៈ\n\nមុខងារសាធារណៈ") == "មុខងារ\u200bសាធារណៈ\n\nមុខងារ\u200bសាធារណៈ"


khmer = st.text(st.sampled_from([*map(chr, range(0x1780, 0x17DE)), *"០៩19 .,()«»។៖ៗ-aZ\n", ZWSP]), max_size=40)


@given(text=st.one_of(khmer, st.text(max_size=30), st.lists(st.sampled_from(WORDS), max_size=5).map("".join)))
@settings(max_examples=400, deadline=None)
def test_marks_can_be_taken_out_and_marking_twice_changes_nothing(text: str) -> None:
    marked = mark(text)
    assert plain(marked) == plain(text)
    assert mark(marked) == marked


@given(text=khmer)
@settings(max_examples=400, deadline=None)
def test_no_line_begins_with_a_sign_or_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    pieces = mark(text).split(ZWSP)
    starts = {piece[0] for piece in pieces[1:]}
    ends = {piece[-1] for piece in pieces[:-1]}
    assert not starts & (SIGNS | CLOSING | set("0123456789០១២៣៤៥៦៧៨៩"))
    assert not ends & (set("([{«“‘\u17d2 -") | set("aZ"))

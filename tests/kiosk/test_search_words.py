"""What is found is told by kind, the best first, and long passages are cut so that the words found are seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.hits import Hit
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.search_words import KINDS, LONGEST, MORE, cut, group_hits
from kiosk.widgets.result import Passage
from tests.kiosk.conftest import LANGUAGES

MANILA = Hit("place", "manila", "en", "Manila", "Manila", ((0, 6),), ((0, 6),), "exact")
RETREAT = Hit("event", "r", "en", "Retreat", "Held in Ma\u200bnila", (), ((8, 14),), "exact")
DECLARED = Hit("event", "d", "km", "Dé\u200bclaré", "Dé\u200bclaré", ((0, 2),), ((0, 2),), "similar")
QUAY = Hit("place", "quay", "en", "Quay", "Manila", (), ((0, 6),), "prefix")


@pytest.mark.usefixtures("language")
def test_hits_stand_under_their_kinds_and_the_kind_of_the_best_is_first() -> None:
    groups = group_hits((MANILA, RETREAT, QUAY, DECLARED), "en", LANGUAGES)
    assert [[result.id for result in group.results] for group in groups] == [["manila", "quay"], ["r", "d"]]


def test_a_hit_says_what_it_is_where_it_is_from_and_whether_it_is_only_similar(language: LanguageManager) -> None:
    language.set_language("en")
    [group] = group_hits((DECLARED, RETREAT), "en", LANGUAGES)
    declared, retreat = group.results
    assert (group.heading, declared.tags, declared.similar) == ("Events", ("Similar", "ខ្មែរ"), True)
    assert declared.spoken == "Events. Déclaré. Similar. ខ្មែរ"
    assert (retreat.tags, retreat.similar) == ((), False)
    assert retreat.spoken == "Events. Retreat. Held in Manila"
    [(start, end)] = retreat.text.marks
    assert retreat.text.text[start:end] == "Ma\u200bnila"


@pytest.mark.usefixtures("language")
def test_a_title_that_is_all_there_is_stands_once() -> None:
    [group] = group_hits((MANILA,), "en", LANGUAGES)
    assert group.results[0].title == Passage("Manila", ((0, 6),))
    assert group.results[0].text == Passage("")


@pytest.mark.parametrize("code", ["km", "en"])
def test_every_kind_that_can_be_found_has_words_in_both_languages(
    store: ContentStore, language: LanguageManager, code: str
) -> None:
    language.set_language(code)
    found = {}
    for query in ("ASEAN", "civil service", "អាស៊ាន", "2015", "a", "mission", "objective", "cooperation", "Manila"):
        found.update({hit.kind: hit for hit in store.search.find_begun(query, code, 500)})
    assert set(found) == set(KINDS)
    headings = [group.heading for group in group_hits(found.values(), code, LANGUAGES)]
    assert all(headings)
    assert len(set(headings)) == len(KINDS)


def test_a_short_passage_stays_whole() -> None:
    passage = Passage("Held in Manila", ((8, 14),))
    assert cut(passage) is passage


def test_a_long_passage_is_cut_between_words_a_little_before_the_first_word_found() -> None:
    text = "one two three " * 20 + "Manila and " + "four five six " * 20
    place = text.index("Manila")
    shown = cut(Passage(text, ((place, place + 6),)))
    [(start, end)] = shown.marks
    assert shown.text[start:end] == "Manila"
    assert shown.text.startswith(MORE + " ")
    assert shown.text.endswith(MORE)
    words = shown.text.strip(MORE + " ").split(" ")
    assert set(words) <= set(text.split())
    assert len(shown.text) <= LONGEST + 3


def test_khmer_is_cut_where_a_line_may_break() -> None:
    text = "មន្ត្រី\u200bរាជការ\u200b" * 30 + "កម្ពុជា\u200b" + "អាស៊ាន\u200b" * 30
    place = text.index("កម្ពុជា")
    shown = cut(Passage(text, ((place, place + 7),)))
    parts = shown.text.strip(MORE + " ").split("\u200b")
    assert set(parts) == {"មន្ត្រី", "រាជការ", "កម្ពុជា", "អាស៊ាន"}
    assert [shown.text[start:end] for start, end in shown.marks] == ["កម្ពុជា"]


@given(st.text(st.sampled_from("ab \u200bក្ម"), max_size=400), st.data())
def test_marks_stay_on_their_words(text: str, data: st.DataObject) -> None:
    """Whatever is cut away, what is marked afterwards was marked before, and the first mark is still there."""
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    shown = cut(Passage(text, ((start, end),)))
    assert all(0 <= a <= b <= len(shown.text) for a, b in shown.marks)
    if text[start:end].strip(" \u200b"):
        [(first, last)] = shown.marks
        assert text[start:end].startswith(shown.text[first:last])
        assert shown.text[first:last]

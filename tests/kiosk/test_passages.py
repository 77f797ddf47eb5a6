"""Every record can be read as a passage, in both languages."""

import pytest

from database.opening import plain
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.passages import Passages


@pytest.fixture
def passages(store: ContentStore, language: LanguageManager) -> Passages:
    return Passages(store, language)


def test_every_record_is_there_once(passages: Passages, store: ContentStore) -> None:
    """Nothing that pages show is missing on paper."""
    plans = store.plans("km")
    expected = {
        "event": [event.id for event in store.events("km")],
        "mission": [mission.id for mission in store.missions("km")],
        "part": [part.id for mission in store.missions("km") for part in mission.parts],
        "plan": [plan.id for plan in plans],
        "theme": list(dict.fromkeys(theme.id for plan in plans for theme in plan.themes)),
        "arc": [arc.id for arc in store.arcs("km")],
        "country": [country.id for country in store.countries("km")],
        "declaration": [entry.id for entry in store.declarations("km")],
        "document": [entry.id for entry in store.documents("km")],
        "term": [term.id for term in store.terms("km")],
        "source": [source.id for source in store.sources("km")],
    }
    assert {kind: [passage.id for passage in passages.of(kind)] for kind in passages.kinds()} == expected


def test_an_event_says_when_where_what_and_whence(passages: Passages, language: LanguageManager) -> None:
    """A passage is complete by itself."""
    language.set_language("en")
    passage = passages.find("event", "2015-putrajaya")
    assert (passage.title, passage.lead) == ("Putrajaya Joint Declaration", "17 November 2015, Cyberjaya, Malaysia")
    assert passage.paragraphs[0].startswith("The Retreat adopted")
    assert passage.source.startswith("Source: introduction to ACCSM, paragraph 5")
    assert passage.foot()[-1].startswith("Sources differ: The adoption was")


def test_fixed_words_follow_the_language(passages: Passages, language: LanguageManager) -> None:
    """No English word of ours is left in Khmer, and the reverse."""
    ours = ["Source:", "Goal:", "Objective", "Commitments", "Theme (", "Member", "Resource Centre", "Plus Three c"]
    texts = {}
    for code in ("km", "en"):
        language.set_language(code)
        kinds = [kind for kind in passages.kinds() if kind != "term"]  # a glossary holds both languages
        every = [passage for kind in kinds for passage in passages.of(kind)]
        texts[code] = "\n".join("\n".join((p.lead, *p.paragraphs, p.source, *p.foot())) for p in every)
    assert [word for word in ours if word not in texts["en"]] == []
    assert [word for word in ours if word in texts["km"]] == []


def test_a_page_has_a_head_of_its_own(passages: Passages, language: LanguageManager) -> None:
    """Paper begins with what the page says of itself."""
    language.set_language("en")
    assert plain(passages.head("missions").title) == plain(passages.head("missions").title).strip() != ""
    assert passages.head("missions").paragraphs


def test_what_is_not_there_is_our_error(passages: Passages) -> None:
    """A wrong id is never silent."""
    with pytest.raises(KeyError, match="event/nothing"):
        passages.find("event", "nothing")

"""Promises of the attract screen's story, whatever kinds of slides a booth wants."""

from collections import Counter
from itertools import pairwise, permutations

import pytest

from database.store import ContentStore
from kiosk.slides import MAKERS, ORDER, make_slides

CHOICES = [order for count in range(1, len(ORDER) + 1) for order in permutations(ORDER, count)]
each_choice = pytest.mark.parametrize("order", CHOICES, ids="-".join)


def test_the_loop_tells_all_kinds_of_slides_in_both_languages(store: ContentStore) -> None:
    """Numbers, years, centres and questions; none without words."""
    slides = make_slides(store, ORDER)
    assert {(slide.kind, slide.language) for slide in slides} == {
        (kind, code) for kind in ORDER for code in ("km", "en")
    }
    assert [slide.kind for slide in slides[:4]] == list(ORDER)
    assert all(slide.headline and slide.line for slide in slides)


@each_choice
def test_the_loop_tells_everything_once_in_each_language(store: ContentStore, order: tuple[str, ...]) -> None:
    """No slide is for the readers of one language alone, and none comes twice before the loop begins again."""
    told = Counter(make_slides(store, order))
    assert told == Counter(
        slide for kind in order for language in store.languages() for slide in MAKERS[kind](store, language)
    )


@each_choice
def test_the_languages_take_turns_throughout_each_round(store: ContentStore, order: tuple[str, ...]) -> None:
    """Whoever cannot read a slide can read the next; only where a round begins may a language come twice."""
    slides = make_slides(store, order)
    languages = [slide.language for slide in slides]
    half = len(slides) // 2
    for begin, end in ((0, half), (half, len(slides))):
        assert all(one != other for one, other in pairwise(languages[begin:end]))
    assert languages[0] == "km"


def test_only_the_kinds_that_the_booth_wants_are_shown(store: ContentStore) -> None:
    """The order of the settings is the order of the loop."""
    slides = make_slides(store, ("centre", "number"))
    assert [slide.kind for slide in slides[:4]] == ["centre", "number", "centre", "number"]
    assert {slide.kind for slide in slides} == {"centre", "number"}

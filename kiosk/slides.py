"""The slides of the attract screen, made from the content: a number, a year, a centre on the map, a question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from database.opening import Language
from kiosk.i18n import Words

if TYPE_CHECKING:
    from database.store import ContentStore

TOUCH = str(QT_TRANSLATE_NOOP("Attract", "Touch to begin"))
QUESTION = str(QT_TRANSLATE_NOOP("Attract", "Which country’s resource centre works on this theme?"))
CENTRE = str(QT_TRANSLATE_NOOP("Attract", "ASEAN Resource Centre"))


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing to be caught by from across the hall, in one language."""

    kind: str
    language: str
    kicker: str
    headline: str
    line: str
    country: str = ""  # the ISO number of the country drawn behind the words


def make_slides(store: "ContentStore", order: Sequence[str]) -> list[Slide]:
    """The loop: the story in languages that take turns, and again with the turns shifted, until each has told all."""
    loops = [_loop(store, language, order) for language in store.languages()]
    return [loops[(index + turn) % len(loops)][index] for turn in range(len(loops)) for index in range(len(loops[0]))]


def _loop(store: "ContentStore", language: Language, order: Sequence[str]) -> list[Slide]:
    """The story in one language: every slide, the kinds taking turns in this order."""
    rows = zip_longest(*(MAKERS[kind](store, language) for kind in order))
    return [slide for row in rows for slide in row if slide]


def _numbers(store: "ContentStore", language: Language) -> Iterator[Slide]:
    welcome = store.welcome(language.id)
    for number in welcome.numbers:
        yield Slide("number", language.id, welcome.name, number.value, number.label)


def _years(store: "ContentStore", language: Language) -> Iterator[Slide]:
    digits = str.maketrans("0123456789", language.digits)
    heading = store.section("history", language.id).heading
    for event in store.events(language.id):
        if not event.provenance.addition:
            year = str(event.date.start.year).translate(digits)
            yield Slide("year", language.id, heading, year, event.title)


def _centres(store: "ContentStore", language: Language) -> Iterator[Slide]:
    kicker = Words(language.id, "Attract")(CENTRE)
    for arc in store.arcs(language.id):
        yield Slide("centre", language.id, kicker, arc.country.name, arc.theme, arc.country.numeric)


def _questions(store: "ContentStore", language: Language) -> Iterator[Slide]:
    kicker, question = (Words(language.id, "Attract")(words) for words in (CENTRE, QUESTION))
    # From the end: a question should not follow the centre that answers it.
    for arc in reversed(store.arcs(language.id)):
        yield Slide("question", language.id, kicker, arc.theme, question)


MAKERS: dict[str, Callable[["ContentStore", Language], Iterator[Slide]]] = {
    "number": _numbers,
    "year": _years,
    "centre": _centres,
    "question": _questions,
}

ORDER = tuple(MAKERS)
"""The kinds of slides, in the order of the loop where the booth wants no other."""

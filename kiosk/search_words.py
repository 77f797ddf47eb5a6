"""What a search found, in words for the screen: grouped by kind, long passages cut around what was found."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from database.opening import ZWSP, Language, plain
from kiosk.widgets.result import Group, Passage, Result

if TYPE_CHECKING:
    from database.hits import Hit

LONGEST = 150  # code points of a passage
BEFORE = 40  # of them before the first word found
MORE = "…"

KINDS = {
    "event": str(QT_TRANSLATE_NOOP("SearchWords", "Events")),
    "mission": str(QT_TRANSLATE_NOOP("SearchWords", "Missions")),
    "part": str(QT_TRANSLATE_NOOP("SearchWords", "Parts of the missions")),
    "plan": str(QT_TRANSLATE_NOOP("SearchWords", "Work plans")),
    "objective": str(QT_TRANSLATE_NOOP("SearchWords", "Objectives")),
    "theme": str(QT_TRANSLATE_NOOP("SearchWords", "Themes")),
    "arc": str(QT_TRANSLATE_NOOP("SearchWords", "Resource centres")),
    "country": str(QT_TRANSLATE_NOOP("SearchWords", "Countries")),
    "place": str(QT_TRANSLATE_NOOP("SearchWords", "Places")),
    "declaration": str(QT_TRANSLATE_NOOP("SearchWords", "Declarations")),
    "commitment": str(QT_TRANSLATE_NOOP("SearchWords", "Commitments")),
    "document": str(QT_TRANSLATE_NOOP("SearchWords", "Documents")),
    "term": str(QT_TRANSLATE_NOOP("SearchWords", "Terms")),
    "source": str(QT_TRANSLATE_NOOP("SearchWords", "Sources")),
    "section": str(QT_TRANSLATE_NOOP("SearchWords", "Pages")),
}
SIMILAR = str(QT_TRANSLATE_NOOP("SearchWords", "Similar"))


def group_hits(hits: "Iterable[Hit]", language: str, languages: Iterable[Language]) -> tuple[Group, ...]:
    """The hits by kind: the kind of the best one first, and the best first in each.

    What was found in another language than the one in use says so, and so does what is only similar.
    """
    names = {entry.id: entry.name for entry in languages if entry.id != language}
    kinds: dict[str, list[Result]] = {}
    for hit in hits:
        kinds.setdefault(hit.kind, []).append(_result(hit, names.get(hit.language, "")))
    return tuple(Group(_word(KINDS[kind]), tuple(results)) for kind, results in kinds.items())


def _word(source: str) -> str:
    return QCoreApplication.translate("SearchWords", source)


def _result(hit: "Hit", language: str) -> Result:
    title = cut(Passage(hit.marked_title, hit.marked_title_spans))
    text = cut(Passage(hit.marked_text, hit.marked_spans))
    shown = text if hit.marked_text != hit.marked_title else Passage("")
    similar = _word(SIMILAR) if hit.match == "similar" else ""
    tags = tuple(tag for tag in (similar, language) if tag)
    spoken = ". ".join(part for part in (_word(KINDS[hit.kind]), title.text, shown.text, *tags) if part)
    return Result(hit.kind, hit.id, title, shown, tags, plain(spoken), similar=bool(similar))


def cut(passage: Passage, longest: int = LONGEST) -> Passage:
    """As much of a passage as a card holds, from a little before the first word found; cut between words only."""
    if len(passage.text) <= longest:
        return passage
    first = passage.marks[0][0] if passage.marks else 0
    start = _break_after(passage.text, first - BEFORE, first) if first > BEFORE else 0
    end = _break_before(passage.text, start + longest, start)
    lead = MORE + " " if start else ""
    trail = MORE if end < len(passage.text) else ""
    body = passage.text[start:end].rstrip(ZWSP + " ")
    marks = tuple((a + len(lead) - start, b + len(lead) - start) for a, b in passage.marks)
    return Passage(lead + body + trail, _inside(marks, len(lead) + len(body)))


def _inside(marks: tuple[tuple[int, int], ...], length: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, min(end, length)) for start, end in marks if start < length)


def _break_after(text: str, place: int, last: int) -> int:
    """The first beginning of a word at or after a place, `last` at the latest."""
    while place < last and text[place - 1] not in {" ", "\n", ZWSP}:
        place += 1
    return place


def _break_before(text: str, place: int, first: int) -> int:
    """The last end of a word at or before a place; the place itself where a word is as long as the passage."""
    if place >= len(text):
        return len(text)
    found = place
    while found > first and text[found] not in {" ", "\n", ZWSP}:
        found -= 1
    return found if found > first else place

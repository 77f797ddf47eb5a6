"""Find in the longer texts every mention of a centre, declaration, plan or event: the words that lead there.

Nobody writes links: they are made of the records' own names, and of what else they are known as,
unless that is what a language is called: Khmer is first of all a language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from build_scripts.content_entries import Entry
from build_scripts.content_files import Content
from build_scripts.khmer_marks import mark
from database.opening import ZWSP

FIELDS = ("introduction", "more", "text", "addition", "note")  # long enough to lead elsewhere, and no official wording
_UNREAD = {"question"}  # visitors do not see these kinds
_SERIES = {"accsm": "ACCSM", "plus-three": "ACCSM+3"}
_NUMBERED = {"en": "{ordinal} {series}", "km": "{series} លើកទី{number}"}
_SMALL_WORDS = {"a", "an", "and", "for", "in", "of", "on", "the", "to"}
_KHMER = re.compile("[\u1780-\u17d3\u17dd]")


@dataclass(frozen=True, slots=True)
class Mention:
    """The words [start, end) of a clean text, and whom they name."""

    start: int
    end: int
    kind: str
    id: str


class Names:
    """What records are called in one language; the longest names come first."""

    def __init__(self, content: Content, language: str) -> None:
        tongues = {entry.texts[language]["name"] for entry in content.entries["language"].values()}
        owners: dict[str, tuple[str, str]] = {}
        for kind, names_of in _NAMES.items():
            for entry in content.entries[kind].values():
                for name in set(names_of(entry, language, content)) - tongues:
                    owners.setdefault(name, (kind, entry.id))  # of two with one name, the kind that comes first
        self._owners = sorted(owners.items(), key=lambda item: (-len(item[0]), item[0]))

    def mentions(self, text: str) -> list[Mention]:
        """Every mention in a clean text, from its beginning."""
        found: list[Mention] = []
        places = _word_edges(text)
        taken: set[int] = set()
        for name, (kind, id_) in self._owners:
            for match in _pattern(name).finditer(text):
                start, end = match.span()
                if start in places and end in places and taken.isdisjoint(range(start, end)):
                    taken.update(range(start, end))
                    found.append(Mention(start, end, kind, id_))
        return sorted(found, key=lambda mention: mention.start)


def find_links(content: Content) -> Iterator[dict[str, Any]]:
    """The rows of `text_link`: in each text the first mention of each record but its own."""
    for language in content.languages:
        names = Names(content, language)
        for kind, entries in content.entries.items():
            for entry in entries.values() if kind not in _UNREAD else ():
                for field in FIELDS:
                    text = entry.texts[language].get(field, "")
                    for found in _first_of_others(names.mentions(text), kind, entry.id):
                        place = {"kind": kind, "id": entry.id, "language": language, "field": field}
                        words = {"start": found.start, "end": found.end}
                        yield place | words | {"to_kind": found.kind, "to_id": found.id}


def _first_of_others(mentions: list[Mention], kind: str, id_: str) -> Iterator[Mention]:
    own = {(kind, id_), ("arc", id_) if kind == "country" else (kind, id_)}
    for mention in mentions:
        target = mention.kind, mention.id
        if target not in own:
            own.add(target)
            yield mention


def _pattern(name: str) -> re.Pattern[str]:
    """The name; its first letter also as in the middle of a sentence."""
    first = "".join(sorted({name[0].lower(), name[0].upper()}))
    return re.compile(f"[{re.escape(first)}]{re.escape(name[1:])}(?![+])")


def _word_edges(text: str) -> set[int]:
    """Where a word may begin or end: never inside one, which for Khmer the break marks tell."""
    edges = {0, len(text)}
    edges |= {place for place in range(1, len(text)) if not _of_one_word(text[place - 1], text[place])}
    place = 0
    for word in mark(text).split(ZWSP):
        place += len(word)
        edges.add(place)
    return edges


def _of_one_word(before: str, after: str) -> bool:
    return (
        bool(_KHMER.match(before) and _KHMER.match(after))
        or (before.isdecimal() and after.isdecimal())
        or (_is_latin(before) and _is_latin(after))
        or (before.isdecimal() and _is_latin(after))
        or (_is_latin(before) and after.isdecimal())
    )


def _is_latin(character: str) -> bool:
    return character.isalpha() and not _KHMER.match(character)


def _declaration(entry: Entry, language: str, _content: Content) -> list[str]:
    texts = entry.texts[language]
    return [texts["title"], texts["short"], *entry.also_known_as.get(language, [])]


def _plan(entry: Entry, language: str, _content: Content) -> list[str]:
    return [entry.texts[language]["title"], *entry.also_known_as.get(language, [])]


def _arc(entry: Entry, language: str, content: Content) -> list[str]:
    """A centre is named by its country, and by names of its own."""
    country = content.entries["country"][entry.id]
    texts = country.texts[language]
    also = [*country.also_known_as.get(language, []), *entry.also_known_as.get(language, [])]
    return [texts["name"], texts["formal"], *also]


def _event(entry: Entry, language: str, _content: Content) -> list[str]:
    """A title is a name where English writes it as one; a numbered meeting is named by its number too."""
    names = entry.also_known_as.get(language, [])
    if _is_name(entry.texts.get("en", {}).get("title", "")):
        names = [entry.texts[language]["title"], *names]
    series, number = entry.fields.get("series"), entry.fields.get("number")
    if series and number and language in _NUMBERED:
        names = [*names, _numbered(language, _SERIES[series], number)]
    return names


def _is_name(title: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w-]*", title) if word not in _SMALL_WORDS]
    return bool(words) and all(word[0].isupper() for word in words)


def _numbered(language: str, series: str, number: int) -> str:
    khmer = str(number).translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩"))
    values = {"series": series, "number": khmer, "ordinal": _ordinal(number)}
    return _NUMBERED[language].format(**values)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_NAMES = {"declaration": _declaration, "plan": _plan, "arc": _arc, "event": _event}

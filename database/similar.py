"""Items that are near to what was typed: words with a slip or two, and Khmer with most cluster pairs in common."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import log

from sqlalchemy import Connection

from database.folding import is_khmer
from database.index_terms import BETWEEN, pair, pairs, phrase
from database.query_text import Chunk, Query, both, either
from database.vocabulary import Vocabulary

_MOST_WORD_ITEMS = 30
_MOST_PAIR_ITEMS = 20
_MOST_USES = 600  # pairs that more items have are left out once there are rarer ones
_LEAST = 0.45  # of the query must be found again
_WITH_PAIR = "SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?"
_WITH_PHRASE = "SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT 1"
_WITH_WORDS = (
    "SELECT rowid FROM (SELECT rowid, rank FROM {table} WHERE {table} MATCH ? LIMIT 200) ORDER BY rank LIMIT ?"
)
_TABLES = ("search_title", "search_text")  # titles first: only so many entries are looked at
_FOLDED = "SELECT id, title, heads, body, context FROM search_passages WHERE id IN (SELECT value FROM json_each(?))"
_OF_BEST = 0.6  # what is much less near than the nearest is not near
_TITLE, _SHORT = 0.4, 0.4  # what a title adds that has the words itself, and nothing else


@dataclass(frozen=True, slots=True)
class Part:
    """A chunk of the query, and the phrases that it may have been meant to be."""

    chunk: Chunk
    meant: tuple[Chunk, ...]


class Similar:
    """Finds what is similar to a query that finds nothing as it stands."""

    def __init__(self, connection: Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._vocabulary = vocabulary

    def parts(self, query: Query) -> list[Part]:
        """What each chunk may have been meant to be; a query of one chunk has not been found as it stands."""
        alone = len(query.chunks) == 1
        return [Part(chunk, tuple(self._meant(chunk, known=not alone))) for chunk in query.chunks]

    def find(self, parts: Sequence[Part]) -> list[tuple[int, float]]:
        """The entries nearest to the parts, with how near they are; nearest first."""
        candidates = self._with_words(parts) | self._with_pairs(parts)
        rows = self._connection.exec_driver_sql(_FOLDED, (json.dumps(sorted(candidates)),))
        scored = [(row[0], _nearness(parts, row[1:])) for row in rows]
        enough = max(_LEAST, _OF_BEST * max((share for _, (share, _) in scored), default=0))
        near = [(entry, score) for entry, (share, score) in scored if share >= enough]
        return sorted(near, key=lambda found: (-found[1], found[0]))

    def _meant(self, chunk: Chunk, *, known: bool) -> list[Chunk]:
        if known and self._has(phrase(chunk)):
            return [chunk]
        word = "".join(chunk)
        return [*self._vocabulary.halves(word), *self._vocabulary.near(word)]

    def _has(self, expression: str) -> bool:
        return self._connection.exec_driver_sql(_WITH_PHRASE, (expression,)).first() is not None

    def _with_words(self, parts: Iterable[Part]) -> set[int]:
        expressions = [either(map(phrase, part.meant)) for part in parts if part.meant]
        for expression in dict.fromkeys((both(expressions), " OR ".join(expressions))) if expressions else ():
            if found := {entry for table in _TABLES for entry in self._first(table, expression)}:
                return found
        return set()

    def _first(self, table: str, expression: str) -> list[int]:
        query, values = _WITH_WORDS.format(table=table), (expression, _MOST_WORD_ITEMS)
        return list(self._connection.exec_driver_sql(query, values).scalars().all())

    def _with_pairs(self, parts: Iterable[Part]) -> set[int]:
        wanted = {term for part in parts if part.chunk not in part.meant for term in pairs(part.chunk)}
        uses = {term: self._vocabulary.pairs[term] for term in sorted(wanted) if term in self._vocabulary.pairs}
        weights: defaultdict[int, float] = defaultdict(float)
        seen = 0
        for term, count in sorted(uses.items(), key=lambda use: use[1]):
            if seen + count > _MOST_USES and weights:
                break
            weight = 1 / log(count + 2)
            for entry in self._connection.exec_driver_sql(_WITH_PAIR, (f'"{term}"', _MOST_USES)).scalars().all():
                weights[entry] += weight
            seen += count
        return set(nlargest(_MOST_PAIR_ITEMS, weights, key=lambda entry: (weights[entry], -entry)))


def _nearness(parts: Sequence[Part], columns: Sequence[str]) -> tuple[float, float]:
    """How much of the parts is in an entry; and more where its title has it, most where the title is little else."""
    whole = sum(_share(part, " ".join(columns)) for part in parts) / len(parts)
    title = columns[0].partition(BETWEEN)[0]
    length = sum(len(part.chunk) for part in parts) / len(title.split(" "))
    named = sum(_share(part, title) for part in parts) / len(parts)
    return whole, whole + (_TITLE + _SHORT * min(1, length)) * named


def _share(part: Part, folded: str) -> float:
    if any(find_phrase(meant, folded) for meant in part.meant):
        return 1 if part.chunk in part.meant else 0.9
    window = find_window(part.chunk, folded)
    return window[2] if window else 0


def find_phrase(wanted: Sequence[str], folded: str) -> tuple[int, int] | None:
    """Where tokens stand one after another in folded text, the last in any form: the tokens [start, end)."""
    last = wanted[-1]
    # The index has stems, which are not known here; all forms of a word have all but its last letter in common.
    end = last[:-1] if len(last) > 3 and not is_khmer(last) else f"{last} "
    place = f" {folded} ".find(" ".join(("", *wanted[:-1], end)))
    if place < 0:
        return None
    start = folded.count(" ", 0, place)
    return start, start + len(wanted)


@lru_cache(maxsize=64)
def _wanted(chunk: Chunk) -> frozenset[str]:
    return frozenset(pairs(chunk))


def find_window(chunk: Chunk, folded: str) -> tuple[int, int, float] | None:
    """The tokens [start, end) that have most of a chunk's Khmer pairs, and the share of them; None without any."""
    wanted, firsts, found = _wanted(chunk), set(chunk), folded.split(" ")
    places = [place for place, one in enumerate(found[:-1]) if one in firsts and pair(one, found[place + 1]) in wanted]
    best: tuple[int, int, float] | None = None
    for number, start in enumerate(places):
        inside = [place for place in places[number:] if place < start + len(chunk)]
        share = len({(found[place], found[place + 1]) for place in inside}) / len(wanted)
        if best is None or share > best[2]:
            best = (start, inside[-1] + 2, share)
    return best

"""Search over everything in all languages: exact, else begun, else similar; best first, the words found marked.

A query is text, never syntax. Spaces mean AND; what stands between two spaces is a phrase. Language only orders.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Connection

from database.hits import Hit, Match
from database.index_terms import BETWEEN, last_pairs, pairs, phrase
from database.marking import CLOSE, OPEN, Found, Shown, best_passage, found_tokens
from database.query_text import Chunk, Query, both, either, is_word, read_query
from database.similar import Part, Similar, find_phrase, find_window
from database.vocabulary import Vocabulary

_POOL = 200  # entries that are ranked
_ENOUGH = 40  # entries found by their titles, where more than a pool match
_MOST_SIMILAR = 5
_WORTH = {  # what people look for more and less
    "country": 1.3, "event": 1.2, "declaration": 1.2, "mission": 1.2, "plan": 1.2, "arc": 1.2, "section": 1.1,
    "place": 0.9, "document": 0.8, "term": 0.8, "source": 0.2,
}  # fmt: skip
_OWN_LANGUAGE = 1.2
_IN_A_NAME = 1.3
_NAMED = 1000.0  # an item that is called just what was typed comes first

_FIND = (
    "SELECT e.id, e.kind, e.record, e.language, e.names, found.rank FROM"
    " (SELECT rowid AS id, rank FROM {table} WHERE {table} MATCH ? LIMIT ?) AS found"
    " JOIN search_entry AS e ON e.id = found.id"
)
_COUNT = "SELECT count(*) FROM (SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?)"
# Many numbers as one value: a statement for each count of them would be prepared, and kept, for each.
_ENTRIES = "SELECT id, kind, record, language, names, 0 FROM search_entry WHERE id IN (SELECT value FROM json_each(?))"
_PASSAGES = "SELECT id, passages, title, heads, body FROM search_passages WHERE id IN (SELECT value FROM json_each(?))"
_HIGHLIGHT = (
    "SELECT id, passages,"
    " highlight(search_text, 0, ?, ?), highlight(search_text, 1, ?, ?), highlight(search_text, 2, ?, ?)"
    " FROM search_text JOIN search_passages ON id = search_text.rowid"
    # One walk from the first to the last: to seek each one anew costs more, most where the last word is begun.
    " WHERE search_text MATCH ? AND search_text.rowid BETWEEN ? AND ?"
    " AND +search_text.rowid IN (SELECT value FROM json_each(?))"
)


_Row: TypeAlias = Sequence[Any]  # as _FIND gives it


class _Found(NamedTuple):
    """An entry that matches, before its words are read."""

    entry: int
    kind: str
    id: str
    language: str


class Search:
    """Asks the index of one content file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._vocabulary = Vocabulary(connection)
        self._similar = Similar(connection, self._vocabulary)

    def prepare(self) -> None:
        """Read the words of the content before somebody types."""
        self._vocabulary.prepare()

    def find(self, text: str, language: str, limit: int = 20) -> tuple[Hit, ...]:
        """What Enter answers: exact hits, else of words that begin so, else at most five that are similar."""
        query = read_query(text)
        if not query:
            return ()
        for expression, match in self._ways(query).items():
            if found := self._ranked(expression, query, language):
                return self._hits(found[:limit], expression, match)
        return self._find_similar(query, language, min(limit, _MOST_SIMILAR))

    def find_begun(self, text: str, language: str, limit: int = 20) -> tuple[Hit, ...]:
        """What typing answers: what matches as it stands, then what it may become."""
        query = read_query(text)
        if not query:
            return ()
        hits: dict[tuple[str, str], Hit] = {}
        ways: tuple[tuple[Match, str], ...] = (("exact", self._exact(query)), ("prefix", self._begun(query)))
        for match, expression in ways if self._may_stand(query) else ():
            found = self._ranked(expression, query, language) if len(hits) < limit else []
            new = [one for one in found if (one.kind, one.id) not in hits][: limit - len(hits)]
            hits |= {(hit.kind, hit.id): hit for hit in self._hits(new, expression, match)}
        return tuple(hits.values())

    def complete(self, text: str, language: str, limit: int = 5) -> tuple[str, ...]:
        """The words of the content that the last word of a text may become, as they are shown."""
        last = text.split()[-1:] if text and not text[-1].isspace() else []
        return self._vocabulary.complete(last[0], language, limit) if last else ()

    def _ways(self, query: Query) -> dict[str, Match]:
        """The expressions to try, one after another, and what their hits are called."""
        in_words: dict[str, Match] = {self._in_words(query): "exact"}
        if not self._may_stand(query):
            return in_words
        ways: dict[str, Match] = {self._exact(query): "exact"}
        all_begun = both(either(self._goings_on(chunk)) for chunk in query.chunks)
        for expression, match in ((self._begun(query), "prefix"), *in_words.items(), (all_begun, "prefix")):
            ways.setdefault(expression, match)
        return ways

    def _may_stand(self, query: Query) -> bool:
        """Whether all neighbouring Khmer clusters are neighbours in the content; the last of a chunk may be begun."""
        return all(pair in self._vocabulary.pairs for chunk in query.chunks for pair in pairs(chunk[:-1]))

    def _exact(self, query: Query) -> str:
        return both(self._chunks(query.chunks))

    def _chunks(self, chunks: Sequence[Chunk]) -> Iterator[str]:
        """What each chunk asks for; a name of several words may have another name: South Korea."""
        start = 0
        while start < len(chunks):
            size = max((size for size in (3, 2) if self._otherwise(chunks[start : start + size])), default=1)
            together = chunks[start : start + size]
            own = f"({both(map(phrase, together))})" if size > 1 else either(map(phrase, self._readings(*together)))
            yield either((own, *map(phrase, self._otherwise(together))))
            start += size

    def _otherwise(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        word = "".join(token for chunk in chunks for token in chunk)
        alone = len(chunks) == 1 and len(chunks[0]) == 1
        return [other for other in self._vocabulary.otherwise(word) if not alone or other != chunks[0]]

    def _readings(self, chunk: Chunk) -> list[Chunk]:
        """A chunk as it stands, and where it is no word, as the names that it is made of: luangprabang."""
        unknown = is_word(chunk) and chunk[0] not in self._vocabulary
        return [chunk, *(self._vocabulary.halves(chunk[0]) if unknown else ())]

    def _in_words(self, query: Query) -> str:
        """The query with Khmer chunks parted in words, each of which may stand anywhere."""
        parted = [part for chunk in query.chunks for part in self._vocabulary.parts(chunk) or [chunk]]
        return both(map(phrase, dict.fromkeys(parted)))

    def _begun(self, query: Query) -> str:
        *first, last = query.chunks
        return both([*self._chunks(first), either(self._goings_on(last))])

    def _goings_on(self, chunk: Chunk) -> Iterator[str]:
        """What a chunk may be the beginning of."""
        *first, last = chunk
        if len(last) < 3 or not is_word((last,)):
            yield phrase(chunk, begun=True)
            return
        yield phrase(chunk)
        # The index has stems, and FTS5 stems a beginning too: "goverment" would begin "governance".
        yield from (phrase([*first, word]) for word in self._vocabulary.endings(last))
        if not first:
            yield from (phrase(pair, begun=True) for pair in self._vocabulary.halves(last))

    def _ranked(self, expression: str, query: Query, language: str) -> list[_Found]:
        """What matches, best first. Ranking costs ten times as much as finding: of very many, titles are ranked."""
        count = self._connection.exec_driver_sql(_COUNT, (expression, _POOL + 1)).scalar_one()
        rows = self._pool("search_title", expression) if count > _POOL else []
        if count and len(rows) < _ENOUGH:
            rows += self._pool("search_text", expression)
        return _best([(row, _score(row, query.folded)) for row in rows], language)

    def _pool(self, table: str, expression: str) -> list[_Row]:
        return list(self._connection.exec_driver_sql(_FIND.format(table=table), (expression, _POOL)).all())

    def _find_similar(self, query: Query, language: str, limit: int) -> tuple[Hit, ...]:
        parts = self._similar.parts(query)
        near = dict(self._similar.find(parts))
        rows = self._connection.exec_driver_sql(_ENTRIES, (json.dumps(list(near)),))
        entries = [(row[0], row[1], row[2], row[3], row[4], near[row[0]]) for row in rows]
        found = _best([(row, row[5] * min(1, _WORTH.get(row[1], 1))) for row in entries], language)
        return self._similar_hits(found[:limit], parts)

    def _hits(self, found: Sequence[_Found], expression: str, match: Match) -> tuple[Hit, ...]:
        if not found:
            return ()
        entries, ends = [one.entry for one in found], last_pairs(expression)
        values = (*(OPEN, CLOSE) * 3, expression, min(entries), max(entries), json.dumps(entries))
        rows = self._connection.exec_driver_sql(_HIGHLIGHT, values).all()
        shown = {row[0]: (json.loads(row[1]), [found_tokens(column, ends) for column in row[2:]]) for row in rows}
        return tuple(_shown(one, match, *shown[one.entry]) for one in found)

    def _similar_hits(self, found: Sequence[_Found], parts: Sequence[Part]) -> tuple[Hit, ...]:
        entries = json.dumps([one.entry for one in found])
        rows = self._connection.exec_driver_sql(_PASSAGES, (entries,)).all()
        shown = {
            row[0]: (json.loads(row[1]), [[_near(parts, one) for one in column.split(BETWEEN)] for column in row[2:]])
            for row in rows
        }
        return tuple(_shown(one, "similar", *shown[one.entry]) for one in found)


def _shown(found: _Found, match: Match, columns: list[list[Shown]], found_in: list[list[Found]]) -> Hit:
    """The hit of an entry: its title, and the passage that shows best what was found."""
    title, *others = (
        passage for texts, marks in zip(columns, found_in, strict=True) for passage in zip(texts, marks, strict=False)
    )
    _, title_spans = best_passage([title])
    text, spans = best_passage([*others, title])
    return Hit(found.kind, found.id, found.language, title[0][0], text, title_spans, spans, match)


def _score(row: _Row, folded: str) -> float:
    """How good a match is: by bm25, better where the query stands in a name, best where it is the name."""
    _, kind, _, _, names, rank = row
    weighed: float = -rank * _WORTH.get(kind, 1) * (_IN_A_NAME if folded in names else 1)
    return weighed + (_NAMED if f'"{folded}"' in names else 0)


def _best(scored: Iterable[tuple[_Row, float]], language: str) -> list[_Found]:
    """Each item once, in the language asked for where it matches in that; best first."""
    items: dict[tuple[str, str], tuple[int, str]] = {}
    best: dict[tuple[str, str], float] = {}
    for (entry, kind, id_, own, *_), score in scored:
        item, weighed = (kind, id_), score * (_OWN_LANGUAGE if own == language else 1)
        if item not in items or own == language:
            items[item] = (entry, own)
        best[item] = max(weighed, best.get(item, 0))
    ordered = sorted(items, key=lambda item: (-best[item], items[item][0]))
    return [_Found(items[item][0], *item, items[item][1]) for item in ordered]


def _near(parts: Sequence[Part], passage: str) -> Found:
    """The tokens of a folded passage that are similar to parts of the query."""
    places: set[int] = set()
    for part in parts:
        found = [place for meant in part.meant if (place := find_phrase(meant, passage))][:1]
        for place in found or [window[:2] for window in (find_window(part.chunk, passage),) if window]:
            places.update(range(*place))
    words = passage.split(" ")
    return {place: words[place] for place in places}

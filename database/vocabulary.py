"""The words and short names of the content: to complete what is typed, to part and join names, to forgive slips."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import islice

from sqlalchemy import Connection

from database.folding import fold, is_khmer
from database.spelling import SMALL_WORDS, beginnings, halves, slips, slips_allowed

_MOST_ENDINGS = 30  # words that a begun word is read as
_MOST_NEAR = 4
_COMPLETE = (
    "SELECT shown FROM search_word WHERE folded > ? AND folded < ? GROUP BY shown"
    " ORDER BY max(language = ?) DESC, length(shown) > 24, sum(uses) DESC, length(shown), shown LIMIT ?"
)
_END = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    spelling: str  # folded, or as it is written: British spellings are folded to other letters
    length: int  # of the word as it is written
    letters: int  # which letters are in the spelling, a bit each
    uses: int


class Vocabulary:
    """All words of the content, folded; read when first needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def prepare(self) -> None:
        """Read all of it now."""
        _ = self.pairs, self._sorted, self._scripts, self._aliases, self._phrases

    def __contains__(self, word: str) -> bool:
        return word in self._uses

    def complete(self, begun: str, language: str, limit: int) -> tuple[str, ...]:
        """The words of the content that begin so, as they are shown; the language's own first."""
        folded = fold(begun).replace(" ", "")
        if not folded:
            return ()
        rows = self._connection.exec_driver_sql(_COMPLETE, (folded, folded + _END, language, 4 * limit))
        shown: dict[str, str] = {}
        for row in rows:
            shown.setdefault(row[0].casefold(), row[0])
        return tuple(word for lower, word in shown.items() if lower not in SMALL_WORDS)[:limit]

    def endings(self, begun: str) -> list[str]:
        """The words that a begun word may become, in either English spelling."""
        found = (word for beginning in beginnings(begun) for word in self._beginning(beginning))
        return list(islice(found, _MOST_ENDINGS))

    def halves(self, word: str) -> list[tuple[str, ...]]:
        """The names that were typed as one word: luangprabang, hanoi."""
        name = self._phrases.get(word, (word,))
        pairs = (pair for pair in halves(word) if pair[0] in self._uses and pair[1] in self._uses)
        return list(dict.fromkeys((*([name] if len(name) > 1 else ()), *pairs)))

    def near(self, word: str) -> list[tuple[str, ...]]:
        """The tokens of the words nearest to a misspelt one, nearest first."""
        letters, found = _letters(word), set[tuple[int, bool, int, str]]()
        for known in self._scripts[is_khmer(word)]:
            most = slips_allowed(word, known.length)
            if not most or (known.letters ^ letters).bit_count() > 2 * most or known.folded == word:
                continue
            if count := slips(word, known.spelling, most):
                found.add((count, known.folded[0] != word[0], -known.uses, known.folded))
        nearest = nsmallest(_MOST_NEAR, found)
        return [self._phrases[folded] for count, _, _, folded in nearest if count == nearest[0][0]]

    def otherwise(self, word: str) -> list[tuple[str, ...]]:
        """What stands in the content for another name: Burma, ព្រុយណេ; and the word that two were typed for."""
        joined = [(word,)] if word in self._uses else []
        return [*self._aliases.get(word, []), *joined]

    def parts(self, chunk: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The fewest known words that make up a chunk, for Khmer puts no spaces between them; else none."""
        best: list[list[tuple[str, ...]] | None] = [[]]
        for end in range(1, len(chunk) + 1):
            ways = [
                [*before, chunk[start:end]]
                for start, before in enumerate(best)
                if before is not None and self._stands_alone(chunk[start:end])
            ]
            best.append(min(ways, key=len, default=None))
        return best[-1] or []

    def _stands_alone(self, piece: tuple[str, ...]) -> bool:
        return (len(piece) == 1 and not is_khmer(piece[0])) or "".join(piece) in self._phrases

    def _beginning(self, begun: str) -> Iterator[str]:
        start = bisect_left(self._sorted, begun)
        for place in range(start, len(self._sorted)):
            if not self._sorted[place].startswith(begun):
                return
            yield self._sorted[place]

    @cached_property
    def pairs(self) -> dict[str, int]:
        """The pairs of Khmer clusters that stand side by side anywhere, and in how many entries."""
        rows = self._connection.exec_driver_sql("SELECT pair, entries FROM search_pair_uses")
        return {row[0]: row[1] for row in rows}

    @cached_property
    def _rows(self) -> list[tuple[str, str, int]]:
        query = "SELECT folded, tokens, sum(uses) FROM search_word GROUP BY folded, tokens ORDER BY folded, tokens"
        return [(row[0], row[1], row[2]) for row in self._connection.exec_driver_sql(query)]

    @cached_property
    def _aliases(self) -> dict[str, list[tuple[str, ...]]]:
        aliases = defaultdict(list)
        for row in self._connection.exec_driver_sql("SELECT folded, phrase FROM search_alias ORDER BY folded, phrase"):
            aliases[row[0]].append(tuple(row[1].split(" ")))
        return dict(aliases)

    @cached_property
    def _uses(self) -> dict[str, int]:
        return {folded: uses for folded, found, uses in self._rows if folded == found}

    @cached_property
    def _sorted(self) -> list[str]:
        return [word for word in self._uses if not is_khmer(word)]

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, ...]]:
        return {folded: tuple(found.split(" ")) for folded, found, _ in reversed(self._rows)}  # in most tokens

    @cached_property
    def _scripts(self) -> dict[bool, list[_Word]]:
        lengths: defaultdict[tuple[str, str], int] = defaultdict(int)
        for folded, shown in self._connection.exec_driver_sql("SELECT DISTINCT folded, shown FROM search_word").all():
            for spelling in {folded, shown.lower() if shown.isalpha() else folded}:
                lengths[folded, spelling] = max(lengths[folded, spelling], len(shown))
        scripts = defaultdict(list)
        for (folded, spelling), length in sorted(lengths.items()):
            word = _Word(folded, spelling, length, _letters(spelling), self._uses.get(folded, 1))
            scripts[is_khmer(folded)].append(word)
        return dict(scripts)


def _letters(word: str) -> int:
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) % 128)
    return letters

"""English as search compares it: British and American spellings are one, small words are no words, slips are near.

Porter's stemmer in SQLite does the word forms; what it does not know stands here.
"""

import re
from collections.abc import Iterator

_BRITISH = (
    (re.compile(r"^practis"), "practic"),
    (re.compile(r"(?<=..)is(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=..)ys(?=(?:e|ed|es|er|ers|ing)$)"), "yz"),
    (re.compile(r"^(behavi|col|fav|harb|hon|lab|neighb|endeav|rum|vig)our"), r"\1or"),
    (re.compile(r"^(cent|theat|met|fib)re(?=s?$)"), r"\1er"),
    (re.compile(r"^centr(?=(?:ed|ing)$)"), "center"),
    (re.compile(r"^program(?:me)?(?=s?$)"), "program"),
    (re.compile(r"^(catal|dial)ogue"), r"\1og"),
    (re.compile(r"^(def|off|pret)ence"), r"\1ense"),
    (re.compile(r"^licence"), "license"),
    (re.compile(r"^judgement"), "judgment"),
    (re.compile(r"^(enrol|fulfil|instal)(?=(?:s|ment|ments)?$)"), r"\1l"),
    (re.compile(r"^(travel|label|model|counsel|signal)l(?=(?:ed|ing|er|ers|or|ors)$)"), r"\1"),
    (re.compile(r"^cheque"), "check"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"^ageing$"), "aging"),
)
_BEGUN = re.compile(r"(?<=..)is(?=(?:a(?:t(?:io?)?)?|in?)?$)")  # "organisat" on its way to "organisation"

_SMALL_WORDS = (
    "a an about and are as at by did do does for from how in into is it its many much of on or tell me that the their "
    "there this to was were what when where which who whose why with"
)
SMALL_WORDS = frozenset(_SMALL_WORDS.split())


def one_spelling(word: str) -> str:
    """The word in the spelling that stands for both; `word` is in lower case."""
    for pattern, replacement in _BRITISH:
        word = pattern.sub(replacement, word)
    return word


def beginnings(word: str) -> tuple[str, ...]:
    """What a folded word may begin with when only its first letters are typed, in either spelling."""
    return tuple(dict.fromkeys((word, _BEGUN.sub("iz", word), re.sub(r"ou?$", "o", word))))


def slips_allowed(typed: str, letters: int) -> int:
    """How many letters may be wrong where a word of so many letters was meant: two in a word of five or more.

    Letters may be left out, or too many: of the two words the longer counts.
    """
    return 2 if len(typed) >= 3 and max(len(typed), letters) >= 5 else 0


def slips(one: str, other: str, most: int) -> int | None:
    """The letters that must be added, dropped, changed or swapped to make one word the other; None beyond `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Every way to part a word in two."""
    return ((word[:place], word[place:]) for place in range(1, len(word)))

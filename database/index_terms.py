"""The terms of the index: each Khmer cluster stands in it together with the cluster that follows.

Single clusters are so common that a phrase of them costs a walk through most of the index; pairs are rare. A term
stands at the place of its first cluster, so that places in the index are places in the folded text. The phrase
"ក ខ គ" is the terms ក+ខ and ខ+គ; a cluster alone is any term that begins with it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from database.folding import is_khmer

BOUNDARY = "\ue000"  # parts passages, so that no phrase is found across two; a private character, never a token
BETWEEN = f" {BOUNDARY} "  # two passages of a column
_JOIN = "\ue001"  # a private character: neither typed nor shown, and to FTS5 a letter


def index_terms(tokens: Sequence[str]) -> list[str]:
    """The term at the place of each token; words, numbers and what parts passages stand for themselves."""
    return [_term(one, other) for one, other in pairwise((*tokens, ""))]


def _term(token: str, following: str) -> str:
    return pair(token, following if is_khmer(following) else "") if is_khmer(token) else token


def pair(one: str, other: str) -> str:
    """The term of two neighbouring clusters."""
    return one + _JOIN + other


def pairs(tokens: Sequence[str]) -> list[str]:
    """The terms of the neighbouring Khmer clusters, in their order."""
    return [pair(one, other) for one, other in pairwise(tokens) if is_khmer(one) and is_khmer(other)]


def phrase(tokens: Sequence[str], *, begun: bool = False) -> str:
    """FTS5's expression for tokens one after another; `begun` where the last of them may go on."""
    terms = index_terms(tokens)
    if not is_khmer(tokens[-1]):
        return _quoted(terms, begun=begun)
    if len(tokens) > 1 and is_khmer(tokens[-2]):
        return _quoted(terms[:-1], begun=begun)
    return _quoted([*terms[:-1], tokens[-1] if begun else terms[-1]], begun=True)


def _quoted(terms: Iterable[str], *, begun: bool) -> str:
    return f'"{" ".join(terms)}"' + (" *" if begun else "")


def last_pairs(expression: str) -> set[str]:
    """The pairs with which phrases of an expression end: FTS5 marks only the first cluster of each."""
    terms = {phrase.rpartition(" ")[2] for phrase in expression.split('"')[1::2]}
    return {term for term in terms if _JOIN in term[:-1]}

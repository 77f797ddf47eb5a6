"""Addresses of records, as accsm://arc/KH: read, checked and, where there is no such record, answered with the nearest.

Read without SQLAlchemy and Qt: a command line is answered before anything heavy is imported.
"""

import re
import sqlite3
from contextlib import closing
from difflib import get_close_matches
from pathlib import Path

from database.errors import ContentDamaged
from database.header import check_header

SCHEME = "accsm://"
KINDS = (
    "section", "event", "mission", "part", "plan", "objective", "theme", "arc", "country", "place", "declaration",
    "commitment", "document", "term", "source",
)  # fmt: skip
_FORM = re.compile(rf"(?i:{SCHEME})([^/]+)/([^/]+)/?")
_ALIKE = 0.5  # of 1: how near an address must be to be offered
_OFFERED = 3


class AddressError(Exception):
    """There is nothing under an address; the message is plain English and names the nearest."""


def parse(address: str) -> tuple[str, str]:
    """Kind and id of an address; AddressError where it has not the form of one."""
    match = _FORM.fullmatch(address.strip())
    if match is None:
        raise AddressError(f"{address!r} is no address: write {SCHEME}<kind>/<id>, such as {SCHEME}arc/KH")
    return match[1], match[2]


def find(content: Path, address: str) -> tuple[str, str]:
    """Kind and id of the record of an address; AddressError where there is none, ContentError as the store."""
    kind, id_ = parse(address)
    known = read_ids(content)
    if id_ in known.get(kind, ()):
        return kind, id_
    near = _nearest(f"{kind}/{id_}", [f"{kind}/{id_}" for kind, ids in known.items() for id_ in ids])
    said = " or ".join(SCHEME + each for each in near) if near else f"the kinds are {', '.join(known)}"
    raise AddressError(f"There is no {SCHEME}{kind}/{id_}. Nearest: {said}")


def read_ids(content: Path) -> dict[str, tuple[str, ...]]:
    """The ids of every kind that can be opened."""
    check_header(content)
    address = f"{content.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return {
                kind: tuple(row[0] for row in connection.execute(f"SELECT id FROM {kind} ORDER BY id"))  # noqa: S608
                for kind in KINDS
            }
    except sqlite3.Error as error:
        raise ContentDamaged(content, type(error).__name__) from error


def _nearest(wanted: str, known: list[str]) -> list[str]:
    """The most similar, whatever the case; records of the same id under another kind first."""
    kind, _, id_ = wanted.casefold().partition("/")
    folded = {each.casefold(): each for each in known}
    same = [each for low, each in folded.items() if low.partition("/")[2] == id_ and low.partition("/")[0] != kind]
    close = [folded[low] for low in get_close_matches(wanted.casefold(), folded, n=_OFFERED, cutoff=_ALIKE)]
    first = [each for each in close if each.casefold() == wanted.casefold()]
    return list(dict.fromkeys([*first, *same, *close]))[:_OFFERED]

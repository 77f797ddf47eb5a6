"""The statistics as text for a spreadsheet or a program, piece by piece: a year of a booth need not fit in memory."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from database.statistics_report import Count, Visit, read_unfound, read_visits

COLUMNS = ("record", "session", "start", "seconds", "language", "name", "count")
_ROWS = 500  # of a table, or sessions of an object, in a piece


def export(path: Path, form: str, today: date) -> Iterator[str]:
    """The statistics of a file in one of FORMS; StatisticsError, before the first piece, where it cannot be read."""
    yield from FORMS[form](read_visits(path, today), read_unfound(path, today))


def to_json(visits: Iterable[Visit], unfound: Iterable[Count]) -> Iterator[str]:
    """Sessions and unfound terms as one object, a session on each line."""
    sessions = (json.dumps(_session(visit), ensure_ascii=False) for visit in visits)
    before = '{\n  "format": 1,\n  "sessions": ['
    while piece := list(islice(sessions, _ROWS)):
        yield before + "\n    " + ",\n    ".join(piece)
        before = ","
    terms = ",".join(f"\n    {json.dumps(_term(term), ensure_ascii=False)}" for term in unfound)
    yield f'{"" if before == "," else before}\n  ],\n  "unfound": [{terms}\n  ]\n}}\n'


def _session(visit: Visit) -> dict[str, object]:
    return {
        "start": visit.start,
        "seconds": visit.seconds,
        "language": visit.language,
        "pages": visit.pages,
        "items": visit.items,
    }


def _term(term: Count) -> dict[str, object]:
    return {"term": term.name, "sessions": term.count}


def to_csv(visits: Iterable[Visit], unfound: Iterable[Count]) -> Iterator[str]:
    """One table: a row per session, then one per page and item of it; at the end the unfound terms.

    No cell can begin a formula: terms are of known letters, names are ids.
    """
    rows = _rows(visits, unfound)
    while piece := list(islice(rows, _ROWS)):
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerows(piece)
        yield text.getvalue()


def _rows(visits: Iterable[Visit], unfound: Iterable[Count]) -> Iterator[tuple[object, ...]]:
    yield COLUMNS
    for number, visit in enumerate(visits, 1):
        yield "session", number, visit.start, visit.seconds, visit.language, "", ""
        for kind, looks in (("page", visit.pages), ("item", visit.items)):
            for name, count in looks.items():
                yield kind, number, visit.start, "", visit.language, name, count
    for term in unfound:
        yield "unfound", "", "", "", "", term.name, term.count


FORMS: dict[str, Callable[[Iterable[Visit], Iterable[Count]], Iterator[str]]] = {"csv": to_csv, "json": to_json}

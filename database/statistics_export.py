"""The statistics as text for a spreadsheet or a program."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

from database.statistics_report import Report, read_report

COLUMNS = ("record", "session", "start", "seconds", "language", "name", "count")


def export(path: Path, form: str, today: date) -> str:
    """The statistics of a file in one of FORMS; StatisticsError where it cannot be read."""
    return FORMS[form](read_report(path, today))


def to_json(report: Report) -> str:
    """Sessions and unfound terms as one object."""
    content = {
        "format": 1,
        "sessions": [asdict(visit) for visit in report.visits],
        "unfound": [{"term": term.name, "sessions": term.count} for term in report.unfound],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def to_csv(report: Report) -> str:
    """One table: a row per session, then one per page and item of it; at the end the unfound terms.

    No cell can begin a formula: terms are of known letters, names are ids.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows(_rows(report))
    return text.getvalue()


def _rows(report: Report) -> Iterator[tuple[object, ...]]:
    for number, visit in enumerate(report.visits, 1):
        yield "session", number, visit.start, visit.seconds, visit.language, "", ""
        for kind, looks in (("page", visit.pages), ("item", visit.items)):
            for name, count in looks.items():
                yield kind, number, visit.start, "", visit.language, name, count
    for term in report.unfound:
        yield "unfound", "", "", "", "", term.name, term.count


FORMS: dict[str, Callable[[Report], str]] = {"csv": to_csv, "json": to_json}

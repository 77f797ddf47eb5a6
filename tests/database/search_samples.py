"""Small indexes for the tests of search."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, create_engine

from database.search_entries import Entry
from database.search_index import write_entries

ENTRIES = (
    Entry(
        "country", "MM", "en", "Myanmar", ("Republic of the Union of Myanmar",), names=("Burma",),
        context=("Nay Pyi Taw",),
    ),
    Entry("country", "MM", "km", "មីយ៉ាន់ម៉ា", ("សាធារណរដ្ឋនៃ\u200bសហភាព\u200bមីយ៉ាន់ម៉ា",), names=("ភូមា",)),
    Entry("country", "KR", "en", "Republic of Korea", names=("South Korea", "…")),
    Entry("country", "KR", "km", "សាធារណរដ្ឋ\u200bកូរ៉េ", names=("កូរ៉េខាងត្បូង",)),
    Entry("place", "ha-noi", "en", "Ha Noi", body=("Viet Nam",), names=("Hanoi",), context=("Vietnam",)),
    Entry("place", "ha-noi", "km", "ហាណូយ", body=("វៀតណាម",)),
    Entry(
        "event", "yangon", "en", "17th ACCSM", ("Yangon",), ("The heads met in Myanmar.", "Nine projects."),
        context=("26 September 2014",),
    ),
    Entry(
        "event", "yangon", "km", "កិច្ច\u200bប្រជុំ ACCSM លើក\u200bទី\u200b១៧", ("យ៉ាំងហ្គូន",),
        ("ប្រមុខ\u200bបាន\u200bប្រជុំ\u200bនៅ\u200bមីយ៉ាន់ម៉ា។",), context=("២៦ កញ្ញា ២០១៤",),
    ),
    Entry("theme", "capacity", "en", "Institutional capacity", ("Building institutional capacities",)),
    Entry("theme", "capacity", "km", "សមត្ថភាព\u200bស្ថាប័ន", ("ការ\u200bកសាង\u200bសមត្ថភាព\u200bស្ថាប័ន",)),
    Entry("theme", "governance", "en", "Good governance", body=("Of the government and its organisations",)),
    Entry("theme", "governance", "km", "អភិបាលកិច្ច\u200bល្អ", body=("របស់\u200bមុខងារ\u200bសាធារណៈ",)),
    Entry("term", "civil-service", "en", "Civil service", ("មុខងារ\u200bសាធារណៈ",)),
    Entry("term", "civil-service", "km", "មុខងារ\u200bសាធារណៈ", ("Civil service",)),
    Entry("source", "S1", "en", "Civil service news"),
    Entry("source", "S1", "km", "ព័ត៌មាន\u200bមុខងារ\u200bសាធារណៈ"),
)  # fmt: skip


def index(path: Path, entries: Iterable[Entry] = ENTRIES) -> Connection:
    """A connection to a new index of these entries."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        write_entries(connection, entries)
    return engine.connect()

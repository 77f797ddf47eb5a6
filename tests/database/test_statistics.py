"""Promises of the statistics: they count without knowing anybody, and no fault of theirs stops the kiosk."""

import json
import logging
import random
import sqlite3
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import func, select

from database import statistics as module
from database.statistics import Statistics, read_clock
from database.statistics_export import export
from database.statistics_file import StatisticsError, reading
from database.statistics_report import (
    EMPTY,
    Count,
    Day,
    Summary,
    Visit,
    count_visits,
    read_unfound,
    read_visits,
    sum_up,
)
from database.statistics_tables import Look, Session, Unfound

CHILD = Path(__file__).with_name("statistics_child.py")
KILLS = 6
SEED = 20151117


class Report(NamedTuple):
    """All that is kept and may be shown."""

    visits: tuple[Visit, ...] = ()
    unfound: tuple[Count, ...] = ()


def read_report(path: Path, today: date) -> Report:
    return Report(tuple(read_visits(path, today)), read_unfound(path, today))


class Booth:
    """Clocks that a test turns, and the statistics that go by them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.time = datetime(2026, 7, 1, 9, 5, 33, tzinfo=UTC)
        self.passed = 100.0
        self.statistics = self.start()

    def start(self) -> Statistics:
        """As at each start of the kiosk."""
        self.statistics = Statistics(self.path, lambda: self.time, lambda: self.passed)
        return self.statistics

    def run(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.passed += seconds

    def visit(self, *terms: str, pages: tuple[str, ...] = (), seconds: float = 10) -> None:
        self.statistics.start_session("km")
        for term in terms:
            self.statistics.record_unfound(term)
        for page in pages:
            self.statistics.record_page(page)
        self.run(seconds)
        self.statistics.end_session()

    def report(self) -> Report:
        return read_report(self.path, self.time.date())


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[Booth]:
    made = Booth(tmp_path / "with # and ?" / "statistics.sqlite3")
    yield made
    made.statistics.close()


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_session_is_told_with_its_length_language_pages_and_items(booth: Booth) -> None:
    statistics = booth.statistics
    statistics.start_session("km")
    statistics.record_page("home")
    assert statistics.flush()
    statistics.record_page("history")
    statistics.record_item("event/1980")
    booth.run(5)
    assert statistics.flush()
    statistics.record_item("event/1980")
    statistics.record_page("home")
    statistics.record_language("en")
    booth.run(42.7)
    statistics.end_session()
    assert statistics.flush()
    whole = Visit("2026-07-01T09:05", 47, "en", {"home": 2, "history": 1}, {"event/1980": 2})
    assert booth.report() == Report((whole,), ())
    assert statistics.flush()
    assert booth.report() == Report((whole,), ())


def test_outside_a_session_nothing_is_counted(booth: Booth) -> None:
    """Staff and the attract loop are no visitors."""
    booth.statistics.record_page("home")
    booth.statistics.record_item("event/1980")
    booth.statistics.record_language("en")
    booth.statistics.record_unfound("word")
    booth.statistics.end_session()
    assert booth.statistics.flush()
    assert booth.report() == Report()


def test_a_session_that_goes_on_is_in_the_file_already(booth: Booth) -> None:
    """A kill loses what came after the last flush alone."""
    booth.statistics.start_session("km")
    booth.run(7)
    assert booth.statistics.flush()
    assert booth.report().visits == (Visit("2026-07-01T09:05", 7, "km", {}, {}),)
    booth.statistics.start_session("en")
    booth.statistics.close()
    assert [visit.language for visit in booth.report().visits] == ["km", "en"]


def test_terms_without_result_are_told_from_the_third_session_on(booth: Booth) -> None:
    """What one visitor alone types is never shown, however often it is typed."""
    for _ in range(2):
        booth.visit("Ghost", "ghost", "g@host", "rare")
        booth.statistics.flush()
    assert booth.report().unfound == ()
    booth.visit("GHOST", "a", "b", *(f"{number}" for number in range(100)))
    booth.statistics.flush()
    assert booth.report().unfound == (Count("ghost", 3),)


def test_rare_terms_are_wiped_after_seven_days(booth: Booth) -> None:
    for _ in range(2):
        booth.visit("rare")
    for _ in range(3):
        booth.visit("often")
    booth.statistics.flush()
    booth.time += timedelta(days=6)
    booth.visit("rarer")
    booth.statistics.flush()
    assert terms(booth) == ["often", "rare", "rarer"]
    booth.time += timedelta(days=1)
    assert booth.statistics.flush()
    assert terms(booth) == ["often", "rarer"]
    booth.statistics.close()
    assert b"rare\x02" not in booth.path.read_bytes()


def terms(booth: Booth) -> list[str]:
    with reading(booth.path) as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT term FROM unfound ORDER BY term")]


def test_four_hundred_days_are_kept(booth: Booth) -> None:
    """Older ones are not shown, and gone from the file at the next start or on the next day."""
    for _ in range(3):
        booth.visit("often", pages=("home",))
    booth.statistics.close()
    booth.time += timedelta(days=400)
    booth.start().start_session("en")
    booth.statistics.close()
    assert (len(booth.report().visits), len(booth.report().unfound)) == (4, 1)
    booth.time += timedelta(days=1)
    assert [visit.language for visit in booth.report().visits] == ["en"]
    assert booth.start().flush()
    assert counts(booth) == [1, 0, 0]


def counts(booth: Booth) -> list[int]:
    """The rows of each table."""
    with reading(booth.path) as connection:
        tables = (Session, Look, Unfound)
        return [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]


def test_a_clock_that_is_ahead_for_a_day_erases_nothing(booth: Booth) -> None:
    """A year typed wrongly, and put right before the day is over, costs no history and no term that may be shown."""
    for _ in range(3):
        booth.visit("often", pages=("home",))
    booth.statistics.flush()
    before = booth.report()
    booth.time += timedelta(days=5000)
    booth.visit("often", pages=("home",))
    assert booth.statistics.flush()
    booth.start().flush()
    assert counts(booth) == [4, 4, 1]
    booth.time -= timedelta(days=5000)
    assert booth.start().flush()
    assert booth.report().visits[:3] == before.visits
    assert booth.report().unfound == (Count("often", 4),)


def test_a_rare_term_of_a_clock_that_was_ahead_is_deleted_in_time(booth: Booth) -> None:
    """Its seven days begin when the clock is put right, not on the day that the clock told."""
    booth.time += timedelta(days=60)
    booth.visit("rare")
    assert booth.statistics.flush()
    booth.time -= timedelta(days=60)
    assert booth.start().flush()
    booth.time += timedelta(days=6)
    assert booth.statistics.flush()
    assert terms(booth) == ["rare"]
    booth.time += timedelta(days=1)
    assert booth.statistics.flush()
    assert terms(booth) == []


def test_a_clock_that_lost_the_date_costs_no_term(booth: Booth) -> None:
    """A machine that starts in the year 2000 each morning must not begin to count anew each time."""
    booth.visit("rare")
    assert booth.statistics.flush()
    right, booth.time = booth.time, datetime(2000, 1, 1, 0, 1, tzinfo=UTC)
    assert booth.start().flush()
    booth.time = right + timedelta(days=1)
    assert booth.start().flush()
    assert terms(booth) == ["rare"]


def test_what_a_clock_that_was_ahead_put_aside_is_deleted(booth: Booth) -> None:
    """How old it is cannot be told: the promise for rare terms comes first."""
    booth.path.parent.mkdir()
    (booth.path.parent / "statistics-damaged-20360501-090000.sqlite3").touch()
    assert booth.statistics.flush()
    assert asides(booth) == []


def test_visits_of_a_clock_that_was_ahead_are_not_of_the_last_days(booth: Booth) -> None:
    """They are in what is exported, and would stand before today's for weeks."""
    booth.visit(pages=("home",))
    booth.time += timedelta(days=20)
    booth.visit(pages=("history",))
    booth.statistics.flush()
    booth.time -= timedelta(days=20)
    report = booth.report()
    assert len(report.visits) == 2
    assert [day.day for day in sum_up(booth.path, booth.time.date()).days] == [date(2026, 7, 1)]
    assert sum_up(booth.path, booth.time.date()).sessions == 1


def test_a_booth_that_stood_for_years_keeps_its_old_visits_one_day_longer(booth: Booth) -> None:
    """They are not shown; the date is believed once it is the second one with visitors."""
    for _ in range(3):
        booth.visit("often", pages=("home",))
    booth.statistics.close()
    booth.time += timedelta(days=700)
    booth.start()
    booth.visit(pages=("home",))
    assert booth.statistics.flush()
    assert counts(booth) == [4, 4, 1]
    assert (len(booth.report().visits), len(booth.report().unfound)) == (1, 0)
    booth.time += timedelta(days=1)
    assert booth.statistics.flush()
    assert counts(booth) == [1, 1, 0]


def begin_with_a_dead_clock(booth: Booth) -> None:
    """After visits of some days ago, a visitor who came while the machine had lost the date."""
    booth.visit(pages=("home",))
    booth.statistics.close()
    booth.time = datetime(2000, 1, 1, 0, 1, tzinfo=UTC)
    booth.start().start_session("en")
    booth.statistics.record_page("history")
    booth.statistics.record_unfound("ghost")
    booth.run(5)
    assert booth.statistics.flush()


def test_a_clock_that_is_put_right_during_a_visit_costs_nothing(booth: Booth) -> None:
    """The visit is not removed for its age but told by the right date, with all that was noted before and after."""
    begin_with_a_dead_clock(booth)
    booth.time = datetime(2026, 7, 4, 14, 30, 7, tzinfo=UTC)
    booth.statistics.record_page("arc-map")
    assert booth.statistics.flush()
    visit = Visit("2026-07-04T14:30", 5, "en", {"history": 1, "arc-map": 1}, {})
    assert booth.report().visits[1:] == (visit,)
    assert terms(booth) == ["ghost"]
    booth.run(60)
    booth.visit(pages=("home",))
    assert booth.statistics.flush()
    assert [visit.seconds for visit in booth.report().visits] == [10, 65, 10]
    assert counts(booth) == [3, 4, 1]


def test_a_visit_that_waits_while_the_clock_is_put_right_is_told_by_the_right_date(booth: Booth) -> None:
    """It ended a minute ago, on a day that never was."""
    booth.time = datetime(2000, 1, 1, 0, 1, tzinfo=UTC)
    booth.visit(pages=("home",))
    booth.time = datetime(2026, 7, 4, 14, 30, 7, tzinfo=UTC)
    booth.run(60)
    assert booth.statistics.flush()
    assert booth.report().visits == (Visit("2026-07-04T14:29", 10, "km", {"home": 1}, {}),)


def test_on_a_new_file_too_a_visit_is_told_once_when_the_clock_is_put_right(booth: Booth) -> None:
    """Its row is still there, and gets the right date."""
    booth.time = datetime(2000, 1, 1, 0, 1, tzinfo=UTC)
    booth.statistics.start_session("en")
    assert booth.statistics.flush()
    booth.time = datetime(2026, 7, 4, 14, 30, 7, tzinfo=UTC)
    assert booth.statistics.flush()
    assert booth.report().visits == (Visit("2026-07-04T14:30", 0, "en", {}, {}),)
    assert counts(booth) == [1, 0, 0]


def test_a_term_that_was_sought_while_the_date_was_lost_does_not_age_by_it(booth: Booth) -> None:
    """A morning in the year 2000 does not take away what three visitors sought the day before."""
    for _ in range(3):
        booth.visit("ghost")
    begin_with_a_dead_clock(booth)
    booth.statistics.close()
    booth.time = datetime(2026, 7, 4, 14, 30, 7, tzinfo=UTC)
    assert booth.start().flush()
    assert booth.report().unfound == (Count("ghost", 4),)


def test_what_somebody_deletes_during_a_visit_is_written_anew(booth: Booth) -> None:
    """Rows that are gone from under the kiosk stop nothing: visit and terms are told whole, and once."""
    booth.statistics.start_session("en")
    booth.statistics.record_page("history")
    booth.statistics.record_unfound("ghost")
    assert booth.statistics.flush()
    change(booth.path, "DELETE FROM look", "DELETE FROM session", "DELETE FROM unfound")
    booth.statistics.record_page("home")
    assert booth.statistics.flush()
    booth.statistics.record_page("home")
    assert booth.statistics.flush()
    assert booth.report().visits == (Visit("2026-07-01T09:05", 0, "en", {"history": 1, "home": 2}, {}),)
    assert counts(booth) == [1, 2, 1]


def test_staff_see_the_last_days_summed_up(booth: Booth) -> None:
    booth.visit(pages=("home", "history"), seconds=10)
    booth.time += timedelta(days=1)
    booth.visit(pages=("home",), seconds=20)
    booth.statistics.start_session("en")
    booth.statistics.record_item("plan/x")
    booth.run(3)
    booth.statistics.flush()
    today = booth.time.date()
    assert sum_up(booth.path, today) == Summary(
        sessions=3,
        seconds=33,
        days=(Day(date(2026, 7, 2), 2, 23), Day(date(2026, 7, 1), 1, 10)),
        pages=(Count("home", 2), Count("history", 1)),
        languages=(Count("km", 2), Count("en", 1)),
        unfound=(),
    )
    assert sum_up(booth.path, today, days=1).sessions == 2
    assert sum_up(booth.path.with_name("none"), today) == EMPTY


def test_the_export_is_one_table_or_one_object(booth: Booth) -> None:
    for _ in range(3):
        booth.visit("ខ្មោច", pages=("home", "home"))
    booth.statistics.record_item("nothing")
    booth.statistics.close()
    today = booth.time.date()
    assert "".join(export(booth.path, "csv", today)).split("\r\n") == [
        "record,session,start,seconds,language,name,count",
        "session,1,2026-07-01T09:05,10,km,,",
        "page,1,2026-07-01T09:05,,km,home,2",
        "session,2,2026-07-01T09:05,10,km,,",
        "page,2,2026-07-01T09:05,,km,home,2",
        "session,3,2026-07-01T09:05,10,km,,",
        "page,3,2026-07-01T09:05,,km,home,2",
        "unfound,,,,,ខ្មោច,3",
        "",
    ]
    session = {"start": "2026-07-01T09:05", "seconds": 10, "language": "km", "pages": {"home": 2}, "items": {}}
    assert json.loads("".join(export(booth.path, "json", today))) == {
        "format": 1,
        "sessions": [session] * 3,
        "unfound": [{"term": "ខ្មោច", "sessions": 3}],
    }


def test_an_export_without_sessions_is_whole_too(tmp_path: Path) -> None:
    path, today = tmp_path / "statistics.sqlite3", date(2026, 7, 1)
    assert json.loads("".join(export(path, "json", today))) == {"format": 1, "sessions": [], "unfound": []}
    assert "".join(export(path, "csv", today)) == "record,session,start,seconds,language,name,count\r\n"


def fill(booth: Booth, sessions: int) -> None:
    """So many sessions that saw Home and ten items, as after weeks at a busy booth."""
    numbers = range(100, 100 + sessions)
    with closing(sqlite3.connect(booth.path)) as connection, connection:
        rows = ((number, "2026-07-01T09:05", 60, "km") for number in numbers)
        connection.executemany("INSERT INTO session VALUES (?, ?, ?, ?)", rows)
        names = [("page", "home"), *(("item", f"event/{item}") for item in range(1, 11))]
        looks = ((number, *name, 1) for number in numbers for name in names)
        connection.executemany("INSERT INTO look VALUES (?, ?, ?, ?)", looks)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_read_needs_no_more_memory_after_a_year(booth: Booth, form: str) -> None:
    """Staff look at a file of any size while the kiosk runs on: it is added up, or told piece by piece."""
    booth.visit(pages=("home",))
    booth.statistics.flush()
    today = booth.time.date()
    peaks = []
    for sessions in (1000, 4000):
        change(booth.path, "DELETE FROM look WHERE session >= 100", "DELETE FROM session WHERE id >= 100")
        fill(booth, sessions)
        tracemalloc.start()
        assert sum_up(booth.path, today).pages[0].count == sessions + 1
        assert count_visits(booth.path, today) == sessions + 1
        told = sum(piece.count("event/") for piece in export(booth.path, form, today))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert told == sessions * 10
    assert peaks[1] < 1.5 * peaks[0]


def test_damage_anywhere_is_told_before_the_first_piece(booth: Booth) -> None:
    """An export does not break off half-way."""
    booth.visit()
    booth.statistics.flush()
    fill(booth, 1000)
    booth.statistics.close()
    spoil_last_page(booth.path)
    today = booth.time.date()
    for read in (lambda: next(export(booth.path, "csv", today)), lambda: count_visits(booth.path, today)):
        with pytest.raises(StatisticsError, match="cannot be read: they are damaged: ") as raised:
            read()
        assert raised.value.is_damage


def spoil_last_page(path: Path) -> None:
    """Overwrite the last page that holds looks; the first ones can still be read."""
    whole = path.read_bytes()
    place = whole.rindex(b"event/10")
    page = place - place % 4096
    path.write_bytes(whole[:page] + bytes(4096) + whole[page + 4096 :])


def test_reading_before_the_first_session_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "statistics.sqlite3"
    assert read_report(path, date(2026, 7, 1)) == Report()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_only_just_made_holds_nothing_yet(booth: Booth) -> None:
    """A kiosk was killed before its first writing was whole: staff see nothing, and the next kiosk writes."""
    booth.path.parent.mkdir(parents=True)
    booth.path.touch()
    assert booth.report() == Report()
    assert count_visits(booth.path, booth.time.date()) == 0
    booth.visit(pages=("home",))
    assert booth.statistics.flush()
    assert len(booth.report().visits) == 1


def test_the_file_of_another_program_is_not_read(booth: Booth) -> None:
    """Staff are told which file it is, instead of being shown numbers that mean something else."""
    booth.path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(booth.path)) as connection:
        connection.execute("CREATE TABLE session (id INTEGER)")
    with pytest.raises(StatisticsError, match=r"statistics\.sqlite3 cannot be read: they are not of this kiosk"):
        booth.report()


def test_a_second_program_may_read_while_the_kiosk_writes(booth: Booth) -> None:
    """`stats export` beside a running kiosk disturbs neither."""
    booth.visit(pages=("home",))
    booth.statistics.flush()
    with reading(booth.path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM session").scalar_one() == 1
        booth.visit(pages=("home",))
        assert booth.statistics.flush()
    assert len(booth.report().visits) == 2


@pytest.mark.parametrize("damage", [b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 4080])
def test_a_damaged_file_is_put_aside_and_a_new_one_begun(
    damage: bytes, booth: Booth, caplog: pytest.LogCaptureFixture
) -> None:
    """The next flush writes all of what is in memory into a new file; the old one is kept for whoever can mend it."""
    booth.path.parent.mkdir()
    booth.path.write_bytes(damage)
    (booth.path.parent / "statistics.sqlite3-wal").write_bytes(b"")
    booth.visit(pages=("home",))
    booth.statistics.start_session("en")
    with caplog.at_level(logging.INFO):
        assert not booth.statistics.flush()
        assert booth.statistics.trouble
        assert booth.statistics.flush()
    assert booth.statistics.trouble == ""
    assert [visit.language for visit in booth.report().visits] == ["km", "en"]
    aside = booth.path.parent / "statistics-damaged-20260701-090543.sqlite3"
    assert aside.read_bytes() == damage
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING", "INFO"]


def test_a_file_damaged_inside_is_put_aside_too(booth: Booth) -> None:
    """A page in its middle that is not what it was."""
    for _ in range(200):
        booth.visit(pages=("home", "history"))
    booth.statistics.close()
    content = bytearray(booth.path.read_bytes())
    content[4096 * 2 : 4096 * 3] = b"\xff" * 4096
    booth.path.write_bytes(content)
    booth.start()
    assert not booth.statistics.flush()
    assert booth.statistics.flush()
    assert booth.report() == Report()


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE other (x)",),
        ("CREATE TABLE other (x)", "PRAGMA application_id = 7"),
        ("CREATE TABLE other (x)", f"PRAGMA application_id = {0x41435354}", "PRAGMA user_version = 2"),
    ],
)
def test_the_file_of_somebody_else_is_put_aside_whole(statements: tuple[str, ...], booth: Booth) -> None:
    booth.path.parent.mkdir()
    change(booth.path, *statements)
    before = booth.path.read_bytes()
    assert not booth.statistics.flush()
    assert booth.statistics.flush()
    aside = booth.path.parent / "statistics-damaged-20260701-090533.sqlite3"
    connection = sqlite3.connect(aside)
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("other",)]
    connection.close()
    assert len(before) == aside.stat().st_size


def test_what_was_put_aside_is_deleted_after_seven_days(booth: Booth) -> None:
    """Rare terms are in it and cannot be told from the rest, so that their promise holds for all of it."""
    booth.path.parent.mkdir()
    booth.path.write_bytes(b"garbage" * 1000)
    for suffix in ("-wal", "-shm"):
        booth.path.with_name(booth.path.name + suffix).write_bytes(b"")
    assert not booth.statistics.flush()
    for name in ("statistics-2026-07-01.csv", "statistics-damaged-by-hand.sqlite3", "statistics-damaged-mine"):
        (booth.path.parent / name).touch()
    booth.time += timedelta(days=6)
    assert booth.start().flush()
    assert len(asides(booth)) == 5
    booth.time += timedelta(days=1)
    assert booth.statistics.flush()
    assert asides(booth) == ["statistics-damaged-by-hand.sqlite3", "statistics-damaged-mine"]
    assert (booth.path.parent / "statistics-2026-07-01.csv").exists()


def asides(booth: Booth) -> list[str]:
    return sorted(path.name for path in booth.path.parent.glob("statistics-damaged-*"))


def test_what_was_put_aside_just_after_midnight_outlives_a_clock_that_is_set_back(booth: Booth) -> None:
    """The promise is seven days."""
    booth.path.parent.mkdir()
    (booth.path.parent / "statistics-damaged-20260702-000001.sqlite3").touch()
    assert booth.statistics.flush()
    assert len(asides(booth)) == 1


def test_a_link_to_itself_costs_the_statistics_alone(booth: Booth) -> None:
    booth.path.parent.mkdir()
    booth.path.symlink_to(booth.path)
    booth.visit()
    assert not booth.statistics.flush()
    assert booth.statistics.trouble == "unable to open database file"


def test_a_closed_folder_cannot_be_read_and_says_so(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks is not the user of the kiosk: no statistics is not what there is."""

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(StatisticsError, match="cannot be read: Permission denied"):
        booth.report()


def test_what_was_put_aside_and_cannot_be_deleted_is_no_fault(booth: Booth) -> None:
    """The statistics are written, and what can be deleted is."""
    for day in range(1, 6):
        (booth.path.parent / f"statistics-damaged-2026050{day}-090000.sqlite3").mkdir(parents=True)
    (booth.path.parent / "statistics-damaged-20260501-090000.sqlite3-wal").touch()
    booth.visit()
    assert booth.statistics.flush()
    assert len(booth.report().visits) == 1
    assert len(asides(booth)) == 5


def test_where_nothing_can_be_written_the_kiosk_goes_on_and_tries_again(
    booth: Booth, caplog: pytest.LogCaptureFixture
) -> None:
    """A folder that cannot be written costs one line of the log; when it can, nothing is lost."""
    booth.path.parent.write_text("in the way")
    booth.visit(pages=("home",))
    for _ in range(20):
        assert not booth.statistics.flush()
        booth.run(5)
    assert [record.getMessage() for record in caplog.records] == [
        f"the statistics in {booth.path} cannot be written: [Errno 17] File exists: '{booth.path.parent}'"
    ]
    booth.path.parent.unlink()
    booth.run(module.RETRY)
    assert booth.statistics.flush()
    assert booth.report().visits == (Visit("2026-07-01T09:05", 10, "km", {"home": 1}, {}),)


def test_what_is_no_lock_is_tried_again_after_a_minute(booth: Booth) -> None:
    """A folder that cannot be written now can hardly be in five seconds."""
    booth.path.parent.write_text("in the way")
    booth.visit()
    assert not booth.statistics.flush()
    booth.path.parent.unlink()
    booth.run(59)
    assert not booth.statistics.flush()
    booth.run(1)
    assert booth.statistics.flush()


def test_the_end_does_not_wait_for_the_next_try(booth: Booth) -> None:
    """What could not be written a moment ago is written when the kiosk ends, if it can be by then."""
    booth.path.parent.write_text("in the way")
    booth.visit(pages=("home",))
    assert not booth.statistics.flush()
    booth.path.parent.unlink()
    booth.statistics.close()
    assert len(booth.report().visits) == 1


def test_a_full_disk_costs_the_statistics_alone(booth: Booth, caplog: pytest.LogCaptureFixture) -> None:
    """SQLite's own "database or disk is full": the file stays as it was, and is written when there is room."""
    booth.visit(pages=("home",))
    assert booth.statistics.flush()
    assert booth.statistics._engine is not None
    with booth.statistics._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    booth.visit(pages=tuple(f"page {number:0100}" for number in range(200)))
    assert not booth.statistics.flush()
    assert booth.statistics.trouble == "database or disk is full"
    assert len(booth.report().visits) == 1
    booth.run(module.RETRY)
    assert booth.statistics.flush()
    assert len(booth.report().visits) == 2
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@contextmanager
def locked(path: Path, *statements: str) -> Iterator[None]:
    """Somebody else has the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in (*statements, "BEGIN EXCLUSIVE"):
            other.execute(statement)
        yield


def test_a_file_that_somebody_locks_is_written_within_five_seconds(booth: Booth) -> None:
    """Not with each flush, which would make the screen stutter; but a kill loses no more than it always may."""
    booth.visit()
    assert booth.statistics.flush()
    booth.visit()
    with locked(booth.path):
        assert not booth.statistics.flush()
        assert booth.statistics.trouble == "database is locked"
    booth.run(1)
    assert not booth.statistics.flush()
    booth.run(2)
    assert booth.statistics.flush()
    assert booth.statistics.trouble == ""
    assert len(booth.report().visits) == 2


def test_a_file_that_is_locked_when_the_kiosk_starts_is_opened_within_five_seconds(
    booth: Booth, caplog: pytest.LogCaptureFixture
) -> None:
    """However long it takes, it costs one line of the log and no visit."""
    booth.path.parent.mkdir(parents=True)
    booth.visit()
    with locked(booth.path, "CREATE TABLE passing (x)", "DROP TABLE passing"):
        for _ in range(3):
            assert not booth.statistics.flush()
            booth.run(3)
    assert booth.statistics.flush()
    assert len(booth.report().visits) == 1
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_damaged_file_that_cannot_be_put_aside_costs_the_statistics_alone(
    booth: Booth, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    booth.path.parent.mkdir()
    booth.path.write_bytes(b"garbage" * 1000)

    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    assert not booth.statistics.flush()
    assert not booth.statistics.flush()
    assert caplog.records[-1].getMessage() == "the damaged statistics cannot be put aside: Permission denied"
    assert len(caplog.records) == 2


def test_a_file_that_is_taken_away_is_made_anew(booth: Booth) -> None:
    booth.visit()
    booth.statistics.start_session("en")
    assert booth.statistics.flush()
    booth.path.unlink()
    booth.run(3)
    assert booth.statistics.flush()
    assert [visit.language for visit in booth.report().visits] == ["en"]


def test_while_nothing_can_be_written_memory_does_not_grow(booth: Booth) -> None:
    """The last hundred sessions wait."""
    booth.path.parent.write_text("in the way")
    for _ in range(250):
        booth.visit("word", seconds=1)
    assert not booth.statistics.flush()
    assert len(booth.statistics._waiting) == 100


def test_what_is_no_file_of_statistics_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "statistics.sqlite3"
    path.write_bytes(b"garbage" * 1000)
    with pytest.raises(StatisticsError, match=rf"^The statistics in {path} cannot be read: .+\.$"):
        read_report(path, date(2026, 7, 1))


def test_the_clock_of_the_booth_is_the_machines() -> None:
    assert abs(read_clock() - datetime.now(UTC)) < timedelta(seconds=5)
    assert read_clock().tzinfo is not None


def test_a_kill_at_any_moment_loses_nothing_that_was_flushed(tmp_path: Path) -> None:
    """SIGKILL again and again: the file is whole and holds every session that was told to be in it."""
    path = tmp_path / "statistics.sqlite3"
    chance = random.Random(SEED)  # noqa: S311 - to be repeated
    told = 0
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, CHILD, path], stdout=subprocess.PIPE, text=True)
        assert child.stdout
        for _ in range(chance.randint(1, 40)):
            told += bool(child.stdout.readline())
        child.kill()
        told += len(child.stdout.readlines())
        child.stdout.close()
        assert child.wait() == -9
        with reading(path) as connection:
            assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
        visits = read_report(path, read_clock().date()).visits
        assert told <= len(visits) <= told + KILLS
        assert all(len(visit.items) == 1 for visit in visits)
    assert told > KILLS

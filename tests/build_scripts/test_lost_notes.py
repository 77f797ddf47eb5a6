"""Promises of the comparison of what a killed kiosk noted with what is in its file."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_scripts.lost_notes import Content, Kept, Note, judge, read_file
from database.statistics import Statistics

KILLED = 20.0
NOTES = [
    Note(10.0, "session", "km"),
    Note(10.5, "page", "home"),
    Note(12.0, "page", "home"),
    Note(13.0, "language", "en"),
    Note(14.0, "item", "arc/KH"),
    Note(15.0, "term", "qzjx"),
    Note(17.0, "end", ""),
    Note(17.0, "language", "km"),
    Note(18.0, "session", "km"),
    Note(18.0, "page", "home"),
]
FIRST = Kept(7, "en", Counter({("page", "home"): 2, ("item", "arc/KH"): 1}))
SECOND = Kept(1, "km", Counter({("page", "home"): 1}))
TERMS = Counter({"qzjx": 1})
NOTHING = Content()


def whole(first: Kept = FIRST, second: Kept = SECOND, terms: Counter[str] = TERMS, word: str = "ok") -> Content:
    return Content(word, {1: first, 2: second}, terms)


def test_what_is_all_in_the_file_is_not_lost() -> None:
    """Two sessions with pages, an item, a language, their lengths and a term; whole seconds are enough."""
    verdict = judge(NOTES, KILLED, NOTHING, whole())
    assert (verdict.lost, verdict.faults) == ([], [])


@pytest.mark.parametrize(
    ("content", "lost"),
    [
        (whole(Kept(7, "en", Counter({("page", "home"): 1, ("item", "arc/KH"): 1}))), [8.0]),
        (whole(Kept(7, "en", Counter({("page", "home"): 2}))), [6.0]),
        (whole(Kept(7, "km", FIRST.looks)), [7.0]),
        (whole(Kept(4, "en", FIRST.looks)), [pytest.approx(4.9)]),
        (whole(terms=Counter()), [5.0]),
        (Content("ok", {1: FIRST}, TERMS), [2.0, 2.0]),
        (NOTHING, [10.0, 7.0, 9.5, 8.0, 6.0, 2.0, 2.0, 5.0]),
    ],
    ids=["look", "item", "language", "length", "term", "session", "all"],
)
def test_what_is_missing_is_told_with_its_age(content: Content, lost: list[float]) -> None:
    """Seconds from a note that is not in the file to the kill, of every kind of note."""
    verdict = judge(NOTES, KILLED, NOTHING, content)
    assert (verdict.lost, verdict.faults) == (lost, [])


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (NOTHING, whole(word="row 3 missing"), "damaged: row 3 missing"),
        (NOTHING, whole(Kept(7, "en", Counter({("page", "home"): 3}))), "more in the file than was noted"),
        (NOTHING, whole(Kept(9, "en", FIRST.looks)), "9 s in the file of a session of 7.0 s"),
        (NOTHING, whole(Kept(7, "th", FIRST.looks)), "language in the file is th"),
        (NOTHING, whole(terms=Counter({"qzjx": 2})), "'qzjx' was noted 1 times and counted 2 times"),
        (Content(terms=Counter({"asian": 3})), whole(), "'asian' was noted 0 times and counted -3 times"),
        (NOTHING, Content("ok", {1: FIRST, 2: SECOND, 3: SECOND}, TERMS), "3 sessions in the file"),
        (Content("ok", {1: SECOND}), Content("ok", {}), "a session that was in the file before is gone"),
    ],
)
def test_what_no_kill_explains_is_a_fault(before: Content, after: Content, fault: str) -> None:
    """However short before the kill it was."""
    assert fault in "; ".join(judge(NOTES, KILLED, before, after).faults)


def test_sessions_of_those_killed_before_are_theirs() -> None:
    """What was in the file before is compared with itself, and terms are counted from there."""
    before = Content("ok", {1: FIRST}, Counter({"qzjx": 4}))
    after = Content("ok", {1: FIRST, 2: FIRST, 3: SECOND}, Counter({"qzjx": 5}))
    verdict = judge(NOTES, KILLED, before, after)
    assert (verdict.lost, verdict.faults) == ([], [])


def test_a_file_is_read_as_it_lies(tmp_path: Path) -> None:
    """While a kiosk has it open: sessions, looks, lengths, languages and terms; nothing is made or changed."""
    path = tmp_path / "statistics.sqlite3"
    passed = [0.0]
    statistics = Statistics(path, lambda: datetime(2026, 7, 13, 9, tzinfo=UTC), lambda: passed[-1])
    statistics.start_session("km")
    statistics.record_page("history")
    statistics.record_unfound("Qzjx")
    statistics.record_language("en")
    passed.append(9.0)
    assert statistics.flush()
    before = sorted((file.name, file.stat().st_size) for file in tmp_path.iterdir())
    session = Kept(9, "en", Counter({("page", "history"): 1}))
    assert read_file(path) == Content("ok", {1: session}, Counter({"qzjx": 1}))
    assert sorted((file.name, file.stat().st_size) for file in tmp_path.iterdir()) == before
    statistics.close()


def test_no_file_holds_nothing(tmp_path: Path) -> None:
    """A kiosk that was killed before its first writing has made none, or an empty one."""
    path = tmp_path / "statistics.sqlite3"
    assert read_file(path) == Content()
    path.touch()
    assert read_file(path) == Content()


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    """SQLite's own check is asked."""
    path = tmp_path / "statistics.sqlite3"
    statistics = Statistics(path)
    for _ in range(300):
        statistics.start_session("km")
        statistics.record_page("history")
    statistics.close()
    content = bytearray(path.read_bytes())
    content[4096 + 200 : 4096 + 3000] = b"\x7f" * 2800
    path.write_bytes(content)
    assert read_file(path).word != "ok"

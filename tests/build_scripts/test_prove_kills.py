"""Promises of the proof that a kill costs five seconds of the statistics at most."""

from collections import Counter
from pathlib import Path

from build_scripts.prove_kills import Life, Tally, find_lost, prove, read_file
from database.statistics import Statistics


def test_a_note_that_is_not_in_the_file_is_lost() -> None:
    """How long before the kill it was made is told: the second look at a page, or a whole session."""
    notes = [(10.0, "session", ""), (11.0, "page", "home"), (12.0, "page", "home"), (13.0, "session", "")]
    life = Life(killed=14.0, notes=notes)
    assert find_lost(life, {1: Counter({("page", "home"): 2}), 2: Counter()}) == []
    assert find_lost(life, {1: Counter({("page", "home"): 1}), 2: Counter()}) == [2.0]
    assert find_lost(life, {1: Counter({("page", "home"): 2})}) == [1.0]
    assert find_lost(life, {}) == [4.0, 3.0, 2.0, 1.0]


def test_only_sessions_after_the_last_life_are_read(tmp_path: Path) -> None:
    """Those of the kiosks that were killed before are theirs; the file itself is left as it lies."""
    path = tmp_path / "statistics.sqlite3"
    statistics = Statistics(path)
    for page in ("history", "missions"):
        statistics.start_session("km")
        statistics.record_page(page)
        assert statistics.flush()
    before = sorted(file.name for file in tmp_path.iterdir())
    word, sessions = read_file(path, 1)
    assert (word, sessions) == ("ok", {2: Counter({("page", "missions"): 1})})
    assert sorted(file.name for file in tmp_path.iterdir()) == before
    statistics.close()


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
    assert read_file(path, 0)[0] != "ok"


def test_kiosks_that_are_killed_leave_a_whole_file(tmp_path: Path) -> None:
    """Two kiosks on one file, the second after the kill of the first."""
    tally = prove(2, 7, tmp_path / "kiosks", side_by_side=1)
    assert (tally.kills, tally.faults, tally.longest <= 5.0) == (2, [], True)
    assert isinstance(tally, Tally)

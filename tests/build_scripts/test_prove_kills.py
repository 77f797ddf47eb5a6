"""Promises of the proof that a kill costs five seconds of the statistics at most."""

from pathlib import Path

import pytest

from build_scripts import prove_kills
from build_scripts.lost_notes import Verdict
from build_scripts.prove_kills import Aim, Life, Tally, count, prove


def test_a_note_that_is_lost_too_long_fails_the_proof() -> None:
    """Five seconds are allowed."""
    tally = Tally()
    count(tally, Aim.VISIT, Life(), Verdict([4.9, 0.2]))
    assert (tally.lost, tally.longest, tally.faults) == (2, 4.9, [])
    late = Life()
    for moment in (1.0, 1.2, 4.2):
        late.tick(moment)
    count(tally, Aim.WRITE, late, Verdict([5.1]))
    why = "the kiosk's timers stood still for 3.00 s"
    assert tally.faults == [f"kill 2, while writing: a note was lost 5.10 s after it was made; {why}"]


def test_a_writing_that_failed_fails_the_proof() -> None:
    """The next is a minute away: it is no matter of luck how much a kill would lose."""
    tally = Tally()
    count(tally, Aim.VISIT, Life(failures=["database is locked"]), Verdict())
    assert tally.faults == ["kill 1, during a visit: a writing failed: database is locked"]


@pytest.mark.parametrize("aim", list(Aim))
def test_kiosks_that_are_killed_leave_a_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, aim: Aim) -> None:
    """Two kiosks on one file, the second after the kill of the first, whatever the kill is aimed at."""
    monkeypatch.setattr(prove_kills, "_AIMS", {aim: 1})
    tally = prove(2, 7, tmp_path / "kiosks", side_by_side=1)
    assert (tally.kills.total(), tally.kills[aim], tally.faults, tally.longest <= 5.0) == (2, 2, [], True)

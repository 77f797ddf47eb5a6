"""Promises of the proof of supervision: it measures the real program, and fails when a limit is passed."""

import os
import random
import sys
from pathlib import Path

import pytest

from build_scripts import prove_supervision
from build_scripts.prove_supervision import Proof, ProofError, Times

CHANCE = random.Random(1)  # noqa: S311 - chance, not secrets


def test_a_measurement_beyond_its_limit_fails_the_proof() -> None:
    """One that is too long is enough, and its line says so."""
    times = Times()
    times.add("asked to end, gone", 0.5)
    assert times.hold()
    times.add("asked to end, gone", 2.5)
    assert not times.hold()
    (line,) = times.lines()
    assert " ".join(line.split()) == "asked to end, gone 2 times median 1.50 s longest 2.50 s limit 2.0 s TOO LONG"


@pytest.mark.skipif(os.name == "nt", reason="the program is hurt by POSIX signals")
def test_a_lost_supervisor_is_measured_on_the_real_program() -> None:
    """The shortest of its injections, from source: every time is found, and nothing is left running."""
    proof = Proof([sys.executable, "-m", "kiosk"], CHANCE)
    proof.lose_supervisor()
    assert {what: len(times) for what, times in proof.times.found.items()} == {
        "start": 1,
        "supervisor killed, another": 1,
        "killed, back on the screen": 1,
        "asked to end, gone": 1,
    }


def test_without_the_frozen_program_the_proof_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It would prove something else than what is shipped."""
    assert prove_supervision.main(["--program", str(tmp_path / "accsm-kiosk")]) == 1
    assert "supervision: failed" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="systemd is of Linux")
def test_systemd_hears_the_real_program_itself() -> None:
    """READY=1, WATCHDOG=1 again and again, no child process, and an end in order with status 0."""
    proof = Proof([sys.executable, "-m", "kiosk"], CHANCE)
    proof.obey_systemd()
    assert {what: len(times) for what, times in proof.times.found.items()} == {
        "systemd, READY=1": 1,
        "systemd, next WATCHDOG=1": 3,
        "asked to end, gone": 1,
    }


@pytest.mark.skipif(os.name == "nt", reason="the program is hurt by POSIX signals")
def test_a_program_that_never_comes_up_fails_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not happen at all is said, not waited for without end."""
    monkeypatch.setattr(prove_supervision, "PATIENCE", 0.3)
    silent = Proof([sys.executable, "-c", "import time; time.sleep(60)"], CHANCE)
    with pytest.raises(ProofError, match="the start: not within 0 s"):
        silent.lose_supervisor()

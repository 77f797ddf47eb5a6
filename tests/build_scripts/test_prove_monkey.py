"""Promises of the monkey and of the simulated week, in a few events."""

import subprocess
import sys

import pytest


def run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"build_scripts.{name}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_a_monkey_plays_and_what_it_did_is_told() -> None:
    """Its seed, its events and what the kiosk held."""
    done = run("prove_monkey", "--events", "300", "--seed", "7")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "monkey: the kiosk stood it"), done.stdout
    assert "events with seed 7 in " in done.stdout
    assert done.stdout.count(" listeners ") == 21


def test_days_pass() -> None:
    """Visits and days are told, those of the warm-up too."""
    done = run("prove_week", "--days", "1", "--daily", "10", "--seed", "7")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "week: the kiosk stood it"), done.stdout
    assert "20 visits, " in done.stdout
    assert " in 2.0 days, seed 7" in done.stdout


@pytest.mark.parametrize("name", ["prove_monkey", "prove_week", "prove_kills"])
def test_each_proof_tells_how_it_is_called(name: str) -> None:
    """A long form by option, and a seed."""
    done = run(name, "--help")
    assert done.returncode == 0
    assert "--long" in done.stdout
    assert "--seed" in done.stdout

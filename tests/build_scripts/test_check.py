"""The check goes through every step, says which failed, and fails if any did."""

import sys

import pytest

from build_scripts import check
from build_scripts.check import Step

GOOD = (sys.executable, "-c", "")
BAD = (sys.executable, "-c", "raise SystemExit(1)")


def test_every_step_runs_although_an_earlier_one_failed(capsys: pytest.CaptureFixture[str]) -> None:
    steps = (Step("first", (GOOD,)), Step("second", (GOOD, BAD)), Step("third", (GOOD,)))
    assert check.run_steps(steps) == ["second"]
    lines = [line.split(",")[0] for line in capsys.readouterr().out.splitlines() if ":" in line]
    assert lines == ["== first: ok", "== second: FAILED", "== third: ok"]


def test_a_developer_may_ask_for_some_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "STEPS", (Step("good", (GOOD,)), Step("bad", (BAD,))))
    assert (check.main(["good"]), check.main(["bad"]), check.main([])) == (0, 1, 1)


def test_a_step_that_does_not_exist_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        check.main(["lint", "nonsense"])
    assert stop.value.code == 2
    assert "no such step: nonsense" in capsys.readouterr().err

"""Promises of the PIN: kept as a hash, and tries cost more and more time, also over a restart."""

import json
import logging
from pathlib import Path

import pytest

from kiosk.pin import Lockout, Pin, PinError, Verdict, read_pin


class Clocks:
    """The machine's clock and the time that really passes."""

    def __init__(self) -> None:
        self.now, self.passed = 1_000_000.0, 50.0

    def run(self, seconds: float) -> None:
        self.now += seconds
        self.passed += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def make_lockout(folder: Path, clocks: Clocks) -> Lockout:
    return Lockout(folder / "data" / "tries", lambda: clocks.now, lambda: clocks.passed)


def make_pin(folder: Path, clocks: Clocks) -> Pin:
    """As the kiosk makes it at each start."""
    return Pin(folder / "data" / "pin", make_lockout(folder, clocks))


@pytest.fixture
def pin(tmp_path: Path, clocks: Clocks) -> Pin:
    made = make_pin(tmp_path, clocks)
    made.set("2580")
    return made


def fail(pin: Pin, times: int) -> Verdict:
    return [pin.verify("0000") for _ in range(times)][-1]


def test_only_the_right_pin_opens(pin: Pin) -> None:
    assert pin.verify("2580") == Verdict(is_right=True, free_tries=5)
    assert pin.verify("2581") == Verdict(is_right=False, free_tries=4)
    assert pin.verify("258") == Verdict(is_right=False, free_tries=3)


def test_the_file_holds_a_hash_for_its_owner_alone(pin: Pin, tmp_path: Path) -> None:
    path = tmp_path / "data" / "pin"
    assert path.read_text().startswith("$argon2id$")
    assert "2580" not in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert pin.is_sound()


def test_without_a_pin_nothing_opens(tmp_path: Path, clocks: Clocks) -> None:
    """No PIN means that nobody gets in, and a try costs nothing."""
    pin = make_pin(tmp_path, clocks)
    assert (pin.is_set(), pin.is_sound()) == (False, False)
    assert fail(pin, 10) == Verdict(is_right=False, free_tries=5)
    assert list(tmp_path.iterdir()) == []


def test_a_pin_can_be_changed_and_removed(pin: Pin) -> None:
    pin.set("123456789012")
    assert not pin.verify("2580").is_right
    assert pin.verify("123456789012").is_right
    assert (pin.remove(), pin.is_set(), pin.remove()) == (True, False, False)


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", "12 34", "-123", "½½½½", "1234\n"])
def test_what_is_no_pin_is_not_set(pin: Pin, text: str) -> None:
    with pytest.raises(PinError, match=r"^A PIN is 4 to 12 digits\.$"):
        pin.set(text)
    assert pin.verify("2580").is_right


def test_khmer_digits_are_digits(pin: Pin) -> None:
    assert read_pin("២៥៨០") == "2580"
    assert pin.verify("២៥៨០").is_right


def test_after_five_wrong_tries_each_costs_twice_the_time(pin: Pin, clocks: Clocks) -> None:
    """30 s, doubling to 1 h; during a wait not even the right PIN is told from a wrong one."""
    waits = [fail(pin, 5).wait]
    for _ in range(9):
        clocks.run(waits[-1] - 1)
        assert pin.verify("2580") == Verdict(is_right=False, wait=1)
        clocks.run(1)
        waits.append(fail(pin, 1).wait)
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    clocks.run(3600)
    assert pin.verify("2580").is_right
    assert fail(pin, 4) == Verdict(is_right=False, free_tries=1)


def test_the_wait_survives_a_restart(pin: Pin, tmp_path: Path, clocks: Clocks) -> None:
    fail(pin, 5)
    clocks.run(10)
    again = make_pin(tmp_path, clocks)
    assert again.wait() == 20
    assert not again.verify("2580").is_right
    clocks.run(20)
    assert fail(again, 1).wait == 60


def test_a_clock_set_back_or_forward_does_not_help(pin: Pin, tmp_path: Path, clocks: Clocks) -> None:
    """A clock that stands before the last wrong try begins the wait anew; while the kiosk runs it does not count."""
    fail(pin, 5)
    clocks.now += 100_000
    assert pin.wait() == 30
    clocks.now -= 200_000
    assert pin.wait() == 30
    clocks.passed += 5
    assert make_pin(tmp_path, clocks).wait() == 30


def test_pulling_the_plug_makes_no_try_free(
    pin: Pin, tmp_path: Path, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A try is counted before it is looked at."""

    def pull_the_plug(_self: Pin, _pin: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Pin, "_is_right", pull_the_plug)
    assert pin.is_set()
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            make_pin(tmp_path, clocks).verify("0000")
    assert make_pin(tmp_path, clocks).wait() == 30
    assert json.loads((tmp_path / "data" / "tries").read_text()) == {"failures": 5, "since": clocks.now}


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "[" * 100_000, '{"failures": "x", "since": 0}', '{"failures": 1e999, "since": 0}']
)
def test_a_spoilt_count_is_no_way_in(
    text: str, pin: Pin, tmp_path: Path, clocks: Clocks, caplog: pytest.LogCaptureFixture
) -> None:
    fail(pin, 1)
    (tmp_path / "data" / "tries").write_text(text)
    assert make_pin(tmp_path, clocks).wait() == 30
    assert "the wrong tries at the PIN cannot be read" in caplog.text


def test_a_pin_set_from_outside_holds_at_once(pin: Pin, tmp_path: Path, clocks: Clocks) -> None:
    """Who has the machine's files frees a kiosk that runs and waits."""
    assert fail(pin, 5).wait == 30
    make_pin(tmp_path, clocks).set("1111")
    assert pin.verify("1111").is_right


def test_where_nothing_can_be_written_tries_count_all_the_same(
    pin: Pin, tmp_path: Path, clocks: Clocks, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data" / "tries").mkdir()
    assert fail(pin, 5).wait == 30
    assert "the wrong tries at the PIN are not kept over a restart: Is a directory" in caplog.text
    pin._lockout.clear()
    assert "the wrong tries at the PIN cannot be forgotten" in caplog.text
    assert make_lockout(tmp_path, clocks).wait() == 30


@pytest.mark.parametrize("content", [b"", b"$argon2id$v=19$no", b"\xff\xfe", b"2580"])
def test_a_damaged_pin_opens_to_nobody(
    content: bytes, pin: Pin, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data" / "pin").write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert not pin.verify("2580").is_right
    assert "set it anew with: accsm-kiosk pin" in caplog.text
    assert (pin.is_set(), pin.is_sound()) == (True, False)

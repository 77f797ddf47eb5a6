"""Promises of the supervisor: whatever happens to the kiosk, something stands on the screen again soon."""

import io
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pytest

from kiosk import supervisor
from kiosk.supervisor import AGAIN, FAILED, LEFT, MEMORY, RESTART, Child, Supervisor, Times

# What a child does; it is given --safe as the kiosk is.
BEAT = "import os, sys, time\nos.write(1, b'+')\nwhile True:\n    os.write(1, b'.')\n    time.sleep(0.02)\n"
FAIL = "raise SystemExit(3)\n"
SAFE_BEATS_MAIN_FAILS = f"import sys\nif '--safe' not in sys.argv:\n    {FAIL}{BEAT}"
SILENT = "import time\ntime.sleep(600)\n"
STUBBORN = f"import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n{BEAT}"
SECONDS = 20.0

pytestmark = pytest.mark.skipif(os.name == "nt", reason="children are hurt by POSIX signals")


def until(condition: Callable[[], object]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.005)


class Booth:
    """A supervisor at work in a thread, and what it reports."""

    def __init__(self, code: str, times: Times, *, program: str = sys.executable) -> None:
        self.lines: SimpleQueue[str] = SimpleQueue()
        self.supervisor = Supervisor([program, "-c", code], self.lines.put, times)
        self.status: int | None = None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.status = self.supervisor.run()

    def reported(self, part: str) -> str:
        """The next report that has this in it."""
        try:
            while part not in (line := self.lines.get(timeout=SECONDS)):
                pass
        except Empty:
            pytest.fail(f"{part!r} was not reported")
        return line

    def left(self) -> list[str]:
        """The reports that nobody has read."""
        found = []
        while not self.lines.empty():
            found.append(self.lines.get())
        return found

    def started(self, name: str = "kiosk") -> int:
        """The process that is started next."""
        line = self.reported("started")
        assert line.startswith(f"{name} ")
        return int(line.removeprefix(f"{name} ").split(":")[0])

    def ended(self) -> int:
        """The status once it has ended by itself or was stopped."""
        self._thread.join(SECONDS)
        assert self.status is not None
        return self.status

    def stop(self) -> int:
        self.supervisor.stop()
        return self.ended()


Open = Callable[..., Booth]


@pytest.fixture
def opened() -> Iterator[Open]:
    booths: list[Booth] = []

    def open_booth(code: str, *, program: str = sys.executable, **times: float) -> Booth:
        booths.append(Booth(code, Times(**times), program=program))  # type: ignore[arg-type] # all are numbers
        return booths[-1]

    yield open_booth
    for booth in booths:
        booth.stop()


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_killed_kiosk_is_started_again_at_once(opened: Open) -> None:
    """Dead by whatever: the next one stands before five seconds are over."""
    booth = opened(BEAT)
    first = booth.started()
    booth.reported(f"kiosk {first}: on the screen")
    killed = time.monotonic()
    os.kill(first, signal.SIGKILL)
    booth.reported(f"kiosk {first}: ended with status -9")
    second = booth.started()
    booth.reported(f"kiosk {second}: on the screen")
    assert time.monotonic() - killed < 5
    assert first != second


def test_a_hanging_kiosk_is_killed_and_started_again(opened: Open) -> None:
    """Silence of the GUI thread counts as death, even where it hears no signal."""
    booth = opened(BEAT, silence=0.5, abort=0.1)
    first = booth.started()
    booth.reported("on the screen")
    os.kill(first, signal.SIGSTOP)
    booth.reported(f"kiosk {first}: no heartbeat for ")
    assert booth.reported(f"kiosk {first}: ended") == f"kiosk {first}: ended with status -9"
    booth.started()


def test_a_kiosk_that_lives_but_shows_nothing_is_started_again(opened: Open) -> None:
    """Its heart beats, and no visitor ever sees it."""
    booth = opened(BEAT.replace("b'+'", "b'.'"), ready=0.5, abort=0.1)
    first = booth.started()
    booth.reported(f"kiosk {first}: nothing on the screen 0.")
    booth.reported(f"kiosk {first}: ended with status -6")
    assert booth.started() != first


def test_a_child_is_not_blamed_for_the_time_in_which_nobody_could_hear_it() -> None:
    """A machine that slept while the kiosk started."""
    child = Child([sys.executable, "-c", SILENT], lambda: None)
    now = child.started + 100.0
    assert child.hangs(Times(), now)
    child.excuse(100.0, now)
    assert not child.hangs(Times(), now)
    assert child.hangs(Times(), now + Times().start + 1)
    child.abort(0)


def test_a_hang_up_ends_the_kiosk_unless_whoever_started_it_wants_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as nohup over a line that drops."""
    handlers = {signal.SIGHUP: signal.SIG_DFL}
    monkeypatch.setattr(signal, "getsignal", lambda number: handlers.get(number, signal.SIG_DFL))
    assert {signal.SIGTERM, signal.SIGINT, signal.SIGHUP} <= set(supervisor.end_signals())
    handlers[signal.SIGHUP] = handlers[signal.SIGTERM] = signal.SIG_IGN
    assert signal.SIGHUP not in supervisor.end_signals()
    assert signal.SIGTERM in supervisor.end_signals()


def test_a_hanging_kiosk_may_say_where(opened: Open, tmp_path: Path) -> None:
    """A hang leaves a crash report: the child is first ended in a way that lets it write one."""
    report = tmp_path / "crash.txt"
    hang = f"import faulthandler, os, time\nfaulthandler.enable(open({str(report)!r}, 'w'))\n"
    booth = opened(hang + "os.write(1, b'.+')\ntime.sleep(600)\n", silence=0.4, abort=10.0)
    first = booth.started()
    booth.reported(f"kiosk {first}: ended with status -6")
    assert "Fatal Python error: Aborted" in report.read_text()


def test_a_kiosk_that_never_comes_up_is_started_again(opened: Open) -> None:
    """A start has its own, longer time."""
    booth = opened(SILENT, start=0.4, silence=600, abort=0.1)
    first = booth.started()
    booth.reported(f"kiosk {first}: no heartbeat for ")
    booth.started()


def test_a_slow_start_is_no_hang(opened: Open) -> None:
    """A cold disk may silence the GUI thread for long after its first heartbeat: until something is on the screen."""
    slow = "import os, time\nos.write(1, b'.')\ntime.sleep(0.6)\nos.write(1, b'+')\n"
    booth = opened(slow + BEAT, start=600, silence=0.3, abort=0.1)
    first = booth.started()
    assert booth.reported(f"kiosk {first}: ").startswith(f"kiosk {first}: on the screen ")


def test_a_kiosk_that_ended_in_order_is_not_started_again(opened: Open) -> None:
    """Staff left, or the session ended: the supervisor leaves with 0."""
    booth = opened("raise SystemExit(0)")
    number = booth.started()
    assert booth.ended() == 0
    assert booth.left() == [f"kiosk {number}: ended with status 0", "ended"]


def test_to_be_asked_for_a_restart_is_no_failure(opened: Open) -> None:
    """A kiosk that ran well and asks for it is started again as often as it likes."""
    booth = opened(f"import time\ntime.sleep(0.05)\nraise SystemExit({RESTART})", settled=0.02, failures=2)
    for _ in range(4):
        booth.started()
        booth.reported(f"ended with status {RESTART}")


def test_a_restart_asked_for_in_haste_is_a_failure(opened: Open) -> None:
    """A kiosk that asks again and again at once would be a dark screen."""
    booth = opened(f"raise SystemExit({RESTART})", settled=60, failures=3)
    booth.reported("3 failures within 300 s: the safe screen")
    booth.started("safe screen")


def test_a_kiosk_that_cannot_go_on_has_failed(opened: Open) -> None:
    """However long it lived: one that meets errors again and again must not begin again for ever."""
    booth = opened(f"import time\ntime.sleep(0.05)\nraise SystemExit({FAILED})", settled=0.02, failures=3)
    booth.reported("3 failures within 300 s: the safe screen")
    booth.started("safe screen")


def test_only_the_first_kiosk_is_the_first(opened: Open, tmp_path: Path) -> None:
    """What was asked for by options is for that start; the one that takes its place begins as after a reset."""
    told = tmp_path / "told"
    tell = f"import os\nopen({str(told)!r}, 'a').write(str({AGAIN!r} in os.environ) + ' ')\n"
    booth = opened(tell + BEAT)
    for _ in range(3):
        number = booth.started()
        booth.reported(f"kiosk {number}: on the screen")
        os.kill(number, signal.SIGKILL)
    booth.started()
    assert told.read_text().split()[:3] == ["False", "True", "True"]


@pytest.mark.parametrize("own", [None, "glibc.malloc.check=3"])
def test_memory_is_dealt_out_for_weeks(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str | None
) -> None:
    """Unless whoever started the kiosk wants otherwise."""
    ((name, value),) = MEMORY.items()
    monkeypatch.delenv(name, raising=False)
    if own:
        monkeypatch.setenv(name, own)
    told = tmp_path / "told"
    booth = opened(f"import os\nopen({str(told)!r}, 'w').write(os.environ[{name!r}])\n")
    booth.ended()
    assert told.read_text() == (own or value)


def test_one_that_never_stood_leaves_its_wishes_to_the_next(opened: Open, tmp_path: Path) -> None:
    """A first start that found the kiosk busy is tried again, and still asks what it was started to ask."""
    told = tmp_path / "told"
    tell = f"import os\nopen({str(told)!r}, 'a').write(str({AGAIN!r} in os.environ) + ' ')\n"
    booth = opened(f"{tell}raise SystemExit({FAILED})", failures=3)
    booth.reported("3 failures within 300 s: the safe screen")
    assert told.read_text().split()[:3] == ["False", "False", "False"]


def test_staff_who_leave_the_safe_screen_end_the_kiosk(opened: Open) -> None:
    """Nothing is started again behind their back."""
    booth = opened(f"import sys\nraise SystemExit({LEFT} if '--safe' in sys.argv else 3)", failures=1)
    booth.reported(f"ended with status {LEFT}")
    assert booth.ended() == 0


def test_five_failures_bring_the_safe_screen(opened: Open) -> None:
    """Not four and not six; the sixth try waits for a minute."""
    booth = opened(SAFE_BEATS_MAIN_FAILS)
    for _ in range(5):
        number = booth.started()
        booth.reported(f"kiosk {number}: ended with status 3")
    safe = booth.started("safe screen")
    booth.reported(f"safe screen {safe}: on the screen")
    assert booth.left() == []


def test_failures_long_ago_are_forgotten(opened: Open) -> None:
    """A kiosk that fails now and then goes on without the safe screen."""
    booth = opened(f"import time\ntime.sleep(0.2)\n{FAIL}", window=0.1, failures=2)
    for _ in range(4):
        booth.started()


def test_the_safe_screen_stays_until_the_kiosk_stands(opened: Open, tmp_path: Path) -> None:
    """It is tried again; while a try fails the safe screen is never taken away, after it runs it goes."""
    mended = tmp_path / "mended"
    code = f"import os, sys\nif '--safe' not in sys.argv and not os.path.exists({str(mended)!r}):\n    {FAIL}{BEAT}"
    booth = opened(code, failures=2, retry=0.3, settled=0.3)
    booth.reported("the safe screen")
    safe = booth.started("safe screen")
    booth.started()
    booth.reported("ended with status 3")
    assert is_running(safe)
    mended.touch()
    booth.reported("the kiosk runs again: the safe screen goes")
    until(lambda: not is_running(safe))
    assert booth.supervisor._main is not None
    assert booth.supervisor._main.process.poll() is None


def test_the_safe_screen_stays_while_the_kiosk_only_starts(opened: Open, tmp_path: Path) -> None:
    """It beats long before something of it is on the screen: between the two it would be dark."""
    failed = tmp_path / "failed"
    fails = f"import os, sys, time\nif '--safe' not in sys.argv and not os.path.exists({str(failed)!r}):\n"
    fails += f"    open({str(failed)!r}, 'w')\n    {FAIL}"
    beats = "    for _ in range(40):\n        os.write(1, b'.')\n        time.sleep(0.02)\n"
    starts = f"if '--safe' not in sys.argv:\n{beats}"
    booth = opened(fails + starts + BEAT, failures=1, retry=0.1, settled=0.1)
    booth.reported("the safe screen")
    booth.started("safe screen")
    booth.reported(f"kiosk {booth.started()}: on the screen")
    booth.reported("the kiosk runs again: the safe screen goes")


def test_a_safe_screen_that_dies_is_started_again(opened: Open) -> None:
    """Where not even that can be shown (no display yet), it is tried again after a pause."""
    booth = opened(FAIL, failures=1, pause=0.1)
    for _ in range(3):
        number = booth.started("safe screen") if booth.reported("ended with status 3") else 0
        booth.reported(f"safe screen {number}: ended with status 3")


def test_a_program_that_is_not_there_is_tried_again(opened: Open, tmp_path: Path) -> None:
    """While an update replaces the program, the supervisor waits for it."""
    program = tmp_path / "program"
    booth = opened(BEAT, program=str(program), pause=0.1)
    booth.reported("kiosk: cannot be started: No such file or directory")
    program.symlink_to(sys.executable)
    booth.started()
    booth.reported("on the screen")


def test_the_end_is_passed_on(opened: Open) -> None:
    """Told to end, it asks its child and leaves with 0, without a restart."""
    booth = opened(BEAT)
    number = booth.started()
    booth.reported("on the screen")
    assert booth.stop() == 0
    assert not is_running(number)
    assert booth.left() == ["ended"]


def test_a_child_that_will_not_end_is_ended(opened: Open) -> None:
    """Within two seconds it is over, whatever the child does."""
    booth = opened(STUBBORN)
    number = booth.started()
    booth.reported("on the screen")
    begun = time.monotonic()
    assert booth.stop() == 0
    assert time.monotonic() - begun < 2
    assert not is_running(number)


def test_a_machine_that_slept_is_forgiven(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a night asleep nobody can have been heard: the kiosk is not killed for it."""
    real, shift = time.monotonic, [0.0]
    monkeypatch.setattr("kiosk.supervisor.time.monotonic", lambda: real() + shift[0])
    booth = opened(BEAT, silence=30)
    number = booth.started()
    booth.reported("on the screen")
    os.kill(number, signal.SIGSTOP)
    shift[0] = 1000.0
    child = booth.supervisor._main
    until(lambda: isinstance(child, Child) and child.heard > real() + 900)
    os.kill(number, signal.SIGCONT)
    assert booth.stop() == 0
    assert booth.left() == ["ended"]


@pytest.mark.parametrize(
    ("variables", "wanted"), [({}, True), ({"KIOSK_HEARTBEAT": "1"}, False), ({"NOTIFY_SOCKET": "/run/n"}, False)]
)
def test_who_is_watched_over_needs_no_parent(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], wanted: bool
) -> None:
    """A child of the supervisor and a service of systemd are the kiosk themselves."""
    for name in ("KIOSK_HEARTBEAT", "NOTIFY_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert supervisor.is_wanted() is wanted


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frozen, the program is its own file; from source, a module of this Python."""
    monkeypatch.setattr(sys, "executable", "/opt/accsm-kiosk/accsm-kiosk")
    assert supervisor.command(["--kiosk"])[1:] == ["-P", "-m", "kiosk", "--kiosk"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert supervisor.command(["--kiosk"]) == ["/opt/accsm-kiosk/accsm-kiosk", "--kiosk"]


class Gone(io.StringIO):
    """A terminal that somebody closed."""

    def write(self, _text: str) -> int:
        raise OSError(5, "Input/output error")


def test_a_person_is_told_where_there_is_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Never on the standard output, which is the heartbeat; one that is gone costs nothing."""
    supervisor.tell_person("a + in a sentence")
    assert capfd.readouterr() == ("", "a + in a sentence\n")
    monkeypatch.setattr(sys, "stderr", None)
    supervisor.tell_person("to nobody")
    monkeypatch.setattr(sys, "stderr", Gone())
    supervisor.tell_person("to a terminal that is gone")
    assert capfd.readouterr().out == ""


def test_an_orphan_starts_as_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its options, as nobody's child, and not as the first."""
    started: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(
        "kiosk.supervisor.subprocess.Popen", lambda command, env, **_rest: started.append((command, env))
    )
    monkeypatch.setattr(sys, "argv", ["kiosk", "--kiosk", "--config", "booth.toml", "--safe"])
    monkeypatch.setenv(supervisor.HEARTBEAT, "1")
    supervisor.start_anew()
    ((command, environment),) = started
    assert command[-3:] == ["--kiosk", "--config", "booth.toml"]
    assert (supervisor.HEARTBEAT in environment, environment[AGAIN]) == (False, "1")


def test_a_child_beats_before_it_reads_anything_slow(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A cold disk then has all the time of a heartbeat for Qt; where nobody listens nothing is printed."""
    supervisor.tell_alive()
    assert capfd.readouterr().out == ""
    monkeypatch.setenv(supervisor.HEARTBEAT, "1")
    supervisor.tell_alive()
    assert capfd.readouterr().out == "."

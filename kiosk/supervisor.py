"""Keeps the kiosk running: a parent that only starts its child again. Standard library only; it knows nothing of Qt.

The child's standard output is the pipe of its heartbeat, because that is inherited alike on every system.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType

from kiosk.supervisor_log import Report, log_folder, make_report

RESTART, FAILED = 75, 70
"""The exit statuses by which a child asks to be started again: it left in order; or it cannot go on: a failure."""

LEFT = 10
"""The exit status of the safe screen when staff left it: the kiosk is to end as well."""

HEARTBEAT = "KIOSK_HEARTBEAT"
"""The environment variable that tells a child that its standard output is its heartbeat."""

AGAIN = "KIOSK_AGAIN"
"""The environment variable that tells a kiosk that another was on the screen before: what was asked of it is over."""

MEMORY = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.mxfast=0:glibc.malloc.mmap_threshold=131072"}
"""How glibc deals out memory to a kiosk that runs for weeks: what was freed joins its free neighbours at once, and
pictures never lie among small things. It reads this before a program begins; the unit of systemd says the same."""

BEAT, READY = b".", b"+"
SAFE = "--safe"
LOOK = 0.2
WINDOWS = sys.platform == "win32"
_END_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


@dataclass(frozen=True, slots=True)
class Times:
    """How long a supervisor waits, in seconds, and for how many failures."""

    start: float = 13.0
    """from one heartbeat to the next until something is on the screen: the machine may just have been switched on"""
    ready: float = 30.0
    """from its start until something is on the screen, however lively it is meanwhile; as in the unit of systemd"""
    silence: float = 8.0
    """from one heartbeat to the next, from then on"""
    abort: float = 1.0
    """for a child that hangs to write where it hangs"""
    end: float = 1.5
    """for children to end when the supervisor is told to end"""
    failures: int = 5
    window: float = 300.0
    """so many failures within so many seconds bring the safe screen"""
    retry: float = 60.0
    """between two tries while the safe screen is shown"""
    settled: float = 10.0
    """that a child must live for its start to count as done"""
    pause: float = 5.0
    """before what could not even start is tried again"""


class Child:
    """A running kiosk, and when it was last heard."""

    def __init__(self, command: Sequence[str], wake: Callable[[], None], *, again: bool = False) -> None:
        self._wake = wake
        # Not by name: type checkers of other systems do not know Windows' own constants.
        flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env=_environment() | ({AGAIN: "1"} if again else {}),
            creationflags=flags,
        )
        self.started = self.heard = time.monotonic()
        self.ready: float | None = None
        self.told = False
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        if self.process.stdout is None:
            raise RuntimeError("the child was started without its pipe")
        descriptor = self.process.stdout.fileno()
        while said := os.read(descriptor, 64):
            self.heard = time.monotonic()
            if READY in said:
                self.ready = self.heard
            self._wake()
        self.process.stdout.close()
        self._wake()

    def hangs(self, times: Times, now: float) -> bool:
        """Whether it has been silent for too long."""
        if self.ready is None:
            return now - self.heard > times.start or now - self.started > times.ready
        return now - self.heard > times.silence

    def fault(self, times: Times, now: float) -> str:
        """What is wrong with a child that hangs, for the log."""
        if self.ready is None and now - self.heard <= times.start:
            return f"nothing on the screen {now - self.started:.1f} s after start"
        return f"no heartbeat for {now - self.heard:.1f} s"

    def excuse(self, seconds: float, now: float) -> None:
        """Do not count so many seconds, just passed, in which it could not be heard."""
        self.started, self.heard = self.started + seconds, now

    def ask_to_end(self) -> None:
        """Ask it to end in order."""
        with contextlib.suppress(OSError):
            self.process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM))

    def end(self, seconds: float) -> int:
        """Wait for its end, and end it by force after so many seconds; give its status."""
        try:
            return self.process.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def abort(self, seconds: float) -> int:
        """End a child that hangs; where the system can, it writes first where each of its threads is."""
        if sys.platform != "win32":
            self.process.send_signal(signal.SIGABRT)
        return self.end(0 if WINDOWS else seconds)


class Supervisor:
    """Starts the kiosk again whenever it ends otherwise than in order; the safe screen when that does not help."""

    def __init__(self, command: Sequence[str], report: Report, times: Times | None = None) -> None:
        self._command, self._report, self._times = command, report, times or Times()
        self._failures: deque[float] = deque()
        self._wakes: SimpleQueue[None] = SimpleQueue()
        self._stopping = False
        self._main: Child | None = None
        self._safe: Child | None = None
        self._main_due: float | None = 0.0
        self._again = False
        self._safe_due: float | None = None

    def run(self) -> int:
        """Keep the kiosk running until it ends in order or `stop` is called; give the exit status."""
        looked = time.monotonic()
        while not self._stopping:
            now = time.monotonic()
            if now - looked > 10 * LOOK:  # the machine slept, or we were stopped: nobody could have been heard
                for child in self._children():
                    child.excuse(now - looked, now)
            looked = now
            self._look_at_main(now)
            self._look_at_safe(now)
            if not self._stopping:
                self._wait()
        self._end(self._children())
        self._report("ended")
        return 0

    def stop(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """End the children and then `run`; may be called by a signal."""
        self._stopping = True
        self._wakes.put(None)

    def _wake(self) -> None:
        self._wakes.put(None)

    def _wait(self) -> None:
        with contextlib.suppress(Empty):
            self._wakes.get(timeout=LOOK)

    def _children(self) -> list[Child]:
        return [child for child in (self._main, self._safe) if child is not None]

    def _look_at_main(self, now: float) -> None:
        if self._main is None:
            if self._main_due is not None and now >= self._main_due:
                self._start_main(now)
            return
        status = self._status(self._main, "kiosk", now)
        if status is None:
            if self._safe_due is not None or self._safe is not None:
                self._leave_safe(self._main, now)
        elif status == 0:
            self._stopping = True
        else:
            self._note_failure(self._main, status, now)

    def _status(self, child: Child, name: str, now: float) -> int | None:
        """The exit status of a child that ended or had to be ended."""
        status = child.process.poll()
        if status is None and child.hangs(self._times, now):
            self._report(f"{name} {child.process.pid}: {child.fault(self._times, now)}")
            status = child.abort(self._times.abort) or 1  # however it ended: it did not do so in order
        if child.ready is not None and not child.told:
            child.told = self._again = True
            self._report(f"{name} {child.process.pid}: on the screen {child.ready - child.started:.2f} s after start")
        if status is not None:
            self._report(f"{name} {child.process.pid}: ended with status {status}")
        return status

    def _note_failure(self, child: Child, status: int, now: float) -> None:
        self._main, self._main_due = None, now
        if status != RESTART or now - child.started < self._times.settled:
            self._failures.append(now)
        while self._failures and now - self._failures[0] > self._times.window:
            self._failures.popleft()
        if len(self._failures) >= self._times.failures:
            if self._safe is None and self._safe_due is None:
                self._report(f"{len(self._failures)} failures within {self._times.window:.0f} s: the safe screen")
                self._safe_due = now
            self._main_due = now + self._times.retry
        else:
            self._start_main(now)

    def _leave_safe(self, main: Child, now: float) -> None:
        """Take the safe screen away once the kiosk stands over it."""
        if main.ready is not None and now - main.started >= self._times.settled:
            self._report("the kiosk runs again: the safe screen goes")
            self._end([self._safe] if self._safe else [])
            self._safe = self._safe_due = None

    def _look_at_safe(self, now: float) -> None:
        if self._safe is not None:
            status = self._status(self._safe, "safe screen", now)
            if status in {0, LEFT}:
                self._stopping = True
            elif status is not None:
                self._safe, self._safe_due = None, now + self._times.pause
        elif self._safe_due is not None and now >= self._safe_due:
            self._safe = self._start((*self._command, SAFE), "safe screen")
            self._safe_due = None if self._safe else now + self._times.pause

    def _start_main(self, now: float) -> None:
        self._main = self._start(self._command, "kiosk")
        self._main_due = None if self._main else now + self._times.pause

    def _start(self, command: Sequence[str], name: str) -> Child | None:
        try:
            child = Child(command, self._wake, again=self._again)
        except OSError as error:
            self._report(f"{name}: cannot be started: {error.strerror}")
            return None
        self._report(f"{name} {child.process.pid}: started")
        return child

    def _end(self, children: Iterable[Child]) -> None:
        children = list(children)
        for child in children:
            child.ask_to_end()
        until = time.monotonic() + self._times.end
        for child in children:
            child.end(until - time.monotonic())


def end_signals() -> list[int]:
    """What ends the kiosk; not a hang-up that whoever started it, such as nohup, wants it to survive."""
    numbers = [int(getattr(signal, name)) for name in _END_SIGNALS if hasattr(signal, name)]
    hang_up = getattr(signal, "SIGHUP", None)
    return [number for number in numbers if number != hang_up or signal.getsignal(number) is not signal.SIG_IGN]


def is_wanted() -> bool:
    """Whether this process has to be the parent: nobody watches over it yet, neither a parent nor systemd."""
    return HEARTBEAT not in os.environ and "NOTIFY_SOCKET" not in os.environ


def is_first() -> bool:
    """Whether no kiosk was on the screen before this one in its place."""
    return AGAIN not in os.environ


def tell_alive() -> None:
    """Beat while a child still starts, before and after what a cold disk is slow to read."""
    if HEARTBEAT in os.environ:
        with contextlib.suppress(OSError):
            os.write(1, BEAT)


def tell_person(sentence: str) -> None:
    """Say it to whoever started the kiosk from a terminal that is still there; never into the heartbeat."""
    if sys.stderr:
        with contextlib.suppress(OSError):
            print(sentence, file=sys.stderr, flush=True)


def command(arguments: Sequence[str]) -> list[str]:
    """The command that starts this program with other arguments, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-P", "-m", "kiosk", *arguments]


def run(arguments: Sequence[str]) -> int:
    """Supervise the kiosk with these arguments; what happens is on record in supervisor.log."""
    supervisor = Supervisor(command(arguments), make_report(log_folder()))
    for number in end_signals():
        signal.signal(number, supervisor.stop)
    return supervisor.run()


def start_anew() -> subprocess.Popen[bytes]:
    """Start the kiosk in a session of its own, to supervise itself as we were supervised; OSError where that fails."""
    arguments = [argument for argument in sys.argv[1:] if argument != SAFE]
    environment = {name: value for name, value in _environment().items() if name != HEARTBEAT} | {AGAIN: "1"}
    return subprocess.Popen(  # noqa: S603 - our own program
        command(arguments), stdin=subprocess.DEVNULL, env=environment, start_new_session=True
    )


def _environment() -> dict[str, str]:
    environment = {**MEMORY, **os.environ, HEARTBEAT: "1"}
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parent.parent)
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return environment

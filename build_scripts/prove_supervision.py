"""`python -m build_scripts.prove_supervision [--long]`: hurts the kiosk as a week at a booth might, and measures.

Killed and stopped processes, a missing content file, a killed supervisor: on the frozen program, which must be built
before; with `--source` on the program from source.
Every moment is chosen by a seed; the summary gives it, and each time with its limit.
"""

import argparse
import os
import random
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from build_scripts.build_app import PROGRAM
from build_scripts.environment import ROOT
from database.digests import digest_path
from database.welcome import start_path
from kiosk import paths

DEATHS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS)
LIMITS = {
    "start": 10.0,
    "killed, back on the screen": 5.0,
    "hanging, back on the screen": 15.0,
    "fifth failure, safe screen": 5.0,
    "content gone, kind screen": 5.0,
    "content back, kiosk again": 75.0,
    "safe screen, kiosk again": 90.0,
    "supervisor killed, another": 15.0,
    "asked to end, gone": 2.0,
    "systemd, READY=1": 10.0,
    "systemd, next WATCHDOG=1": 5.0,
}
PATIENCE = 120.0
_OWN_ERROR = "an error that nobody caught"  # as kiosk.log says it
_WATCHED = {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "KIOSK_HEARTBEAT"}


class ProofError(Exception):
    """Something did not happen at all; the message says what."""


@dataclass
class Times:
    """What was measured, in seconds."""

    found: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, seconds: float) -> None:
        """Note one measurement."""
        self.found.setdefault(what, []).append(seconds)

    def lines(self) -> Iterator[str]:
        """One line for each kind of measurement."""
        for what, times in self.found.items():
            word = "ok" if max(times) <= LIMITS[what] else "TOO LONG"
            middle = statistics.median(times)
            measured = f"median {middle:6.2f} s  longest {max(times):6.2f} s  limit {LIMITS[what]:5.1f} s"
            yield f"{what:29} {len(times):4} times  {measured}  {word}"

    def hold(self) -> bool:
        """Whether every measurement is within its limit."""
        return all(max(times) <= LIMITS[what] for what, times in self.found.items())


def at_home(home: Path) -> dict[str, str]:
    """The environment of a program that nobody watches over yet, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in _WATCHED}
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home)}
    return {**kept, **own, "QT_QPA_PLATFORM": "offscreen"}


def end_all(home: Path) -> None:
    """Kill every program with this home, whoever started it; the oldest first, since each starts others again."""
    while found := sorted(_find_programs(home), key=psutil.Process.create_time):
        for process in found:
            with suppress(psutil.Error):
                process.kill()
        time.sleep(0.01)  # not until they are gone: whoever should fetch their status may never do so


def is_over(process: psutil.Process) -> bool:
    """Whether it has ended, although its parent may not have asked for its status yet."""
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def _find_programs(home: Path) -> Iterator[psutil.Process]:
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.status() != psutil.STATUS_ZOMBIE and process.environ().get("HOME") == str(home):
                yield process


class Booth:
    """The program at work under its supervisor, with a home of its own."""

    def __init__(self, command: list[str], home: Path, arguments: tuple[str, ...] = ()) -> None:
        self._command = [*command, "--kiosk", *arguments]
        self._folder = home / "accsm-kiosk" / "log"
        self._log = self._folder / "supervisor.log"
        self._environment = at_home(home)
        self.parents: list[psutil.Process] = []

    def start(self) -> float:
        """Start it; the seconds until something was on the screen."""
        before, begun = self.count("on the screen"), time.monotonic()
        self.parents.append(psutil.Popen(self._command, cwd=ROOT, env=self._environment))
        return self.wait(lambda: self.count("on the screen") > before, "the start", begun)

    def count(self, words: str) -> int:
        """How often the supervisor reported this."""
        return self._log.read_text().count(words) if self._log.exists() else 0

    def child(self) -> psutil.Process:
        """The process on the screen."""
        children = self.parents[-1].children()
        return max(children, key=lambda child: child.create_time())

    def told(self, words: str) -> bool:
        """Whether the kiosk noted this."""
        log = self._folder / "kiosk.log"
        return log.exists() and words in log.read_text(encoding="utf-8")

    def lose_parent(self) -> float:
        """Kill the supervisor; the seconds until the kiosk that it left found another and is on the screen again."""
        before, begun, orphan = self.count("on the screen"), time.monotonic(), self.child()
        self.parents[-1].kill()
        self.parents[-1].wait()
        seconds = self.wait(lambda: self.count("on the screen") > before, "another supervisor", begun)
        self.wait(lambda: not orphan.is_running(), "the orphan's end", begun)
        (*_, started) = [line for line in self._log.read_text().splitlines() if line.endswith(": started")]
        self.parents += psutil.Process(int(started.split()[-2].rstrip(":"))).parents()[:1]
        return seconds

    def wait(self, condition: Callable[[], object], what: str, begun: float) -> float:
        """Wait for something; the seconds since `begun`. Raises ProofError."""
        while not condition():
            if time.monotonic() - begun > PATIENCE:
                said = self._log.read_text() if self._log.exists() else "nothing was reported"
                raise ProofError(f"{what}: not within {PATIENCE:.0f} s\n{said}")
            time.sleep(0.01)
        return time.monotonic() - begun

    def hurt(self, number: signal.Signals) -> float:
        """Send the kiosk a signal; the seconds until it is on the screen again."""
        before, begun = self.count("on the screen"), time.monotonic()
        self.child().send_signal(number)
        return self.wait(lambda: self.count("on the screen") > before, number.name, begun)

    def end(self) -> float:
        """Ask it to end; the seconds until it is gone. Raises ProofError where its status is not 0."""
        parent, begun = self.parents[-1], time.monotonic()
        children = parent.children(recursive=True)
        parent.terminate()
        seconds = self.wait(lambda: is_over(parent), "the end", begun)
        status = parent.wait() if isinstance(parent, psutil.Popen) else 0  # of another's child nobody tells us
        if status or any(child.is_running() for child in children):
            raise ProofError(f"asked to end: status {status}, children {children}")
        return seconds

    def look(self) -> None:
        """Raise ProofError where the kiosk noted an error of its own: being hurt is none."""
        for path in sorted(self._folder.glob("*.log*")):
            told = path.read_text(encoding="utf-8")
            if _OWN_ERROR in told:
                raise ProofError(f"{path.name}: {told[told.index(_OWN_ERROR) :][:2000]}")

    def close(self) -> None:
        """Leave nothing behind, whatever failed."""
        end_all(Path(self._environment["HOME"]))
        for parent in self.parents:
            if isinstance(parent, psutil.Popen):
                parent.wait()


class Unit:
    """The program started as by systemd, which listens at a socket."""

    def __init__(self, command: list[str], home: Path) -> None:
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._listener.bind(str(home / "notify"))
        self._listener.settimeout(PATIENCE)
        asked = {"NOTIFY_SOCKET": str(home / "notify"), "WATCHDOG_USEC": "10000000"}
        self.process = subprocess.Popen([*command, "--kiosk"], cwd=ROOT, env={**at_home(home), **asked})

    def wait_for(self, message: str) -> float:
        """Listen until it says this; the seconds. Raises ProofError."""
        begun, said = time.monotonic(), ""
        while said != message:
            try:
                said = self._listener.recv(256).decode()
            except TimeoutError:
                raise ProofError(f"systemd was not told {message} within {PATIENCE:.0f} s") from None
        return time.monotonic() - begun

    def end(self) -> float:
        """Ask it to end; the seconds until it is gone. Raises ProofError where it does not say so, or fails."""
        begun = time.monotonic()
        self.process.terminate()
        self.wait_for("STOPPING=1")
        if (status := self.process.wait(PATIENCE)) != 0:
            raise ProofError(f"asked to end under systemd: status {status}")
        return time.monotonic() - begun

    def close(self) -> None:
        """Leave nothing behind, whatever failed."""
        self._listener.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Proof:
    """The injections, one after another."""

    def __init__(self, command: list[str], chance: random.Random) -> None:
        self._command, self._chance = command, chance
        self.times = Times()

    def hurt_and_hang(self) -> None:
        """Three deaths at chance moments and one hang: four failures, so no safe screen; then the end."""
        with self._booth() as booth:
            for _ in range(3):
                time.sleep(self._chance.uniform(0, 1.5))
                self.times.add("killed, back on the screen", booth.hurt(self._chance.choice(DEATHS)))
            time.sleep(self._chance.uniform(0, 1.5))
            self.times.add("hanging, back on the screen", booth.hurt(signal.SIGSTOP))
            time.sleep(self._chance.uniform(0, 0.5))
            self.times.add("asked to end, gone", booth.end())

    def fail_five_times(self, *, wait_for_kiosk: bool) -> None:
        """Five deaths: the safe screen; and, in the long form, the kiosk again in its place."""
        with self._booth() as booth:
            for _ in range(4):
                booth.hurt(self._chance.choice(DEATHS))
            self.times.add("fifth failure, safe screen", booth.hurt(self._chance.choice(DEATHS)))
            if booth.count("safe screen") < 2:
                raise ProofError("after five failures there is no safe screen")
            if wait_for_kiosk:
                begun = time.monotonic()
                gone = booth.wait(lambda: booth.count("the safe screen goes"), "the kiosk again", begun)
                self.times.add("safe screen, kiosk again", gone)
            self.times.add("asked to end, gone", booth.end())

    def lose_content(self, *, wait_for_kiosk: bool) -> None:
        """The content is pulled away and the kiosk dies; in the long form the content comes back."""
        with tempfile.TemporaryDirectory() as folder:
            content = Path(folder) / paths.content().name
            for path in (paths.content(), digest_path(paths.content()), start_path(paths.content())):
                shutil.copy(path, folder)
            with self._booth("--content", str(content)) as booth:
                aside = content.rename(content.with_suffix(".away"))
                self.times.add("content gone, kind screen", booth.hurt(signal.SIGKILL))
                if not booth.told(str(content)):
                    raise ProofError("without its content the kiosk showed something else than the kind screen")
                if wait_for_kiosk:
                    before, begun = booth.count("on the screen"), time.monotonic()
                    aside.rename(content)
                    back = booth.wait(lambda: booth.count("on the screen") > before, "the content back", begun)
                    self.times.add("content back, kiosk again", back)
                self.times.add("asked to end, gone", booth.end())

    def lose_supervisor(self) -> None:
        """The supervisor is killed: the kiosk itself starts another, which watches as the first did."""
        with self._booth() as booth:
            self.times.add("supervisor killed, another", booth.lose_parent())
            self.times.add("killed, back on the screen", booth.hurt(self._chance.choice(DEATHS)))
            self.times.add("asked to end, gone", booth.end())

    def obey_systemd(self) -> None:
        """Under systemd there is no parent: the kiosk itself tells that it is ready, alive, and about to end."""
        with tempfile.TemporaryDirectory(prefix="accsm-kiosk-") as home:
            unit = Unit(self._command, Path(home))
            try:
                self.times.add("systemd, READY=1", unit.wait_for("READY=1"))
                if psutil.Process(unit.process.pid).children(recursive=True):
                    raise ProofError("under systemd the kiosk has a parent of its own")
                for _ in range(3):
                    self.times.add("systemd, next WATCHDOG=1", unit.wait_for("WATCHDOG=1"))
                self.times.add("asked to end, gone", unit.end())
            finally:
                unit.close()

    @contextmanager
    def _booth(self, *arguments: str) -> Iterator[Booth]:
        with tempfile.TemporaryDirectory(prefix="accsm-kiosk-") as home:
            booth = Booth(self._command, Path(home), arguments)
            try:
                self.times.add("start", booth.start())
                yield booth
                booth.look()
            finally:
                booth.close()


def main(arguments: list[str] | None = None) -> int:
    """Prove it; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.prove_supervision", description="Prove the supervision.")
    parser.add_argument("--long", action="store_true", help="20 rounds, and wait for what takes a minute")
    parser.add_argument("--seed", type=int, default=20151117, help="decides every moment and every signal")
    programs = parser.add_mutually_exclusive_group()
    programs.add_argument("--program", type=Path, default=PROGRAM, help="another frozen program than that in dist/")
    programs.add_argument("--source", action="store_true", help="the program from source instead")
    given = parser.parse_args(arguments)
    if not given.source and not given.program.exists():
        print(f"prove_supervision: there is no {given.program}: build it with python -m build_scripts.build_app")
        print("supervision: failed")
        return 1
    command = [sys.executable, "-m", "kiosk"] if given.source else [str(given.program)]
    proof, begun = Proof(command, random.Random(given.seed)), time.monotonic()  # noqa: S311 - chance, not secrets
    try:
        for _ in range(20 if given.long else 1):
            proof.hurt_and_hang()
        proof.fail_five_times(wait_for_kiosk=given.long)
        proof.lose_content(wait_for_kiosk=given.long)
        proof.lose_supervisor()
        proof.obey_systemd()
    except ProofError as error:
        print(f"prove_supervision, seed {given.seed}: {error}", file=sys.stderr)
        print("supervision: failed")
        return 1
    program = "the program from source" if given.source else "the frozen program"
    print(f"prove_supervision: {program}, seed {given.seed}, {time.monotonic() - begun:.0f} s")
    print(*proof.times.lines(), sep="\n")
    print("supervision: within its limits" if proof.times.hold() else "supervision: failed")
    return 0 if proof.times.hold() else 1


if __name__ == "__main__":
    sys.exit(main())

"""A check's answer: green, amber or red, a sentence, and the mend."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk import paths

GREEN, AMBER, RED = "green", "amber", "red"
_ORDER = (GREEN, AMBER, RED)
PATIENCE = 1.0  # seconds for a tool of the system
Tell = Callable[[str], str]  # a text in another language
Write = Callable[[object], str]  # a number in the digits of a language
_NUMBERS = frozenset({"count", "date", "free", "height", "now", "width"})
"""What is a number to read; versions, names and paths are typed as they stand."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. Text and mend are English patterns of the translation context "Doctor"."""

    state: str
    text: str
    mend: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """A check and what it found."""

    name: str
    title: str
    finding: Finding

    @property
    def state(self) -> str:
        """GREEN, AMBER or RED."""
        return self.finding.state

    def text(self, tell: Tell = str, write: Write = str) -> str:
        """What is so, in a sentence; `tell` translates, `write` writes its numbers."""
        return tell(self.finding.text).format(**self._values(write))

    def mend(self, tell: Tell = str, write: Write = str) -> str:
        """What to do, in a sentence; empty when all is well."""
        return tell(self.finding.mend).format(**self._values(write))

    def _values(self, write: Write) -> dict[str, object]:
        return {name: write(value) if name in _NUMBERS else value for name, value in self.finding.values.items()}


def green(text: object, **values: object) -> Finding:
    """All is well."""
    return Finding(GREEN, str(text), "", values)


def amber(text: object, mend: object, **values: object) -> Finding:
    """The kiosk runs, and this should be mended."""
    return Finding(AMBER, str(text), str(mend), values)


def red(text: object, mend: object, **values: object) -> Finding:
    """A visitor sees that something is wrong."""
    return Finding(RED, str(text), str(mend), values)


def worst(states: Iterable[str]) -> str:
    """The worst of some states, green of none."""
    return max(states, key=_ORDER.index, default=GREEN)


def run_tool(command: Sequence[str]) -> str | None:
    """What a tool of the system prints; None where it is not there, fails or takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            check=False,
            env=tool_environment(os.environ),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    # systemctl says "disabled" with a status of its own
    return done.stdout if done.returncode == 0 or command[0] == "systemctl" else None


def tool_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without the frozen program's own libraries, which the system's tools could not use."""
    changed = dict(environment)
    original = changed.pop("LD_LIBRARY_PATH_ORIG", "")
    if getattr(sys, "frozen", False):
        changed["LD_LIBRARY_PATH"] = original
    return changed


def read_clock() -> datetime:
    """Date and time of this machine."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Booth:
    """What is checked: this machine, or what stands for it in a test."""

    content: Path = field(default_factory=paths.content)
    command_line: Mapping[str, str] = field(default_factory=dict)
    config: Path | None = None
    now: Callable[[], datetime] = read_clock
    run_tool: Callable[[Sequence[str]], str | None] = run_tool
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    root: Path = Path("/")
    is_windows: bool = os.name == "nt"

"""What the staff's tests are given: clocks that a test sets, and a booth's folder."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk import settings

TODAY = date(2026, 7, 14)


class Clocks:
    """The machine's clock and the time that really passes."""

    def __init__(self) -> None:
        self.now, self.passed = 1_000_000.0, 50.0

    def run(self, seconds: float) -> None:
        self.now += seconds
        self.passed += seconds


@dataclass
class Place:
    """A booth's folder, what its command line and environment fix, and how the kiosk was left."""

    folder: Path
    command_line: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    left: list[int] = field(default_factory=list)

    @property
    def settings_file(self) -> Path:
        return self.folder / "settings.toml"

    def load(self) -> settings.Loaded:
        self.settings_file.touch()
        return settings.load(self.command_line, self.settings_file, self.environment)

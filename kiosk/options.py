"""What can be asked for on the command line, as values: cli.py reads them, the rest of the kiosk is given them."""

from dataclasses import dataclass, field
from pathlib import Path

from kiosk import paths

TEXT_SIZES = ("normal", "large", "largest")
CONTRASTS = ("normal", "high")
PAGES = ("home", "history", "missions", "work-plans", "arc-map", "documents")


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    command: str = ""
    languages: tuple[str, ...] = ()
    page: str = ""  # home, where nothing else is asked for
    open: str = ""
    fullscreen: bool = False
    content: Path = field(default_factory=paths.content)
    version: bool = False
    kiosk: bool = False
    safe: bool = False
    staff: bool = False
    out: Path = Path()
    sizes: tuple[tuple[int, int], ...] = ()
    text_sizes: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    items: bool = False
    screens: bool = False
    text: str = ""
    limit: int = 20
    json: bool = False
    config: Path | None = None
    assignments: tuple[tuple[str, str], ...] = ()
    remove: bool = False
    action: str = ""
    export_format: str = "csv"
    file: Path | None = None

    def settings(self) -> dict[str, str]:
        """The settings that the command line asks for, by name."""
        return dict(self.assignments) | ({"language": self.languages[-1]} if self.languages else {})

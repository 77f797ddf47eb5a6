"""`python3 build_scripts/run.py [options for the kiosk]`: sets everything up and starts the kiosk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if not __package__:  # started as a file: the folder of the project takes the place of this one
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from build_scripts import environment, system_packages

ANSWERS = {"--version", "--help", "-h"}
TOUR = environment.ROOT / "build" / "tour"


def has_display() -> bool:
    """Whether a window can be shown; on Linux it needs a display server or a platform that somebody chose."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.split(";")[0].split(":")[0] not in {"offscreen", "minimal"}
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def subcommands() -> set[str]:
    """The kiosk's subcommands, none of which shows a window."""
    return {path.stem for path in (environment.ROOT / "kiosk" / "commands").glob("[!_]*.py")}


def arguments(options: list[str]) -> list[str]:
    """The kiosk's command line; without a display, the tour takes the window's place."""
    if has_display() or (subcommands() | ANSWERS) & set(options):
        return options
    print(f"There is no display here, so each page is written as a picture to {TOUR}", flush=True)
    return [*options, "tour", "--out", str(TOUR)]


def main(options: list[str]) -> int:
    """Set up, build what is missing, start the kiosk; give the exit status."""
    packages = system_packages.OFFSCREEN + (system_packages.WINDOW if has_display() else ())
    try:
        python = environment.prepare(packages)
    except system_packages.SetupError as error:
        print(error, file=sys.stderr)
        return 3
    return python.run("-m", "build_scripts.build") or python.run("-m", "kiosk", *arguments(options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

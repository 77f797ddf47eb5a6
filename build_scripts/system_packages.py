"""Finds the Debian packages that Qt and PyInstaller need and a machine lacks; installs them where it may.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFSCREEN = ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0")
WINDOW = ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0")
BUNDLE = ("binutils", f"libpython{sys.version_info[0]}.{sys.version_info[1]}")


class SetupError(Exception):
    """The machine lacks something; the message says what to do."""


def find_missing(names: Iterable[str]) -> list[str]:
    """Those of the packages that dpkg does not know as installed; none where there is no dpkg."""
    if shutil.which("dpkg-query") is None:
        return []
    installed = _installed()
    # Debian 13 and Ubuntu 24.04 call some of them <name>t64.
    return [name for name in names if not {name, name + "t64"} & installed]


def require(names: Iterable[str]) -> None:
    """Install the missing packages as root; else raise SetupError with the one line to type."""
    missing = find_missing(names)
    if not missing:
        return
    if not _may_install():
        line = f"apt-get update && apt-get install -y --no-install-recommends {shlex.join(missing)}"
        raise SetupError(f"System packages are missing. Type this line, then try again:\n\n  sudo sh -c '{line}'\n")
    print("Installing system packages:", *missing, flush=True)
    install = ("apt-get", "install", "-y", "--no-install-recommends", *missing)
    if _run(*install) == 0:
        return
    # A fresh machine has no package lists, an old one has outdated lists; an earlier try may have been interrupted.
    _run("dpkg", "--configure", "-a")
    _run("apt-get", "install", "-y", "--fix-broken", "--no-install-recommends")
    _run("apt-get", "update")
    if _run(*install) != 0:
        raise SetupError(f"apt-get could not install: {' '.join(missing)}")


def _installed() -> set[str]:
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    pairs = (line.split() for line in listing.splitlines())
    return {name for name, status in pairs if status == "installed"}


def _may_install() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _run(*command: str) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, check=False).returncode

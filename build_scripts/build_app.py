"""`python -m build_scripts.build_app`: makes dist/accsm-kiosk/, the program for machines without Python, and tries it.

The trial is made as a stranger would: from another folder, with an empty home, without a display.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from build_scripts import build, system_packages
from build_scripts.environment import ROOT

APP = ROOT / "dist" / "accsm-kiosk"
PROGRAM = APP / ("accsm-kiosk.exe" if os.name == "nt" else "accsm-kiosk")
SPEC = ROOT / "build_scripts" / "accsm_kiosk.spec"
PAGES = ("home", "history", "missions", "work-plans", "arc-map", "documents")
LANGUAGES = ("km", "en")
SIZE = "1920x1080"
PNG = b"\x89PNG\r\n\x1a\n"


class BundleError(Exception):
    """The program cannot be made, or what was made does not work; the message says what is wrong."""


def make() -> None:
    """Freeze the program into dist/accsm-kiosk/. Raises BundleError."""
    work = ROOT / "build" / "pyinstaller"
    options = ("--noconfirm", "--log-level", "ERROR", "--distpath", str(APP.parent), "--workpath", str(work))
    command = (sys.executable, "-m", "PyInstaller", *options, str(SPEC))
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if status != 0:
        raise BundleError(f"PyInstaller ended with status {status}")
    for name in ("LICENSE", "NOTICE"):
        shutil.copy2(ROOT / name, APP)


def listing() -> dict[str, tuple[int, int]]:
    """Size and time of each file of the program, to see that running it changes nothing."""
    files = (path for path in sorted(APP.rglob("*")) if path.is_file())
    facts = ((path.relative_to(APP).as_posix(), path.lstat()) for path in files)  # links to libraries weigh nothing
    return {name: (fact.st_size, fact.st_mtime_ns) for name, fact in facts}


def missing_pictures(folder: Path) -> list[str]:
    """The names of the pages of which the tour left no picture."""
    names = [f"{language}-{SIZE}-{page}.png" for language in LANGUAGES for page in PAGES]
    return [name for name in names if not _is_picture(folder / name)]


def try_out() -> None:
    """Ask the frozen program for its version and for a tour of every page. Raises BundleError."""
    before = listing()
    with tempfile.TemporaryDirectory(prefix="accsm-kiosk-") as name:
        folder = Path(name)
        (folder / "home").mkdir()
        print(_answer(folder, "--version").strip())
        _answer(folder, "tour", "--out", str(folder / "tour"), "--size", SIZE)
        missing = missing_pictures(folder / "tour")
    if missing:
        raise BundleError(f"the tour left no picture of: {', '.join(missing)}")
    if listing() != before:
        raise BundleError(f"running the program changed {APP}")


def size() -> float:
    """The size of the program in MB (10^6 bytes)."""
    return sum(length for length, _ in listing().values()) / 1e6


def main() -> int:
    """Build, freeze, try; give the exit status."""
    packages = system_packages.OFFSCREEN + system_packages.WINDOW + system_packages.BUNDLE
    try:
        system_packages.require(packages)
        if build.main([]) != 0:
            return 1
        make()
        print(f"{APP.relative_to(ROOT)}: {size():.0f} MB in {len(listing())} files", flush=True)
        try_out()
    except system_packages.SetupError as error:
        print(error, file=sys.stderr)
        return 3
    except BundleError as error:
        print(f"build_app: {error}", file=sys.stderr)
        return 1
    print(f"build_app: {len(LANGUAGES) * len(PAGES)} pages drawn by the frozen program")
    return 0


def _answer(folder: Path, *arguments: str) -> str:
    command = [str(PROGRAM), *arguments]
    result = subprocess.run(
        command, cwd=folder, env=_bare(folder / "home"), capture_output=True, encoding="utf-8", check=False
    )
    if result.returncode != 0:
        said = result.stdout + result.stderr
        raise BundleError(f"{PROGRAM.name} {' '.join(arguments)}: status {result.returncode}\n{said}")
    return result.stdout


def _bare(home: Path) -> dict[str, str]:
    # No PYTHON…, DISPLAY or XDG…; Windows programs do not start without SYSTEMROOT.
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home), "LOCALAPPDATA": str(home), "QT_QPA_PLATFORM": "offscreen"}


def _is_picture(path: Path) -> bool:
    return path.is_file() and path.read_bytes().startswith(PNG)


if __name__ == "__main__":
    sys.exit(main())

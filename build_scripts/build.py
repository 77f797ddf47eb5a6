"""`python -m build_scripts.build`: makes everything that is made and not committed; quick when nothing changed.

That is the database with its hash and the start file (build_database), and the .qm files (build_translations).
"""

import argparse
import hashlib
from collections.abc import Iterable
from pathlib import Path

from build_scripts import build_database, build_translations
from build_scripts.environment import ROOT

STAMP = ROOT / "build" / "built.sha256"
INPUTS = (
    "requirements.lock",
    "build_scripts/**/*.*",
    "database/*.py",
    "database/content/**/*.*",
    "resources/map/*",
    "translations/*.ts",
)
DATABASE = ("database/accsm.sqlite3", "database/accsm.sqlite3.sha256", "database/welcome.json")


def inputs() -> list[Path]:
    """Every file that what is built depends on."""
    paths = {path for pattern in INPUTS for path in ROOT.glob(pattern)}
    return sorted(path for path in paths if path.is_file() and "__pycache__" not in path.parts)


def outputs() -> list[Path]:
    """Every file that a build makes."""
    translations = (path.with_suffix(".qm") for path in ROOT.glob("translations/*.ts"))
    return [*(ROOT / name for name in DATABASE), *sorted(translations)]


def digest(paths: Iterable[Path]) -> str:
    """One hash of the names and bytes of these files; a missing one counts as missing."""
    total = hashlib.sha256()
    for path in paths:
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        total.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    return total.hexdigest()


def is_built(made_from: str) -> bool:
    """Whether the last build was made from inputs of this digest, and what it made still stands."""
    stamp = STAMP.read_text(encoding="ascii").split() if STAMP.is_file() else []
    return stamp == [made_from, digest(outputs())]


def main(arguments: list[str] | None = None) -> int:
    """Build what is not built; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.build", description="Make the database and the translations.")
    parser.add_argument("--anew", action="store_true", help="build even where nothing changed")
    anew = parser.parse_args(arguments).anew
    made_from = digest(inputs())  # as they are now: a file may be changed while the build runs
    if is_built(made_from) and not anew:
        print("build: nothing changed")
        return 0
    status = build_database.main([]) or build_translations.main([])
    if status == 0:
        STAMP.parent.mkdir(exist_ok=True)
        STAMP.write_text(f"{made_from}\n{digest(outputs())}\n", encoding="ascii")
    return status


if __name__ == "__main__":
    raise SystemExit(main())

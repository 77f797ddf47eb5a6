"""Make the content database, its hashes and Home's start file from the content files, or say all that is wrong there.

    python -m build_scripts.build_database [--content DIR] [--out FILE] [--check]

Two builds of the same content are byte-identical.
Exit statuses: 0 done, 1 the content has faults, 3 the files cannot be written.
"""

import argparse
import hashlib
import io
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build_scripts.content_files import Content, read_content
from build_scripts.environment import ROOT
from database.digests import digest_path
from database.welcome import CONTENT_NAME, start_path

CONTENT_FOLDER = ROOT / "database" / "content"
CONTENT_FILE = ROOT / "database" / CONTENT_NAME


def main(argv: Sequence[str] | None = None) -> int:
    """Build, or with --check only check; the exit status."""
    options = _parse(argv)
    _speak_utf8()
    content = read_content(options.content)
    if content.problems:
        for problem in content.problems:
            print(problem, file=sys.stderr)
        print(f"{len(content.problems)} problems in the content files; nothing was built.", file=sys.stderr)
        return 1
    counts = ", ".join(f"{len(entries)} {kind}" for kind, entries in content.entries.items())
    print(f"The content files are sound: {counts}.")
    if options.check:
        return 0
    try:
        build(content, options.out)
    except OSError as error:
        print(f"The content cannot be written: {error}", file=sys.stderr)
        return 3
    print(f"Made {options.out}, its hashes and {start_path(options.out).name}.")
    return 0


def build(content: Content, out: Path) -> None:
    """Write the database, the start file and the hashes of both; each appears whole or not at all."""
    from build_scripts import database_file  # noqa: PLC0415 (a check alone starts without SQLAlchemy)

    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".content-", dir=out.parent) as folder:
        database = Path(folder) / out.name
        start = start_path(database)
        database_file.write(content, database)
        start.write_text(database_file.start_text(database), encoding="utf-8", newline="\n")
        listing = digest_path(database)
        listing.write_text("".join(f"{_hash(path)}  {path.name}\n" for path in (database, start)), newline="\n")
        for path in (start, database, listing):
            path.replace(out.with_name(path.name))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m build_scripts.build_database", description="Build the content.")
    parser.add_argument(
        "--content", type=Path, default=CONTENT_FOLDER, metavar="DIR", help="the folder of content files"
    )
    parser.add_argument("--out", type=Path, default=CONTENT_FILE, metavar="FILE", help="the database to make")
    parser.add_argument("--check", action="store_true", help="check the content files, write nothing")
    return parser.parse_args(argv)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())

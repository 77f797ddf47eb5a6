"""`accsm-kiosk stats export`: the statistics as CSV or JSON."""

import io
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from database.statistics import read_clock
from database.statistics_export import export
from database.statistics_file import StatisticsError
from kiosk import paths
from kiosk.options import Options

NOTHING, WORLD_IS_WRONG = 1, 3


def _holds(file: Path, path: Path) -> bool:
    """Whether a file is that of the statistics, or one that SQLite keeps beside it."""
    with suppress(OSError):  # where they cannot be looked at, writing says why
        own = (path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm"))
        return file.exists() and any(other.exists() and file.samefile(other) for other in own)
    return False


def _write(whole: TextIO, options: Options) -> None:
    if options.file is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(newline="")  # Windows would end the lines of CSV twice
        shutil.copyfileobj(whole, sys.stdout)
        sys.stdout.flush()  # what does not fit any more is told here, not after our last word
        return
    # A spreadsheet takes UTF-8 for something else unless the file begins with its mark.
    encoding = "utf-8-sig" if options.export_format == "csv" else "utf-8"
    with options.file.open("w", encoding=encoding, newline="") as file:
        shutil.copyfileobj(whole, file)


def run(options: Options) -> int:
    """Write the statistics to stdout or a file; 1 where there are none, 3 where they cannot be read or written."""
    path = paths.statistics()
    if not paths.may_be_there(path):
        print(f"There are no statistics yet in {path}.", file=sys.stderr)
        return NOTHING
    if options.file and _holds(options.file, path):
        print(f"{options.file} holds the statistics themselves: name another file.", file=sys.stderr)
        return WORLD_IS_WRONG
    try:
        # All of it is read first: a pager must not keep the kiosk's file, nor a fault leave half an export.
        with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as whole:
            whole.writelines(export(path, options.export_format, read_clock().date()))
            whole.seek(0)
            _write(whole, options)
    except StatisticsError as error:
        print(error, file=sys.stderr)
        return WORLD_IS_WRONG
    except OSError as error:
        print(f"{options.file or 'The output'} cannot be written: {error.strerror}.", file=sys.stderr)
        return WORLD_IS_WRONG
    return 0

"""Writes a file whole or not at all: who reads it, even after a power cut, finds the old one or the new one."""

import contextlib
import os
import tempfile
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TextIO

AT_ONCE = 2**20  # letters that a slow disk takes in one go


def write_whole(path: Path, text: str, mode: int = 0o644) -> None:
    """Put `text` in the place of what the file holds now, making its folder; OSError where that cannot be."""
    for _ in write_pieces(path, [text], mode):
        pass


def write_pieces(path: Path, pieces: Iterable[str], mode: int = 0o644) -> Generator[None, None, None]:
    """The same with a text that comes in pieces: after each the caller may do something else.

    Whoever does not go on to the end, or gets an error of the pieces, leaves the file as it was.
    """
    target = path.resolve()  # a link stays one
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            waiting = 0
            for piece in pieces:
                file.write(piece)
                waiting += len(piece)
                if waiting > AT_ONCE:
                    _bring_to_disk(file)
                    waiting = 0
                yield
            _bring_to_disk(file)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _bring_to_disk(file: TextIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def remove_halves(folder: Path, names: str) -> None:
    """Delete what is left of writers that were ended half-way; `names` is a pattern of the files they were to write."""
    for half in folder.glob(f".{names}.*"):
        with contextlib.suppress(OSError):
            half.unlink()

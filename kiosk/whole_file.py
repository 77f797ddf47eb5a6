"""Writes a file whole or not at all: who reads it, even after a power cut, finds the old one or the new one."""

import contextlib
import os
import tempfile
from collections.abc import Generator, Iterable
from pathlib import Path


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
            for piece in pieces:
                file.write(piece)
                yield
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise

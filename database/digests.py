"""Hashes of the files that the content build makes, listed beside them in the format of sha256sum."""

import errno
import hashlib
import re
from pathlib import Path

from database.errors import ContentDamaged, ContentMissing, ContentUnreadable

_LINE = re.compile(r"([0-9a-f]{64}) [ *][^\n]+")


def digest_path(content: Path) -> Path:
    """Where the hashes of a content file are listed: beside it, with .sha256 at the end."""
    return content.with_name(content.name + ".sha256")


def read_bytes(path: Path, size: int = -1) -> bytes:
    """The file's first bytes, by default all; ContentMissing or ContentUnreadable."""
    try:
        refuse_pipe(path)
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        raise ContentMissing(path) from None
    except OSError as error:
        raise ContentUnreadable(path, error.strerror or type(error).__name__) from error


def refuse_pipe(path: Path) -> None:
    """OSError where reading would wait for a writer who may never come."""
    if path.is_fifo():
        raise OSError(errno.EINVAL, "It is a pipe")


def verify(path: Path, listing: Path) -> tuple[bytes, str]:
    """The file's bytes and their hash; ContentDamaged where the listing has no such hash."""
    content = read_bytes(path)
    digest = hashlib.sha256(content).hexdigest()
    if digest not in _listed(path, listing):
        raise ContentDamaged(path, f"its hash is not the one in {listing.name}")
    return content, digest


def _listed(path: Path, listing: Path) -> set[str]:
    try:
        refuse_pipe(listing)
        lines = listing.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        raise ContentDamaged(path, f"{listing.name} with its hash is missing") from None
    except (OSError, UnicodeDecodeError):
        raise ContentDamaged(path, f"{listing.name} with its hash cannot be read") from None
    return {match[1] for line in lines if (match := _LINE.fullmatch(line))}

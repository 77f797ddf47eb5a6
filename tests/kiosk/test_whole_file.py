"""Promises of files that are written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from kiosk import whole_file
from kiosk.whole_file import remove_halves, write_pieces, write_whole


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_whole(tmp_path / "folder" / "file.txt", "old\n")
    return tmp_path / "folder" / "file.txt"


def test_the_old_text_stays_until_the_last_piece_is_written(path: Path) -> None:
    """Whoever reads in between finds a whole file."""
    found = [path.read_text(encoding="utf-8") for _ in write_pieces(path, ["ថ្មី\r\n", "new\n"])]
    assert found == ["old\n", "old\n"]
    assert path.read_bytes() == "ថ្មី\r\nnew\n".encode()
    assert list(path.parent.iterdir()) == [path]


def test_who_does_not_go_on_to_the_end_leaves_the_file_as_it_was(path: Path) -> None:
    """Staff were locked out half-way: no half file, and nothing beside it."""
    writing = write_pieces(path, ["new\n", "more\n"])
    next(writing)
    writing.close()
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(path.parent.iterdir()) == [path]


def test_an_error_of_the_pieces_leaves_the_file_as_it_was(path: Path) -> None:
    """What is written came from a file that cannot be read to its end."""

    def break_off() -> Iterator[str]:
        yield "new\n"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - ours
        list(write_pieces(path, break_off()))
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link(path: Path) -> None:
    """A settings file may be kept elsewhere."""
    link = path.with_name("link")
    link.symlink_to(path)
    write_whole(link, "new\n")
    assert (link.is_symlink(), path.read_text(encoding="utf-8")) == (True, "new\n")


def test_a_slow_disk_takes_a_large_file_little_by_little(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No piece waits for all that came before it."""
    synced = Mock(wraps=os.fsync)
    monkeypatch.setattr("kiosk.whole_file.os.fsync", synced)
    before = [synced.call_count for _ in write_pieces(path, ["x" * (whole_file.AT_ONCE // 2)] * 6)]
    assert before == [0, 0, 1, 1, 1, 2]


def test_what_a_writer_left_that_was_killed_is_removed(path: Path) -> None:
    """Of such files alone."""
    for name in (".file.txt.abc123", ".other.txt.abc123"):
        path.with_name(name).touch()
    remove_halves(path.parent, "file*")
    assert {found.name for found in path.parent.iterdir()} == {"file.txt", ".other.txt.abc123"}

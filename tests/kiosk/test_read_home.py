"""Content that staff name on the command line is shown with its start file and without."""

from pathlib import Path

import pytest

from database.errors import ContentForeign, ContentMissing
from database.welcome import start_path
from kiosk.app import read_home


def test_content_without_a_start_file_says_the_same(content_copy: Path) -> None:
    """Staff may copy the database and its hash alone."""
    with_start = read_home(content_copy)
    start_path(content_copy).unlink()
    assert read_home(content_copy) == with_start


def test_staff_are_told_what_is_wrong_with_the_file_that_they_named(tmp_path: Path) -> None:
    """The message speaks of that file, not of a start file that nobody knows."""
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"a photograph")
    with pytest.raises(ContentForeign, match=r"photo\.jpg is not content of this kiosk"):
        read_home(photo)
    with pytest.raises(ContentMissing, match=r"none\.sqlite3 is missing"):
        read_home(tmp_path / "none.sqlite3")

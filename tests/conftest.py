"""A small content of its own for the tests of the database and of its build."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.build_database import build
from build_scripts.content_files import read_content
from database.store import ContentStore

SAMPLE = Path(__file__).parent / "sample_content"


@pytest.fixture
def content_files(tmp_path: Path) -> Path:
    """A copy of the sample content that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "content"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the sample content, its hashes and start file beside it; not to be changed."""
    path = tmp_path_factory.mktemp("built") / "accsm.sqlite3"
    build(read_content(SAMPLE), path)
    return path


@pytest.fixture
def content_path(built: Path, tmp_path: Path) -> Path:
    """A database of its own for a test to harm."""
    return Path(shutil.copytree(built.parent, tmp_path / "data")) / built.name


@pytest.fixture
def store(content_path: Path) -> Iterator[ContentStore]:
    """The sample content, opened."""
    with ContentStore(content_path) as opened:
        yield opened

"""An address leads to a record, or is answered with the nearest ones."""

import subprocess
import sys
from pathlib import Path

import pytest

from database.addresses import KINDS, AddressError, find, parse, read_ids
from database.errors import ContentDamaged, ContentMissing
from database.search_entries import KINDS as FOUND


def test_an_address_names_kind_and_id() -> None:
    assert parse("accsm://arc/KH") == ("arc", "KH")
    assert parse(" ACCSM://event/begins/ ") == ("event", "begins")


@pytest.mark.parametrize(
    "address", ["", "arc/KH", "accsm://", "accsm://arc", "accsm://arc/", "accsm://arc/KH/1", "x://a/b"]
)
def test_what_is_no_address_is_told_how_to_write_one(address: str) -> None:
    with pytest.raises(AddressError, match="is no address: write accsm://<kind>/<id>, such as accsm://arc/KH"):
        parse(address)


def test_every_record_has_an_address(built: Path) -> None:
    for kind, ids in read_ids(built).items():
        assert [find(built, f"accsm://{kind}/{id_}") for id_ in ids] == [(kind, id_) for id_ in ids]


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("accsm://arc/kh", "accsm://arc/KH or accsm://country/KH"),
        ("accsm://arcs/KH", "accsm://arc/KH or accsm://country/KH"),
        ("accsm://event/beginns", "accsm://event/begins"),
        ("accsm://plan/begins", "accsm://event/begins"),
        ("accsm://xyzzy/0000000000", "the kinds are " + ", ".join(KINDS)),
    ],
)
def test_an_unknown_address_is_answered_with_the_nearest(built: Path, address: str, nearest: str) -> None:
    with pytest.raises(AddressError) as told:
        find(built, address)
    assert str(told.value).startswith(f"There is no {address}. Nearest: {nearest}")


def test_content_that_cannot_be_read_says_so(built: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentMissing):
        find(tmp_path / "none.sqlite3", "accsm://arc/KH")
    torn = tmp_path / "torn.sqlite3"
    torn.write_bytes(built.read_bytes()[:4096])
    with pytest.raises(ContentDamaged):
        find(torn, "accsm://arc/KH")


def test_what_can_be_found_can_be_opened() -> None:
    assert set(KINDS) == set(FOUND)


def test_reading_ids_takes_neither_qt_nor_sqlalchemy(built: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from database.addresses import find;"
        f"find(Path({str(built)!r}), 'accsm://arc/KH');"
        "print([name for name in ('sqlalchemy', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_reading_leaves_nothing_beside_the_file(content_path: Path) -> None:
    before = sorted(path.name for path in content_path.parent.iterdir())
    read_ids(content_path)
    assert sorted(path.name for path in content_path.parent.iterdir()) == before

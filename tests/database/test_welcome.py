"""The start file says what Home says, in each language, and is trusted only where its hash is listed."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from database.digests import digest_path
from database.errors import ContentDamaged, ContentForeign, ContentMissing, ContentUnreadable
from database.opening import Door, Language, Number, Provenance, Source, Welcome
from database.store import ContentStore
from database.welcome import read_languages, read_start, read_welcome, start_path

ENGLISH = Welcome(
    language="en",
    name="ASEAN Cooperation",
    tagline="For the public",
    badge="1 centre",
    heading="Civil service\nfor the people",
    introduction="ACCSM is a platform.",
    more="One paragraph goes on.\n\nAnother paragraph.",
    numbers=(
        Number("first-year", "1980", "first cooperation", "history"),
        Number("centres", "2", "resource centres", "arc-map"),
        Number("plus-three", "+1", "Japan", "history"),
    ),
    doors=(
        Door("history", "Since 1980", "History", "What each country does"),
        Door("arc-map", "Since 1980", "ARC map", "What each country does"),
    ),
    provenance=Provenance(
        paragraphs=(2, 4), facts=("F001",), sources=(Source("S01", "ASEAN: overview", "https://asean.org/overview"),)
    ),
)


def test_a_visitor_reads_home_from_the_start_file(content_path: Path) -> None:
    assert read_welcome(start_path(content_path))["en"] == ENGLISH


def test_the_languages_come_in_their_order_under_their_own_names(content_path: Path) -> None:
    assert read_languages(start_path(content_path)) == (
        Language("km", "ខ្មែរ", "០១២៣៤៥៦៧៨៩"),
        Language("en", "English", "0123456789"),
    )
    assert list(read_welcome(start_path(content_path))) == ["km", "en"]


def test_khmer_numbers_have_khmer_digits(content_path: Path) -> None:
    numbers = read_welcome(start_path(content_path))["km"].numbers
    assert [number.value for number in numbers] == ["១៩៨០", "២", "+១"]


def test_khmer_words_are_marked_for_the_screen(content_path: Path) -> None:
    assert read_welcome(start_path(content_path))["km"].heading == "មុខងារ\u200bសាធារណៈ\nដើម្បី\u200bប្រជាជន"


@pytest.mark.parametrize("language", ["km", "en"])
def test_start_file_and_database_say_the_same(content_path: Path, store: ContentStore, language: str) -> None:
    assert read_welcome(start_path(content_path))[language] == store.welcome(language)


def test_another_listing_may_be_named(content_path: Path) -> None:
    listing = digest_path(content_path).rename(content_path.with_name("other.sha256"))
    assert read_welcome(start_path(content_path), listing)["en"] == ENGLISH


def test_a_changed_start_file_is_damaged(content_path: Path) -> None:
    start = start_path(content_path)
    start.write_bytes(start.read_bytes().replace(b"Civil service", b"Civil Service"))
    with pytest.raises(ContentDamaged, match=r"its hash is not the one in accsm\.sqlite3\.sha256"):
        read_welcome(start)


def test_a_start_file_without_a_listing_is_damaged(content_path: Path) -> None:
    digest_path(content_path).unlink()
    with pytest.raises(ContentDamaged, match=r"accsm\.sqlite3\.sha256 with its hash is missing"):
        read_welcome(start_path(content_path))


@pytest.mark.parametrize("harm", ["folder", "bytes"])
def test_a_listing_that_cannot_be_read_is_damage(content_path: Path, harm: str) -> None:
    listing = digest_path(content_path)
    listing.unlink()
    if harm == "folder":
        listing.mkdir()
    else:
        listing.write_bytes(b"\xff")
    with pytest.raises(ContentDamaged, match=r"with its hash cannot be read"):
        read_welcome(start_path(content_path))


def test_a_missing_start_file_is_named(content_path: Path) -> None:
    start = start_path(content_path)
    start.unlink()
    with pytest.raises(ContentMissing, match=r"welcome\.json is missing"):
        read_welcome(start)


def test_a_folder_in_its_place_cannot_be_read(content_path: Path) -> None:
    start = start_path(content_path)
    start.unlink()
    start.mkdir()
    with pytest.raises(ContentUnreadable, match=r"welcome\.json cannot be read"):
        read_welcome(start)


@pytest.mark.parametrize("data", [b"{", b"[]", b"{}", b'{"languages": [{}]}', b'{"languages": [1]}', b"\xff"])
def test_nonsense_with_a_fitting_hash_is_damage_too(content_path: Path, data: bytes) -> None:
    start = start_path(content_path)
    start.write_bytes(data)
    digest_path(content_path).write_text(f"{hashlib.sha256(data).hexdigest()}  {start.name}\n")
    with pytest.raises(ContentDamaged, match=r"while reading it"):
        read_welcome(start)


def test_keys_are_sorted_so_that_two_builds_agree(content_path: Path) -> None:
    data: dict[str, Any] = json.loads(start_path(content_path).read_text(encoding="utf-8"))
    assert list(data) == sorted(data)
    assert list(data["welcome"]["km"]) == sorted(data["welcome"]["km"])


def test_beside_any_content_file_languages_and_home_are_read_at_once(content_path: Path) -> None:
    content = content_path.rename(content_path.with_name("ours.sqlite3"))
    digest_path(content_path).rename(digest_path(content))
    languages, welcomes = read_start(content)
    assert [language.id for language in languages] == ["km", "en"]
    assert welcomes["en"] == ENGLISH


def test_a_foreign_file_is_called_foreign_though_it_has_no_start_file(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"a photograph")
    with pytest.raises(ContentForeign):
        read_start(tmp_path / "photo.jpg")

"""Staff are told in one plain sentence which file is wrong and how to mend it."""

from pathlib import Path

from database.errors import ContentDamaged, ContentForeign


def test_the_message_names_the_file_the_fault_and_the_mend() -> None:
    error = ContentForeign(Path("/stick/photo.jpg"))
    assert str(error) == (
        "The content file /stick/photo.jpg is not content of this kiosk. "
        "Name a file that this kiosk's content build has made (accsm.sqlite3)."
    )


def test_a_detail_stands_in_brackets() -> None:
    error = ContentDamaged(Path("a.sqlite3"), "its hash is not the one in a.sqlite3.sha256")
    assert str(error) == (
        "The content file a.sqlite3 is damaged (its hash is not the one in a.sqlite3.sha256). "
        "Install the kiosk again, or make the content anew with: python -m build_scripts.build."
    )

"""Texts keep their links when they are put together, and links fit the marked words that are shown."""

import copy
from pathlib import Path

from build_scripts.build_database import build
from build_scripts.content_files import read_content
from database.opening import plain
from database.store import ContentStore
from database.texts import Link, Text, filled, first_paragraph, joined, links_of
from database.welcome import read_welcome, start_path

CAMBODIA = Link(3, 11, "arc", "KH")


def words(text: str) -> list[tuple[str, str, str]]:
    """The words of each link, and where they lead."""
    return [(text[link.start : link.end], link.kind, link.id) for link in links_of(text)]


def test_a_text_is_a_str_with_links() -> None:
    text = Text("In Cambodia.", [CAMBODIA])
    assert text == "In Cambodia."
    assert links_of(text) == (CAMBODIA,)
    assert links_of(copy.deepcopy(text)) == (CAMBODIA,)
    assert links_of(str(text)) == ()
    assert links_of(Text("In Cambodia.")) == ()


def test_joined_texts_keep_their_links() -> None:
    text = joined("\n\n", ["First.", Text("In Cambodia.", [CAMBODIA]), Text("To Cambodia.", [CAMBODIA])])
    assert text == "First.\n\nIn Cambodia.\n\nTo Cambodia."
    assert words(text) == [("Cambodia", "arc", "KH")] * 2


def test_a_filled_pattern_keeps_the_links_of_its_parts() -> None:
    text = filled("Note: {note} (from {source})", note=Text("In Cambodia.", [CAMBODIA]), source="S01")
    assert text == "Note: In Cambodia. (from S01)"
    assert words(text) == [("Cambodia", "arc", "KH")]


def test_a_first_paragraph_keeps_its_own_links_alone() -> None:
    text = joined("\n\n", [Text("In Cambodia.", [CAMBODIA]), Text("To Cambodia.", [CAMBODIA])])
    assert first_paragraph(text) == "In Cambodia."
    assert words(first_paragraph(text)) == [("Cambodia", "arc", "KH")]
    assert first_paragraph("Only one.") == "Only one."


def test_the_store_tells_where_words_lead(content_files: Path, tmp_path: Path) -> None:
    """In every long text, counted in the marked words; the start file says the same of Home."""
    replaced = {
        "event/later.toml": ("It went on.", "Cambodia and Brunei Darussalam went on."),
        "event/meeting.toml": ("Many took part.", "Cambodia took part."),
        "section/home.toml": ("Another paragraph.", "Another paragraph on Cambodia."),
        "declaration/older.toml": ("It was adopted.", "It was adopted in Cambodia."),
    }
    for file, (old, new) in replaced.items():
        path = content_files / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    out = tmp_path / "linked" / "accsm.sqlite3"
    build(read_content(content_files), out)
    cambodia = [("Cambodia", "arc", "KH")]
    with ContentStore(out) as store:
        later, meeting = store.events("en")[1:]
        assert words(later.text) == [*cambodia, ("Brunei Darussalam", "arc", "BN")]
        assert meeting.addition is not None
        assert words(meeting.addition.text) == cambodia
        assert words(store.declarations("en")[0].text) == cambodia
        assert words(store.section("home", "en").more) == cambodia
        welcome = store.welcome("en")
    started = read_welcome(start_path(out))["en"]
    assert (started, words(started.more)) == (welcome, cambodia)


def test_links_count_in_marked_khmer(content_files: Path, tmp_path: Path) -> None:
    path = content_files / "event/later.toml"
    old = path.read_text(encoding="utf-8").partition('text = "')[2].partition('"')[0]
    new = "កិច្ចសហប្រតិបត្តិការមុខងារសាធារណៈនៅប្រទេសកម្ពុជាត្រូវបានអនុម័ត។"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    out = tmp_path / "linked" / "accsm.sqlite3"
    build(read_content(content_files), out)
    with ContentStore(out) as store:
        text = store.events("km")[1].text
    (link,) = links_of(text)
    assert (plain(text), words(text)) == (new, [("កម្ពុជា", "arc", "KH")])
    assert link.start > new.index("កម្ពុជា")

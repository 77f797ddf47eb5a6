"""The build makes the same bytes of the same content, whole or not at all, and refuses what is faulty."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import database_file
from build_scripts.build_database import main
from build_scripts.content_files import Content
from database.digests import digest_path
from database.header import APPLICATION_ID, SCHEMA_VERSION
from database.opening import plain
from database.store import ContentStore
from database.welcome import read_welcome, start_path

MADE = ["accsm.sqlite3", "accsm.sqlite3.sha256", "welcome.json"]


def make(content: Path, out: Path, *options: str) -> int:
    return main(["--content", str(content), "--out", str(out), *options])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "made" / "accsm.sqlite3"


def test_a_build_makes_database_hashes_and_start_file(
    content_files: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(content_files, out) == 0
    assert sorted(path.name for path in out.parent.iterdir()) == MADE
    with ContentStore(out) as store:
        assert store.events("en")[0].title == "The beginning"
    assert read_welcome(start_path(out))["en"].name == "ASEAN Cooperation"
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == f"Made {out}, its hashes and welcome.json."
    assert told.err == ""


def test_sha256sum_can_check_both_files(content_files: Path, out: Path) -> None:
    make(content_files, out)
    assert digest_path(out).read_text(encoding="ascii") == "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in (out, start_path(out))
    )


def test_two_builds_are_byte_identical_whatever_the_order_of_hashing(content_files: Path, tmp_path: Path) -> None:
    builds = []
    for seed in ("1", "2"):
        out = tmp_path / seed / "accsm.sqlite3"
        command = [
            sys.executable,
            "-m",
            "build_scripts.build_database",
            "--content",
            str(content_files),
            "--out",
            str(out),
        ]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, timeout=120)
        builds.append([(out.parent / name).read_bytes() for name in MADE])
    assert builds[0] == builds[1]


def test_the_file_says_whose_it_is_and_keeps_its_references(content_files: Path, out: Path) -> None:
    make(content_files, out)
    connection = sqlite3.connect(out)

    def ask(statement: str) -> list[tuple[object, ...]]:
        return connection.execute(statement).fetchall()

    assert ask("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert ask("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA freelist_count") == [(0,)]
    connection.close()


def test_words_are_kept_clean_and_marked(content_files: Path, out: Path) -> None:
    make(content_files, out)
    connection = sqlite3.connect(out)
    rows = connection.execute("SELECT theme, theme_marked FROM arc_text WHERE language = 'km' ORDER BY id").fetchall()
    connection.close()
    assert rows[1] == ("ការផ្តល់សេវាសាធារណៈ", "ការផ្តល់\u200bសេវា\u200bសាធារណៈ")
    assert [plain(marked) for _, marked in rows] == [clean for clean, _ in rows]


def test_other_names_and_working_languages_are_kept(content_files: Path, out: Path) -> None:
    make(content_files, out)
    connection = sqlite3.connect(out)
    names = connection.execute("SELECT * FROM also_known_as").fetchall()
    working = connection.execute("SELECT kind, id, language FROM origin_working").fetchall()
    connection.close()
    assert names == [("country", "KH", "en", "Kampuchea"), ("term", "work-plan", "km", "ផែនការ")]
    assert sorted(working) == [("arc", "KH", "en"), ("event", "meeting", "en"), ("term", "work-plan", "km")]


def test_a_fault_is_told_and_nothing_is_built(
    content_files: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content_files / "event/begins.toml").write_text("ជម្រុញ", encoding="utf-8")
    (content_files / "notes.txt").touch()
    assert make(content_files, out) == 1
    assert not out.parent.exists()
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in told[:2]] == ["event/begins.toml", "notes.txt"]
    assert told[2] == "2 problems in the content files; nothing was built."


def test_faults_can_be_told_on_a_console_without_khmer(content_files: Path, out: Path) -> None:
    begins = content_files / "event/begins.toml"
    begins.write_text(begins.read_text(encoding="utf-8").replace("The beginning", "ជម្រុញ"), encoding="utf-8")
    command = [sys.executable, "-m", "build_scripts.build_database", "--content", str(content_files), "--out", str(out)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=60)
    assert done.returncode == 1
    assert "event/begins.toml: en.title: holds the refused erratum E37 “ជម្រុញ”" in done.stderr.decode("utf-8")


def test_a_check_writes_nothing(content_files: Path, out: Path) -> None:
    assert make(content_files, out, "--check") == 0
    assert not out.parent.exists()


def test_a_check_tells_faults_too(content_files: Path, out: Path) -> None:
    (content_files / "edition.toml").unlink()
    assert make(content_files, out, "--check") == 1


def test_a_kiosk_that_is_running_does_not_stop_a_build(content_files: Path, out: Path) -> None:
    make(content_files, out)
    with ContentStore(out) as running:
        begins = content_files / "event/begins.toml"
        begins.write_text(begins.read_text(encoding="utf-8").replace("The beginning", "A new name"), encoding="utf-8")
        assert make(content_files, out) == 0
        assert running.events("en")[0].title == "The beginning"
    with ContentStore(out) as reopened:
        assert reopened.events("en")[0].title == "A new name"


def test_a_build_that_fails_leaves_the_old_files(
    content_files: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make(content_files, out)
    before = {path.name: path.read_bytes() for path in out.parent.iterdir()}

    def fill_the_disk(_content: Content, path: Path) -> None:
        path.write_bytes(b"SQLite")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database_file, "write", fill_the_disk)
    assert make(content_files, out) == 3
    assert {path.name: path.read_bytes() for path in out.parent.iterdir()} == before
    assert "No space left on device" in capsys.readouterr().err


def test_a_new_language_needs_no_code(content_files: Path, out: Path) -> None:
    for path in sorted(content_files.glob("*/*.toml")):
        text = path.read_text(encoding="utf-8")
        block = text[text.index("[en]") :].split("\n[", 1)[0].rstrip()
        path.write_text(f"{text.rstrip()}\n\n{block.replace('[en]', '[fr]')}\n", encoding="utf-8")
    (content_files / "language/fr.toml").write_text(
        'order = 3\ndigits = "0123456789"\n[km]\nname = "បារាំង"\n[en]\nname = "French"\n[fr]\nname = "Français"\n',
        encoding="utf-8",
    )
    assert make(content_files, out) == 0
    with ContentStore(out) as store:
        assert [language.name for language in store.languages()] == ["ខ្មែរ", "English", "Français"]
        assert [part.letter for part in store.missions("fr")[1].parts] == ["a", "b"]
        assert store.events("fr")[0].title == "The beginning"

"""`accsm-kiosk search` finds as Enter does: for people a line a hit, for programs one array, without Qt."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main, parse


def search(built: Path, *arguments: str) -> int:
    return main(["search", "--content", str(built), *arguments])


def test_a_program_is_given_one_array(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Titles and texts are plain, spans count code points of the text."""
    assert search(built, "--lang", "en", "--json", "services") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "kind": "arc",
            "id": "KH",
            "language": "en",
            "title": "Cambodia",
            "text": "Public Service Delivery",
            "spans": [[7, 14]],
            "match": "exact",
        },
        {
            "kind": "plan",
            "id": "accsm-2016-2020",
            "language": "en",
            "title": "ACCSM Work Plan",
            "text": "A dynamic service",
            "spans": [[10, 17]],
            "match": "exact",
        },
        {
            "kind": "section",
            "id": "home",
            "language": "en",
            "title": "ASEAN Cooperation",
            "text": "Civil service\nfor the people",
            "spans": [[6, 13]],
            "match": "exact",
        },
    ]


def test_khmer_is_given_without_break_marks(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(built, "--json", "--limit", "1", "សេវាសាធារណៈ") == 0
    (hit,) = json.loads(capsys.readouterr().out)
    assert (hit["id"], hit["language"], hit["text"]) == ("KH", "km", "ការផ្តល់សេវាសាធារណៈ")
    assert [hit["text"][start:end] for start, end in hit["spans"]] == ["សេវាសាធារណៈ"]


def test_a_person_reads_a_line_a_hit(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Words that are only similar are said to be so."""
    assert search(built, "--lang", "en", "--limit", "1", "kampuchea") == 0
    assert capsys.readouterr().out == "country/KH  Cambodia\n    Kingdom of Cambodia\n"
    assert search(built, "--lang", "en", "--limit", "1", "directry") == 0
    assert capsys.readouterr().out == "document/directory  ARC directory  (similar)\n"


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "nowhere", '"', "\udcff"])
def test_nothing_found_is_status_1(built: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(built, "--json", text) == 1
    assert capsys.readouterr().out == "[]\n"
    assert search(built, text) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Nothing was found for")


def test_words_need_no_quotes(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(built, "--lang", "en", "--limit", "1", "work", "plan") == 0
    assert capsys.readouterr().out.startswith("term/work-plan  work plan\n")


@pytest.mark.parametrize("line", [["search"], ["search", "--limit", "0", "a"], ["search", "--limit", "ten", "a"]])
def test_a_wrong_line_is_status_2(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(line)
    assert leaving.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_content_that_cannot_be_used_is_status_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(tmp_path / "none.sqlite3", "a") == 3
    assert "is missing" in capsys.readouterr().err


def test_qt_is_not_imported(built: Path) -> None:
    """A server without a screen can search, whatever bytes its console takes."""
    ask = (
        "import sys; from kiosk.cli import main;"
        f"status = main(['search', '--content', {str(built)!r}, 'ACCSM']);"
        "assert not any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules);"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"ACCSM" in done.stdout


def test_whoever_has_read_enough_gets_no_traceback(built: Path) -> None:
    """`accsm-kiosk search … | head -1` closes the pipe before all is written."""
    reader, writer = os.pipe()
    os.close(reader)
    line = [sys.executable, "-m", "kiosk", "search", "--content", str(built), "--json", "ACCSM"]
    done = subprocess.run(line, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_pasted_page_is_not_said_again(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(built, "x" * 10_000) == 1
    assert capsys.readouterr().err == f"Nothing was found for “{'x' * 80}…”.\n"

"""Promises about the interface words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from build_scripts import build_translations
from build_scripts.build_translations import TRANSLATIONS, check, problems, release, sources, texts, update

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
<context>
    <name>Test</name>
    <message>
        <source>Hello {{name}}</source>
        {translation}
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n ឆ្នាំ</numerusform></translation>
    </message>
</context>
</TS>
"""


def write(folder: Path, translation: str) -> Path:
    """A .ts file with this translation of "Hello {name}"."""
    path = folder / "kiosk_km.ts"
    path.write_text(TS.format(translation=translation), encoding="utf-8")
    return path


def test_no_interface_text_is_missing() -> None:
    """Every text of the code is in the .ts files, translated, and nothing else is."""
    assert check() == []


def test_texts_are_found_in_the_code() -> None:
    """Without its option for Python lupdate finds nothing and succeeds: here it must find the tabs at least."""
    khmer = texts(TRANSLATIONS / "kiosk_km.ts")
    assert ("Tabs", "ARC map") in khmer
    assert len(khmer) > 50


def test_there_is_a_file_for_each_language() -> None:
    """Khmer, and English for its plurals."""
    assert [path.name for path in sources()] == ["kiosk_en.ts", "kiosk_km.ts"]


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ('<translation type="unfinished">សួស្តី {name}</translation>', "is not translated"),
        ("<translation></translation>", "is not translated"),
        ("<translation>សួស្តី</translation>", "other places to fill in"),
        ("<translation>សួស្តី\u200b {name}</translation>", "break mark typed by hand"),
    ],
)
def test_a_faulty_translation_is_told_with_its_place(tmp_path: Path, translation: str, problem: str) -> None:
    """File, context and text are named."""
    (found,) = problems(write(tmp_path, translation))
    assert found.startswith("kiosk_km.ts: Test: 'Hello {name}'")
    assert problem in found


def test_the_released_words_carry_break_marks_and_plurals(tmp_path: Path) -> None:
    """The .ts file stays clean; in the .qm Khmer may break, and Khmer plurals are there although Qt has no rule."""
    path = write(tmp_path, "<translation>មុខងារសាធារណៈ {name}</translation>")
    before = path.read_bytes()
    translator = QTranslator()
    assert translator.load(str(release(path)))
    assert translator.translate("Test", "Hello {name}") == "មុខងារ\u200bសាធារណៈ {name}"
    assert translator.translate("Test", "%n year(s)", None, 3) == "%n ឆ្នាំ"
    assert path.read_bytes() == before


def test_new_texts_of_the_code_come_into_the_file_untranslated(tmp_path: Path) -> None:
    """An editor finds them there, and the check names them."""
    path = write(tmp_path, "<translation>សួស្តី {name}</translation>")
    update(path)
    assert ("Tabs", "History") in texts(path)
    assert any("'History' is not translated" in problem for problem in problems(path))


def test_a_tool_that_fails_is_not_silent(tmp_path: Path) -> None:
    """A broken .ts file stops the build with Qt's own words."""
    path = tmp_path / "kiosk_km.ts"
    path.write_text("no xml at all", encoding="utf-8")
    with pytest.raises(RuntimeError, match="lupdate failed"):
        update(path)


def test_the_check_says_what_is_wrong_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, a line for each text; the words of the kiosk itself pass with status 0."""
    assert build_translations.main(["--check"]) == 0
    write(tmp_path, "<translation></translation>")
    monkeypatch.setattr(build_translations, "TRANSLATIONS", tmp_path)
    capsys.readouterr()
    assert build_translations.main(["--check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "kiosk_km.ts: Test: 'Hello {name}' is not translated" in lines
    assert "kiosk_km.ts: Test: 'Hello {name}' is no longer in the code" in lines
    assert "kiosk_km.ts: Tabs: 'History' is new in the code" in lines

"""A build makes what is missing or out of date, and nothing else."""

from pathlib import Path

import pytest

from build_scripts import build, build_database, build_translations


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A small project in the place of ours, whose two builders write down that they were asked."""
    made: list[str] = []

    def make_database(*_arguments: object) -> int:
        for name in build.DATABASE:
            (tmp_path / name).write_text("made")
        made.append("database")
        return 0

    def make_translations(*_arguments: object) -> int:
        (tmp_path / "translations" / "kiosk_km.qm").write_text("made")
        made.append("translations")
        return 0

    for name in ("database/content/event/founding.toml", "translations/kiosk_km.ts"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build, "STAMP", tmp_path / "build" / "built.sha256")
    monkeypatch.setattr(build_database, "main", make_database)
    monkeypatch.setattr(build_translations, "main", make_translations)
    return made


def test_the_first_build_makes_both_halves_and_the_second_nothing(made: list[str]) -> None:
    assert (build.main([]), build.main([])) == (0, 0)
    assert made == ["database", "translations"]


def test_an_editor_who_changes_a_word_gets_a_new_build(made: list[str], tmp_path: Path) -> None:
    build.main([])
    (tmp_path / "database/content/event/founding.toml").write_text("other words")
    build.main([])
    assert made == ["database", "translations"] * 2


@pytest.mark.parametrize(
    "name", ["database/accsm.sqlite3", "database/accsm.sqlite3.sha256", "translations/kiosk_km.qm"]
)
def test_what_was_lost_or_damaged_is_made_again(made: list[str], tmp_path: Path, name: str) -> None:
    build.main([])
    (tmp_path / name).unlink()
    build.main([])
    (tmp_path / name).write_text("damaged")
    build.main([])
    assert made == ["database", "translations"] * 3


def test_a_word_changed_while_the_build_runs_is_not_forgotten(
    made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_translations = build_translations.main

    def make_and_edit(arguments: list[str] | None = None) -> int:
        (tmp_path / "database/content/event/founding.toml").write_text("saved during the build")
        return make_translations(arguments)

    monkeypatch.setattr(build_translations, "main", make_and_edit)
    build.main([])
    build.main([])
    assert made == ["database", "translations"] * 2


def test_anew_builds_although_nothing_changed(made: list[str]) -> None:
    build.main([])
    build.main(["--anew"])
    assert made == ["database", "translations"] * 2


def test_refused_content_fails_the_build_and_the_next_one_too(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_database, "main", lambda *_arguments: 1)
    assert (build.main([]), build.main([])) == (1, 1)
    assert made == []

"""The frozen program is believed only when every page was drawn and nothing beside it changed."""

from pathlib import Path

import pytest

from build_scripts import build_app

STAND_IN = """#!/bin/sh
echo "accsm-kiosk 0.1.0 in $HOME"
test "$1" = tour || exit 0
mkdir "$3"
for language in km en; do for page in {pages}; do
  printf '\\211PNG\\r\\n\\032\\n' > "$3/$language-$5-$page.png"
done; done
{more}
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a program that stands in for the frozen one."""
    app = tmp_path / "dist"
    app.mkdir()
    monkeypatch.setattr(build_app, "APP", app)
    monkeypatch.setattr(build_app, "PROGRAM", app / "accsm-kiosk")
    return app


def write_program(app: Path, pages: tuple[str, ...] = build_app.PAGES, more: str = "") -> None:
    (app / "accsm-kiosk").write_text(STAND_IN.format(pages=" ".join(pages), more=more))
    (app / "accsm-kiosk").chmod(0o755)


def test_a_program_that_draws_every_page_in_both_languages_passes(
    app: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_program(app)
    build_app.try_out()
    said = capsys.readouterr().out
    assert said.startswith("accsm-kiosk 0.1.0 in ")
    assert said.endswith("home\n")
    assert str(Path.home()) not in said


def test_a_missing_page_is_named(app: Path) -> None:
    write_program(app, build_app.PAGES[:-1])
    with pytest.raises(build_app.BundleError, match=r"km-1920x1080-documents\.png, en-1920x1080-documents\.png$"):
        build_app.try_out()


def test_a_program_that_ends_badly_is_quoted(app: Path) -> None:
    write_program(app, more="echo no content >&2; exit 3")
    with pytest.raises(build_app.BundleError, match=r"status 3\n(.*\n)*no content"):
        build_app.try_out()


def test_a_program_that_writes_beside_itself_is_refused(app: Path) -> None:
    write_program(app, more='touch "$(dirname "$0")/kiosk.log"')
    with pytest.raises(build_app.BundleError, match="changed"):
        build_app.try_out()

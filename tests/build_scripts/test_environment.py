"""A stranger's one command makes a whole .venv, is quick the next time, and mends what was interrupted."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from build_scripts import environment
from build_scripts.environment import Environment
from build_scripts.system_packages import SetupError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")

# Writes down what it is asked, and makes what uv would make; fails at the word in the file `fail-at`.
UV = """#!/bin/sh
echo "$*" >> uv.log
test "$1" = venv && rm -rf .venv && mkdir -p .venv/bin && ln -s /bin/sh .venv/bin/python
test ! -e fail-at || ! echo "$*" | grep -q "$(cat fail-at)"
"""


@pytest.fixture
def project(tmp_path: Path) -> Environment:
    """A project with a lock and a working uv."""
    (tmp_path / "requirements.lock").write_text("platformdirs==4.14.7\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    uv = tmp_path / "build" / "tools" / "bin" / "uv"
    uv.parent.mkdir(parents=True)
    uv.write_text(UV)
    uv.chmod(0o755)
    return Environment(tmp_path)


def steps(project: Environment) -> list[str]:
    """What uv was asked to do since the last look, a word or two each."""
    log = project.root / "uv.log"
    lines = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    words = {"venv": "venv", "pip sync": "sync", "pip install": "install"}
    return [words[start] for line in lines for start in words if line.startswith(start)]


def test_a_stranger_gets_an_environment_with_checked_hashes(project: Environment) -> None:
    project.set_up()
    python = project.python
    assert (project.root / "uv.log").read_text().splitlines()[1:] == [
        f"venv --clear --no-project --python {sys.executable} {project.venv}",
        f"pip sync --python {python} --require-hashes requirements.lock",
        f"pip install --python {python} --no-deps --editable .",
    ]


def test_the_second_time_nothing_is_asked_of_uv(project: Environment) -> None:
    project.set_up()
    steps(project)
    project.set_up()
    assert steps(project) == []


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_into_the_same_environment(project: Environment, name: str) -> None:
    project.set_up()
    steps(project)
    with (project.root / name).open("a") as file:
        file.write("# changed\n")
    project.set_up()
    assert steps(project) == ["sync", "install"]


@pytest.mark.parametrize("word", ["sync", "install"])
def test_an_interrupted_set_up_says_so_and_starts_anew_next_time(project: Environment, word: str) -> None:
    fail_at = project.root / "fail-at"
    fail_at.write_text(f"pip {word}")
    with pytest.raises(SetupError, match=f"pip {word}"):
        project.set_up()
    steps(project)
    fail_at.unlink()
    project.set_up()
    assert steps(project) == ["venv", "sync", "install"]


def test_an_update_interrupted_half_way_starts_anew_next_time(project: Environment) -> None:
    project.set_up()
    (project.root / "requirements.lock").write_text("")
    (project.root / "fail-at").write_text("pip sync")
    with pytest.raises(SetupError):
        project.set_up()
    (project.root / "fail-at").unlink()
    steps(project)
    project.set_up()
    assert steps(project) == ["venv", "sync", "install"]


def test_an_environment_whose_python_has_gone_is_made_anew(project: Environment) -> None:
    project.set_up()
    project.python.unlink()
    steps(project)
    project.set_up()
    assert steps(project) == ["venv", "sync", "install"]


def test_a_moved_project_is_set_up_anew(project: Environment, tmp_path: Path) -> None:
    project.set_up()
    moved = Environment(tmp_path.parent / f"{tmp_path.name} moved")
    shutil.copytree(project.root, moved.root, symlinks=True)
    steps(moved)
    moved.set_up()
    assert steps(moved) == ["venv", "sync", "install"]


def test_a_broken_uv_is_not_used(project: Environment) -> None:
    (project.tools / "bin" / "uv").write_text("#!/bin/sh\nexit 1\n")
    assert project._find_uv() is None


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SetupError, match=r"^Python 3\.11 or newer is needed; this is "):
        environment.prepare(())

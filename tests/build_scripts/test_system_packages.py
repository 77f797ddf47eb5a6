"""Missing system packages are found, installed by root, and else named in one line to type."""

import re
import shutil
from pathlib import Path

import pytest

from build_scripts import system_packages
from build_scripts.system_packages import SetupError, find_missing, require


class Machine:
    """A Debian machine whose apt-get installs what its lists name."""

    def __init__(self, installed: set[str], *, lists: bool) -> None:
        self.installed = installed
        self.lists = lists
        self.asked: list[str] = []

    def run(self, *command: str) -> int:
        self.asked.append(" ".join(command))
        if command[1] == "update":
            self.lists = True
        elif command[1] == "install" and self.lists:
            self.installed.update(name for name in command[2:] if not name.startswith("-"))
        return 0 if self.lists else 100


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine that has libgl1 and libegl1, whose package lists are empty, and where we are root."""
    machine = Machine({"libgl1", "libegl1"}, lists=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_packages, "_installed", lambda: machine.installed)
    monkeypatch.setattr(system_packages, "_may_install", lambda: True)
    monkeypatch.setattr(system_packages, "_run", machine.run)
    return machine


def test_only_what_is_missing_is_named(machine: Machine) -> None:
    assert find_missing(("libgl1", "libdbus-1-3", "libegl1")) == ["libdbus-1-3"]
    assert machine.asked == []


def test_a_newer_debian_calls_some_packages_t64(machine: Machine) -> None:
    machine.installed.add("libglib2.0-0t64")
    assert find_missing(("libglib2.0-0",)) == []


def test_where_there_is_no_dpkg_nothing_is_missing(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert find_missing(("libdbus-1-3",)) == []
    assert machine.installed == {"libgl1", "libegl1"}


INSTALL = "apt-get install -y --no-install-recommends libdbus-1-3"


def test_root_on_a_fresh_or_interrupted_machine_gets_lists_and_packages(machine: Machine) -> None:
    require(("libgl1", "libdbus-1-3"))
    mend = ["dpkg --configure -a", "apt-get install -y --fix-broken --no-install-recommends"]
    assert machine.asked == [INSTALL, *mend, "apt-get update", INSTALL]
    assert machine.installed == {"libgl1", "libegl1", "libdbus-1-3"}


def test_root_with_lists_waits_for_no_update(machine: Machine) -> None:
    machine.lists = True
    require(("libdbus-1-3",))
    assert machine.asked == [INSTALL]


def test_a_machine_that_has_everything_is_left_alone(machine: Machine) -> None:
    require(("libgl1", "libegl1"))
    assert machine.asked == []


def test_a_package_that_cannot_be_installed_is_named(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_run", lambda *_command: 100)
    with pytest.raises(SetupError, match=r"^apt-get could not install: libdbus-1-3$"):
        require(("libdbus-1-3",))
    assert machine.asked == []


def test_who_is_not_root_is_given_one_line_to_type(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_may_install", lambda: False)
    line = "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libdbus-1-3 libxcb-cursor0'"
    with pytest.raises(SetupError, match=re.escape(line)):
        require(("libgl1", "libdbus-1-3", "libxcb-cursor0"))
    assert machine.asked == []


@pytest.mark.skipif(not Path("/var/lib/dpkg/status").exists(), reason="asks a real dpkg")
def test_a_real_dpkg_knows_itself_and_not_what_was_never_made() -> None:
    assert find_missing(("dpkg", "accsm-never-packaged")) == ["accsm-never-packaged"]

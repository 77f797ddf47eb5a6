"""Promises of the booth's guides and files: they name what is there, and start the kiosk as it can be started."""

import re
import shlex
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk import cli, paths
from kiosk.supervisor import MEMORY, Times

ROOT = Path(__file__).parent.parent
BOOTH = ROOT / "resources" / "booth"
GUIDES = (ROOT / "docs" / "booth.md", ROOT / "docs" / "booth_km.md")
UNITS = sorted(path for path in (BOOTH / "debian").glob("accsm-kiosk*") if path.suffix != ".conf")


class Unit(RawConfigParser):
    """A unit file; of a key that stands there twice the last counts."""

    def __init__(self, name: str) -> None:
        super().__init__(strict=False, delimiters=("=",))
        self.read(BOOTH / "debian" / name, encoding="utf-8")

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def spoken(guide: Path) -> list[str]:
    """What stands in backticks."""
    return re.findall(r"`([^`]+)`", guide.read_text(encoding="utf-8"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_each_command_of_a_guide_is_one(guide: Path) -> None:
    """Staff can type what they read."""
    commands = [shlex.split(words)[1:] for words in spoken(guide) if words.startswith("accsm-kiosk ")]
    assert len(commands) >= 8
    for arguments in commands:
        cli.parse(arguments)


def test_both_guides_name_the_same_commands() -> None:
    """The Khmer guide leaves out no command that staff need."""
    english, khmer = ({words for words in spoken(guide) if words.startswith("accsm-kiosk ")} for guide in GUIDES)
    assert {words.replace("--lang km", "--lang en") for words in khmer} == english


def test_each_file_of_the_guide_ships() -> None:
    """No step of the guide leads nowhere."""
    told = {
        words.split()[0] for words in spoken(GUIDES[0]) if words.split()[0].endswith((".sh", ".conf", ".ps1", ".reg"))
    }
    files = {Path(name).name for name in told if not name.startswith("/etc/")}
    assert files == {
        "install.sh",
        "profile.sh",
        "autologin.conf",
        "10-accsm-kiosk.conf",
        "install.ps1",
        "quiet-keys.reg",
    }
    assert files <= {path.name for path in BOOTH.rglob("*")}


def test_the_service_watches_as_the_supervisor_does() -> None:
    """Restarted always but after status 0, watched, and replaced by the safe screen after as many failures."""
    unit, times = Unit("accsm-kiosk.service"), Times()
    service, head = unit["Service"], unit["Unit"]
    wanted = {"Type": "notify", "Restart": "always", "RestartPreventExitStatus": "0", "WatchdogSec": "10"}
    assert {key: service[key] for key in wanted} == wanted
    assert (int(head["StartLimitBurst"]), float(head["StartLimitIntervalSec"])) == (times.failures, times.window)
    assert service["Environment"] == "".join(f"{name}={value}" for name, value in MEMORY.items())
    assert head["OnFailure"] == "accsm-kiosk-safe.service"
    assert float(service["TimeoutStartSec"]) == times.ready
    assert float(Unit("accsm-kiosk-retry.timer")["Timer"]["OnActiveSec"]) == times.retry


@pytest.mark.parametrize("name", ["accsm-kiosk.service", "accsm-kiosk-safe.service"])
def test_a_service_starts_the_kiosk(name: str) -> None:
    """With options that there are."""
    program, *arguments = Unit(name)["Service"]["ExecStart"].split()
    assert program == "%h/accsm-kiosk/accsm-kiosk"
    options = cli.parse(arguments)
    assert (options.kiosk, options.safe) == (True, "safe" in name)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    """Nothing in them is unknown to systemd; that the program is not in this home is no fault of theirs."""
    program = tmp_path / "accsm-kiosk" / "accsm-kiosk"
    program.parent.mkdir()
    shutil.copy("/bin/true", program)
    for unit in UNITS:
        shutil.copy(unit, tmp_path)
    environment = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    command = ["systemd-analyze", "verify", "--user", "--man=no", *(str(tmp_path / unit.name) for unit in UNITS)]
    said = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    ours = [line for line in said.stderr.splitlines() if "accsm-kiosk" in line]
    assert (said.returncode, ours) == (0, [])


@pytest.mark.parametrize("name", ["install.sh", "session.sh", "profile.sh"])
def test_a_shell_understands_the_scripts(name: str) -> None:
    """POSIX sh, as Debian's."""
    assert subprocess.run(["/bin/sh", "-n", str(BOOTH / "debian" / name)], check=False).returncode == 0


def test_installing_puts_the_units_in_place_and_removing_takes_them_away(tmp_path: Path) -> None:
    """Nothing else of the user's is touched."""
    pretended = tmp_path / "bin" / "systemctl"
    pretended.parent.mkdir()
    pretended.write_text("#!/bin/sh\nexit 0\n")
    pretended.chmod(0o755)
    folder = tmp_path / ".config" / "systemd" / "user"
    folder.mkdir(parents=True)
    (folder / "other.service").touch()
    environment = {"HOME": str(tmp_path), "PATH": f"{pretended.parent}:/usr/bin:/bin"}
    script = str(BOOTH / "debian" / "install.sh")
    subprocess.run(["/bin/sh", script], env=environment, check=True)
    assert {path.name for path in folder.iterdir()} == {"other.service", *(unit.name for unit in UNITS)}
    subprocess.run(["/bin/sh", script, "--remove"], env=environment, check=True)
    assert [path.name for path in folder.iterdir()] == ["other.service"]


class Machine:
    """A Debian whose programs only note that they were called; `cage` and `startx` end by themselves at first."""

    SCREEN = """
        n=$(($(cat "$HOME/turns" 2>/dev/null || echo 0) + 1)); echo "$n" >"$HOME/turns"
        [ "$n" -gt {crashes} ] || exit 1
        {variable}=1 exec "$@"
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "bin").mkdir()
        self.add("systemctl", "")
        self.add("sleep", "")
        self.add("xset", "")

    def add(self, name: str, script: str) -> None:
        path = self.home / "bin" / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>"$HOME/calls"\n{script}\n')
        path.chmod(0o755)

    def add_cage(self, version: str, crashes: int = 0) -> None:
        told = f'[ "$1" != -v ] || {{ echo "Cage version {version}"; exit; }}\nshift\n'
        self.add("cage", told + self.SCREEN.format(crashes=crashes, variable="WAYLAND_DISPLAY"))

    def add_x(self) -> None:
        self.add("startx", self.SCREEN.format(crashes=0, variable="DISPLAY"))

    def begin(self) -> int:
        """Run the session on tty1; give its exit status."""
        environment = {"HOME": str(self.home), "PATH": f"{self.home / 'bin'}:/usr/bin:/bin"} | {
            "XDG_RUNTIME_DIR": str(self.home)
        }
        script = str(BOOTH / "debian" / "session.sh")
        return subprocess.run(["/bin/sh", script], env=environment, check=False, timeout=60).returncode

    def calls(self, *names: str) -> list[str]:
        """What was called, without the marks of the turns."""
        lines = (self.home / "calls").read_text().splitlines()
        return [line for line in lines if line.split()[0] in names and " -v" not in line]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


STARTED = "systemctl --user start --wait accsm-kiosk-session.target"


def test_a_session_that_ends_by_itself_begins_again_until_staff_leave(machine: Machine) -> None:
    """No crash of cage leaves a terminal to visitors, and after staff left nothing stays behind."""
    machine.add_cage("0.2.0", crashes=2)
    assert machine.begin() == 0
    calls = machine.calls("cage", "sleep")
    assert [call.split()[0] for call in calls] == ["cage", "sleep", "cage", "sleep", "cage"]
    assert machine.calls("systemctl")[-2:] == ["systemctl --user import-environment XDG_CURRENT_DESKTOP", STARTED]
    assert sorted(path.name for path in machine.home.iterdir()) == ["bin", "calls", "turns"]


def test_a_cage_that_ends_with_its_screen_is_not_taken(machine: Machine) -> None:
    """Debian 12 has such a one: X then, which leaves the kiosk running; and it is told not to blank."""
    machine.add_cage("0.1.4")
    machine.add_x()
    assert machine.begin() == 0
    assert [call.split()[0] for call in machine.calls("cage", "startx", "xset")] == ["startx", "xset"]
    told = machine.calls("systemctl")
    assert "systemctl --user import-environment DISPLAY" in told
    assert told[-2:] == ["systemctl --user unset-environment XDG_CURRENT_DESKTOP", STARTED]


def test_what_is_not_set_up_leaves_the_terminal(machine: Machine) -> None:
    """Without a server for the screen, or without the units, no try would help."""
    machine.add_cage("0.1.4")
    assert machine.begin() == 1
    machine.add_x()
    machine.add("systemctl", '[ "$2" != cat ]')
    assert machine.begin() == 1
    assert machine.calls("startx") == []


@pytest.mark.parametrize("name", ["shell-launcher.xml", "assigned-access.xml"])
def test_windows_gives_the_booth_the_kiosk_alone(name: str) -> None:
    """The account's profile is one that the file has, and it starts the kiosk as it can be started."""
    root = ElementTree.parse(BOOTH / "windows" / name).getroot()  # noqa: S314 - our own file
    space = root.tag.split("}")[0] + "}"
    (profile,) = root.findall(f"{space}Profiles/{space}Profile")
    config = root.find(f"{space}Configs/{space}Config")
    assert config is not None
    assert [child.get("Id") for child in config if child.get("Id")] == [profile.get("Id")]
    text = ElementTree.tostring(profile, encoding="unicode")
    assert "%ProgramFiles%\\accsm-kiosk\\accsm-kiosk.exe" in text
    assert "--kiosk" in text
    assert cli.parse(["--kiosk"]).kiosk


def test_the_files_ship_with_the_program() -> None:
    """They are found where the guide says: beside the other resources."""
    assert (paths.bundle() / "resources" / "booth" / "debian" / "session.sh").is_file()

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
from kiosk.supervisor import Times

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
    assert head["OnFailure"] == "accsm-kiosk-safe.service"
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

"""Checks of the machine: whether it starts the kiosk and leaves the screen on, read where that can be read."""

import configparser
import platform
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import PySide6
from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.checks.check import Booth, Finding, amber, green
from kiosk.paths import NAME, bundle

START = QT_TRANSLATE_NOOP("Doctor", "The machine starts the kiosk by {place}.")
NO_START = QT_TRANSLATE_NOOP("Doctor", "Nothing is found that starts the kiosk with the machine.")
NO_START_MEND = QT_TRANSLATE_NOOP("Doctor", "Set it up as in {guide}; what another user or policy starts is not seen.")
LIT = QT_TRANSLATE_NOOP("Doctor", "The screen stays on.")
DARK = QT_TRANSLATE_NOOP("Doctor", "The screen goes dark by itself: {reasons}.")
DARK_MEND = QT_TRANSLATE_NOOP("Doctor", "Switch screen saver and energy saving of the screen off, as in {guide}.")
LIT_UNKNOWN = QT_TRANSLATE_NOOP("Doctor", "Whether the screen goes dark by itself cannot be read here.")
AWAKE = QT_TRANSLATE_NOOP("Doctor", "The machine does not fall asleep.")
ASLEEP = QT_TRANSLATE_NOOP("Doctor", "The machine falls asleep by itself: {reasons}.")
ASLEEP_MEND = QT_TRANSLATE_NOOP("Doctor", "Switch sleep off, as in {guide}.")
AWAKE_UNKNOWN = QT_TRANSLATE_NOOP("Doctor", "Whether the machine falls asleep by itself cannot be read here.")
VERSIONS = QT_TRANSLATE_NOOP("Doctor", "{versions}")

UNITS = (
    "systemd/user/*.wants/*accsm-kiosk*",
    "systemd/system/*.wants/*accsm-kiosk*",
    "autostart/*accsm-kiosk*.desktop",
)
STARTUP = "Microsoft/Windows/Start Menu/Programs/Startup"
RUN_KEYS = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run",
    r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run",
    r"HKLM\SOFTWARE\Microsoft\Windows Embedded\Shell Launcher",
    r"HKLM\SOFTWARE\Microsoft\Windows\AssignedAccessConfiguration",
)
PROFILES = (".profile", ".bash_profile", ".bash_login", ".zprofile")
Reasons = list[str] | None  # why, an empty list when all is well, None where nobody says


def check_autostart(booth: Booth) -> Finding:
    """A unit of systemd, an entry of the desktop, a login script, the start-up folder or the registry."""
    place = next(_starters(booth), "")
    return green(START, place=place) if place else amber(NO_START, NO_START_MEND, guide=_guide())


def _guide() -> Path:
    """The page for staff and IT, which ships with the program."""
    return bundle() / "docs" / "booth.md"


def _starters(booth: Booth) -> Iterator[str]:
    if booth.is_windows:
        for variable in ("APPDATA", "PROGRAMDATA"):
            folder = Path(booth.environment.get(variable) or booth.root) / STARTUP
            yield from (str(path) for path in folder.glob("*accsm-kiosk*"))
        yield from (key for key in RUN_KEYS if NAME in (booth.run_tool(("reg", "query", key, "/s")) or ""))
        return
    home = Path(booth.environment.get("HOME") or booth.root)
    own = Path(booth.environment.get("XDG_CONFIG_HOME") or home / ".config")
    yield from (str(path) for path in (home / name for name in PROFILES) if _names_kiosk(path))
    for folder in (own, booth.root / "etc", booth.root / "etc/xdg"):
        for pattern in UNITS:
            yield from (str(path) for path in sorted(folder.glob(pattern)))


def _names_kiosk(path: Path) -> bool:
    """Whether a script has a line that names the program and is no comment."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return any(NAME in line and not line.lstrip().startswith("#") for line in lines)


def check_blanking(booth: Booth) -> Finding:
    """Screen saver and energy saving of the screen."""
    reasons = _join(
        _ask_windows(booth, "SUB_VIDEO", "VIDEOIDLE"), _ask_x(booth), _ask_cage(booth), _ask_gnome_session(booth)
    )
    return _judge(reasons, LIT, DARK, DARK_MEND, LIT_UNKNOWN)


def check_sleep(booth: Booth) -> Finding:
    """Sleep after a while without input."""
    if (booth.run_tool(("systemctl", "is-enabled", "sleep.target")) or "").strip() == "masked":
        return green(AWAKE)
    reasons = _join(_ask_windows(booth, "SUB_SLEEP", "STANDBYIDLE"), _ask_logind(booth), _ask_gnome_power(booth))
    return _judge(reasons, AWAKE, ASLEEP, ASLEEP_MEND, AWAKE_UNKNOWN)


def _join(*answers: Reasons) -> Reasons:
    given = [answer for answer in answers if answer is not None]
    return [reason for answer in given for reason in answer] if given else None


def _judge(reasons: Reasons, well: object, ill: object, mend: object, unknown: object) -> Finding:
    if reasons is None:
        return amber(unknown, mend, guide=_guide())
    return amber(ill, mend, guide=_guide(), reasons=", ".join(reasons)) if reasons else green(well)


def _ask_windows(booth: Booth, group: str, setting: str) -> Reasons:
    """The words of powercfg are translated; the last two numbers are the seconds on mains and on battery."""
    if not booth.is_windows:
        return None
    numbers = re.findall(
        r"0x[0-9a-fA-F]{8}", booth.run_tool(("powercfg", "/query", "SCHEME_CURRENT", group, setting)) or ""
    )
    if len(numbers) < 2:
        return None
    seconds = int(numbers[-2], 16)
    return [f"{setting} {seconds} s"] if seconds else []


def _ask_x(booth: Booth) -> Reasons:
    if not booth.environment.get("DISPLAY") or not (answer := booth.run_tool(("xset", "q"))):
        return None
    reasons = []
    if (saver := re.search(r"timeout:\s+(\d+)", answer)) and int(saver[1]):
        reasons.append(f"xset s {saver[1]}")
    times = re.search(r"Standby:\s+(\d+)\s+Suspend:\s+(\d+)\s+Off:\s+(\d+)", answer)
    if "DPMS is Enabled" in answer and (not times or any(int(time) for time in times.groups())):
        reasons.append("DPMS")
    return reasons


def _ask_cage(booth: Booth) -> Reasons:
    """It never blanks; that it is there the booth's session told systemd, which another shell can ask too."""
    told = booth.run_tool(("systemctl", "--user", "show-environment")) or ""
    return [] if "XDG_CURRENT_DESKTOP=cage" in told.splitlines() else None


def _is_gnome(booth: Booth) -> bool:
    return "GNOME" in booth.environment.get("XDG_CURRENT_DESKTOP", "")  # elsewhere its settings mean nothing


def _ask_gnome_session(booth: Booth) -> Reasons:
    command = ("gsettings", "get", "org.gnome.desktop.session", "idle-delay")
    if not _is_gnome(booth) or not (answer := re.fullmatch(r"uint32 (\d+)\s*", booth.run_tool(command) or "")):
        return None
    return [f"idle-delay {answer[1]}"] if int(answer[1]) else []


def _ask_gnome_power(booth: Booth) -> Reasons:
    command = ("gsettings", "get", "org.gnome.settings-daemon.plugins.power", "sleep-inactive-ac-type")
    if not _is_gnome(booth) or not (answer := (booth.run_tool(command) or "").strip()):
        return None
    return [] if answer == "'nothing'" else [f"sleep-inactive-ac-type {answer}"]


def _ask_logind(booth: Booth) -> Reasons:
    """What its files say; without a word in them it ignores that nobody is there."""
    if not (booth.root / "run/systemd/system").is_dir():
        return None
    folder = booth.root / "etc/systemd"
    action = "ignore"
    for path in (folder / "logind.conf", *sorted(folder.glob("logind.conf.d/*.conf"))):
        parser = configparser.ConfigParser(strict=False, interpolation=None)
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError):
            continue
        action = parser.get("Login", "IdleAction", fallback=action)
    return [] if action in {"ignore", ""} else [f"IdleAction={action}"]


def check_versions(_booth: Booth) -> Finding:
    """What to name when asking for help."""
    from database.features import sqlalchemy_version  # noqa: PLC0415 - slow to import
    from database.store import sqlite_version  # noqa: PLC0415 - slow to import

    versions = {
        NAME: metadata.version(NAME),
        "Python": platform.python_version(),
        "Qt": PySide6.__version__,
        "SQLAlchemy": sqlalchemy_version(),
        "SQLite": sqlite_version(),
        "on": platform.platform(),
    }
    return green(VERSIONS, versions=", ".join(f"{name} {version}" for name, version in versions.items()) + ".")

"""The command line of staff: settings, pin, stats, doctor. It only parses."""

import argparse
from collections.abc import Callable
from pathlib import Path

MakeParser = Callable[..., argparse.ArgumentParser]

SETTINGS = """\
The settings stand in one TOML file; the paths below name it. The command line goes before the environment
(idle_seconds is ACCSM_IDLE_SECONDS), that before the user's file, that before the machine's, that before the default.
"""
PIN = """\
Set or change the PIN with which staff open their part of the kiosk: 4 to 12 digits, asked twice and not shown, or the
first line of a pipe. Without a PIN nobody gets in. A forgotten PIN cannot be found out, only replaced, and that needs
this machine's files, not the screen: run this command again as the user of the kiosk, or delete the file "pin" that
accsm-kiosk settings names. A running kiosk takes the new PIN at once and forgets the wrong tries.
"""
STATS = """\
Write the statistics: sessions, their length, language, pages and items, and what three sessions or more searched for
without a result. They hold nothing about persons.
"""
DOCTOR = """\
Check everything that a booth needs: green is well, amber should be mended, red must be. With amber the exit status is
1, with red 3.
"""


def add_shared(shared: argparse.ArgumentParser) -> None:
    """Add the options of settings, which may stand before or after a subcommand."""
    shared.add_argument("--config", type=Path, metavar="FILE", help="settings from this file alone")


def add_commands(add_parser: MakeParser) -> None:
    """Add the subcommands of staff."""
    add_parser("settings", help="print each setting, where it came from, and every path", description=SETTINGS)
    pin = add_parser("pin", help="set, change or remove the PIN of the staff", description=PIN)
    pin.add_argument("--remove", action="store_true", help="remove the PIN: nobody gets in")
    stats = add_parser("stats", help="write the statistics as CSV or JSON", description=STATS)
    stats.add_argument("action", choices=("export",), help="what to do")
    stats.add_argument("--format", dest="export_format", choices=("csv", "json"), help="csv by default")
    stats.add_argument("--out", dest="file", type=Path, metavar="FILE", help="a file to write (default: stdout)")
    doctor = add_parser("doctor", help="check everything that a booth needs", description=DOCTOR)
    doctor.add_argument("--json", action="store_true", help="print one object for programs")

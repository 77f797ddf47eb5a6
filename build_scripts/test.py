"""`python3 build_scripts/test.py [options for pytest]`: sets everything up and runs the tests.

A run of all tests (without options) must also cover the modules named in COMPLETE, every line and branch.
"""

from __future__ import annotations

import sys
from pathlib import Path

if not __package__:  # started as a file: the folder of the project takes the place of this one
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from build_scripts import environment, system_packages

COMPLETE = ("database/*", "kiosk/i18n.py")


def run_tests(python: environment.Environment, options: list[str]) -> int:
    """Run pytest offscreen under coverage; give the exit status."""
    return python.run("-m", "coverage", "run", "-m", "pytest", *options, settings={"QT_QPA_PLATFORM": "offscreen"})


def check_coverage(python: environment.Environment) -> int:
    """Show the coverage of all code, then fail unless that of COMPLETE is whole."""
    python.run("-m", "coverage", "report", "--skip-covered", "--skip-empty")
    print("\nThese must be covered whole:", *COMPLETE, flush=True)
    return python.run("-m", "coverage", "report", "--include", ",".join(COMPLETE), "--fail-under=100", "--show-missing")


def main(options: list[str]) -> int:
    """Set up, build what is missing, run the tests; give the exit status."""
    try:
        python = environment.prepare(system_packages.OFFSCREEN)
    except system_packages.SetupError as error:
        print(error, file=sys.stderr)
        return 3
    status = python.run("-m", "build_scripts.build") or run_tests(python, options)
    if status == 0 and not options:
        status = check_coverage(python)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

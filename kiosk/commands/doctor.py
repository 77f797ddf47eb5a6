"""`accsm-kiosk doctor`: what a booth needs, each green, amber or red with its mend."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from kiosk.checks import AMBER, GREEN, RED, Booth, Check, run_checks, worst
from kiosk.display import NoDisplayError, make_application
from kiosk.options import Options

STATUSES = {GREEN: 0, AMBER: 1, RED: 3}


def run(options: Options) -> int:
    """Print every check; 0 when all are green, 1 with amber, 3 with red."""
    with suppress(NoDisplayError):  # the check of the screen says so; fonts can be looked at without
        make_application()
    checks = run_checks(Booth(options.content, options.settings(), options.config))
    (_print_json if options.json else _print)(checks)
    return STATUSES[worst(check.state for check in checks)]


def _print(checks: Sequence[Check]) -> None:
    for check in checks:
        print(f"{check.state:5}  {check.title}: {check.text()}")
        if mend := check.mend():
            print(f"       To mend: {mend}")
    counts = Counter(check.state for check in checks)
    print(", ".join(f"{counts[state]} {state}" for state in STATUSES))


def _print_json(checks: Sequence[Check]) -> None:
    content = {
        "state": worst(check.state for check in checks),
        "checks": [
            {"name": check.name, "title": check.title, "state": check.state, "text": check.text(), "mend": check.mend()}
            for check in checks
        ],
    }
    json.dump(content, sys.stdout, ensure_ascii=False, indent=2)
    print()

"""`python -m build_scripts.check`: everything but the tests that must hold; all steps run, any failure fails."""

import argparse
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from build_scripts.environment import ROOT

BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to check; the commands follow each other while they succeed."""

    name: str
    commands: tuple[tuple[str, ...], ...]

    def run(self) -> bool:
        """Whether every command ended with status 0."""
        return all(subprocess.run(command, cwd=ROOT, check=False).returncode == 0 for command in self.commands)


def python(*arguments: str) -> tuple[str, ...]:
    """A command of the project's own Python."""
    return (sys.executable, "-m", *arguments)


STEPS = (
    Step("lint", (python("ruff", "check", "."), python("ruff", "format", "--check", "."))),
    Step("types", (python("mypy"),)),
    Step("imports", ((str(BIN / "lint-imports"),),)),
    Step("translations", (python("build_scripts.build_translations", "--check"),)),
    Step("content", (python("build_scripts.build_database", "--check"),)),
    Step("frozen", (python("build_scripts.build_app"),)),
    Step("supervision", (python("build_scripts.prove_supervision"),)),  # of the frozen program
    Step("kills", (python("build_scripts.prove_kills"),)),
    Step("week", (python("build_scripts.prove_week"),)),
    Step("monkey", (python("build_scripts.prove_monkey"),)),
)


def run_steps(steps: tuple[Step, ...]) -> list[str]:
    """Run every step and show its seconds; give the names of those that failed."""
    failed = []
    for step in steps:
        print(f"\n== {step.name}", flush=True)
        start = time.monotonic()
        if not step.run():
            failed.append(step.name)
        word = "FAILED" if step.name in failed else "ok"
        print(f"== {step.name}: {word}, {time.monotonic() - start:.1f} s", flush=True)
    return failed


def main(arguments: list[str] | None = None) -> int:
    """Run the steps named, or all; give the exit status."""
    names = [step.name for step in STEPS]
    parser = argparse.ArgumentParser(prog="build_scripts.check", description="Check the project.")
    parser.add_argument("names", nargs="*", metavar="step", help=f"one or more of: {', '.join(names)} (default: all)")
    chosen = parser.parse_args(arguments).names or names
    if unknown := set(chosen) - set(names):
        parser.error(f"no such step: {', '.join(sorted(unknown))}")
    failed = run_steps(tuple(step for step in STEPS if step.name in chosen))
    print(f"\ncheck: {'failed: ' + ', '.join(failed) if failed else 'all is well'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

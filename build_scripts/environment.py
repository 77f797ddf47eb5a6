"""Makes .venv from requirements.lock: uv, the locked packages, this project.

Standard library only; works without ensurepip and beside a Python that refuses `pip install` (PEP 668).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from build_scripts.system_packages import SetupError, require

ROOT = Path(__file__).resolve().parent.parent
UV = "uv>=0.9,<1"


@dataclass(frozen=True)
class Environment:
    """The project's own Python in `root`/.venv, and the tool that fills it."""

    root: Path = ROOT

    @property
    def venv(self) -> Path:
        """The environment's folder."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def tools(self) -> Path:
        """Where uv is kept, apart from the machine's Python and from .venv."""
        return self.root / "build" / "tools"

    @property
    def stamp(self) -> Path:
        """Says what .venv was made from; it stands only while .venv is whole."""
        return self.venv / "made-from.txt"

    def set_up(self) -> None:
        """Bring .venv to what the lock says; quick when nothing changed, whole again after an interruption."""
        base, lock = self._base(), self._lock()
        made_from = self._made_from()
        if made_from == [base, lock]:
            return
        print(f"Setting up {self.venv} (this needs the internet once)", flush=True)
        uv = self._find_uv() or self._install_uv()
        if made_from[:1] == [base]:
            self.stamp.unlink()
        else:
            # Interrupted half-way, moved, or made for another Python: nothing in it can be trusted.
            self._call(uv, "venv", "--clear", "--no-project", "--python", sys.executable, str(self.venv))
        self._fill(uv)
        self.stamp.write_text(f"{base}\n{lock}\n", encoding="utf-8")

    def run(self, *arguments: str, settings: dict[str, str] | None = None) -> int:
        """Run the environment's Python in the project's folder; give its exit status."""
        command = [str(self.python), *arguments]
        return subprocess.run(command, cwd=self.root, env={**os.environ, **(settings or {})}, check=False).returncode

    def _base(self) -> str:
        version = ".".join(str(part) for part in sys.version_info[:3])
        return f"{self.root} with Python {version} of {sys.base_prefix}"

    def _lock(self) -> str:
        names = ("requirements.lock", "pyproject.toml")
        return hashlib.sha256(b"".join((self.root / name).read_bytes() for name in names)).hexdigest()

    def _made_from(self) -> list[str]:
        if not (self.stamp.is_file() and self.python.is_file()):
            return []
        return self.stamp.read_text(encoding="utf-8").splitlines()

    def _fill(self, uv: str) -> None:
        python = ("--python", str(self.python))
        self._call(uv, "pip", "sync", *python, "--require-hashes", "requirements.lock")
        self._call(uv, "pip", "install", *python, "--no-deps", "--editable", ".")

    def _find_uv(self) -> str | None:
        uv = shutil.which("uv", path=str(self.tools / "bin"))
        if uv is None:
            return None
        answer = subprocess.run([uv, "--version"], cwd=self.root, capture_output=True, check=False)
        return uv if answer.returncode == 0 else None

    def _install_uv(self) -> str:
        if importlib.util.find_spec("pip") is None:
            require(["python3-pip"])
        shutil.rmtree(self.tools, ignore_errors=True)
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
        # pip's warning to root is about the machine's own packages; these go into a folder of ours.
        self._call(*pip, "install", "--root-user-action=ignore", "--target", str(self.tools), UV)
        uv = self._find_uv()
        if uv is None:
            raise SetupError(f"pip has put no working uv into {self.tools}.")
        return uv

    def _call(self, *command: str) -> None:
        # VIRTUAL_ENV of a shell's own environment would only make uv warn.
        settings = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
        status = subprocess.run(command, cwd=self.root, env=settings, check=False).returncode
        if status != 0:
            raise SetupError(f"Set-up failed (status {status}; see above) at:\n  {' '.join(command)}")


def prepare(packages: tuple[str, ...]) -> Environment:
    """The environment, ready, on a machine that has these system packages. Raises SetupError."""
    if sys.version_info < (3, 11):  # noqa: UP036 - a stranger's Python may be older than the project's
        raise SetupError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    require(packages)
    environment = Environment()
    environment.set_up()
    return environment

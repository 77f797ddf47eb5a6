"""Fetch the npm packages that fonts and map are made from: exact versions, checked against pinned hashes."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOWNLOADS = ROOT / "build" / "npm"


class PackageError(Exception):
    """A package could not be fetched, or is not the one that was pinned."""


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package in one version; `integrity` is npm's own notation, "sha512-" and base64."""

    name: str
    version: str
    integrity: str

    @property
    def archive_name(self) -> str:
        """The file name that `npm pack` gives."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


def integrity_of(data: bytes) -> str:
    """Hash an archive, in npm's notation."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode("ascii")


def download(package: Package, folder: Path) -> None:
    """Let the npm client put the package's archive into `folder`."""
    npm = shutil.which("npm")
    if npm is None:
        raise PackageError("npm is needed to fetch fonts and map data; it was not found")
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", f"{package.name}@{package.version}", "--pack-destination", str(folder), "--silent"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise PackageError(f"npm could not fetch {package.name} {package.version}: {result.stderr.strip()}")


def fetch(package: Package, folder: Path = DOWNLOADS) -> Path:
    """Find the package's archive in `folder`, or fetch it; PackageError if it is not the pinned one."""
    archive = folder / package.archive_name
    if not archive.exists():
        download(package, folder)
    found = integrity_of(archive.read_bytes())
    if found != package.integrity:
        raise PackageError(f"{archive.name} is not the pinned one: {found} instead of {package.integrity}")
    return archive


def read_member(archive: Path, name: str) -> bytes:
    """One file of an npm archive; `name` as it stands inside the package."""
    with tarfile.open(archive) as files:
        try:
            member = files.extractfile(f"package/{name}")
        except KeyError:
            member = None
        if member is None:
            raise PackageError(f"{archive.name} has no file {name}")
        return member.read()

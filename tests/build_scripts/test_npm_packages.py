"""Only the pinned archive is used, and a person is told which one was found instead."""

import io
import tarfile
from pathlib import Path

import pytest

from build_scripts.npm_packages import Package, PackageError, fetch, integrity_of, read_member


def write_archive(folder: Path) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as files:
        member = tarfile.TarInfo("package/400/Some.ttf")
        member.size = 4
        files.addfile(member, io.BytesIO(b"font"))
    (folder / "a-b-1.0.0.tgz").write_bytes(content.getvalue())
    return content.getvalue()


def test_the_pinned_archive_is_taken_from_the_folder(tmp_path: Path) -> None:
    package = Package("@a/b", "1.0.0", integrity_of(write_archive(tmp_path)))
    archive = fetch(package, tmp_path)
    assert archive == tmp_path / "a-b-1.0.0.tgz"
    assert read_member(archive, "400/Some.ttf") == b"font"


def test_another_archive_is_refused(tmp_path: Path) -> None:
    found = integrity_of(write_archive(tmp_path))
    with pytest.raises(PackageError) as refusal:
        fetch(Package("@a/b", "1.0.0", "sha512-other"), tmp_path)
    assert str(refusal.value) == f"a-b-1.0.0.tgz is not the pinned one: {found} instead of sha512-other"


def test_a_file_that_the_package_lacks_is_named(tmp_path: Path) -> None:
    write_archive(tmp_path)
    with pytest.raises(PackageError, match=r"^a-b-1\.0\.0\.tgz has no file 700/Some\.ttf$"):
        read_member(tmp_path / "a-b-1.0.0.tgz", "700/Some.ttf")


def test_a_machine_without_npm_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(PackageError, match=r"^npm is needed to fetch fonts and map data; it was not found$"):
        fetch(Package("@a/b", "1.0.0", "sha512-other"), tmp_path)

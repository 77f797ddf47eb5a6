"""What is saved is whole, under a new name, or not there at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from kiosk.save_folder import keep_files, save_folder

DOCUMENTS, DOWNLOADS = (
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """The same name again gets a number in brackets; several files are numbered."""
    names = [[path.name for path in keep_files(tmp_path, "a", ".pdf", [b"1"])] for _ in range(3)]
    assert names == [["a.pdf"], ["a (2).pdf"], ["a (3).pdf"]]
    several = [[path.name for path in keep_files(tmp_path, "b", ".png", [b"1", b"2"])] for _ in range(2)]
    assert several == [["b-1.png", "b-2.png"], ["b (2)-1.png", "b (2)-2.png"]]
    assert (tmp_path / "b (2)-2.png").read_bytes() == b"2"


def test_half_a_save_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full after the first file keeps none."""
    opened = Path.open

    def full(path: Path, mode: str) -> object:
        if path.name.endswith("-2.png"):
            raise OSError(28, "No space left on device")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="No space left"):
        keep_files(tmp_path, "b", ".png", [b"1", b"2", b"3"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("there", [("documents", "downloads"), ("downloads",), ()])
def test_documents_then_downloads_then_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...]
) -> None:
    """A folder that people know, as far as this user has it."""
    places = {DOCUMENTS: tmp_path / "documents", DOWNLOADS: tmp_path / "downloads"}
    for name in there:
        (tmp_path / name).mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: str(places[place]))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert save_folder() == (tmp_path / there[0] if there else tmp_path)

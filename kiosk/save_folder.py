"""Where what a person saves is put, under which name, and how: whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def save_folder() -> Path:
    """The documents of this user, else the downloads, else the home folder."""
    places = QStandardPaths.StandardLocation
    for place in (places.DocumentsLocation, places.DownloadLocation):
        folder = Path(QStandardPaths.writableLocation(place))
        if folder.is_dir():
            return folder
    return Path.home()


def keep_files(folder: Path, stem: str, suffix: str, contents: Sequence[bytes]) -> list[Path]:
    """Write files of new names into a folder; OSError where that is not possible, and then none is left."""
    written: list[Path] = []
    try:
        for path, content in zip(_free_paths(folder, stem, suffix, len(contents)), contents, strict=True):
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def _free_paths(folder: Path, stem: str, suffix: str, count: int) -> list[Path]:
    """Names that are not taken: the stem, else with (2) and so on; numbered where there are several files."""
    numbers = [""] if count == 1 else [f"-{number}" for number in range(1, count + 1)]
    version = 1
    while True:
        again = f" ({version})" if version > 1 else ""
        paths = [folder / f"{stem}{again}{number}{suffix}" for number in numbers]
        if not any(path.exists() for path in paths):
            return paths
        version += 1

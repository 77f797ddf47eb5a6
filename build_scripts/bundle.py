"""What goes into the frozen program and what stays out; used by accsm_kiosk.spec.

PyInstaller collects every plugin of Qt and whatever those need; a kiosk of widgets needs few.
"""

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from build_scripts.environment import ROOT

Entry = tuple[str, str, str]  # PyInstaller's: where it goes, where it comes from, its kind
Needs = Callable[[str], set[str]]  # the names of the libraries that a library asks for

DATA = ("resources/**/*", "translations/*.qm", "kiosk/**/*.qss", "docs/booth*.md")
CONTENT = ("database/accsm.sqlite3", "database/accsm.sqlite3.sha256", "database/welcome.json")
EXCLUDED_MODULES = (
    "PIL", "PyInstaller", "_pytest", "build_scripts", "crfsuite", "fontTools", "hypothesis", "khmercut", "numpy", "pip",
    "pkg_resources", "pycrfsuite", "pytest", "pytestqt", "setuptools", "tests", "tkinter", "unittest.mock",
)  # fmt: skip
# PNG needs no plugin; pictures in other formats, Qt's own translations, TLS, desktop themes and printing are not used.
QT_PLUGINS = (
    "platforms/*xcb*", "platforms/*wayland*", "platforms/*offscreen*", "platforms/*minimal.*", "platforms/*windows*",
    "platforms/*cocoa*", "platforminputcontexts/*compose*", "styles/*", "wayland-shell-integration/*xdg-shell*",
)  # fmt: skip


def data_files() -> list[tuple[str, str]]:
    """Every bundled file that is not code, with the folder it goes to."""
    patterns = (path for pattern in (*DATA, *CONTENT) for path in sorted(ROOT.glob(pattern)))
    return [(str(path), path.relative_to(ROOT).parent.as_posix()) for path in patterns if path.is_file()]


def is_wanted(destination: str) -> bool:
    """Whether something that PyInstaller found by itself goes in, by the path it would have."""
    parts = PurePosixPath(Path(destination).as_posix()).parts
    if parts[0].endswith(".dist-info"):
        return parts[-1] == "METADATA"  # other files of it name this machine's folders
    if parts[0] != "PySide6":
        return True
    if "plugins" in parts:
        plugin = "/".join(parts[parts.index("plugins") + 1 :])
        return any(fnmatch(plugin, pattern) for pattern in QT_PLUGINS)
    return not {"translations", "qml", "libexec", "resources"} & set(parts)


def prune(entries: Iterable[Entry], needs: Needs) -> list[Entry]:
    """The wanted entries, without the libraries that only unwanted ones asked for, and without links to those."""
    wanted = [entry for entry in entries if is_wanted(entry[0])]
    libraries = {_name(entry[0]): entry for entry in wanted if _is_library(entry)}
    kept = [entry for entry in wanted if not (_is_library(entry) or _is_link(entry))]
    waiting = [entry for entry in kept if entry[2] != "DATA"]
    while waiting:
        asked = {_name(name) for name in needs(waiting.pop()[1])}
        found = [libraries.pop(name) for name in sorted(asked & libraries.keys())]
        kept += found
        waiting += found
    names = {_name(entry[0]) for entry in kept}
    return kept + [entry for entry in wanted if _is_link(entry) and _name(entry[1]) in names]


def _name(path: str) -> str:
    return PurePosixPath(Path(path).as_posix()).name


def _is_link(entry: Entry) -> bool:
    return entry[2] == "SYMLINK"


def _is_library(entry: Entry) -> bool:
    destination, _, kind = entry
    return (
        kind == "BINARY"
        and "plugins" not in destination
        and not _name(destination).startswith(("libpython", "python3"))
    )

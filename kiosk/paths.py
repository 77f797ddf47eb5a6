"""Where bundled and writable files are, in the source tree, in a wheel and in the frozen program alike."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

NAME = "accsm-kiosk"


def bundle() -> Path:
    """The folder that holds resources, translations and database."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def fonts() -> Path:
    """The folder of the fonts."""
    return bundle() / "resources" / "fonts"


def icons() -> Path:
    """The folder of the pictures."""
    return bundle() / "resources" / "icons"


def map_shapes() -> Path:
    """The file of the map's shapes; the ministry may put its own there."""
    return bundle() / "resources" / "map" / "shapes.bin"


def translations() -> Path:
    """The folder of the interface words."""
    return bundle() / "translations"


def translated_languages() -> list[str]:
    """The languages that there are interface words for, Khmer first."""
    codes = {path.stem.removeprefix("kiosk_") for path in translations().glob("kiosk_*.qm")}
    return sorted(codes, key=lambda code: (code != "km", code))


def content() -> Path:
    """The content database that ships with the program."""
    return bundle() / "database" / "accsm.sqlite3"


def _folders() -> "PlatformDirs":
    """The folders of this user and machine. Imported when first asked for: nothing of it is needed to show Home."""
    from platformdirs import PlatformDirs  # noqa: PLC0415 - see above

    return PlatformDirs(NAME, appauthor=False, multipath=True)


def may_be_there(path: Path) -> bool:
    """Whether there is such a file, as far as this user may know: a closed folder could hold it."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def log_folder() -> Path:
    """Where the log is written; it need not exist yet."""
    return data_folder() / "log"


def data_folder() -> Path:
    """Where statistics and PIN are written; it need not exist yet."""
    return _folders().user_data_path


def window_place() -> Path:
    """The file of the window's size and place on a laptop; it need not exist."""
    return data_folder() / "window.ini"


def user_settings() -> Path:
    """The settings of this user, changed by staff; the file need not exist."""
    return _folders().user_config_path / "settings.toml"


def machine_settings() -> Path:
    """The settings for every user of this machine; the file need not exist."""
    # Desktops put folders of their own before the machine's: XDG_CONFIG_DIRS.
    folders = [Path(folder) for folder in _folders().site_config_dir.split(os.pathsep)]
    files = [folder / "settings.toml" for folder in folders]
    return next((file for file in files if may_be_there(file)), files[-1])


def pin() -> Path:
    """The file of the staff's PIN, hashed; without it there is no PIN."""
    return data_folder() / "pin"


def pin_tries() -> Path:
    """The file of the wrong tries at the PIN since the last right one."""
    return data_folder() / "pin-tries.json"


def statistics() -> Path:
    """The file of the statistics."""
    return data_folder() / "statistics.sqlite3"

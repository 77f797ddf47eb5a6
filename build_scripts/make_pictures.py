"""`python -m build_scripts.make_pictures`: the README's pictures, remade from the program as it is."""

import shutil
import sys
import tempfile
from pathlib import Path

from build_scripts.environment import ROOT
from kiosk.cli import main as kiosk

PICTURES = ROOT / "docs" / "pictures"
NAMES = (
    "km-1920x1080-home",
    "en-1920x1080-history",
    "km-1920x1080-missions",
    "en-1920x1080-work-plans",
    "km-1920x1080-arc-map",
)


def main() -> int:
    """Take the tour and keep what the README shows; give the tour's exit status."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        status = kiosk(["tour", "--out", folder])
        for name in NAMES:
            shutil.copy(Path(folder) / f"{name}.png", PICTURES)
    return status


if __name__ == "__main__":
    sys.exit(main())

"""What can be wrong with the content: each a sentence that names the file and the mend.

Nothing heavy is imported here.
"""

# ruff: noqa: N818 (they read as what they say: content missing, content damaged)

from pathlib import Path
from typing import ClassVar

MEND = "Install the kiosk again, or make the content anew with: python -m build_scripts.build"


class ContentError(Exception):
    """The content cannot be used; the message is plain English for staff and the log."""

    reason: ClassVar[str] = "cannot be used"
    mend: ClassVar[str] = MEND

    def __init__(self, path: Path, detail: str = "") -> None:
        self.path = path
        self.detail = detail
        why = f"{self.reason} ({detail})" if detail else self.reason
        super().__init__(f"The content file {path} {why}. {self.mend}.")


class ContentMissing(ContentError):
    """There is no such file."""

    reason = "is missing"


class ContentUnreadable(ContentError):
    """The file is there, and the system does not let us read it."""

    reason = "cannot be read"
    mend = "Check that it is a file and that this user may read it and its folder"


class ContentDamaged(ContentError):
    """The file is not, byte for byte, what the content build made."""

    reason = "is damaged"


class ContentEmpty(ContentError):
    """There is nothing in the file."""

    reason = "is empty"


class ContentForeign(ContentError):
    """The file is something else than content of this kiosk."""

    reason = "is not content of this kiosk"
    mend = "Name a file that this kiosk's content build has made (accsm.sqlite3)"


class ContentTooNew(ContentError):
    """The file was made for a later kiosk."""

    reason = "was made for a newer version of this kiosk"
    mend = "Install the newer kiosk, or use the content that came with this one"


class ContentTooOld(ContentError):
    """The file was made for an earlier kiosk."""

    reason = "was made for an older version of this kiosk"
    mend = "Use the content that came with this kiosk"

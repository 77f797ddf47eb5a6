"""The application on a screen, made the same way for the kiosk, the tour and the safe screen."""

import os
import sys

from PySide6.QtWidgets import QApplication

from kiosk import paths

PLATFORMS = "wayland;xcb;offscreen"


class NoDisplayError(Exception):
    """There is no screen to show a window on."""


def make_application() -> QApplication:
    """Make the QApplication; NoDisplayError where a window could not be seen."""
    asked = os.environ.get("QT_QPA_PLATFORM")
    # With xcb alone Qt aborts the process where there is no display; with a list it tries the next one. Not by the
    # environment: a kiosk that this one starts would take it for asked for, and run where nobody sees it.
    tried = ("-platform", PLATFORMS) if not asked and sys.platform.startswith("linux") else ()
    application = QApplication.instance() or QApplication([paths.NAME, *tried])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    application.setApplicationName(paths.NAME)
    application.setAutoSipEnabled(False)  # the search has a keyboard of its own: the system's never rises
    if not asked and application.platformName() == "offscreen":
        raise NoDisplayError(
            "There is no display. Start the kiosk on a screen, or write pictures with: accsm-kiosk tour"
        )
    return application

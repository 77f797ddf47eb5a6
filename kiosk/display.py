"""The application on a screen, made the same way for the kiosk, the tour and the safe screen."""

import os
import sys

from PySide6.QtWidgets import QApplication

from kiosk import paths


class NoDisplayError(Exception):
    """There is no screen to show a window on."""


def make_application() -> QApplication:
    """Make the QApplication; NoDisplayError where a window could not be seen."""
    asked = os.environ.get("QT_QPA_PLATFORM")
    if not asked and sys.platform.startswith("linux"):
        # With xcb alone Qt aborts the process where there is no display; with a list it tries the next one.
        os.environ["QT_QPA_PLATFORM"] = "wayland;xcb;offscreen"
    application = QApplication.instance() or QApplication([paths.NAME])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    application.setApplicationName(paths.NAME)
    application.setAutoSipEnabled(False)  # the search has a keyboard of its own: the system's never rises
    if not asked and application.platformName() == "offscreen":
        raise NoDisplayError(
            "There is no display. Start the kiosk on a screen, or write pictures with: accsm-kiosk tour"
        )
    return application

"""Size and place of the window, kept from one start to the next on a laptop; never in kiosk mode."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

GEOMETRY = "window/geometry"
LEAST_SEEN = (200, 100)  # pixels of the window that must be on a screen, for a hand to find it


class WindowPlace(QObject):
    """Remembers where a window is when it closes."""

    def __init__(self, window: QWidget, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        window.installEventFilter(self)

    def restore(self) -> bool:
        """Put the window where it was; False, and nothing is changed, where that is not known or on no screen."""
        kept = QSettings(str(self._file), QSettings.Format.IniFormat).value(GEOMETRY)
        before = self._window.geometry()
        if isinstance(kept, QByteArray) and self._window.restoreGeometry(kept) and self._seen():
            return True
        self._window.setGeometry(before)
        return False

    def _seen(self) -> bool:
        frame = self._window.frameGeometry()
        parts = [screen.availableGeometry().intersected(frame) for screen in QGuiApplication.screens()]
        return any(part.width() >= LEAST_SEEN[0] and part.height() >= LEAST_SEEN[1] for part in parts)

    def keep(self) -> None:
        """Remember where the window is; where nothing can be written, the next start is as the first."""
        settings = QSettings(str(self._file), QSettings.Format.IniFormat)
        settings.setValue(GEOMETRY, self._window.saveGeometry())
        settings.sync()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember at the last moment."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.keep()
        return False

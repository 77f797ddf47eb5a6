"""The staff's way out: start again, or leave kiosk mode."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout

from database.opening import plain
from kiosk import supervisor
from kiosk.staff.means import Means
from kiosk.staff.panel import Panel
from kiosk.theme import theme
from kiosk.widgets.text import Prose, label

DONE = 0
"""The status of a kiosk that staff have left: nobody starts it again."""


class Way(QFrame):
    """A card that says what its button does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title, self.text = label("h2"), Prose()
        self.button = QPushButton()
        self.button.setProperty("role", "action")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addStretch(1)
        self._column.addWidget(self.button)

    def set_words(self, title: str, text: str) -> None:
        """Write on it."""
        self.title.setText(title)
        self.text.setText(text)
        self.button.setText(title)
        self.button.setAccessibleName(plain(title))

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        margin = theme().px(32)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(20))


class EndingPanel(Panel):
    """Two cards; a button on a screen of its own is not touched by accident."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self.restart, self.leave = Way(), Way()
        self.restart.button.clicked.connect(self._restart)
        self.leave.button.clicked.connect(self._leave)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.restart, 1)
        self._row.addWidget(self.leave, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        self.start()

    @Slot()
    def _restart(self) -> None:
        self._means.leave(supervisor.RESTART)

    @Slot()
    def _leave(self) -> None:
        self._means.leave(DONE)

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.restart.set_words(
            self.tr("Restart"), self.tr("The kiosk ends and starts again at once. New settings hold from then on.")
        )
        self.leave.set_words(
            self.tr("Leave kiosk mode"),
            self.tr("The kiosk ends and does not start again by itself. The screen belongs to the machine again."),
        )

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        self._row.setSpacing(theme().px(24))
        for way in (self.restart, self.leave):
            way.set_sizes()

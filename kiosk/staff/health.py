"""The staff's screen of health: every check of `accsm-kiosk doctor`, by colour and word, with its mend."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.staff.means import Means
from kiosk.staff.panel import Panel
from kiosk.theme import theme
from kiosk.widgets.text import Prose, label

if TYPE_CHECKING:
    from kiosk.checks import Check


def tell(source: str) -> str:
    """A text of the checks in the language of the interface."""
    return QCoreApplication.translate("Doctor", source)


class CheckRow(QFrame):
    """One check: how it stands, what it is of, what was found and what to do."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.badge = label("state", wrap=False)
        self.badge.setProperty("state", state)
        self.title = label("strong")
        self.text, self.mend = Prose(role="label"), Prose(role="label", colour="red-ink" if state == "red" else "ink")
        self._words = QVBoxLayout()
        self._words.addWidget(self.text)
        self._words.addWidget(self.mend)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.title, 2)
        self._row.addLayout(self._words, 6)

    def set_words(self, state: str, title: str, text: str, mend: str) -> None:
        """Write on it."""
        self.badge.setText(state)
        self.title.setText(title)
        self.text.setText(text)
        self.mend.setText(mend)
        self.mend.setVisible(bool(mend))
        # An empty text must not take part in the height.
        self._words.setSpacing(theme().px(6) if mend else 0)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.badge.setMinimumWidth(theme().text_length(170))
        self._row.setContentsMargins(theme().px(24), theme().px(12), theme().px(24), theme().px(12))
        self._row.setSpacing(theme().px(24))


class HealthPanel(Panel):
    """Looks when it is opened; what is not green comes first."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._checks: tuple[Check, ...] = ()
        self.rows: list[CheckRow] = []
        self.summary = label("h2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.summary)
        self._column.addStretch(1)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        self.start()

    def load(self) -> None:
        """Say that it looks, then look: a tool of the system may take a while."""
        self._checks = ()
        self._make_rows()
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        order = ("red", "amber", "green")
        self._checks = tuple(sorted(self._means.run_checks(), key=lambda check: order.index(check.state)))
        self._make_rows()

    def _make_rows(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CheckRow(check.state) for check in self._checks]
        for index, row in enumerate(self.rows):
            self._column.insertWidget(1 + index, row)
        self.set_sizes()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Write every check in the current language."""
        states = {"green": self.tr("Well"), "amber": self.tr("Mend soon"), "red": self.tr("Mend now")}
        troubles = sum(check.state != "green" for check in self._checks)
        if not self._checks:
            self.summary.setText(self.tr("Looking…"))
        elif troubles:
            self.summary.setText(self.tr("To mend: {n}").format(n=self._means.language.digits(troubles)))
        else:
            self.summary.setText(self.tr("All is well."))
        write = self._means.language.digits
        for check, row in zip(self._checks, self.rows, strict=True):
            words = check.text(tell, write), check.mend(tell, write)
            row.set_words(states[check.state], tell(check.title), *words)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        self._column.setSpacing(theme().px(12))
        for row in self.rows:
            row.set_sizes()

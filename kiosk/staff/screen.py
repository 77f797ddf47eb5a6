"""The staff's screen: a head with the languages and the lock, a row of panels, and the panel chosen."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from database.opening import plain
from kiosk.staff.choices import ChoicesPanel
from kiosk.staff.ending import EndingPanel
from kiosk.staff.health import HealthPanel
from kiosk.staff.means import Means
from kiosk.staff.overlay import Overlay
from kiosk.staff.panel import Panel
from kiosk.staff.questions import QuestionsPanel
from kiosk.staff.visits import VisitsPanel
from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.fitting_scroll import FittingScroll
from kiosk.widgets.text import label


def make_panels(means: Means) -> dict[str, Panel]:
    """The panels by name, in their order."""
    return {
        "health": HealthPanel(means),
        "statistics": VisitsPanel(means),
        "questions": QuestionsPanel(means),
        "settings": ChoicesPanel(means),
        "ending": EndingPanel(means),
    }


class StaffScreen(Overlay):
    """Covers everything until it is locked."""

    locked = Signal()

    def __init__(self, means: Means, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("staff")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._means = means
        self.panels = make_panels(means)
        self.title = label("h1", on="navy")
        self.lock = QPushButton()
        self.lock.setProperty("role", "action")
        self.lock.clicked.connect(self.locked)
        self.languages: dict[str, QPushButton] = {}
        self.menu = ChipRow()
        self.menu.beside = False
        self.menu.set_chips(dict.fromkeys(self.panels, "navy"))
        self.menu.chip_chosen.connect(self.show_panel)
        self.stack = QStackedWidget()
        for panel in self.panels.values():
            self.stack.addWidget(FittingScroll(panel))
        self._build()
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.retranslate_ui()

    def _build(self) -> None:
        head = QFrame()
        head.setObjectName("staffHead")
        self._head = QHBoxLayout(head)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self._switch())
        self._head.addWidget(self.lock)
        self._body = QVBoxLayout()
        self._body.addWidget(self.menu)
        self._body.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._body, 1)

    def _switch(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("languages")
        row = self._switch_row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for language in self._means.store.languages():
            button = QPushButton(language.name)
            button.setCheckable(True)
            button.setObjectName(language.id)
            button.setAccessibleName(plain(language.name))
            self._group.addButton(button)
            row.addWidget(button)
            self.languages[language.id] = button
        self._group.buttonClicked.connect(self._change_language)
        return frame

    @Slot(QAbstractButton)
    def _change_language(self, button: QAbstractButton) -> None:
        self._means.language.set_language(button.objectName())

    @Slot(str)
    def show_panel(self, name: str) -> None:
        """Show a panel as things are now."""
        self.menu.choose(name)
        self.stack.setCurrentIndex(list(self.panels).index(name))
        self.panels[name].load()
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch shows its press, not a frame

    @property
    def current(self) -> str:
        """The name of the panel shown."""
        return list(self.panels)[self.stack.currentIndex()]

    def open(self) -> None:
        """Show it, with the first panel."""
        super().open()
        self.show_panel(next(iter(self.panels)))

    def retranslate_ui(self) -> None:
        """Set the fixed words, and mark the language in use."""
        self.title.setText(self.tr("For staff"))
        self.setAccessibleName(plain(self.title.text()))
        self.lock.setText(self.tr("Lock"))
        words = {
            "health": self.tr("Health"),
            "statistics": self.tr("Statistics"),
            "questions": self.tr("Open questions"),
            "settings": self.tr("Settings"),
            "ending": self.tr("Restart or leave"),
        }
        for name, word in words.items():
            self.menu.set_text(name, word, plain(word))
        self.menu.lay_out()
        self.languages[self._means.language.current].setChecked(True)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._head.setContentsMargins(theme().px(48), theme().px(16), theme().px(48), theme().px(16))
        self._head.setSpacing(theme().px(24))
        self._switch_row.setSpacing(theme().px(12))
        self._body.setContentsMargins(theme().px(48), theme().px(24), theme().px(48), 0)
        self._body.setSpacing(theme().px(24))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

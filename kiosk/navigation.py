"""The bar at the foot of the window: one button per tab."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from database.opening import plain
from kiosk.tabs import TABS
from kiosk.theme import theme
from kiosk.widgets.buttons import NavButton

HEIGHT = 124  # at 1080


class NavigationBar(QFrame):
    """Shows the tabs and which is open."""

    page_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.buttons = {name: NavButton(name) for name in TABS}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, button in self.buttons.items():
            button.setProperty("page", name)
            self._group.addButton(button)
            self._row.addWidget(button)
        self._group.buttonClicked.connect(self._ask)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.retranslate_ui()

    def mark(self, name: str) -> None:
        """Show this tab as the open one."""
        self.buttons[name].setChecked(True)

    @Slot(NavButton)
    def _ask(self, button: NavButton) -> None:
        self.page_requested.emit(button.property("page"))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.setFixedHeight(theme().px(HEIGHT))
        self._row.setSpacing(theme().px(12))
        for button in self.buttons.values():
            button.updateGeometry()  # its word has another width

    def retranslate_ui(self) -> None:
        """Set the names of the tabs."""
        for name, button in self.buttons.items():
            word = QCoreApplication.translate("Tabs", TABS[name])
            button.setText(word)
            button.setAccessibleName(plain(word))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

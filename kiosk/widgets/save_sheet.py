"""The sheet of the laptop mode: save or copy the page or its whole section, in either language."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QPushButton, QWidget

from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.text import label

ZWSP = "\u200b"
PAGE, SECTION = "page", "section"
PDF, PICTURE, COPY = "pdf", "picture", "copy"


class SaveSheet(Sheet):
    """A choice of language, and a row of buttons for the page and for its section; says what came of it."""

    ENOUGH = 10_000  # buttons must be whole

    wanted = Signal(str, str, str)
    """What (PAGE or SECTION), as what (PDF, PICTURE or COPY), and in which language."""

    def __init__(self, parent: QWidget, languages: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.chips = ChipRow()
        self.chips.beside = False
        self.chips.set_chips(dict.fromkeys(languages, "navy"))
        for code, name in languages.items():
            self.chips.set_text(code, name, name)
        self.labels = {scope: label("strong") for scope in (PAGE, SECTION)}
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        for row, scope in enumerate((PAGE, SECTION)):
            self._grid.addWidget(self.labels[scope], row, 0)
            for column, form in enumerate((PDF, PICTURE, COPY), 1):
                self._add_button(scope, form, row, column)
        self._layout.insertWidget(1, self.chips)
        self._layout.insertLayout(2, self._grid)
        self._group.buttonClicked.connect(self._ask)
        self.retranslate_ui()

    def _add_button(self, scope: str, form: str, row: int, column: int) -> None:
        button = QPushButton()
        button.setProperty("scope", scope)
        button.setProperty("form", form)
        self.buttons[scope, form] = button
        self._group.addButton(button)
        self._grid.addWidget(button, row, column)

    def open(self, language: str, close: str) -> None:
        """Open for the language in use; `close` is the accessible name of the cross."""
        self.chips.choose(language)
        self.show_text(self.tr("Save or copy"), "", close)

    def tell(self, words: str) -> None:
        """Say what came of it."""
        self.prose.setText(words)
        self.set_sizes()

    @Slot(QAbstractButton)
    def _ask(self, button: QAbstractButton) -> None:
        language = next(code for code, chip in self.chips.chips.items() if chip.isChecked())
        self.wanted.emit(button.property("scope"), button.property("form"), language)

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        scopes = {PAGE: self.tr("This page"), SECTION: self.tr("Whole section")}
        forms = {PDF: self.tr("PDF"), PICTURE: self.tr("Picture"), COPY: self.tr("Copy text")}
        self.title.setText(self.tr("Save or copy"))
        for scope, words in scopes.items():
            self.labels[scope].setText(words)
        for (scope, form), button in self.buttons.items():
            button.setText(forms[form])
            button.setAccessibleName(f"{scopes[scope]}: {forms[form]}".replace(ZWSP, ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def wanted_height(self, width: int) -> int:
        """Title, chips, two rows of buttons and the words below them."""
        rows = 3 * (theme().px(68) + theme().px(16))
        return super().wanted_height(width) + rows

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        super().set_sizes()
        grid = self._layout.itemAt(2)
        if isinstance(grid, QGridLayout):
            grid.setSpacing(theme().px(12))
            grid.setColumnStretch(0, 1)
            grid.setAlignment(Qt.AlignmentFlag.AlignTop)

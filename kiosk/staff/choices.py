"""The settings that staff may change, each with what can be chosen; written at once into the user's file."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from database.opening import plain
from kiosk.settings import SettingsError
from kiosk.settings_file import FOR_STAFF, SettingsNotSavedError, change
from kiosk.staff.means import Means
from kiosk.staff.panel import Panel
from kiosk.staff.setting_row import OrderRow, SettingRow
from kiosk.theme import theme
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.text import Prose

if TYPE_CHECKING:
    from kiosk.settings import Loaded, Value

IDLE = (30, 45, 60, 90, 120, 180, 300)
"""Seconds that are offered; another one from a file is offered beside them."""

ON, OFF, FIRST = "on", "off", "first screen"
SLIDES = ("number", "year", "centre", "question")


class ChoicesPanel(Panel):
    """A row per setting; a touch on a chip is written to the file."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._loaded: Loaded | None = None
        self._said = ""  # which of the messages
        self.message = Prose(role="label")
        self.order = OrderRow()
        self.rows = {name: SettingRow(self.order if name == "attract_order" else ChipRow()) for name in FOR_STAFF}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.message)
        for name, row in self.rows.items():
            row.chips.setObjectName(name)
            row.chips.chip_chosen.connect(self._choose)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.start()

    def load(self) -> None:
        """Read the settings anew."""
        self._said = ""
        self._read()
        self.retranslate_ui()

    def _read(self) -> None:
        try:
            self._loaded = self._means.load_settings()
        except SettingsError:
            self._loaded, self._said = None, "wrong"
            return
        for name, row in self.rows.items():
            row.chips.set_chips(dict.fromkeys(self._offers(name), "navy"))
        self._mark()

    def _offers(self, name: str) -> list[str]:
        """The ids of the chips of a setting."""
        value = self._value(name)
        if name == "language":
            return [language.id for language in self._means.store.languages()]
        if name == "idle_seconds":
            return [str(seconds) for seconds in sorted({*IDLE, int(str(value))})]
        if name == "screen":
            names = [screen.name() for screen in QGuiApplication.screens()]
            return [FIRST, *dict.fromkeys(filter(None, [*names, str(value)]))]
        return [ON, OFF] if name == "motion" else list(SLIDES)

    def _value(self, name: str) -> "Value":
        if self._loaded is None:
            raise RuntimeError("the settings are not read yet")
        value: Value = asdict(self._loaded.value)[name]
        return value

    def _mark(self) -> None:
        """Show the values in force."""
        for name, row in self.rows.items():
            value = self._value(name)
            if name == "attract_order":
                self.order.mark(self._slides())
            elif name == "motion":
                row.chips.choose(ON if value else OFF)
            else:
                row.chips.choose(str(value) or FIRST)

    def _slides(self) -> tuple[str, ...]:
        value = self._value("attract_order")
        return value if isinstance(value, tuple) and value else SLIDES

    @Slot(str)
    def _choose(self, chip: str) -> None:
        """Write what was touched; then show what is in the file."""
        if self._loaded is None:
            return
        name = self.sender().objectName()
        try:
            change(self._loaded.user_file, {name: self._meaning(name, chip)})
            self._said = "saved"
        except SettingsNotSavedError:
            self._said = "not saved"
        except SettingsError:
            self._said = "wrong"
        if self._said != "wrong":
            self._read()
        self.retranslate_ui()

    def _meaning(self, name: str, chip: str) -> "Value":
        """The value that a chip stands for."""
        if name == "idle_seconds":
            return int(chip)
        if name == "motion":
            return chip == ON
        if name == "attract_order":
            slides = self._slides()
            left = tuple(kind for kind in slides if kind != chip)
            # One kind at least must be left to show.
            return (left or slides) if chip in slides else (*slides, chip)
        return "" if chip == FIRST else chip

    def retranslate_ui(self) -> None:
        """Write everything in the current language."""
        messages = {
            "saved": self.tr("Saved. It holds from the next start on."),
            "not saved": self.tr("This cannot be saved: the kiosk may not write its settings. Nothing has changed."),
            "wrong": self.tr("The file of settings has a mistake, which Health names. Nothing can be changed here."),
        }
        self.message.setText(messages.get(self._said, self.tr("A touch saves. It holds from the next start on.")))
        titles = {
            "language": self.tr("Language at start"),
            "idle_seconds": self.tr("Time without a touch until the countdown"),
            "screen": self.tr("Screen"),
            "motion": self.tr("Movements"),
            "attract_order": self.tr("What the start screen shows, in this order"),
        }
        for name, row in self.rows.items():
            row.set_words(titles[name], self._note(name), fixed=self._is_fixed(name))
            self._write_chips(name, row)
            row.chips.lay_out()

    def _is_fixed(self, name: str) -> bool:
        return self._loaded is None or self._loaded.is_fixed(name)

    def _note(self, name: str) -> str:
        """Why a setting cannot be changed here."""
        if self._loaded is None or not self._loaded.is_fixed(name):
            return ""
        origin = self._loaded.origins[name]
        if origin.place:
            return self.tr("Fixed by the environment ({name})").format(name=origin.place)
        return self.tr("Fixed by the command line")

    def _write_chips(self, name: str, row: SettingRow) -> None:
        names = {ON: self.tr("On"), OFF: self.tr("Off"), FIRST: self.tr("The first one")}
        kinds = {
            "number": self.tr("Numbers"),
            "year": self.tr("Years"),
            "centre": self.tr("Resource centres"),
            "question": self.tr("Questions"),
        }
        languages = {language.id: language.name for language in self._means.store.languages()}
        for chip in row.chips.chips:
            text = names.get(chip, chip)
            if name == "language":
                text = languages[chip]
            elif name == "idle_seconds":
                text = self.tr("{n} s").format(n=self._means.language.digits(chip))
            elif name == "attract_order":
                text = self._with_place(chip, kinds[chip])
            row.chips.set_text(chip, text, plain(text))

    def _with_place(self, kind: str, word: str) -> str:
        """A kind of slides with its place in the order."""
        if self._loaded is None or kind not in self._slides():
            return word
        return f"{self._means.language.digits(self._slides().index(kind) + 1)} · {word}"

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        self._column.setSpacing(theme().px(12))
        for row in self.rows.values():
            row.set_sizes()

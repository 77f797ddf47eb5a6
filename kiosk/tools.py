"""What a visitor may do on every page: back, search, text size, contrast, language; in portrait a row at the foot."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from database.opening import Language, plain
from kiosk.i18n import LanguageManager
from kiosk.theme import TEXT_SIZES, theme
from kiosk.widgets.back_button import BackButton
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.search_button import SearchButton

HEIGHT = 104  # of the row, at 1080


class TextSizeButton(QPushButton):
    """A small and a large A; each touch takes the next of the text sizes, after the largest the normal one."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._take_next)

    @Slot()
    def _take_next(self) -> None:
        names = list(TEXT_SIZES)
        theme().set_text_size(names[(names.index(theme().text_size) + 1) % len(names)])

    def sizeHint(self) -> QSize:
        """Room for both letters and a finger."""
        return QSize(theme().px(116), theme().px(72))

    def minimumSizeHint(self) -> QSize:
        """No less than that."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both letters, and below them a dot per step, filled up to the one in use."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().colour("navy-ink"))
        middle = self.width() / 2
        baseline = self.height() * 0.6
        for size, left in ((20, middle - theme().px(26)), (34, middle + theme().px(2))):
            font = theme().font("label", QFont.Weight.DemiBold)
            font.setPixelSize(max(1, theme().px(size)))
            painter.setFont(font)
            painter.drawText(QPointF(left, baseline), "A")
        radius, gap = theme().px(3), theme().px(14)
        for step in range(len(TEXT_SIZES)):
            used = step <= list(TEXT_SIZES).index(theme().text_size)
            painter.setBrush(theme().colour("navy-ink") if used else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(middle + (step - 1) * gap, self.height() * 0.78), radius, radius)


class Tools(QFrame):
    """A row of buttons: at the right of the header, or at the foot of a portrait screen, within everybody's reach."""

    search_requested = Signal()

    about_requested = Signal()
    """The visitor wants to know what the page is about."""

    def __init__(self, languages: tuple[Language, ...], language: LanguageManager) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.at_foot = False
        """Whether it fills a row of its own."""
        self._tells = False
        self._language = language
        self.back = BackButton(self)
        self.back.hide()
        self.search = SearchButton()
        self.search.clicked.connect(self.search_requested)
        self.text_size = TextSizeButton()
        self.contrast = IconButton("contrast")
        self.contrast.setCheckable(True)
        self.contrast.toggled.connect(self._change_contrast)
        self.about = IconButton("info")
        self.about.clicked.connect(self.about_requested)
        self.about.hide()
        self.buttons = {entry.id: self._language_button(entry) for entry in languages}
        self._row = QHBoxLayout(self)
        for button in (self.search, self.about, self.text_size, self.contrast, self._switch()):
            self._row.addWidget(button)
        self.set_sizes()
        self.load_content()
        self.retranslate_ui()
        language.language_changed.connect(self.load_content)
        theme().changed.connect(self.set_sizes)

    def _language_button(self, entry: Language) -> QPushButton:
        button = QPushButton(entry.name)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # one of several, for who listens
        button.setProperty("code", entry.id)
        button.setAccessibleName(entry.name)
        return button

    def _switch(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("languages")
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = self._languages = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(self._change_language)
        return frame

    @Slot(QPushButton)
    def _change_language(self, button: QPushButton) -> None:
        self._language.set_language(button.property("code"))

    @Slot(bool)
    def _change_contrast(self, high: bool) -> None:  # noqa: FBT001 - Qt's signal
        theme().set_contrast("high" if high else "normal")

    def add_tool(self, button: QPushButton) -> None:
        """Put a further button before the languages."""
        self._row.insertWidget(self._row.count() - 1, button)

    def lay(self, *, at_foot: bool) -> None:
        """Be a part of the header, or a row of its own that holds the way back and the page's about as well."""
        self.at_foot = at_foot
        self.setProperty("foot", "true" if at_foot else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        if at_foot:
            shown = not self.back.isHidden()
            self._row.insertWidget(0, self.back)
            self.back.setVisible(shown)
        self.about.setVisible(at_foot and self._tells)
        self.set_narrow(narrow=False)
        self.set_sizes()

    def offer_about(self, *, offered: bool) -> None:
        """Say whether the page has more to tell of itself; in the header its own button is near enough."""
        self._tells = offered
        self.about.setVisible(self.at_foot and offered)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the header more room."""
        self.search.set_narrow(narrow=narrow)
        self._row.setSpacing(theme().px(14 if narrow or self.at_foot else 24))

    def retranslate_ui(self) -> None:
        """Write and name what the buttons do."""
        self.search.set_word(self.tr("Search"))
        self.back.set_word(self.tr("Back"))
        self.about.setAccessibleName(plain(self.tr("About this page")))
        self.contrast.setAccessibleName(plain(self.tr("High contrast")))
        self.text_size.setAccessibleName(plain(self.tr("Text size")))
        steps = {
            "normal": self.tr("Normal text"),
            "large": self.tr("Large text"),
            "largest": self.tr("Largest text"),
        }
        self.text_size.setAccessibleDescription(plain(steps[theme().text_size]))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    @Slot()
    def load_content(self) -> None:
        """Mark the language in use."""
        self.buttons[self._language.current].setChecked(True)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(48) if self.at_foot else 0
        self._row.setContentsMargins(side, 0, side, 0)
        self._languages.setSpacing(theme().px(12))
        self.search.set_wide(wide=self.at_foot)
        self.setFixedHeight(theme().px(HEIGHT))
        self.contrast.setChecked(theme().contrast == "high")
        self.retranslate_ui()

"""The head of the window: whose kiosk this is, and the language."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from database.opening import Language, Welcome, plain
from kiosk.i18n import LanguageManager
from kiosk.theme import TEXT_SIZES, theme
from kiosk.widgets.back_button import BackButton
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.search_button import SearchButton
from kiosk.widgets.text import label


class Mark(QWidget):
    """The kiosk's own mark: its abbreviation on a navy tile. No official emblem is imitated."""

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(60)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A navy tile on a gold one, with the abbreviation."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(60)
        tile = QRectF(0, (self.height() - side) / 2, side, side)
        path = QPainterPath()
        path.addRoundedRect(tile, side * 0.22, side * 0.22)
        painter.fillPath(path, theme().colour("gold"))
        upper = QPainterPath()
        upper.addRoundedRect(tile.adjusted(0, 0, 0, -side * 0.08), side * 0.22, side * 0.22)
        painter.fillPath(upper, theme().colour("navy"))
        font = theme().font("label", QFont.Weight.Bold)
        font.setPixelSize(max(1, round(side * 0.25)))
        painter.setFont(font)
        painter.setPen(theme().colour("on-navy"))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, "ACCSM")


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


NAME_ROLES = ("body", "label", "source")


def _height(text: str, role: str, width: int) -> int:
    """How tall a name is when it is written in this role."""
    return _measured(text, role, theme().text_px(role), width)


@lru_cache(maxsize=64)
def _measured(text: str, role: str, _pixels: int, width: int) -> int:
    metrics = QFontMetrics(theme().font(role, QFont.Weight.DemiBold))
    return metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), Qt.TextFlag.TextWordWrap, text).height()


class Header(QFrame):
    """Name and tagline to the left, the search and one button per language to the right."""

    search_requested = Signal()

    def __init__(
        self, languages: tuple[Language, ...], welcomes: Mapping[str, Welcome], language: LanguageManager
    ) -> None:
        super().__init__()
        self.setObjectName("header")
        self._welcomes, self._language = welcomes, language
        self.name, self.tagline = label("name"), label("source")
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.name)
        self._words.addWidget(self.tagline)
        self._words.addStretch(1)
        self.buttons = {entry.id: self._language_button(entry) for entry in languages}
        self._row = QHBoxLayout(self)
        self._row.addWidget(Mark(self))
        self._row.addLayout(self._words, 1)
        self.text_size = TextSizeButton()
        self.contrast = IconButton("contrast")
        self.contrast.setCheckable(True)
        self.contrast.toggled.connect(self._change_contrast)
        self.search = SearchButton()
        self.search.clicked.connect(self.search_requested)
        self._row.addWidget(self.search)
        self._row.addWidget(self.text_size)
        self._row.addWidget(self.contrast)
        self._row.addWidget(self._switch())
        self.back = BackButton(self)
        self.back.hide()
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

    def offer_way_back(self, *, offered: bool) -> None:
        """Show the button back over the mark, where it moves nothing, or the mark again."""
        self.back.setVisible(offered)

    def retranslate_ui(self) -> None:
        """Write and name what the buttons do."""
        self.search.set_word(self.tr("Search"))
        self.back.set_word(self.tr("Back"))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the name needs two lines, the tagline leaves them to it."""
        narrow = event.size().width() < theme().px(1400)
        self.search.set_narrow(narrow=narrow)
        self._space(narrow=narrow)
        super().resizeEvent(event)
        self._fit_name()

    def _space(self, *, narrow: bool) -> None:
        """Set the gaps; the button back ends shortly before the name."""
        gap = theme().px(14 if narrow else 24)
        self._row.setSpacing(gap)
        name = theme().px(48) + theme().px(60) + gap
        self.back.resize(self.back.sizeHint())
        self.back.move(name - theme().px(6) - self.back.width(), (self.height() - self.back.height()) // 2)

    def event(self, event: QEvent) -> bool:
        """Other words on the buttons leave the name another room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_name()
        return done

    def _fit_name(self) -> None:
        """Write the name as large as its room allows: beside the buttons, above the tagline."""
        narrow = self.width() < theme().px(1400)
        self._row.activate()
        width = self._words.geometry().width()
        below = 0 if narrow else _height(self.tagline.text(), "source", width)
        fitting = [role for role in NAME_ROLES if _height(self.name.text(), role, width) + below <= self.height()]
        self.tagline.setVisible(not narrow and bool(fitting))
        role = fitting[0] if fitting else NAME_ROLES[-1]
        if role != self.name.property("written"):
            self.name.setProperty("written", role)
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)

    @Slot()
    def load_content(self) -> None:
        """Set name and tagline, and mark the language in use."""
        welcome = self._welcomes[self._language.current]
        self.name.setText(welcome.name)
        self.tagline.setText(welcome.tagline)
        self._fit_name()
        self.buttons[self._language.current].setChecked(True)

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.setFixedHeight(theme().px(104))
        self._row.setContentsMargins(theme().px(48), 0, theme().px(48), 0)
        self._space(narrow=self.width() < theme().px(1400))
        self._words.setSpacing(0)
        self._languages.setSpacing(theme().px(12))
        self.contrast.setChecked(theme().contrast == "high")
        self.retranslate_ui()
        self._fit_name()

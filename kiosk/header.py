"""The head of the window: whose kiosk this is."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from database.opening import Welcome
from kiosk.i18n import LanguageManager
from kiosk.theme import theme
from kiosk.tools import HEIGHT, Tools
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


NAME_ROLES = ("body", "label", "source")


def _height(text: str, role: str, width: int) -> int:
    """How tall a name is when it is written in this role."""
    return _measured(text, role, theme().text_px(role), width)


@lru_cache(maxsize=64)
def _measured(text: str, role: str, _pixels: int, width: int) -> int:
    metrics = QFontMetrics(theme().font(role, QFont.Weight.DemiBold))
    return metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), Qt.TextFlag.TextWordWrap, text).height()


class Header(QFrame):
    """Name and tagline; to the right the tools, where they do not stand at the foot of the window."""

    def __init__(self, welcomes: Mapping[str, Welcome], language: LanguageManager, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("header")
        self._welcomes, self._language = welcomes, language
        self._tools = tools
        self.name, self.tagline = label("name"), label("source")
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.name)
        self._words.addWidget(self.tagline)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Mark(self))
        self._row.addLayout(self._words, 1)
        self.take_tools()
        self.set_sizes()
        self.load_content()
        language.language_changed.connect(self.load_content)
        theme().changed.connect(self.set_sizes)

    def take_tools(self) -> None:
        """Hold the tools, and the button back over the mark, where it moves nothing."""
        self._row.addWidget(self._tools)
        back = self._tools.back
        shown = not back.isHidden()
        back.setParent(self)
        back.setVisible(shown)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the name needs two lines, the tagline leaves them to it."""
        self._space()
        super().resizeEvent(event)
        self._fit_name()

    def _narrow(self) -> bool:
        return self.width() < theme().px(1400) and not self._tools.at_foot

    def _space(self) -> None:
        """Set the gaps; the button back ends shortly before the name."""
        gap = theme().px(14 if self._narrow() else 24)
        self._row.setSpacing(gap)
        self._tools.set_narrow(narrow=self._narrow())
        back = self._tools.back
        if back.parent() is self:
            name = theme().px(48) + theme().px(60) + gap
            back.resize(back.sizeHint())
            back.move(name - theme().px(6) - back.width(), (self.height() - back.height()) // 2)

    def event(self, event: QEvent) -> bool:
        """Other words on the buttons leave the name another room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_name()
        return done

    def _fit_name(self) -> None:
        """Write the name as large as its room allows: beside the buttons, above the tagline."""
        self._row.activate()
        width = self._words.geometry().width()
        below = 0 if self._narrow() else _height(self.tagline.text(), "source", width)
        fitting = [role for role in NAME_ROLES if _height(self.name.text(), role, width) + below <= self.height()]
        self.tagline.setVisible(not self._narrow() and bool(fitting))
        role = fitting[0] if fitting else NAME_ROLES[-1]
        if role != self.name.property("written"):
            self.name.setProperty("written", role)
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)

    @Slot()
    def load_content(self) -> None:
        """Set name and tagline."""
        welcome = self._welcomes[self._language.current]
        self.name.setText(welcome.name)
        self.tagline.setText(welcome.tagline)
        self._fit_name()

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.setFixedHeight(theme().px(HEIGHT))
        self._row.setContentsMargins(theme().px(48), 0, theme().px(48), 0)
        self._space()
        self._words.setSpacing(0)
        self._fit_name()

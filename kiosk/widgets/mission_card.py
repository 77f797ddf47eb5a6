"""A mission on a card: number, title, summary, and its parts, each of which answers a touch by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import CardButton
from kiosk.widgets.icon import Icon
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.text import label


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of a mission: its letter, its title, and the name that is spoken."""

    id: str
    letter: str
    title: str
    name: str


class NumberDisc(QWidget):
    """A number on a soft disc."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour, self._number = colour, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._follow_theme)

    @Slot()
    def _follow_theme(self) -> None:
        self.updateGeometry()  # not connected itself: PySide never frees its notes of a connection to a slot of Qt

    def set_number(self, number: str) -> None:
        """Show this number."""
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        """A circle about a large number."""
        side = max(theme().px(80), round(theme().text_px("h1") * 1.7))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """As large as it is drawn."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc, then number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(f"{self._colour}-soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(theme().colour(f"{self._colour}-ink"))
        painter.setFont(theme().font("h1", QFont.Weight.Bold))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._number)


class PartButton(CardButton):
    """A row with a letter and a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("ground", "teal")
        self.part = PartRow("", "", "", "")
        self._letter = label("part-letter", wrap=False)
        self._title = label("part-title")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._letter)
        self._row.addWidget(self._title, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_part(self, part: PartRow) -> None:
        """Show this part."""
        self.part = part
        self._letter.setText(part.letter)
        self._title.setText(part.title)
        self.setAccessibleName(part.name)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setContentsMargins(theme().px(20), theme().px(10), theme().px(20), theme().px(10))
        self._row.setSpacing(theme().px(16))
        self._letter.setMinimumWidth(theme().text_px("body"))
        self.setMinimumHeight(theme().px(64))


class MissionCard(CardButton):
    """A mission; touched, it asks for its official wording."""

    opened = Signal(str)
    note_opened = Signal(str)

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._colour = colour
        self._id = ""
        self.number = NumberDisc(colour)
        self.title, self.summary = label("h2"), label("summary")
        self.parts: list[PartButton] = []
        self.source = SourceLine()
        self._part_box = QVBoxLayout()
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.number)
        top.addStretch(1)
        top.addWidget(Icon("next", f"{colour}-ink", side=32), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self._column.addWidget(self.title)
        self._column.addWidget(self.summary)
        self._column.addLayout(self._part_box)
        self._air = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)
        self._column.addSpacerItem(self._air)
        self._column.addWidget(self.source)
        self.clicked.connect(self._open)
        self.source.note_requested.connect(self._open_note)
        theme().changed.connect(self.set_sizes)

    def set_mission(self, item: str, number: str, title: str, summary: str, name: str) -> None:
        """Show this mission; `name` is spoken."""
        self._id = item
        self.number.set_number(number)
        self.title.setText(title)
        self.summary.setText(summary)
        self.setAccessibleName(name)

    def reach_down(self, height: int, width: int) -> None:
        """Be at least so high at this width; layouts do not ask a widget with wrapped text for its least height."""
        before = self._air.sizeHint().height()
        words = self._column.totalMinimumHeightForWidth(width) - before
        air = max(0, height - words)
        if air != before:
            self._air.changeSize(0, air, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)
            self._column.invalidate()
            self.updateGeometry()

    def set_parts(self, parts: Sequence[PartRow]) -> None:
        """Show these parts."""
        while len(self.parts) < len(parts):
            button = PartButton()
            button.clicked.connect(self._open_part)
            self.parts.append(button)
            self._part_box.addWidget(button)
        for surplus in self.parts[len(parts) :]:
            surplus.hide()
            surplus.deleteLater()
        del self.parts[len(parts) :]
        for button, part in zip(self.parts, parts, strict=True):
            button.set_part(part)
        self.set_sizes()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._id)

    @Slot()
    def _open_note(self) -> None:
        self.note_opened.emit(self._id)

    @Slot()
    def _open_part(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartButton):
            self.opened.emit(sender.part.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a card, and a stripe of its colour that follows the upper corners."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, height = theme().px(24), theme().px(10)
        card, stripe = QPainterPath(), QPainterPath()
        card.addRoundedRect(QRectF(self.rect()), radius, radius)
        stripe.addRect(QRectF(0, 0, self.width(), height))
        painter.fillPath(card.intersected(stripe), theme().colour(f"{self._colour}-ink"))

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(32)
        self._column.setContentsMargins(side, theme().px(24), side, theme().px(16))
        self._column.setSpacing(theme().px(6))
        self._part_box.setSpacing(theme().px(12))
        for part in self.parts:
            part.set_sizes()

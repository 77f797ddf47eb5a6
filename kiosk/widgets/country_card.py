"""What is said of the chosen country: its centre and theme, or what it is without one."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.code_list import CodeBadge
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import label

STRIPE = 10
SIDE = 28


@dataclass(frozen=True, slots=True)
class CountryDetail:
    """A country in words; `lead` stands small over `statement`; `statement`, `tag` and `note` may be empty."""

    code: str
    kicker: str
    name: str
    lead: str
    statement: str
    source: str
    tag: str
    note: str
    more: str


class CountryCard(QFrame):
    """A card with a golden edge, for one country."""

    note_requested = Signal()
    more_requested = Signal()
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.badge = CodeBadge()
        self.kicker, self.lead = label("label"), label("label")
        self.name, self.statement = label("h2"), label("statement")
        self.source, self.tag = label("source"), label("tag", wrap=False)
        self.note_button = QPushButton()
        self.note_button.setProperty("role", "note")
        self.note_button.clicked.connect(self.note_requested)
        self.more_button = IconButton("info")
        self.more_button.clicked.connect(self.more_requested)
        self.take_button = TakeButton()
        self.take_button.clicked.connect(self.take_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.kicker)
        names.addWidget(self.name)
        self._head = QHBoxLayout()
        self._head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(names, 1)
        self._head.addWidget(self.note_button)
        self._head.addWidget(self.more_button)
        self._lead = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lead.addWidget(self.lead, 1)
        self._lead.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addStretch(1)
        self._told = QVBoxLayout()
        self._told.addLayout(self._lead)
        self._told.addWidget(self.statement)
        self._middle = QHBoxLayout()
        self._middle.addLayout(self._told, 1)
        self._middle.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self._middle)
        self._column.addStretch(2)
        self._column.addWidget(self.source)

    def show_country(self, detail: CountryDetail) -> None:
        """Say this."""
        self.badge.set_code(detail.code)
        for widget, words in (
            (self.kicker, detail.kicker), (self.name, detail.name), (self.lead, detail.lead),
            (self.statement, detail.statement), (self.source, detail.source), (self.tag, detail.tag),
        ):  # fmt: skip
            widget.setText(words)
            widget.setVisible(bool(words))
        self.note_button.setText(detail.note)
        self.note_button.setVisible(bool(detail.note))
        self.more_button.setAccessibleName(detail.more)
        self._arrange()

    def _arrange(self) -> None:
        """The tag beside the lead, or below where both have no room in a line."""
        room = self.width() - 2 * theme().px(SIDE) - self.take_button.sizeHint().width() - 2 * theme().px(12)
        fits = QFontMetrics(self.lead.font()).horizontalAdvance(self.lead.text()) + self.tag.sizeHint().width() <= room
        direction = QBoxLayout.Direction
        self._lead.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange in the new width."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(SIDE)
        self._column.setContentsMargins(side, theme().px(STRIPE + 10), side, theme().px(14))
        self._column.setSpacing(theme().px(3))
        self._head.setSpacing(theme().px(12))
        self._lead.setSpacing(theme().px(4))
        self._told.setSpacing(theme().px(3))
        self._middle.setSpacing(theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and its golden upper edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, height = theme().px(24), theme().px(STRIPE)
        card, inner = QPainterPath(), QPainterPath()
        card.addRoundedRect(QRectF(self.rect()), radius, radius)
        inner.addRoundedRect(QRectF(0, height, self.width(), self.height() + radius), radius, radius)
        painter.fillPath(card.subtracted(inner), theme().colour("gold"))

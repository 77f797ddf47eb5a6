"""Things to touch: chips, cards, round buttons, and the tabs of the navigation bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QStyle, QStyleOption, QWidget

from kiosk.theme import theme
from kiosk.widgets.icon import draw_icon


def chip(colour: str, parent: QWidget | None = None) -> QPushButton:
    """A checkable pill in the colours of a strand."""
    button = QPushButton(parent)
    button.setProperty("role", "chip")
    button.setProperty("colour", colour)
    button.setCheckable(True)
    return button


class _Painted(QAbstractButton):
    """A button whose ground comes from the style sheet, with its states."""

    def _draw_ground(self, painter: QPainter) -> None:
        option = QStyleOption()
        option.initFrom(self)
        if self.isDown():
            option.state |= QStyle.StateFlag.State_Sunken
        option.state |= QStyle.StateFlag.State_On if self.isChecked() else QStyle.StateFlag.State_Off
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; what stands on it are child widgets."""
        self._draw_ground(QPainter(self))


class CardButton(_Painted):
    """A card that answers a touch as a whole; put labels into its layout. `accent` is a colour for its lower edge."""

    def __init__(self, accent: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent = accent

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the accent as a stripe that follows the round corners."""
        super().paintEvent(event)
        if not self._accent:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, height = theme().px(24), theme().px(8)
        card, stripe = QPainterPath(), QPainterPath()
        card.addRoundedRect(QRectF(self.rect()), radius, radius)
        stripe.addRect(QRectF(0, self.height() - height, self.width(), height))
        painter.fillPath(card.intersected(stripe), theme().colour(self._accent))

    def sizeHint(self) -> QSize:
        """As large as its layout wants."""
        layout = self.layout()
        return layout.sizeHint() if layout else QSize(theme().px(200), theme().px(100))

    def minimumSizeHint(self) -> QSize:
        """At least a target for a finger."""
        layout = self.layout()
        target = theme().px(64)
        return layout.minimumSize().expandedTo(QSize(target, target)) if layout else QSize(target, target)


class IconButton(QPushButton):
    """A square button with an icon; its accessible name says what it does."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon

    def sizeHint(self) -> QSize:
        """A target for a finger."""
        side = theme().px(72)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No less than that."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon over the button."""
        super().paintEvent(event)
        side = theme().px(32)
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        chosen = self.isChecked() and not self.isDown()
        colour = "on-navy" if chosen else "navy" if self.isEnabled() else "edge"
        draw_icon(QPainter(self), self._icon, rect, theme().colour(colour))


class NavButton(_Painted):
    """A tab of the navigation bar: icon above, word below."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, for who listens
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _font(self) -> QFont:
        return theme().font("label", QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)

    def word_width(self) -> int:
        """The pixels that the word takes."""
        return QFontMetrics(theme().font("label", QFont.Weight.DemiBold)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """Room for icon and word: where tabs have little room, a long word gets more of it than a short one."""
        return QSize(max(theme().px(120), self.word_width() + theme().px(24)), theme().px(124))

    def minimumSizeHint(self) -> QSize:
        """Room for a finger."""
        return QSize(theme().px(64), theme().px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and word."""
        super().paintEvent(event)
        painter = QPainter(self)
        colour = theme().colour("on-navy" if self.isChecked() else "on-navy-soft")
        side = theme().px(36)
        font = self._font()
        painter.setFont(font)
        height = painter.fontMetrics().height()
        top = (self.height() - side - height) / 2 + theme().px(3)
        draw_icon(painter, self._icon, QRectF((self.width() - side) / 2, top, side, side), colour)
        painter.setPen(colour)
        rect = QRectF(0, top + side, self.width(), height)
        painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())

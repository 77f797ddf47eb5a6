"""A panel over the page for what is one touch away: a long text, a note."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QRect, QRectF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.focus_ring import focus_next
from kiosk.widgets.linked_browser import Link
from kiosk.widgets.sheet_place import Lengths, place
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import Prose, label
from kiosk.widgets.touched import card_of, take_touched

OPENING = 180  # milliseconds
WAY = 48  # pixels at 1080 that it comes from the direction of what was touched
SWIPE = 96  # pixels at 1080 after which a finger that draws the sheet down closes it
VEIL = 0.55


class Sheet(QWidget):
    """Covers its parent with a veil and shows a title and prose.

    It opens from what was touched and leaves that free where there is room; a touch outside, a swipe down, the cross or
    Esc close it. It moves where its parent's property "motion" says so.
    """

    WIDTH: ClassVar = 1100
    """At scale 1, where the parent is wide enough."""

    LEAST: ClassVar = 640
    """The least width at scale 1 for the sake of what it explains."""

    ENOUGH: ClassVar = 480
    """The height at scale 1 at which a longer text is rather scrolled than laid over what it explains."""

    closed = Signal()

    link_activated = Signal(str, str)
    """Kind and id of the record that a touched link names."""

    take_requested = Signal()
    """The visitor wants to take along what is read here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._touched: QWidget | None = None
        self._by_keys = False
        self._avoided: list[QRect] = []
        self._band = QRect()
        self._grabbed: QPoint | None = None
        self.panel = QFrame(self)
        self.panel.setObjectName("sheet")
        self.title = label("h2")
        self.prose = Prose(scrolls=True)
        self.prose.link_activated.connect(self.link_activated)
        self.take_button = TakeButton()
        self.take_button.clicked.connect(self.take_requested)
        self.take_button.hide()
        self.close_button = IconButton("close")
        self.close_button.clicked.connect(self.dismiss)
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._foot.addStretch(1)
        self._outer = QVBoxLayout(self.panel)
        self._layout = QVBoxLayout()
        self._layout.addLayout(self._head)
        self._layout.addWidget(self.prose, 1)
        self._outer.addLayout(self._layout, 1)
        self._outer.addLayout(self._foot)
        self._opening = QVariantAnimation(self, duration=OPENING, startValue=0.0, endValue=1.0)
        self._opening.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._opening.valueChanged.connect(self._come)
        self._opening.finished.connect(self._arrive)
        parent.installEventFilter(self)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.hide()

    def show_text(  # noqa: PLR0913 - what a sheet shows
        self,
        title: str,
        text: str,
        close: str,
        *,
        links: Iterable[Link] = (),
        quiet: Iterable[int] = (),
        take: bool = False,
    ) -> None:
        """Open with this title and text; `close` is the accessible name of the cross; `take` offers a code of it."""
        again = self.isVisible()
        if not again:
            self._band = QRect()
            self._look_where_from()
        self.take_button.setVisible(take)
        self.title.setText(title)
        self.prose.setText(text, links, quiet)
        self.prose.verticalScrollBar().setValue(0)
        self.close_button.setAccessibleName(close.replace("\u200b", ""))
        self.set_sizes()
        self.show()
        self.raise_()
        if not again:
            (self.close_button if self._by_keys else self).setFocus(Qt.FocusReason.TabFocusReason)
            if self._parent.property("motion"):
                self._come(0.0)
                self._opening.start()

    def _look_where_from(self) -> None:
        """Take the button that opened it, and the card on which that stands, as what shall stay seen."""
        self._touched = take_touched(self._parent)
        # A touch leaves the focus, and its frame, where they were.
        self._by_keys = self._touched is None or self._touched.hasFocus()
        self._avoided = [self._place_of(card_of(self._touched)), self._place_of(self._touched)] if self._touched else []

    def _place_of(self, widget: QWidget) -> QRect:
        """Where a widget is, with a little room around it."""
        gap = theme().px(16)
        return QRect(widget.mapTo(self._parent, QPoint(0, 0)), widget.size()).adjusted(-gap, -gap, gap, gap)

    @Slot()
    def dismiss(self) -> None:
        """Close, when open; who came by keys goes on where the sheet was opened."""
        if self.isVisible():
            self._opening.stop()
            self._arrive()
            # First, for Qt would look for the next in the chain.
            self._return_focus()
            self.hide()
            self.closed.emit()

    def _return_focus(self) -> None:
        try:
            back = self._touched if self._by_keys and self._touched and self._touched.isVisible() else self._parent
            back.setFocus(Qt.FocusReason.TabFocusReason)
        except RuntimeError:  # its page is gone
            self._touched = None

    # Opening

    @Slot(object)
    def _come(self, part: float) -> None:
        """Fade in, on the way from what was touched."""
        effect = self.panel.graphicsEffect()
        if not isinstance(effect, QGraphicsOpacityEffect):
            effect = QGraphicsOpacityEffect(self.panel)
            self.panel.setGraphicsEffect(effect)
        effect.setOpacity(part)
        goal = self._goal()
        towards = (self._avoided[-1].center() if self._avoided else goal.center() + QPoint(0, 1)) - goal.center()
        length = max(1, abs(towards.x()) + abs(towards.y()))
        self.panel.move(goal.topLeft() + towards * ((1 - part) * theme().px(WAY) / length))
        self.update()

    @Slot()
    def _arrive(self) -> None:
        self.panel.setGraphicsEffect(None)  # type: ignore[arg-type] # PySide's stubs know no None
        self.panel.setGeometry(self._goal())

    # Size and place

    @Slot()
    def set_sizes(self) -> None:
        """Take the parent's size, and lay the panel where it explains without covering, as tall as the text needs."""
        self.setGeometry(self._parent.rect())
        margin = theme().px(40)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(theme().px(16))
        self._place_buttons()
        self.panel.setGeometry(self._goal())

    def is_upright(self) -> bool:
        """Whether the screen stands: then the buttons are at the foot, and that where every hand reaches it."""
        return self._parent.width() < self._parent.height()

    def _place_buttons(self) -> None:
        """Beside the title, or below everything."""
        upright = self.is_upright()
        row, where = (self._foot, Qt.AlignmentFlag(0)) if upright else (self._head, Qt.AlignmentFlag.AlignTop)
        self._outer.setSpacing(theme().px(16) if upright else 0)
        for button in (self.take_button, self.close_button):
            if row.indexOf(button) < 0:
                row.addWidget(button, 0, where)

    def _goal(self) -> QRect:
        margin, rect = theme().px(40), self._parent.rect()
        room = self._room_beside(self._band)
        lowest = rect.height() // 3 + theme().px(72) + margin if self.is_upright() else 0
        lengths = Lengths(theme().px(self.WIDTH), theme().px(self.LEAST), theme().px(self.ENOUGH), lowest)
        return place(room, lengths, self._height, self._avoided)

    def leave_free(self, band: QRect) -> None:
        """Make room for a band across the window that would cover the panel; it stays there until it closes.

        It does not go back with the band: the touch that lets the visitor stay may well be one on the cross.
        """
        free = self._room_beside(band).height() >= theme().px(self.ENOUGH)
        if free and band.intersects(self.panel.geometry()):
            self._band = band
            self.panel.setGeometry(self._goal())

    def _room_beside(self, band: QRect) -> QRect:
        """The window within its margins, below or above the band."""
        margin, rect = theme().px(40), self._parent.rect()
        room = rect.adjusted(margin, margin, -margin, -margin)
        if band.isEmpty():
            return room
        if band.center().y() < rect.center().y():
            room.setTop(max(room.top(), band.bottom() + 1))
        else:
            room.setBottom(min(room.bottom(), band.top() - 1))
        return room

    def _height(self, width: int) -> int:
        margin = theme().px(40)
        foot = theme().px(72 + 16) if self.is_upright() else 0
        return self.wanted_height(max(1, width - 2 * margin - theme().px(14))) + foot + 2 * margin

    def wanted_height(self, width: int) -> int:
        """What title and text need at this width."""
        buttons = 0 if self.is_upright() else theme().px(80 if self.take_button.isHidden() else 170)
        head = max(self.title.heightForWidth(max(1, width - buttons)), theme().px(72))
        return head + self.prose.heightForWidth(width) + theme().px(24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self._avoided, self._band = [], QRect()
            self.set_sizes()
        return False

    # Hands and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger on the panel may draw it down."""
        point = event.position().toPoint()
        self._grabbed = point if self.panel.geometry().contains(point) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger, downwards only."""
        if self._grabbed is not None:
            self.panel.move(self._goal().topLeft() + QPoint(0, self._drawn(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch outside the panel closes, and so does a swipe down; less of it lets the panel spring back."""
        outside = self._grabbed is None and not self.panel.geometry().contains(event.position().toPoint())
        if outside or self._drawn(event) > theme().px(SWIPE):
            self.dismiss()
        else:
            self.panel.setGeometry(self._goal())
        self._grabbed = None

    def _drawn(self, event: QMouseEvent) -> int:
        """How far the panel was drawn down."""
        return 0 if self._grabbed is None else max(0, event.position().toPoint().y() - self._grabbed.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name and signature
        """Tab goes round within: what is covered cannot be reached."""
        return focus_next(self, forward=next)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(theme().colour("navy-deep"))
        running = self._opening.state() == QVariantAnimation.State.Running
        veil.setAlphaF(VEIL * (self._opening.currentValue() if running else 1.0))
        QPainter(self).fillRect(QRectF(self.rect()), veil)

"""A panel over the page for what is one touch away: a long text, a note."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.linked_browser import Link
from kiosk.widgets.take_button import TakeButton
from kiosk.widgets.text import Prose, label


class Sheet(QWidget):
    """Covers its parent with a veil and shows a title and prose; closed by a touch outside, the cross or Esc."""

    WIDTH: ClassVar = 1100
    """At scale 1, where the parent is wide enough."""

    closed = Signal()

    link_activated = Signal(str, str)
    """Kind and id of the record that a touched link names."""

    take_requested = Signal()
    """The visitor wants to take along what is read here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
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
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self.panel)
        self._layout.addLayout(head)
        self._layout.addWidget(self.prose, 1)
        parent.installEventFilter(self)
        theme().changed.connect(self.set_sizes)
        self.set_sizes()
        self.hide()

    def show_text(self, title: str, text: str, close: str, *, links: Iterable[Link] = (), take: bool = False) -> None:
        """Open with this title and text; `close` is the accessible name of the cross; `take` offers a code of it."""
        self.take_button.setVisible(take)
        self.title.setText(title)
        self.prose.setText(text, links)
        self.prose.verticalScrollBar().setValue(0)
        self.close_button.setAccessibleName(close)
        self.set_sizes()
        self.show()
        self.raise_()
        self.close_button.setFocus()

    @Slot()
    def dismiss(self) -> None:
        """Close, when open."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @Slot()
    def set_sizes(self) -> None:
        """Take the parent's size, and lay the panel into its middle, as tall as the text needs."""
        parent = self._parent
        self.setGeometry(parent.rect())
        margin = theme().px(40)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(theme().px(16))
        width = min(parent.width() - 2 * margin, theme().px(self.WIDTH))
        inner = max(1, width - 2 * margin - theme().px(14))
        height = min(parent.height() - 2 * margin, self.wanted_height(inner) + 2 * margin)
        self.panel.setGeometry((parent.width() - width) // 2, (parent.height() - height) // 2, width, height)

    def wanted_height(self, width: int) -> int:
        """What title and text need at this width."""
        buttons = theme().px(80 if self.take_button.isHidden() else 170)
        head = max(self.title.heightForWidth(max(1, width - buttons)), theme().px(72))
        return head + self.prose.heightForWidth(width) + theme().px(24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self.set_sizes()
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch outside the panel closes."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(theme().colour("navy-deep"))
        veil.setAlphaF(0.55)
        QPainter(self).fillRect(QRectF(self.rect()), veil)

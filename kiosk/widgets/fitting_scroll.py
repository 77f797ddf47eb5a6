"""A page that fits its window, and scrolls by finger only where its text is larger than the window."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.widgets.finger_scroll import scroll_by_finger


class FittingScroll(QScrollArea):
    """Gives its page the window's size, or the height that its layout cannot do without."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        page.installEventFilter(self)
        scroll_by_finger(self)

    def fit(self) -> None:
        """Size the page anew."""
        # First without a bar: one that came for a moment would narrow the page, and so stay.
        whole = self.maximumViewportSize()
        if self._needed(whole.width()) <= whole.height():
            self.page.resize(whole)
            return
        size = self.viewport().size()
        self.page.resize(size.width(), max(size.height(), self._needed(size.width())))

    def scroll_to_start(self) -> None:
        """Show the page from its beginning, as nobody has scrolled it yet."""
        self.verticalScrollBar().setValue(0)

    def _needed(self, width: int) -> int:
        """The height that the page's layout cannot do without."""
        layout = self.page.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width)
        return layout.totalMinimumSize().height()

    def viewportEvent(self, event: QEvent) -> bool:
        """Do not scroll under a finger that moves something else: a widget with the property "moves_itself"."""
        if isinstance(event, QScrollPrepareEvent) and self._moves_itself(event.startPos().toPoint()):
            event.ignore()
            return True
        return super().viewportEvent(event)

    def _moves_itself(self, point: QPoint) -> bool:
        # Ask the page: PySide makes what it finds the child of whom it asks, and of the viewport it knows only for a
        # while. What is then without a parent and found once more stays for ever.
        widget: QWidget | None = self.page.childAt(point - self.page.pos())
        while widget is not None and widget is not self.page:
            if widget.property("moves_itself"):
                return True
            widget = widget.parentWidget()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's own wishes: other texts need other heights."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

"""A page that fits its window, and scrolls by finger only where its text is larger than the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget


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
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def fit(self) -> None:
        """Size the page anew."""
        size = self.viewport().size()
        layout = self.page.layout()
        needed = 0
        if layout is not None:
            needed = (
                layout.totalMinimumHeightForWidth(size.width())
                if layout.hasHeightForWidth()
                else layout.totalMinimumSize().height()
            )
        self.page.resize(size.width(), max(size.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's own wishes: other texts need other heights."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

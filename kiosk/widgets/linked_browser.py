"""Text with links in it: touched, clicked or reached by Tab, and never selected."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kiosk.theme import theme

Link: TypeAlias = tuple[int, int, str, str]
"""The words [start, end) of a text, and the kind and id of the record where they lead."""

TARGET = 64  # pixels at 1080 that a finger can hit
SLOP = 20  # pixels at 1080 that a finger may slip in a touch
BELOW = 0.2  # of a line's height from its baseline to the line under a link: below what hangs on Khmer letters
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkedBrowser(QTextBrowser):
    """A document to look at; the words of a link answer a touch, and a drag goes on scrolling."""

    link_activated = Signal(str, str)
    """Kind and id of the record that a touched link names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[Link, ...] = ()
        self._pressed = self._focused = -1
        self._origin = QPoint()
        self.link_colour = "navy-ink"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().valueChanged.connect(self.let_go)

    def set_links(self, links: Iterable[Link]) -> None:
        """Let these words of the document, counted in its own positions, lead elsewhere."""
        self._links = tuple(links)
        self._pressed = self._focused = -1
        ink = QTextCharFormat()
        ink.setForeground(theme().colour(self.link_colour))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, _, _ in self._links:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(ink)
        cursor.endEditBlock()
        self.viewport().update()

    def links(self) -> tuple[Link, ...]:
        """The links of the document, in its own positions."""
        return self._links

    def link_places(self, index: int) -> list[QRectF]:
        """Where the words of a link stand on the viewport, line by line."""
        return [place for place, _ in self._lines(index)]

    def _lines(self, index: int) -> list[tuple[QRectF, float]]:
        """Each line of a link with its baseline."""
        start, end, *_ = self._links[index]
        block = self.document().findBlock(start)
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        corner -= QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        first, last = start - block.position(), end - block.position()
        layout, lines = block.layout(), []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(first, line.textStart())
            right = min(last, line.textStart() + line.textLength())
            if left < right:
                x = _x(line, left)
                place = QRectF(x, line.y(), _x(line, right) - x, line.height()).translated(corner)
                lines.append((place, corner.y() + line.y() + line.ascent()))
        return lines

    def link_at(self, point: QPoint) -> int:
        """The index of the link nearest to a touch that is near enough, else -1."""
        reach, nearest = theme().px(TARGET) / 2, (float("inf"), -1)
        for index in range(len(self._links)):
            for place in self.link_places(index):
                across = max(place.left() - point.x(), point.x() - place.right(), 0)
                along = max(place.top() - point.y(), point.y() - place.bottom(), 0)
                if across <= max(0, reach - place.width() / 2) and along <= max(0, reach - place.height() / 2):
                    nearest = min(nearest, (across + along, index))
        return nearest[1]

    def let_go(self) -> None:
        """Forget a press: the text moved away under the finger."""
        if self._pressed >= 0:
            self._pressed = -1
            self.viewport().update()

    def _activate(self, index: int) -> None:
        _, _, kind, id_ = self._links[index]
        self.link_activated.emit(kind, id_)

    # Finger and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A link under the finger shows at once that it is felt."""
        self._origin = event.position().toPoint()
        self._pressed = self.link_at(self._origin) if event.button() == Qt.MouseButton.LeftButton else -1
        self.viewport().update()
        if self._pressed < 0:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second touch soon after another is one of its own."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag is no touch."""
        if (event.position().toPoint() - self._origin).manhattanLength() > theme().px(SLOP):
            self.let_go()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link that was pressed."""
        point, pressed = event.position().toPoint(), self._pressed
        self.let_go()
        near = (point - self._origin).manhattanLength() <= theme().px(SLOP)
        if pressed >= 0 and near and self.link_at(point) == pressed:
            self._activate(pressed)
        else:
            super().mouseReleaseEvent(event)

    # Keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name and signature
        """Tab goes from link to link before it leaves the text."""
        goal = self._focused + (1 if next else -1)
        if self._links and 0 <= goal < len(self._links):
            self._focus_link(goal)
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by Tab at the first link, backwards at the last."""
        super().focusInEvent(event)
        backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
        if self._links and (backwards or event.reason() == Qt.FocusReason.TabFocusReason):
            self._focus_link(len(self._links) - 1 if backwards else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No link is the focused one any more."""
        super().focusOutEvent(event)
        self._focused = -1
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the focused link."""
        if event.key() in ENTER and self._focused >= 0:
            self._activate(self._focused)
        else:
            super().keyPressEvent(event)

    def _focus_link(self, index: int) -> None:
        self._focused = index
        start, end, *_ = self._links[index]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setAccessibleDescription(cursor.selectedText().replace("\u200b", ""))
        places = self.link_places(index)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        above, below = round(places[0].top()), round(places[-1].bottom()) - room
        bar.setValue(bar.value() + (above if above < 0 else max(0, below)))
        self.viewport().update()

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a pressed link, the text, and thin lines under the links."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pressed >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("gold-soft" if self.link_colour == "navy-ink" else "navy-deep"))
            self._draw_frames(painter, self._pressed)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme().colour(self.link_colour), theme().px(1)))
        for index in range(len(self._links)):
            self._underline(painter, index)
        if self._focused >= 0 and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour(self.link_colour), theme().px(3)))
            self._draw_frames(painter, self._focused)
        elif self.hasFocus():
            painter.setPen(QPen(theme().colour(self.link_colour), theme().px(3)))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _draw_frames(self, painter: QPainter, index: int) -> None:
        edge, radius = theme().px(3), theme().px(8)
        for place in self.link_places(index):
            painter.drawRoundedRect(place.adjusted(-edge, 0, edge, 0), radius, radius)

    def _underline(self, painter: QPainter, index: int) -> None:
        for place, baseline in self._lines(index):
            y = round(baseline + place.height() * BELOW)
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))


def _x(line: QTextLine, position: int) -> float:
    """Where a position of a line is, from the left of its paragraph."""
    x: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment] # PySide says object
    return x[0]


def utf16(text: str) -> int:
    """The length of a text as documents count it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

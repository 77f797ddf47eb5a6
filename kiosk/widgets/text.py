"""Text on the screen: labels by role, and prose with the line height that Khmer needs."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.finger_scroll import scroll_by_finger
from kiosk.widgets.linked_browser import Link, LinkedBrowser, utf16

# The fonts' own line is 1.56 em (see make_fonts): this makes 1.7 em, for text of more than one line.
LINE_HEIGHT = 109


def label(role: str, parent: QWidget | None = None, *, on: str = "", wrap: bool = True) -> QLabel:
    """A plain-text label of a role of the style sheet; `on` names the ground where it is not card or paper."""
    widget = QLabel(parent)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setProperty("role", role)
    if on:
        widget.setProperty("on", on)
    if wrap:
        widget.setWordWrap(True)
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return widget


class Prose(LinkedBrowser):
    """Paragraphs to read: as tall as its text, or scrolled by finger where `scrolls` is set."""

    def __init__(
        self, parent: QWidget | None = None, *, role: str = "body", colour: str = "ink", scrolls: bool = False
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self.scrolls = role, colour, scrolls
        self._text = ""
        self._text_links: tuple[Link, ...] = ()
        self._heights: dict[int, int] = {}
        # Quiet on a card; on navy only gold differs from the other words.
        self.link_colour = "gold-soft" if colour.startswith("on-navy") else "navy-ink"
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not scrolls)
        self.setSizePolicy(policy)
        if scrolls:
            scroll_by_finger(self)
        self._take_touches()
        theme().changed.connect(self.lay_out)

    def text(self) -> str:
        """The text as it was set."""
        return self._text

    def set_role(self, role: str) -> None:
        """Write in another kind of text."""
        if role != self._role:
            self._role = role
            self.lay_out()

    def setText(self, text: str, links: Iterable[Link] = ()) -> None:
        """Show this text; paragraphs are parted by a blank line. The place scrolled to is kept.

        Links count in code points of the text.
        """
        self._text, self._text_links = text, tuple(links)
        self._take_touches()
        self.lay_out()

    def text_links(self) -> tuple[Link, ...]:
        """The links as they were set."""
        return self._text_links

    def _take_touches(self) -> None:
        """Be touched and focused only where there is something to scroll or to follow."""
        alive = self.scrolls or bool(self._text_links)
        for part in (self, self.viewport()):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not alive)
        still = Qt.FocusPolicy.TabFocus if alive else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.scrolls else still)

    @Slot()
    def lay_out(self) -> None:
        """Make the document anew from the text, font, colour and line height."""
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._heights.clear()
        font = theme().font(self._role)
        document = self.document()
        document.setPlainText(self._text.replace("\n\n", "\n"))
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        letters = QTextCharFormat()
        # The style sheet gives the widget a font of its own: the document's letters must say theirs.
        letters.setFont(font)
        letters.setForeground(theme().colour(self._colour))
        cursor.mergeCharFormat(letters)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(font.pixelSize() * 0.5)
        cursor.mergeBlockFormat(block)
        block.setBottomMargin(0)
        QTextCursor(document.lastBlock()).mergeBlockFormat(block)
        self.set_links(self._placed(link) for link in self._text_links)
        self.setTextCursor(QTextCursor(document))  # else the view scrolls to its old cursor, at the end
        bar.setValue(round(place * bar.maximum()))
        self.updateGeometry()

    def _placed(self, link: Link) -> Link:
        """A link of the text, counted as the document counts."""
        start, end = (utf16(self._text[:place].replace("\n\n", "\n")) for place in link[:2])
        return start, end, link[2], link[3]

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at this width."""
        if width not in self._heights:
            document = self.document().clone(self)
            document.setTextWidth(width)
            self._heights[width] = int(document.size().height()) + 1
            # Python's own again, and gone with its name: PySide never frees the wrapper after deleteLater().
            document.setParent(None)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Wide enough to read; as tall as the text is at that width."""
        width = max(1, self.width() if self.width() > 1 else theme().px(480))
        return QSize(width, theme().px(120) if self.scrolls else self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(theme().px(120), theme().px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width is a new height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.scrolls:
            self.updateGeometry()

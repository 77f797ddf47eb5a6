"""Text on the screen: labels by role, and prose with the line height that Khmer needs."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.finger_scroll import scroll_by_finger
from kiosk.widgets.linked_browser import Link, LinkedBrowser, utf16

# The fonts' own line is 1.56 em (see make_fonts): this makes 1.7 em, for text of more than one line.
LINE_HEIGHT = 109

ZWSP = "\u200b"
MOST_MEASURED = 200
HINT, LEAST = -1, -2  # among the widths at which a text is measured


class _Label(QLabel):
    """A label that measures a text once: measuring a wrapped text again and again holds up a switch of language."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._measured: dict[tuple[str, int, bool], QSize] = {}

    def _measure(self, width: int, measure: Callable[[], QSize]) -> QSize:
        key = (self.text(), width, self.wordWrap())
        if key not in self._measured:
            if len(self._measured) > MOST_MEASURED:
                self._measured.clear()
            self._measured[key] = measure()
        return self._measured[key]

    def sizeHint(self) -> QSize:
        """As Qt has it."""
        return self._measure(HINT, super().sizeHint)

    def minimumSizeHint(self) -> QSize:
        """As Qt has it."""
        return self._measure(LEAST, super().minimumSizeHint)

    def heightForWidth(self, width: int) -> int:
        """As Qt has it."""
        height = super().heightForWidth
        return self._measure(width, lambda: QSize(width, height(width))).height()

    def changeEvent(self, event: QEvent) -> None:
        """Another font measures otherwise."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measured.clear()
        super().changeEvent(event)


def label(role: str, parent: QWidget | None = None, *, on: str = "", wrap: bool = True) -> QLabel:
    """A plain-text label of a role of the style sheet; `on` names the ground where it is not card or paper."""
    widget = _Label(parent)
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
        self._quiet: tuple[int, ...] = ()
        self._heights: dict[tuple[str, tuple[int, ...], str, int], int] = {}
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
        theme().changed.connect(self._follow_theme)

    @Slot()
    def _follow_theme(self) -> None:
        self._heights.clear()
        self.lay_out(afresh=True)

    def text(self) -> str:
        """The text as it was set."""
        return self._text

    def set_role(self, role: str) -> None:
        """Write in another kind of text."""
        if role != self._role:
            self._role = role
            self.lay_out()

    def setText(self, text: str, links: Iterable[Link] = (), quiet: Iterable[int] = ()) -> None:
        """Show this text; paragraphs are parted by a blank line. The place scrolled to is kept.

        Links count in code points of the text; `quiet` are the numbers of lines that are written as sources are.
        """
        before = (self._text, self._text_links, self._quiet)
        self._text, self._text_links, self._quiet = text, tuple(links), tuple(quiet)
        if before != (self._text, self._text_links, self._quiet):
            self.setAccessibleName(text.replace(ZWSP, ""))
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
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if alive else Qt.FocusPolicy.NoFocus)

    def lay_out(self, *, afresh: bool = False) -> None:
        """Write the text anew in the present font, colour and line height.

        `afresh` also frees what a document keeps for ever: the formats it ever had, and texts of before.
        """
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        font = theme().font(self._role)
        document = self.document()
        if afresh:
            document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()  # one layout for all that follows
        cursor.select(QTextCursor.SelectionType.Document)
        letters = QTextCharFormat()
        # The style sheet gives the widget a font of its own: the document's letters must say theirs.
        letters.setFont(font)
        letters.setForeground(theme().colour(self._colour))
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(font.pixelSize() * 0.5)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block)
        cursor.insertText(self._text.replace("\n\n", "\n"), letters)
        block.setBottomMargin(0)
        cursor.setBlockFormat(block)
        self._quieten(cursor)
        self.set_links(self._placed(link) for link in self._text_links)
        cursor.endEditBlock()
        self.setTextCursor(QTextCursor(document))  # else the view scrolls to its old cursor, at the end
        bar.setValue(round(place * bar.maximum()))
        self.updateGeometry()

    def _quieten(self, cursor: QTextCursor) -> None:
        """Write the quiet lines small and soft."""
        letters = QTextCharFormat()
        letters.setFont(theme().font("source"))
        letters.setForeground(theme().colour("ink-soft"))
        for number in self._quiet:
            cursor.setPosition(self.document().findBlockByNumber(number).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)

    def _placed(self, link: Link) -> Link:
        """A link of the text, counted as the document counts."""
        start, end = (utf16(self._text[:place].replace("\n\n", "\n")) for place in link[:2])
        return start, end, link[2], link[3]

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at this width."""
        return self.height_in(self._role, width)

    def height_in(self, role: str, width: int) -> int:
        """The height of the whole text at this width, written in a kind of text."""
        key = (self._text, self._quiet, role, width)  # a change of language asks for the same again
        if key not in self._heights:
            if len(self._heights) > MOST_MEASURED:
                self._heights.clear()
            written = self._role
            self.set_role(role)
            document = self.document().clone(self)
            document.setTextWidth(width)
            self._heights[key] = int(document.size().height()) + 1
            # Python's own again, and gone with its name: PySide never frees the wrapper after deleteLater().
            document.setParent(None)
            self.set_role(written)
        return self._heights[key]

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

"""Text on the screen: labels by role, and prose with the line height that Khmer needs."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QScroller, QSizePolicy, QTextBrowser, QWidget

from kiosk.theme import theme

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


class Prose(QTextBrowser):
    """Paragraphs to read: as tall as its text, or scrolled by finger where `scrolls` is set."""

    def __init__(
        self, parent: QWidget | None = None, *, role: str = "body", colour: str = "ink", scrolls: bool = False
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self.scrolls = role, colour, scrolls
        self._text = ""
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not scrolls)
        self.setSizePolicy(policy)
        if scrolls:
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        else:
            self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.lay_out)

    def text(self) -> str:
        """The text as it was set."""
        return self._text

    def set_role(self, role: str) -> None:
        """Write in another kind of text."""
        if role != self._role:
            self._role = role
            self.lay_out()

    def setText(self, text: str) -> None:
        """Show this text; paragraphs are parted by a blank line. The place scrolled to is kept."""
        self._text = text
        self.lay_out()

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
        self.setTextCursor(QTextCursor(document))  # else the view scrolls to its old cursor, at the end
        bar.setValue(round(place * bar.maximum()))
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at this width."""
        if width not in self._heights:
            document = self.document().clone()
            document.setTextWidth(width)
            self._heights[width] = int(document.size().height()) + 1
            document.deleteLater()
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

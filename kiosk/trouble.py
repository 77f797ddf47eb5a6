"""What a visitor sees when the world is wrong: one kind sentence in both languages, and a line for staff."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from database.errors import (
    ContentDamaged,
    ContentEmpty,
    ContentError,
    ContentForeign,
    ContentMissing,
    ContentTooNew,
    ContentTooOld,
    ContentUnreadable,
)
from kiosk import paths
from kiosk.i18n import Words
from kiosk.theme import theme
from kiosk.widgets.text import label

SORRY = str(
    QT_TRANSLATE_NOOP("Trouble", "We are sorry: the information cannot be shown just now. Please ask our staff.")
)
STAFF = str(QT_TRANSLATE_NOOP("Trouble", "For staff: {reason} File: {file}"))
REASONS: dict[type[ContentError], str] = {
    ContentMissing: str(QT_TRANSLATE_NOOP("Trouble", "The content file is missing. Install the kiosk again.")),
    ContentUnreadable: str(
        QT_TRANSLATE_NOOP("Trouble", "The content file cannot be read. Allow this user to read it.")
    ),
    ContentDamaged: str(QT_TRANSLATE_NOOP("Trouble", "The content file is damaged. Install the kiosk again.")),
    ContentEmpty: str(QT_TRANSLATE_NOOP("Trouble", "The content file is empty. Install the kiosk again.")),
    ContentForeign: str(QT_TRANSLATE_NOOP("Trouble", "This file is not content of this kiosk. Choose another file.")),
    ContentTooNew: str(QT_TRANSLATE_NOOP("Trouble", "The content is newer than the kiosk. Install the newer kiosk.")),
    ContentTooOld: str(
        QT_TRANSLATE_NOOP("Trouble", "The content is older than the kiosk. Use the content that came with it.")
    ),
}


def staff_language(screen: QWidget) -> str:
    """The language of what staff are shown over such a screen: without our fonts Khmer would be boxes."""
    languages = paths.translated_languages()
    return languages[-1 if isinstance(screen, FontTroubleScreen) else 0] if languages else ""


class TroubleScreen(QWidget):
    """A calm screen in both languages; it needs no content."""

    def __init__(self, error: ContentError) -> None:
        super().__init__()
        self.setObjectName("window")
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addStretch(1)
        for code in paths.translated_languages():
            words = Words(code, "Trouble")
            self._add(words(SORRY), "h1")
            reason = next(text for kind, text in REASONS.items() if isinstance(error, kind))
            self._add(words(STAFF).format(reason=words(reason), file=error.path), "label")
        self._column.addStretch(1)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _add(self, text: str, role: str) -> None:
        line = label(role)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setText(text)
        self._column.addWidget(line)

    def _restyle(self) -> None:
        margin = theme().px(120)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(24))
        self.setStyleSheet(theme().style_sheet())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything scales with the shorter side."""
        theme().fit(event.size())
        super().resizeEvent(event)


class SafeScreen(QWidget):
    """What the supervisor falls back to: one calm sentence in both languages. It needs no content."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("safe")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addStretch(1)
        for code in paths.translated_languages():
            line = label("h1", on="navy")
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setText(Words(code, "Trouble")(SORRY))
            self._column.addWidget(line)
        self._column.addStretch(1)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        margin = theme().px(120)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(64))
        self.setStyleSheet(theme().style_sheet())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything scales with the shorter side."""
        theme().fit(event.size())
        super().resizeEvent(event)


class FontTroubleScreen(QWidget):
    """Without our fonts Khmer would be boxes: all the words of this screen are a picture."""

    def __init__(self) -> None:
        super().__init__()
        theme().changed.connect(self._restyle)
        self._restyle()
        self.picture = QPixmap(str(paths.icons() / "missing_fonts.png"))

    def _restyle(self) -> None:
        """For what staff are shown over it."""
        self.setStyleSheet(theme().style_sheet())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is over it scales with the shorter side."""
        theme().fit(event.size())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the middle, as wide as fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme().colour("navy")))
        size = self.picture.size().scaled(self.size() * 0.9, Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > self.picture.width():
            size = self.picture.size()
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, size.width(), size.height(), self.picture)

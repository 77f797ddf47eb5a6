"""The cards of a list of results, drawn: hundreds of them cost no widgets."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kiosk.theme import theme
from kiosk.widgets.icon import draw_icon
from kiosk.widgets.result import Passage, Result
from kiosk.widgets.row_model import ENTRY, Index

_ENTER = 26  # the side of the icon on the current card


@dataclass(frozen=True, slots=True)
class _Card:
    """What stands on a card, laid out; pixels."""

    title: QTextLayout
    text: QTextLayout
    height: int


class ResultDelegate(QStyledItemDelegate):
    """Measures each card once, and draws it as often as needed."""

    def __init__(self, parent: QObject, room: Callable[[], int]) -> None:
        """`room` tells how wide a card may be, in pixels."""
        super().__init__(parent)
        self._room = room
        self._cards: dict[int, _Card] = {}

    def forget(self) -> None:
        """Texts, width or sizes are others now."""
        self._cards.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the words need, and no less than a finger."""
        if isinstance(index.data(ENTRY), Result):
            return QSize(self._room(), self._card(index).height)
        return QSize(self._room(), round(QFontMetricsF(_heading_font()).height()) + theme().px(12))

    def _card(self, index: Index) -> _Card:
        if index.row() not in self._cards:
            self._cards[index.row()] = _measure(index.data(ENTRY), self._room())
        return self._cards[index.row()]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(option.rect)
        place.setWidth(self._room())
        entry = index.data(ENTRY)
        if isinstance(entry, Result):
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            self._draw_card(painter, place, entry, self._card(index), current=current)
        else:
            painter.setFont(_heading_font())
            painter.setPen(theme().colour("ink-soft"))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry)
        painter.restore()

    def _draw_card(self, painter: QPainter, place: QRect, result: Result, card: _Card, *, current: bool) -> None:
        line = theme().px(3 if current else 1)
        gap = _gap() / 2
        ground = QRectF(place).adjusted(line / 2, gap + line / 2, -line / 2, -gap - line / 2)
        painter.setBrush(theme().colour("navy-soft" if current else "card"))
        painter.setPen(QPen(theme().colour("navy" if current else "line"), line))
        painter.drawRoundedRect(ground, theme().px(16), theme().px(16))
        painter.setPen(theme().colour("ink"))
        left, top = place.left() + _padding(), place.top() + gap + _above()
        card.title.draw(painter, QPointF(left, top))
        if result.text.text:
            card.text.draw(painter, QPointF(left, top + card.title.boundingRect().height()))
        side = theme().px(_ENTER)
        right = ground.right() - theme().px(16)
        if current:
            place_of_icon = QRectF(right - side, ground.center().y() - side / 2, side, side)
            draw_icon(painter, "enter", place_of_icon, theme().colour("navy-ink"))
        _draw_tags(painter, result.tags, right - side - theme().px(8), top)


def _measure(result: Result, width: int) -> _Card:
    room = width - _padding() - theme().px(16 + _ENTER + 8)
    tags = sum(_tag_width(tag) + theme().px(8) for tag in result.tags)
    title = _lay_out(result.title, theme().font("body", QFont.Weight.DemiBold), room - tags)
    text = _lay_out(result.text, theme().font("label"), room)
    words = title.boundingRect().height() + (text.boundingRect().height() if result.text.text else 0)
    height = max(words + 2 * _above(), theme().px(64)) + _gap()
    return _Card(title, text, round(height))


def _lay_out(passage: Passage, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(passage.text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_mark(passage.text, *span) for span in passage.marks])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _mark(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Bold on gold: the weight tells as well as the colour."""
    mark = QTextLayout.FormatRange()
    mark.start = units(text[:start])
    mark.length = units(text[start:end])
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.Bold)
    letters.setBackground(theme().colour("gold-soft"))
    letters.setForeground(theme().colour("gold-ink"))
    mark.format = letters
    return mark


def units(text: str) -> int:
    """How many places Qt counts in a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _draw_tags(painter: QPainter, tags: tuple[str, ...], right: float, top: float) -> None:
    font = theme().font("source")
    height = QFontMetricsF(font).height() + theme().px(2)
    painter.setFont(font)
    for tag in reversed(tags):
        pill = QRectF(right - _tag_width(tag), top, _tag_width(tag), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("slate-soft"))
        painter.drawRoundedRect(pill, theme().px(12), theme().px(12))
        painter.setPen(theme().colour("slate-ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, tag)
        right = pill.left() - theme().px(8)


def _tag_width(tag: str) -> float:
    return QFontMetricsF(theme().font("source")).horizontalAdvance(tag) + theme().px(24)


def _heading_font() -> QFont:
    return theme().font("label", QFont.Weight.DemiBold)


def _padding() -> int:
    return theme().px(20)


def _above() -> int:
    return theme().px(10)


def _gap() -> int:
    return theme().px(12)

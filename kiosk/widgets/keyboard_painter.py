"""How keys look: faces, rare signs in their corners, icons, and the choices of a long press."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kiosk.theme import theme
from kiosk.widgets.icon import draw_icon
from kiosk.widgets.keyboard_geometry import PlacedKey
from kiosk.widgets.keyboard_layouts import Kind
from kiosk.widgets.keyboard_shift import ShiftMode
from kiosk.widgets.keyboard_touch import Popup

_ICONS = {Kind.SHIFT: "shift", Kind.BACKSPACE: "backspace", Kind.ENTER: "enter", Kind.SPACE: "space"}
_COLOURS = {
    Kind.TEXT: ("card", "ink"), Kind.SPACE: ("card", "ink"), Kind.ENTER: ("navy", "on-navy"),
    Kind.SUGGESTION: ("gold-soft", "gold-ink"),
}  # fmt: skip
_WORD_COLOURS = ("navy-soft", "navy-ink")
_PRESSED = ("gold", "navy-deep")
_ON = ("navy", "on-navy")
_LINE = 1.56
"""The fonts' line in em, with room for signs above and below."""

_ROOMY = 84
"""A face from this width on shows its rare sign, a narrower one a dot."""


@dataclass(frozen=True, slots=True)
class Look:
    """What keys show at the moment: layer, ⇧, pressed keys, and the words on the language key."""

    shifted: bool
    mode: ShiftMode
    pressed: tuple[PlacedKey, ...]
    language: str

    def layer(self) -> tuple[bool, ShiftMode]:
        """What all keys depend on."""
        return self.shifted, self.mode


def suggestion_font() -> QFont:
    """The font of the suggested words."""
    return theme().font("body", QFont.Weight.Medium)


def draw_keys(painter: QPainter, keys: Iterable[PlacedKey], look: Look) -> None:
    """Draw keys in their states."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for key in keys:
        _draw_key(painter, key, look, pressed=key in look.pressed)


def draw_popup(painter: QPainter, popup: Popup, look: Look) -> None:
    """Draw the choices on a panel of their own."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = popup.choices[0].spot.united(popup.choices[-1].spot)
    painter.setPen(QPen(theme().colour("navy"), theme().px(3)))
    painter.setBrush(theme().colour("navy-soft"))
    inset = theme().px(2)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), theme().px(16), theme().px(16))
    draw_keys(painter, popup.choices, look)


def _colours(key: PlacedKey, look: Look, *, pressed: bool) -> tuple[QColor, QColor]:
    kind = key.key.kind
    names = _COLOURS.get(kind, _WORD_COLOURS)
    if pressed:
        names = _PRESSED
    elif kind is Kind.SHIFT and look.shifted:
        names = _ON
    return theme().colour(names[0]), theme().colour(names[1])


def _draw_key(painter: QPainter, key: PlacedKey, look: Look, *, pressed: bool) -> None:
    ground, ink = _colours(key, look, pressed=pressed)
    line = theme().px(1)
    painter.setPen(QPen(theme().colour("edge"), line))
    painter.setBrush(ground)
    half = line / 2
    radius = min(key.face.height() / 2, theme().px(32 if key.key.kind is Kind.SUGGESTION else 12))
    painter.drawRoundedRect(QRectF(key.face).adjusted(half, half, -half, -half), radius, radius)
    if key.key.kind in _ICONS:
        _draw_sign(painter, key, look, ink)
    elif key.key.kind is Kind.SUGGESTION:
        _draw_word(painter, key, ink)
    else:
        _draw_face(painter, key, look, ink)


def _draw_sign(painter: QPainter, key: PlacedKey, look: Look, ink: QColor) -> None:
    """An icon in the middle; a locked ⇧ stands on a bar."""
    face = key.face
    side = min(theme().px(36), face.height() - theme().px(8))
    middle = QRectF(face).center()
    rect = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    draw_icon(painter, _ICONS[key.key.kind], rect, ink)
    if key.key.kind is Kind.SHIFT and look.mode is ShiftMode.LOCKED:
        painter.setPen(QPen(ink, theme().px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        y = rect.bottom() - side * 0.02
        painter.drawLine(QPointF(rect.left() + side * 0.2, y), QPointF(rect.right() - side * 0.2, y))


def _draw_word(painter: QPainter, key: PlacedKey, ink: QColor) -> None:
    painter.setFont(suggestion_font())
    painter.setPen(ink)
    inner = key.face.adjusted(theme().px(16), 0, -theme().px(16), 0)
    text = painter.fontMetrics().elidedText(key.key.face, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)


def _draw_face(painter: QPainter, key: PlacedKey, look: Look, ink: QColor) -> None:
    """The letter in the middle, and a hint of what a long press offers."""
    word = key.key.kind is not Kind.TEXT
    text = look.language if key.key.kind is Kind.LANGUAGE else key.key.face_at(shifted=look.shifted)
    painter.setFont(fitting_font(text, key.face, "label" if word else "h2"))
    painter.setPen(ink)
    painter.drawText(key.face, Qt.AlignmentFlag.AlignCenter, text)
    if key.key.rare:
        _draw_hint(painter, key, ink)


def fitting_font(text: str, face: QRect, role: str) -> QFont:
    """The font of a role, smaller where a face is too low or too narrow for the text."""
    font = theme().font(role, QFont.Weight.Medium)
    font.setPixelSize(max(1, min(font.pixelSize(), int(face.height() / _LINE))))
    room = face.width() - theme().px(8)
    advance = QFontMetricsF(font).horizontalAdvance(text)
    if advance > room:
        font.setPixelSize(max(1, int(font.pixelSize() * room / advance)))
    return font


def _draw_hint(painter: QPainter, key: PlacedKey, ink: QColor) -> None:
    """The first rare sign in the upper right corner, or a dot where there is no room for it."""
    face = key.face
    if face.width() < theme().px(_ROOMY):
        radius = theme().px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(face.right() - 3 * radius, face.top() + 3 * radius), radius, radius)
        return
    font = theme().font("source")
    font.setPixelSize(min(font.pixelSize(), int(face.height() * 0.32)))
    painter.setFont(font)
    inner = face.adjusted(0, theme().px(2), -theme().px(10), 0)
    inner.setHeight(int(font.pixelSize() * _LINE))
    painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key.key.rare[0])

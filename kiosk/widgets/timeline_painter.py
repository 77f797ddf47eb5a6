"""Draws the timeline: axis, gaps, stems, dots and cards, in the coordinates of its view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from kiosk.theme import theme
from kiosk.widgets.timeline_cards import Cards, TimelineEvent, card_width, dark, draw_centred, shape
from kiosk.widgets.timeline_layout import Gap
from kiosk.widgets.timeline_motion import Spot
from kiosk.widgets.timeline_ticks import Tick

DOT = 11
CHOSEN_DOT = 17
FADE = 56


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be drawn; `left` is the x of the line at the view's left edge, `axis` the y of the axis."""

    events: Mapping[str, TimelineEvent]
    spots: Sequence[Spot]
    gaps: Sequence[tuple[Gap, float]]
    ticks: tuple[Sequence[Tick], float]
    left: float
    axis: float
    size: tuple[int, int]
    card_height: int
    chosen: str | None
    pressed: str | None
    focused: bool


def draw(painter: QPainter, scene: Scene, cards: Cards, digits: Callable[[object], str], words: Sequence[str]) -> None:
    """Draw all that is in view; `words` are the labels of the gaps."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    reach = 2 * card_width()
    near = [spot for spot in scene.spots if -reach < spot.x - scene.left < scene.size[0] + reach]
    _draw_axis(painter, scene)
    _draw_ticks(painter, scene)
    _draw_gaps(painter, scene, words)
    for spot in near:
        _draw_stems(painter, scene, spot)
    _draw_years(painter, scene, near, digits)
    for spot in near:
        _draw_dot(painter, scene, spot)
    for spot in sorted(near, key=lambda spot: spot.id == scene.chosen):
        _draw_cards(painter, scene, spot, cards)
    painter.setOpacity(1.0)
    _draw_fades(painter, scene)


def _draw_axis(painter: QPainter, scene: Scene) -> None:
    """A line from edge to edge, dotted where years are left out."""
    if not scene.spots:
        return
    colour, thick = theme().colour("edge"), theme().px(4)
    painter.setPen(QPen(colour, thick))
    painter.drawLine(QLineF(0, scene.axis, scene.size[0], scene.axis))
    margin = theme().px(CHOSEN_DOT + 8)
    for gap, strength in scene.gaps:
        start, end = gap.start - scene.left + margin, gap.end - scene.left - margin
        if gap.compressed and end > start and end > 0 and start < scene.size[0]:
            painter.setOpacity(strength)
            painter.setPen(QPen(theme().colour("paper"), thick + 2))
            painter.drawLine(QLineF(start, scene.axis, end, scene.axis))
            painter.setPen(QPen(colour, thick, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QLineF(start + thick, scene.axis, end - thick, scene.axis))
    painter.setOpacity(1.0)


def _draw_ticks(painter: QPainter, scene: Scene) -> None:
    """Marks under the axis: longer ones for years."""
    marks, strength = scene.ticks
    painter.setOpacity(strength)
    painter.setPen(QPen(theme().colour("edge"), theme().px(2)))
    for tick in marks:
        x = tick.x - scene.left
        if 0 < x < scene.size[0]:
            painter.drawLine(QLineF(x, scene.axis, x, scene.axis + theme().px(14 if tick.year else 8)))
    painter.setOpacity(1.0)


def _draw_gaps(painter: QPainter, scene: Scene, words: Sequence[str]) -> None:
    """How many years a gap is, where there is room to say it."""
    painter.setFont(theme().font("source"))
    painter.setPen(theme().colour("ink-soft"))
    metrics = painter.fontMetrics()
    for (gap, strength), text in zip(scene.gaps, words, strict=True):
        middle = (gap.start + gap.end) / 2 - scene.left
        room = gap.end - gap.start - 2 * theme().px(CHOSEN_DOT)
        if metrics.horizontalAdvance(text) < room and -room < middle < scene.size[0] + room:
            painter.setOpacity(strength)
            draw_centred(painter, text, middle, scene.axis - metrics.height() - theme().px(6))
    painter.setOpacity(1.0)


def _draw_stems(painter: QPainter, scene: Scene, spot: Spot) -> None:
    event = scene.events[spot.id]
    x = spot.x - scene.left
    painter.setPen(QPen(dark(event.colour), theme().px(4 if spot.id == scene.chosen else 2)))
    for box, strength in spot.cards:
        painter.setOpacity(strength * spot.strength)
        edge = box.top + scene.card_height if box.row > 0 else box.top
        painter.drawLine(QLineF(x, scene.axis, x, scene.axis + edge))


def _draw_years(painter: QPainter, scene: Scene, spots: Sequence[Spot], digits: Callable[[object], str]) -> None:
    """The year under every dot that has no card, once for each year and where there is room."""
    painter.setFont(theme().font("source"))
    painter.setPen(theme().colour("ink-soft"))
    free, last = float("-inf"), ""
    for spot in sorted(spots, key=lambda spot: spot.x):
        year = digits(int(scene.events[spot.id].time))
        hidden = max((strength for _, strength in spot.cards), default=0.0)
        half = painter.fontMetrics().horizontalAdvance(year) / 2
        x = spot.x - scene.left
        if hidden < 1 and year != last and x - half > free:
            painter.setOpacity(spot.strength * (1 - hidden))
            free = draw_centred(painter, year, x, scene.axis + theme().px(DOT + 5)).right() + theme().px(6)
        last = year
    painter.setOpacity(1.0)


def _draw_dot(painter: QPainter, scene: Scene, spot: Spot) -> None:
    event = scene.events[spot.id]
    large = spot.id in (scene.chosen, scene.pressed)
    radius = theme().px(CHOSEN_DOT if large else DOT)
    centre = QPointF(spot.x - scene.left, scene.axis)
    painter.setOpacity(spot.strength)
    path = shape(event.colour, centre, radius)
    edge = theme().colour("gold") if spot.id == scene.chosen and scene.focused else theme().colour("paper")
    painter.strokePath(path, QPen(edge, 2 * theme().px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                                  Qt.PenJoinStyle.RoundJoin))  # fmt: skip
    painter.fillPath(path, dark(event.colour))


def _draw_cards(painter: QPainter, scene: Scene, spot: Spot, cards: Cards) -> None:
    event = scene.events[spot.id]
    state = "normal"
    if spot.id == scene.chosen:
        state = "focused" if scene.focused else "chosen"
    elif spot.id == scene.pressed:
        state = "pressed"
    ratio = painter.device().devicePixelRatioF()
    for box, strength in spot.cards:
        painter.setOpacity(strength * spot.strength)
        picture = cards.picture(event, state, scene.card_height, ratio)
        # On whole pixels of the screen the words stay sharp.
        left = round((box.left - scene.left) * ratio) / ratio
        painter.drawPixmap(QPointF(left, round((scene.axis + box.top) * ratio) / ratio), picture)


def _draw_fades(painter: QPainter, scene: Scene) -> None:
    """The line goes on at both edges: what leaves the view fades into the paper."""
    width, height = scene.size
    fade = theme().px(FADE)
    for edge, inner in ((0.0, float(fade)), (float(width), float(width - fade))):
        gradient = QLinearGradient(edge, 0, inner, 0)
        paper = theme().colour("paper")
        gradient.setColorAt(0, paper)
        gradient.setColorAt(1, QColor(paper.red(), paper.green(), paper.blue(), 0))
        painter.fillRect(QRectF(min(edge, inner), 0, fade, height), gradient)

"""The map with what lies on it: legend, zoom buttons, layers, and the sentence on borders."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton, chip
from kiosk.widgets.map_shapes import MapShapes
from kiosk.widgets.map_view import MapView
from kiosk.widgets.text import label

EDGE = 24  # from the map's edge to what lies on it


class Dot(QWidget):
    """A round sample of a pin's colour, for the legend."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour

    def sizeHint(self) -> QSize:
        """As high as the letters beside it."""
        return QSize(theme().px(18), theme().px(18))

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A disc in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._colour))
        side = theme().px(16)
        painter.drawEllipse((self.width() - side) // 2, (self.height() - side) // 2, side, side)


class Legend(QFrame):
    """What the pins mean, and how the map is moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "on-map")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.centre, self.chosen, self.hint = (label("map-label", wrap=False) for _ in range(3))
        self.hint.setProperty("soft", "true")
        self._row = QHBoxLayout(self)
        self._dots = Dot("teal-ink"), Dot("gold")
        self._signs = [self._add_sign(*sign) for sign in zip(self._dots, (self.centre, self.chosen), strict=True)]
        self._row.addWidget(self.hint)

    def _add_sign(self, dot: Dot, name: QLabel) -> QHBoxLayout:
        sign = QHBoxLayout()
        self._row.addLayout(sign)
        sign.addWidget(dot)
        sign.addWidget(name)
        return sign

    def settle(self) -> None:
        """Lay out what is shown now."""
        self._row.activate()

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._row.setContentsMargins(theme().px(24), theme().px(8), theme().px(24), theme().px(8))
        self._row.setSpacing(theme().px(20))
        for dot, sign in zip(self._dots, self._signs, strict=True):
            dot.updateGeometry()
            sign.setSpacing(theme().px(12))


class MapPanel(QWidget):
    """A map view and the widgets on it, which are its neighbours: a touch on them is none on the map."""

    about_requested = Signal()

    def __init__(self, shapes: MapShapes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MapView(shapes, self)
        self.about = IconButton("info", self)
        self.legend = Legend(self)
        self.borders: QLabel = label("on-map", self, wrap=False)
        self.borders.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plus_three = chip("gold", self)
        self.meetings = chip("red", self)
        self.nearer, self.farther, self.whole = (IconButton(icon, self) for icon in ("plus", "minus", "fit"))
        self.nearer.clicked.connect(self.view.zoom_in)
        self.farther.clicked.connect(self.view.zoom_out)
        self.whole.clicked.connect(self.view.fit_all)
        self.plus_three.toggled.connect(self.view.show_plus_three)
        self.meetings.toggled.connect(self.view.show_meetings)
        self.plus_three.toggled.connect(self.lay_out)
        self.about.clicked.connect(self.about_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.legend.set_sizes()
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out in the new size."""
        super().resizeEvent(event)
        self.lay_out()

    @Slot()
    def lay_out(self) -> None:
        """Put the map into the whole room and the rest to its edges."""
        self.view.setGeometry(self.rect())
        edge, gap = theme().px(EDGE), theme().px(12)
        right, bottom = self.width() - edge, self.height() - edge
        self.about.resize(self.about.sizeHint())
        self.about.move(edge, edge)
        self._place_legend(right, edge)
        self._place_zoom(right, bottom, gap)
        self._place_layers(edge, bottom, min(button.x() for button in (self.whole, self.nearer)) - gap)
        self.view.keep_free(self.height() - min(self.borders.y(), self.meetings.y()))

    def _stands(self) -> bool:
        """Whether the screen does: then hands reach no more than the foot of the map."""
        return self.window().width() < self.window().height()

    def _place_zoom(self, right: int, bottom: int, gap: int) -> None:
        """In the corner, one above the other, or in a row at the foot."""
        x, y = right, bottom
        for button in (self.whole, self.farther, self.nearer):
            button.resize(button.sizeHint())
            button.move(x - button.width(), y - button.height())
            if self._stands():
                x -= button.width() + gap
            else:
                y -= button.height() + gap

    def _place_legend(self, right: int, top: int) -> None:
        """At the right of the top; the hint is left out where it has no room, or would cover Beijing."""
        room = right - self.about.geometry().right() - theme().px(16)
        self.legend.hint.show()
        if self.legend.sizeHint().width() > room or self.plus_three.isChecked():
            self.legend.hint.hide()
        self.legend.settle()
        self.legend.resize(self.legend.sizeHint())
        self.legend.move(right - self.legend.width(), top)

    def _place_layers(self, left: int, bottom: int, right: int) -> None:
        """The layers at the left of the bottom; the sentence on borders beside them or, without room, above."""
        x, gap = left, theme().px(12)
        for button in (self.plus_three, self.meetings):
            button.resize(button.sizeHint())
            button.move(x, bottom - button.height())
            x += button.width() + gap
        self.borders.adjustSize()
        fits = x + self.borders.width() <= right
        height = self.borders.height()
        self.borders.move(QPoint(x, bottom - height) if fits else QPoint(left, self.meetings.y() - gap - height))

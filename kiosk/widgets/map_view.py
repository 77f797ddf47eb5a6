"""The map that answers: moved and zoomed by fingers, mouse, wheel and keys, touched to choose."""

import math

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.theme import theme
from kiosk.widgets.map_camera import View
from kiosk.widgets.map_canvas import MapCanvas
from kiosk.widgets.map_gestures import Gestures
from kiosk.widgets.map_motion import Motion
from kiosk.widgets.map_scene import MapCountry
from kiosk.widgets.map_shapes import MapShapes

STEP = 1.6  # a touch on + or -
DOUBLE = 2.0  # a double touch
NEAREST = 3.0  # times the overview: as near as a flight to a country goes
MARGIN = 12  # pixels at 1080 around what is shown whole
STRIDE = 120  # pixels at 1080 of an arrow key
POINTING = {
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
}  # fmt: skip


class MapView(MapCanvas):
    """Tells what was touched by `country_touched`; the owner chooses."""

    country_touched = Signal(str)
    view_changed = Signal()

    def __init__(self, shapes: MapShapes, parent: QWidget | None = None) -> None:
        super().__init__(shapes, parent)
        self.mover = Motion(self)
        self.gestures = Gestures(self)
        self._whole = True
        self._foot = 0
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setProperty("moves_itself", "true")  # a page that scrolls lets this finger alone (fitting_scroll.py)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.gestures.pressed.connect(self._press)
        self.gestures.let_go.connect(self._let_go)
        self.gestures.touched.connect(self._touch)
        self.gestures.touched_twice.connect(self._zoom_in_at)
        self.gestures.dragged.connect(self._drag)
        self.gestures.flung.connect(self.mover.fling)
        self.gestures.pinched.connect(self._pinch)
        self.gestures.zoomed.connect(self._zoom_at)
        self.mover.arrived_at.connect(self._look)
        self.mover.slid.connect(self._drag)
        self.mover.stopped.connect(self._show_move)

    @Slot()
    def _show_move(self) -> None:
        self.update()  # not connected itself: PySide never frees its notes of a connection to a slot of Qt

    @property
    def motion(self) -> bool:
        """Whether the map flies and runs on; without it everything is there at once."""
        return self.mover.on

    @motion.setter
    def motion(self, on: bool) -> None:
        self.mover.on = on

    def busy(self) -> bool:
        """Whether a finger or the map itself is on the way."""
        return self.gestures.active() or self.mover.moving()

    def patient(self) -> bool:
        """With motion, the end of a flight may be blurred for some frames."""
        return self.mover.on and self.isVisible()

    def set_countries(self, countries: tuple[MapCountry, ...]) -> None:
        """Show these countries; the view stays, but a whole map stays whole."""
        super().set_countries(countries)
        self._refit()

    @Slot(bool)
    def show_plus_three(self, on: bool) -> None:  # noqa: FBT001 - a chip's state
        """Show the Plus Three countries too, or no longer, and all that there is then."""
        self.scene.plus_three = on
        self.take_layers()
        self.fit_all()

    @Slot(bool)
    def show_meetings(self, on: bool) -> None:  # noqa: FBT001 - a chip's state
        """Mark the places of meetings, or no longer."""
        self.scene.meetings = on
        self.update()

    def show_country(self, id_: str) -> None:
        """Fly to a country: near enough to see its shape; the overview for one that is as large as all of it."""
        country = self.scene.country(id_)
        if country is None:
            return
        rect, overview = self.scene.surroundings(country), self.camera.overview
        scale = min(self.camera.framing(rect, 0.5).scale, overview * NEAREST)
        large = scale <= overview and country.role != "plus-three"
        self._whole = large and not self.scene.plus_three
        near = View(rect.center().x(), rect.center().y(), max(scale, overview))
        self._fly(self.camera.hold(self.camera.framing(self.camera.home, 1.0) if large else near))

    def outlook(self) -> tuple[View, bool]:
        """What is seen of the map, and whether that is all of it."""
        return self.mover.goal(self.camera.view), self._whole

    def return_to(self, outlook: tuple[View, bool]) -> None:
        """See this again, at once."""
        self.mover.stop()
        view, self._whole = outlook
        self._look(self._fitting() if self._whole else self.camera.hold(view))

    def _fitting(self) -> View:
        return self.camera.hold(self.camera.framing(self.scene.extent(self.scene.shown()), 1.0))

    def _refit(self) -> None:
        if self._whole and self.scene.countries:
            self.mover.stop()
            self._look(self._fitting())

    def _fly(self, view: View) -> None:
        if self.isVisible():
            self.mover.fly(self.camera.view, view)
        else:
            self._look(view)

    @Slot()
    def fit_all(self) -> None:
        """Show all countries."""
        if self.scene.countries:
            self._whole = True
            self._fly(self._fitting())

    @Slot()
    def zoom_in(self) -> None:
        """Go nearer to the middle."""
        self._zoom_by(STEP, QPointF(self.width() / 2, self.height() / 2))

    @Slot()
    def zoom_out(self) -> None:
        """Go farther from the middle."""
        self._zoom_by(1 / STEP, QPointF(self.width() / 2, self.height() / 2))

    @Slot(QPointF)
    def _zoom_in_at(self, point: QPointF) -> None:
        self._zoom_by(DOUBLE, point)

    def _zoom_by(self, factor: float, point: QPointF) -> None:
        self._whole = False
        self._fly(self.camera.zoomed(factor, point))

    @Slot(QPointF, float)
    def _zoom_at(self, point: QPointF, factor: float) -> None:
        self.mover.stop()
        self._whole = False
        self._look(self.camera.zoomed(factor, point))

    @Slot(QPointF)
    def _drag(self, delta: QPointF) -> None:
        self._whole = False
        self.camera.move(delta)
        self._show_view()

    @Slot(QPointF, QPointF, float)
    def _pinch(self, before: QPointF, after: QPointF, factor: float) -> None:
        self._whole = False
        self._look(self.camera.zoomed(factor, before, after))

    @Slot(View)
    def _look(self, view: View) -> None:
        self.camera.look(view)
        self._show_view()

    def _show_view(self) -> None:
        self.update()
        self.view_changed.emit()

    def at(self, point: QPointF) -> str | None:
        """The country whose pin or shape is at a point of the view."""
        near = {id_: _distance(spot, point) for id_, (_, spot) in self.scene.spots(self.camera).items()}
        pin = min(near, key=near.__getitem__, default=None)
        if pin is not None and near[pin] <= self.reach():
            return pin
        numeric = self.ground.at(self.camera.to_map(point))
        return next((country.id for country in self.scene.shown() if country.numeric == numeric), None)

    @Slot(QPointF)
    def _press(self, point: QPointF) -> None:
        self.mover.stop()
        self._pressed = self.at(point)
        self.update()

    @Slot()
    def _let_go(self) -> None:
        self._pressed = None
        self.update()

    @Slot(QPointF)
    def _touch(self, point: QPointF) -> None:
        country = self.at(point)
        if country:
            self.country_touched.emit(country)

    def event(self, event: QEvent) -> bool:
        """Hand touches, mouse and wheel to the gestures."""
        return (event.type() in POINTING and self.gestures.take(event)) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the view in the new size; a whole map stays whole."""
        super().resizeEvent(event)
        self._keep_margins()
        self.camera.resize(QSizeF(event.size()))
        self._refit()

    def _keep_margins(self) -> None:
        side = theme().px(MARGIN)
        self.camera.margins = QMarginsF(side, side, side, max(side, self._foot))

    def keep_free(self, foot: int) -> None:
        """Show nothing that matters in so many pixels above the lower edge, for something else lies there."""
        if foot != self._foot:
            self._foot = foot
            self._keep_margins()
            self._refit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, when it was the keyboard that came here."""
        self._ringed = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        self._ringed = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and - zoom, arrows move, 0 and Home show everything."""
        stride = theme().px(STRIDE)
        moves = {
            Qt.Key.Key_Left: QPointF(stride, 0),
            Qt.Key.Key_Right: QPointF(-stride, 0),
            Qt.Key.Key_Up: QPointF(0, stride),
            Qt.Key.Key_Down: QPointF(0, -stride),
        }
        acts = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_all,
            Qt.Key.Key_Home: self.fit_all,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._drag(moves[key])
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)


def _distance(first: QPointF, second: QPointF) -> float:
    return math.hypot(second.x() - first.x(), second.y() - first.y())

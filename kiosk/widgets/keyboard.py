"""The on-screen keyboard: Khmer and English, for fingers."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.keyboard_geometry import (
    PlacedKey,
    least_size,
    place_choices,
    place_keys,
    place_suggestions,
    room,
    wanted_size,
)
from kiosk.widgets.keyboard_key import KeyButtons
from kiosk.widgets.keyboard_layouts import LAYOUTS, Kind, next_language, typed
from kiosk.widgets.keyboard_painter import Look, draw_keys, draw_popup, suggestion_font
from kiosk.widgets.keyboard_shift import Shift, ShiftMode
from kiosk.widgets.keyboard_target import Target
from kiosk.widgets.keyboard_touch import KeyTouch, Popup, Times

_MOUSE = -1
_ZWSP = "\u200b"


class Keyboard(QWidget):
    """Types into a target that keeps the focus, or tells by signals what was typed.

    Either `set_target(line_edit)`: text, backspace and enter come to it as key events, as from a physical keyboard
    (which works at the same time); or connect `text_typed`, `backspace_pressed` and `enter_pressed`, which are
    emitted in both cases. A page uses one of the two ways, else every letter comes twice.

    `set_suggestions()` fills the row above the keys with as many words as fit; `suggestion_chosen` gives the one that
    was touched back as it was set, and types nothing by itself. `set_language()` is the language of the keys, which
    is not the interface's: the language key changes it and emits `language_toggled`.

    The keyboard never takes the focus. A parent that takes it by a click (Qt.ClickFocus) would: use none. It fills
    the width it is given; its height may be fixed to `heightForWidth()`.
    """

    text_typed = Signal(str)
    """One or two code points; a space from the space key."""

    backspace_pressed = Signal()
    """Take away one code point; repeated while the key is held."""

    enter_pressed = Signal()
    language_toggled = Signal(str)
    """By a person, to this language."""

    suggestion_chosen = Signal(str)

    def __init__(  # noqa: PLR0913 - the times are given by tests
        self,
        language: str = "km",
        parent: QWidget | None = None,
        *,
        delay_ms: int = 450,
        interval_ms: int = 60,
        hold_ms: int = 500,
        double_ms: int = 400,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._language, self._digits = language, False
        self._target = Target(self)
        self._words: tuple[str, ...] = ()
        self._keys: tuple[PlacedKey, ...] = ()
        self._suggestions: tuple[PlacedKey, ...] = ()
        self._names: dict[Kind, str] = {}
        self._buttons = KeyButtons(self)
        self._buttons.struck.connect(self._strike)
        self._popup: Popup | None = None
        self._shift = Shift(double_ms, clock)
        self._touch = KeyTouch(self._key_at, self._choices, Times(hold_ms, delay_ms, interval_ms), self)
        self._look = self._present_look()
        self._touch.struck.connect(self._strike)
        self._touch.changed.connect(self._show_changes)
        self._set_attributes()
        theme().changed.connect(self.refresh)
        self.retranslate_ui()

    def _set_attributes(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What it types into, and what it shows

    def set_target(self, target: QWidget | None) -> None:
        """Type into this widget, or into none."""
        self._target.aim(target)

    def language(self) -> str:
        """The language of the keys."""
        return self._language

    def set_language(self, language: str) -> None:
        """Show the letters of a language."""
        self._language, self._digits = language, False
        self._shift.release()
        self.refresh()

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Offer these words above the keys, the best first."""
        if tuple(words) == self._words:
            return
        self._words = tuple(words)
        self._place_suggestions()
        self._name_keys()
        self.update(room(self.size()).row(0).toAlignedRect())

    # Sizes

    def sizeHint(self) -> QSize:
        """Room for keys of the target size."""
        return QSize(wanted_size().width(), self.heightForWidth(wanted_size().width()))

    def minimumSizeHint(self) -> QSize:
        """Keys as small as a finger can bear."""
        return least_size()

    def heightForWidth(self, width: int) -> int:
        """Taller where keys are narrow."""
        return wanted_size().height() + (theme().px(92) if width < theme().px(1300) else 0)

    @Slot()
    def refresh(self) -> None:
        """Lay out all keys anew; what is pressed is forgotten."""
        self._touch.cancel()
        layout = LAYOUTS[self._language]
        self._keys = place_keys(layout.digits if self._digits else layout.letters, room(self.size()))
        self._place_suggestions()
        self._look = self._present_look()
        self._name_keys()
        self.updateGeometry()
        self.update()

    def _place_suggestions(self) -> None:
        metrics = QFontMetricsF(suggestion_font())
        padding = theme().px(48)
        self._suggestions = place_suggestions(
            self._words, room(self.size()), lambda word: metrics.horizontalAdvance(word) + padding
        )

    # Words

    def retranslate_ui(self) -> None:
        """Set the names that assistive technology says."""
        self.setAccessibleName(self.tr("On-screen keyboard").replace(_ZWSP, ""))
        self._names = {
            Kind.SHIFT: self.tr("Shift"),
            Kind.BACKSPACE: self.tr("Delete the last letter"),
            Kind.ENTER: self.tr("Enter"),
            Kind.SPACE: self.tr("Space"),
        }
        self._name_keys()

    def _name(self, key: PlacedKey) -> str:
        kind = key.key.kind
        if kind is Kind.SHIFT and self._shift.mode is ShiftMode.LOCKED:
            return self.tr("Shift, locked")
        if kind is Kind.LANGUAGE:
            return self.tr("Keyboard: {language}").format(language=LAYOUTS[next_language(self._language)].name)
        if kind is Kind.LAYER:
            return self.tr("Letters") if self._digits else self.tr("Digits and signs")
        return self._names.get(kind) or typed(key.key.face_at(shifted=self._shifted())).replace(_ZWSP, "")

    def _name_keys(self) -> None:
        popup = self._touch.popup
        keys = (*self._suggestions, *self._keys, *(popup.choices if popup else ()))
        self._buttons.stand_for(keys, self._name)

    # Keys

    def _key_at(self, place: QPointF) -> PlacedKey | None:
        keys = (*self._suggestions, *self._keys)
        return next((key for key in keys if key.holds(place)), None)

    def _choices(self, key: PlacedKey) -> tuple[PlacedKey, ...]:
        faces = key.key.choices(shifted=self._shifted())
        return place_choices(key, faces, room(self.size())) if faces else ()

    def _shifted(self) -> bool:
        return self._shift.mode is not ShiftMode.OFF or self._touch.holds_shift()

    @Slot(object)
    @Slot(object, bool)
    def _strike(self, key: PlacedKey, with_shift: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        kind = key.key.kind
        if kind is Kind.TEXT:
            shifted = with_shift or self._shift.mode is not ShiftMode.OFF
            self._shift.spend()
            self._type(typed(key.key.face_at(shifted=shifted)))
        elif kind is Kind.SPACE:
            self._type(" ")
        elif kind is Kind.SUGGESTION:
            self.suggestion_chosen.emit(key.key.face)
        else:
            self._act(kind)
        self._show_changes()

    def _act(self, kind: Kind) -> None:
        if kind is Kind.BACKSPACE:
            self._target.backspace()
            self.backspace_pressed.emit()
        elif kind is Kind.ENTER:
            self._target.enter()
            self.enter_pressed.emit()
        elif kind is Kind.SHIFT:
            self._shift.strike()
        elif kind is Kind.LAYER:
            self._digits = not self._digits
            self._shift.release()
            self.refresh()
        else:
            self.set_language(next_language(self._language))
            self.language_toggled.emit(self._language)

    def _type(self, text: str) -> None:
        self._target.type_text(text)
        self.text_typed.emit(text)

    @Slot()
    def _show_changes(self) -> None:
        """Draw what looks different: the pressed keys alone, or everything."""
        before, self._look = self._look, self._present_look()
        popup = self._touch.popup
        if popup is self._popup and popup is None and before.layer() == self._look.layer():
            for key in (*before.pressed, *self._look.pressed):
                self.update(key.face)
            return
        self._popup = popup
        self._name_keys()
        self.update()

    def _present_look(self) -> Look:
        name = LAYOUTS[next_language(self._language)].name
        return Look(self._shifted(), self._shift.mode, tuple(self._touch.pressed()), name)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Take touches as touches."""
        if isinstance(event, QTouchEvent):
            self._touch.touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Like a finger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch.press(_MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Like a finger."""
        self._touch.move(_MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Like a finger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch.release(_MOUSE, event.position())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody presses what is not there."""
        self._touch.cancel()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say the names in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys take the room there is."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys that need it, and the choices above them."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().colour("slate-soft"))
        keys = (*self._suggestions, *self._keys)
        draw_keys(painter, (key for key in keys if key.face.intersects(event.rect())), self._look)
        if self._popup:
            draw_popup(painter, self._popup, self._look)

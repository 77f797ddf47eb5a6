"""History: the timeline, its strands, and the chosen event in words."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from database.opening import plain
from kiosk import event_words
from kiosk.i18n import LanguageManager
from kiosk.pages.page import ReadingPage
from kiosk.provenance import addition_text, reading_text
from kiosk.theme import theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.chip_row import ChipRow
from kiosk.widgets.dress import dress
from kiosk.widgets.event_list import EventList
from kiosk.widgets.event_panel import EventPanel, Neighbour
from kiosk.widgets.spoken import tell_choice
from kiosk.widgets.text import label
from kiosk.widgets.timeline import Timeline

if TYPE_CHECKING:
    from database.records import Event, Strand
    from database.store import ContentStore
    from kiosk.widgets.timeline_cards import TimelineEvent

ALL = "all"
NOTE, MORE = "note", "more"  # what the sheet may show


class HistoryPage(ReadingPage):
    """A tab: one line through the decades, one panel."""

    name = "history"
    kinds = ("event",)

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self._events: dict[str, Event] = {}
        self._strands: dict[str, Strand] = {}
        self._lines: dict[str, list[TimelineEvent]] = {}
        self._list: EventList | None = None
        self.heading = label("h1", wrap=False)
        self.about = IconButton("info")
        self.chips = ChipRow()
        self.timeline = Timeline(language.digits)
        self.nearer, self.farther, self.listing = IconButton("plus"), IconButton("minus"), IconButton("list")
        self.panel = EventPanel()
        self._build()
        self._connect()
        self.start()

    def _build(self) -> None:
        self._title = QHBoxLayout()
        self._title.addWidget(self.heading)
        self._title.addWidget(self.about)
        self._title.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addLayout(self._title, 1)
        self._zoom = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._zoom.addStretch(1)
        self._zoom.addWidget(self.nearer)
        self._zoom.addWidget(self.farther)
        self._zoom.addWidget(self.listing)
        self._zoom.addStretch(1)
        self._stage = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stage.addWidget(self.timeline, 1)
        self._stage.addLayout(self._zoom)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.panel)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        # Not before: PySide keeps what stands for an item of a layout that is added, and these change their place.
        self._head.addWidget(self.chips)
        self._column.addLayout(self._stage, 1)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self.chips.chip_chosen.connect(self.show_strand)
        self.timeline.event_chosen.connect(self._show_event)
        self.timeline.scale_changed.connect(self._mark_scale)
        self.nearer.clicked.connect(self.timeline.zoom_in)
        self.farther.clicked.connect(self.timeline.zoom_out)
        self.panel.previous_requested.connect(self.show_previous)
        self.panel.next_requested.connect(self.show_next)
        self.panel.note_requested.connect(self.show_note)
        self.panel.more_requested.connect(self.show_more)
        self.panel.text.link_activated.connect(self.item_requested)
        self.panel.take_requested.connect(self._offer_event)
        self.about.clicked.connect(self.show_about)
        self.listing.clicked.connect(self.show_list)

    # Content

    def load_content(self) -> None:
        """Set the words of the current language."""
        code = self.language.current
        self._strands = {strand.id: strand for strand in self.store.strands(code)}
        self._countries = {country.id: country.name for country in self.store.countries(code)}
        first = not self._events
        self._events = {event.id: event for event in self.store.events(code)}
        self.heading.setText(self.store.section(self.name, code).heading)
        self.chips.set_chips({ALL: "navy"} | {strand.id: strand.colour for strand in self._strands.values()})
        for strand in self._strands.values():
            self.chips.set_text(strand.id, strand.name, plain(strand.name))
        if code not in self._lines:
            self._lines[code] = [
                event_words.make_card(event, self._strands[event.strand], self.language)
                for event in self._events.values()
            ]
        self.timeline.set_events(self._lines[code])
        if first and self._events:
            self.timeline.choose(event_words.opening(tuple(self._events.values())))
        self._show_event(self.timeline.chosen())
        if self._list:
            self._list.dismiss()

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.chips.set_text(ALL, self.tr("All"), plain(self.tr("All")))
        self.nearer.setAccessibleName(plain(self.tr("Zoom in")))
        self.farther.setAccessibleName(plain(self.tr("Zoom out")))
        self.about.setAccessibleName(plain(self.tr("About this page")))
        self.listing.setAccessibleName(plain(self.tr("All events as a list")))
        self.timeline.setAccessibleName(plain(self.tr("Timeline")))
        self._arrange()

    def set_motion(self, on: bool, /) -> None:  # noqa: FBT001 - a switch
        """Let the line glide and cards fade, or not."""
        self.timeline.motion = on

    def items(self) -> tuple[str, ...]:
        """All events, in the order of time."""
        return tuple(self._events)

    def choose(self, item: str, /) -> None:
        """Show this event."""
        self.timeline.choose(item)
        self.chips.choose(self.timeline.strand() or ALL)
        self._show_event(self.timeline.chosen())

    def chosen(self) -> str | None:
        """The event in the panel."""
        return self.timeline.chosen() or None

    # The panel

    @Slot(str)
    def _show_event(self, item: str) -> None:
        event = self._events.get(item)
        if event:
            before, after = self._beside(item)
            detail = event_words.make_detail(event, self._strands[event.strand], self._countries, self.language)
            self.panel.show_event(detail, self._neighbour(before), self._neighbour(after))
            spoken = f"{self.language.date(event.date)}. {event.title}. {event.text}"
            tell_choice(self.timeline, plain(spoken))

    def _beside(self, item: str) -> tuple[str | None, str | None]:
        visible = self.timeline.visible_events()
        index = visible.index(item)
        return (visible[index - 1] if index else None), (visible[index + 1] if index + 1 < len(visible) else None)

    def _neighbour(self, item: str | None) -> Neighbour | None:
        return event_words.make_neighbour(self._events[item], self.language) if item else None

    @Slot()
    def show_previous(self) -> None:
        """Show the event before the chosen one."""
        self._step(0)

    @Slot()
    def show_next(self) -> None:
        """Show the event after the chosen one."""
        self._step(1)

    def _step(self, side: int) -> None:
        goal = self._beside(self.timeline.chosen())[side]
        if goal:
            self.choose(goal)

    @Slot(str)
    def show_strand(self, chip: str) -> None:
        """Show one strand alone, or all."""
        self.timeline.show_strand(None if chip == ALL else chip)
        self._show_event(self.timeline.chosen())

    @Slot()
    def _mark_scale(self) -> None:
        self.nearer.setEnabled(self.timeline.near() < 1)
        self.farther.setEnabled(self.timeline.near() > 0)

    # Long texts, one touch away

    @Slot()
    def show_note(self) -> None:
        """Name all sources of the chosen event, and say how they differ."""
        self.open_sheet(NOTE)

    @Slot()
    def show_more(self) -> None:
        """Show what is known beyond the source document."""
        self.open_sheet(MORE)

    @Slot()
    def _offer_event(self) -> None:
        self.offer("event", self.timeline.chosen())

    def sheet_text(self, item: str) -> tuple[str, str]:
        """The sources with their note, or the addition, of the chosen event."""
        event = self._events[self.timeline.chosen()]
        if item == NOTE:
            return event.title, reading_text((), event.provenance, self.language)
        return event.title, addition_text(event.addition) if event.addition else ""

    @Slot()
    def show_list(self) -> None:
        """Show every event in a list, in which one can be chosen."""
        if self._list is None:
            self._list = EventList(self.window())
            self._list.entry_chosen.connect(self.choose)
        title = self.tr("All events as a list")
        entries = [
            event_words.make_line(event, self._strands[event.strand], self.language) for event in self._events.values()
        ]
        self._list.show_entries(title, entries, self.timeline.chosen(), plain(self.tr("Close")))

    def state(self) -> dict[str, Any]:
        """Strand and scale of the line, too."""
        return super().state() | {"strand": self.timeline.strand(), "near": self.timeline.near()}

    def restore(self, state: dict[str, Any]) -> None:
        """Strand and scale first: the chosen event stands in the middle of both."""
        self.timeline.show_strand(state["strand"])
        self.timeline.set_near(state["near"])
        super().restore(state)

    # Sizes

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(48), theme().px(20)
        self._head.setContentsMargins(side, top, side, 0)
        self._head.setSpacing(theme().px(16))
        self._title.setSpacing(theme().px(12))
        self._zoom.setSpacing(theme().px(12))
        self._stage.setSpacing(theme().px(12))
        self._foot.setContentsMargins(side, 0, side, top)
        self._foot.setSpacing(theme().px(12))
        self._column.setSpacing(theme().px(12))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Landscape or portrait."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Chips beside the heading where there is room, else below; in portrait they and a tall panel are at hand."""
        portrait = self.width() < self.height()
        about = self.about.sizeHint().width()
        others = about + self.chips.sizeHint().width() + 2 * theme().px(48 + 16)
        alone = about + 2 * theme().px(48) + theme().px(12)
        room = self.width() - (alone if portrait else others)
        wide = QFontMetrics(theme().font("h1")).horizontalAdvance(self.heading.text()) + theme().px(2) > room
        dress(self.heading, "role", "h2" if wide else "h1")
        beside = self.heading.sizeHint().width() + others <= self.width()
        direction = QBoxLayout.Direction
        self._place_hands(portrait=portrait)
        self._head.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.chips.beside = beside
        self.chips.lay_out()
        self._head.invalidate()
        self.panel.set_portrait(portrait)
        # The words take more lines and taller ones in larger text, the rest only taller ones.
        lines = theme().text_length(theme().text_length(240 if portrait else 400) / theme().scale)
        self.panel.setFixedHeight(lines + theme().text_length(424) if portrait else lines - theme().text_length(73))

    def _place_hands(self, *, portrait: bool) -> None:
        """What chooses and zooms stands below the line in portrait, where every hand reaches; else above and beside."""
        direction = QBoxLayout.Direction
        self._stage.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        self._zoom.setDirection(direction.LeftToRight if portrait else direction.TopToBottom)
        side = theme().px(48)
        self._stage.setContentsMargins(0, 0, 0 if portrait else side, 0)
        above = theme().px(20 + 12 + 12) + self._title.sizeHint().height() + self.listing.sizeHint().height()
        least = max(self.timeline.minimumSizeHint().height(), self.within_reach() - above)
        self.timeline.setMinimumHeight(least if portrait else 0)
        if portrait != (self._foot.indexOf(self.chips) >= 0):
            (self._foot if portrait else self._head).insertWidget(0 if portrait else -1, self.chips)

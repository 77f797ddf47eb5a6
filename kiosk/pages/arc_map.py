"""ARC map: the ten resource centres, the other members and the Plus Three, on a map and in a list."""

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainterPath, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from database.dates import Period
from database.opening import plain
from database.records import Arc, Country
from kiosk import paths
from kiosk.i18n import LanguageManager
from kiosk.pages.page import ReadingPage
from kiosk.provenance import (
    Reading,
    addition_text,
    brief_source_text,
    joined_readings,
    note_button_text,
    reading_text,
    tag_text,
)
from kiosk.theme import theme
from kiosk.widgets.code_list import CodeList, Entry
from kiosk.widgets.country_card import CountryCard, CountryDetail
from kiosk.widgets.dress import dress
from kiosk.widgets.map_panel import MapPanel
from kiosk.widgets.map_scene import MapCountry, MapPlace
from kiosk.widgets.map_shapes import Level, MapShapes, load_shapes
from kiosk.widgets.spoken import tell_choice

if TYPE_CHECKING:
    from database.store import ContentStore

HOST = "KH"  # chosen at first: the country where the kiosk stands
AS_OF = Period.parse("2017-05")  # the month of the source document's list of themes
NOTE, MORE = "note", "more"  # what the sheet may show
COLUMN = 672  # the width of card and list in landscape

log = logging.getLogger(__name__)


class ArcMapPage(ReadingPage):
    """A tab: the map, what is said of the chosen country, and the list that does all that the map does."""

    name = "arc-map"
    kinds = ("arc", "country", "place")

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self._arcs: dict[str, Arc] = {}
        self._countries: dict[str, Country] = {}
        self.map = MapPanel(read_shapes())
        self.card = CountryCard()
        self.list = CodeList()
        self._build()
        self.map.view.country_touched.connect(self._touch_on_map)
        self.map.about_requested.connect(self.show_about)
        self.map.plus_three.toggled.connect(self._show_layer)
        self.list.entry_touched.connect(self.choose)
        self.card.note_requested.connect(self.show_note)
        self.card.more_requested.connect(self.show_more)
        self.card.take_requested.connect(self._offer_country)
        self.start()

    def _build(self) -> None:
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        self._inner = QVBoxLayout(self._frame)
        self._inner.addWidget(self.list)
        self._side = QWidget()
        self._words = QVBoxLayout(self._side)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addWidget(self.card, 1)
        self._words.addWidget(self._frame)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self.map, 1)
        self._box.addWidget(self._side)

    # Content

    def load_content(self) -> None:
        """Set the words of the current language."""
        code = self.language.current
        self._arcs = {arc.id: arc for arc in self.store.arcs(code)}
        self._countries = {country.id: country for country in self.store.countries(code)}
        self.map.view.set_countries(tuple(self._on_map(country) for country in self._countries.values()))
        events = self.store.events(code)
        towns = {event.place.id: event.place for event in events if event.place}
        self.map.view.set_places(tuple(MapPlace(t.name, t.latitude, t.longitude) for t in towns.values()))
        self._list_countries()
        self._show(self.chosen() or (HOST if HOST in self._arcs else next(iter(self._arcs))))

    def _on_map(self, country: Country) -> MapCountry:
        return MapCountry(
            country.id, country.numeric, country.name, self._role(country),
            country.capital.latitude, country.capital.longitude,
        )  # fmt: skip

    def _role(self, country: Country) -> str:
        return "centre" if country.id in self._arcs else country.role

    def _list_countries(self) -> None:
        """List centres first, then members without one, then, with their layer, the Plus Three."""
        order = ("centre", "member", "plus-three") if self.map.plus_three.isChecked() else ("centre", "member")
        arcs = list(self._arcs)
        shown = [country for country in self._countries.values() if self._role(country) in order]
        shown.sort(key=lambda c: (order.index(self._role(c)), arcs.index(c.id) if c.id in arcs else 0))
        self.list.set_entries(tuple(Entry(c.id, c.name, self._role(c), self._spoken(c)) for c in shown))
        self.list.choose(self.chosen())
        self._arrange()

    def _spoken(self, country: Country) -> str:
        arc = self._arcs.get(country.id)
        return plain(f"{country.name}: {arc.theme}" if arc else country.name)

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        panel = self.map
        panel.legend.centre.setText(self.tr("Resource centre"))
        panel.legend.chosen.setText(self.tr("Selected"))
        panel.legend.hint.setText(self.tr("Drag to move · pinch to zoom"))
        panel.borders.setText(self.tr("Borders on this map are schematic"))
        panel.plus_three.setText(self.tr("Plus Three countries"))
        panel.meetings.setText(self.tr("Meeting places"))
        panel.nearer.setAccessibleName(plain(self.tr("Zoom in")))
        panel.farther.setAccessibleName(plain(self.tr("Zoom out")))
        panel.whole.setAccessibleName(plain(self.tr("Show all")))
        panel.about.setAccessibleName(plain(self.tr("About this page")))
        panel.view.setAccessibleName(plain(self.tr("Map of the resource centres")))
        for button in (panel.plus_three, panel.meetings):
            button.setAccessibleName(plain(button.text()))
        panel.lay_out()

    def set_motion(self, on: bool, /) -> None:  # noqa: FBT001 - a switch
        """Let the map fly and glide, or not."""
        self.map.view.motion = on

    def items(self) -> tuple[str, ...]:
        """All centres, in the order of the list."""
        return tuple(self._arcs)

    def choose(self, item: str, /) -> None:
        """Show this country, and fly to it."""
        if self._countries[item].role == "plus-three":
            self.map.plus_three.setChecked(True)
        self._show(item)
        self.map.view.show_country(item)

    def chosen(self) -> str | None:
        """The country in the card."""
        return self.map.view.chosen()

    def chosen_record(self) -> tuple[str, str] | None:
        """The centre in the card, or the country that has none."""
        item = self.chosen()
        return ("arc" if item in self._arcs else "country", item) if item else None

    @Slot(str)
    def _touch_on_map(self, item: str) -> None:
        """Show what was touched on the map, which stays where the finger is."""
        self._show(item)

    @Slot(bool)
    def _show_layer(self, on: bool) -> None:  # noqa: FBT001 - a chip's state
        """List what the layer shows; what it hides is no longer chosen."""
        chosen = self._countries.get(self.chosen() or "")
        if not on and chosen and chosen.role == "plus-three":
            self._show(HOST)
        self._list_countries()

    # The card

    def _show(self, item: str) -> None:
        if item not in self._countries:
            return
        self.map.view.choose(item)
        self.list.choose(item)
        detail = self._centre(self._arcs[item]) if item in self._arcs else self._country(self._countries[item])
        self.card.show_country(detail)
        self.card.note_button.setAccessibleName(plain(detail.note))
        spoken = f"{detail.name}. {detail.lead}. {detail.statement}"
        tell_choice(self.map.view, plain(spoken))

    def _centre(self, arc: Arc) -> CountryDetail:
        return CountryDetail(
            code=arc.id, kicker=self.tr("ASEAN Resource Centre"), name=arc.country.name,
            lead=self.tr("Theme (as of {date})").format(date=self.language.date(AS_OF)),
            statement=arc.theme, source=brief_source_text(arc.provenance, self.language),
            tag=tag_text(arc.provenance), note=note_button_text(arc.provenance),
            more=plain(self.tr("More")),
        )  # fmt: skip

    def _country(self, country: Country) -> CountryDetail:
        plus_three = country.role == "plus-three"
        since = self.language.date(country.joined) if country.joined else ""
        lead = (
            self.tr("Member of ASEAN since {date}").format(date=since)
            if since
            else country.formal * (country.formal != country.name)
        )
        statement = "" if plus_three else self.tr("No resource centre is known.")
        return CountryDetail(
            code=country.id, kicker=self.tr("Plus Three country") if plus_three else self.tr("ASEAN Member State"),
            name=country.name, lead=lead, statement=statement,
            source=brief_source_text(country.provenance, self.language), tag=tag_text(country.provenance), note="",
            more=plain(self.tr("More")),
        )  # fmt: skip

    # Long texts, one touch away

    @Slot()
    def show_note(self) -> None:
        """Say how the sources of the chosen centre differ."""
        self.open_sheet(NOTE)

    @Slot()
    def _offer_country(self) -> None:
        self.offer(*(self.chosen_record() or ("arc", HOST)))

    @Slot()
    def show_more(self) -> None:
        """Show what else is known of the chosen country, with all its sources."""
        self.open_sheet(MORE)

    def sheet_text(self, item: str) -> tuple[str, str]:
        """The note of the chosen centre, or all that is known of it and of the chosen country."""
        country = self._countries[self.chosen() or HOST]
        arc = self._arcs.get(country.id)
        if arc and item == NOTE:
            return country.name, arc.provenance.note
        parts = (self._centre_text(arc),) if arc else ()
        return country.name, joined_readings((*parts, self._country_text(country)))

    def _centre_text(self, arc: Arc) -> Reading:
        addition = addition_text(arc.addition) if arc.addition else ""
        return reading_text((arc.theme, arc.text, addition), arc.provenance, self.language)

    def _country_text(self, country: Country) -> Reading:
        detail = self._country(country)
        statement = "" if country.id in self._arcs else detail.statement
        texts = dict.fromkeys((country.formal, detail.lead, statement))
        return reading_text(tuple(texts), country.provenance, self.language)

    def open_record(self, kind: str, item: str) -> None:
        """A town is shown with its country, and with the other places of meetings."""
        if kind == "place":
            self.map.meetings.setChecked(True)
            towns = {place.id: place.country for place in self.store.places(self.language.current)}
            item = towns[item]
        self.choose(item)

    def state(self) -> dict[str, Any]:
        """Layers and view of the map, too."""
        layers = (self.map.plus_three.isChecked(), self.map.meetings.isChecked())
        return super().state() | {"layers": layers, "outlook": self.map.view.outlook()}

    def restore(self, state: dict[str, Any]) -> None:
        """The map as it was moved and zoomed, not where a choice would fly."""
        for chip, on in zip((self.map.plus_three, self.map.meetings), state["layers"], strict=True):
            chip.setChecked(on)
        super().restore(state)
        self.map.view.return_to(state["outlook"])

    # Sizes

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top, gap = theme().px(48), theme().px(20), theme().px(20)
        self._box.setContentsMargins(side, top, side, top)
        self._box.setSpacing(theme().px(32))
        self._words.setSpacing(gap)
        self.map.set_sizes()
        self.card.set_sizes()
        self.list.set_sizes()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Landscape or portrait."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Map left of card and list, or above them."""
        portrait = self.width() < self.height()
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if portrait else direction.LeftToRight)
        self._box.setSpacing(theme().px(20 if portrait else 32))
        width = self.width() - 2 * theme().px(48) if portrait else theme().px(COLUMN)
        self._side.setFixedWidth(max(1, width))
        margin = 0 if portrait else theme().px(12)
        self._inner.setContentsMargins(margin, margin, margin, margin)
        dress(self._frame, "role", "bare" if portrait else "card")
        self.list.set_framed(portrait)
        many = len(self.list.cells) > 12
        wanted = (3 if many else 2) if portrait else 3
        inner = width - 2 * margin
        self.list.lay_out(next((n for n in (wanted, 2) if self.list.fits(n, inner)), 1))


def read_shapes() -> MapShapes:
    """The map's shapes; without a usable file pins stand on a plain sea, and the log says why."""
    try:
        return load_shapes(paths.map_shapes())
    except (OSError, ValueError):
        log.exception("the map is shown without land")
        empty = Level({}, QPainterPath(), QPainterPath())
        return MapShapes(empty, empty, QRectF(60, -60, 100, 90))

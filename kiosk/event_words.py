"""Events in words: what stands on the timeline's cards, in the panel, and in the list of events."""

from collections.abc import Mapping, Sequence
from datetime import date

from database.opening import plain
from database.records import Event, Strand
from database.texts import links_of
from kiosk.i18n import LanguageManager
from kiosk.provenance import brief_source_text, sources_button_text, tag_text
from kiosk.widgets.event_list import Entry
from kiosk.widgets.event_panel import EventDetail, Neighbour
from kiosk.widgets.timeline_cards import TimelineEvent

MEETINGS = "meeting"


def opening(events: Sequence[Event]) -> str:
    """Where a visit begins: at the main event that has the most to tell."""
    main = [event for event in events if event.strand != MEETINGS] or events
    return max(main, key=lambda event: len(event.text)).id


def make_card(event: Event, strand: Strand, language: LanguageManager) -> TimelineEvent:
    """An event on the line; a meeting may be a mere dot."""
    return TimelineEvent(
        event.id, years(event.date.first_day()), strand.id, strand.colour, language.year(event.date), event.title,
        event.line, minor=strand.id == MEETINGS,
    )  # fmt: skip


def make_detail(event: Event, strand: Strand, countries: Mapping[str, str], language: LanguageManager) -> EventDetail:
    """An event in the panel; `countries` gives their names by id."""
    return EventDetail(
        colour=strand.colour, strand=strand.name, day=language.day_line(event.date), year=language.year(event.date),
        place=where(event, countries), title=event.title, text=event.text,
        source=brief_source_text(event.provenance, language), tag=tag_text(event.provenance),
        note=sources_button_text(event.provenance), more=event.addition is not None, links=links_of(event.text),
    )  # fmt: skip


def where(event: Event, countries: Mapping[str, str]) -> str:
    """The town and its country; once where they have one name."""
    country = event.place.country if event.place else event.country
    names = [event.place.name if event.place else "", countries.get(country or "", "")]
    return ", ".join(dict.fromkeys(name for name in names if name))


def make_neighbour(event: Event, language: LanguageManager) -> Neighbour:
    """An event on the button that leads to it."""
    return Neighbour(language.digits(event.date.start.year), event.title)


def make_line(event: Event, strand: Strand, language: LanguageManager) -> Entry:
    """An event in the list."""
    spoken = plain(f"{language.date(event.date)}: {event.title}, {strand.name}")
    return Entry(event.id, f"{language.year(event.date)}   {event.title}", spoken)


def years(day: date) -> float:
    """A day as a number of years, for the axis."""
    return day.year + (day.timetuple().tm_yday - 1) / 366

"""Every record as a passage to read: for codes, paper and clipboard, in the current language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from database import records
from database.dates import Period
from database.opening import Provenance
from kiosk.i18n import LanguageManager
from kiosk.provenance import addition_text, source_text, tag_text
from kiosk.takeaway import code_text

if TYPE_CHECKING:
    from database.store import ContentStore

AS_OF = Period.parse("2017-05")  # the month of the source document's list of the centres' themes
NO_PROVENANCE = Provenance()


@dataclass(frozen=True, slots=True)
class Passage:
    """A record in words, marked for the screen; `brief` is what of it is enough to carry away."""

    kind: str
    id: str
    title: str
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    provenance: Provenance = NO_PROVENANCE
    source: str = ""
    address: str = ""
    brief: tuple[str, ...] = ()

    def code(self) -> str:
        """What a code of it holds; empty for what is only a source."""
        if self.kind == "source":
            return ""
        words = self.brief or self.paragraphs
        return code_text(self.title, self.lead, words, self.source, tag_text(self.provenance))

    def foot(self) -> tuple[str, ...]:
        """Source line, tag and note, as far as there are."""
        note = _translate("Provenance", "Sources differ: {note}").format(note=self.provenance.note)
        parts = (self.source, tag_text(self.provenance), note if self.provenance.note else "")
        return tuple(part for part in parts if part)


class Passages:
    """The records of a store as passages, in whatever language is current when it is asked."""

    def __init__(self, store: "ContentStore", language: LanguageManager) -> None:
        self._store, self._language = store, language
        self._kinds: dict[str, Callable[[], Iterator[Passage]]] = {
            "event": self._events,
            "mission": self._missions,
            "part": self._parts,
            "plan": self._plans,
            "theme": self._themes,
            "arc": self._arcs,
            "country": self._countries,
            "declaration": self._declarations,
            "document": self._documents,
            "term": self._terms,
            "source": self._sources,
        }

    def kinds(self) -> tuple[str, ...]:
        """The kinds of records that can be read."""
        return tuple(self._kinds)

    def of(self, kind: str) -> tuple[Passage, ...]:
        """All records of a kind."""
        return tuple(self._kinds[kind]())

    def find(self, kind: str, item: str) -> Passage:
        """The record of this kind and id; KeyError where there is none."""
        for passage in self._kinds[kind]():
            if passage.id == item:
                return passage
        raise KeyError(f"{kind}/{item}")

    def head(self, page: str) -> Passage:
        """What a page says of itself."""
        section = self._store.section(page, self._language.current)
        words = _without_empty(section.introduction, section.more)
        return self._passage("section", page, section.heading, "", words, section.provenance)

    def section(self, page: str) -> tuple[Passage, ...]:
        """All that a page has to say, its head first."""
        if page == "home":
            return (self._home(),)
        readers: dict[str, Callable[[], Iterator[Passage]]] = {
            "history": self._events,
            "missions": self._missions,
            "work-plans": self._plans_with_themes,
            "arc-map": self._map,
            "documents": self._library,
        }
        return self.head(page), *readers[page]()

    def shown(self, page: str, item: str | None) -> tuple[Passage, ...]:
        """What a page tells of the item chosen on it; all of the page where none is."""
        of_item = {"history": ("event",), "work-plans": ("plan",), "arc-map": ("arc", "country")}.get(page, ())
        found = [passage for kind in of_item for passage in self._kinds[kind]() if passage.id == item]
        return (self.head(page), found[0]) if found else self.section(page)

    def _home(self) -> Passage:
        welcome = self._store.welcome(self._language.current)
        numbers = [f"{self._language.digits(number.value)} · {number.label}" for number in welcome.numbers]
        words = _without_empty(welcome.introduction, *welcome.more.split("\n\n"), *numbers)
        return self._passage("section", "home", welcome.name, welcome.tagline, words, welcome.provenance)

    def _plans_with_themes(self) -> Iterator[Passage]:
        """Each plan, then those of its themes that no plan before it has told of."""
        plans = {plan.id: plan for plan in self._store.plans(self._language.current)}
        told: set[str] = set()
        for passage in self._plans():
            yield passage
            plan = plans[passage.id]
            yield from (self.theme(plan, entry) for entry in plan.themes if entry.id not in told)
            told |= {entry.id for entry in plan.themes}

    def _map(self) -> Iterator[Passage]:
        """The centres, then the countries without one."""
        centres = tuple(self._arcs())
        yield from centres
        yield from (passage for passage in self._countries() if passage.id not in {centre.id for centre in centres})

    def _library(self) -> Iterator[Passage]:
        """Declarations and documents, then glossary and sources, a line each."""
        yield from self._declarations()
        yield from self._documents()
        terms = (_joined(" · ", term.title, *term.paragraphs) for term in self._terms())
        yield Passage("term", "", _translate("DocumentsPage", "Glossary"), paragraphs=tuple(terms))
        sources = (_joined(" · ", source.title, source.address) for source in self._sources())
        yield Passage("source", "", _translate("DocumentsPage", "Sources"), paragraphs=tuple(sources))

    def _passage(  # noqa: PLR0913, PLR0917 - the parts of a passage
        self, kind: str, item: str, title: str, lead: str, paragraphs: tuple[str, ...], provenance: Provenance
    ) -> Passage:
        return Passage(kind, item, title, lead, paragraphs, provenance, source_text(provenance, self._language))

    def _events(self) -> Iterator[Passage]:
        code = self._language.current
        countries = {country.id: country.name for country in self._store.countries(code)}
        for event in self._store.events(code):
            country = event.place.country if event.place else event.country
            names = (event.place.name if event.place else "", countries.get(country or "", ""))
            lead = _joined(", ", self._language.date(event.date), *dict.fromkeys(names))
            words = _without_empty(event.text, _addition(event.addition))
            yield self._passage("event", event.id, event.title, lead, words, event.provenance)

    def _missions(self) -> Iterator[Passage]:
        for mission in self._store.missions(self._language.current):
            title = f"{self._language.digits(mission.number)}. {mission.title}"
            words = (mission.statement, *(f"{part.letter}. {part.statement}" for part in mission.parts))
            source = source_text(mission.provenance, self._language)
            yield Passage("mission", mission.id, title, "", words, mission.provenance, source, brief=(mission.summary,))

    def _parts(self) -> Iterator[Passage]:
        for mission in self._store.missions(self._language.current):
            number = self._language.digits(mission.number)
            for part in mission.parts:
                title = f"{number} {part.letter}. {part.title}"
                yield self._passage("part", part.id, title, "", (part.statement,), part.provenance)

    def _plans(self) -> Iterator[Passage]:
        objective = _translate("WorkPlansPage", "Objective {n}: {statement}")
        for plan in self._store.plans(self._language.current):
            goal = _translate("WorkPlansPage", "Goal: {goal}").format(goal=plan.goal) if plan.goal else ""
            aims = [
                objective.format(n=self._language.digits(aim.number), statement=aim.statement)
                for aim in plan.objectives
            ]
            text = plan.text.split("\n\n")
            words = _without_empty(goal, *aims, *text, _addition(plan.addition))
            yield self._passage("plan", plan.id, plan.title, "", words, plan.provenance)

    def _themes(self) -> Iterator[Passage]:
        """Each theme once, although two plans may share it."""
        found = {entry.id: (plan, entry) for plan in self._store.plans(self._language.current) for entry in plan.themes}
        for plan, entry in found.values():
            yield self.theme(plan, entry)

    def theme(self, plan: records.Plan, entry: records.Theme) -> Passage:
        """A theme of a plan."""
        title = f"{self._language.digits(entry.number)}. {entry.title}"
        words = _without_empty(entry.statement, entry.text, _addition(entry.addition))
        return self._passage("theme", entry.id, title, plan.title, words, entry.provenance)

    def _arcs(self) -> Iterator[Passage]:
        date = self._language.date(AS_OF)
        for arc in self._store.arcs(self._language.current):
            lead = _translate("ArcMapPage", "ASEAN Resource Centre")
            told = _translate("ArcMapPage", "Theme (as of {date})").format(date=date)
            words = _without_empty(f"{told}: {arc.theme}", arc.text, _addition(arc.addition))
            yield self._passage("arc", arc.id, arc.country.name, lead, words, arc.provenance)

    def _countries(self) -> Iterator[Passage]:
        code = self._language.current
        centres = {arc.id for arc in self._store.arcs(code)}
        for country in self._store.countries(code):
            plus_three = country.role == "plus-three"
            lead = _translate("ArcMapPage", "Plus Three country" if plus_three else "ASEAN Member State")
            since = _translate("ArcMapPage", "Member of ASEAN since {date}")
            words = _without_empty(
                country.formal if country.formal != country.name else "",
                since.format(date=self._language.date(country.joined)) if country.joined else "",
                "" if plus_three or country.id in centres else _translate("ArcMapPage", "No resource centre is known."),
            )
            yield self._passage("country", country.id, country.name, lead, words, country.provenance)

    def _declarations(self) -> Iterator[Passage]:
        for entry in self._store.declarations(self._language.current):
            place = entry.place.name if entry.place else ""
            lead = _joined(" · ", self._language.date(entry.date), place)
            heading = _translate("DocumentsPage", "Commitments:") if entry.commitments else ""
            commitments = [f"{commitment.letter}. {commitment.statement}" for commitment in entry.commitments]
            official = entry.title if entry.title != entry.short else ""
            words = _without_empty(official, entry.text, heading, *commitments, _addition(entry.addition))
            source = source_text(entry.provenance, self._language)
            yield Passage(
                "declaration", entry.id, entry.short, lead, words, entry.provenance, source, entry.address or "",
                brief=(entry.text,),
            )  # fmt: skip

    def _documents(self) -> Iterator[Passage]:
        for entry in self._store.documents(self._language.current):
            lead = self._language.date(entry.date) if entry.date else ""
            source = source_text(entry.provenance, self._language)
            address = entry.address or ""
            yield Passage(
                "document", entry.id, entry.title, lead, _without_empty(entry.text), entry.provenance, source, address
            )

    def _terms(self) -> Iterator[Passage]:
        for term in self._store.terms(self._language.current):
            words = _without_empty(_joined(" · ", term.other, term.abbreviation))
            yield self._passage("term", term.id, term.name, "", words, term.provenance)

    def _sources(self) -> Iterator[Passage]:
        for source in self._store.sources(self._language.current):
            yield Passage("source", source.id, source.title, address=source.address or "")


def _translate(context: str, words: str) -> str:
    """Words that pages have already: each is marked for lupdate where its page says it."""
    return QCoreApplication.translate(context, words)


def _addition(addition: records.Addition | None) -> str:
    return addition_text(addition) if addition else ""


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)


def _without_empty(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)

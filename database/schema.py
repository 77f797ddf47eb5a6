"""The tables of the content: a thing's bare facts in `<thing>`, its words in `<thing>_text`, one row per language.

Each text stands twice: clean, which is the truth, and marked with ZERO WIDTH SPACE where a line may break.
The shared columns are in `columns`, the tables that others refer to in `references`, the provenance in `origins`.
The build fills a column from the content field of the same name. A change here is a new SCHEMA_VERSION in `header`.
Mapped classes never reach a page.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from database import origins, references  # noqa: F401 (their tables belong to the content too)
from database.columns import Added, Base, Named, Noted, Ordered, PerhapsTold, Stated, Thing, Titled, Told, Words

METADATA = Base.metadata  # all tables, those of `references` and `origins` too
TABLES = METADATA.tables  # by name


class Edition(Base):
    """The one row that tells when the content was last changed."""

    __tablename__ = "edition"
    date: Mapped[str] = mapped_column(primary_key=True)


class Section(Thing, Ordered, Base):
    """A page."""

    __tablename__ = "section"


class SectionText(Words, Named, Base):
    """The words at the head of a page; tagline and badge on Home, kicker and line on its door."""

    __tablename__ = "section_text"
    id: Mapped[str] = mapped_column(ForeignKey("section.id"), primary_key=True)
    heading: Mapped[str]
    heading_marked: Mapped[str]
    introduction: Mapped[str]
    introduction_marked: Mapped[str]
    more: Mapped[str | None]
    more_marked: Mapped[str | None]
    kicker: Mapped[str | None]
    kicker_marked: Mapped[str | None]
    line: Mapped[str | None]
    line_marked: Mapped[str | None]
    tagline: Mapped[str | None]
    tagline_marked: Mapped[str | None]
    badge: Mapped[str | None]
    badge_marked: Mapped[str | None]


class Number(Thing, Ordered, Base):
    """A number on Home, counted where it can be counted."""

    __tablename__ = "number"
    value: Mapped[str]
    page: Mapped[str] = mapped_column(ForeignKey("section.id"))


class NumberText(Words, Base):
    """What the number counts."""

    __tablename__ = "number_text"
    id: Mapped[str] = mapped_column(ForeignKey("number.id"), primary_key=True)
    label: Mapped[str]
    label_marked: Mapped[str]


class Event(Thing, Base):
    """Something that happened on the way."""

    __tablename__ = "event"
    date: Mapped[str]
    strand: Mapped[str] = mapped_column(ForeignKey("strand.id"))
    place: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    country: Mapped[str | None] = mapped_column(ForeignKey("country.id"))
    series: Mapped[str | None] = mapped_column(ForeignKey("strand.id"))
    number: Mapped[int | None]


class EventText(Words, Titled, Told, Noted, Added, Base):
    """An event's words."""

    __tablename__ = "event_text"
    id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    line: Mapped[str | None]
    line_marked: Mapped[str | None]


class Mission(Thing, Ordered, Base):
    """A mission."""

    __tablename__ = "mission"


class MissionText(Words, Titled, Stated, Noted, Base):
    """A mission's words."""

    __tablename__ = "mission_text"
    id: Mapped[str] = mapped_column(ForeignKey("mission.id"), primary_key=True)
    summary: Mapped[str]
    summary_marked: Mapped[str]


class Part(Thing, Ordered, Base):
    """One of the means that a mission names."""

    __tablename__ = "part"
    mission: Mapped[str] = mapped_column(ForeignKey("mission.id"))


class PartText(Words, Titled, Stated, Noted, Base):
    """A part's words."""

    __tablename__ = "part_text"
    id: Mapped[str] = mapped_column(ForeignKey("part.id"), primary_key=True)


class Plan(Thing, Base):
    """A work plan from its first to its last year."""

    __tablename__ = "plan"
    strand: Mapped[str] = mapped_column(ForeignKey("strand.id"))
    start: Mapped[int]
    end: Mapped[int]


class PlanText(Words, Titled, Told, Noted, Added, Base):
    """A plan's words."""

    __tablename__ = "plan_text"
    id: Mapped[str] = mapped_column(ForeignKey("plan.id"), primary_key=True)
    goal: Mapped[str | None]
    goal_marked: Mapped[str | None]


class Objective(Thing, Ordered, Base):
    """An objective of a plan."""

    __tablename__ = "objective"
    plan: Mapped[str] = mapped_column(ForeignKey("plan.id"))


class ObjectiveText(Words, Stated, Noted, Base):
    """An objective's wording."""

    __tablename__ = "objective_text"
    id: Mapped[str] = mapped_column(ForeignKey("objective.id"), primary_key=True)


class Theme(Thing, Ordered, Base):
    """A theme of one plan or of several."""

    __tablename__ = "theme"


class ThemeText(Words, Titled, Stated, PerhapsTold, Noted, Added, Base):
    """A theme's words."""

    __tablename__ = "theme_text"
    id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)


class ThemePlan(Base):
    """Which plans have which themes."""

    __tablename__ = "theme_plan"
    theme: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    plan: Mapped[str] = mapped_column(ForeignKey("plan.id"), primary_key=True)


class Arc(Base):
    """A resource centre; its id is its country's."""

    __tablename__ = "arc"
    id: Mapped[str] = mapped_column(ForeignKey("country.id"), primary_key=True)


class ArcText(Words, PerhapsTold, Noted, Added, Base):
    """A centre's theme, and what it is about."""

    __tablename__ = "arc_text"
    id: Mapped[str] = mapped_column(ForeignKey("arc.id"), primary_key=True)
    theme: Mapped[str]
    theme_marked: Mapped[str]


class Document(Thing, Ordered, Base):
    """Something to read elsewhere."""

    __tablename__ = "document"
    date: Mapped[str | None]
    address: Mapped[str | None]


class DocumentText(Words, Titled, Told, Noted, Base):
    """A document's words."""

    __tablename__ = "document_text"
    id: Mapped[str] = mapped_column(ForeignKey("document.id"), primary_key=True)


class Declaration(Thing, Base):
    """A declaration; its address is its document's."""

    __tablename__ = "declaration"
    date: Mapped[str]
    place: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    document: Mapped[str | None] = mapped_column(ForeignKey("document.id"))


class DeclarationText(Words, Titled, Told, Noted, Added, Base):
    """A declaration's words; `short` to speak of it."""

    __tablename__ = "declaration_text"
    id: Mapped[str] = mapped_column(ForeignKey("declaration.id"), primary_key=True)
    short: Mapped[str]
    short_marked: Mapped[str]


class Commitment(Thing, Ordered, Base):
    """A commitment of a declaration."""

    __tablename__ = "commitment"
    declaration: Mapped[str] = mapped_column(ForeignKey("declaration.id"))


class CommitmentText(Words, Stated, Noted, Base):
    """A commitment's wording."""

    __tablename__ = "commitment_text"
    id: Mapped[str] = mapped_column(ForeignKey("commitment.id"), primary_key=True)

"""The tables that tell where records come from, what else they are called, and where their texts lead.

A record is named by its kind and id: these tables serve all kinds.
"""

from sqlalchemy import ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from database.columns import Base


class Origin(Base):
    """How a record stands to the source document and to what outside sources say."""

    __tablename__ = "origin"
    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    addition: Mapped[bool]


class OfOrigin:
    """A row that belongs to an origin."""

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[ForeignKeyConstraint]:
        return (ForeignKeyConstraint(["kind", "id"], ["origin.kind", "origin.id"]),)


class OriginParagraph(OfOrigin, Base):
    """A paragraph of the source document."""

    __tablename__ = "origin_paragraph"
    paragraph: Mapped[int] = mapped_column(primary_key=True)


class OriginFact(OfOrigin, Base):
    """A fact that the record tells."""

    __tablename__ = "origin_fact"
    fact: Mapped[str] = mapped_column(primary_key=True)


class OriginSource(OfOrigin, Base):
    """A source outside the source document."""

    __tablename__ = "origin_source"
    source: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)


class OriginWorking(OfOrigin, Base):
    """A language in which the record's wording is a working translation."""

    __tablename__ = "origin_working"
    language: Mapped[str] = mapped_column(ForeignKey("language.id"), primary_key=True)


class AdditionSource(OfOrigin, Base):
    """A source of the sentence beyond the source document."""

    __tablename__ = "addition_source"
    source: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)


class AlsoKnownAs(Base):
    """Another name under which a record is looked for; it is never shown."""

    __tablename__ = "also_known_as"
    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(ForeignKey("language.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class TextLink(Base):
    """The words [start, end) of a clean text, in code points, that lead to another record."""

    __tablename__ = "text_link"
    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(ForeignKey("language.id"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    end: Mapped[int]
    to_kind: Mapped[str]
    to_id: Mapped[str]

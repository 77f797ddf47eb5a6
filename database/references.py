"""The tables of what other records refer to: languages, strands, countries, towns, sources, terms, questions."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from database.columns import Base, Named, Noted, Ordered, Thing, Titled, Told, Words


class Language(Thing, Ordered, Base):
    """A language of the kiosk."""

    __tablename__ = "language"
    digits: Mapped[str]


class LanguageText(Words, Named, Base):
    """What a language is called in a language."""

    __tablename__ = "language_text"
    id: Mapped[str] = mapped_column(ForeignKey("language.id"), primary_key=True)


class Strand(Thing, Ordered, Base):
    """A thread of the history."""

    __tablename__ = "strand"
    colour: Mapped[str]


class StrandText(Words, Named, Base):
    """A strand's name."""

    __tablename__ = "strand_text"
    id: Mapped[str] = mapped_column(ForeignKey("strand.id"), primary_key=True)


class Country(Thing, Base):
    """A member state, or one of the Plus Three."""

    __tablename__ = "country"
    numeric: Mapped[str]
    role: Mapped[str]
    joined: Mapped[str | None]


class CountryText(Words, Named, Noted, Base):
    """A country's short and formal names."""

    __tablename__ = "country_text"
    id: Mapped[str] = mapped_column(ForeignKey("country.id"), primary_key=True)
    formal: Mapped[str]
    formal_marked: Mapped[str]


class Place(Thing, Base):
    """A town."""

    __tablename__ = "place"
    country: Mapped[str] = mapped_column(ForeignKey("country.id"))
    latitude: Mapped[float]
    longitude: Mapped[float]


class PlaceText(Words, Named, Base):
    """A town's name."""

    __tablename__ = "place_text"
    id: Mapped[str] = mapped_column(ForeignKey("place.id"), primary_key=True)


class Capital(Base):
    """A country's capital; a table of its own, for a town names its country too."""

    __tablename__ = "capital"
    country: Mapped[str] = mapped_column(ForeignKey("country.id"), primary_key=True)
    place: Mapped[str] = mapped_column(ForeignKey("place.id"))


class Term(Thing, Base):
    """A term of the glossary."""

    __tablename__ = "term"
    abbreviation: Mapped[str | None]


class TermText(Words, Named, Base):
    """A term in one language."""

    __tablename__ = "term_text"
    id: Mapped[str] = mapped_column(ForeignKey("term.id"), primary_key=True)


class Source(Thing, Base):
    """Something that the content rests on."""

    __tablename__ = "source"
    address: Mapped[str | None]
    official: Mapped[bool]


class SourceText(Words, Titled, Base):
    """A source's title."""

    __tablename__ = "source_text"
    id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)


class Question(Thing, Ordered, Base):
    """Something that the ministry has to settle."""

    __tablename__ = "question"


class QuestionText(Words, Told, Base):
    """A question's words."""

    __tablename__ = "question_text"
    id: Mapped[str] = mapped_column(ForeignKey("question.id"), primary_key=True)

"""What the tables of the content are made of: the columns that many of them share."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables."""


class Thing:
    """A record; its id is the name of its content file."""

    id: Mapped[str] = mapped_column(primary_key=True)


class Ordered:
    """A place in a row, from 1."""

    order: Mapped[int]


class Words:
    """The words of one record in one language."""

    language: Mapped[str] = mapped_column(ForeignKey("language.id"), primary_key=True)


class Named:
    """A name."""

    name: Mapped[str]
    name_marked: Mapped[str]


class Titled:
    """A title."""

    title: Mapped[str]
    title_marked: Mapped[str]


class Stated:
    """An official wording."""

    statement: Mapped[str]
    statement_marked: Mapped[str]


class Told:
    """A text."""

    text: Mapped[str]
    text_marked: Mapped[str]


class PerhapsTold:
    """A text that a record may do without."""

    text: Mapped[str | None]
    text_marked: Mapped[str | None]


class Noted:
    """How sources differ, where they do."""

    note: Mapped[str | None]
    note_marked: Mapped[str | None]


class Added:
    """A sentence beyond the source document."""

    addition: Mapped[str | None]
    addition_marked: Mapped[str | None]

"""The tables of the statistics, the one file that the kiosk writes; nothing in them is about a person.

A session is known by its minute alone. What was looked for without a result stands beside the sessions, tied to none.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

APPLICATION_ID = 0x41435354  # "ACST": PRAGMA application_id
VERSION = 1  # PRAGMA user_version: one more with each change of the tables


class Base(DeclarativeBase):
    """What the tables of the statistics have in common."""


class Session(Base):
    """From the first touch of a visitor to the reset."""

    __tablename__ = "session"
    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[str] = mapped_column(index=True)  # 2026-07-01T09:05, the clock of the booth
    seconds: Mapped[int]
    language: Mapped[str]  # the one in use at the end


class Look(Base):
    """How often a session showed a page or opened an item."""

    __tablename__ = "look"
    session: Mapped[int] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)  # page or item
    name: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class Unfound(Base):
    """What was looked for without a result."""

    __tablename__ = "unfound"
    term: Mapped[str] = mapped_column(primary_key=True)
    sessions: Mapped[int]  # that looked for it
    first: Mapped[str]  # the days of the first and last of them: 2026-07-01
    last: Mapped[str]

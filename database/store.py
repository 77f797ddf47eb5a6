"""The content, opened read-only after it was found to be what the build made."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, ExceptionContext, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from database import records
from database.digests import digest_path, verify
from database.errors import ContentDamaged, ContentEmpty, ContentError
from database.header import check_header
from database.opening import Language, Source, Welcome
from database.queries import Answers
from database.rows import read_edition, read_languages
from database.search import Search


class ContentStore:
    """The pages' questions to one content file; each answer is kept, so asking again costs nothing."""

    def __init__(self, path: Path) -> None:
        """Open the file; a ContentError says what is wrong with it."""
        self._path = path
        check_header(path)
        self.content_hash = verify(path, digest_path(path))[1]
        with _trusted(path):
            self._connection = connect(path)
        _tell_of_damage(self._connection, path)
        try:
            self.content_date, self._languages = self._read_frame(path)
        except ContentError:
            self.close()
            raise
        self.search = Search(self._connection)
        self._answers = {language.id: Answers(self._connection, language.id) for language in self._languages}

    def _read_frame(self, path: Path) -> tuple[date, tuple[Language, ...]]:
        with _trusted(path):
            content_date = date.fromisoformat(read_edition(self._connection))
            languages = read_languages(self._connection)
        if not languages:
            raise ContentEmpty(path)
        return content_date, languages

    def close(self) -> None:
        """Give the file back; the store cannot be asked anything new afterwards."""
        self._connection.close()
        self._connection.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _asked(self, language: str) -> Iterator[Answers]:
        """The answers in a language; what they lack is damage to the file."""
        answers = self._answers[language]
        with _trusted(self._path):
            yield answers

    def languages(self) -> tuple[Language, ...]:
        """The languages of the content in their order."""
        return self._languages

    def section(self, id_: str, language: str) -> records.Section:
        """The head of a page; ContentDamaged where it is missing."""
        with self._asked(language) as answers:
            found = answers.sections.get(id_)
        if found is None:
            raise ContentDamaged(self._path, f"it has no section {id_}")
        return found

    def strands(self, language: str) -> tuple[records.Strand, ...]:
        """The threads of the history, in their order."""
        with self._asked(language) as answers:
            return answers.strands

    def events(self, language: str) -> tuple[records.Event, ...]:
        """What happened, by date."""
        with self._asked(language) as answers:
            return answers.events

    def missions(self, language: str) -> tuple[records.Mission, ...]:
        """The missions with their parts."""
        with self._asked(language) as answers:
            return answers.missions

    def plans(self, language: str) -> tuple[records.Plan, ...]:
        """The work plans with objectives and themes, by first year."""
        with self._asked(language) as answers:
            return answers.plans

    def arcs(self, language: str) -> tuple[records.Arc, ...]:
        """The resource centres, in an order that is the same in every language."""
        with self._asked(language) as answers:
            return answers.arcs

    def countries(self, language: str) -> tuple[records.Country, ...]:
        """The countries, in an order that is the same in every language."""
        with self._asked(language) as answers:
            return answers.countries

    def places(self, language: str) -> tuple[records.Place, ...]:
        """The towns, by id."""
        with self._asked(language) as answers:
            return tuple(answers.places.values())

    def declarations(self, language: str) -> tuple[records.Declaration, ...]:
        """The declarations with their commitments, by date."""
        with self._asked(language) as answers:
            return answers.declarations

    def documents(self, language: str) -> tuple[records.Document, ...]:
        """What to read elsewhere, in its order."""
        with self._asked(language) as answers:
            return answers.documents

    def terms(self, language: str) -> tuple[records.Term, ...]:
        """The glossary, in an order that is the same in every language."""
        with self._asked(language) as answers:
            return answers.terms

    def sources(self, language: str) -> tuple[Source, ...]:
        """The sources, by id."""
        with self._asked(language) as answers:
            return answers.sources

    def open_questions(self, language: str) -> tuple[records.Question, ...]:
        """What the ministry has to settle."""
        with self._asked(language) as answers:
            return answers.questions

    def welcome(self, language: str) -> Welcome:
        """What Home says: the same as in the start file, for content that came without one."""
        with self._asked(language) as answers:
            return answers.welcome


def connect(path: Path) -> Connection:
    """A connection that cannot write and leaves nothing beside the file, whatever its folder is called."""
    address = path.resolve().as_uri()
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return create_engine(URL.create("sqlite", database=address, query=query)).connect()


def _tell_of_damage(connection: Connection, path: Path) -> None:
    """Make every failure of SQLite a ContentDamaged: our questions are sound, so the file is not."""

    def tell(context: ExceptionContext) -> None:
        raise ContentDamaged(path, type(context.original_exception).__name__)

    event.listen(connection.engine, "handle_error", tell)


def sqlite_version() -> str:
    """The version of the SQLite that reads the content."""
    return sqlite3.sqlite_version


@contextmanager
def _trusted(path: Path) -> Iterator[None]:
    """Whatever goes wrong inside is damage to the file."""
    try:
        yield
    except (SQLAlchemyError, LookupError, ValueError) as error:
        raise ContentDamaged(path, type(error).__name__) from error

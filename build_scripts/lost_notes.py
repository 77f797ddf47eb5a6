"""What a killed kiosk had noted for its statistics, and what of it is not in the file.

The kiosk tells its notes itself as it makes them; the file is read from a copy, so that the next kiosk finds it as the
kill left it.
"""

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

WHOLE = 1.0
"""The file counts whole seconds: so much of a session's length may be cut off."""

_AT_ONCE = 0.1  # seconds between a note and its being told, at most

Looks = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Note:
    """What a kiosk noted, and when by the machine's clock."""

    moment: float
    kind: str
    """session, language, page, item, term or end"""
    name: str


@dataclass(slots=True)
class Told:
    """A session as the kiosk told it."""

    begun: float
    spoken: list[Note]
    """The language at the beginning and each that was chosen."""
    looks: list[Note] = field(default_factory=list)
    terms: list[Note] = field(default_factory=list)
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A session as it is in the file."""

    seconds: int
    language: str
    looks: Looks


@dataclass(slots=True)
class Content:
    """What is in a file."""

    word: str = "ok"
    """What SQLite says of its integrity."""
    sessions: dict[int, Kept] = field(default_factory=dict)
    terms: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Verdict:
    """What a kill did to the notes."""

    lost: list[float] = field(default_factory=list)
    """For each note that is not in the file: how many seconds before the kill it was made."""
    faults: list[str] = field(default_factory=list)
    """What must not be however short the time was."""


def read_file(path: Path) -> Content:
    """What is in the file, read from a copy."""
    if not path.exists():
        return Content()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        for suffix in ("", "-wal"):  # without -shm, as after a cut of the power: SQLite makes it anew
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                shutil.copy(beside, copy.with_name(copy.name + suffix))
        with closing(sqlite3.connect(copy)) as connection:
            try:
                return _read(connection)
            except sqlite3.DatabaseError as error:
                return Content(str(error))


def _read(connection: sqlite3.Connection) -> Content:
    faults = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    faults += [f"a look without its session: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    content = Content("; ".join(dict.fromkeys(faults[1:] if faults[0] == "ok" else faults)) or "ok")
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'session'").fetchone():
        return content
    for number, seconds, language in connection.execute("SELECT id, seconds, language FROM session ORDER BY id"):
        content.sessions[number] = Kept(seconds, language, Counter())
    for number, kind, name, count in connection.execute("SELECT session, kind, name, count FROM look"):
        if number in content.sessions:
            content.sessions[number].looks[kind, name] = count
    content.terms.update(dict(connection.execute("SELECT term, sessions FROM unfound")))
    return content


def gather(notes: list[Note]) -> list[Told]:
    """The sessions of a kiosk's notes."""
    told: list[Told] = []
    for note in notes:
        if note.kind == "session":
            told.append(Told(note.moment, [note]))
        elif not told or told[-1].end is not None:
            continue  # nobody is there: the next visitor finds the language of the start
        elif note.kind == "language":
            told[-1].spoken.append(note)
        elif note.kind in {"page", "item"}:
            told[-1].looks.append(note)
        elif note.kind == "term":
            told[-1].terms.append(note)
        elif note.kind == "end":
            told[-1].end = note.moment
    return told


def judge(notes: list[Note], killed: float, before: Content, after: Content) -> Verdict:
    """Compare what a kiosk told until it was killed with what the file held before and holds after."""
    verdict = Verdict()
    if after.word != "ok":
        verdict.faults.append(f"the file is damaged: {after.word}")
    if any(after.sessions.get(number) != kept for number, kept in before.sessions.items()):
        verdict.faults.append("a session that was in the file before is gone or changed")
    told = gather(notes)
    last = max(before.sessions, default=0)
    kept = [found for number, found in after.sessions.items() if number > last]
    if len(kept) > len(told):
        verdict.faults.append(f"{len(kept)} sessions in the file, and only {len(told)} were noted")
    for number, session in enumerate(told):
        moments = list(_compare(session, kept[number], killed, verdict)) if number < len(kept) else list(_all(session))
        verdict.lost += [killed - moment for moment in moments]
    verdict.lost += [killed - moment for moment in _compare_terms(told, before, after, verdict)]
    verdict.lost = [max(0.0, seconds) for seconds in verdict.lost]  # a note after the kill was sent
    return verdict


def _all(session: Told) -> Iterator[float]:
    yield from (note.moment for note in (*session.spoken, *session.looks))


def _compare(session: Told, kept: Kept, killed: float, verdict: Verdict) -> Iterator[float]:
    """The moments of what is missing of a session."""
    noted, told = Looks(), {note.name for note in session.spoken}
    for note in session.looks:
        noted[note.kind, note.name] += 1
        if kept.looks[note.kind, note.name] < noted[note.kind, note.name]:
            yield note.moment
    if kept.looks - noted:
        verdict.faults.append(f"more in the file than was noted: {kept.looks - noted}")
    if kept.language not in told:
        verdict.faults.append(f"the session's language in the file is {kept.language}; it was {told}")
    for note in reversed(session.spoken):
        if note.name == kept.language:
            break
        yield note.moment
    until = killed if session.end is None else session.end
    if session.begun + kept.seconds > until + _AT_ONCE:
        verdict.faults.append(f"{kept.seconds} s in the file of a session of {until - session.begun:.1f} s")
    if (missing := session.begun + kept.seconds + WHOLE + _AT_ONCE) < until:
        yield missing


def _compare_terms(told: list[Told], before: Content, after: Content, verdict: Verdict) -> Iterator[float]:
    """The moments of the terms that are not counted, each once a session."""
    noted: dict[str, list[float]] = {}
    for session in told:
        for note in session.terms:
            noted.setdefault(note.name, []).append(note.moment)
    for term in sorted(noted.keys() | before.terms.keys() | after.terms.keys()):
        moments = noted.get(term, [])
        counted = after.terms[term] - before.terms[term]
        if not 0 <= counted <= len(moments):
            verdict.faults.append(f"{term!r} was noted {len(moments)} times and counted {counted} times")
        yield from moments[max(0, counted) :]

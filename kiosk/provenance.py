"""The words of a source line, in the current language."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from database.opening import Provenance, Source
from database.texts import Text, filled, joined
from kiosk.i18n import LanguageManager

if TYPE_CHECKING:
    from database.records import Addition

NAMED = 2  # as many sources as a line names: a longer line would be louder than what it stands under


def source_text(provenance: Provenance, language: LanguageManager) -> str:
    """Tell paragraphs and sources: "Source: introduction to ACCSM, paragraph 5 · ASEAN, overview"."""
    parts = []
    if provenance.paragraphs:
        numbers = language.digits(", ".join(str(number) for number in provenance.paragraphs))
        parts.append(QCoreApplication.translate("Provenance", "introduction to ACCSM, paragraph {n}").format(n=numbers))
    parts += _titles(provenance.sources)
    return QCoreApplication.translate("Provenance", "Source: {sources}").format(sources=" · ".join(parts))


def brief_source_text(provenance: Provenance, language: LanguageManager) -> str:
    """One line for a page: the first source, and how many more there are; all of them stand in what it opens."""
    if not hides_sources(provenance):
        return source_text(provenance, language)
    rest = provenance.sources if provenance.paragraphs else provenance.sources[1:]
    named = provenance.sources[: len(provenance.sources) - len(rest)]
    first = source_text(replace(provenance, sources=named), language)
    pattern = QCoreApplication.translate("Provenance", "{sources} · and {n} more")
    return pattern.format(sources=first, n=language.digits(str(len(rest))))


def hides_sources(provenance: Provenance) -> bool:
    """Whether a page names fewer sources than there are."""
    return bool(provenance.paragraphs) + len(provenance.sources) > NAMED


def tag_text(provenance: Provenance) -> str:
    """What a reader should know of the wording: an addition, a working translation, or nothing."""
    tags = []
    if provenance.addition:
        tags.append(QCoreApplication.translate("Provenance", "Addition to the source document"))
    if provenance.working:
        tags.append(QCoreApplication.translate("Provenance", "Working translation"))
    return " · ".join(tags)


def note_button_text(provenance: Provenance) -> str:
    """The words on the button that opens the note; empty where sources agree."""
    return QCoreApplication.translate("Provenance", "Sources differ") if provenance.note else ""


def sources_button_text(provenance: Provenance) -> str:
    """The words on the button that opens all sources and the note; empty where the page tells all of it."""
    if provenance.note or not hides_sources(provenance):
        return note_button_text(provenance)
    return QCoreApplication.translate("Provenance", "All sources")


def addition_text(addition: "Addition") -> Text:
    """An added sentence with its sources, for the foot of a detail text."""
    sources = " · ".join(_titles(addition.sources))
    pattern = QCoreApplication.translate("Provenance", "Addition to the source document: {text} (Source: {sources})")
    return filled(pattern, text=addition.text, sources=sources)


def _titles(sources: tuple[Source, ...]) -> list[str]:
    return [source.title for source in sources]


class Reading(Text):
    """A text to read in a sheet; `quiet` are the numbers of its lines that tell of sources: they are written small."""

    __slots__ = ("quiet",)
    quiet: tuple[int, ...]


def reading_text(paragraphs: tuple[str, ...], provenance: Provenance, language: LanguageManager) -> Reading:
    """Paragraphs to read in a sheet, then their source line, tag and note; empty paragraphs fall out."""
    note = filled(QCoreApplication.translate("Provenance", "Sources differ: {note}"), note=provenance.note)
    parts = [(paragraph, False) for paragraph in paragraphs]
    parts += [(source_text(provenance, language), True), (tag_text(provenance), True)]
    parts += [(note, False)] if provenance.note else []
    return _reading([(part, quiet) for part, quiet in parts if part])


def joined_readings(readings: Sequence[Reading]) -> Reading:
    """One after the other."""
    whole = _reading([(reading, False) for reading in readings])
    line = 0
    quiet: list[int] = []
    for reading in readings:
        quiet += [line + number for number in reading.quiet]
        line += _lines(reading)
    whole.quiet = tuple(quiet)
    return whole


def _reading(parts: Sequence[tuple[str, bool]]) -> Reading:
    text = joined("\n\n", (part for part, _ in parts))
    whole = Reading(text, text.links)
    line = 0
    quiet: list[int] = []
    for part, is_quiet in parts:
        quiet += range(line, line + _lines(part)) if is_quiet else ()
        line += _lines(part)
    whole.quiet = tuple(quiet)
    return whole


def _lines(text: str) -> int:
    """How many lines of the document a text makes: a blank line only parts paragraphs."""
    return text.replace("\n\n", "\n").count("\n") + 1

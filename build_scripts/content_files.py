"""Read the content files that people edit, and say all that is wrong with them: file, field, reason."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from build_scripts.content_entries import Entry, Problem, read_entry
from build_scripts.content_kinds import KINDS, Kind
from build_scripts.content_rules import broken_rules

EDITION = "edition.toml"

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_ID_FORMS = {
    "language": (re.compile(r"[a-z]{2}"), "its name must be a language code of two letters, such as km"),
    "country": (re.compile(r"[A-Z]{2}"), "its name must be an ISO 3166 code of two letters, such as KH"),
}
_ID_FORM = (_ID, "its name must be letters and digits, parted by single hyphens")


@dataclass(frozen=True, slots=True)
class Content:
    """All that the files say, by kind and id, and all that is wrong with it."""

    edition: str
    entries: dict[str, dict[str, Entry]]
    problems: tuple[Problem, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The ids of the languages."""
        return tuple(self.entries["language"])


def read_content(folder: Path) -> Content:
    """Read and check all content files; never raises for what stands in them."""
    problems: list[Problem] = []
    found = list(_files(folder, problems))
    languages = sorted(id_ for kind, id_, _ in found if kind.name == "language")
    entries: dict[str, dict[str, Entry]] = {name: {} for name in KINDS}
    for kind, id_, path in found:
        file = f"{kind.name}/{path.name}"
        if (data := _parse(path, file, problems)) is not None:
            entry = entries[kind.name][id_] = read_entry(kind, id_, file, data, languages)
            problems.extend(entry.problems)
    problems.extend(broken_rules(entries))
    edition = _read_edition(folder, problems)
    return Content(edition, entries, tuple(sorted(problems, key=lambda problem: (problem.file, problem.field))))


def _files(folder: Path, problems: list[Problem]) -> Iterator[tuple[Kind, str, Path]]:
    """The files of known kinds, in order; hidden files are left alone."""
    if not folder.is_dir():
        problems.append(Problem(str(folder), "", "is no folder of content"))
        return
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name in KINDS:
            yield from _files_of(KINDS[path.name], path, problems)
        elif path.is_dir() and not path.name.startswith((".", "__")):
            problems.append(Problem(path.name, "", f"is an unknown kind: the kinds are {', '.join(sorted(KINDS))}"))
        elif path.name != EDITION and not path.name.startswith((".", "__")):
            problems.append(Problem(path.name, "", "does not belong here: records stand in the folder of their kind"))


def _files_of(kind: Kind, folder: Path, problems: list[Problem]) -> Iterator[tuple[Kind, str, Path]]:
    form, reason = _ID_FORMS.get(kind.name, _ID_FORM)
    for path in sorted(folder.iterdir()):
        file = f"{kind.name}/{path.name}"
        if path.name.startswith("."):
            continue
        if path.suffix != ".toml" or not path.is_file():
            problems.append(Problem(file, "", "is no content file: its name must end in .toml"))
        elif not form.fullmatch(path.stem):
            problems.append(Problem(file, "", reason))
        else:
            yield kind, path.stem, path


def _parse(path: Path, file: str, problems: list[Problem]) -> dict[str, Any] | None:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        problems.append(Problem(file, "", f"cannot be read: {error.strerror}"))
    except UnicodeDecodeError as error:
        problems.append(Problem(file, "", f"is not UTF-8 text: byte {error.start + 1} is wrong"))
    except RecursionError:
        problems.append(Problem(file, "", "is no TOML that can be read: it is nested too deep"))
    except ValueError as error:  # TOMLDecodeError, and numbers past all reason
        problems.append(Problem(file, "", f"is no TOML: {error}"))
    return None


def _read_edition(folder: Path, problems: list[Problem]) -> str:
    """The date on which the content was last changed."""
    path = folder / EDITION
    data = _parse(path, EDITION, problems) if folder.is_dir() else {}
    if data is None:
        return ""
    value = data.get("date")
    problems.extend(Problem(EDITION, name, "is unknown here: this file has date") for name in data.keys() - {"date"})
    try:
        return date.fromisoformat(value).isoformat()  # type: ignore[arg-type] # the TypeError is the answer
    except (TypeError, ValueError):
        problems.append(
            Problem(EDITION, "date", f'must be the day of the last change, such as "2026-11-22", not {value!r}')
        )
    return ""

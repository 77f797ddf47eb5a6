"""What Home says, read from the start file that the content build writes beside the database.

Standard library only: Home is on screen before SQLAlchemy is imported.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from database.digests import digest_path, verify
from database.errors import ContentDamaged
from database.header import check_header
from database.opening import Door, Language, Number, Provenance, Source, Welcome
from database.texts import Link, Text, links_of

CONTENT_NAME = "accsm.sqlite3"
START_NAME = "welcome.json"


def start_path(content: Path) -> Path:
    """Where the start file of a content file is."""
    return content.with_name(START_NAME)


def read_start(content: Path) -> tuple[tuple[Language, ...], dict[str, Welcome]]:
    """The languages and Home in each, from beside a content file; ContentError tells first what is wrong with that."""
    check_header(content)
    return _read(start_path(content), digest_path(content))


def read_welcome(path: Path, listing: Path | None = None) -> dict[str, Welcome]:
    """Home in each language, in the order of the languages; ContentError where the start file cannot be trusted."""
    return _read(path, listing)[1]


def read_languages(path: Path, listing: Path | None = None) -> tuple[Language, ...]:
    """The languages of the kiosk in their order, the one at start first; ContentError as read_welcome."""
    return _read(path, listing)[0]


def dump_welcome(languages: tuple[Language, ...], welcomes: Mapping[str, Welcome]) -> str:
    """The start file's text."""
    data = {
        "languages": [asdict(language) for language in languages],
        "welcome": {language: asdict(welcome) | _links(welcome) for language, welcome in welcomes.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _links(welcome: Welcome) -> dict[str, Any]:
    """The links of Home's longer texts, which JSON would forget."""
    texts = {"introduction": welcome.introduction, "more": welcome.more}
    return {"links": {field: links_of(text) for field, text in texts.items()}}


def _read(path: Path, listing: Path | None) -> tuple[tuple[Language, ...], dict[str, Welcome]]:
    content, _ = verify(path, listing or digest_path(path.with_name(CONTENT_NAME)))
    try:
        data = json.loads(content)
        languages = tuple(Language(**language) for language in data["languages"])
        return languages, {language.id: _welcome(data["welcome"][language.id]) for language in languages}
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ContentDamaged(path, f"{type(error).__name__} while reading it") from error


def _welcome(data: dict[str, Any]) -> Welcome:
    parts = {
        "numbers": tuple(Number(**number) for number in data["numbers"]),
        "doors": tuple(Door(**door) for door in data["doors"]),
        "provenance": _provenance(data["provenance"]),
    }
    words = {key: value for key, value in data.items() if key != "links"}
    texts = {field: Text(data[field], (Link(*link) for link in links)) for field, links in data["links"].items()}
    return Welcome(**{**words, **parts, **texts})


def _provenance(data: dict[str, Any]) -> Provenance:
    parts = {
        "paragraphs": tuple(data["paragraphs"]),
        "facts": tuple(data["facts"]),
        "sources": tuple(Source(**source) for source in data["sources"]),
    }
    return Provenance(**{**data, **parts})

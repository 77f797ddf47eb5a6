"""`accsm-kiosk search`: what Enter finds in the kiosk, for people or, with --json, for programs; without Qt."""

import json
import os
import sys
from typing import TYPE_CHECKING

from database.errors import ContentError

if TYPE_CHECKING:
    from database.hits import Hit
    from kiosk.options import Options

_LONGEST = 80  # of a text for which nothing was found, as it is said again
_HOW = {"exact": "", "prefix": "  (words that begin so)", "similar": "  (similar)"}


def run(options: "Options") -> int:
    """Print what is found; 1 where nothing is, 3 where the content cannot be used."""
    from database.store import ContentStore  # noqa: PLC0415 - SQLAlchemy, only when asked for

    language = options.languages[0] if options.languages else "km"
    try:
        with ContentStore(options.content) as store:
            hits = store.search.find(options.text, language, options.limit)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 3
    try:
        if options.json:
            print(json.dumps([hit.as_json() for hit in hits], ensure_ascii=False, indent=2))
        else:
            _tell(hits, options.text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has enough, as `head` does; Python would flush again when it leaves
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0 if hits else 1


def _tell(hits: "tuple[Hit, ...]", text: str) -> None:
    for hit in hits:
        print(f"{hit.kind}/{hit.id}  {hit.title}{_HOW[hit.match]}")
        if hit.text != hit.title:
            print(f"    {' '.join(hit.text.split())}")
    if not hits:
        said = text.strip()
        shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
        print(f"Nothing was found for “{shown}”.", file=sys.stderr)

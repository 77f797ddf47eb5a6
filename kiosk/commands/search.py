"""`accsm-kiosk search`: what Enter finds in the kiosk, for people or, with --json, for programs; without Qt."""

import json
import sys
from typing import TYPE_CHECKING

from database.errors import ContentError

if TYPE_CHECKING:
    from database.hits import Hit
    from kiosk.options import Options

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
    if options.json:
        print(json.dumps([hit.as_json() for hit in hits], ensure_ascii=False, indent=2))
    else:
        _tell(hits, options.text)
    return 0 if hits else 1


def _tell(hits: "tuple[Hit, ...]", text: str) -> None:
    for hit in hits:
        print(f"{hit.kind}/{hit.id}  {hit.title}{_HOW[hit.match]}")
        if hit.text != hit.title:
            print(f"    {' '.join(hit.text.split())}")
    if not hits:
        print(f"Nothing was found for “{text.strip()}”.", file=sys.stderr)

"""The format of the content files: which kinds there are, and which fields each has.

Adding a field is one line here and one column of the same name in `database/schema.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from build_scripts import content_values as values


@dataclass(frozen=True, slots=True)
class Field:
    """A field above the words; `names` is the kind whose ids it holds, `many` where it holds a list of them."""

    name: str
    fault: Callable[[object], str | None] = values.text_fault
    names: str | None = None
    many: bool = False
    required: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A text field in [km] and [en]; at most so many characters or words fit."""

    name: str
    required: bool = True
    characters: int | None = None
    words: int | None = None
    lines: bool = False  # line feeds are kept


@dataclass(frozen=True, slots=True)
class Kind:
    """A folder of the content: `ids` are the only ones where a kind has a fixed set."""

    name: str
    fields: tuple[Field, ...]
    texts: tuple[Words, ...]
    ids: frozenset[str] = frozenset()
    origin: str = "required"  # whether [provenance] is required, optional or refused
    addition: bool = False  # whether a sentence beyond the source document may stand beside the record


ORDER = Field("order", values.positive_fault)
DATE = Field("date", values.date_fault)
NAME = Words("name")
TITLE = Words("title")
STATEMENT = Words("statement")
TEXT = Words("text")
NOTE = Words("note", required=False)

PAGES = frozenset({"home", "history", "missions", "work-plans", "arc-map", "documents"})
SERIES = values.one_of("accsm", "plus-three")
COUNTRY = values.matching(r"[A-Z]{2}", "the two letters of an ISO 3166 code")


def refers(name: str, kind: str | None = None, *, required: bool = True, many: bool = False) -> Field:
    """A field that holds the id of a record of a kind, by default the kind that it is called."""
    return Field(name, values.some_ids_fault if many else values.text_fault, kind or name, many, required)


def perhaps(field: Field) -> Field:
    """The same field where a record may do without it."""
    return Field(field.name, field.fault, field.names, field.many, required=False)


_KINDS = (
    Kind("language", (ORDER, Field("digits", values.digits_fault)), (NAME,), origin="refused"),
    Kind(
        "section",
        (ORDER,),
        (
            NAME,
            Words("heading", lines=True),
            Words("introduction"),
            *(Words(name, required=False) for name in ("more", "kicker", "line", "tagline", "badge")),
        ),
        PAGES,
    ),
    Kind(
        "strand",
        (ORDER, Field("colour", values.one_of("navy", "teal", "gold", "red", "slate"))),
        (NAME,),
        frozenset({"accsm", "arc", "plus-three", "declaration", "meeting"}),
        "refused",
    ),
    Kind(
        "number",
        (
            ORDER,
            refers("page", "section"),
            Field("value", required=False),
            Field("counts", required=False),
            Field("counts_role", values.one_of("member", "plus-three"), required=False),
            Field("prefix", required=False),
        ),
        (Words("label"),),
        origin="optional",
    ),
    Kind(
        "event",
        (
            DATE,
            refers("strand"),
            refers("place", required=False),
            refers("country", required=False),
            Field("series", SERIES, "strand", required=False),
            Field("number", values.positive_fault, required=False),
        ),
        (Words("title", characters=32), Words("line", required=False, characters=34), Words("text", words=60), NOTE),
        addition=True,
    ),
    Kind("mission", (ORDER,), (TITLE, Words("summary"), STATEMENT, NOTE)),
    Kind("part", (refers("mission"), ORDER), (TITLE, STATEMENT, NOTE)),
    Kind(
        "plan",
        (Field("strand", SERIES, "strand"), Field("start", values.year_fault), Field("end", values.year_fault)),
        (TITLE, Words("goal", required=False), TEXT, NOTE),
        addition=True,
    ),
    Kind("objective", (refers("plan"), ORDER), (STATEMENT, NOTE)),
    Kind(
        "theme",
        (refers("plans", "plan", many=True), ORDER),
        (Words("title", characters=36), STATEMENT, Words("text", required=False), NOTE),
        addition=True,
    ),
    Kind("arc", (), (Words("theme"), Words("text", required=False), NOTE), addition=True),
    Kind(
        "country",
        (
            Field("numeric", values.matching(r"[0-9]{3}", "the three digits of an ISO 3166 code")),
            Field("role", values.one_of("member", "plus-three")),
            Field("joined", values.date_fault, required=False),
            refers("capital", "place"),
        ),
        (NAME, Words("formal"), NOTE),
    ),
    Kind(
        "place",
        (refers("country"), Field("latitude", values.within(90)), Field("longitude", values.within(180))),
        (NAME,),
        origin="optional",
    ),
    Kind(
        "declaration",
        (DATE, refers("place", required=False), refers("document", required=False)),
        (TITLE, Words("short"), TEXT, NOTE),
        addition=True,
    ),
    Kind("commitment", (refers("declaration"), ORDER), (STATEMENT, NOTE)),
    Kind(
        "document", (ORDER, perhaps(DATE), Field("address", values.address_fault, required=False)), (TITLE, TEXT, NOTE)
    ),
    Kind("term", (Field("abbreviation", required=False),), (NAME,)),
    Kind(
        "source",
        (Field("address", values.address_fault, required=False), Field("official", values.truth_fault)),
        (TITLE,),
        origin="refused",
    ),
    Kind("question", (ORDER,), (TEXT,), origin="refused"),
)

KINDS = {kind.name: kind for kind in _KINDS}

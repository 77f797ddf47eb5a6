"""What a search answers: items with the words that were found in them."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from database.opening import ZWSP, plain

Match: TypeAlias = Literal["exact", "prefix", "similar"]
Span: TypeAlias = tuple[int, int]  # [start, end) in code points


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that was found, in one language; `marked_…` is for the screen, spans count in the plain words."""

    kind: str
    id: str
    language: str
    marked_title: str
    marked_text: str  # the passage that shows the match best; the title again where only the title matches
    title_spans: tuple[Span, ...]
    spans: tuple[Span, ...]
    match: Match

    @property
    def title(self) -> str:
        """The title as it is read."""
        return plain(self.marked_title)

    @property
    def text(self) -> str:
        """The passage as it is read."""
        return plain(self.marked_text)

    @property
    def marked_spans(self) -> tuple[Span, ...]:
        """The spans in the marked text."""
        return spans_in_marked(self.marked_text, self.spans)

    @property
    def marked_title_spans(self) -> tuple[Span, ...]:
        """The spans in the marked title."""
        return spans_in_marked(self.marked_title, self.title_spans)

    def as_json(self) -> dict[str, Any]:
        """The hit as the command line gives it."""
        return {
            "kind": self.kind,
            "id": self.id,
            "language": self.language,
            "title": self.title,
            "text": self.text,
            "spans": [list(span) for span in self.spans],
            "match": self.match,
        }


def spans_in_marked(marked: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where spans of the plain text are in the marked one; no span begins or ends with a break mark."""
    places = [place for place, character in enumerate(marked) if character != ZWSP]
    return tuple((places[start], places[end - 1] + 1) for start, end in spans)

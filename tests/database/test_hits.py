"""A hit gives programs plain words with code points, and the screen marked words with the same places."""

from database.hits import Hit, spans_in_marked

HIT = Hit(
    kind="arc",
    id="KH",
    language="km",
    marked_title="ព្រះ\u200bរាជា",
    marked_text="ការ\u200bផ្តល់\u200bសេវា",
    title_spans=((4, 8),),
    spans=((3, 8), (8, 12)),
    match="prefix",
)


def test_a_program_is_given_plain_words_and_places_in_the_text() -> None:
    assert HIT.as_json() == {
        "kind": "arc",
        "id": "KH",
        "language": "km",
        "title": "ព្រះរាជា",
        "text": "ការផ្តល់សេវា",
        "spans": [[3, 8], [8, 12]],
        "match": "prefix",
    }


def test_the_screen_marks_the_same_words_in_the_marked_text() -> None:
    assert [HIT.marked_text[start:end] for start, end in HIT.marked_spans] == ["ផ្តល់", "សេវា"]
    assert [HIT.marked_title[start:end] for start, end in HIT.marked_title_spans] == ["រាជា"]


def test_a_span_over_a_break_mark_takes_it_in() -> None:
    assert spans_in_marked("a\u200bb\u200b", ((0, 2),)) == ((0, 3),)

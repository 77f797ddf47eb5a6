"""What leaves the screen carries no break marks."""

from database.opening import plain


def test_plain_text_has_lost_its_marks_and_nothing_else() -> None:
    assert plain("មុខងារ\u200bសាធារណៈ ACCSM") == "មុខងារសាធារណៈ ACCSM"

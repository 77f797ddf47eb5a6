"""The timeline answers fingers, mouse, wheel and keys; what is chosen stands in the middle."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.timeline import STEP, Timeline
from kiosk.widgets.timeline_cards import PADDING, Cards, TimelineEvent
from kiosk.widgets.timeline_layout import START_NEAR

YEARS = (1980, 1981, 1995, 1999, 2008, 2009, 2010, 2011, 2012, 2015, 2016, 2017)
STRANDS = ("accsm", "arc", "plus-three", "declaration")
COLOURS = {"accsm": "navy", "arc": "teal", "plus-three": "gold", "declaration": "red", "meeting": "slate"}


def entry(name: str, time: float, strand: str) -> TimelineEvent:
    return TimelineEvent(
        name, time, strand, COLOURS[strand], str(int(time)), f"What {name} was", "Manila", strand == "meeting"
    )


def thirty() -> list[TimelineEvent]:
    """Twelve main events, and eighteen meetings between them."""
    main = [entry(f"m{year}", year, STRANDS[index % 4]) for index, year in enumerate(YEARS)]
    meetings = [entry(f"s{index}", 2000.3 + index, "meeting") for index in range(18)]
    return sorted(main + meetings, key=lambda event: event.time)


def build(qtbot: QtBot, events: list[TimelineEvent], *, motion: bool) -> Timeline:
    timeline = Timeline()
    timeline.motion = motion
    qtbot.addWidget(timeline)
    timeline.resize(1788, 416)
    timeline.set_events(events)
    timeline.show()
    timeline.choose("m2009")
    return timeline


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    return build(qtbot, thirty(), motion=False)


@pytest.fixture
def lively(qtbot: QtBot) -> Timeline:
    return build(qtbot, thirty(), motion=True)


@pytest.fixture
def chosen(timeline: Timeline) -> list[str]:
    heard: list[str] = []
    timeline.event_chosen.connect(heard.append)
    return heard


def place(timeline: Timeline, event: str) -> QPoint:
    """Where an event's dot is in the view."""
    return QPoint(round(timeline.line.layout.x(event) - timeline.line.left()), timeline.height() // 2)


def card(timeline: Timeline, event: str) -> QPoint:
    """The middle of an event's card in the view."""
    box = timeline.line.layout.boxes[timeline.line.layout.ids.index(event)]
    assert box
    return QPoint(
        round(box.left - timeline.line.left() + 160),
        round(timeline.height() / 2 + box.top + timeline.line.card_height() / 2),
    )


def is_centred(timeline: Timeline, event: str) -> bool:
    return timeline.chosen() == event and abs(place(timeline, event).x() - timeline.width() / 2) <= 1


# Choosing


def test_a_visitor_touches_a_card_and_it_stands_in_the_middle(timeline: Timeline, chosen: list[str]) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=card(timeline, "m2011"))
    assert (timeline.chosen(), chosen) == ("m2011", ["m2011"])
    assert is_centred(timeline, "m2011")


def test_a_visitor_touches_a_meetings_dot_and_it_becomes_a_card(timeline: Timeline, chosen: list[str]) -> None:
    index = timeline.line.layout.ids.index("s8")
    assert timeline.line.layout.boxes[index] is None
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place(timeline, "s8"))
    assert chosen == ["s8"]
    assert timeline.line.layout.boxes[index] is not None


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)])
def test_a_dot_is_large_enough_for_a_finger_at_every_scale(timeline: Timeline, size: tuple[int, int]) -> None:
    """64 pixels at scale 1, never under 44, and apart from the next dot and from the cards; so is its answer."""
    theme().fit(QSize(*size))
    for step in range(6):
        timeline.set_near(step / 5)
        xs, middle = timeline.line.layout.xs, timeline.height() / 2
        assert min(after - before for before, after in pairwise(xs)) >= theme().px(76) - 1
        stems = [min(abs(b.top), abs(b.top + timeline.line.card_height())) for b in timeline.line.layout.boxes if b]
        reach = max(22, theme().px(32))
        assert min(stems) - reach >= theme().px(12) - 1
        for event, x in zip(timeline.line.layout.ids, xs, strict=True):
            left = x - timeline.line.left()
            for dx, dy in ((-reach + 1, 0), (reach - 1, 0), (0, -reach + 1), (0, reach - 1)):
                assert timeline.line.event_at(left + dx, middle + dy) == event


def test_a_touch_beside_everything_does_nothing(timeline: Timeline, chosen: list[str]) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    QTest.mouseClick(timeline, Qt.MouseButton.RightButton, pos=card(timeline, "m2011"))
    assert (timeline.chosen(), chosen) == ("m2009", [])


def test_a_pressed_card_is_drawn_pressed_in_the_next_frame(timeline: Timeline) -> None:
    before = timeline.grab().toImage()
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=card(timeline, "m2011"))
    assert timeline.grab().toImage().pixelColor(card(timeline, "m2011") + QPoint(130, 0)) == theme().colour("red-soft")
    QTest.mouseMove(timeline, card(timeline, "m2011") + QPoint(0, 200))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=card(timeline, "m2011") + QPoint(0, 200))
    assert timeline.grab().toImage() == before


def test_arrows_home_and_end_lead_through_all_events(timeline: Timeline, chosen: list[str]) -> None:
    ids = [event.id for event in thirty()]
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    for _ in range(len(ids) + 2):
        QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert chosen == ids
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert is_centred(timeline, ids[-2])
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert is_centred(timeline, ids[-1])


def test_a_frame_shows_the_place_of_keys_and_not_of_touches(timeline: Timeline) -> None:
    where = card(timeline, "m2009") - QPoint(0, timeline.line.card_height() // 2 - 2)
    timeline.setFocus(Qt.FocusReason.MouseFocusReason)
    assert timeline.grab().toImage().pixelColor(where) == theme().colour("teal-ink")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.grab().toImage().pixelColor(where) == theme().colour("gold")
    timeline.clearFocus()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.grab().toImage().pixelColor(where) == theme().colour("gold")


# Moving


def drag(timeline: Timeline, start: QPoint, way: int) -> None:
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(timeline, start + QPoint(way * part // 8, 0))


def test_a_dragged_line_follows_and_stops_at_the_nearest_event(timeline: Timeline) -> None:
    goal = round(timeline.line.layout.x("m2009") - timeline.line.layout.x("m2008")) - 15
    start = QPoint(900, 20)
    drag(timeline, start, goal)
    assert place(timeline, "m2009").x() == pytest.approx(timeline.width() / 2 + goal, abs=1)
    assert timeline.chosen() == "m2009"
    timeline._touch._clock = lambda: 1e9  # the finger has rested
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start + QPoint(goal, 0))
    assert is_centred(timeline, "m2008")


def test_the_line_resists_beyond_its_ends(timeline: Timeline) -> None:
    timeline.choose("m1980")
    drag(timeline, QPoint(900, 20), 400)
    assert 0 < place(timeline, "m1980").x() - timeline.width() / 2 < 200


def test_a_flick_coasts_and_stops_at_an_event(lively: Timeline, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not lively.is_moving())
    lively._drop(-3000.0)
    assert lively.is_moving()
    qtbot.waitUntil(lambda: not lively.is_moving())
    ids = [event.id for event in thirty()]
    assert ids.index(lively.chosen()) > ids.index("m2009") + 2
    assert is_centred(lively, lively.chosen())


def test_a_touch_stops_a_coasting_line(lively: Timeline, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not lively.is_moving())
    lively._drop(-3000.0)
    QTest.mousePress(lively, Qt.MouseButton.LeftButton, pos=QPoint(900, 20))
    assert not lively.is_moving()


# Fingers


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


Fingers = Callable[..., None]


@pytest.fixture
def fingers(timeline: Timeline, screen: QPointingDevice) -> Fingers:
    """One report of the screen: for each finger what it does (press, move, stationary, release) and its x."""
    touch = QTest.touchEvent(timeline, screen, False)

    def report(**does: tuple[str, float]) -> None:
        for number, (act, x) in enumerate(does.values(), 1):
            if act == "stationary":
                touch.stationary(number)
            else:
                getattr(touch, act)(number, QPoint(round(x), 30))
        touch.commit()

    return report


def test_a_finger_taps_a_card(timeline: Timeline, screen: QPointingDevice, chosen: list[str]) -> None:
    where = card(timeline, "m2011")
    QTest.touchEvent(timeline, screen).press(1, where)
    QTest.touchEvent(timeline, screen).release(1, where)
    assert chosen == ["m2011"]


def test_a_finger_drags(timeline: Timeline, fingers: Fingers) -> None:
    before = place(timeline, "m2009").x()
    fingers(one=("press", 900))
    fingers(one=("move", 700))
    assert place(timeline, "m2009").x() == before - 200
    fingers(one=("release", 700))
    assert timeline.chosen() != "m2009"


def test_two_fingers_change_the_scale_about_the_place_between_them(timeline: Timeline, fingers: Fingers) -> None:
    dot = place(timeline, "m2011").x()
    fingers(one=("press", dot - 100))
    fingers(one=("stationary", 0), two=("press", dot + 100))
    fingers(one=("move", dot - 200), two=("move", dot + 200))
    assert timeline.near() == pytest.approx(START_NEAR + 0.25)
    assert place(timeline, "m2011").x() == pytest.approx(dot, abs=2)
    fingers(one=("move", dot - 100), two=("move", dot + 100))
    assert timeline.near() == pytest.approx(START_NEAR)
    fingers(one=("release", dot - 100), two=("release", dot + 100))


def test_lifting_the_fingers_of_a_pinch_chooses_nothing(
    timeline: Timeline, fingers: Fingers, chosen: list[str]
) -> None:
    where = card(timeline, "m2011").x()
    fingers(one=("press", where))
    fingers(one=("stationary", 0), two=("press", where + 200))
    fingers(one=("stationary", 0), two=("release", where + 200))
    fingers(one=("move", where + 300))
    fingers(one=("release", where + 300))
    assert (timeline.chosen(), chosen) == ("m2009", [])


def test_a_palm_does_nothing(timeline: Timeline, fingers: Fingers, chosen: list[str]) -> None:
    near, left = timeline.near(), timeline.line.left()
    fingers(one=("press", 900), two=("press", 950), three=("press", 1000))
    fingers(one=("move", 600), two=("stationary", 0), three=("move", 1300))
    fingers(one=("release", 600), two=("move", 700), three=("stationary", 0))
    fingers(one=("release", 600), two=("release", 700), three=("release", 1300))
    assert (timeline.near(), timeline.line.left(), chosen) == (near, left, [])
    fingers(one=("press", 900))
    fingers(one=("move", 700))
    assert timeline.line.left() == left + 200
    fingers(one=("release", 700))


def test_a_cancelled_touch_chooses_nothing(
    timeline: Timeline, fingers: Fingers, screen: QPointingDevice, chosen: list[str]
) -> None:
    fingers(one=("press", card(timeline, "m2008").x()))
    QApplication.sendEvent(timeline, QTouchEvent(QEvent.Type.TouchCancel, screen))
    fingers(one=("release", card(timeline, "m2008").x()))
    assert (timeline.chosen(), chosen, timeline._pressed) == ("m2009", [], "")


# Scale


def turn(timeline: Timeline, x: int, sideways: int, up: int) -> None:
    where = QPointF(x, 200)
    event = QWheelEvent(
        where, timeline.mapToGlobal(where), QPoint(), QPoint(sideways, up), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline, event)


def test_the_wheel_changes_the_scale_about_the_pointer(timeline: Timeline) -> None:
    dot = place(timeline, "m2012").x()
    turn(timeline, dot, 0, 120)
    assert timeline.near() == pytest.approx(START_NEAR + STEP / 2)
    assert place(timeline, "m2012").x() == pytest.approx(dot, abs=2)


def test_a_wheel_turned_sideways_leads_along_the_line(timeline: Timeline) -> None:
    turn(timeline, 900, -120, 0)
    assert is_centred(timeline, "s9")
    turn(timeline, 900, 120, 0)
    assert is_centred(timeline, "m2009")


def test_plus_and_minus_lead_from_decades_to_months_and_stop_there(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.scale_changed):
        QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.near() == pytest.approx(START_NEAR + STEP)
    for _ in range(9):
        timeline.zoom_in()
    assert timeline.near() == 1.0
    assert all(timeline.line.layout.boxes)
    for _ in range(9):
        QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert timeline.near() == 0.0
    assert is_centred(timeline, "m2009")


# Strands


def test_a_strand_is_shown_alone_and_its_nearest_event_is_chosen(timeline: Timeline, chosen: list[str]) -> None:
    timeline.show_strand("accsm")
    assert timeline.visible_events() == ("m1980", "m2008", "m2012")
    assert chosen == ["m2008"]
    assert is_centred(timeline, "m2008")
    assert [gap.years for gap in timeline.line.layout.gaps] == [28, 4]
    timeline.show_strand(None)
    assert len(timeline.visible_events()) == 30


def test_choosing_an_event_of_another_strand_brings_all_back(timeline: Timeline) -> None:
    timeline.show_strand("accsm")
    timeline.choose("s4")
    assert (timeline.strand(), timeline.chosen()) == (None, "s4")
    timeline.choose("nobody")
    assert timeline.chosen() == "s4"


def test_a_filter_moves_for_less_than_a_fifth_of_a_second(lively: Timeline, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not lively.is_moving())
    before = {spot.id: spot.x for spot in lively.line.spots()}
    lively.show_strand("meeting")
    assert lively.is_moving()
    assert lively.line._change._animation.duration() <= 200
    assert {spot.id: (spot.x, spot.strength) for spot in lively.line.spots()} == {
        event: (x, 1.0) for event, x in before.items()
    }
    qtbot.waitUntil(lambda: not lively.is_moving())
    assert {spot.strength for spot in lively.line.spots()} == {1.0}


def test_without_motion_everything_is_in_place_at_once(timeline: Timeline) -> None:
    timeline.show_strand("meeting")
    assert not timeline.is_moving()
    assert [spot.id for spot in timeline.line.spots()] == [f"s{index}" for index in range(18)]


# Words and sizes


def test_new_words_keep_the_place_and_the_scale(timeline: Timeline) -> None:
    timeline.set_near(0.8)
    timeline.set_events([event for event in thirty() if event.id != "m1981"])
    assert timeline.near() == 0.8
    assert is_centred(timeline, "m2009")


def test_an_empty_line_is_painted_and_moved_without_trouble(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(800, 400)
    timeline.show()
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    drag(timeline, QPoint(400, 200), 300)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(700, 200))
    turn(timeline, 400, 0, 120)
    assert (timeline.chosen(), timeline.grab().isNull()) == ("", False)


@pytest.mark.parametrize("size", ["normal", "large", "largest"])
def test_every_word_of_a_card_is_inside_it(size: str) -> None:
    long = TimelineEvent(
        "l", 2000, "accsm", "navy", "២០០៥–២០០៦", "សេចក្តីថ្លែងការណ៍\u200bរួម\u200bហ្លួងព្រះបាង\u200bស្តីពី", "ហ្លួងព្រះបាង · ២៩ តុលា"
    )
    theme().set_text_size(size)
    try:
        cards = Cards()
        height = cards.height(long)
        picture = cards.picture(long, "normal", height, 1.0).toImage()
        taller = cards.picture(long, "normal", height + 40, 1.0).toImage()
    finally:
        theme().set_text_size("normal")
    side, edge = theme().px(PADDING), theme().px(6)
    width = picture.width() - 2 * side
    words, room = (image.copy(side, edge, width, height - 2 * edge) for image in (picture, taller))
    assert words == room
    below = taller.copy(side, height - edge, width, 30)
    assert {below.pixel(x, y) for x in range(below.width()) for y in range(below.height())} == {0xFFFFFFFF}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_cards_have_as_many_pixels_as_the_screen(qtbot: QtBot, ratio: float) -> None:  # noqa: ARG001 - fonts
    cards, event = Cards(), thirty()[0]
    picture = cards.picture(event, "normal", 160, ratio)
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(round(322 * ratio), round(160 * ratio)), ratio)

"""Names on the map stand beside their places, and over nothing else."""

from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kiosk.widgets.map_names import Name, place_names

SIZE = QSizeF(100, 30)


def test_a_name_stands_right_of_its_place() -> None:
    """With room on all sides, the name begins just right of the mark."""
    places = place_names([Name("Manila", QPointF(50, 50), SIZE)], [], 10, 40)
    assert places == {"Manila": QRectF(60, 35, 100, 30)}


def test_a_name_stands_clear_of_the_pin_over_its_place() -> None:
    """Where a pin covers the mark, the name begins past the pin."""
    pin = QRectF(15, 15, 70, 70)
    places = place_names([Name("Manila", QPointF(50, 50), SIZE)], [pin], 10, 40)
    assert places == {"Manila": QRectF(90, 35, 100, 30)}


def test_names_of_neighbours_do_not_touch() -> None:
    """Two towns side by side: their names cover neither each other nor the other's mark."""
    names = [Name("Cyberjaya", QPointF(50, 50), SIZE), Name("Putrajaya", QPointF(58, 52), SIZE)]
    places = place_names(names, [], 10, 40)
    assert set(places) == {"Cyberjaya", "Putrajaya"}
    assert not any(first.intersects(second) for first, second in combinations(places.values(), 2))


def test_a_name_without_room_is_left_out() -> None:
    """In a crowd the first names are shown and the last are not; nothing overlaps."""
    names = [Name(str(number), QPointF(50 + number, 50), SIZE) for number in range(20)]
    places = place_names(names, [], 10, 40)
    assert "0" in places
    assert len(places) < 20
    assert not any(first.intersects(second) for first, second in combinations(places.values(), 2))

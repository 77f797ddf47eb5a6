"""What lies on the map is laid out in the lengths of the present screen."""

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.theme import theme
from kiosk.widgets.map_panel import Legend


def shown_legend(qtbot: QtBot) -> Legend:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.centre.setText("ASEAN Resource Centre")
    legend.chosen.setText("chosen")
    legend.hint.setText("Drag to move")
    legend.set_sizes()
    return legend


def test_the_legend_takes_no_length_from_the_screen_before(qtbot: QtBot) -> None:
    """After another screen its room, its gaps and its dots are those of a legend that was made there."""
    theme().fit(QSize(1920, 1080))
    moved = shown_legend(qtbot)
    before = moved.sizeHint()
    theme().fit(QSize(1280, 720))
    moved.set_sizes()
    assert moved.sizeHint() == shown_legend(qtbot).sizeHint() != before

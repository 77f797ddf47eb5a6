"""When and where an event was, on the colour of its strand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.dress import dress
from kiosk.widgets.text import label

WIDTH = 292
"""As wide as a long date in Khmer, in every language."""

CENTRE, LEFT, RIGHT = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE, LOW, HIGH = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop


class DateBlock(QFrame):
    """Strand, day, year and place: one below the other beside the words, or in a band above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dateBlock")
        self.strand = label("source", on="navy")
        self.day = label("label", on="navy")
        self.year = label("number", on="navy", wrap=False)
        self.place = label("label", on="gold")
        self._grid = QGridLayout(self)
        for row in (0, 5):
            self._grid.setRowStretch(row, 1)
        self._band = False
        self.set_band(band=False)

    def set_band(self, *, band: bool) -> None:
        """Lie in a band, or stand in a column."""
        self._band = band
        for part in (self.strand, self.day, self.year, self.place):
            self._grid.removeWidget(part)
        if band:
            self._put(self.year, 1, 0, LEFT | MIDDLE, rows=2)
            self._put(self.day, 1, 1, LEFT | LOW)
            self._put(self.place, 2, 1, LEFT | HIGH)
            self._put(self.strand, 1, 2, RIGHT | MIDDLE, rows=2)
        else:
            for row, part in enumerate((self.strand, self.day, self.year, self.place), start=1):
                self._put(part, row, 0, CENTRE)
        for column, stretch in enumerate((0, 2, 1) if band else (1, 0, 0)):
            self._grid.setColumnStretch(column, stretch)
        policy = QSizePolicy.Policy
        self.setSizePolicy(*((policy.Preferred, policy.Fixed) if band else (policy.Fixed, policy.Expanding)))
        dress(self, "band", "true" if band else "false")
        self.set_sizes()

    def _put(self, part: QLabel, row: int, column: int, alignment: Qt.AlignmentFlag, *, rows: int = 1) -> None:
        part.setAlignment(alignment)
        self._grid.addWidget(part, row, column, rows, 1)

    def show_date(self, *, strand: str, day: str, year: str, place: str, colour: str) -> None:
        """Show when and where; `day` and `place` may be empty."""
        for part, words in ((self.strand, strand), (self.day, day), (self.year, year), (self.place, place)):
            part.setText(words)
            part.setVisible(bool(words))
        dress(self, "colour", colour)
        # A span of years does not fit at the size of one.
        dress(self.year, "role", "h1" if len(year) > len("2015") else "number")
        self.setAccessibleName(strand)

    def set_sizes(self) -> None:
        """Take the theme's lengths: a long place leaves little room."""
        side, top = (theme().px(28), theme().px(8)) if self._band else (theme().px(8), theme().px(8))
        self._grid.setContentsMargins(side, top, side, top)
        self._grid.setHorizontalSpacing(theme().px(24))
        self._grid.setVerticalSpacing(theme().px(2))

    def sizeHint(self) -> QSize:
        """As wide as a long date where it stands in a column."""
        size = super().sizeHint()
        return size if self._band else QSize(theme().text_length(WIDTH), size.height())

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return super().minimumSizeHint() if self._band else self.sizeHint()

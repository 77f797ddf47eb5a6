"""The plan chart: bars on an axis of years, a row for each strand, meetings as marks below their row's bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from kiosk.theme import theme
from kiosk.widgets.plan_axis import YearAxis, spread, years_shown
from kiosk.widgets.plan_marks import INK, TITLE_PADS, Bar, BarButton, Mark, MarkButton, mark_side

TARGET, GAP = 64, 12  # what a finger hits, and the room between two such places, at 1080


@dataclass(frozen=True, slots=True)
class Row:
    """A strand of the chart; `colour` is a token family of the theme."""

    id: str
    name: str
    colour: str


class _TodayLine(QWidget):
    """The line of today, behind bars and marks: it crosses no words and takes no touch."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An arrow head, and a line down."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, head = self.width() / 2, self.width() / 2
        painter.setPen(QPen(theme().colour("red-ink"), theme().px(3)))
        painter.drawLine(QPointF(middle, head), QPointF(middle, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("red-ink"))
        painter.drawPolygon(QPolygonF([QPointF(0, 0), QPointF(self.width(), 0), QPointF(middle, head * 1.4)]))


class PlanChart(QWidget):
    """Draws plans and meetings on one axis of years, and tells what was touched."""

    bar_chosen = Signal(str)
    mark_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._today = date.min
        self._digits = ""
        self._axis = YearAxis(2000, 2000, 0, 1)
        self._bars: list[BarButton] = []
        self._marks: list[MarkButton] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._report_bar)
        self._today_line = _TodayLine(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.lay_out)

    def set_content(
        self, rows: Sequence[Row], bars: Sequence[Bar], marks: Sequence[Mark], today: date, digits: str = "0123456789"
    ) -> None:
        """Show these plans and meetings; what is chosen stays chosen. `digits` are those of the year labels."""
        chosen = self.chosen()
        self._rows, self._today, self._digits = tuple(rows), today, digits
        first, last = years_shown([(bar.first, bar.last) for bar in bars], today) if bars else (today.year, today.year)
        self._axis = YearAxis(first, last, 0, 1)
        colours = {row.id: row.colour for row in rows}
        shown = [
            mark
            for mark in sorted(marks, key=lambda mark: mark.day)
            if mark.row in colours and self._axis.shows(mark.day)
        ]
        self._match_buttons(len(bars), len(shown))
        for button, bar in zip(self._bars, bars, strict=True):
            button.set_bar(bar, colours[bar.row])
        for dot, mark in zip(self._marks, shown, strict=True):
            dot.set_mark(mark, colours[mark.row])
        self.choose(chosen or "")
        self.lay_out()

    def _match_buttons(self, bars: int, marks: int) -> None:
        while len(self._bars) < bars:
            bar = BarButton(self)
            self._group.addButton(bar)
            self._bars.append(bar)
            bar.show()
        while len(self._marks) < marks:
            dot = MarkButton(self)
            dot.clicked.connect(self._report_mark)
            self._marks.append(dot)
            dot.show()
        for surplus in (*self._bars[bars:], *self._marks[marks:]):
            surplus.hide()
            surplus.deleteLater()
        del self._bars[bars:], self._marks[marks:]
        self._today_line.lower()

    def choose(self, item: str) -> None:
        """Show a plan as the chosen one, without telling."""
        for button in self._bars:
            if button.bar.id == item:
                button.setChecked(True)

    def chosen(self) -> str | None:
        """The id of the chosen plan."""
        return next((button.bar.id for button in self._bars if button.isChecked()), None)

    @Slot(QAbstractButton)
    def _report_bar(self, button: QAbstractButton) -> None:
        if isinstance(button, BarButton):
            self.bar_chosen.emit(button.bar.id)

    @Slot()
    def _report_mark(self) -> None:
        sender = self.sender()
        if isinstance(sender, MarkButton):
            self.mark_chosen.emit(sender.mark.id)

    # Lengths

    def _axis_height(self) -> int:
        return round(theme().line_height("source")) + theme().px(4)

    def _bar_height(self) -> int:
        words = theme().line_height("label") + theme().line_height("source")
        return max(theme().px(66), round(words) + theme().px(4))

    def _lane_height(self) -> int:
        """The height of a row's meetings: a target for a finger."""
        return max(theme().px(TARGET), round(mark_side()) + theme().px(12))

    def _row_top(self, index: int) -> int:
        row = self._bar_height() + self._lane_height() + 2 * theme().px(GAP)
        return self._axis_height() + theme().px(8) + index * row

    def _names_width(self) -> float:
        metrics = QFontMetricsF(theme().font("body", QFont.Weight.DemiBold))
        return max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0) + theme().px(28)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(theme().px(800), self._foot())

    def _foot(self) -> int:
        return self._row_top(len(self._rows)) - theme().px(GAP)

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return self.sizeHint()

    @Slot()
    def lay_out(self) -> None:
        """Put every bar and mark into its place."""
        left = self._names_width()
        edge = max(mark_side(), theme().px(TARGET)) / 2
        self._axis = YearAxis(self._axis.first, self._axis.last, left, max(1.0, self.width() - left - edge))
        tops = {row.id: self._row_top(index) for index, row in enumerate(self._rows)}
        gap = theme().px(GAP / 2)
        for button in self._bars:
            start, end = self._axis.year_left(button.bar.first), self._axis.year_left(button.bar.last + 1)
            top = tops[button.bar.row]
            button.setGeometry(round(start) + gap, top, round(end) - round(start) - 2 * gap, self._bar_height())
        for row in self._rows:
            self._lay_out_marks(row.id, tops[row.id] + self._bar_height() + theme().px(GAP))
        self._fit_titles()
        self._place_today()
        self.updateGeometry()
        self.update()

    def _lay_out_marks(self, row: str, top: int) -> None:
        marks = [button for button in self._marks if button.mark.row == row]
        centres = spread([self._axis.day(button.mark.day) for button in marks], theme().px(TARGET + GAP))
        width = theme().px(TARGET)
        for button, centre in zip(marks, centres, strict=True):
            button.setGeometry(round(centre - width / 2), top, width, self._lane_height())

    def _fit_titles(self) -> None:
        """Give all bars the longest kind of title that fits into each of them."""
        if not self._bars:
            return
        metrics = QFontMetricsF(theme().font("label", QFont.Weight.DemiBold))
        pad = theme().px(TITLE_PADS)
        kinds = min(len(button.bar.titles) for button in self._bars)
        for kind in range(kinds):
            widths = [(metrics.horizontalAdvance(b.bar.titles[kind]), b.width() - pad) for b in self._bars]
            if kind == kinds - 1 or all(text <= room for text, room in widths):
                for button in self._bars:
                    button.set_title(button.bar.titles[kind])
                return

    def _place_today(self) -> None:
        side = theme().px(18)
        self._today_line.setVisible(self._axis.shows(self._today))
        if self._axis.shows(self._today):
            top = self._axis_height() - theme().px(2)
            left = round(self._axis.day(self._today) - side / 2)
            self._today_line.setGeometry(QRect(left, top, side, self._foot() - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width is a new axis."""
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """New fonts are new widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.lay_out()

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the axis with its years, and the names of the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_years(painter)
        painter.setFont(theme().font("body", QFont.Weight.DemiBold))
        for index, row in enumerate(self._rows):
            painter.setPen(theme().colour(INK[row.colour]))
            place = QRectF(0, self._row_top(index), self._axis.left, self._bar_height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.name)

    def _draw_years(self, painter: QPainter) -> None:
        axis = self._axis
        painter.setFont(theme().font("source"))
        step = axis.label_step(painter.fontMetrics().horizontalAdvance(self._year_label(2000)) + theme().px(12))
        bottom = self._foot()
        for year in range(axis.first, axis.last + 2):
            x = round(axis.year_left(year)) + 0.5
            painter.setPen(QPen(theme().colour("hair"), theme().px(1)))
            painter.drawLine(QPointF(x, self._axis_height()), QPointF(x, bottom))
            if year <= axis.last and (year - axis.first) % step == 0:
                painter.setPen(theme().colour("ink-soft"))
                middle = axis.year_left(year) + axis.year_width() / 2
                place = QRectF(middle - theme().px(60), 0, theme().px(120), self._axis_height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._year_label(year))

    def _year_label(self, year: int) -> str:
        return str(year).translate(str.maketrans("0123456789", self._digits)) if self._digits else str(year)

"""Work plans: bars on an axis of years, and below them what the chosen plan is about."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from database.opening import plain
from database.records import Plan
from database.texts import links_of
from kiosk import plan_words
from kiosk.i18n import LanguageManager
from kiosk.pages.page import ReadingPage
from kiosk.provenance import (
    brief_source_text,
    note_button_text,
    reading_text,
    sources_button_text,
    tag_text,
)
from kiosk.theme import QWIDGETSIZE_MAX, theme
from kiosk.widgets.page_head import PageHead
from kiosk.widgets.plan_chart import PlanChart, Row
from kiosk.widgets.plan_legend import PlanLegend
from kiosk.widgets.plan_panel import PlanPanel
from kiosk.widgets.source_line import SourceLine
from kiosk.widgets.theme_cards import ThemeCards

if TYPE_CHECKING:
    from database.store import ContentStore

PLAN, NOTE = "plan", "note"  # what the sheet may show, beside a theme


class WorkPlansPage(ReadingPage):
    """The plan chart, and the chosen plan's goal, objectives and themes."""

    name = "work-plans"
    kinds = ("plan", "theme", "objective")

    def __init__(
        self,
        store: "ContentStore",
        language: LanguageManager,
        parent: QWidget | None = None,
        *,
        today: date | None = None,
    ) -> None:
        super().__init__(store, language, parent)
        # A clock that stands before the content's own date is wrong.
        self.today = max(today or date.today(), store.content_date)  # noqa: DTZ011 - the booth's own calendar day
        self._plans: tuple[Plan, ...] = ()
        self._chosen = ""
        self._build()
        self.start()

    def _build(self) -> None:
        self.head = PageHead()
        self.legend = PlanLegend()
        self.head.add_widget(self.legend)
        self.chart = PlanChart()
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card_box = QVBoxLayout(self._card)
        self._card_box.addWidget(self.chart)
        self.panel = PlanPanel()
        self.themes = ThemeCards()
        self.source = SourceLine()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.addWidget(self.panel)
        self._lower.addWidget(self.themes)
        self._lower.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self._card)
        self._column.addLayout(self._lower, 1)
        self._column.addWidget(self.source)
        self.head.more_requested.connect(self.show_about)
        self.chart.bar_chosen.connect(self.choose)
        self.chart.mark_chosen.connect(self._ask_for_event)
        self.panel.more_requested.connect(self._show_plan)
        self.panel.text.link_activated.connect(self.item_requested)
        self.themes.theme_chosen.connect(self._show_theme)
        self.panel.note_requested.connect(self._show_note)
        self.panel.take_requested.connect(self._offer_plan)

    # Content

    def load_content(self) -> None:
        """Take plans and meetings in the current language; the chosen plan stays chosen."""
        code = self.language.current
        self._plans = self.store.plans(code)
        self.head.title.setText(self.store.section(self.name, code).heading)
        if self._chosen not in self.items():
            self._chosen = plan_words.first_choice(self._plans, self.today)
        self._load_chart()
        self._load_plan()

    def _load_chart(self) -> None:
        colours = {strand.id: strand.colour for strand in self.store.strands(self.language.current)}
        used = {plan.strand for plan in self._plans}
        rows = [Row(row, name, colours[row]) for row, name in plan_words.ROW_NAMES.items() if row in used]
        meetings = [event for event in self.store.events(self.language.current) if event.series in used]
        bars = [plan_words.make_bar(plan, self.language, self.today) for plan in self._plans]
        marks = [plan_words.make_mark(event, self.language, self.today) for event in meetings]
        self.chart.set_content(rows, bars, marks, self.today, self.language.digits("0123456789"))
        self.chart.choose(self._chosen)

    def _load_plan(self) -> None:
        """Tell what the chosen plan is about; in portrait the cards say more where that has room."""
        plan = self._plan()
        if plan is None:
            return
        portrait = self._portrait()
        self.themes.set_upright(upright=portrait)
        self._write(plan)
        if portrait and plan.themes and self._needed_height() > self._seen_height():
            self.themes.set_upright(upright=False)
            self._write(plan)

    def _needed_height(self) -> int:
        for part in (self.panel, self.themes):
            part.updateGeometry()  # what they need has changed without their knowing it
        self._column.activate()
        return self._column.totalMinimumHeightForWidth(self.width())

    def _seen_height(self) -> int:
        holder = self.parentWidget()
        return holder.height() if holder else self.height()

    def _write(self, plan: Plan) -> None:
        roomy = not plan.themes
        text = plan_words.panel_text(plan, self.language, roomy=roomy)
        more = "" if roomy else plan_words.more_words(plan)
        # All sources stand in what `more` opens; without it a button of their own leads to them.
        note = note_button_text(plan.provenance) if more else sources_button_text(plan.provenance)
        self.panel.set_texts(plan_words.caption(plan), plan.goal, text, more, note, links_of(text))
        self.themes.set_cards([plan_words.make_card(entry, self.language) for entry in plan.themes])
        self.themes.setVisible(bool(plan.themes))
        self._arrange()
        source = brief_source_text(plan.provenance, self.language)
        self.source.set_texts(source, tag_text(plan.provenance), "")  # the button to the note stands in the panel

    def _portrait(self) -> bool:
        return self.width() < self.height()

    def _plan(self) -> Plan | None:
        return next((plan for plan in self._plans if plan.id == self._chosen), None)

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        entries = plan_words.legend_entries(self._plans, self.today)
        self.legend.set_entries(entries)
        self.legend.setAccessibleName(plain(", ".join(word for _, word in entries)))
        self.head.more_button.setAccessibleName(plain(self.tr("About this page")))

    # Choosing

    def items(self) -> tuple[str, ...]:
        """The plans."""
        return tuple(plan.id for plan in self._plans)

    def chosen(self) -> str | None:
        """The chosen plan."""
        return self._chosen or None

    @Slot(str)
    def choose(self, item: str, /) -> None:
        """Choose a plan; a theme or objective opens over the plan that it belongs to."""
        for plan in self._plans:
            themes = [entry.id for entry in plan.themes]
            objectives = [entry.id for entry in plan.objectives]
            if item in (plan.id, *themes, *objectives):
                self._chosen = plan.id
                self.chart.choose(plan.id)
                self._load_plan()
                if item != plan.id:
                    self.open_sheet(item if item in themes else PLAN)
                return

    def open_record(self, kind: str, item: str) -> None:
        """A theme and an objective may share an id: an objective is read with its plan."""
        if kind == "objective":
            self.choose(next(plan.id for plan in self._plans if item in [entry.id for entry in plan.objectives]))
            self.open_sheet(PLAN)
        else:
            self.choose(item)

    @Slot(str)
    def _ask_for_event(self, item: str) -> None:
        self.item_requested.emit("event", item)

    # Sheet

    @Slot()
    def _show_plan(self) -> None:
        self.open_sheet(PLAN)

    @Slot()
    def _show_note(self) -> None:
        self.open_sheet(NOTE)

    @Slot(str)
    def _show_theme(self, item: str) -> None:
        self.open_sheet(item)

    def sheet_text(self, item: str) -> tuple[str, str]:
        """The words of a theme, or of the chosen plan, or of its note."""
        plan = self._plan()
        if plan is None:
            return "", ""
        if item == NOTE:
            return plan.title, reading_text((), plan.provenance, self.language)
        theme_shown = next((entry for entry in plan.themes if entry.id == item), None)
        if theme_shown:
            return plan_words.read_theme(theme_shown, self.language)
        return plan_words.read_plan(plan, self.language)

    def record(self, item: str, /) -> tuple[str, str] | None:
        """The theme or the plan that is read."""
        if item == PLAN:
            return "plan", self._chosen
        return None if item in (NOTE, self.ABOUT) else ("theme", item)

    @Slot()
    def _offer_plan(self) -> None:
        self.offer("plan", self._chosen)

    # Arrangement

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side = theme().px(48)
        self._column.setContentsMargins(side, theme().px(12), side, theme().px(12))
        self._column.setSpacing(theme().px(12))
        self._lower.setSpacing(theme().px(24))
        inner = theme().px(24)
        self._card_box.setContentsMargins(inner, theme().px(8), inner, theme().px(4))
        self._arrange()

    def _arrange(self) -> None:
        portrait = self._portrait()
        self._lower.setDirection(QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight)
        self.source.lay_tags(beside=not portrait)
        self._place_chart(portrait=portrait)
        self._lower.setSpacing(theme().px(12 if portrait else 24))
        self._lower.setStretchFactor(self.panel, 100 if portrait else 11)
        self._lower.setStretchFactor(self.themes, 1 if portrait else 22)
        self._lower.setStretch(self._lower.count() - 1, 1 if portrait and self.themes.isHidden() else 0)
        wanted = self.panel.wanted_height(self.width() - 2 * theme().px(48)) if portrait else 0
        least = max(self._height_above_chart(), self.panel.minimumSizeHint().height())
        self.panel.setMinimumHeight(least if portrait else 0)
        self.panel.setMaximumHeight(max(wanted, self.panel.minimumHeight()) or QWIDGETSIZE_MAX)

    def _place_chart(self, *, portrait: bool) -> None:
        """Above everything, or in portrait below the panel, where hands reach its bars."""
        inside = self._lower.indexOf(self._card) >= 0
        if portrait and not inside:
            self._lower.insertWidget(1, self._card)
        elif inside and not portrait:
            self._column.insertWidget(1, self._card)

    def _height_above_chart(self) -> int:
        """How tall the panel must be for hands to reach its buttons, and the chart below it."""
        above = 2 * theme().px(12) + self.head.heightForWidth(self.width() - 2 * theme().px(48))
        return max(0, self.within_reach() + theme().px(14 + 8) - above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panel and themes side by side, or one above the other in portrait."""
        super().resizeEvent(event)
        self._load_plan()

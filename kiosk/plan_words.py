"""Work plans in words: what stands on the bars and marks of their chart, in the panel, and in the sheet."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from database.opening import plain
from database.records import Event, Plan, Theme
from database.texts import first_paragraph, joined
from kiosk.i18n import LanguageManager
from kiosk.provenance import addition_text, reading_text
from kiosk.widgets.plan_axis import COMING, PAST, RUNNING, plan_state
from kiosk.widgets.plan_legend import MEETING, TODAY
from kiosk.widgets.plan_marks import Bar, Mark
from kiosk.widgets.theme_cards import ThemeCard

ROW_NAMES = {"accsm": "ACCSM", "plus-three": "ACCSM+3"}  # names in every language


def first_choice(plans: Sequence[Plan], today: date) -> str:
    """The plan that runs today, else the latest with themes: there is most to touch. ACCSM's own before others."""
    own_first = sorted(plans, key=_row_order)
    running = [plan.id for plan in own_first if plan_state(plan.start, plan.end, today) == RUNNING]
    told = [plan.id for plan in sorted(own_first, key=_newest_first) if plan.themes]
    return (running or told or [plan.id for plan in plans] or [""])[0]


def _row_order(plan: Plan) -> int:
    return list(ROW_NAMES).index(plan.strand)


def _newest_first(plan: Plan) -> int:
    return -plan.start


# The chart


def state_words() -> dict[str, str]:
    """What is said of past, running and coming plans."""
    return {
        PAST: QCoreApplication.translate("WorkPlansPage", "ended"),
        RUNNING: QCoreApplication.translate("WorkPlansPage", "running"),
        COMING: QCoreApplication.translate("WorkPlansPage", "to come"),
    }


def legend_entries(plans: Sequence[Plan], today: date) -> list[tuple[str, str]]:
    """The signs that the chart shows, with their words."""
    words = state_words()
    states = {plan_state(plan.start, plan.end, today) for plan in plans}
    return [
        *((state, words[state]) for state in (PAST, RUNNING, COMING) if state in states),
        (MEETING, QCoreApplication.translate("WorkPlansPage", "meeting")),
        (TODAY, QCoreApplication.translate("WorkPlansPage", "today")),
    ]


def make_bar(plan: Plan, language: LanguageManager, today: date) -> Bar:
    """A plan on the chart."""
    years = language.digits(f"{plan.start}–{plan.end}")
    state = plan_state(plan.start, plan.end, today)
    word = state_words()[state]
    titles = (QCoreApplication.translate("WorkPlansPage", "Work plan {years}").format(years=years), years)
    spoken = f"{ROW_NAMES[plan.strand]}, {plain(titles[0])}, {plain(word)}"
    return Bar(plan.id, plan.strand, plan.start, plan.end, titles, state, word, spoken)


def make_mark(event: Event, language: LanguageManager, today: date) -> Mark:
    """A meeting on the chart."""
    label = language.digits(event.number) if event.number else ""
    spoken = f"{plain(event.title)}, {language.date(event.date)}"
    return Mark(event.id, event.series or "", event.date.first_day(), label, spoken, event.date.last_day() <= today)


def make_card(entry: Theme, language: LanguageManager) -> ThemeCard:
    """A theme below the chart."""
    number = language.digits(entry.number)
    return ThemeCard(entry.id, number, entry.title, entry.statement, f"{number}. {plain(entry.title)}")


# Panel and sheet


def caption(plan: Plan) -> str:
    """What stands small over the panel."""
    if not plan.goal:
        return plan.title
    return QCoreApplication.translate("WorkPlansPage", "{title} · goal").format(title=plan.title)


def panel_text(plan: Plan, language: LanguageManager, *, roomy: bool) -> str:
    """All that a plan is about where there is room; else what stands beside the themes without scrolling."""
    if roomy:
        return joined("\n\n", (part for part in (*_objectives(plan, language), plan.text, _addition(plan)) if part))
    return "" if plan.goal else first_paragraph(plan.text)


def more_words(plan: Plan) -> str:
    """What is written on the button to the rest; empty where there is none."""
    if plan.objectives:
        return QCoreApplication.translate("WorkPlansPage", "Objectives")
    hidden = plan.goal or plan.addition or "\n\n" in plan.text
    return QCoreApplication.translate("WorkPlansPage", "More about this plan") if hidden else ""


def read_plan(plan: Plan, language: LanguageManager) -> tuple[str, str]:
    """Title and text of the sheet that tells all of a plan."""
    pattern = QCoreApplication.translate("WorkPlansPage", "Goal: {goal}")
    goal = pattern.format(goal=plan.goal) if plan.goal else ""
    words = (goal, *_objectives(plan, language), plan.text, _addition(plan))
    return plan.title, reading_text(words, plan.provenance, language)


def read_theme(entry: Theme, language: LanguageManager) -> tuple[str, str]:
    """Title and text of the sheet that tells of a theme."""
    words = (entry.statement, entry.text, addition_text(entry.addition) if entry.addition else "")
    return f"{language.digits(entry.number)} · {entry.title}", reading_text(words, entry.provenance, language)


def _objectives(plan: Plan, language: LanguageManager) -> list[str]:
    pattern = QCoreApplication.translate("WorkPlansPage", "Objective {n}: {statement}")
    return [pattern.format(n=language.digits(entry.number), statement=entry.statement) for entry in plan.objectives]


def _addition(plan: Plan) -> str:
    return addition_text(plan.addition) if plan.addition else ""

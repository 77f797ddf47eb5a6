"""Missions: three cards, the third with its parts; a touch opens the official wording."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from database.opening import plain
from database.records import Mission, Part
from kiosk.i18n import LanguageManager
from kiosk.pages.page import ReadingPage
from kiosk.provenance import brief_source_text, note_button_text, reading_text, tag_text
from kiosk.theme import theme
from kiosk.widgets.mission_card import MissionCard, PartRow
from kiosk.widgets.page_head import PageHead
from kiosk.widgets.text import label

if TYPE_CHECKING:
    from database.store import ContentStore

COLOURS = ("navy", "gold", "teal")


class MissionsPage(ReadingPage):
    """The missions of ACCSM."""

    name = "missions"
    kinds = ("mission", "part")

    def __init__(self, store: "ContentStore", language: LanguageManager, parent: QWidget | None = None) -> None:
        super().__init__(store, language, parent)
        self._missions: tuple[Mission, ...] = ()
        self.head = PageHead()
        self.head.more_requested.connect(self.show_about)
        self.introduction = label("label")
        self.cards: list[MissionCard] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.introduction)
        self._column.addLayout(self._row, 1)
        self.start()

    # Content

    def load_content(self) -> None:
        """Take the missions in the current language."""
        code = self.language.current
        section = self.store.section(self.name, code)
        self.head.title.setText(section.heading)
        self.introduction.setText(section.introduction)
        self._missions = self.store.missions(code)
        while len(self.cards) < len(self._missions):
            self._add_card()
        for card, mission in zip(self.cards, self._missions, strict=True):
            self._load_card(card, mission)
        self._arrange()

    def _add_card(self) -> None:
        card = MissionCard(COLOURS[len(self.cards) % len(COLOURS)])
        card.opened.connect(self.choose)
        card.note_opened.connect(self.choose)
        self.cards.append(card)
        self._row.addWidget(card)

    def _load_card(self, card: MissionCard, mission: Mission) -> None:
        number = self.language.digits(mission.number)
        spoken = f"{number}. {plain(mission.title)}"
        card.set_mission(mission.id, number, mission.title, mission.summary, spoken)
        card.set_parts([_part_row(part) for part in mission.parts])
        provenance = mission.provenance
        source = brief_source_text(provenance, self.language)
        card.source.set_texts(source, tag_text(provenance), note_button_text(provenance))

    def retranslate_ui(self) -> None:
        """Set the fixed words."""
        self.head.more_button.setAccessibleName(plain(self.tr("About this page")))

    # Choosing

    @Slot(str)
    def choose(self, item: str, /) -> None:
        """Open the official wording of a mission or a part."""
        if item in self._wordings():
            self.open_sheet(item)

    def sheet_text(self, item: str) -> tuple[str, str]:
        """The official wording of a mission or a part."""
        return self._wordings()[item]

    def record(self, item: str, /) -> tuple[str, str] | None:
        """The mission or part that is read."""
        if item not in self._wordings():
            return None
        return ("mission" if item in [mission.id for mission in self._missions] else "part"), item

    def _wordings(self) -> dict[str, tuple[str, str]]:
        """Title and text of the sheet for each mission and part."""
        wordings: dict[str, tuple[str, str]] = {}
        for mission in self._missions:
            number = self.language.digits(mission.number)
            words = (mission.statement, *(f"{part.letter}. {part.statement}" for part in mission.parts))
            text = reading_text(words, mission.provenance, self.language)
            wordings[mission.id] = (f"{number} · {mission.title}", text)
            for part in mission.parts:
                text = reading_text((part.statement,), part.provenance, self.language)
                wordings[part.id] = (f"{number} {part.letter} · {part.title}", text)
        return wordings

    # Arrangement

    @Slot()
    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        side, top = theme().px(48), theme().px(20)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(theme().px(12))
        self._arrange()

    def _arrange(self) -> None:
        portrait = self.width() < self.height()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme().px(12 if portrait else 28))
        for index, card in enumerate(self.cards):
            self._row.setStretch(index, 3 if card.parts else 2)
        if self.cards:
            room = self.within_reach() - self._height_above_cards()
            self.cards[0].reach_down(room if portrait else 0, self._inner_width())

    def _inner_width(self) -> int:
        sides = self._column.contentsMargins()
        return self.width() - sides.left() - sides.right()

    def _height_above_cards(self) -> int:
        """Head and introduction as they will be at this width: where they are now may be of another size."""
        width = self._inner_width()
        above = [item for index in range(2) if (item := self._column.itemAt(index))]
        heights = [
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height() for item in above
        ]
        return self._column.contentsMargins().top() + sum(heights) + len(heights) * self._column.spacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards side by side, or one above the other in portrait."""
        self._arrange()
        super().resizeEvent(event)


def _part_row(part: Part) -> PartRow:
    return PartRow(part.id, part.letter, part.title, f"{part.letter}. {plain(part.title)}")

"""The staff's list of what the ministry has to settle in the content."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from kiosk.staff.means import Means
from kiosk.staff.panel import Panel
from kiosk.theme import theme
from kiosk.widgets.text import Prose, label


class QuestionRow(QFrame):
    """A question with its number."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.number: QLabel = label("h2", wrap=False)
        self.text = Prose()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.number)
        self._row.addWidget(self.text, 1)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self.number.setMinimumWidth(theme().text_length(48))
        self._row.setContentsMargins(theme().px(24), theme().px(16), theme().px(24), theme().px(16))
        self._row.setSpacing(theme().px(16))


class QuestionsPanel(Panel):
    """Every open question of the content, numbered."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self.heading = label("h2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self.rows = [QuestionRow() for _ in means.store.open_questions(means.language.current)]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.start()

    def retranslate_ui(self) -> None:
        """Write every question in the current language."""
        language = self._means.language
        self.heading.setText(self.tr("What the ministry has to settle in the content"))
        for number, (row, question) in enumerate(
            zip(self.rows, self._means.store.open_questions(language.current), strict=True), 1
        ):
            row.number.setText(language.digits(number))
            row.text.setText(question.text)

    def set_sizes(self) -> None:
        """Take the theme's lengths."""
        self._column.setContentsMargins(0, 0, 0, theme().px(24))
        self._column.setSpacing(theme().px(12))
        for row in self.rows:
            row.set_sizes()

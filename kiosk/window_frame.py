"""What is around the pages: the header above, the navigation bar below, and the tools where hands reach them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from database.opening import Language, Welcome
from kiosk.header import Header
from kiosk.i18n import LanguageManager
from kiosk.navigation import NavigationBar
from kiosk.theme import theme
from kiosk.tools import Tools
from kiosk.widgets.page_stack import PageStack


class WindowFrame(QWidget):
    """The window without its pages; everything in it scales with the shorter side."""

    painted = Signal()
    """Home stands on the screen for the first time."""

    resized = Signal()

    def __init__(
        self, languages: tuple[Language, ...], welcomes: Mapping[str, Welcome], language: LanguageManager
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("ACCSM")
        self._painted = False
        self.tools = Tools(languages, language)
        self.header = Header(welcomes, language, self.tools)
        self.area = PageStack()
        self.bar = NavigationBar()
        self._column = QVBoxLayout(self)
        # The window takes any size that a screen or the tour gives it.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self.bar)
        theme().changed.connect(self._restyle)
        self._restyle()
        # The window itself has the focus until a key moves it: nothing is framed at a touch screen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def is_portrait(self) -> bool:
        """Whether the screen stands: then hands are to find everything in its lower two thirds."""
        return self.width() < self.height()

    def place_tools(self) -> None:
        """Put the tools into the header, or in portrait above the navigation bar."""
        portrait = self.is_portrait()
        if portrait == self.tools.at_foot:
            return
        self.tools.lay(at_foot=portrait)
        if portrait:
            self._column.insertWidget(self._column.indexOf(self.bar), self.tools)
            self.header.set_sizes()
        else:
            self.header.take_tools()
        self.tools.show()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(theme().style_sheet())

    @Slot()
    def style_afresh(self) -> None:
        """Style everything anew, and let go of what Qt keeps for widgets that are gone.

        WORKAROUND: a scroll area says that it is destroyed before its children are; while they go, Qt's style sheets
        note the rules of the area again, for ever, or until no style sheet is left (Qt 6.11).
        """
        self.setStyleSheet("")
        self._restyle()

    def sizeHint(self) -> QSize:
        """The size of a common laptop."""
        return QSize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything scales with the shorter side."""
        theme().fit(event.size())
        self.place_tools()
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Tell of the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self.painted.emit()
        return done

"""A word to the user inside the dock: what is wrong and what to do, whole and readable, until it is put away."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...algorithms.translation import tr

ICON = 16


class Notice(QFrame):
    """Hidden while there is nothing to say. Never a dialog: QGIS stays usable.

    put_away: what a person has read and put away by hand.
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(tr("Message"))
        self.close_button = close = QToolButton()
        close.setIcon(QgsApplication.getThemeIcon("/mIconClose.svg"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Put this message away"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self._put_away)
        self.put_away: set[str] = set()
        self.cure = QPushButton()
        self.cure.setAutoDefault(False)
        self.cure.clicked.connect(lambda _: self._cure())
        self._do = self.hide
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.cure, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 4, 4)
        row.addWidget(self._icon)
        row.addLayout(column, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def fault(self, text: str) -> None:
        """Something went wrong."""
        self._say(text, "/mIconCritical.svg")

    def caution(self, text: str) -> None:
        """Something to know or to do first."""
        self._say(text, "/mIconWarning.svg")

    def told(self, text: str) -> None:
        """Something was done."""
        self._say(text, "/mIconInfo.svg")

    def offer(self, text: str, cure: str, do: Callable[[], None]) -> None:
        """Something to do first, with a button that does it."""
        self.caution(text)
        self.cure.setText(cure)
        self._do = do
        self.cure.show()

    def _cure(self) -> None:
        # First: what is done may have something to say itself.
        self.hide()
        self._do()

    def _put_away(self) -> None:
        self.put_away.add(self.words.text())
        self.hide()

    def _say(self, text: str, icon: str) -> None:
        self.cure.hide()
        self._icon.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(ICON, ICON))
        self.words.setText(text)
        self.show()

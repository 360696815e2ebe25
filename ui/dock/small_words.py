"""Words below a field that say what its value means."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

SIZE = 0.9
"""Of the other letters."""


class SmallWords(QLabel):
    """As high as its lines, however wide it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        # After the policy, where it notes that the height follows from the width.
        self.setWordWrap(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SIZE)
        self.setFont(font)

    def sizeHint(self):  # noqa: N802 (Qt gives the name)
        """One line: a form makes no row lower than this, and Qt's own hint is two."""
        return self.minimumSizeHint()

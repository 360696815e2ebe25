"""The colours of the confidence in words."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ...algorithms.trust_classes import OPACITY, colour_of, trust_classes
from .small_words import SmallWords

SWATCH = 14


class Legend(QWidget):
    """A line for each class, the best first."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(1)
        rows.setColumnStretch(1, 1)
        for row, known in enumerate(reversed(trust_classes())):
            swatch = QLabel()
            swatch.setPixmap(self._swatch(colour_of(known)))
            words = SmallWords(known.words)
            rows.addWidget(swatch, row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(words, row, 1)

    def _swatch(self, colour: QColor) -> QPixmap:
        picture = QPixmap(SWATCH, SWATCH)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        if colour.alpha():
            colour.setAlphaF(OPACITY)
        painter.setBrush(colour)
        painter.drawRect(0, 0, SWATCH - 1, SWATCH - 1)
        painter.end()
        return picture

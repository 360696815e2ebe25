"""How much drawn detail: a slider that follows the preset until a hand moves it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from ...algorithms.translation import tr
from ...engine.job import PRESETS

STEPS = 20


class DetailChoice(QWidget):
    """`detail` is None as long as it is the preset's."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.detail: float | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(4)
        self.slider.setAccessibleName(tr("Detail"))
        self.slider.setToolTip(tr("Left: the most likely image, smooth. Right: the sharpest, and the most guessed."))
        self._value = QLabel()
        # As wide as any of its texts, so that the slider keeps still.
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("0.00 "))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._moved)

    def follow(self, preset: str) -> None:
        """Take the preset's."""
        self._show(PRESETS[preset].detail)
        self.detail = None

    def set_detail(self, detail: float) -> None:
        """Take another than the preset's."""
        self._show(detail)
        self.detail = detail

    def _show(self, detail: float) -> None:
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(detail * STEPS))
        self.slider.blockSignals(blocked)
        self._value.setText(f"{detail:.2f}")

    def _moved(self, value: int) -> None:
        self.detail = value / STEPS
        self._value.setText(f"{self.detail:.2f}")
        self.changed.emit()

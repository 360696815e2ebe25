"""How many times finer: one button for each."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ...algorithms.translation import tr
from ...engine.job import SCALES, UpscaleJob
from .bold import bold_while_on


class ScaleChoice(QWidget):
    """Buttons of which one is down."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for scale in SCALES:
            button = QPushButton(f"×&{scale}")
            button.setCheckable(True)
            bold_while_on(button)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolTip(tr("{n} times finer: one pixel becomes {squared}").format(n=scale, squared=scale**2))
            button.setAccessibleName(button.toolTip())
            self._group.addButton(button, scale)
            row.addWidget(button)
        self.set_scale(UpscaleJob("in", "out").scale)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())

    @property
    def scale(self) -> int:
        """2, 4 or 8."""
        return self._group.checkedId()

    def set_scale(self, scale: int) -> None:
        """Press one of them."""
        self._group.button(scale).setChecked(True)
        self.setFocusProxy(self._group.button(scale))

    def buttons(self) -> list:
        """In their order, for the order of the Tab key."""
        return self._group.buttons()

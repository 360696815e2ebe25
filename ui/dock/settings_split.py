"""The dock's two parts, one above the other: the settings, as high as they need, and all the rest."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

LARGEST_SHARE = 0.6
"""Of the whole height, for the settings: what is below stays of use, too."""

MARGIN = 6
"""Pixels around the settings."""


class SettingsSplit(QSplitter):
    """Gives the settings the height that they need, again whenever that changes, until its handle is moved by hand."""

    def __init__(self, settings: QWidget, below: QWidget):
        super().__init__(Qt.Orientation.Vertical)
        self._settings = QWidget()
        column = QVBoxLayout(self._settings)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(settings)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._settings)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addWidget(self._scroll)
        self.addWidget(below)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        # Once for all that changes together.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share)
        self.splitterMoved.connect(self._keep)
        self._settings.installEventFilter(self)

    def resizeEvent(self, event):  # noqa: N802 (Qt gives the name)
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._soon.start()

    def eventFilter(self, watched, event):  # noqa: N802 (Qt gives the name)
        """The settings ask for another height: words below a field have changed, or a part was unfolded."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        whole = sum(self.sizes())
        needed = self._settings.layout().heightForWidth(self.width())
        height = min(needed, round(LARGEST_SHARE * whole))
        if height != self.sizes()[0]:
            self.setSizes([height, whole - height])
        # Beside a bar lines break earlier, and need the bar: left alone, it would stay where there is room for all of them without it.
        fits = self.sizes()[0] >= needed
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(bar)

    def _keep(self) -> None:
        """As it was put by hand."""
        self._soon.timeout.disconnect(self._share)
        self.splitterMoved.disconnect(self._keep)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

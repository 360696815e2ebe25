"""Layers drawn to pictures beside the main thread.

rendering = Rendering([Drawing([image], settings), Drawing([result], settings)], done)     # done(pictures), on the main thread
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor, QImage


@dataclass(frozen=True)
class Drawing:
    """What is drawn where. layers: the topmost first. extent: in ``crs``. wide: pixels across; how many down follows from the extent."""

    layers: list[QgsMapLayer]
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    wide: int

    def settings(self) -> QgsMapSettings:
        """For QGIS's renderer. Its extent is a little larger where pixels would not be square."""
        made = QgsMapSettings()
        made.setDestinationCrs(self.crs)
        made.setTransformContext(QgsProject.instance().transformContext())
        made.setLayers(self.layers)
        made.setBackgroundColor(QColor(0, 0, 0, 0))
        made.setExtent(self.extent)
        made.setOutputSize(QSize(self.wide, max(1, round(self.wide * self.extent.height() / self.extent.width()))))
        return made


class Rendering(QObject):
    """Keeps layers alive while they are drawn, also those that are in no project."""

    def __init__(self, drawings: list[Drawing], done: Callable[[list[QImage]], None]):
        """done: called once, on the main thread, with a picture of each. Whoever wants it keeps this object until then."""
        super().__init__()
        self._drawings = drawings
        self._done = done
        self._jobs = [QgsMapRendererParallelJob(drawing.settings()) for drawing in drawings]
        self._drawing = len(self._jobs)
        for job in self._jobs:
            job.finished.connect(self._finished)
            job.start()

    def cancel(self) -> None:
        """Nothing is told any more."""
        self._done = None
        for job in self._jobs:
            job.cancelWithoutBlocking()

    def _finished(self) -> None:
        self._drawing -= 1
        if self._drawing == 0 and self._done is not None:
            self._done([job.renderedImage() for job in self._jobs])

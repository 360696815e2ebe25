"""A tool of the map that says where the preview is wanted: a frame under the cursor; a click leaves it there."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor


class PreviewTool(QgsMapTool):
    """Points are in the map's coordinates."""

    pointed = pyqtSignal(QgsPointXY)
    """The cursor is over another place."""

    pinned = pyqtSignal(QgsPointXY)
    """A place was clicked: that is the one."""

    left = pyqtSignal()
    """Escape."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self.setCursor(Qt.CursorShape.CrossCursor)

    # QGIS gives the names.
    # ruff: noqa: N802
    def canvasMoveEvent(self, event):
        self.pointed.emit(self.toMapCoordinates(event.pos()))

    def canvasReleaseEvent(self, event):
        if event.button() == Qt.MouseButton.LeftButton:
            self.pinned.emit(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.left.emit()


class Frame:
    """The edge of the preview's window on the map."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._band = QgsRubberBand(canvas)
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setStrokeColor(QColor(255, 255, 255))
        self._band.setSecondaryStrokeColor(QColor(30, 100, 200))
        self._band.setWidth(2)

    def show(self, rectangle: QgsRectangle, layer) -> None:
        """rectangle: in the layer's coordinates."""
        self._band.setToGeometry(QgsGeometry.fromRect(rectangle), layer.crs())

    def hide(self) -> None:
        """Show none."""
        self._band.reset()

    def close(self) -> None:
        """Leave nothing on the map."""
        self._canvas.scene().removeItem(self._band)

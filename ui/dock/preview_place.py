"""Where the preview lies: where the map was clicked or is pointed at, else in its middle."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .held_tool import HeldTool
from .pixels import PixelWindow, rectangle_of, window_around
from .preview_tool import Frame, PreviewTool
from .previewer import SIDE


class PreviewPlace(QObject):
    """Owns the tool and the frame on the map."""

    changed = pyqtSignal()
    picking = pyqtSignal(bool)
    """Whether the tool is in the hand."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None):
        super().__init__(parent)
        self._canvas = canvas
        self._frame = Frame(canvas)
        self._tool = PreviewTool(canvas)
        self._hand = HeldTool(canvas, self._tool, self)
        self._point: QgsPointXY | None = None
        self._crs = canvas.mapSettings().destinationCrs()
        self._tool.pointed.connect(self._pointed)
        self._tool.pinned.connect(self._pinned)
        self._tool.left.connect(lambda: self.pick(False))
        self._hand.held.connect(self.picking)
        canvas.extentsChanged.connect(self._moved)

    def pick(self, on: bool) -> None:
        """Take the tool into the hand, or the former one again."""
        self._hand.take(on)

    def centre(self) -> None:
        """The middle of the map from now on."""
        self._point = None
        self.changed.emit()

    def window(self, layer: QgsRasterLayer, scale: int) -> PixelWindow | None:
        """Pixels of the layer; None where the place lies outside of it."""
        map_crs = self._canvas.mapSettings().destinationCrs()
        point, crs = (self._canvas.center(), map_crs) if self._point is None else (self._point, self._crs)
        if crs.isValid() and layer.crs().isValid():
            try:
                point = QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()).transform(point)
            except QgsCsException:
                return None
        return window_around(point, SIDE // scale, layer)

    def show_frame(self, layer: QgsRasterLayer, window: PixelWindow) -> None:
        """Draw the window's edge on the map."""
        self._frame.show(rectangle_of(window, layer), layer)

    def hide_frame(self) -> None:
        """Draw none."""
        self._frame.hide()

    def close(self) -> None:
        """Leave nothing on the map."""
        self._canvas.extentsChanged.disconnect(self._moved)
        self._hand.close()
        self._frame.close()

    def _pointed(self, point: QgsPointXY) -> None:
        self._point, self._crs = point, self._canvas.mapSettings().destinationCrs()
        self.changed.emit()

    def _pinned(self, point: QgsPointXY) -> None:
        self._pointed(point)
        self.pick(False)

    def _moved(self) -> None:
        if self._point is None:
            self.changed.emit()

"""The preview over the map, in its place, without a layer in the project."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QObject, QRectF, QTimer
from qgis.PyQt.QtGui import QImage, QPainter, QTransform

from .rendering import Drawing, Rendering

REST_MILLISECONDS = 100


class PreviewOverlay(QObject):
    """Draws layers by QGIS itself, in the map's CRS and at its scale, and again whenever the map has moved."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None):
        super().__init__(parent)
        self._canvas = canvas
        self._item = _PictureItem(canvas)
        self._layers: list[QgsMapLayer] = []
        self._rendering: Rendering | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._render)
        canvas.extentsChanged.connect(self._rest.start)
        canvas.destinationCrsChanged.connect(self._rest.start)

    def show_layers(self, layers: list[QgsMapLayer]) -> None:
        """The topmost first; none takes the picture away."""
        self._layers = layers
        if layers:
            self._render()
        else:
            self._stop()
            self._item.show_picture(QImage(), QgsRectangle())

    def set_visible(self, on: bool) -> None:
        """Hide it while the input is to be seen."""
        self._item.setVisible(on)

    def close(self) -> None:
        """Leave nothing on the map."""
        self._rest.stop()
        self._stop()
        self._layers = []
        self._canvas.extentsChanged.disconnect(self._rest.start)
        self._canvas.destinationCrsChanged.disconnect(self._rest.start)
        self._canvas.scene().removeItem(self._item)

    def _stop(self) -> None:
        if self._rendering is not None:
            self._rendering.cancel()
            self._rendering = None

    def _render(self) -> None:
        self._stop()
        place = self._place()
        if place is None:
            return
        shown = self._canvas.mapSettings()
        wide = max(1, round(place.width() / max(shown.mapUnitsPerPixel(), 1e-12)))
        drawing = Drawing(self._layers, place, shown.destinationCrs(), wide)
        # Rounded to whole pixels, the picture reaches a little farther than was asked for.
        reached = drawing.settings().visibleExtent()
        self._rendering = Rendering([drawing], lambda pictures: self._item.show_picture(pictures[0], reached))

    def _place(self) -> QgsRectangle | None:
        """The part of the map that the preview covers, in the map's CRS."""
        if not self._layers:
            return None
        layer, shown = self._layers[-1], self._canvas.mapSettings()
        extent = layer.extent()
        if layer.crs().isValid() and shown.destinationCrs().isValid():
            try:
                transform = QgsCoordinateTransform(layer.crs(), shown.destinationCrs(), QgsProject.instance())
                extent = transform.transformBoundingBox(extent)
            except QgsCsException:
                return None
        place = extent.intersect(self._canvas.extent())
        return None if place.isEmpty() else place


class _PictureItem(QgsMapCanvasItem):
    """A picture of a rectangle of the map; where the map moves or turns, it goes along until a new one is drawn."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self._picture = QImage()
        self._extent = QgsRectangle()
        # Below rubber bands and what tools draw.
        self.setZValue(-1)

    def show_picture(self, picture: QImage, extent: QgsRectangle) -> None:
        """extent: in the map's coordinates."""
        self._picture, self._extent = picture, extent
        self.update()

    # QGIS and Qt give the names.
    # ruff: noqa: N802
    def boundingRect(self):
        return QRectF(self._canvas.rect())

    def updatePosition(self):
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter, option=None, widget=None):
        if self._picture.isNull():
            return
        left, right = self._extent.xMinimum(), self._extent.xMaximum()
        bottom, top = self._extent.yMinimum(), self._extent.yMaximum()
        corner, along, down = (
            self.toCanvasCoordinates(QgsPointXY(x, y)) for x, y in ((left, top), (right, top), (left, bottom))
        )
        across, up = (along - corner) / self._picture.width(), (down - corner) / self._picture.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(QTransform(across.x(), across.y(), up.x(), up.y(), corner.x(), corner.y()), True)
        painter.drawImage(0, 0, self._picture)
        painter.restore()

"""The image in the pictures: the scene that comes with the tests, and a place in it where small things are."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.utils import iface

from screenshots.window import ROOT, settle

FARM = 33, 196
"""Pixel of the scene in the middle of maps."""

PIXEL = 7
"""Pixels of the screen to one of the input's."""


def add_scene() -> QgsRasterLayer:
    """The scene as a layer of the project."""
    scene = QgsRasterLayer(str(ROOT / "tests" / "data" / "scene_naip.tif"), "scene_naip")
    QgsProject.instance().addMapLayer(scene)
    settle(1)
    return scene


def show_farm(scene: QgsRasterLayer, canvas=None, pixel: float = PIXEL, east: int = 0) -> None:
    """The same place at the same scale in every canvas, whatever its size. canvas: QGIS's own, where none is given. east: pixels to
    the right of the farm, for a wide map to show no white beside the scene."""
    canvas = canvas or iface.mapCanvas()
    extent, width = scene.extent(), scene.rasterUnitsPerPixelX()
    x, y = extent.xMinimum() + (FARM[0] + east) * width, extent.yMaximum() - FARM[1] * width
    half = canvas.width() / pixel / 2 * width, canvas.height() / pixel / 2 * width
    canvas.setExtent(QgsRectangle(x - half[0], y - half[1], x + half[0], y + half[1]))
    canvas.refresh()
    settle(2)


def layers_named(part: str) -> list[QgsRasterLayer]:
    """Layers of the project whose names hold a text."""
    return [layer for layer in QgsProject.instance().mapLayers().values() if part in layer.name()]

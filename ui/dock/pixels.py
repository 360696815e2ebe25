"""Rectangles on the map as whole pixels of a layer: how large a part is, and where a preview's window lies."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

ROUNDING = 1e-6
"""Share of a pixel that a coordinate may be off."""


@dataclass(frozen=True)
class PixelWindow:
    """Whole pixels of a layer: first column and row, how many of each."""

    column: int
    row: int
    columns: int
    rows: int


def window_of(rectangle: QgsRectangle, layer: QgsRasterLayer) -> PixelWindow | None:
    """The pixels that a rectangle in the layer's CRS touches; None where it lies outside."""
    whole, width, height = layer.extent(), layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    if not rectangle.intersects(whole) or width <= 0 or height <= 0:
        return None
    left = max(0, math.floor((rectangle.xMinimum() - whole.xMinimum()) / width + ROUNDING))
    right = min(layer.width(), math.ceil((rectangle.xMaximum() - whole.xMinimum()) / width - ROUNDING))
    top = max(0, math.floor((whole.yMaximum() - rectangle.yMaximum()) / height + ROUNDING))
    bottom = min(layer.height(), math.ceil((whole.yMaximum() - rectangle.yMinimum()) / height - ROUNDING))
    return PixelWindow(left, top, right - left, bottom - top) if left < right and top < bottom else None


def window_around(centre: QgsPointXY, side: int, layer: QgsRasterLayer) -> PixelWindow | None:
    """A window of ``side`` pixels around a point in the layer's CRS, moved inside the layer; None where the point lies outside."""
    whole = layer.extent()
    if not whole.contains(centre):
        return None
    columns, rows = min(side, layer.width()), min(side, layer.height())
    column = math.floor((centre.x() - whole.xMinimum()) / layer.rasterUnitsPerPixelX() - columns / 2)
    row = math.floor((whole.yMaximum() - centre.y()) / layer.rasterUnitsPerPixelY() - rows / 2)
    column, row = min(max(column, 0), layer.width() - columns), min(max(row, 0), layer.height() - rows)
    return PixelWindow(column, row, columns, rows)


def rectangle_of(window: PixelWindow, layer: QgsRasterLayer) -> QgsRectangle:
    """Its outer edges in the layer's CRS."""
    whole, width, height = layer.extent(), layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    left, top = whole.xMinimum() + window.column * width, whole.yMaximum() - window.row * height
    return QgsRectangle(left, top - window.rows * height, left + window.columns * width, top)


def in_layer(rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem, layer: QgsRasterLayer) -> QgsRectangle | None:
    """A rectangle brought to the layer's CRS; None where that can't be done. An unknown CRS is the layer's."""
    if not crs.isValid() or not layer.crs().isValid():
        return rectangle
    try:
        return QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()).transformBoundingBox(rectangle)
    except QgsCsException:
        return None

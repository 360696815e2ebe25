"""The input layer as the engine needs it: a name that GDAL opens, whatever folder the engine is started in.

name = gdal_name(layer)                            # "/data/in.tif", "GPKG:/data/in.gpkg:photo"
extent, crs = extent_for_engine(rectangle, rectangle_crs, layer, context)
"""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)

from .translation import tr

_QGIS_SUFFIX = re.compile(r"\|(option|credential|authid):.*$")
"""What QGIS adds to a name for itself; GDAL knows nothing of it."""

Extent = tuple[float, float, float, float]


def gdal_name(layer: QgsRasterLayer) -> str:
    """What GDAL opens to read this layer. Raises QgsProcessingException where that is no file."""
    if layer.providerType() != "gdal":
        raise QgsProcessingException(
            tr(
                "The layer '{layer}' is no raster file ({provider} layer), so the engine can't read it. "
                "Save it as GeoTIFF first (right-click the layer > Export > Save As...) and use that file."
            ).format(layer=layer.name(), provider=layer.providerType())
        )
    name = _QGIS_SUFFIX.sub("", layer.dataProvider().dataSourceUri())
    if "/vsimem/" in name:
        raise QgsProcessingException(
            tr(
                "The layer '{layer}' lies in the memory of QGIS, where the engine can't read it. Save it to disk first."
            ).format(layer=layer.name())
        )
    path = QgsProviderRegistry.instance().decodeUri("gdal", name).get("path", "")
    # Relative names come from the command line; the engine is started in another folder.
    if path and not Path(path).is_absolute() and Path(path).exists():
        name = name.replace(path, str(Path(path).absolute()), 1)
    return name


def extent_for_engine(
    rectangle: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    layer: QgsRasterLayer,
    context: QgsProcessingContext,
) -> tuple[Extent, str | None]:
    """A rectangle and its CRS (WKT; None: that of the raster) as the job holds them.

    Raises QgsProcessingException where the rectangle does not overlap the layer.
    """
    there = _in_layer_crs(rectangle, crs, layer, context)
    if not there.intersects(layer.extent()):
        raise QgsProcessingException(
            tr(
                "The extent lies outside the layer '{layer}', which covers {extent} in {crs}. "
                "Choose an extent that overlaps it, and check the CRS of the extent."
            ).format(
                layer=layer.name(),
                extent=layer.extent().toString(2),
                crs=layer.crs().authid() or tr("an unknown CRS"),
            )
        )
    # The engine knows the file's CRS alone. Where the user has given the layer another one, or the file has none,
    # the rectangle is handed over in the layer's coordinates, which are those of the file.
    own = layer.dataProvider().crs()
    if not crs.isValid() or crs == layer.crs() or own != layer.crs():
        return _corners(there), None
    return _corners(rectangle), crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)


def _in_layer_crs(
    rectangle: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    layer: QgsRasterLayer,
    context: QgsProcessingContext,
) -> QgsRectangle:
    if not crs.isValid() or not layer.crs().isValid():
        return rectangle
    transform = QgsCoordinateTransform(crs, layer.crs(), context.transformContext())
    try:
        return transform.transformBoundingBox(rectangle)
    except QgsCsException as error:
        raise QgsProcessingException(
            tr(
                "The extent can't be brought from {crs} to the CRS of the layer ({layer}): {error}. "
                "Give the extent in the layer's own CRS."
            ).format(crs=crs.authid(), layer=layer.crs().authid(), error=error)
        ) from None


def _corners(rectangle: QgsRectangle) -> Extent:
    return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()

"""Polygon layers of QGIS as the engine reads them: GeoJSON in the coordinates of the raster's layer.

image = image_of(layer)                                     # main thread; what follows may take long, and is for another one
for feature in features_of(source, feedback):
    geometry = in_raster_coordinates(feature, source, image, context, tr("caption layer"))
write_polygons(temporary_geojson("captions"), [(geometry, {"caption": "forest"})])
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRectangle,
)

from ..engine.job import RASTER_CRS
from .translation import tr

_DIGITS = 17
"""Of coordinates: a float64, no less."""


@dataclass(frozen=True)
class Image:
    """What polygons are laid onto, apart from its layer, which belongs to the main thread."""

    name: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


def image_of(layer: QgsRasterLayer) -> Image:
    """On the main thread."""
    return Image(layer.name(), layer.crs(), layer.extent())


def temporary_geojson(name: str) -> str:
    """A file name that QGIS removes at its end."""
    return QgsProcessingUtils.generateTempFilename(f"{name}.geojson")


def features_of(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> Iterator[QgsFeature]:
    """All of a layer's, or those that are selected, as the user chose. Raises QgsProcessingException when the user cancels.

    Polygons that cross themselves are taken as they are: QGIS would refuse them by an exception of its iterator, which Python can't catch
    and QGIS dies of.
    """
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled: nothing was written."))
        yield feature


def in_raster_coordinates(
    feature: QgsFeature,
    source: QgsProcessingFeatureSource,
    image: Image,
    context: QgsProcessingContext,
    called: str,
) -> QgsGeometry:
    """The polygon of a feature, empty where it has none. called: its layer, in words. Raises QgsProcessingException."""
    geometry = QgsGeometry(feature.geometry())
    theirs, ours = source.sourceCrs(), image.crs
    if theirs.isValid() and ours.isValid() and theirs != ours:
        try:
            geometry.transform(QgsCoordinateTransform(theirs, ours, context.transformContext()))
        except QgsCsException as error:
            raise QgsProcessingException(
                tr(
                    "The {called} can't be brought from {theirs} to the CRS of the image ({ours}): {error}. Check the CRS of both "
                    "layers, or save the {called} in that of the image first."
                ).format(called=called, theirs=theirs.authid(), ours=ours.authid(), error=error)
            ) from None
    return geometry


def write_polygons(path: str, polygons: list[tuple[QgsGeometry, dict]]) -> None:
    """Geometries with their fields. The CRS is that of the raster, whatever it is called."""
    crs = json.dumps({"type": "name", "properties": {"name": RASTER_CRS}})
    # Piece by piece: Python would do all of them in one step, and its other threads, as the window's, would have to wait.
    features = ",\n".join(
        f'{{"type": "Feature", "geometry": {geometry.asJson(_DIGITS)}, "properties": {json.dumps(fields)}}}'
        for geometry, fields in polygons
    )
    text = f'{{"type": "FeatureCollection", "crs": {crs}, "features": [\n{features}\n]}}\n'
    Path(path).write_text(text, encoding="utf-8")

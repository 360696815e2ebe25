"""Polygon layers of QGIS as the engine reads them: GeoJSON in the coordinates of the raster's layer.

image, polygons = image_of(layer), polygons_of(source)      # main thread; what follows may take long, and is for another one
for feature in features_of(polygons, feedback):
    geometry = in_raster_coordinates(feature, polygons, image, context, tr("caption layer"))
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
    QgsFeatureIterator,
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


@dataclass(frozen=True)
class Polygons:
    """Those of a layer as they are now, to be read once, whatever becomes of the layer meanwhile."""

    features: QgsFeatureIterator
    source: QgsProcessingFeatureSource
    """Where they come from: has to outlive the iterator, and so stands behind it."""


def image_of(layer: QgsRasterLayer) -> Image:
    """On the main thread."""
    return Image(layer.name(), layer.crs(), layer.extent())


def polygons_of(source: QgsProcessingFeatureSource | None) -> Polygons | None:
    """On the main thread: QGIS crashes now and then where another one looks for a layer while the legend is drawn
    (QgsProject::layerStore drops what QgsProject::createExpressionContextScope is at work on).

    Polygons that cross themselves are taken as they are: QGIS would refuse them by an exception of its iterator, which Python can't catch
    and QGIS dies of.
    """
    if source is None:
        return None
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    return Polygons(source.getFeatures(QgsFeatureRequest(), unchecked), source)


def temporary_geojson(name: str) -> str:
    """A file name that QGIS removes at its end."""
    return QgsProcessingUtils.generateTempFilename(f"{name}.geojson")


def features_of(polygons: Polygons, feedback: QgsProcessingFeedback) -> Iterator[QgsFeature]:
    """All of a layer's, or those that are selected, as the user chose. Raises QgsProcessingException when the user cancels."""
    for feature in polygons.features:
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled: nothing was written."))
        yield feature


def in_raster_coordinates(
    feature: QgsFeature,
    polygons: Polygons,
    image: Image,
    context: QgsProcessingContext,
    called: str,
) -> QgsGeometry:
    """The polygon of a feature, empty where it has none. called: its layer, in words. Raises QgsProcessingException."""
    geometry = QgsGeometry(feature.geometry())
    theirs, ours = polygons.source.sourceCrs(), image.crs
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

"""The mask layer on its way to the engine: which part of an image is to be done.

polygons = polygons_of(mask_source(values, "MASK"))                         # main thread
path = mask_for_engine(polygons, "MASK", image, context, path, feedback)    # on the run's thread: there may be many polygons
"""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
)

from .polygons import Image, Polygons, features_of, in_raster_coordinates, write_polygons
from .translation import tr
from .values import Values


def mask_source(values: Values, name: str) -> QgsProcessingFeatureSource | None:
    """The layer of a parameter; None where none was given. Raises QgsProcessingException with a sentence and a cure."""
    return values.features(name) if values.given(name) else None


def mask_for_engine(
    given: Polygons | None,
    name: str,
    image: Image,
    context: QgsProcessingContext,
    path: str,
    feedback: QgsProcessingFeedback,
) -> str | None:
    """Write the polygons of a parameter for the engine; None where none was given.

    Raises QgsProcessingException with a sentence and a cure.
    """
    if given is None:
        return None
    called = tr("mask layer")
    features = (in_raster_coordinates(f, given, image, context, called) for f in features_of(given, feedback))
    # A row that nothing was drawn for encloses nothing.
    polygons = [geometry for geometry in features if not geometry.isEmpty()]
    if not polygons:
        raise QgsProcessingException(
            tr(
                "The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty."
            ).format(name=name)
        )
    _check_place(polygons, image)
    write_polygons(path, [(geometry, {}) for geometry in polygons])
    return path


def _check_place(polygons: list[QgsGeometry], image: Image) -> None:
    around = QgsRectangle()
    for geometry in polygons:
        around.combineExtentWith(geometry.boundingBox())
    if not around.intersects(image.extent):
        raise QgsProcessingException(
            tr(
                "The polygons of the mask lie outside the layer '{layer}', which covers {extent} in {crs}. "
                "Choose polygons that overlap it, and check the CRS of both layers."
            ).format(
                layer=image.name,
                extent=image.extent.toString(2),
                crs=image.crs.authid() or tr("an unknown CRS"),
            )
        )

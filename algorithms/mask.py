"""The mask layer on its way to the engine: which part of an image is to be done.

path = mask_for_engine(values, "MASK", layer, path)    # main thread, before the run
"""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsProcessingException, QgsRasterLayer, QgsRectangle

from .polygons import features_of, in_raster_coordinates, write_polygons
from .translation import tr
from .values import Values


def mask_for_engine(values: Values, name: str, layer: QgsRasterLayer, path: str | None) -> str | None:
    """Write the polygons of a parameter for the engine; None where none was given.

    path: None only looks whether they will do. Raises QgsProcessingException with a sentence and a cure.
    """
    if not values.given(name):
        return None
    source, called = values.features(name), tr("mask layer")
    features = (in_raster_coordinates(f, source, layer, values.context, called) for f in features_of(source))
    # A row that nothing was drawn for encloses nothing.
    polygons = [geometry for geometry in features if not geometry.isEmpty()]
    if not polygons:
        raise QgsProcessingException(
            tr(
                "The mask layer has no polygon. Draw one around what is to be done, choose other features, or leave {name} empty."
            ).format(name=name)
        )
    _check_place(polygons, layer)
    if path is None:
        return None
    write_polygons(path, [(geometry, {}) for geometry in polygons])
    return path


def _check_place(polygons: list[QgsGeometry], layer: QgsRasterLayer) -> None:
    around = QgsRectangle()
    for geometry in polygons:
        around.combineExtentWith(geometry.boundingBox())
    if not around.intersects(layer.extent()):
        raise QgsProcessingException(
            tr(
                "The polygons of the mask lie outside the layer '{layer}', which covers {extent} in {crs}. "
                "Choose polygons that overlap it, and check the CRS of both layers."
            ).format(
                layer=layer.name(),
                extent=layer.extent().toString(2),
                crs=layer.crs().authid() or tr("an unknown CRS"),
            )
        )

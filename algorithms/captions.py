"""Captions between QGIS and the engine: a polygon layer here, a GeoJSON file in the raster's coordinates there.

polygons = polygons_of(caption_source(values, "CAPTIONS"))              # main thread
path = captions_for_engine(polygons, image, context, path, feedback)    # on the run's thread: there may be many polygons
sink = load_captions(algorithm, parameters, "OUTPUT_CAPTIONS", context, path, layer_crs)    # when the engine has finished
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from .polygons import Image, Polygons, features_of, in_raster_coordinates, write_polygons
from .translation import tr
from .values import Values

FIELD = "caption"


def caption_source(values: Values, name: str) -> QgsProcessingFeatureSource | None:
    """The caption layer of a parameter; None where none was given. Raises QgsProcessingException with a sentence and a cure."""
    if not values.given(name):
        return None
    source = values.features(name)
    if source.fields().lookupField(FIELD) < 0:
        raise QgsProcessingException(
            tr(
                "The caption layer has no field '{field}'. Take the layer that vlmsr:describe makes, or add a text field of that name."
            ).format(field=FIELD)
        )
    return source


def captions_for_engine(
    given: Polygons | None, image: Image, context: QgsProcessingContext, path: str, feedback: QgsProcessingFeedback
) -> str | None:
    """Write the captions of a parameter for the engine; None where none were given.

    Raises QgsProcessingException with a sentence and a cure.
    """
    if given is None:
        return None
    polygons = [_for_engine(feature, given, image, context) for feature in features_of(given, feedback)]
    if not any(fields[FIELD] for _, fields in polygons):
        raise QgsProcessingException(
            tr(
                "The caption layer says nothing: all its captions are empty. Fill the field '{field}', or leave CAPTIONS empty."
            ).format(field=FIELD)
        )
    write_polygons(path, polygons)
    return path


def fields() -> QgsFields:
    """Of a caption layer."""
    # QVariant's types are deprecated from 3.38 on, and gone with Qt 6; before, there are no others.
    if Qgis.QGIS_VERSION_INT >= 33800:
        text, number = QMetaType.Type.QString, QMetaType.Type.Double
    else:
        text, number = QVariant.String, QVariant.Double
    made = QgsFields()
    for name, kind in (("tile", text), (FIELD, text), ("confidence", number), ("model", text)):
        made.append(QgsField(name, kind))
    return made


def load_captions(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    path: str,
    crs: QgsCoordinateReferenceSystem,
) -> str:
    """Put the engine's captions into the sink of an output; returns its id. crs: of the raster's layer."""
    sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields(), QgsWkbTypes.Type.Polygon, crs)
    if sink is None:
        raise QgsProcessingException(_with_cure(algorithm.invalidSinkError(parameters, name)))
    for described in json.loads(Path(path).read_text(encoding="utf-8"))["features"]:
        if not sink.addFeature(_for_qgis(described), QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(_with_cure(algorithm.writeFeatureError(sink, parameters, name)))
    # Closed before QGIS loads what was written.
    del sink
    return identifier


def _with_cure(message: str) -> str:
    """QGIS's own sentence, which says what is wrong alone."""
    return tr("{message}. Choose another file or format for the captions, or leave that output empty.").format(
        message=message.rstrip(" .")
    )


def _for_engine(
    feature: QgsFeature, given: Polygons, image: Image, context: QgsProcessingContext
) -> tuple[QgsGeometry, dict]:
    geometry = in_raster_coordinates(feature, given, image, context, tr("caption layer"))
    if geometry.isEmpty():
        raise QgsProcessingException(
            tr("Feature {id} of the caption layer has no polygon. Delete it, or draw one.").format(id=feature.id())
        )
    caption = feature[FIELD]
    # NULL of QGIS is no None.
    return geometry, {FIELD: caption.strip() if isinstance(caption, str) else ""}


def _for_qgis(described: dict) -> QgsFeature:
    feature = QgsFeature(fields())
    ring = described["geometry"]["coordinates"][0]
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((" + ",".join(f"{x!r} {y!r}" for x, y in ring) + "))"))
    for name, value in described["properties"].items():
        feature.setAttribute(name, value)
    return feature

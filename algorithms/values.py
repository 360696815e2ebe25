"""Values of Processing parameters as plain Python values, strictly: what QGIS would replace in silence is an error."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QVariant

from .translation import tr


class Values:
    """Reads the parameters of one run of an algorithm."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        self._algorithm = algorithm
        self._parameters = parameters
        self.context = context

    def given(self, name: str) -> bool:
        """Whether the user gave a value at all."""
        value = self._parameters.get(name)
        if isinstance(value, QVariant):
            return not value.isNull()
        return value is not None and value not in ("", [])

    def text(self, name: str) -> str:
        """A string, or the choice of an enum with static strings as it was typed, offered or not."""
        return self._algorithm.parameterAsString(self._parameters, name, self.context).strip()

    def whole(self, name: str) -> int:
        """A whole number."""
        return self._algorithm.parameterAsInt(self._parameters, name, self.context)

    def whole_or_none(self, name: str) -> int | None:
        """A whole number, None where none was given."""
        return self.whole(name) if self.given(name) else None

    def number_or_none(self, name: str) -> float | None:
        """A number, None where none was given."""
        if not self.given(name):
            return None
        return self._algorithm.parameterAsDouble(self._parameters, name, self.context)

    def bands(self, name: str) -> tuple[int, ...] | None:
        """Band numbers in the order given: a list, or text such as ``4,3,2``. None where none was given."""
        if not self.given(name):
            return None
        value = self._parameters[name]
        if isinstance(value, QgsProperty):
            value, _ = value.valueAsString(self.context.expressionContext())
        if not isinstance(value, (list, tuple)):
            value = re.split(r"[\s,;]+", str(value).strip())
        try:
            return tuple(int(band) for band in value)
        except (TypeError, ValueError):
            raise QgsProcessingException(
                tr("The bands '{bands}' are no numbers. Give three numbers, for example 4;3;2, or one.").format(
                    bands=value
                )
            ) from None

    def raster(self, name: str) -> QgsRasterLayer:
        """A raster layer that QGIS could open."""
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, name, self.context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(
                tr(
                    "The input {source} can't be opened as a raster: the file is missing, damaged or of an unknown "
                    "kind. Check its path, and whether QGIS shows it as a layer."
                ).format(source=self._parameters.get(name))
            )
        return layer

    def extent(self, name: str) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem]:
        """A rectangle and the CRS of its coordinates, which may be invalid: unknown."""
        definition = self._algorithm.parameterDefinition(name)
        value = self._parameters.get(name)
        rectangle = self._algorithm.parameterAsExtent(self._parameters, name, self.context)
        if not definition.checkValueIsAcceptable(value, self.context) or rectangle.isNull() or rectangle.isEmpty():
            raise QgsProcessingException(
                tr(
                    "The extent '{extent}' can't be read or is empty. "
                    "Write it as xmin,xmax,ymin,ymax [EPSG:code], or choose it on the map."
                ).format(extent=value)
            )
        return rectangle, self._algorithm.parameterAsExtentCrs(self._parameters, name, self.context)

    def features(self, name: str) -> QgsProcessingFeatureSource:
        """A vector layer that QGIS could open."""
        source = self._algorithm.parameterAsSource(self._parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(
                tr("The layer {source} can't be opened. Check its path, and whether QGIS shows it.").format(
                    source=self._parameters.get(name)
                )
            )
        return source

    def destination(self, name: str) -> str | None:
        """The file name of an output, None for a temporary one. Reads only, and so leaves no layer to load behind."""
        value = self._parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value, _ = value.valueAsString(self.context.expressionContext())
        if not value or value == "TEMPORARY_OUTPUT":
            return None
        return str(value)

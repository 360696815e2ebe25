"""The expression function `vlmsr_tag`: what a result's file says of itself, for the labels of a layout or the title of a map.

function = TagFunction()
QgsExpression.registerFunction(function)            # keep the object: QGIS does not own it
QgsExpression.unregisterFunction(TagFunction.NAME)
"""

from __future__ import annotations

from qgis.core import QgsExpressionFunction, QgsMapLayer, QgsProject, QgsRasterLayer

from .raster_tags import tags_of
from .translation import tr


class TagFunction(QgsExpressionFunction):
    """``vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SEED')``"""

    NAME = "vlmsr_tag"

    def __init__(self):
        super().__init__(self.NAME, 2, "vlmsr", _help())

    def func(self, values, context, parent, node):
        """The tag's text; NULL where the file has no such tag, an evaluation error where there is no such layer."""
        layer = _raster(values[0])
        if layer is None:
            parent.setEvalErrorString(
                tr("There is no raster layer '{layer}' in this project. Give the name or the id of one.").format(
                    layer=values[0]
                )
            )
            return None
        return tags_of(layer.source()).get(str(values[1]))

    def usesGeometry(self, node):  # noqa: N802 (QGIS gives the name)
        return False

    def referencedColumns(self, node):  # noqa: N802 (QGIS gives the name)
        return set()

    def isStatic(self, node, parent, context):  # noqa: N802 (QGIS gives the name)
        """Evaluated each time: the file may have been made anew."""
        return False


def _raster(given: object) -> QgsRasterLayer | None:
    """A raster layer of the project by its id or its name, or a layer itself."""
    if isinstance(given, QgsMapLayer):
        found = [given]
    else:
        project = QgsProject.instance()
        found = [project.mapLayer(str(given)), *project.mapLayersByName(str(given))]
    return next((layer for layer in found if isinstance(layer, QgsRasterLayer)), None)


def _help() -> str:
    return tr(
        "<h3>vlmsr_tag</h3><p>What the file of a raster layer says of itself: how vlmsr made it.</p>"
        "<h4>Syntax</h4><p>vlmsr_tag(<i>layer</i>, <i>tag</i>)</p>"
        "<h4>Arguments</h4><p><i>layer</i>: name or id of a raster layer.<br><i>tag</i>: AI_GENERATED, VLMSR_MODEL, VLMSR_VERSION, "
        "VLMSR_SCALE, VLMSR_SEED, VLMSR_PRESET, VLMSR_AGREEMENT_DN, VLMSR_LICENCE or another one of the user guide. NULL where the file "
        "does not have it.</p>"
        "<h4>Examples</h4><p>vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SEED') &rarr; '0'<br>"
        "'Made ' || vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_SCALE') || ' times finer by the model ' || "
        "vlmsr_tag('ortho x4 balanced (vlmsr)', 'VLMSR_MODEL') &rarr; 'Made 4 times finer by the model lite 0.1.0'</p>"
    )

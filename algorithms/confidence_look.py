"""A raster of confidences drawn in the colours of `trust_classes`, over its image."""

from __future__ import annotations

from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer

from .trust_classes import OPACITY, colour_of, trust_classes


class ConfidenceLook:
    """As `style.LayerLook` for images: alike for every image, where QGIS's grey is stretched anew each time."""

    def put_on(self, layer: QgsRasterLayer) -> None:
        """See `draw_confidence`."""
        draw_confidence(layer)


def draw_confidence(layer: QgsRasterLayer) -> None:
    """Draw a raster of confidences (0 to 1) in the classes' colours, for the image below to show through."""
    ramp = QgsColorRampShader(0, 1, None, QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(known.top, colour_of(known), known.words) for known in trust_classes()]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    layer.renderer().setOpacity(OPACITY)
    layer.triggerRepaint()

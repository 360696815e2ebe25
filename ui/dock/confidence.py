"""How far each pixel may be trusted, as colours over the image and as words.

The colours go from light to dark, so that they are told apart without seeing red or green; where a pixel may be trusted there is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtGui import QColor

from ...algorithms.translation import tr


@dataclass(frozen=True)
class TrustClass:
    """Pixels with a confidence of at most ``top``. rgba: 0 to 255."""

    top: float
    rgba: tuple[int, int, int, int]
    words: str


def trust_classes() -> tuple[TrustClass, ...]:
    """From the least to the best."""
    return (
        TrustClass(0.5, (122, 1, 119, 150), tr("a guess: fewer than 5 of 10 pixels are near the truth")),
        TrustClass(0.7, (221, 52, 151, 130), tr("doubtful: 5 to 7 of 10")),
        TrustClass(0.9, (250, 200, 205, 110), tr("likely: 7 to 9 of 10")),
        TrustClass(float("inf"), (255, 255, 255, 0), tr("no colour, to be trusted: more than 9 of 10")),
    )


def draw_confidence(layer: QgsRasterLayer) -> None:
    """Draw a raster of confidences (0 to 1) in the classes' colours, for the image below to show through."""
    ramp = QgsColorRampShader(0, 1, None, QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(known.top, QColor(*known.rgba), known.words) for known in trust_classes()]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    layer.triggerRepaint()

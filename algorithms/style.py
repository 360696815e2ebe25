"""How results are drawn: like the input, with the same renderer and stretch, where they have the bands that are drawn.

look = LayerLook(layer, [1, 2, 3])      # main thread, before the run
look.put_on(result)                     # main thread, when the result is loaded
"""

from __future__ import annotations

from qgis.core import (
    QgsColorRampShader,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor


class LayerLook:
    """How a raster layer is drawn, apart from the layer, which may be gone when the result is there."""

    def __init__(self, layer: QgsRasterLayer, bands: list[int]):
        """bands: those that the result has, in its order."""
        brightness = layer.brightnessFilter()
        self._crs = layer.crs()
        self._renderer = _renumbered(layer.renderer(), bands)
        self._brightness = brightness.brightness()
        self._contrast = brightness.contrast()
        self._gamma = brightness.gamma()

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Draw ``layer`` alike."""
        if not layer.crs().isValid():
            # The file says nothing; the user had given the input's layer a CRS by hand.
            layer.setCrs(self._crs)
        if self._renderer is not None:
            layer.setRenderer(self._renderer.clone())
        layer.brightnessFilter().setBrightness(self._brightness)
        layer.brightnessFilter().setContrast(self._contrast)
        layer.brightnessFilter().setGamma(self._gamma)
        layer.triggerRepaint()


def _renumbered(renderer: QgsRasterRenderer, bands: list[int]) -> QgsRasterRenderer | None:
    """The same look for a raster of these bands alone; None where it shows others, or can't be told which band it shall show."""
    used = {*renderer.usesBands(), renderer.alphaBand()} - {-1, 0}
    made = renderer.clone()
    if all(bands[band - 1 : band] == [band] for band in used):
        return made
    if not isinstance(renderer, QgsMultiBandColorRenderer) or not used <= set(bands):
        return None
    for drawn, draw in (
        (renderer.redBand(), made.setRedBand),
        (renderer.greenBand(), made.setGreenBand),
        (renderer.blueBand(), made.setBlueBand),
        (renderer.alphaBand(), made.setAlphaBand),
    ):
        if drawn > 0:
            draw(bands.index(drawn) + 1)
    return made


class ConfidenceLook:
    """From dark red (don't trust it) to green (as good as certain), alike for every image: QGIS's grey is stretched anew each time."""

    _STOPS = ((0.0, "#7f0000"), (0.5, "#f46d43"), (0.8, "#fee08b"), (0.95, "#a6d96a"), (1.0, "#1a9850"))

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Draw ``layer``, whose only band is a chance from 0 to 1."""
        ramp = QgsColorRampShader(0, 1)
        ramp.setColorRampItemList(
            [QgsColorRampShader.ColorRampItem(at, QColor(colour), f"{at:.0%}") for at, colour in self._STOPS]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(ramp)
        layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
        layer.triggerRepaint()

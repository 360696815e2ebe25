"""How results are drawn: like the input, with the same renderer and stretch, where they have the bands that are drawn.

look = LayerLook(layer, [1, 2, 3])      # main thread, before the run
look.put_on(result)                     # main thread, when the result is loaded
"""

from __future__ import annotations

from qgis.core import QgsMultiBandColorRenderer, QgsRasterLayer, QgsRasterRenderer


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

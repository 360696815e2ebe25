"""The result is drawn like the input: the same renderer with the same stretch, where it has the bands that are drawn.

look = LayerLook(layer, [1, 2, 3])                        # main thread, before the run
draw_alike(context, path, look, "photo fine", "Output")   # when the output's name is known
"""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
)


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


def draw_alike(context: QgsProcessingContext, output: str, look: LayerLook, name: str, default_name: str) -> None:
    """Have the layer that QGIS will load from ``output`` drawn with ``look`` and named ``name``.

    default_name: the output's description, by which QGIS calls it where the user has not given another name.
    """
    if not context.willLoadLayerOnCompletion(output):
        return
    details = context.layerToLoadOnCompletionDetails(output)
    details.setPostProcessor(_DrawAlike.keep(output, look))
    if details.name in ("", default_name):
        details.name = name


class _DrawAlike(QgsProcessingLayerPostProcessorInterface):
    """Called by QGIS on the main thread, after the layer was loaded."""

    _kept: ClassVar[dict[str, _DrawAlike]] = {}
    """QGIS holds no reference: without this one the object is gone before it is called (QGIS#47533)."""

    def __init__(self, look: LayerLook):
        super().__init__()
        self._look = look

    @classmethod
    def keep(cls, output: str, look: LayerLook) -> _DrawAlike:
        """A post-processor that lives until the same file is made again."""
        cls._kept[output] = cls(look)
        return cls._kept[output]

    def postProcessLayer(  # noqa: N802 (QGIS gives the name)
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Draw the result like the input."""
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            self._look.put_on(layer)

"""The result is drawn like the input: the same renderer with the same stretch, on the bands that the result has.

look = LayerLook.of(layer, bands=(4, 3, 2))                  # main thread, before the run
draw_alike(context, path, look, "photo fine", "Output")    # when the output's name is known
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
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

    def __init__(
        self,
        crs: QgsCoordinateReferenceSystem,
        renderer: QgsRasterRenderer | None,
        filters: Mapping[str, float],
        bands: tuple[int, ...],
    ):
        self._crs = crs
        self._renderer = renderer
        self._filters = filters
        self._bands = bands

    @classmethod
    def of(cls, layer: QgsRasterLayer, bands: tuple[int, ...] | None) -> LayerLook:
        """The look of ``layer``. bands: its bands that become band 1, 2, 3 of the result; None: all as they are."""
        renderer = layer.renderer().clone() if layer.renderer() else None
        filters = {
            "brightness": layer.brightnessFilter().brightness(),
            "contrast": layer.brightnessFilter().contrast(),
            "gamma": layer.brightnessFilter().gamma(),
        }
        return cls(layer.crs(), renderer, filters, bands or tuple(range(1, layer.bandCount() + 1)))

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Draw ``layer`` alike, as far as it has the bands for it; else it keeps the look that QGIS gives it."""
        if not layer.crs().isValid():
            layer.setCrs(self._crs)
        renderer = self._renderer.clone() if self._renderer else None
        if renderer is None or not _move_bands(renderer, self._new_bands(layer)):
            return
        layer.setRenderer(renderer)
        layer.brightnessFilter().setBrightness(self._filters["brightness"])
        layer.brightnessFilter().setContrast(self._filters["contrast"])
        layer.brightnessFilter().setGamma(self._filters["gamma"])
        layer.triggerRepaint()

    def _new_bands(self, result: QgsRasterLayer) -> dict[int, int]:
        """Bands of the result by those of the input. An alpha band, where there is one, comes last in both."""
        moved = {old: new for new, old in enumerate(self._bands, start=1) if new <= result.bandCount()}
        alpha = self._renderer.alphaBand()
        if alpha > 0 and alpha not in moved and result.bandCount() > len(self._bands):
            moved[alpha] = result.bandCount()
        return moved


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


def _move_bands(renderer: QgsRasterRenderer, new: Mapping[int, int]) -> bool:
    """Let ``renderer`` draw bands by their new numbers; False where it can't."""
    alpha = renderer.alphaBand()
    used = {band for band in renderer.usesBands() if band > 0 and band != alpha}
    if not used <= set(new):
        return False
    if alpha > 0:
        renderer.setAlphaBand(new.get(alpha, -1))
    if all(new[band] == band for band in used):
        return True
    if isinstance(renderer, QgsMultiBandColorRenderer):
        renderer.setRedBand(new.get(renderer.redBand(), -1))
        renderer.setGreenBand(new.get(renderer.greenBand(), -1))
        renderer.setBlueBand(new.get(renderer.blueBand(), -1))
        return True
    # setInputBand is the one name from QGIS 3.38 on; before, each renderer has its own.
    for name in ("setInputBand", "setBand", "setGrayBand"):
        if hasattr(renderer, name):
            # Answers False where this kind of renderer has no such band, None where it does not say.
            return getattr(renderer, name)(new[used.pop()]) is not False
    return False

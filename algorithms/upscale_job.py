"""From the parameters of `vlmsr:upscale` to the job that the engine understands."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsRaster,
    QgsRasterLayer,
)

from ..engine.job import JobError, UpscaleJob
from .destination import destination, document_path
from .source import extent_for_engine, gdal_name
from .translation import tr
from .values import Values

UNNAMED = "output.tif"
"""Stands for an output that QGIS has not named yet, while the other parameters are looked at."""


def upscale_job(
    names: QgsProcessingAlgorithm,
    values: Values,
    layer: QgsRasterLayer,
    output: str | None,
    base: str | None,
    confidence: str | None,
    report: str | None = None,
) -> UpscaleJob:
    """The job of one run. names: the algorithm, whose constants name the parameters. output: None where QGIS has
    not chosen a temporary name yet. base, confidence, report: names of the image of stage 1, of the confidence and of the report; None
    where there is none, or no name yet.

    Raises QgsProcessingException with a sentence and a cure where the parameters make no job.
    """
    input_name = gdal_name(layer)
    extent, extent_crs = extent_of(names, values, layer)
    scale = values.text(names.SCALE)
    try:
        return UpscaleJob(
            input=input_name,
            output=UNNAMED if output is None else destination(output, input_name),
            scale=int(scale) if scale.isdigit() else scale,
            preset=values.text(names.PRESET),
            bands=bands_of(names, values, layer),
            extent=extent,
            extent_crs=extent_crs,
            detail=values.number_or_none(names.DETAIL),
            stages=values.text(names.STAGES),
            other_bands=values.text(names.OTHER_BANDS),
            prompt=values.text(names.PROMPT),
            model=model_name(values.text(names.MODEL)),
            steps_base=values.whole_or_none(names.STEPS_BASE),
            steps_refine=values.whole_or_none(names.STEPS_REFINE),
            tau=values.number_or_none(names.TAU),
            guidance=values.number_or_none(names.GUIDANCE),
            control=values.number_or_none(names.CONTROL),
            scheduler=values.text(names.SCHEDULER),
            seed=values.whole(names.SEED),
            tile=values.whole(names.TILE),
            overlap=values.whole(names.OVERLAP),
            batch=values.whole(names.BATCH),
            device=values.text(names.DEVICE),
            precision=values.text(names.PRECISION),
            output_base=None if base is None else destination(base, input_name),
            output_confidence=None if confidence is None else destination(confidence, input_name),
            output_report=None if report is None else document_path(report, [input_name]),
        )
    except JobError as error:
        raise QgsProcessingException(f"{error} {error.hint}") from None


def describe_job(names: QgsProcessingAlgorithm, values: Values, layer: QgsRasterLayer, output: str) -> UpscaleJob:
    """The job of a description. output: the file of captions that the engine writes. Raises QgsProcessingException."""
    extent, extent_crs = extent_of(names, values, layer)
    scale = values.text(names.SCALE)
    try:
        return UpscaleJob(
            input=gdal_name(layer),
            output=output,
            task="describe",
            scale=int(scale) if scale.isdigit() else scale,
            bands=bands_of(names, values, layer),
            extent=extent,
            extent_crs=extent_crs,
            model=model_name(values.text(names.MODEL)),
            device=values.text(names.DEVICE),
            precision=values.text(names.PRECISION),
        )
    except JobError as error:
        raise QgsProcessingException(f"{error} {error.hint}") from None


def extent_of(names: QgsProcessingAlgorithm, values: Values, layer: QgsRasterLayer):
    if not values.given(names.EXTENT):
        return None, None
    rectangle, crs = values.extent(names.EXTENT)
    return extent_for_engine(rectangle, crs, layer, values.context)


def bands_of(names: QgsProcessingAlgorithm, values: Values, layer: QgsRasterLayer) -> tuple[int, ...] | None:
    """Those given, else those that the layer is drawn with in colour, else None: the engine reads the file's own."""
    bands = values.bands(names.BANDS)
    if bands is None:
        return _drawn_bands(layer)
    absent = [str(band) for band in bands if not 1 <= band <= layer.bandCount()]
    if absent:
        raise QgsProcessingException(
            tr("The layer '{layer}' has no band {absent}: its bands are 1 to {count}. Choose among these.").format(
                layer=layer.name(), absent=", ".join(absent), count=layer.bandCount()
            )
        )
    return bands


def bands_left(layer: QgsRasterLayer, job: UpscaleJob) -> list[int]:
    """Bands of the layer that the result has, in its order; where the engine reads from the file which these are, none is known."""
    everything = range(1, layer.bandCount() + 1)
    if job.other_bands != "drop":
        return list(everything)
    provider, alpha = layer.dataProvider(), QgsRaster.ColorInterpretation.AlphaBand
    return [
        band for band in everything if job.bands and (band in job.bands or provider.colorInterpretation(band) == alpha)
    ]


def _drawn_bands(layer: QgsRasterLayer) -> tuple[int, ...] | None:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return None
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    # A channel that was switched off has no band, and one band drawn as two colours is no colour image.
    return bands if min(bands) > 0 and len(set(bands)) == 3 else None


def model_name(name: str) -> str:
    """A folder by its absolute path, since the engine is started elsewhere; else the name of an embedded bundle."""
    folder = Path(name).expanduser()
    return str(folder.absolute()) if name and folder.is_dir() else name

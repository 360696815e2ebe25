"""From the parameters of `vlmsr:evaluate` to the job that the engine understands."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException

from ..engine.evaluate_job import EvaluateJob
from ..engine.job import JobError
from .destination import document_path
from .source import gdal_name
from .translation import tr
from .upscale_job import bands_of, extent_of, model_name
from .values import Values

UNNAMED = "report.html"
"""Stands for a report that QGIS has not named yet, while the other parameters are looked at."""


def evaluate_job(
    names: QgsProcessingAlgorithm, values: Values, report: str | None, table: str | None, document: str | None
) -> EvaluateJob:
    """The job of one run. names: the algorithm, whose constants name the parameters. report, table, document: files
    to write; the report None where QGIS has not chosen a temporary name yet, the others None where there are none, or
    no name yet.

    Raises QgsProcessingException with a sentence and a cure where the parameters make no job.
    """
    layer = values.raster(names.INPUT)
    rasters = {name: gdal_name(values.raster(name)) for name in (names.REFERENCE, names.COARSE) if values.given(name)}
    read = [gdal_name(layer), *rasters.values()]
    extent, extent_crs = extent_of(names, values, layer)
    scale = values.text(names.SCALE)
    try:
        return EvaluateJob(
            input=read[0],
            output=UNNAMED if report is None else document_path(report, read),
            reference=rasters.get(names.REFERENCE),
            coarse=rasters.get(names.COARSE),
            scale=int(scale) if scale.isdigit() else scale,
            sensor=values.text(names.SENSOR),
            preset=values.text(names.PRESET),
            stages=values.text(names.STAGES),
            bands=bands_of(names, values, layer),
            extent=extent,
            extent_crs=extent_crs,
            model=model_name(values.text(names.MODEL)),
            seed=values.whole(names.SEED),
            device=values.text(names.DEVICE),
            precision=values.text(names.PRECISION),
            windows=values.whole(names.WINDOWS),
            weights=_folder(values, names.WEIGHTS),
            output_csv=None if table is None else document_path(table, read),
            output_json=None if document is None else document_path(document, read),
        )
    except JobError as error:
        raise QgsProcessingException(f"{error} {error.hint}") from None


def _folder(values: Values, name: str) -> str | None:
    if not values.given(name):
        return None
    folder = Path(values.text(name)).expanduser().absolute()
    if not folder.is_dir():
        raise QgsProcessingException(
            tr("The folder of weights {folder} does not exist. Choose one, or leave it empty.").format(folder=folder)
        )
    return str(folder)

"""`vlmsr:describe`: a raster layer in, a polygon layer with a caption for each place out, for a person or for `vlmsr:upscale`."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from ..engine import job as contract
from ..engine.job import UpscaleJob
from .captions import load_captions
from .engine_algorithm import EngineAlgorithm
from .engine_python import engine_missing, engine_python
from .engine_run import run_job
from .polygons import temporary_geojson
from .result_layers import Made, Run, prepare_layers, result_name
from .translation import tr
from .upscale_job import describe_job
from .values import Values


class DescribeAlgorithm(EngineAlgorithm):
    """What stage 2 would be told, as a layer."""

    COUNT = "COUNT"

    def __init__(self):
        super().__init__()
        self._job = self._python = self._crs = self._source = None

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        self.add_source(tr("Image to describe"))
        self.add_choice(self.SCALE, tr("Times finer"), contract.SCALES, UpscaleJob("in", "out").scale)
        self.add_bands()
        self.add_model()
        self.add_device()
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        captions = QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Captions"), polygons)
        self.add(captions)
        captions.setHelp(
            tr(
                "Polygons with the fields tile, caption, confidence and model, to be read, corrected and given to Upscale."
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of captions")))

    def name(self):
        return "describe"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Describe (captions for super-resolution)")

    def tags(self):
        return tr("super-resolution,caption,description,vision-language model,land cover").split(",")

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Says in words what each place of an image shows, as stage 2 of Upscale is told.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in _help())

    def checkParameterValues(self, parameters, context):  # noqa: N802 (QGIS gives the name)
        """Says early what can be said early. Models don't ask here, so `prepareAlgorithm` looks again."""
        if engine_python() is None:
            return False, engine_missing()
        values = Values(self, parameters, context)
        try:
            describe_job(self, values, values.raster(self.INPUT), temporary_geojson("captions"))
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(self.typed(parameters), context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On the main thread: what belongs to layers and project becomes plain values here."""
        self._python = self.python()
        values = Values(self, parameters, context)
        layer = values.raster(self.INPUT)
        self._job = describe_job(self, values, layer, temporary_geojson("captions"))
        self._crs = layer.crs()
        self._source = (layer.id(), layer.name(), layer.metadata().clone())
        return True

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for the engine."""
        facts = run_job(self._job, self._python, feedback)
        made = load_captions(self, parameters, self.OUTPUT, context, self._job.output, self._crs)
        name = result_name(self._source[1], self._job.scale, tr("captions"))
        what = tr("What each place of an image shows, in the words of a model.")
        captions = Made(made, name, self.parameterDefinition(self.OUTPUT).description(), what, None)
        prepare_layers(context, Run(*self._source, self._job.output, None), [captions])
        return {self.OUTPUT: made, self.COUNT: facts.get("captions")}


def _help() -> tuple[str, ...]:
    return (
        tr(
            "Cuts the image into the windows that stage 2 of <i>Upscale</i> works on, and says what each shows: land cover, "
            "texture, the direction of lines. Below a certain confidence it says only what can be measured."
        ),
        tr(
            "Correct the field <i>caption</i> where it is wrong, and give the layer to <i>Upscale</i> as CAPTIONS: your words then take "
            "the place of the model's. You may also draw polygons of your own; each place takes the words of the one that covers it most."
        ),
    )

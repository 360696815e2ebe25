"""`vlmsr:upscale`: a raster layer in, the same place 2, 4 or 8 times finer out."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import job as contract
from ..engine.job import UpscaleJob
from .destination import load_under
from .engine_python import engine_missing, engine_python
from .engine_run import run_job
from .icon import icon
from .style import LayerLook, draw_alike
from .translation import tr
from .upscale_help import parameter_help, upscale_help
from .upscale_job import upscale_job
from .values import Values

WHOLE = QgsProcessingParameterNumber.Type.Integer
REAL = QgsProcessingParameterNumber.Type.Double


class UpscaleAlgorithm(QgsProcessingAlgorithm):
    """Parameters in, a job for the engine out, a layer back. Everything that touches pixels is the engine's."""

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    SCALE = "SCALE"
    BANDS = "BANDS"
    PRESET = "PRESET"
    DETAIL = "DETAIL"
    MODEL = "MODEL"
    STEPS_BASE = "STEPS_BASE"
    SCHEDULER = "SCHEDULER"
    SEED = "SEED"
    TILE = "TILE"
    OVERLAP = "OVERLAP"
    BATCH = "BATCH"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    OUTPUT = "OUTPUT"
    OUTPUT_CONFIDENCE = "OUTPUT_CONFIDENCE"
    AGREEMENT = "AGREEMENT"

    def __init__(self):
        super().__init__()
        self._job = None
        self._python = None
        self._look = None
        self._given_output = self._given_confidence = ""
        self._layer_name = ""

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        default = UpscaleJob("in", "out")
        self._add(QgsProcessingParameterRasterLayer(self.INPUT, tr("Image to make finer")))
        self._add(
            QgsProcessingParameterExtent(
                self.EXTENT, tr("Extent to upscale (the whole image, if empty)"), optional=True
            )
        )
        self._add_choice(self.SCALE, tr("Times finer"), contract.SCALES, default.scale)
        self._add(
            QgsProcessingParameterBand(
                self.BANDS,
                tr("Red, green and blue band (as the layer is drawn, if empty)"),
                parentLayerParameterName=self.INPUT,
                optional=True,
                allowMultiple=True,
            )
        )
        self._add_choice(
            self.PRESET,
            tr("Preset (fast for measuring, the others for looking)"),
            tuple(contract.PRESETS),
            default.preset,
        )
        self._add_number(
            self.DETAIL,
            tr("Drawn detail, from 0 (most likely) to 1 (sharpest); the preset's, if empty"),
            REAL,
            None,
            0,
            1,
        )

        self._add(QgsProcessingParameterString(self.MODEL, tr("Model bundle"), default.model), advanced=True)
        steps = tr("Diffusion steps of stage 1 (the preset's, if empty)")
        self._add_number(self.STEPS_BASE, steps, WHOLE, None, 1, 1000, advanced=True)
        self._add_choice(self.SCHEDULER, tr("Scheduler"), contract.SCHEDULERS, default.scheduler, advanced=True)
        self._add_number(self.SEED, tr("Seed"), WHOLE, default.seed, 0, contract.LARGEST_SEED, advanced=True)
        tile = tr("Tile size in output pixels (0: the model's own)")
        self._add_number(self.TILE, tile, WHOLE, default.tile, 0, 8192, advanced=True)
        overlap = tr("Overlap of tiles in output pixels (0: the model's own)")
        self._add_number(self.OVERLAP, overlap, WHOLE, default.overlap, 0, 1024, advanced=True)
        self._add_number(self.BATCH, tr("Tiles computed at once"), WHOLE, default.batch, 1, 64, advanced=True)
        self._add_choice(self.DEVICE, tr("Device"), contract.DEVICES, default.device, advanced=True)
        self._add_choice(self.PRECISION, tr("Precision"), contract.PRECISIONS, default.precision, advanced=True)

        self._add(QgsProcessingParameterRasterDestination(self.OUTPUT, self._output_text()))
        confidence = tr("How far to trust each pixel")
        self._add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_CONFIDENCE, confidence, optional=True, createByDefault=False
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.AGREEMENT, tr("Mean absolute difference from the input, averaged back (DN)"))
        )

    def _add(self, parameter: QgsProcessingParameterDefinition, advanced: bool = False) -> None:
        parameter.setHelp(parameter_help(parameter.name()))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def _add_choice(self, name: str, text: str, choices: tuple, default: object, advanced: bool = False) -> None:
        # Static strings, so that --SCALE=4 means four times and not the fifth choice.
        options = [str(choice) for choice in choices]
        parameter = QgsProcessingParameterEnum(
            name, text, options, allowMultiple=False, defaultValue=str(default), usesStaticStrings=True
        )
        self._add(parameter, advanced)

    def _add_number(self, name, text, kind, default, low, high, advanced=False) -> None:
        # What has no default here has one that depends on the preset.
        parameter = QgsProcessingParameterNumber(name, text, kind, default, default is None, low, high)
        self._add(parameter, advanced)

    def _output_text(self) -> str:
        return tr("Finer image")

    def name(self):
        return "upscale"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Upscale (super-resolution)")

    def group(self):
        return tr("Super-resolution")

    def groupId(self):  # noqa: N802 (QGIS gives the name)
        return "superresolution"

    def tags(self):
        words = tr(
            "super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning"
        )
        return words.split(",")

    def icon(self):
        return icon()

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return upscale_help()

    def createInstance(self):  # noqa: N802 (QGIS gives the name)
        return UpscaleAlgorithm()

    def canExecute(self):  # noqa: N802 (QGIS gives the name)
        if engine_python() is None:
            return False, engine_missing()
        return True, ""

    def checkParameterValues(self, parameters, context):  # noqa: N802 (QGIS gives the name)
        """Says early what can be said early. Models don't ask here, so `prepareAlgorithm` looks again."""
        values = Values(self, parameters, context)
        if engine_python() is None:
            # processing.run asks here and not in canExecute, and swallows what prepareAlgorithm raises.
            return False, engine_missing()
        try:
            layer = values.raster(self.INPUT)
            named = values.destination(self.OUTPUT), values.destination(self.OUTPUT_CONFIDENCE)
            upscale_job(self, values, layer, *named)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(self._typed(parameters), context)

    def _typed(self, parameters: dict) -> dict:
        """Choices as text: in the Python console one writes SCALE=4, which QGIS takes for no static string."""
        choices = (self.SCALE, self.PRESET, self.SCHEDULER, self.DEVICE, self.PRECISION)
        numbers = {name: str(parameters[name]) for name in choices if isinstance(parameters.get(name), int)}
        return {**parameters, **numbers}

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On the main thread: what belongs to layers and project becomes plain values here."""
        self._python = engine_python()
        if self._python is None:
            raise QgsProcessingException(engine_missing())
        values = Values(self, parameters, context)
        layer = values.raster(self.INPUT)
        self._given_output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        self._given_confidence = self.parameterAsOutputLayer(parameters, self.OUTPUT_CONFIDENCE, context)
        self._job = upscale_job(self, values, layer, self._given_output, self._given_confidence or None)
        self._look = LayerLook(layer)
        self._layer_name = tr("{layer} {scale} times finer").format(layer=layer.name(), scale=self._job.scale)
        return True

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for the engine."""
        facts = run_job(self._job, self._python, feedback)
        output = self._job.output
        load_under(context, self._given_output, output)
        draw_alike(context, output, self._look, self._layer_name, self._output_text())
        results = {self.OUTPUT: output}
        if self._job.output_confidence:
            load_under(context, self._given_confidence, self._job.output_confidence)
            results[self.OUTPUT_CONFIDENCE] = self._job.output_confidence
        if facts.get("agreement_dn") is not None:
            results[self.AGREEMENT] = facts["agreement_dn"]
        return results

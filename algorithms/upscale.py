"""`vlmsr:upscale`: a raster layer in, the same place 2, 4 or 8 times finer out."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine import job as contract
from ..engine.job import UpscaleJob
from .captions import caption_source, captions_for_engine, load_captions
from .confidence_look import ConfidenceLook
from .destination import load_under
from .engine_algorithm import REAL, WHOLE, EngineAlgorithm
from .engine_python import engine_missing, engine_python
from .engine_run import run_job
from .mask import mask_for_engine, mask_source
from .polygons import image_of, polygons_of, temporary_geojson
from .result_layers import Made, Run, prepare_layers, result_name
from .style import LayerLook
from .translation import tr
from .upscale_help import upscale_help
from .upscale_job import bands_left, upscale_job
from .values import Values


class UpscaleAlgorithm(EngineAlgorithm):
    """The two stages."""

    MASK = "MASK"
    PRESET = "PRESET"
    STAGES = "STAGES"
    DETAIL = "DETAIL"
    PROMPT = "PROMPT"
    CAPTIONS = "CAPTIONS"
    STEPS_BASE = "STEPS_BASE"
    STEPS_REFINE = "STEPS_REFINE"
    TAU = "TAU"
    GUIDANCE = "GUIDANCE"
    CONTROL = "CONTROL"
    OTHER_BANDS = "OTHER_BANDS"
    SCHEDULER = "SCHEDULER"
    SEED = "SEED"
    TILE = "TILE"
    OVERLAP = "OVERLAP"
    BATCH = "BATCH"
    COMPRESSION = "COMPRESSION"
    OUTPUT_BASE = "OUTPUT_BASE"
    OUTPUT_CONFIDENCE = "OUTPUT_CONFIDENCE"
    OUTPUT_CAPTIONS = "OUTPUT_CAPTIONS"
    OUTPUT_REPORT = "OUTPUT_REPORT"
    AGREEMENT = "AGREEMENT"
    SKIPPED = "SKIPPED"

    def __init__(self):
        super().__init__()
        self._job = None
        self._python = None
        self._look = self._image = None
        self._given_output = self._given_base = self._given_confidence = ""
        self._source = None
        self._to_load = {}

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        default = UpscaleJob("in", "out")
        self.add_source(tr("Image to make finer"))
        self._add_polygons(self.MASK, tr("Mask layer (polygons: only what they touch is computed)"))
        self.add_choice(self.SCALE, tr("Times finer"), contract.SCALES, default.scale)
        self.add_bands()
        preset = tr("Preset (fast for measuring, the others for looking)")
        self.add_choice(self.PRESET, preset, tuple(contract.PRESETS), default.preset, setting="preset")
        self.add_choice(self.STAGES, tr("Stages (base: without refinement)"), contract.STAGES, default.stages)
        detail = tr("Drawn detail, from 0 (most likely) to 1 (sharpest); the preset's, if empty")
        self.add_number(self.DETAIL, detail, REAL, None, 0, 1)
        prompt = tr("Words to add to what is said of each place")
        self.add(QgsProcessingParameterString(self.PROMPT, prompt, None, optional=True))
        captions = tr("Captions (polygons with a field 'caption'; the model's own, if empty)")
        self._add_polygons(self.CAPTIONS, captions)
        self._add_advanced(default)
        self.add(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Finer image")))
        for name, text in (
            (self.OUTPUT_CONFIDENCE, tr("How far to trust each pixel")),
            (self.OUTPUT_BASE, tr("Image of stage 1")),
        ):
            self.add(QgsProcessingParameterRasterDestination(name, text, optional=True, createByDefault=False))
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT_CAPTIONS,
                tr("Captions that were used"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        page = QgsProcessingParameterFileDestination(
            *(self.OUTPUT_REPORT, tr("Report"), tr("HTML files (*.html)")), optional=True, createByDefault=False
        )
        self.add(page)
        agreement = tr("Mean absolute difference from the input, averaged back (DN)")
        self.addOutput(QgsProcessingOutputNumber(self.AGREEMENT, agreement))
        self.addOutput(QgsProcessingOutputNumber(self.SKIPPED, tr("Share of stage 2's work that was left out")))

    def _add_polygons(self, name: str, text: str) -> None:
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(QgsProcessingParameterFeatureSource(name, text, kinds, optional=True))

    def _add_advanced(self, default: UpscaleJob) -> None:
        self.add_model()
        steps = tr("Diffusion steps of stage 1 (the preset's, if empty)")
        self.add_number(self.STEPS_BASE, steps, WHOLE, None, 1, 1000, advanced=True)
        steps = tr("Diffusion steps of stage 2 (the preset's, if empty)")
        self.add_number(self.STEPS_REFINE, steps, WHOLE, None, 0, 1000, advanced=True)
        tau = tr("Change up to which a step of stage 2 is skipped (the preset's, if empty)")
        self.add_number(self.TAU, tau, REAL, None, 0, 10, advanced=True)
        guidance = tr("Weight of the captions (the model's own, if empty)")
        self.add_number(self.GUIDANCE, guidance, REAL, None, 1, 30, advanced=True)
        control = tr("Weight of stage 1's structure (the model's own, if empty)")
        self.add_number(self.CONTROL, control, REAL, None, 0, 2, advanced=True)
        others = tr("Bands beyond red, green and blue (keep: they follow these, own: by themselves, drop: left out)")
        self.add_choice(self.OTHER_BANDS, others, contract.OTHER_BANDS, default.other_bands, advanced=True)
        scheduler = tr("Scheduler of stage 1")
        self.add_choice(self.SCHEDULER, scheduler, contract.SCHEDULERS, default.scheduler, advanced=True)
        self.add_number(self.SEED, tr("Seed"), WHOLE, default.seed, 0, contract.LARGEST_SEED, advanced=True)
        tile = tr("Tile size of stage 1 in output pixels (0: the model's own)")
        self.add_number(self.TILE, tile, WHOLE, default.tile, 0, 8192, advanced=True)
        overlap = tr("Overlap of tiles in output pixels (0: the model's own)")
        self.add_number(self.OVERLAP, overlap, WHOLE, default.overlap, 0, 1024, advanced=True)
        self.add_number(
            self.BATCH, tr("Tiles computed at once (0: as many as fit)"), WHOLE, default.batch, 0, 64, advanced=True
        )
        self.add_device()
        compression = tr("Compression of the GeoTIFFs (none of them changes a pixel)")
        self.add_choice(self.COMPRESSION, compression, contract.COMPRESSIONS, default.compression, advanced=True)

    def name(self):
        return "upscale"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Upscale (super-resolution)")

    def tags(self):
        words = tr(
            "super-resolution,superresolution,upscale,upsample,enhance,sharpen,resolution,diffusion,deep learning"
        )
        return words.split(",")

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Makes a raster 2, 4 or 8 times finer by a diffusion model, in the same place on the map.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return upscale_help()

    def checkParameterValues(self, parameters, context):  # noqa: N802 (QGIS gives the name)
        """Says early what can be said early. Models don't ask here, so `prepareAlgorithm` looks again."""
        values = Values(self, parameters, context)
        if engine_python() is None:
            # processing.run asks here and not in canExecute, and swallows what prepareAlgorithm raises.
            return False, engine_missing()
        try:
            layer = values.raster(self.INPUT)
            upscale_job(
                self,
                values,
                layer,
                values.destination(self.OUTPUT),
                values.destination(self.OUTPUT_BASE),
                values.destination(self.OUTPUT_CONFIDENCE),
                values.destination(self.OUTPUT_REPORT),
            )
            caption_source(values, self.CAPTIONS)
            mask_source(values, self.MASK)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(self.typed(parameters), context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On the main thread: what belongs to layers and project becomes plain values here."""
        self._python = self.python()
        values = Values(self, parameters, context)
        layer = values.raster(self.INPUT)
        self._given_output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        self._given_base = self.parameterAsOutputLayer(parameters, self.OUTPUT_BASE, context)
        self._given_confidence = self.parameterAsOutputLayer(parameters, self.OUTPUT_CONFIDENCE, context)
        self._to_load = context.layersToLoadOnCompletion()
        report = self.parameterAsFileOutput(parameters, self.OUTPUT_REPORT, context)
        outputs = (self._given_base or None, self._given_confidence or None, report or None)
        self._job = replace(
            upscale_job(self, values, layer, self._given_output, *outputs),
            output_captions=temporary_geojson("captions") if values.given(self.OUTPUT_CAPTIONS) else None,
        )
        self._image = image_of(layer)
        self._captions = polygons_of(caption_source(values, self.CAPTIONS))
        self._mask = polygons_of(mask_source(values, self.MASK))
        self._look = LayerLook(layer, bands_left(layer, self._job))
        self._source = (layer.id(), layer.name(), layer.metadata().clone())
        return True

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for the engine."""
        # A task of QGIS runs this with another context, whose layers take the place of those that were noted on the main thread.
        context.setLayersToLoadOnCompletion({**self._to_load, **context.layersToLoadOnCompletion()})
        image = self._image
        job = self._job = replace(
            self._job,
            captions=captions_for_engine(self._captions, image, context, temporary_geojson("captions"), feedback),
            mask=mask_for_engine(self._mask, self.MASK, image, context, temporary_geojson("mask"), feedback),
        )
        facts = run_job(job, self._python, feedback)
        for given, path in (
            (self._given_output, job.output),
            (self._given_base, job.output_base),
            (self._given_confidence, job.output_confidence),
        ):
            if path:
                load_under(context, given, path)
        results = {
            self.OUTPUT: job.output,
            self.OUTPUT_BASE: job.output_base,
            self.OUTPUT_CONFIDENCE: job.output_confidence,
            self.OUTPUT_CAPTIONS: job.output_captions
            and load_captions(self, parameters, self.OUTPUT_CAPTIONS, context, job.output_captions, image.crs),
            self.OUTPUT_REPORT: job.output_report,
            self.AGREEMENT: facts.get("agreement_dn"),
            self.SKIPPED: facts.get("skipped_share"),
        }
        prepare_layers(context, Run(*self._source, job.output, job.output_report), self._made(results))
        return {name: value for name, value in results.items() if value is not None}

    def _made(self, results: dict) -> list[Made]:
        """The layers among the results, from top to bottom: what lies above the finer image would hide it. The confidence is an overlay."""
        scale, name = self._job.scale, self._source[1]
        of_each = (
            (self.OUTPUT, self._job.preset, tr("A finer image."), self._look),
            (self.OUTPUT_BASE, tr("stage 1"), tr("The image of stage 1, before refinement."), self._look),
            (self.OUTPUT_CONFIDENCE, tr("confidence"), _confidence(), ConfidenceLook()),
            (self.OUTPUT_CAPTIONS, tr("captions"), tr("What refinement was told of each place."), None),
        )
        return [
            Made(
                results[key],
                result_name(name, scale, what),
                self.parameterDefinition(key).description(),
                words,
                look,
                overlay=key == self.OUTPUT_CONFIDENCE,
            )
            for key, what, words, look in of_each
            if results[key]
        ]


def _confidence() -> str:
    return tr(
        "How far to trust each pixel of a finer image: the chance that it lies within 1/16 of the range of the truth."
    )

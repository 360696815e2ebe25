"""`vlmsr:evaluate`: how good a finer image is against a reference, as a report, as tables and as numbers."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
)

from ..engine import job as contract
from ..engine.evaluate_job import MOST_WINDOWS, SENSORS, EvaluateJob
from .engine_algorithm import WHOLE, EngineAlgorithm
from .engine_python import engine_missing, engine_python
from .engine_run import run_job
from .evaluate_help import evaluate_help, parameter_help
from .evaluate_parameters import evaluate_job
from .translation import tr
from .values import Values


class EvaluateAlgorithm(EngineAlgorithm):
    """Quality against a reference."""

    REFERENCE = "REFERENCE"
    COARSE = "COARSE"
    SENSOR = "SENSOR"
    PRESET = "PRESET"
    STAGES = "STAGES"
    SEED = "SEED"
    WINDOWS = "WINDOWS"
    WEIGHTS = "WEIGHTS"
    OUTPUT_REPORT = "OUTPUT_REPORT"
    OUTPUT_TABLE = "OUTPUT_TABLE"
    OUTPUT_JSON = "OUTPUT_JSON"

    def __init__(self):
        super().__init__()
        self._job = self._python = None

    def initAlgorithm(self, config=None):  # noqa: N802 (QGIS gives the name)
        default = EvaluateJob("in", "out.html")
        self.add_source(tr("Image: a reference, the coarse one of a pair, or a ready result"))
        reference = tr("Reference (the image itself, if empty)")
        self.add(QgsProcessingParameterRasterLayer(self.REFERENCE, reference, optional=True))
        self.add_choice(
            self.SCALE, tr("Times coarser, where the image is the reference"), contract.SCALES, default.scale
        )
        self.add_choice(self.SENSOR, tr("Sensor model that makes it coarser"), SENSORS, default.sensor)
        self.add_bands()
        self.add_choice(self.PRESET, tr("Preset to make it finer with"), tuple(contract.PRESETS), default.preset)
        self._add_advanced(default)
        page, table, document = tr("HTML files (*.html)"), tr("CSV files (*.csv)"), tr("JSON files (*.json)")
        self.add(QgsProcessingParameterFileDestination(self.OUTPUT_REPORT, tr("Report"), page))
        for name, text, kind in (
            (self.OUTPUT_TABLE, tr("Table of the figures"), table),
            (self.OUTPUT_JSON, tr("Figures with their meaning"), document),
        ):
            self.add(QgsProcessingParameterFileDestination(name, text, kind, optional=True, createByDefault=False))
        for name, (_, text) in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _add_advanced(self, default: EvaluateJob) -> None:
        coarse = tr("What a ready result was made of")
        self.add(QgsProcessingParameterRasterLayer(self.COARSE, coarse, optional=True), advanced=True)
        self.add_choice(self.STAGES, tr("Stages (base: without refinement)"), contract.STAGES, default.stages, True)
        self.add_model()
        self.add_number(self.SEED, tr("Seed"), WHOLE, default.seed, 0, contract.LARGEST_SEED, advanced=True)
        windows = tr("Windows to show")
        self.add_number(self.WINDOWS, windows, WHOLE, default.windows, 1, MOST_WINDOWS, advanced=True)
        folder = QgsProcessingParameterFile.Behavior.Folder
        weights = tr("Folder of weights (lpips, sam, clip)")
        self.add(QgsProcessingParameterFile(self.WEIGHTS, weights, folder, optional=True), advanced=True)
        self.add_device()

    def add(self, parameter, advanced=False):
        """With help of its own, where a name means something else here."""
        words = parameter_help(parameter.name())
        super().add(parameter, advanced)
        if words:
            parameter.setHelp(words)

    def name(self):
        return "evaluate"

    def displayName(self):  # noqa: N802 (QGIS gives the name)
        return tr("Evaluate (quality against a reference)")

    def tags(self):
        words = tr("super-resolution,quality,evaluation,accuracy,PSNR,SSIM,LPIPS,ERGAS,spectral angle,reference,report")
        return words.split(",")

    def shortDescription(self):  # noqa: N802 (QGIS gives the name)
        return tr("Measures a finer image against a reference and writes a report with figures and pictures.")

    def shortHelpString(self):  # noqa: N802 (QGIS gives the name)
        return evaluate_help()

    def checkParameterValues(self, parameters, context):  # noqa: N802 (QGIS gives the name)
        """Says early what can be said early. Models don't ask here, so `prepareAlgorithm` looks again."""
        if engine_python() is None:
            return False, engine_missing()
        values = Values(self, parameters, context)
        documents = (values.destination(name) for name in (self.OUTPUT_REPORT, self.OUTPUT_TABLE, self.OUTPUT_JSON))
        try:
            evaluate_job(self, values, *documents)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(self.typed(parameters), context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On the main thread: what belongs to layers and project becomes plain values here."""
        self._python = self.python()
        report, table, document = (
            self.parameterAsFileOutput(parameters, name, context) or None
            for name in (self.OUTPUT_REPORT, self.OUTPUT_TABLE, self.OUTPUT_JSON)
        )
        self._job = evaluate_job(self, Values(self, parameters, context), report, table, document)
        return True

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802 (QGIS gives the name)
        """On a thread of its own: waits for the engine."""
        facts = run_job(self._job, self._python, feedback)
        results = {self.OUTPUT_REPORT: self._job.output}
        if self._job.output_csv:
            results[self.OUTPUT_TABLE] = self._job.output_csv
        if self._job.output_json:
            results[self.OUTPUT_JSON] = self._job.output_json
        # What was not computed is left out: no number stands for it.
        return {
            **results,
            **{name: facts[fact] for name, (fact, _) in _numbers().items() if facts.get(fact) is not None},
        }


def _numbers() -> dict[str, tuple[str, str]]:
    """Outputs that are numbers: the engine's name of each, and what it is."""
    return {
        "PSNR": ("psnr", tr("PSNR, dB")),
        "PSNR_GAIN": ("psnr_over_bicubic", tr("PSNR over bicubic interpolation, dB")),
        "SSIM": ("ssim", tr("SSIM")),
        "ENERGY": ("energy", tr("Energy of fine detail over the reference's")),
        "SPECTRUM": ("spectrum", tr("Distance of spectra, dB")),
        "EDGES": ("edges", tr("Coherence of edges")),
        "MOVED": ("moved", tr("Displacement of edges, input pixels")),
        "AGREEMENT": ("agreement", tr("Mean absolute difference from the input, averaged back (DN)")),
        "ERGAS": ("ergas", tr("ERGAS")),
        "ANGLE": ("angle", tr("Spectral angle, degrees")),
        "IMPROVEMENT": ("improvement", tr("Improvement (opensr-test)")),
        "OMISSION": ("omission", tr("Omission (opensr-test)")),
        "HALLUCINATION": ("hallucination", tr("Hallucination (opensr-test)")),
        "LPIPS": ("lpips", tr("LPIPS")),
        "SMS": ("sms", tr("SMS")),
        "CLIP_IQA": ("clip_iqa", tr("CLIP-IQA")),
    }

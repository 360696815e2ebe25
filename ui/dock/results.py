"""What came of a job, into the project: by Processing's own hands, as from the Toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from ...algorithms.upscale import UpscaleAlgorithm
from .commands import ALGORITHM
from .confidence import draw_confidence
from .run import Outcome, Run


def load_results(run: Run, outcome: Outcome) -> str:
    """Load the layers of a run that is done. Returns what went wrong, empty where nothing did."""
    # Processing's own windows; QGIS has loaded them long before, but a start of the plugin should not.
    from processing.gui.Postprocessing import handleAlgorithmResults

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if not handleAlgorithmResults(algorithm, run.context, run.feedback, parameters=outcome.results):
        return run.feedback.error
    confidence = layer_of(outcome.results.get(UpscaleAlgorithm.OUTPUT_CONFIDENCE))
    if isinstance(confidence, QgsRasterLayer):
        draw_confidence(confidence)
    return ""


def layer_of(result: object):
    """The layer in the project that an output became, by its id or its source; None where there is none."""
    if not result:
        return None
    project = QgsProject.instance()
    layers = project.mapLayers().values()
    return project.mapLayer(str(result)) or next((layer for layer in layers if layer.source() == result), None)

"""What came of a job, into the project: by Processing's own hands, as from the Toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsRasterLayer

from ...algorithms.upscale import UpscaleAlgorithm
from .commands import ALGORITHM
from .confidence import draw_confidence
from .layers import layer_of
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

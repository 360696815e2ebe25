"""What came of a job, into the project: by Processing's own hands, as from the Toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication

from .commands import ALGORITHM
from .run import Outcome, Run


def load_results(run: Run, outcome: Outcome) -> str:
    """Load the layers of a run that is done. Returns what went wrong, empty where nothing did."""
    # Processing's own windows; QGIS has loaded them long before, but a start of the plugin should not.
    from processing.gui.Postprocessing import handleAlgorithmResults

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    if not handleAlgorithmResults(algorithm, run.context, run.feedback, parameters=outcome.results):
        return run.feedback.error
    return ""

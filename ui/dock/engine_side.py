"""What the dock asks of the engine beside its jobs: an estimate, and its memory back. Where no engine is kept, there is nothing to say.

job = job_of(parameters, context)                   # main thread
found = estimate_blocking(job, feedback)            # in a task: an `Estimate`, or None
"""

from __future__ import annotations

import threading
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...algorithms.engine_python import engine_python
from ...algorithms.upscale import UpscaleAlgorithm
from ...algorithms.upscale_job import upscale_job
from ...algorithms.values import Values
from ...engine.job import UpscaleJob

try:
    from ...algorithms import estimate as estimates
    from ...algorithms import warm_engine
except ImportError:
    estimates = warm_engine = None


def job_of(parameters: dict[str, Any], context: QgsProcessingContext) -> UpscaleJob | None:
    """The job whose time is to be estimated, None where nobody could. Main thread: it looks at layers.

    Raises QgsProcessingException where the parameters make no job.
    """
    if estimates is None or engine_python() is None:
        return None
    algorithm = UpscaleAlgorithm()
    algorithm.initAlgorithm()
    values = Values(algorithm, parameters, context)
    return upscale_job(
        algorithm, values, values.raster(algorithm.INPUT), values.destination(algorithm.OUTPUT), None, None
    )


def estimate_blocking(job: UpscaleJob, feedback: QgsProcessingFeedback):
    """Waits for the engine's `Estimate`; None where no engine is kept, or it has other work."""
    return estimates.estimate(job, engine_python(), feedback)


def state() -> str:
    """off, starting, ready or busy."""
    return "off" if warm_engine is None else warm_engine.state()


def free() -> None:
    """End the engine that is kept; returns at once."""
    if warm_engine is not None:
        # It is given a second to go by itself, and QGIS must not wait for it.
        threading.Thread(target=warm_engine.free, name="vlmsr-free", daemon=True).start()

"""What the dock asks of the engine beside its jobs: an estimate, and to be kept warm or let go. Absent parts say nothing.

Blocking calls are named so; the others return at once.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeedback, QgsProcessingContext

from ...algorithms.engine_python import engine_python

try:
    from ...algorithms import warm_engine
except ImportError:
    warm_engine = None
try:
    from ...algorithms import estimate as estimates
except ImportError:
    estimates = None


def job_of(parameters: dict[str, Any], context: QgsProcessingContext):
    """The job whose time is to be estimated, None where no estimate is to be had. Main thread: it looks at layers.

    Raises QgsProcessingException where the parameters make no job.
    """
    if estimates is None or engine_python() is None:
        return None
    return estimates.job_of(parameters, context)


def estimate_blocking(job, feedback: QgsFeedback):
    """An `Estimate` of a job, in a task: it waits for the engine."""
    return estimates.estimate(job, engine_python(), feedback)


def state() -> str:
    """off, starting, ready or busy."""
    return "off" if warm_engine is None else warm_engine.state()


def start() -> None:
    """Begin to warm the engine."""
    if warm_engine is not None and engine_python() is not None:
        warm_engine.start()


def free() -> None:
    """End the warm engine: its memory is free at once."""
    if warm_engine is not None:
        warm_engine.free()

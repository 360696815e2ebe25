"""What the dock asks of the engine beside its jobs: an estimate, and to be kept ready or let go.

Blocking calls are named so; the others return at once.
"""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...algorithms import warm_engine
from ...algorithms.engine_python import engine_python
from ...algorithms.estimate import Estimate, estimate
from ...algorithms.estimate import job_of as job_of_parameters
from ...algorithms.settings import read_settings
from ...engine.job import UpscaleJob


def job_of(parameters: dict, context: QgsProcessingContext) -> UpscaleJob | None:
    """The job whose time is to be estimated, None where there is no engine to ask. Main thread: it looks at layers.

    Raises QgsProcessingException where the parameters make no job.
    """
    return None if engine_python() is None else job_of_parameters(parameters, context)


def estimate_blocking(job: UpscaleJob, feedback: QgsProcessingFeedback) -> Estimate | None:
    """For a task: it waits for the engine. None where that is busy. Raises QgsProcessingException where the job would be refused."""
    return estimate(job, engine_python(), feedback)


def state() -> str:
    """off, starting, ready or busy."""
    return warm_engine.state()


def start() -> None:
    """Begin to load what most jobs need."""
    python, settings = engine_python(), read_settings()
    if python is None:
        return
    try:
        warm_engine.start(python, UpscaleJob("in", "out", model=settings.model, device=settings.device))
    except QgsProcessingException:
        # The first job will say what is wrong, with its cure.
        return


def free() -> None:
    """End the warm engine: its memory is free at once."""
    warm_engine.free()

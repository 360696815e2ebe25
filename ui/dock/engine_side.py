"""What the dock asks of the engine beside its jobs: an estimate, and its memory back.

job = job_of(parameters, context)                   # main thread
found = estimate_blocking(job, feedback)            # in a task: an `Estimate`, or None
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...algorithms import estimate as estimates
from ...algorithms import warm_engine
from ...algorithms.engine_python import engine_python
from ...algorithms.settings import read_settings
from ...engine.job import UpscaleJob


def job_of(parameters: dict[str, Any], context: QgsProcessingContext) -> UpscaleJob | None:
    """The job whose time is to be estimated, None where there is no engine to ask. Main thread: it looks at layers.

    Raises QgsProcessingException where the parameters make no job.
    """
    return None if engine_python() is None else estimates.job_of(parameters, context)


def estimate_blocking(job: UpscaleJob, feedback: QgsProcessingFeedback) -> estimates.Estimate | None:
    """Waits for the engine; None where none is kept, or it has other work."""
    return estimates.estimate(job, engine_python(), feedback)


def start() -> None:
    """Begin to load what most jobs need, where an engine is kept; returns at once."""
    python, settings = engine_python(), read_settings()
    if python is not None:
        job = UpscaleJob("in", "out", model=settings.model, device=settings.device)
        # The system may take its time to start a program.
        threading.Thread(target=_start, args=(python, job), name="vlmsr-start", daemon=True).start()


def _start(python: Path, job: UpscaleJob) -> None:
    # Where it can't be started, the first job will say why, with the cure.
    with contextlib.suppress(QgsProcessingException):
        warm_engine.start(python, job)


def state() -> str:
    """off, starting, ready or busy."""
    return warm_engine.state()


def free() -> None:
    """End the engine that is kept; returns at once."""
    # It is given a second to go by itself, and QGIS must not wait for it.
    threading.Thread(target=warm_engine.free, name="vlmsr-free", daemon=True).start()

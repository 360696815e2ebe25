"""How long a job will take and how much memory it will need, before it is begun: asked of the engine that stays.

found = estimate(job, python, feedback)      # None where no engine is kept, or it is busy: nobody should wait for a guess
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..engine.job import UpscaleJob
from ..engine.requests import ESTIMATE
from . import warm_engine
from .engine_report import duration
from .engine_run import listen
from .translation import tr
from .upscale import UpscaleAlgorithm
from .upscale_job import upscale_job
from .values import Values


@dataclass(frozen=True)
class Estimate:
    """megapixels: of the result. memory, free_memory: bytes. seconds: None where it would take too long to find out."""

    megapixels: float
    memory: int
    free_memory: int
    seconds: float | None

    @property
    def sentence(self) -> str:
        """For a person."""
        memory = tr("{n:.1f} GiB of memory").format(n=self.memory / 2**30)
        size = tr("{n:.3g} megapixels").format(n=self.megapixels)
        if self.seconds is None:
            return tr("{size}, {memory}; the time is told once it runs").format(size=size, memory=memory)
        return tr("{size}, {time}, {memory}").format(size=size, time=duration(self.seconds), memory=memory)


def job_of(parameters: dict, context: QgsProcessingContext) -> UpscaleJob:
    """The job that parameters of `vlmsr:upscale` make, as far as an estimate looks at it: captions and mask are left out. Main thread.

    Raises QgsProcessingException with a sentence and a cure where they make none.
    """
    algorithm = UpscaleAlgorithm().create()
    values = Values(algorithm, parameters, context)
    output = values.destination(algorithm.OUTPUT)
    return upscale_job(algorithm, values, values.raster(algorithm.INPUT), output, None, None, None)


def estimate(job: UpscaleJob, python: Path, feedback: QgsProcessingFeedback) -> Estimate | None:
    """Ask, and wait for the answer: not on the main thread. Raises QgsProcessingException where the job itself would be refused."""
    session = warm_engine.session(python, ESTIMATE, job)
    if session is None:
        return None
    with session as engine:
        facts = listen(engine, feedback).facts
    pace, megapixels = facts.get("pace"), facts["megapixels"]
    seconds = None if pace is None else pace * megapixels
    return Estimate(megapixels, facts["memory"], facts["free_memory"], seconds)

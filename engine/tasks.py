"""The kinds of jobs, and what carries each of them out. What is heavy is imported when a job is known to be sound."""

from .evaluate_job import TASK as EVALUATE
from .evaluate_job import EvaluateJob
from .events import Finished
from .job import UpscaleJob
from .outcome import Tell


def import_all() -> None:
    """Import what jobs need, now and not when the first one comes."""
    from . import describe, estimate, evaluate, upscale  # noqa: F401


def do(job: UpscaleJob | EvaluateJob, tell: Tell, models=None) -> Finished:
    """Carry out a job. models: `loaded.Models` that were loaded before for it; an evaluation loads its own. Raises EngineError."""
    if job.task == EVALUATE:
        from .evaluate import evaluate

        return evaluate(job, tell)
    if job.task == "describe":
        from .describe import describe

        return describe(job, tell, models)
    from .upscale import upscale

    return upscale(job, tell, models)

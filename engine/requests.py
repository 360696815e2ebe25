"""What is asked of an engine that stays (`serve.py`): one request a line. Standard library only.

    line = ask(RUN, job)              # "run {...}"
    verb, job = read_request(line)    # JobError where it is none

Both sides of the process boundary import this module.
"""

from __future__ import annotations

from .evaluate_job import EvaluateJob, read_job
from .job import UpscaleJob
from .job_checks import JobError, quoted

RUN = "run"
"""Carry out a job."""

LOAD = "load"
"""Load a job's models, so that it begins at once when it comes."""

ESTIMATE = "estimate"
"""Say how long a job will take and how much memory it will need; nothing is written."""

CANCEL = "cancel"
"""End the job that runs. Has no job of its own."""

VERBS = (RUN, LOAD, ESTIMATE)


def ask(verb: str, job: UpscaleJob | EvaluateJob) -> str:
    """A request as one line, without the line's end."""
    return f"{verb} {job.to_json()}"


def read_request(line: str) -> tuple[str, UpscaleJob | EvaluateJob | None]:
    """Verb and job of a line; JobError says what is wrong with it."""
    verb, _, job = line.strip().partition(" ")
    if verb == CANCEL:
        return verb, None
    if verb not in VERBS:
        raise JobError(f"The request is {quoted(verb)}, which is unknown.", "Make requests by engine/requests.py.")
    return verb, read_job(job)

"""The queue: one job runs, since the engine takes all cores; the others wait their turn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...algorithms.translation import tr
from .choices import Choices
from .job_list import Job, JobList, State
from .parameters import parameters, to_load
from .run import Outcome, Run


class JobQueue(QObject):
    """Owns the jobs and the run at hand."""

    finished = pyqtSignal(object, object)
    """Job and Outcome, in whichever way it ended."""

    def __init__(
        self, load: Callable[[Run, Outcome], str], engine_free: Callable[[], bool], parent: QObject | None = None
    ):
        """load: brings the results of a run into the project; returns what went wrong, empty where nothing did.

        engine_free: asked before a run is started; where it is not, `go_on` is called as soon as it is.
        """
        super().__init__(parent)
        self._engine_free = engine_free
        self.jobs = JobList(self)
        self._load = load
        self._numbers = count(1)
        self._run: Run | None = None
        self._running = 0
        self._closed = False

    def add(self, choices: Choices) -> int:
        """Put a job at the end; returns its number. ValueError with a sentence where another job writes the same file."""
        self._refuse_same_output(choices)
        job = Job(next(self._numbers), choices)
        self.jobs.append(job)
        self.go_on()
        return job.number

    def cancel(self, number: int) -> None:
        """A waiting job is out at once; a running one within two seconds."""
        job = self.jobs.job(number)
        if job is None or job.state not in (State.WAITING, State.RUNNING):
            return
        if job.state is State.WAITING:
            self.jobs.update(number, state=State.CANCELLED)
            return
        self.jobs.update(number, state=State.CANCELLING, seconds_left=None)
        self._run.cancel()

    def cancel_waiting(self) -> None:
        """What they wait for will not come."""
        for job in self.jobs:
            if job.state is State.WAITING:
                self.cancel(job.number)

    def resume(self, number: int) -> None:
        """Run the same job once more: with the same output it goes on where it was. ValueError as in `add`."""
        job = self.jobs.job(number)
        if job is None or not job.state.over:
            return
        self._refuse_same_output(job.choices)
        self.jobs.update(number, state=State.WAITING, stage="", done=0.0, seconds_left=None, message="")
        self.go_on()

    def remove(self, number: int) -> None:
        """Take a job out of the list, unless it is at work."""
        job = self.jobs.job(number)
        if job is not None and not job.state.live:
            self.jobs.remove(number)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return any(not job.state.over for job in self.jobs)

    def close(self) -> None:
        """Stop everything; nothing is started or loaded any more."""
        self._closed = True
        if self._run is not None:
            self._run.cancel()

    def _refuse_same_output(self, choices: Choices) -> None:
        busy = [job for job in self.jobs if not job.state.over and job.choices.output == choices.output]
        if choices.output and busy:
            raise ValueError(
                tr("A job of the queue writes {path} already. Choose another file, or wait until it is done.").format(
                    path=choices.output
                )
            )

    def go_on(self) -> None:
        """Start the next job, where nothing stands in the way."""
        waiting = next((job for job in self.jobs if job.state is State.WAITING), None)
        if self._run is not None or waiting is None or self._closed or not self._engine_free():
            return
        self._running = waiting.number
        self.jobs.update(waiting.number, state=State.RUNNING)
        self._run = Run(_loaded(waiting.choices))
        self._run.progressed.connect(self._progressed)
        self._run.ended.connect(self._ended)
        self._run.start()

    def _progressed(self, stage: str, done: float, seconds_left: float | None) -> None:
        job = self.jobs.job(self._running)
        # What was on its way when the job was cancelled says nothing any more.
        if job is not None and job.state is State.RUNNING:
            self.jobs.update(self._running, stage=stage, done=done, seconds_left=seconds_left)

    def _ended(self, outcome: Outcome) -> None:
        run, self._run = self._run, None
        if self._closed:
            return
        trouble = self._load(run, outcome) if outcome.done else outcome.message
        state = State.CANCELLED if outcome.cancelled else State.FAILED if trouble else State.DONE
        changes = {"state": state, "message": trouble, "seconds_left": None, "results": outcome.results}
        if state is State.DONE:
            changes["done"] = 1.0
        job = self.jobs.update(self._running, **changes)
        self.finished.emit(job, outcome)
        self.go_on()


def _loaded(choices: Choices) -> dict[str, Any]:
    project = QgsProject.instance()
    return to_load(parameters(choices, project), project)

"""The jobs of the queue as a Qt model: one row each, in the order in which they run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt

from ...algorithms.engine_report import duration
from ...algorithms.translation import tr
from .choices import Choices

JOB = int(Qt.ItemDataRole.UserRole)
"""Role of the `Job` itself."""


class State(Enum):
    """Of a job. Cancelling: asked to stop, not yet gone."""

    WAITING = "waiting"
    RUNNING = "running"
    CANCELLING = "cancelling"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def live(self) -> bool:
        """Whether an engine works at it."""
        return self in (State.RUNNING, State.CANCELLING)

    @property
    def over(self) -> bool:
        """Whether it can be removed, or run once more."""
        return self in (State.DONE, State.FAILED, State.CANCELLED)


@dataclass(frozen=True)
class Job:
    """done: 0 to 1. seconds_left: None where nobody knows. message: why it failed, and the cure."""

    number: int
    choices: Choices
    state: State = State.WAITING
    stage: str = ""
    done: float = 0.0
    seconds_left: float | None = None
    message: str = ""
    results: dict = field(default_factory=dict)

    @property
    def resumable(self) -> bool:
        """Whether a second run goes on where this one ended. A temporary file has another name each time."""
        return self.state in (State.CANCELLED, State.FAILED) and bool(self.choices.output and self.stage)

    def words(self) -> str:
        """How it stands, in a line."""
        if self.state is State.RUNNING:
            if not self.stage:
                return tr("Starting")
            percent = round(100 * self.done)
            # The time first: what does not fit into a narrow dock is cut off at the end.
            if self.seconds_left is None or self.done >= 1:
                return tr("{percent} %: {stage}").format(percent=percent, stage=self.stage)
            return tr("{percent} %, {time} left: {stage}").format(
                percent=percent, time=duration(self.seconds_left), stage=self.stage
            )
        if self.state is State.FAILED:
            return tr("Failed: {why}").format(why=self.message.split("\n")[0])
        if self.state is State.CANCELLED and self.resumable:
            return tr("Cancelled; Resume goes on where it was")
        return {
            State.WAITING: tr("Waiting"),
            State.CANCELLING: tr("Cancelling"),
            State.DONE: tr("Done"),
            State.CANCELLED: tr("Cancelled"),
        }[self.state]


class JobList(QAbstractListModel):
    """Jobs are values: `update` puts another one in the place of that with the same number."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._jobs: list[Job] = []

    def __iter__(self):
        return iter(tuple(self._jobs))

    def __len__(self) -> int:
        return len(self._jobs)

    def job(self, number: int) -> Job | None:
        """By its number; None where it was removed."""
        return next((job for job in self._jobs if job.number == number), None)

    def append(self, job: Job) -> None:
        """At the end."""
        self.beginInsertRows(QModelIndex(), len(self._jobs), len(self._jobs))
        self._jobs.append(job)
        self.endInsertRows()

    def update(self, number: int, **changes) -> Job | None:
        """Change a job; returns it as it is now, None where it was removed."""
        job = self.job(number)
        if job is None:
            return None
        row = self._jobs.index(job)
        self._jobs[row] = replace(job, **changes)
        self.dataChanged.emit(self.index(row), self.index(row))
        return self._jobs[row]

    def remove(self, number: int) -> None:
        """Take a job out."""
        job = self.job(number)
        if job is None:
            return
        row = self._jobs.index(job)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._jobs[row]
        self.endRemoveRows()

    # QGIS and Qt give the names.
    # ruff: noqa: N802
    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self._jobs)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._jobs):
            return None
        job = self._jobs[index.row()]
        if role == JOB:
            return job
        if role == Qt.ItemDataRole.DisplayRole:
            return job.choices.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (job.choices.title, job.message or job.words(), job.choices.output)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{job.choices.title}: {job.words()}"
        return None

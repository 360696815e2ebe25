"""How long the job will take and how much memory, before it starts. The engine is asked in a task, and the newest question counts."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...algorithms.translation import tr
from . import engine_side
from .choices import Choices
from .parameters import parameters


class EstimateTask(QgsTask):
    """Waits for the engine's estimate off the main thread."""

    def __init__(self, job, tell):
        """tell: called on the main thread with an `Estimate` or None."""
        super().__init__(tr("vlmsr: how long it will take"), QgsTask.Flag.CanCancel)
        self._job = job
        self._tell = tell
        self._feedback = QgsProcessingFeedback(False)
        self._estimate = None

    def run(self) -> bool:
        """On a thread of QGIS."""
        try:
            self._estimate = engine_side.estimate_blocking(self._job, self._feedback)
        except QgsProcessingException:
            # The job itself will say what is wrong, with its cure.
            return False
        return True

    def forget(self) -> None:
        """Nobody is there to be told any more."""
        self._tell = lambda estimate: None

    def cancel(self) -> None:
        """Also what the engine is at."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, done: bool) -> None:
        """On the main thread."""
        self._tell(self._estimate if done and not self.isCanceled() else None)


class EstimateLine(QLabel):
    """A line below the settings. The engine has one job at a time, and an estimate makes way for every other."""

    idle = pyqtSignal()
    """No estimate is being made any more."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAccessibleName(tr("Estimate"))
        self._task: EstimateTask | None = None
        self._wanted = None

    def ask(self, choices: Choices) -> None:
        """Estimate a job; an older question is dropped."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        try:
            self._wanted = engine_side.job_of(parameters(choices, QgsProject.instance()), context)
        except QgsProcessingException as error:
            self.say(str(error))
            return
        if self._wanted is None:
            self.say("")
            return
        if self._task is not None:
            # The next one begins when this one is gone: see `_told`.
            self._cancel()
        if self._task is None:
            self._begin()

    def say(self, text: str) -> None:
        """Show something else than an estimate, and make none."""
        self.make_way()
        self.setText(text)

    def make_way(self) -> bool:
        """Stop asking the engine; False while it is still at it, and `idle` follows."""
        self._wanted = None
        if self._task is not None:
            self._cancel()
        return self._task is None

    def close_down(self) -> None:
        """The widget goes; a task that is still at it must not look for it."""
        self.make_way()
        if self._task is not None:
            self._task.forget()
            self._task = None

    def _begin(self) -> None:
        self._task, self._wanted = EstimateTask(self._wanted, self._told), None
        QgsApplication.taskManager().addTask(self._task)

    def _told(self, estimate) -> None:
        self._task = None
        if self._wanted is not None:
            self._begin()
            return
        if estimate is not None:
            self.setText(estimate.sentence)
        self.idle.emit()

    def _cancel(self) -> None:
        unstarted = self._task.status() in (QgsTask.TaskStatus.Queued, QgsTask.TaskStatus.OnHold)
        self._task.cancel()
        if unstarted:
            # QGIS drops it without a word.
            self._task = None

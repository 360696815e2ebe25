"""One run of `vlmsr:upscale` as a task of QGIS, heard and cancelled from the dock.

run = Run(parameters)
run.progressed.connect(...); run.ended.connect(...)      # Outcome
run.start(); run.cancel()
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .commands import ALGORITHM
from .run_feedback import RunFeedback


@dataclass(frozen=True)
class Outcome:
    """How a run ended. results: of the algorithm. message: what was wrong and what to do about it; empty where all is well."""

    done: bool
    cancelled: bool = False
    results: dict = field(default_factory=dict)
    message: str = ""
    warnings: tuple[str, ...] = ()


class Run(QObject):
    """`ended` comes once, always, and never from within `start`."""

    progressed = pyqtSignal(str, float, object)
    """Stage in words, share of the work that is done, seconds left (None: not known)."""

    ended = pyqtSignal(object)

    def __init__(self, parameters: dict[str, Any], logged: bool = True):
        """logged: what the engine says goes to QGIS's log panel, too."""
        # Without a parent: it outlives the dock where that is closed while it runs.
        super().__init__()
        self._parameters = parameters
        self._task = None
        self._over = False
        # Task, context and feedback belong together: the task holds bare references to the other two.
        self.feedback = RunFeedback(logged)
        self.feedback.told.connect(self.progressed)
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(self.feedback)

    def start(self) -> None:
        """Look at the parameters and hand the work to a thread of QGIS. Main thread."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        try:
            sound, trouble = algorithm.checkParameterValues(self._parameters, self.context)
        except QgsProcessingException as error:
            sound, trouble = False, str(error)
        if not sound:
            self._end_soon(Outcome(False, message=trouble))
            return
        task = QgsProcessingAlgRunnerTask(algorithm, self._parameters, self.context, self.feedback, *_flags())
        if task.isCanceled():
            self._end_soon(Outcome(False, message=self.feedback.error))
            return
        self._task = task
        # The lambda keeps this object, and so all that the task refers to, until QGIS has deleted the task, whatever becomes of the dock.
        task.executed.connect(lambda done, results: self._executed(done, results))
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Returns at once; `ended` follows within two seconds."""
        self.feedback.cancel()
        if self._task is None or self._over:
            return
        unstarted = self._task.status() in (QgsTask.TaskStatus.Queued, QgsTask.TaskStatus.OnHold)
        self._task.cancel()
        if unstarted:
            # QGIS drops it without a word.
            self._end_soon(Outcome(False, cancelled=True))

    def _executed(self, done: bool, results: dict) -> None:
        cancelled = not done and self.feedback.isCanceled()
        message = "" if done or cancelled else self.feedback.error
        self._end(Outcome(done, cancelled, dict(results), message, tuple(self.feedback.warnings)))

    def _end_soon(self, outcome: Outcome) -> None:
        QTimer.singleShot(0, lambda: self._end(outcome))

    def _end(self, outcome: Outcome) -> None:
        if self._over:
            return
        self._over, self._task = True, None
        self.ended.emit(outcome)


def _flags() -> list[QgsTask.Flag]:
    """The dock tells itself what became of a run; QGIS needn't. Before 3.26 it can't be told so, and tells of runs of more than 5 s."""
    return [QgsTask.Flag.CanCancel | QgsTask.Flag.Silent] if hasattr(QgsTask.Flag, "Silent") else []

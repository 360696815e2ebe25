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
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...algorithms.translation import tr
from . import engine_side
from .choices import Choices
from .parameters import parameters

BUSY_MILLISECONDS = 3000
"""An engine that is busy is asked again after this."""


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

    def cancel(self) -> None:
        """Also what the engine is at."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, done: bool) -> None:
        """On the main thread."""
        self._tell(self, self._estimate if done else None)


class EstimateLine(QLabel):
    """A line below the settings."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAccessibleName(tr("Estimate"))
        self._task: EstimateTask | None = None
        self._wanted = self._asked = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(BUSY_MILLISECONDS)
        self._again.timeout.connect(self._ask_again)

    def ask(self, choices: Choices) -> None:
        """Estimate a job; an older question is dropped."""
        self._again.stop()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        try:
            self._wanted = engine_side.job_of(parameters(choices, QgsProject.instance()), context)
        except QgsProcessingException as error:
            self.drop()
            self.setText(str(error))
            return
        if self._wanted is None:
            self.drop()
            return
        if self._task is not None:
            # The next one begins when this one is gone: see `_told`.
            self._task.cancel()
            return
        self._begin()

    def drop(self) -> None:
        """Ask and show nothing."""
        self._again.stop()
        self._wanted = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.clear()

    def _begin(self) -> None:
        self._asked, self._wanted = self._wanted, None
        self._task = EstimateTask(self._asked, self._told)
        QgsApplication.taskManager().addTask(self._task)

    def _told(self, task: EstimateTask, estimate) -> None:
        if task is not self._task:
            return
        self._task = None
        if self._wanted is not None:
            self._begin()
        elif estimate is not None:
            self.setText(estimate.sentence)
        elif engine_side.state() == "busy":
            self._again.start()

    def _ask_again(self) -> None:
        self._wanted = self._asked
        self._begin()

"""How long the job will take and how much memory, before it starts. The newest question counts."""

from __future__ import annotations

import contextlib
import threading
from itertools import count

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...algorithms.estimate import Estimate
from ...algorithms.translation import tr
from ...engine.job import UpscaleJob
from . import engine_side
from .choices import Choices
from .parameters import parameters


class Question(QObject):
    """Waits for the engine's estimate on a thread of its own. Not a task of QGIS: these are over in an instant where nobody can answer."""

    answered = pyqtSignal(int, object)
    """Number of the question, and an `Estimate` or None; on the main thread. Never the question itself: where QGIS ends before it hears
    the answer, it clears the answer away under a lock that the end of a QObject needs as well, and would hang for ever."""

    def __init__(self, number: int, job: UpscaleJob):
        super().__init__()
        self.number = number
        self._job = job
        self._feedback = QgsProcessingFeedback(False)

    def ask(self) -> None:
        """Returns at once."""
        threading.Thread(target=self._wait, name="vlmsr-estimate", daemon=True).start()

    def cancel(self) -> None:
        """Also what the engine is at; the answer, None, still comes."""
        self._feedback.cancel()

    def _wait(self) -> None:
        estimate = None
        try:
            # Where the job would be refused, it will say itself what is wrong, with the cure.
            with contextlib.suppress(QgsProcessingException):
                estimate = engine_side.estimate_blocking(self._job, self._feedback)
        finally:
            self.answered.emit(self.number, None if self._feedback.isCanceled() else estimate)


class EstimateLine(QLabel):
    """A line below the settings. The engine has one job at a time, and an estimate makes way for every other."""

    idle = pyqtSignal()
    """No estimate is being made any more."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWordWrap(True)
        self.setAccessibleName(tr("Estimate"))
        self._numbers = count(1)
        self._question: Question | None = None
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
        if self._question is not None:
            # The next one begins when this one is gone: see `_told`.
            self._question.cancel()
        if self._question is None:
            self._begin()

    def say(self, text: str) -> None:
        """Show something else than an estimate, and make none."""
        self.make_way()
        self.setText(text)

    def make_way(self) -> bool:
        """Stop asking the engine; False while it is still at it, and `idle` follows."""
        self._wanted = None
        if self._question is not None:
            self._question.cancel()
        return self._question is None

    def close_down(self) -> None:
        """Nobody is there to be told any more."""
        self.make_way()
        self._question = None

    def _begin(self) -> None:
        self._question, self._wanted = Question(next(self._numbers), self._wanted), None
        self._question.answered.connect(self._told)
        self._question.ask()

    def _told(self, number: int, estimate: Estimate | None) -> None:
        # A widget that is gone, or a question that was given up.
        if sip.isdeleted(self) or self._question is None or number != self._question.number:
            return
        self._question = None
        if self._wanted is not None:
            self._begin()
            return
        if estimate is not None:
            self.setText(estimate.sentence)
        self.idle.emit()

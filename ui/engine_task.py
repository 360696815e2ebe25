"""A function that waits for the engine, as a task of QGIS: on a thread of its own, with progress and cancel, listed with the others.

task = EngineTask(tr("Checking the engine"), lambda feedback: ask("auto", feedback))
task.ended.connect(self._checked)     # then task.result, task.error or task.cancelled
task.start()
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProcessingException, QgsProcessingFeedback, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..algorithms.setup_error import CancelledError, SetupError
from ..algorithms.translation import tr

_started: set[EngineTask] = set()
"""QGIS holds only the C++ half of a task: without another reference the Python half is gone before it has run."""


class EngineTask(QgsTask):
    """result: what the function returned. error: a sentence with a cure, where it failed. cancelled: it was given up on request.

    warnings: what the user has to read all the same.
    """

    stage = pyqtSignal(str)
    """What is being done, in words."""

    ended = pyqtSignal(object)
    """With the task itself, on the main thread."""

    def __init__(self, description: str, do: Callable[[QgsProcessingFeedback], Any]):
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._do = do
        self._feedback = _Feedback(self)
        self.result: Any = None
        self.error = ""
        self.cancelled = False
        self.warnings: list[str] = []

    def start(self) -> None:
        """Hand it to QGIS."""
        _started.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        try:
            self.result = self._do(self._feedback)
        except CancelledError:
            self.cancelled = True
        except (QgsProcessingException, SetupError) as error:
            # What was given up on request fails as well, and need not be told as a fault.
            self.cancelled = self._feedback.isCanceled()
            self.error = "" if self.cancelled else str(error)
        except Exception as error:
            # Nothing that Python raises may leave a thread of QGIS.
            QgsMessageLog.logMessage(traceback.format_exc(), "vlmsr", Qgis.MessageLevel.Critical)
            text = tr("An unexpected error: {error}. The panel Log Messages has the details; please report them.")
            self.error = text.format(error=f"{type(error).__name__}: {error}")
        return not (self.error or self.cancelled)

    def cancel(self) -> None:
        self.cancelled = True
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread, also where the task never ran."""
        _started.discard(self)
        self.ended.emit(self)


class _Feedback(QgsProcessingFeedback):
    """Passes stage, progress and warnings on to the task."""

    def __init__(self, task: EngineTask):
        super().__init__(False)
        self._task = task
        self.progressChanged.connect(task.setProgress)

    def setProgressText(self, text: str) -> None:  # noqa: N802 (QGIS gives the name)
        self._task.stage.emit(text)

    def pushWarning(self, warning: str) -> None:  # noqa: N802 (QGIS gives the name)
        self._task.warnings.append(warning)

"""What a run tells, as signals that arrive on the main thread, whichever thread it runs on."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ...algorithms.engine_report import stage_words
from ...algorithms.translation import tr
from ...engine.events import Event, Progress


class RunFeedback(QgsProcessingFeedback):
    """Hears the engine's events themselves (see `EngineReport`), so that nobody needs to read numbers out of a sentence."""

    told = pyqtSignal(str, float, object)
    """Stage in words, 0 to 1, seconds left or None."""

    def __init__(self, logged: bool):
        super().__init__(logged)
        self.warnings: list[str] = []
        self._errors: list[str] = []

    def heard(self, event: Event) -> None:
        """On the run's thread."""
        if isinstance(event, Progress):
            self.told.emit(stage_words(event.stage), min(max(event.done, 0.0), 1.0), event.seconds_left)

    # QGIS gives the names.
    # ruff: noqa: N802, N803
    def pushWarning(self, warning):
        self.warnings.append(warning)
        super().pushWarning(warning)

    def reportError(self, error, fatalError=False):
        self._errors.append(error)
        super().reportError(error, fatalError)

    @property
    def error(self) -> str:
        """What went wrong, and the cure."""
        return "\n".join(self._errors) or tr(
            "The job failed without a word. See View > Panels > Log Messages, and report what stands there."
        )

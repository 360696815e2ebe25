"""Previews: the same algorithm on a small window, again and again as the settings change. The newest question counts.

A newer question cancels the run at hand and waits until it is gone, since two would share the cores.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer, QgsReferencedRectangle
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...algorithms.confidence_look import draw_confidence
from ...algorithms.style import LayerLook
from ...algorithms.translation import tr
from ...algorithms.upscale import UpscaleAlgorithm
from .choices import Choices
from .parameters import parameters
from .pixels import PixelWindow, rectangle_of
from .run import Outcome, Run

SIDE = 256
"""Pixels of the result on each side of a preview's window: what two cores compute while a person waits, see docs/benchmark_preview.md."""

REST_MILLISECONDS = 100


@dataclass(frozen=True)
class Question:
    """choices: the settings; window: pixels of the layer."""

    choices: Choices
    window: PixelWindow


@dataclass(frozen=True)
class Answer:
    """The layers are in no project. before: the input; confidence: None where it was not asked for."""

    question: Question
    before: QgsRasterLayer
    after: QgsRasterLayer
    confidence: QgsRasterLayer | None


class Previewer(QObject):
    """Ask, and be told."""

    begun = pyqtSignal()
    progressed = pyqtSignal(float)
    answered = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, engine_free: Callable[[], bool], parent: QObject | None = None):
        """engine_free: asked before a run is started; where it is not, `go_on` is called as soon as it is."""
        super().__init__(parent)
        self._engine_free = engine_free
        self._wanted: Question | None = None
        self._asked: Question | None = None
        self._run: Run | None = None
        self._files: list[str] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._wanted is not None or self._run is not None

    def ask(self, choices: Choices, window: PixelWindow) -> None:
        """Preview a window of the layer with these settings. Where the job would be the same as the last one, nothing happens."""
        question = Question(_of_picture(choices), window)
        if question in (self._wanted, self._asked if self._wanted is None else None):
            return
        self._wanted = question
        if self._run is not None:
            self._run.cancel()
        self._rest.start()

    def drop(self) -> None:
        """Forget what was asked."""
        self._wanted = self._asked = None
        self._rest.stop()
        if self._run is not None:
            self._run.cancel()

    def remove_files(self) -> None:
        """Files of previews are temporary; nothing must show them any more."""
        for path in self._files:
            # Windows keeps what is open; QGIS deletes its temporary folder at its end.
            with contextlib.suppress(OSError):
                Path(path).unlink(missing_ok=True)
        self._files = []

    def go_on(self) -> None:
        """Begin what is wanted, where nothing stands in the way any more."""
        if self._run is not None or self._wanted is None or self._rest.isActive() or not self._engine_free():
            return
        question, self._wanted = self._wanted, None
        layer = QgsProject.instance().mapLayer(question.choices.layer)
        if layer is None:
            return
        self._asked = question
        self._run = Run(_parameters(question, layer), logged=False)
        self._run.progressed.connect(lambda _, done, __: self.progressed.emit(done))
        self._run.ended.connect(self._ended)
        self.begun.emit()
        self._run.start()

    def _ended(self, outcome: Outcome) -> None:
        self._run = None
        question = self._asked
        if self._wanted is not None or question is None:
            # What came of the older question is nobody's any more.
            self._files += _files(outcome)
            self.go_on()
            return
        if outcome.done:
            self._answer(question, outcome)
            return
        self._asked = None
        # Cancelled by somebody else, in QGIS's own list of tasks.
        self.failed.emit(tr("Cancelled.") if outcome.cancelled else outcome.message)

    def _answer(self, question: Question, outcome: Outcome) -> None:
        layer = QgsProject.instance().mapLayer(question.choices.layer)
        if layer is None:
            return
        self.remove_files()
        self._files = _files(outcome)
        after = QgsRasterLayer(outcome.results[UpscaleAlgorithm.OUTPUT], layer.name())
        LayerLook(layer, list(range(1, after.bandCount() + 1))).put_on(after)
        confidence = None
        if UpscaleAlgorithm.OUTPUT_CONFIDENCE in outcome.results:
            confidence = QgsRasterLayer(outcome.results[UpscaleAlgorithm.OUTPUT_CONFIDENCE], "")
            confidence.setCrs(after.crs())
            draw_confidence(confidence)
        self.answered.emit(Answer(question, layer.clone(), after, confidence))


def _of_picture(choices: Choices) -> Choices:
    """Without what makes no other picture: then the same question is known again."""
    return replace(choices, extent=None, extent_crs="", output="", with_captions=False)


def _parameters(question: Question, layer: QgsRasterLayer) -> dict:
    made = parameters(question.choices, QgsProject.instance())
    made[UpscaleAlgorithm.EXTENT] = QgsReferencedRectangle(rectangle_of(question.window, layer), layer.crs())
    # Named, so that Processing does not load it.
    made[UpscaleAlgorithm.OUTPUT] = QgsProcessingUtils.generateTempFilename("preview.tif")
    if question.choices.with_confidence:
        made[UpscaleAlgorithm.OUTPUT_CONFIDENCE] = QgsProcessingUtils.generateTempFilename("confidence.tif")
    return made


def _files(outcome: Outcome) -> list[str]:
    names = (UpscaleAlgorithm.OUTPUT, UpscaleAlgorithm.OUTPUT_CONFIDENCE)
    return [outcome.results[name] for name in names if name in outcome.results]

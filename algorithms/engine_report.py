"""What the engine tells, in the user's words: progress bar, stage, time left, cautions and the log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ..engine.events import Caution, Event, Progress, Started
from .translation import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingFeedback

TEXT_SECONDS = 10.0
"""The time left is said no more often than this: under qgis_process each text is a line."""


class EngineReport:
    """Passes events on to a feedback."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self._stage = None
        self._said_at = 0.0

    def tell(self, event: Event) -> None:
        """Say what has happened, where it is anything to say."""
        # The dock's feedback takes the events themselves.
        if hasattr(self._feedback, "heard"):
            self._feedback.heard(event)
        if isinstance(event, Started):
            self._feedback.pushInfo(
                tr("Engine {version} computes on {device} in {precision}.").format(
                    version=event.version, device=event.device, precision=event.precision
                )
            )
            if event.memory:
                self._feedback.pushInfo(tr("It needs about {n:.1f} GiB of memory.").format(n=event.memory / 2**30))
        elif isinstance(event, Caution):
            self._feedback.pushWarning(event.message)
        elif isinstance(event, Progress):
            self._progress(event)

    def log(self, lines: list[str]) -> None:
        """Show what the engine wrote to its log."""
        for line in lines:
            self._feedback.pushConsoleInfo(line)

    def _progress(self, progress: Progress) -> None:
        # The stage first: it is what the bar is about.
        self._stage_and_time(progress)
        self._feedback.setProgress(100 * min(max(progress.done, 0.0), 1.0))

    def _stage_and_time(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.stage == self._stage and now - self._said_at < TEXT_SECONDS:
            return
        self._stage, self._said_at = progress.stage, now
        text = stage_words(progress.stage)
        if progress.seconds_left is not None and progress.done < 1:
            text = tr("{stage}, {time} left").format(stage=text, time=duration(progress.seconds_left))
        self._feedback.setProgressText(text)


def stage_words(stage: str) -> str:
    """A stage by the engine's name in words; one that a newer engine adds is shown by its name."""
    return {
        "listing": tr("Asking what there is to download"),
        "fetching": tr("Downloading"),
        "loading": tr("Loading the model"),
        "upscaling": tr("Computing the finer image"),
        "describing": tr("Describing what it shows"),
        "refining": tr("Refining it"),
        "finishing": tr("Completing the file"),
        "reducing": tr("Making the coarse image"),
        "measuring": tr("Measuring"),
        "judging": tr("Looking at windows"),
    }.get(stage, stage)


def duration(seconds: float) -> str:
    """A time as people say it: 40 s, 12 min, 3 h 20 min."""
    if seconds < 90:
        return tr("about {n} s").format(n=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("about {n} min").format(n=minutes)
    return tr("about {h} h {m} min").format(h=minutes // 60, m=minutes % 60)

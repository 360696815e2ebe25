"""A conversation with an engine about one request: from its first word until it has finished, failed or is given up.

    with OneJob(python, job) as engine:
        event = engine.next_event(0.1)     # None: nothing yet

Left without `done`, it is stopped: nothing computes for nobody. The other kind is `warm_engine.WarmSession`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingException

from ..engine.evaluate_job import EvaluateJob
from ..engine.events import Event
from ..engine.job import UpscaleJob
from .engine_environment import engine_environment
from .engine_log import EngineLog
from .engine_process import EngineProcess
from .engine_python import PLUGIN_FOLDER
from .translation import tr

FAREWELL_SECONDS = 10.0
"""For an engine that has finished, to free its memory and go."""


class OneJob:
    """An engine that is started for one job and goes with it. Raises QgsProcessingException where it can't be started."""

    def __init__(self, python: Path, job: UpscaleJob | EvaluateJob):
        self.log = EngineLog()
        self._finished = False
        try:
            self._engine = start_engine(python, ["run"], self.log)
        except QgsProcessingException:
            self.log.__exit__()
            raise
        self._engine.send(job.to_json())

    def __enter__(self) -> OneJob:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if self._finished:
                self._engine.stop(FAREWELL_SECONDS)
            else:
                self._engine.stop()
        finally:
            self.log.__exit__()

    def next_event(self, timeout: float) -> Event | None:
        """The next event, or None where none came within ``timeout`` seconds."""
        return self._engine.next_event(timeout)

    @property
    def ended(self) -> bool:
        """Whether the process is gone and everything it said was fetched."""
        return self._engine.ended

    @property
    def exit_code(self) -> int | None:
        """Negative where a signal ended it (POSIX); None while it runs."""
        return self._engine.exit_code

    def done(self) -> None:
        """It has said its last word: it may go by itself."""
        self._finished = True


def start_engine(python: Path, command: Sequence[str], log: EngineLog) -> EngineProcess:
    """The engine's program with a command. Raises QgsProcessingException where it can't be started."""
    environment = engine_environment(os.environ, [QgsApplication.prefixPath(), os.environ.get("OSGEO4W_ROOT", "")])
    try:
        return EngineProcess([str(python), "-m", "engine", *command], PLUGIN_FOLDER, environment, log.file)
    except OSError as error:
        raise QgsProcessingException(
            tr("The engine's Python {python} can't be started: {error}. Make its environment anew.").format(
                python=python, error=error
            )
        ) from None

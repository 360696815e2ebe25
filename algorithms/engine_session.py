"""A conversation with an engine about one request: from its first word until it has finished, failed or is given up.

    with OneRun(python, ["run"], job.to_json()) as engine:
        event = engine.next_event(0.1)     # None: nothing yet

Left without `done`, it is stopped: nothing computes for nobody. The other kind is `warm_engine.WarmSession`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsProcessingException

from ..engine.events import Event
from .engine_log import EngineLog
from .engine_process import EngineProcess
from .engine_python import PLUGIN_FOLDER
from .engine_start import start_environment
from .translation import tr

FAREWELL_SECONDS = 10.0
"""For an engine that has finished, to free its memory and go."""


class OneRun:
    """An engine that is started for one command, is told one line, and goes when it is done.

    environment: `engine_start.start_environment`, if None. Raises QgsProcessingException where it can't be started.
    """

    def __init__(self, python: Path, command: Sequence[str], line: str, environment: Mapping[str, str] | None = None):
        self.log = EngineLog()
        self._finished = False
        try:
            self._engine = start_engine(python, command, self.log, environment or start_environment())
        except QgsProcessingException:
            self.log.__exit__()
            raise
        self._engine.send(line)

    def __enter__(self) -> OneRun:
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


def start_engine(python: Path, command: Sequence[str], log: EngineLog, environment: Mapping[str, str]) -> EngineProcess:
    """The engine's program with a command. Raises QgsProcessingException where it can't be started."""
    try:
        return EngineProcess([str(python), "-m", "engine", *command], PLUGIN_FOLDER, environment, log.file)
    except OSError as error:
        raise QgsProcessingException(
            tr("The engine's Python {python} can't be started: {error}. Make its environment anew.").format(
                python=python, error=error
            )
        ) from None

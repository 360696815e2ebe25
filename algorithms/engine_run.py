"""One job from start to end: the engine is started, heard, given up on where it falls silent, and always ended.

facts = run_job(job, python, feedback)      # facts of the run; QgsProcessingException in every other case
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsProcessingUtils
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.evaluate_job import EvaluateJob, leftovers
from ..engine.events import SILENCE_SECONDS, Failed, Finished
from ..engine.job import UpscaleJob, resumable
from .engine_environment import engine_environment
from .engine_log import EngineLog
from .engine_process import EngineProcess
from .engine_python import PLUGIN_FOLDER
from .engine_report import EngineReport
from .translation import tr

POLL_SECONDS = 0.1
LONGEST_POLL_SECONDS = 5.0
"""More than this between two looks means that the computer slept or QGIS was busy: no silence of the engine's."""

FAREWELL_SECONDS = 10.0
"""For an engine that has finished, to free its memory and go."""


def run_job(job: UpscaleJob | EvaluateJob, python: Path, feedback: QgsProcessingFeedback) -> dict:
    """Carry out ``job`` and return its facts.

    Raises QgsProcessingException when it fails or is cancelled; no process and nothing half-written is left then, but, hidden, what the
    same job goes on with.
    """
    with EngineLog() as log:
        try:
            return _run(job, python, feedback, log)
        except KeyboardInterrupt:
            # Ctrl-C in a script that runs Processing by itself.
            raise _cancelled() from None


def _run(job: UpscaleJob | EvaluateJob, python: Path, feedback: QgsProcessingFeedback, log: EngineLog) -> dict:
    environment = engine_environment(os.environ, [QgsApplication.prefixPath(), os.environ.get("OSGEO4W_ROOT", "")])
    try:
        engine = EngineProcess(
            [str(python), "-m", "engine", "run"], PLUGIN_FOLDER, environment, job.to_json(), log.file
        )
    except OSError as error:
        raise QgsProcessingException(
            tr("The engine's Python {python} can't be started: {error}. Make its environment anew.").format(
                python=python, error=error
            )
        ) from None
    finished = None
    try:
        finished = _listen(engine, feedback, log)
        engine.stop(FAREWELL_SECONDS)
    finally:
        if finished is None:
            engine.stop()
            _leave(job, feedback)
    if not Path(job.output).is_file():
        raise QgsProcessingException(
            tr("The engine says that it has finished, but {output} is not there. Try another folder.").format(
                output=job.output
            )
        )
    return finished.facts


def _listen(engine: EngineProcess, feedback: QgsProcessingFeedback, log: EngineLog) -> Finished:
    """Pass on what the engine says until it has finished."""
    report = EngineReport(feedback)
    silent, looked = 0.0, time.monotonic()
    while True:
        # The Toolbox's Cancel and the Ctrl-C of qgis_process arrive as events of this thread.
        QCoreApplication.processEvents()
        if feedback.isCanceled():
            raise _cancelled()
        event = engine.next_event(POLL_SECONDS)
        report.log(log.new_lines())
        now = time.monotonic()
        silent, looked = silent + min(now - looked, LONGEST_POLL_SECONDS), now
        if isinstance(event, Finished):
            return event
        if isinstance(event, Failed):
            raise QgsProcessingException(f"{event.message} {event.hint}".strip())
        if event is not None:
            silent = 0.0
            report.tell(event)
        elif engine.ended:
            raise QgsProcessingException(
                tr(
                    "The engine broke down (exit code {code}). Run it again; if it breaks down again, run Check the engine "
                    "(vlmsr:checkengine), and report what that finds with the log."
                ).format(code=engine.exit_code)
                + _quote(log)
            )
        elif silent > SILENCE_SECONDS:
            raise QgsProcessingException(
                tr("The engine has said nothing for {seconds:.0f} seconds and was ended. Try again.").format(
                    seconds=silent
                )
                + _quote(log)
            )


def _quote(log: EngineLog) -> str:
    """The end of the log and where the rest is, to follow a sentence."""
    lines = log.last_lines()
    if not lines:
        return " " + tr("It left no log.")
    log.kept = True
    return " " + tr("Its log ({path}) ends with:").format(path=log.path) + "\n" + lines


def _leave(job: UpscaleJob | EvaluateJob, feedback: QgsProcessingFeedback) -> None:
    """Keep what the same job would go on with; take away what else a killed engine could not."""
    # A temporary output has another name each time: nothing would ever go on with it.
    lasting = not Path(job.output).is_relative_to(QgsProcessingUtils.tempFolder())
    if isinstance(job, UpscaleJob) and resumable(job) and lasting:
        feedback.pushInfo(
            tr("What is done is kept beside {output}: run it again with the same settings, and it goes on.").format(
                output=job.output
            )
        )
        return
    # GDAL puts overviews, masks and statistics beside a file, under its name with more at the end.
    for path in [file for left in leftovers(job) for file in (left, *left.parent.glob(_literal(left.name) + ".*"))]:
        try:
            path.unlink()
        except FileNotFoundError:
            pass
        except OSError as error:
            raise QgsProcessingException(
                tr("{path} is left over and can't be removed: {error}. Delete it by hand.").format(
                    path=path, error=error
                )
            ) from None


def _literal(name: str) -> str:
    """A file name as a glob pattern that means just this name."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _cancelled() -> QgsProcessingException:
    """Raised, not returned as no result: only an exception makes qgis_process exit with a code other than 0."""
    return QgsProcessingException(tr("Cancelled: nothing was written."))

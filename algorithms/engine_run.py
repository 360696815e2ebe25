"""One job from start to end: the engine is started, heard, given up on where it falls silent, and always ended.

facts = run_job(job, python, feedback)      # facts of the run; QgsProcessingException in every other case
"""

from __future__ import annotations

import time
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProcessingUtils
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.evaluate_job import EvaluateJob, leftovers
from ..engine.events import SILENCE_SECONDS, Failed, Finished
from ..engine.job import UpscaleJob, resumable
from ..engine.requests import RUN
from . import warm_engine
from .engine_log import EngineLog
from .engine_report import EngineReport
from .engine_session import OneRun
from .translation import tr
from .warm_engine import WarmSession

POLL_SECONDS = 0.1
LONGEST_POLL_SECONDS = 5.0
"""More than this between two looks means that the computer slept or QGIS was busy: no silence of the engine's."""


def run_job(job: UpscaleJob | EvaluateJob, python: Path, feedback: QgsProcessingFeedback) -> dict:
    """Carry out ``job`` and return its facts.

    Raises QgsProcessingException when it fails or is cancelled; nothing computes it then and nothing half-written is left but, hidden,
    what the same job goes on with.
    """
    try:
        return _run(job, python, feedback)
    except KeyboardInterrupt:
        # Ctrl-C in a script that runs Processing by itself.
        raise _cancelled() from None


def _run(job: UpscaleJob | EvaluateJob, python: Path, feedback: QgsProcessingFeedback) -> dict:
    finished = None
    try:
        with _session(job, python) as engine:
            finished = listen(engine, feedback)
            engine.done()
    finally:
        if finished is None:
            _leave(job, feedback)
    if not Path(job.output).is_file():
        raise QgsProcessingException(
            tr("The engine says that it has finished, but {output} is not there. Try another folder.").format(
                output=job.output
            )
        )
    return finished.facts


def _session(job: UpscaleJob | EvaluateJob, python: Path) -> OneRun | WarmSession:
    """The engine that stays, where one is kept and free; else one for this job alone."""
    # An evaluation takes long and loads models of its own: what is kept is better kept for others.
    warm = warm_engine.session(python, RUN, job) if isinstance(job, UpscaleJob) else None
    return warm or OneRun(python, ["run"], job.to_json())


def listen(engine: OneRun | WarmSession, feedback: QgsProcessingFeedback) -> Finished:
    """Pass on what the engine says until it has finished. Raises QgsProcessingException where it fails, or is cancelled."""
    log = engine.log
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

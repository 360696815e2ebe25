"""How good is it? One evaluation from end to end: rasters laid over each other -> sums -> windows -> report and
tables.

    finished = evaluate(job, tell)
    finished.facts["psnr"], finished.facts["psnr_over_bicubic"]

Memory holds some windows, whatever the rasters' size; what must be made (the coarse image, the result, a resampled
reference) lies in hidden files beside the report until the end.
"""

import glob
import time
from contextlib import ExitStack
from pathlib import Path

import rasterio

from .device import choose
from .errors import InputError
from .evaluate_job import EvaluateJob, leftovers
from .evaluation.account import intro, names, settings
from .evaluation.figures import Figures, pixel_figures, to_csv, to_json
from .evaluation.judges import check_folder, open_judges
from .evaluation.laying import OF_RESULT, Laid, lay
from .evaluation.looking import choose as choose_places
from .evaluation.looking import look
from .evaluation.page import Report, page
from .evaluation.tally import BICUBIC, RESULT, count
from .evaluation.writing import check_document, write_documents
from .events import Caution, Event, Finished, Progress, Started
from .job import UpscaleJob
from .loaded import Models
from .raster.sink import CACHE
from .upscale import upscale
from .version import VERSION
from .work import Tell

_SHARES = {"reducing": (0.0, 0.05), "upscaling": (0.05, 0.6), "measuring": (0.6, 0.85), "judging": (0.85, 1.0)}
"""Of the whole, from where to where each stage goes."""


def evaluate(job: EvaluateJob, tell: Tell, models: Models | None = None) -> Finished:
    """Carry out a job; returns its figures as facts. Raises EngineError; no output is left then.

    tell: is given progress and cautions as they happen. models: those loaded before for the same model, device and
    precision.
    """
    began = time.monotonic()
    read = [Path(path) for path in (job.input, job.reference, job.coarse) if path]
    for path in job.outputs:
        check_document(Path(path), read)
    check_folder(job.weights)
    progress = _Part(tell)

    def upscaled(upscaling: UpscaleJob) -> dict:
        return upscale(upscaling, progress.nested("upscaling"), models).facts

    with ExitStack() as stack:
        # What GDAL keeps of files must not grow with them.
        stack.enter_context(rasterio.Env(GDAL_CACHEMAX=CACHE))
        stack.callback(_remove_hidden, job)
        laid = lay(job, stack, upscaled, progress.part)
        if laid.kind == OF_RESULT:
            tell(Started(VERSION, str(choose(job.device, job.precision).device), "float32"))
        _caution(laid, tell)
        report, figures = _judge(job, laid, progress)
    facts = {key: round(value, 6) for key, value in figures[RESULT].items() if isinstance(value, float)}
    if "psnr" in facts and isinstance(figures[BICUBIC]["psnr"], float):
        facts["psnr_over_bicubic"] = round(facts["psnr"] - figures[BICUBIC]["psnr"], 6)
    documents = {job.output: page(report)}
    if job.output_csv:
        documents[job.output_csv] = to_csv(figures)
    if job.output_json:
        documents[job.output_json] = to_json(figures, report.settings)
    write_documents(documents)
    facts["seconds"] = round(time.monotonic() - began, 2)
    return Finished(job.output, facts)


class _Part:
    """Progress of the stages as that of the whole."""

    def __init__(self, tell: Tell):
        self._tell, self._began = tell, time.monotonic()

    def part(self, stage: str):
        """What is to be told how much of a stage is done, 0 to 1."""
        first, last = _SHARES[stage]

        def told(done: float) -> None:
            self._say(stage, first + (last - first) * done)

        told(0.0)
        return told

    def nested(self, stage: str) -> Tell:
        """Takes the events of a job within this one."""
        first, last = _SHARES[stage]

        def told(event: Event) -> None:
            if isinstance(event, Progress):
                self._say(event.stage, first + (last - first) * event.done)
            else:
                self._tell(event)

        return told

    def _say(self, stage: str, done: float) -> None:
        elapsed = time.monotonic() - self._began
        left = round(elapsed * (1 - done) / done, 1) if done > 0.02 else None
        self._tell(Progress(stage, done, left))


def _judge(job: EvaluateJob, laid: Laid, progress: _Part) -> tuple[Report, Figures]:
    compared = laid.compared
    counted = count(compared, progress.part("measuring"))
    if counted.valid_pixels == 0:
        raise InputError(
            "No pixel is valid in all of the rasters (all are nodata or transparent somewhere).",
            "Choose another extent, or rasters that are filled in the same place.",
        )
    figures = pixel_figures(counted.tallies, compared.scale, compared.bands, laid.own_input)
    judges = open_judges(job.weights, choose(job.device, job.precision).device)
    places, whole = choose_places(counted, job.windows)
    pictures = look(compared, places, whole, judges, figures, progress.part("judging"))
    powers = {name: tally.mean_power for name, tally in counted.tallies.items() if tally.power_windows}
    report = Report(
        title=f"{Path(job.input).name}: quality at x{compared.scale}",
        intro=intro(job, laid, counted),
        settings=settings(job, laid, counted, len(places), judges),
        names=names(job, laid),
        figures=figures,
        powers=powers,
        errors=counted.errors,
        pictures=pictures,
        whole=whole,
        scale=compared.scale,
    )
    return report, figures


def _caution(laid: Laid, tell: Tell) -> None:
    result, reference = laid.compared.result.source, laid.compared.reference.source
    if result.dtype != reference.dtype:
        tell(
            Caution(
                f"The rasters are of different types ({result.dtype} and {reference.dtype}). Their digital numbers are "
                "compared as they are: where these mean different things, the figures mean nothing."
            )
        )


def _remove_hidden(job: EvaluateJob) -> None:
    for hidden in leftovers(job):
        for left in (hidden, *hidden.parent.glob(f"{glob.escape(hidden.name)}.*")):
            left.unlink(missing_ok=True)

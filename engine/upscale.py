"""One job from end to end: source -> stage 1 -> captions -> stage 2 -> sink.

    finished = upscale(job, tell)

Memory holds a batch of tiles and a strip along the output's width, never the raster; and of the large models one at a time.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import rasterio

from .base_picture import BasePicture, base_picture, copy_base, wanted_by_base
from .base_work import write_base
from .captions.document import Captioned, check_place, read_captions, write_captions
from .computing import Computing, Local
from .confidence import STATED
from .describe import describe_all, take_given
from .errors import BundleError
from .evaluation.writing import check_document, write_documents
from .events import Caution, Finished, Progress
from .job import UpscaleJob
from .journal import Journal
from .loaded import Models, load_models
from .raster.grid import Grid
from .raster.sink import CACHE, Sink, create_layer, create_sink
from .raster.source import Source, open_source
from .raster.space import Wanted, check_space
from .refine_work import write_refined
from .result import Result, Trust
from .work import Tell, Work, begin, place_of

__all__ = ["Models", "load_models", "upscale"]


def upscale(job: UpscaleJob, tell: Tell, models: Models | None = None) -> Finished:
    """Carry out a job; returns what it found. Raises EngineError; no output is left then, but what the same job goes on with.

    tell: is given progress and cautions as they happen. models: those loaded before for the same model, device and precision.
    """
    began = time.monotonic()
    with (
        rasterio.Env(GDAL_CACHEMAX=CACHE),
        open_source(job.input, job.bands, job.other_bands == "drop") as source,
        ExitStack() as stack,
    ):
        place = place_of(job, source)
        grid = source.grid.finer(job.scale).crop(place.window.scaled(job.scale))
        given = read_captions(Path(job.captions), source.grid.crs_wkt) if job.captions else None
        read = [*source.files, *(Path(path) for path in (job.captions, job.mask) if path)]
        if job.output_captions:
            check_place(Path(job.output_captions), read)
        if job.output_report:
            check_document(Path(job.output_report), read)
        journal = Journal(job.output)
        # All outputs are looked at before models are loaded: what won't do is said at once.
        outputs = _outputs(job, source, grid, journal)
        stack.enter_context(journal)
        for output in outputs.all:
            stack.enter_context(output)
        work = begin(job, source, place, tell, models)
        refines = _refines(work)
        check_space([*outputs.wanted, *(wanted_by_base(work) if refines else [])])
        computing = stack.enter_context(_computing(work))
        journal.begin(work.identity(computing.precision), all(output.kept for output in outputs.all), tell)
        result = _result(work, outputs.main, _trust(work, outputs.sure))
        stage1 = _result(work, outputs.base) if outputs.base else None
        if refines:
            # It stays until the outputs have their names: a run that is cut off before goes on with it.
            base = stack.enter_context(base_picture(work, computing, journal, work.part("upscaling", 0.0, 0.3)))
            facts = _both_stages(work, computing, journal, base, result, stage1, given)
        else:
            facts = _base_alone(work, computing, journal, [result, stage1] if stage1 else [result])
        tell(Progress("finishing", 1.0))
        page = _report(work, outputs, result, facts, time.monotonic() - began) if job.output_report else None
        _commit(outputs, work, facts, page)
        journal.finish()
    if "agreement_dn" not in facts:
        tell(Caution("No pixel here is valid (all are nodata or transparent), so the result is empty as well."))
    facts["seconds"] = round(time.monotonic() - began, 2)
    facts["megapixels"] = round(grid.width * grid.height / 1e6, 3)
    return Finished(job.output, facts)


@dataclass(frozen=True)
class _Outputs:
    """Those of a job. base, sure: stage 1's picture and the confidence, None where nobody asked for them."""

    main: Sink
    base: Sink | None
    sure: Sink | None

    @property
    def all(self) -> list[Sink]:
        """Those that there are."""
        return [sink for sink in (self.main, self.base, self.sure) if sink is not None]

    @property
    def wanted(self) -> list[Wanted]:
        """The space that they take: what they are made of stays until all are complete."""
        return [file for sink in self.all for file in sink.wanted()]


def _outputs(job: UpscaleJob, source: Source, grid: Grid, journal: Journal) -> _Outputs:
    base, sure, has_holes, packed = job.output_base, job.output_confidence, job.mask is not None, job.compression
    return _Outputs(
        create_sink(job.output, source, grid, journal.keeps, has_holes, packed),
        create_sink(base, source, grid, journal.keeps, has_holes, packed) if base else None,
        create_layer(sure, source, grid, "confidence", journal.keeps, packed) if sure else None,
    )


def _result(work: Work, sink: Sink, trust: Trust | None = None) -> Result:
    return Result(work.source, sink, work.output, work.job.scale, work.stretch.positive, trust, work.area)


def _report(work: Work, outputs: _Outputs, result: Result, facts: dict, seconds: float) -> str:
    """The page of the run."""
    from .run_report import Trusted, run_report

    with ExitStack() as stack:
        made = stack.enter_context(open_source(str(outputs.main.view()), work.source.colour.in_result.rgb))
        sure = stack.enter_context(open_source(str(outputs.sure.view()))) if outputs.sure else None
        return run_report(work, made, Trusted(result.trusted, sure), facts, seconds)


def _commit(outputs: _Outputs, work: Work, facts: dict, page: str | None) -> None:
    """Give the outputs their names, the main one last. page: the report, None where nobody asked for it."""
    if outputs.base:
        outputs.base.commit({**work.tags(), "VLMSR_STAGES": "base"})
    if outputs.sure:
        outputs.sure.commit({**work.tags(), "VLMSR_STATED_ERROR": f"{STATED:g} of the range"})
    if page is not None:
        write_documents({work.job.output_report: page})
    agreement = facts.get("agreement_dn")
    outputs.main.commit({**work.tags(), **({} if agreement is None else {"VLMSR_AGREEMENT_DN": f"{agreement:g}"})})


def _trust(work: Work, sink: Sink | None) -> Trust | None:
    """What becomes of confidence: a raster where there is a sink, figures for a report. Without either it is not computed."""
    if sink is not None:
        return Trust(sink, _curve(work))
    if work.job.output_report is None:
        return None
    try:
        return Trust(None, _curve(work))
    except BundleError:
        # The report says so; nobody asked for a raster that can't be had.
        return None


def _curve(work: Work) -> list[float]:
    """From expected errors to confidence, as counted for the scale; on pictures of both stages, where that was done."""
    bundle, scale = work.models.bundle, str(work.job.scale)
    if _has_stage2(work) and scale in bundle.refinement.confidence:
        return bundle.refinement.confidence[scale]
    if scale not in bundle.confidence:
        raise BundleError(
            f"Bundle '{bundle.name}' was never asked how far to trust it at scale {scale}.",
            "Leave the confidence out, or choose another MODEL.",
        )
    return bundle.confidence[scale]


@contextmanager
def _computing(work: Work) -> Iterator[Computing]:
    """What computes the job's tiles: this machine, or a cluster."""
    if work.job.cluster is None:
        yield Local(work.models, work.task, work.windows, work.caution)
        return
    from .cluster import cluster

    with cluster(work.job.cluster, work.models, work.task, work.caution) as computing:
        yield computing


def _base_alone(work: Work, computing: Computing, journal: Journal, results: list[Result]) -> dict:
    told = work.part("upscaling", 0.0, 1.0)
    pace = write_base(work, computing, work.output, results, journal.stage("upscaling"), told, work.needs)
    return {**results[0].facts(), **pace.facts()}


def _both_stages(
    work: Work,
    computing: Computing,
    journal: Journal,
    base: BasePicture,
    result: Result,
    stage1: Result | None,
    given: list[Captioned] | None,
) -> dict:
    job = work.job
    if stage1:
        copy_base(work, base, stage1)
    # All captions are made before stage 2 is loaded, and what makes them is freed.
    told = work.part("describing", 0.3, 0.35)
    said = describe_all(work, base, journal, told) if given is None else take_given(work, given)
    captions = {index: captioned.caption for index, captioned in said.items()}
    told = work.part("refining", 0.35, 1.0)
    pace = write_refined(work, computing, base, captions, result, journal.stage("refining"), told)
    if job.output_captions:
        write_captions(Path(job.output_captions), list(said.values()), work.source.grid.crs_wkt)
    return {**result.facts(), "skipped_share": round(computing.skipped_share, 3), **pace.facts()}


def _has_stage2(work: Work) -> bool:
    return work.models.bundle.refinement is not None and work.job.refinement_steps > 0


def _refines(work: Work) -> bool:
    """Whether stage 2 follows; if not, what was asked of it in vain is told."""
    job, bundle = work.job, work.models.bundle
    asked = job.captions or job.output_captions or job.prompt or job.steps_refine
    if bundle.refinement is None and asked:
        work.tell(
            Caution(f"Bundle '{bundle.name}' has no stage 2: the result is stage 1's, and captions have no effect.")
        )
    elif asked and not _has_stage2(work):
        work.tell(Caution("Stage 2 is left out here: captions and words have no effect."))
    return _has_stage2(work)

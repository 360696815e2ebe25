"""One job from end to end: source -> stage 1 -> captions -> stage 2 -> sink.

    finished = upscale(job, tell)

Memory holds a batch of tiles and a strip along the output's width, never the raster; and of the large models one at a time.
"""

import time
from contextlib import ExitStack
from pathlib import Path

from .base_picture import base_picture, copy_base
from .base_work import write_base
from .captions.document import Captioned, check_place, read_captions, write_captions
from .confidence import STATED
from .describe import describe_all, take_given
from .errors import BundleError
from .events import Caution, Finished, Progress
from .job import UpscaleJob
from .raster.sink import create_layer, create_sink
from .raster.source import open_source
from .refine_work import RefineWork
from .result import Result, Trust
from .work import Models, Tell, Work, begin, load_models, window_of

__all__ = ["Models", "load_models", "upscale"]


def upscale(job: UpscaleJob, tell: Tell, models: Models | None = None) -> Finished:
    """Carry out a job; returns what it found. Raises EngineError; no output is left then.

    tell: is given progress and cautions as they happen. models: those loaded before for the same model, device and precision.
    """
    began = time.monotonic()
    with open_source(job.input, job.bands, job.other_bands == "drop") as source:
        grid = source.grid.finer(job.scale).crop(window_of(job, source).scaled(job.scale))
        given = read_captions(Path(job.captions), source.grid.crs_wkt) if job.captions else None
        if job.output_captions:
            check_place(Path(job.output_captions), [*source.files, *([Path(job.captions)] if job.captions else [])])
        with ExitStack() as sinks:
            # All outputs are begun before anything is computed: what won't do is said at once.
            sink = sinks.enter_context(create_sink(job.output, source, grid))
            base = job.output_base and sinks.enter_context(create_sink(job.output_base, source, grid))
            sure = job.output_confidence and sinks.enter_context(
                create_layer(job.output_confidence, source, grid, "confidence")
            )
            work = begin(job, source, tell, models)
            trust = Trust(sure, _curve(work)) if sure else None
            result = Result(source, sink, work.output, job.scale, trust)
            stage1 = Result(source, base, work.output, job.scale) if base else None
            facts = (_both_stages if _refines(work) else _base_alone)(work, result, stage1, given)
            tell(Progress("finishing", 1.0))
            if base:
                base.commit({**work.tags(), "VLMSR_STAGES": "base"})
            if sure:
                sure.commit({**work.tags(), "VLMSR_STATED_ERROR": f"{STATED:g} of the range"})
            sink.commit(work.tags())
    if "agreement_dn" not in facts:
        tell(Caution("No pixel here is valid (all are nodata or transparent), so the result is empty as well."))
    facts["seconds"] = round(time.monotonic() - began, 2)
    facts["megapixels"] = round(grid.width * grid.height / 1e6, 3)
    return Finished(job.output, facts)


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


def _base_alone(work: Work, result: Result, stage1: Result | None, _: list[Captioned] | None) -> dict:
    results = [result, stage1] if stage1 else [result]
    write_base(work, work.output, results, work.part("upscaling", 0.0, 1.0))
    return result.agreement.facts()


def _both_stages(work: Work, result: Result, stage1: Result | None, given: list[Captioned] | None) -> dict:
    job = work.job
    with base_picture(work, work.part("upscaling", 0.0, 0.3)) as base:
        if stage1:
            copy_base(work, base, stage1)
        # All captions are made before stage 2 is loaded, and what makes them is freed.
        told = work.part("describing", 0.3, 0.35)
        said = describe_all(work, base, told) if given is None else take_given(work, given)
        if job.output_captions:
            write_captions(Path(job.output_captions), list(said.values()), work.source.grid.crs_wkt)
        refining = RefineWork(work, base, {index: captioned.caption for index, captioned in said.items()})
        refining.run(result, work.part("refining", 0.35, 1.0))
    return {**result.agreement.facts(), "skipped_share": round(refining.skipped_share, 3)}


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

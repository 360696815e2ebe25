"""One job from end to end: source -> stage 1 -> captions -> stage 2 -> sink.

    finished = upscale(job, tell)

Memory holds a batch of tiles and a strip along the output's width, never the raster; and of the large models one at a time.
"""

import shutil
import time
from contextlib import ExitStack
from pathlib import Path

from .base_picture import base_picture, copy_base
from .base_work import write_base
from .captions.document import Captioned, read_captions, write_captions
from .confidence import STATED
from .describe import describe_all, take_given
from .errors import BundleError, OutputError
from .events import Caution, Finished, Progress
from .job import UpscaleJob, partial_path
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
    with open_source(job.input, job.bands) as source:
        grid = source.grid.finer(job.scale).crop(window_of(job, source).scaled(job.scale))
        given = read_captions(Path(job.captions), source.grid.crs_wkt) if job.captions else None
        with ExitStack() as sinks:
            sink = sinks.enter_context(create_sink(job.output, source, grid))
            second = job.output_confidence and sinks.enter_context(
                create_layer(job.output_confidence, source, grid, "confidence")
            )
            work = begin(job, source, tell, models)
            trust = Trust(second, _curve(work)) if second else None
            result = Result(source, sink, work.output, job.scale, trust)
            facts = _both_stages(work, result, given) if _refines(work) else _base_alone(work, result)
            tell(Progress("finishing", 1.0))
            if second:
                second.commit({**work.tags(), "VLMSR_STATED_ERROR": f"{STATED:g} of the range"})
            sink.commit(work.tags())
        if job.output_base and not _has_stage2(work):
            _copy(job.output, job.output_base)
    if "agreement_dn" not in facts:
        tell(Caution("No pixel here is valid (all are nodata or transparent), so the result is empty as well."))
    facts["seconds"] = round(time.monotonic() - began, 2)
    facts["megapixels"] = round(grid.width * grid.height / 1e6, 3)
    return Finished(job.output, facts)


def _curve(work: Work) -> list[float]:
    """From expected errors to confidence, as counted for the scale."""
    bundle, scale = work.models.bundle, str(work.job.scale)
    if scale not in bundle.confidence:
        raise BundleError(
            f"Bundle '{bundle.name}' was never asked how far to trust it at scale {scale}.",
            "Leave the confidence out, or choose another MODEL.",
        )
    return bundle.confidence[scale]


def _base_alone(work: Work, result: Result) -> dict:
    write_base(work, work.output, result, work.part("upscaling", 0.0, 1.0))
    return result.agreement.facts()


def _both_stages(work: Work, result: Result, given: list[Captioned] | None) -> dict:
    job = work.job
    with base_picture(work, work.part("upscaling", 0.0, 0.3)) as base:
        if job.output_base:
            copy_base(work, base, job.output_base)
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
    asked = job.captions or job.output_captions or job.prompt or job.steps_refine or job.output_base
    if bundle.refinement is None and asked:
        work.tell(
            Caution(f"Bundle '{bundle.name}' has no stage 2: the result is stage 1's, and captions have no effect.")
        )
    elif asked and not _has_stage2(work):
        work.tell(Caution("Stage 2 is left out here: captions and words have no effect."))
    return _has_stage2(work)


def _copy(made: str, name: str) -> None:
    """The same file under another name, complete or not at all."""
    partial = partial_path(name)
    try:
        shutil.copyfile(made, partial)
        partial.replace(name)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OutputError(
            f"{name} can't be written: {error}", "Choose another folder or name, or free space."
        ) from None

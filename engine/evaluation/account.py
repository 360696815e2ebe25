"""An evaluation told to people: what was compared with what, and all that is needed to do the same again."""

from datetime import datetime, timezone
from pathlib import Path

from ..evaluate_job import EvaluateJob
from ..version import VERSION
from .compared import Compared
from .judges import Absent, Judge
from .laying import OF_PAIR, OF_REFERENCE, OF_RESULT, Laid
from .tally import BICUBIC, REFERENCE, RESULT, Counted
from .words import SENSOR_WORDS

_MODEL_TAG = "VLMSR_MODEL"
"""In results of this engine: bundle and version."""


def names(job: EvaluateJob, laid: Laid) -> dict[str, str]:
    """Of the methods, as people read them."""
    result = Path(job.input).name if laid.kind == OF_RESULT else f"vlmsr {job.preset}"
    bicubic = "bicubic" if laid.own_input else "bicubic (of the reduced reference)"
    return {RESULT: result, BICUBIC: bicubic, REFERENCE: "reference"}


def intro(job: EvaluateJob, laid: Laid, counted: Counted) -> str:
    """What was done, in a sentence."""
    compared = laid.compared
    size = f"{compared.width} x {compared.height} pixels, {counted.valid_pixels:,} of them compared"
    name, scale = Path(job.input).name, compared.scale
    if laid.kind == OF_REFERENCE:
        made = f"{name} was made {scale} times coarser ({SENSOR_WORDS[job.sensor]}), made finer again, and compared with itself"
    elif laid.kind == OF_PAIR:
        made = f"{name} was made {scale} times finer and compared with {Path(job.reference).name}"
    else:
        made = f"{name}, {scale} times finer than its input, was compared with {Path(job.reference).name}"
    return f"{made}: {size}."


def settings(
    job: EvaluateJob, laid: Laid, counted: Counted, places: int, judges: list[Judge | Absent]
) -> dict[str, str]:
    """What a reader needs to do the same again. Files by their names alone: reports travel."""
    compared = laid.compared
    source = compared.reference.source
    kinds = {
        OF_REFERENCE: "a reference, reduced and compared with itself",
        OF_PAIR: "a pair",
        OF_RESULT: "a ready result",
    }
    said = {"Evaluated": kinds[laid.kind], "Input": Path(job.input).name}
    if job.reference:
        said["Reference"] = Path(job.reference).name
    if job.coarse:
        said["Input of the result"] = Path(job.coarse).name
    if laid.kind == OF_REFERENCE or not laid.own_input:
        said["Sensor model"] = f"{job.sensor}: {SENSOR_WORDS[job.sensor]}"
    said["Scale"] = str(compared.scale)
    model = compared.result.source.dataset.tags().get(_MODEL_TAG)
    if model:
        said["Model bundle"] = model
    if laid.kind != OF_RESULT:
        detail = "the preset's" if job.detail is None else f"{job.detail:g}"
        said |= {"Preset": job.preset, "Stages": job.stages}
        said |= {"Detail": detail, "Seed": str(job.seed), "Seconds of upscaling": f"{laid.facts['seconds']:.1f}"}
    said["Bands"] = (
        f"{compared.bands} of type {source.dtype}; shown, and measured as grey: {', '.join(map(str, source.colour.rgb))}"
    )
    said["Peak of PSNR, scale of errors"] = _peak(compared)
    said["Area"] = (
        f"{compared.width} x {compared.height} pixels; holes are left out, {counted.valid_pixels} pixels were compared"
    )
    said["Windows looked at"] = str(places)
    said["Weights"] = "none named" if job.weights is None else Path(job.weights).name
    said["Measures not there"] = (
        ", ".join(key for judge in judges if isinstance(judge, Absent) for key in judge.measures) or "none"
    )
    said["Made by"] = f"vlmsr {VERSION}, {datetime.now(timezone.utc):%Y-%m-%d}"
    return said


def _peak(compared: Compared) -> str:
    if compared.reference.source.dtype == "uint8":
        return "255 DN (8 bit)"
    pairs = zip(compared.reference.source.colour.bands, compared.stretch.low, compared.stretch.high, strict=True)
    spans = "; ".join(f"band {band}: {low:.6g} to {high:.6g}" for band, low, high in pairs)
    return f"the reference's range, 0.1 to 99.9 % of its pixels, as 0 to 255 ({spans})"

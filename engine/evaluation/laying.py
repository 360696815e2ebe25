"""From the job of an evaluation to three rasters laid over each other: what is not there yet is made, in hidden files
beside the report.

    with ExitStack() as stack:
        laid = lay(job, stack, upscaled, tell_part)
        laid.compared, laid.kind

What the input is follows from its pixels beside the reference's: see `evaluate_job`.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace

from ..errors import InputError
from ..evaluate_job import EvaluateJob, hidden_path
from ..job import SCALES, UpscaleJob
from ..raster.grid import Grid, Window, snap_extent
from ..raster.source import Source, open_source
from ..work import window_of
from .compared import Compared, Placed, same_bands
from .pairing import check_places, laid_grid, lay_onto, nearest_scale, offset, pixel_ratio, shared
from .sensor import SENSORS, reduce_raster
from .tally import SMALLEST

OF_REFERENCE, OF_PAIR, OF_RESULT = "reference", "pair", "result"
"""Kinds of evaluation: a reference reduced and compared with itself, a pair, a ready result."""

_SCALE_TAG = "VLMSR_SCALE"
"""In results of this engine."""

_ALIGN = 8
"""Sides of the area are multiples of it: whole input pixels at each scale."""

Told = Callable[[str], Callable[[float], None]]
"""Gives for a stage's name what is to be told how much of it is done."""


@dataclass(frozen=True)
class Laid:
    """own_input: whether the coarse image is what the result was made of. facts: of the upscaling, where there was
    one."""

    compared: Compared
    kind: str
    own_input: bool
    facts: dict


def lay(job: EvaluateJob, stack: ExitStack, upscaled: Callable[[UpscaleJob], dict], told: Told) -> Laid:
    """Open, make and lay over each other what the job compares; the rasters stay open as long as ``stack``.

    upscaled: carries out an upscaling and returns its facts. Raises InputError and what an upscaling raises.
    """
    source = stack.enter_context(open_source(job.input, job.bands))
    if job.reference is None:
        return _of_reference(job, stack, source, upscaled, told)
    reference = stack.enter_context(open_source(job.reference, job.bands))
    check_places(source, reference)
    same_bands(source, reference)
    below = laid_grid(reference, source)
    ratio = pixel_ratio(source.grid, below)
    scale = nearest_scale(ratio, (1, *SCALES))
    if scale is None:
        raise InputError(
            f"A pixel of the input is as long as {ratio:.3g} pixels of the reference.",
            "It must be 1 (a ready result), or 2, 4 or 8 (the coarse image of a pair): resample the reference first (gdal:warpreproject).",
        )
    if scale == 1:
        return _of_result(job, stack, source, reference, below, told)
    return _of_pair(job, stack, source, reference, below, scale, upscaled, told)


def _of_reference(job: EvaluateJob, stack: ExitStack, source: Source, upscaled, told: Told) -> Laid:
    area = _whole(window_of(job, source))
    coarse_path, fine_path = (str(hidden_path(job, what)) for what in ("coarse", "fine"))
    reduce_raster(source, area, job.scale, SENSORS[job.sensor], job.seed, coarse_path, told("reducing"))
    facts = upscaled(job.upscaling(coarse_path, fine_path, job.scale, None))
    fine, coarse = (stack.enter_context(open_source(path, job.bands)) for path in (fine_path, coarse_path))
    placed = Placed(fine), Placed(source, area.col, area.row), Placed(coarse)
    return Laid(Compared(*placed, job.scale, area.width, area.height), OF_REFERENCE, True, facts)


def _of_pair(
    job: EvaluateJob, stack: ExitStack, source: Source, reference: Source, below: Grid, scale: int, upscaled, told: Told
) -> Laid:
    part = _common(window_of(job, source), shared(source.grid, below))
    fine_part = _whole(part.scaled(scale))
    part = replace(part, width=fine_part.width // scale, height=fine_part.height // scale)
    placed_reference = _onto(job, stack, source.grid.crop(part).finer(scale), reference, below, told)
    whole = Window(0, 0, source.grid.width, source.grid.height)
    extent = None if part == whole else source.grid.crop(part).extent
    made = whole if extent is None else snap_extent(source.grid, extent)
    fine_path = str(hidden_path(job, "fine"))
    facts = upscaled(job.upscaling(job.input, fine_path, scale, extent))
    fine = stack.enter_context(open_source(fine_path, job.bands))
    # In a rotated raster the extent around the part holds more than the part.
    placed = Placed(fine, (part.col - made.col) * scale, (part.row - made.row) * scale)
    compared = Compared(
        placed, placed_reference, Placed(source, part.col, part.row), scale, fine_part.width, fine_part.height
    )
    return Laid(compared, OF_PAIR, True, facts)


def _of_result(job: EvaluateJob, stack: ExitStack, result: Source, reference: Source, below: Grid, told: Told) -> Laid:
    area = _common(window_of(job, result), shared(result.grid, below))
    if job.coarse is None:
        area = _whole(area)
        placed = _onto(job, stack, result.grid.crop(area), reference, below, told)
        scale = _scale_of(result, job.scale)
        path = str(hidden_path(job, "coarse"))
        there = Window(placed.col, placed.row, area.width, area.height)
        reduce_raster(placed.source, there, scale, SENSORS[job.sensor], job.seed, path, told("reducing"))
        coarse = Placed(stack.enter_context(open_source(path, job.bands)))
    else:
        coarse_source = stack.enter_context(open_source(job.coarse, job.bands))
        area, scale, coarse = _over_input(result, coarse_source, area)
        placed = _onto(job, stack, result.grid.crop(area), reference, below, told)
    compared = Compared(Placed(result, area.col, area.row), placed, coarse, scale, area.width, area.height)
    return Laid(compared, OF_RESULT, job.coarse is not None, {})


def _over_input(result: Source, coarse: Source, area: Window) -> tuple[Window, int, Placed]:
    """The area cut to whole pixels of the input that a result was made of, the scale, and the input placed under it."""
    check_places(result, coarse)
    same_bands(result, coarse)
    grid = laid_grid(coarse, result)
    scale = nearest_scale(pixel_ratio(grid, result.grid), SCALES)
    at = scale and offset(result.grid.crop(Window(0, 0, 1, 1)), grid.finer(scale))
    if not at:
        raise InputError(
            f"{result.path} does not lie on the pixels of {coarse.path}: it was not made of it.",
            "Name the very raster that the result was made of, or leave COARSE empty.",
        )
    first_col, first_row = (
        -(-(start + by) // scale) * scale for start, by in zip((area.col, area.row), at, strict=True)
    )
    cut = Window(
        first_col - at[0],
        first_row - at[1],
        area.width - (first_col - at[0] - area.col),
        area.height - (first_row - at[1] - area.row),
    )
    covered = Window(-at[0], -at[1], coarse.grid.width * scale, coarse.grid.height * scale)
    cut = _whole(_common(cut, covered))
    return cut, scale, Placed(coarse, (cut.col + at[0]) // scale, (cut.row + at[1]) // scale)


def _onto(job: EvaluateJob, stack: ExitStack, grid: Grid, reference: Source, own: Grid, told: Told) -> Placed:
    """The reference under a grid: itself where their pixels coincide, else resampled."""
    at = offset(grid, own)
    if at is not None:
        return Placed(reference, *at)
    path = str(hidden_path(job, "reference"))
    lay_onto(reference, own, grid, path, told("reducing"))
    return Placed(stack.enter_context(open_source(path, job.bands)))


def _scale_of(result: Source, default: int) -> int:
    """The scale that a result says it was made with, else the job's."""
    said = result.dataset.tags().get(_SCALE_TAG, "")
    return int(said) if said.isdigit() and int(said) in SCALES else default


def _whole(area: Window) -> Window:
    """The area cut to whole input pixels of each scale. InputError where too little is left."""
    width, height = area.width // _ALIGN * _ALIGN, area.height // _ALIGN * _ALIGN
    if min(width, height) < SMALLEST:
        raise InputError(
            f"Only {area.width} x {area.height} pixels are to be compared, and {SMALLEST} x {SMALLEST} are needed.",
            "Choose a larger extent, or rasters that share more.",
        )
    return Window(area.col, area.row, width, height)


def _common(first: Window, second: Window) -> Window:
    """What two windows share. InputError where that is nothing."""
    left, top = max(first.col, second.col), max(first.row, second.row)
    right = min(first.col + first.width, second.col + second.width)
    bottom = min(first.row + first.height, second.row + second.height)
    if left >= right or top >= bottom:
        raise InputError(
            "The extent lies outside of what the two rasters share.", "Choose an extent where they overlap."
        )
    return Window(left, top, right - left, bottom - top)

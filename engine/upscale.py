"""One job from end to end: source -> tiles -> stage 1 -> seams -> sink.

    finished = upscale(job, tell)

Memory holds a batch of tiles and a strip along the output's width, never the raster.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

import numpy as np

from .agreement import settle
from .agreement_figures import AgreementFigures
from .bundle import Bundle, load_pipeline, open_bundle
from .device import Compute, choose
from .errors import BundleError
from .events import Caution, Event, Finished, Progress, Started
from .job import UpscaleJob
from .pipelines.sr3 import SR3Pipeline
from .raster.grid import Window, reproject_extent, snap_extent
from .raster.radiometry import finish, limits, measure
from .raster.sink import Sink, create_sink
from .raster.source import Source, open_source
from .stage1 import Stage1
from .tiling import ALIGN, Seams, Tile, plan
from .version import VERSION

Tell = Callable[[Event], None]


@dataclass(frozen=True)
class Models:
    """What a job computes with; may be kept from job to job."""

    bundle: Bundle
    compute: Compute
    pipeline: SR3Pipeline


def load_models(job: UpscaleJob) -> Models:
    """The job's bundle on the job's device. BundleError, DeviceError."""
    bundle = open_bundle(job.model)
    compute = choose(job.device, job.precision)
    return Models(bundle, compute, load_pipeline(bundle, compute.device, compute.dtype))


def upscale(job: UpscaleJob, tell: Tell, models: Models | None = None) -> Finished:
    """Carry out a job; returns what it found. Raises EngineError; no output is left then.

    tell: is given progress and cautions as they happen. models: those loaded before for the same model, device and precision.
    """
    began = time.monotonic()
    with open_source(job.input, job.bands) as source:
        window = _window(job, source)
        grid = source.grid.crop(window).finer(job.scale)
        with create_sink(job.output, source, grid) as sink:
            tell(Progress("loading", 0.0))
            models = models or load_models(job)
            _check_scale(job, models.bundle)
            _announce(models.compute, tell)
            work = _Work(job, source, sink, window.scaled(job.scale), models)
            tell(Progress("upscaling", 0.0))
            for done in work.run():
                tell(Progress("upscaling", done, _left(began, done)))
            tell(Progress("finishing", 1.0))
            sink.commit(_tags(job, models))
    seconds = time.monotonic() - began
    megapixels = grid.width * grid.height / 1e6
    if not work.agreement.facts():
        tell(Caution("No pixel here is valid (all are nodata or transparent), so the result is empty as well."))
    facts = {**work.agreement.facts(), "seconds": round(seconds, 2), "megapixels": round(megapixels, 3)}
    return Finished(job.output, facts)


class _Work:
    """The tiles of one job, in order."""

    def __init__(self, job: UpscaleJob, source: Source, sink: Sink, output: Window, models: Models):
        self._job, self._source, self._sink, self._output = job, source, sink, output
        self._size = _aligned(job.tile or models.bundle.tile)
        self._context = _aligned(job.overlap or models.bundle.context)
        self._stretch = measure(source)
        colours = len(source.colour.rgb)
        self._stage1 = Stage1(models.pipeline, job, self._stretch, colours)
        self.agreement = AgreementFigures()

    def run(self) -> Iterator[float]:
        """Compute and write everything; yields the share that is done."""
        seams = Seams(self._output, len(self._stretch.low))
        done = 0
        for row in plan(self._output, self._size, self._context):
            for _, alike in groupby(row, key=lambda tile: (tile.window.width, tile.window.height)):
                while batch := list(islice(alike, self._job.batch)):
                    self._compute(batch, seams)
                    done += sum(tile.cell.width * tile.cell.height for tile in batch)
                    yield done / (self._output.width * self._output.height)

    def _compute(self, batch: list[Tile], seams: Seams) -> None:
        patches = [self._source.read(self._coarse(tile.window)) for tile in batch]
        pictures = self._stage1([tile.window for tile in batch], np.stack([patch.values for patch in patches]))
        for tile, picture in zip(batch, pictures, strict=True):
            self._write(tile, seams.join(tile, picture))

    def _write(self, tile: Tile, values: np.ndarray) -> None:
        patch = self._source.read(self._coarse(tile.cell))
        scale, dtype, empty = self._job.scale, self._source.dtype, self._source.empty
        bounds = limits(dtype, empty)
        if bounds is not None:
            values = settle(values, patch.values, scale, *bounds)
        finished = finish(values, _repeat(patch.valid, scale), dtype, empty)
        self.agreement.add(finished, patch, scale)
        cell = tile.cell
        at = Window(cell.col - self._output.col, cell.row - self._output.row, cell.width, cell.height)
        self._sink.write(at, finished, _repeat(patch.alpha, scale), _repeat(patch.mask, scale))

    def _coarse(self, window: Window) -> Window:
        """The input's pixels under a window of the output's grid."""
        scale = self._job.scale
        return Window(window.col // scale, window.row // scale, window.width // scale, window.height // scale)


def _repeat(part: np.ndarray | None, scale: int) -> np.ndarray | None:
    """Each pixel as a block of the finer grid: what is valid or transparent is so by whole input pixels."""
    return None if part is None else part.repeat(scale, -2).repeat(scale, -1)


def _window(job: UpscaleJob, source: Source) -> Window:
    """The input's pixels that the job is about."""
    if job.extent is None:
        return Window(0, 0, source.grid.width, source.grid.height)
    extent = job.extent
    if job.extent_crs is not None:
        extent = reproject_extent(extent, job.extent_crs, source.grid)
    return snap_extent(source.grid, extent)


def _check_scale(job: UpscaleJob, bundle: Bundle) -> None:
    if job.scale not in bundle.scales:
        offered = ", ".join(str(scale) for scale in bundle.scales)
        raise BundleError(f"Bundle '{bundle.name}' was not trained for scale {job.scale}.", f"It offers: {offered}.")


def _announce(compute: Compute, tell: Tell) -> None:
    tell(Started(VERSION, str(compute.device), compute.precision))
    if compute.caution:
        tell(Caution(compute.caution))


def _tags(job: UpscaleJob, models: Models) -> dict[str, str]:
    """What the file says of itself (EU AI Act, article 50: made by a model, and marked so that a machine can read it)."""
    return {
        "AI_GENERATED": "yes",
        "VLMSR_VERSION": VERSION,
        "VLMSR_MODEL": f"{models.bundle.name} {models.bundle.version}",
        "VLMSR_SCALE": str(job.scale),
        "VLMSR_STEPS_BASE": str(job.steps),
        "VLMSR_DETAIL": str(job.amount),
        "VLMSR_SCHEDULER": job.scheduler,
        "VLMSR_SEED": str(job.seed),
    }


def _aligned(pixels: int) -> int:
    return -(-pixels // ALIGN) * ALIGN


def _left(began: float, done: float) -> float:
    return round((time.monotonic() - began) * (1 - done) / done, 1)

"""What computes the tiles of a job: networks and numbers alone. Of raster and files it sees nothing, so it may be on another machine.

local = Local(models, task, windows)
pictures = local.each(inputs)         # of BaseTiles, or of RefineTile; (B, C + 1, H, W) each, in turn
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from .allocator import give_back_freed_blocks
from .bundle import DISTILLED_REFINER
from .compilation import compile_in_place, pays
from .halving import Cut, in_parts
from .halving_windows import FewerWindows
from .job import UpscaleJob
from .load import load_refiner
from .loaded import Models
from .memory import lends
from .pipelines.first_block_cache import FirstBlockCacheConfig
from .pipelines.refine import Refiner, RefineSettings
from .raster.grid import Window
from .raster.radiometry import Stretch
from .stage1 import Stage1
from .stage2 import Stage2
from .tiles import BaseTiles, RefineTile, Tiles

_LOG = logging.getLogger(__name__)

Told = Callable[[float], None]


def untold(share: float) -> None:
    """A share that nobody asks for."""


@dataclass(frozen=True)
class Task:
    """What all tiles of a job have in common. colours: how many bands, the first ones, are shown together: 3, or 1 for grey."""

    job: UpscaleJob
    stretch: Stretch
    colours: int


class Computing(Protocol):
    """What computes tiles."""

    def each(self, inputs: Iterator[Tiles], told: Told) -> Iterator[np.ndarray]:
        """Bands and expected error as layers ``(B, C + 1, H, W)`` float32, see `Computed`; in the order of the inputs.

        told: is given the share of a tile that is done, where that is known.
        """

    @property
    def skipped_share(self) -> float:
        """Share of stage 2's evaluations that First Block Cache left out so far."""

    @property
    def precision(self) -> str:
        """The number format of the networks: one of `job.PRECISIONS`, and not "auto"."""


class Local:
    """Computes here, as much at once as there is memory for.

    windows: of stage 2, how many there will be, about: compiling takes its time. say: is told, once each, what is done where memory runs
    out.
    """

    def __init__(self, models: Models, task: Task, windows: int = 0, say: Callable[[str], None] = _LOG.warning):
        self._models, self._task, self._windows, self._tell = models, task, windows, say
        self._said: set[str] = set()
        self._stage1: Stage1 | None = None
        self._stage2: Stage2 | None = None
        self._fewer: FewerWindows | None = None

    def each(self, inputs: Iterator[Tiles], told: Told) -> Iterator[np.ndarray]:
        """See `Computing`."""
        return (self.compute(tiles, told) for tiles in inputs)

    def compute(self, tiles: Tiles, told: Told = untold) -> np.ndarray:
        """One of `each`."""
        computed = self._base(tiles) if isinstance(tiles, BaseTiles) else self._refined(tiles, told)
        give_back_freed_blocks()
        return computed

    @property
    def skipped_share(self) -> float:
        """See `Computing`."""
        return self._stage2.skipped / max(1, self._stage2.asked) if self._stage2 else 0.0

    @property
    def precision(self) -> str:
        """See `Computing`."""
        return self._models.compute.precision

    def _base(self, tiles: BaseTiles) -> np.ndarray:
        scale = self._task.job.scale
        if not tiles.valid:
            nothing = _nothing(tiles.values.repeat(scale, -2).repeat(scale, -1))
            return _nothing(np.concatenate([nothing, nothing[:, : self._task.colours]], 1)) if tiles.known else nothing
        if self._stage1 is None:
            self._stage1 = self._new_stage1(self._task.job)
        return self._in_parts(self._stage1, tiles.windows, tiles.values, tiles.known)

    def _in_parts(self, stage1: Stage1, windows: list[Window], values: np.ndarray, known: bool = False) -> np.ndarray:
        align = self._models.pipeline.predictor.align
        context = -(-(self._task.job.overlap or self._models.bundle.context) // align) * align
        cut = Cut(self._task.job.scale, context, align)

        def compute(windows: list[Window], values: np.ndarray) -> np.ndarray:
            return stage1(windows, values, known).layers()

        return in_parts(compute, windows, values, cut, self._say)

    def _say(self, what: str) -> None:
        if what not in self._said:
            self._said.add(what)
            self._tell(what)

    def _refined(self, tile: RefineTile, told: Told) -> np.ndarray:
        job, refinement = self._task.job, self._models.bundle.refinement
        if not tile.valid:
            return _nothing(tile.base[None])
        if self._stage2 is None:
            self._stage2 = self._new_stage2()
            self._fewer = FewerWindows(job.batch, refinement.window, refinement.stride, job.scale, self._say)
        stage2 = self._stage2

        def compute(part: RefineTile, batch: int) -> np.ndarray:
            # Of a part's steps nothing is told: they are not the tile's.
            tell = told if part is tile else untold
            return stage2(part.window, part.coarse, part.base, part.known, part.captions, batch, tell).layers()

        refined = self._fewer(compute, tile)
        if job.detail is None or job.detail == 1:
            return refined
        mean = self._in_parts(
            self._new_stage1(replace(job, stages="base", detail=0.0)), [tile.window], tile.coarse[None]
        )
        return mean + np.float32(job.detail) * (refined - mean)

    def _new_stage1(self, job: UpscaleJob) -> Stage1:
        return Stage1(self._models.pipeline, job, self._task.stretch, self._task.colours)

    def _new_stage2(self) -> Stage2:
        models, task = self._models, self._task
        job, refinement, steps = task.job, models.bundle.refinement, task.job.refinement_steps
        refiner = self._refiner()
        if not job.threshold and pays(models.compute.device, self._windows * steps):
            # First Block Cache runs parts of the U-Net, which compiling would glue together.
            compile_in_place(refiner.pipeline.unet, refiner.pipeline.controlnet)
        # What was distilled to one step misses nothing, and frays no edges.
        distilled = models.bundle.refiner(steps).name == DISTILLED_REFINER
        gain = None if distilled else refinement.gain(job.scale, steps)
        settings = RefineSettings(
            steps=steps,
            strength=refinement.strength,
            guidance=refinement.guidance if job.guidance is None else job.guidance,
            control=refinement.control if job.control is None else job.control,
            cache=FirstBlockCacheConfig(job.threshold),
        )
        return Stage2(refiner, job, settings, task.stretch, task.colours, gain, not distilled)

    def _refiner(self) -> Refiner:
        """The bundle's, with the windows of this raster."""
        models, job = self._models, self._task.job
        compute, refinement, steps = models.compute, models.bundle.refinement, job.refinement_steps

        def load() -> Refiner:
            lend = lends(models.bundle, job, compute.device, compute.dtype)
            return load_refiner(models.bundle, compute.device, compute.dtype, lend, steps)

        refiner = models.keep(models.bundle.refiner(steps).name, load) if models.keeps else load()
        return refiner.with_windows(refinement.window, refinement.stride)


def _nothing(values: np.ndarray) -> np.ndarray:
    """Layers of tiles of which no pixel is valid: any numbers ``(B, C, H, W)``, and no trust in them."""
    return np.concatenate([values, np.ones_like(values[:, :1])], 1)

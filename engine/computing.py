"""What computes the tiles of a job: networks and numbers alone. Of raster and files it sees nothing, so it may be on another machine.

local = Local(models, task, windows)
pictures = local.each(inputs)         # of BaseTiles, or of RefineTile; (B, C + 1, H, W) each, in turn
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from .bundle import DISTILLED_REFINER
from .compilation import compile_in_place, pays
from .halving import Cut, in_parts
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

_LOG = logging.getLogger(__name__)

Told = Callable[[float], None]


@dataclass(frozen=True)
class Task:
    """What all tiles of a job have in common. colours: how many bands, the first ones, are shown together: 3, or 1 for grey."""

    job: UpscaleJob
    stretch: Stretch
    colours: int


@dataclass(frozen=True)
class BaseTiles:
    """Tiles of stage 1, computed at once.

    windows: of the output's grid. values: ``(B, C, h, w)`` float32, the input there, in DN; valid: whether any of it is. known: whether
    stage 2 follows, which is told what stage 1 knows, see `Computed`.
    """

    windows: list[Window]
    values: np.ndarray
    valid: bool = True
    known: bool = False


@dataclass(frozen=True)
class RefineTile:
    """A tile of stage 2.

    coarse: the input there (valid: whether any of it is), base: stage 1's picture; in DN. known: see `Computed`. captions: one a window.
    """

    window: Window
    coarse: np.ndarray
    valid: bool
    base: np.ndarray
    known: np.ndarray
    captions: list[str]


Tiles = BaseTiles | RefineTile


class Computing(Protocol):
    """What computes tiles."""

    def each(self, inputs: Iterator[Tiles], told: Told) -> Iterator[np.ndarray]:
        """Bands and expected error as layers ``(B, C + 1, H, W)`` float32, see `Computed`; in the order of the inputs.

        told: is given the share of a tile that is done, where that is known.
        """

    @property
    def skipped_share(self) -> float:
        """Share of stage 2's evaluations that First Block Cache left out so far."""


class Local:
    """Computes here. windows: of stage 2, how many there will be, about: compiling takes its time."""

    def __init__(self, models: Models, task: Task, windows: int = 0):
        self._models, self._task, self._windows = models, task, windows
        self._stage1: Stage1 | None = None
        self._stage2: Stage2 | None = None

    def each(self, inputs: Iterator[Tiles], told: Told) -> Iterator[np.ndarray]:
        """See `Computing`."""
        return (self.compute(tiles, told) for tiles in inputs)

    def compute(self, tiles: Tiles, told: Told = lambda share: None) -> np.ndarray:
        """One of `each`."""
        return self._base(tiles) if isinstance(tiles, BaseTiles) else self._refined(tiles, told)

    @property
    def skipped_share(self) -> float:
        """See `Computing`."""
        return self._stage2.skipped / max(1, self._stage2.asked) if self._stage2 else 0.0

    def _base(self, tiles: BaseTiles) -> np.ndarray:
        scale = self._task.job.scale
        if not tiles.valid:
            nothing = _nothing(tiles.values.repeat(scale, -2).repeat(scale, -1))
            return _nothing(np.concatenate([nothing, nothing[:, : self._task.colours]], 1)) if tiles.known else nothing
        if self._stage1 is None:
            self._stage1 = self._new_stage1(self._task.job)
        stage1, bundle = self._stage1, self._models.bundle
        align = self._models.pipeline.predictor.align
        context = -(-(self._task.job.overlap or bundle.context) // align) * align
        cut = Cut(scale, context, align)

        def compute(windows: list[Window], values: np.ndarray) -> np.ndarray:
            return stage1(windows, values).layers(tiles.known)

        return in_parts(compute, tiles.windows, tiles.values, cut, _LOG.warning)

    def _refined(self, tile: RefineTile, told: Told) -> np.ndarray:
        job = self._task.job
        if not tile.valid:
            return _nothing(tile.base[None])
        if self._stage2 is None:
            self._stage2 = self._new_stage2()
        refined = self._stage2(tile.window, tile.coarse, tile.base, tile.known, tile.captions, told).layers()
        if job.detail is None or job.detail == 1:
            return refined
        mean = self._new_stage1(replace(job, stages="base", detail=0.0))([tile.window], tile.coarse[None]).layers()
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
            batch=job.batch,
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

"""Stage 2 of a job: tiles of whole windows, refined and joined, in reading order."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from .base_picture import BasePicture
from .bundle import DISTILLED_REFINER
from .compilation import compile_in_place, pays
from .describe import Index, indices_of
from .load import load_refiner
from .memory import lends
from .pipelines.first_block_cache import FirstBlockCacheConfig
from .pipelines.refine import Refiner, RefineSettings
from .raster.grid import Window
from .result import Result, coarser
from .stage2 import Stage2
from .tiling import Seams, Tile, plan_windows
from .work import Work


class RefineWork:
    """Loads the refiner of a job, and applies it to all tiles."""

    def __init__(self, work: Work, base: BasePicture, captions: dict[Index, str]):
        self._work, self._base, self._captions = work, base, captions
        models = work.models
        self._refinement = models.bundle.refinement
        device = models.compute.device
        refiner = _refiner(work)
        if not work.job.threshold and pays(device, len(captions) * work.job.refinement_steps):
            # First Block Cache runs parts of the U-Net, which compiling would glue together.
            compile_in_place(refiner.pipeline.unet, refiner.pipeline.controlnet)
        settings, steps = self._settings(), work.job.refinement_steps
        # What was distilled to one step misses nothing, and frays no edges.
        distilled = models.bundle.refiner(steps).name == DISTILLED_REFINER
        gain = None if distilled else self._refinement.gain(work.job.scale, steps)
        self._stage2 = Stage2(
            refiner, models.pipeline, work.job, settings, work.stretch, work.colours, gain, not distilled
        )
        # Without any drawn detail, for a DETAIL between 0 and 1.
        self._mean = work.stage1(replace(work.job, stages="base", detail=0.0))

    @property
    def skipped_share(self) -> float:
        """Share of the network's evaluations that First Block Cache left out so far."""
        return self._stage2.skipped / max(1, self._stage2.asked)

    def run(self, result: Result, told: Callable[[float], None]) -> None:
        """Compute and write the output. told: is given the share that is done, step by step."""
        output, refinement = self._work.output, self._refinement
        seams = Seams(output, len(self._work.source.colour.bands) + 1)
        done = 0.0
        for row in plan_windows(output, refinement.window, refinement.stride, refinement.across):
            for tile in row:
                share = tile.cell.width * tile.cell.height / (output.width * output.height)
                picture = self._compute(tile, lambda step, done=done, share=share: told(done + share * step))
                result.write(tile.cell, seams.join(tile, picture))
                done = min(1.0, done + share)
                told(done)

    def _settings(self) -> RefineSettings:
        job, refinement = self._work.job, self._refinement
        return RefineSettings(
            steps=job.refinement_steps,
            strength=refinement.strength,
            guidance=refinement.guidance if job.guidance is None else job.guidance,
            control=refinement.control if job.control is None else job.control,
            batch=job.batch,
            cache=FirstBlockCacheConfig(job.threshold),
        )

    def _compute(self, tile: Tile, told: Callable[[float], None]) -> np.ndarray:
        """Bands and expected error as layers, see `Computed`."""
        job = self._work.job
        coarse = self._work.source.read(coarser(tile.window, job.scale))
        base = self._base.values(tile.window)
        if not coarse.valid.any():
            return np.concatenate([base, np.ones_like(base[:1])])
        refined = self._stage2(tile.window, coarse.values, base, self._captions_of(tile.window), told).layers()[0]
        if job.detail is None or job.detail == 1:
            return refined
        mean = self._mean([tile.window], coarse.values[None]).layers()[0]
        return mean + np.float32(job.detail) * (refined - mean)

    def _captions_of(self, window: Window) -> list[str]:
        """One a window of a tile, row by row, with the words that the user adds."""
        prompt = self._work.job.prompt.strip()
        said = (self._captions.get(index, "") for index in indices_of(window, self._refinement))
        return [", ".join(part for part in (caption, prompt) if part) for caption in said]


def _refiner(work: Work) -> Refiner:
    """The bundle's, with the windows of this raster."""
    models, compute = work.models, work.models.compute
    refinement, steps = models.bundle.refinement, work.job.refinement_steps

    def load() -> Refiner:
        lend = lends(models.bundle, work.job, compute.device, compute.dtype)
        return load_refiner(models.bundle, compute.device, compute.dtype, lend, steps)

    refiner = models.keep(models.bundle.refiner(steps).name, load) if models.keeps else load()
    return refiner.with_windows(refinement.window, refinement.stride)

"""Stage 2 on tiles: stage 1's bands in digital numbers in, refined ones out, still agreeing with the input.

Red, green and blue (or the grey band) are refined. Other bands follow the detail that they have then; those that went through stage 1's
network by themselves keep its picture.
"""

from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F

from .agreement import project, wanted
from .confidence import expected_error
from .device import memory_errors
from .errors import ComputeError
from .guard import guarded
from .job import UpscaleJob
from .models.gain import gain
from .noise import noise
from .other_bands import follow
from .pipelines.refine import Refiner, RefineSettings
from .pipelines.sr3 import Drawn, SR3Pipeline
from .raster.grid import Window
from .raster.radiometry import Stretch, from_model, to_model
from .stage1 import Computed

DRAW = 2**32
"""Tells the noise of this stage from that of stage 1's bands."""


class Stage2:
    """A loaded refiner applied to the tiles of one job. asked, skipped: evaluations of its network so far, and those left out."""

    def __init__(
        self,
        refiner: Refiner,
        stage1: SR3Pipeline,
        job: UpscaleJob,
        settings: RefineSettings,
        stretch: Stretch,
        colours: int,
        gains: list[float] | None = None,
        straightens: bool = True,
    ):
        """stage1: says how far each pixel may be moved. gains: how much of what is drawn is taken, by spread, see `models.gain`; None: all
        of it, once.

        straightens: see `guarded`. colours: how many bands, the first ones, are refined: 3, or 1 for grey.
        """
        self._refiner, self._stage1, self._job, self._settings = refiner, stage1, job, settings
        self._stretch, self._colours, self._gains, self._straightens = stretch, colours, gains, straightens
        self.asked = self.skipped = 0

    def __call__(
        self,
        window: Window,
        coarse: np.ndarray,
        base: np.ndarray,
        captions: list[str],
        tell: Callable[[float], None] = lambda share: None,
    ) -> Computed:
        """Refine a tile of whole windows.

        window: where it lies in the output's grid. coarse: ``(C, h, w)`` float32, the input there; base: ``(C, h * scale, w * scale)``,
        stage 1's picture; both in DN. captions: one a window. Returns a batch of one. MemoryError, ComputeError.
        """
        with memory_errors():
            own, others = self._bands(coarse).tensor_split([self._colours], 1)
            picture = self._bands(base[: self._colours])
            seen = picture.clamp(-1, 1).expand(-1, 3, -1, -1)
            refined = self._refiner(seen, captions, self._settings, self._noise(window), tell)
            self._count(refined.picture, refined.asked, refined.skipped)
            first, averages = self._first(own)
            taken = gain(first.spread, self._gains) if self._gains else 1.0
            held = guarded(refined.picture, seen, first.mean, first.spread, taken, self._straightens)
            change = torch.lerp(first.mean, held, self._job.amount) - seen
            if self._colours == 1:
                change = change.mean(1, keepdim=True)
            fine = picture + change
            agreeing = project(fine, averages, self._job.scale)
            error = expected_error(first.spread, seen + change - first.mean, agreeing - fine)
            if others.shape[1] and self._job.other_bands != "own":
                agreeing = torch.cat([agreeing, follow(others, own, agreeing, self._job.scale)], 1)
        result = base.copy()
        finished = agreeing[0].cpu().numpy()
        result[: len(finished)] = from_model(finished, self._stretch_of(len(finished)))
        return Computed(result[None], error.cpu().numpy())

    def _stretch_of(self, bands: int) -> Stretch:
        """Of the first bands."""
        return Stretch(self._stretch.low[:bands], self._stretch.high[:bands])

    def _bands(self, values: np.ndarray) -> torch.Tensor:
        """The first bands ``(C, h, w)`` in DN as ``(1, C, h, w)`` in the networks' range."""
        bands = to_model(values, self._stretch_of(len(values)))
        return torch.from_numpy(bands)[None].to(self._stage1.device, torch.float32)

    def _first(self, coarse: torch.Tensor) -> tuple[Drawn, torch.Tensor]:
        """Stage 1's mean and spread, and what a result shall average back to, as in stage 1."""
        scale = self._job.scale
        bicubic = F.interpolate(coarse.expand(-1, 3, -1, -1), scale_factor=scale, mode="bicubic")
        seen = bicubic.clamp(-1, 1)
        first = self._stage1(seen, scale, 0, views=self._job.views)
        mean = bicubic + (first.mean - seen)
        if self._colours == 1:
            mean = mean.mean(1, keepdim=True)
        return first, wanted(mean, coarse, scale)

    def _noise(self, window: Window) -> torch.Tensor:
        """Of the field of latents; a function of seed and place, as in stage 1."""
        channels, height, width = self._refiner.latent_shape(window.width, window.height)
        reduction = window.width // width
        latents = Window(window.col // reduction, window.row // reduction, width, height)
        drawn = noise(latents, self._job.seed, 0, DRAW, channels)
        return torch.from_numpy(drawn)[None].to(self._stage1.device)

    def _count(self, picture: torch.Tensor, asked: int, skipped: int) -> None:
        if not torch.isfinite(picture).all():
            raise ComputeError("Stage 2 gave no finite numbers.", "Choose precision float32, or STAGES base.")
        self.asked += asked
        self.skipped += skipped

"""Stage 2 on tiles: stage 1's bands in digital numbers in, refined ones out, still agreeing with the input.

Red, green and blue (or the grey band) are refined. Other bands follow the detail that they have then; those that went through stage 1's
network by themselves keep its picture.
"""

from collections.abc import Callable
from dataclasses import replace

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
        job: UpscaleJob,
        settings: RefineSettings,
        stretch: Stretch,
        colours: int,
        gains: list[float] | None = None,
        straightens: bool = True,
    ):
        """gains: how much of what is drawn is taken, by spread, see `models.gain`; None: all of it, once.

        straightens: see `guarded`. colours: how many bands, the first ones, are refined: 3, or 1 for grey.
        """
        self._refiner, self._job, self._settings = refiner, job, settings
        self._device = refiner.pipeline.unet.device
        self._stretch, self._colours, self._gains, self._straightens = stretch, colours, gains, straightens
        self.asked = self.skipped = 0

    def __call__(
        self,
        window: Window,
        coarse: np.ndarray,
        base: np.ndarray,
        known: np.ndarray,
        captions: list[str],
        batch: int,
        tell: Callable[[float], None] = lambda share: None,
    ) -> Computed:
        """Refine a tile of whole windows.

        window: where it lies in the output's grid. coarse: ``(C, h, w)`` float32, the input there; base: ``(C, h * scale, w * scale)``,
        stage 1's picture; both in DN. known: ``(K + 1, h * scale, w * scale)``, see `Computed`. captions: one a window. batch: windows
        at once. Returns a batch of one. MemoryError, ComputeError.
        """
        with memory_errors():
            own, others = self._bands(coarse).tensor_split([self._colours], 1)
            picture = self._bands(base[: self._colours])
            seen = picture.clamp(-1, 1).expand(-1, 3, -1, -1)
            settings = replace(self._settings, batch=batch)
            refined = self._refiner(seen, captions, settings, self._noise(window), tell)
            self._count(refined.picture, refined.asked, refined.skipped)
            mean, spread = self._tensor(known).tensor_split([self._colours], 1)
            shown = mean - self._beyond(own)
            taken = gain(spread, self._gains) if self._gains else 1.0
            held = guarded(refined.picture, seen, shown, spread, taken, self._straightens)
            change = torch.lerp(shown, held, self._job.amount) - seen
            if self._colours == 1:
                change = change.mean(1, keepdim=True)
            fine = picture + change
            agreeing = project(fine, wanted(mean, own, self._job.scale), self._job.scale)
            error = expected_error(spread, seen + change - shown, agreeing - fine)
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
        return self._tensor(to_model(values, self._stretch_of(len(values))))

    def _tensor(self, values: np.ndarray) -> torch.Tensor:
        """``(C, h, w)`` as a batch of one."""
        return torch.from_numpy(values)[None].to(self._device, torch.float32)

    def _beyond(self, coarse: torch.Tensor) -> torch.Tensor:
        """``(1, 3, h * scale, w * scale)``: highlights beyond the stretch, which no network is shown."""
        bicubic = F.interpolate(coarse.expand(-1, 3, -1, -1), scale_factor=self._job.scale, mode="bicubic")
        return bicubic - bicubic.clamp(-1, 1)

    def _noise(self, window: Window) -> torch.Tensor:
        """Of the field of latents; a function of seed and place, as in stage 1."""
        channels, height, width = self._refiner.latent_shape(window.width, window.height)
        reduction = window.width // width
        latents = Window(window.col // reduction, window.row // reduction, width, height)
        drawn = noise(latents, self._job.seed, 0, DRAW, channels)
        return torch.from_numpy(drawn)[None].to(self._device)

    def _count(self, picture: torch.Tensor, asked: int, skipped: int) -> None:
        if not torch.isfinite(picture).all():
            raise ComputeError("Stage 2 gave no finite numbers.", "Choose precision float32, or STAGES base.")
        self.asked += asked
        self.skipped += skipped

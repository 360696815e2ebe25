"""Stage 1 on tiles: bands in digital numbers in, finer bands in digital numbers out, agreeing with their input.

Red, green and blue go through the network together. Other bands follow the detail that they have then (`other_bands`), or go
through the network as well, each as a grey triple of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from diffusers import (
    DDIMScheduler,
    DDPMScheduler,
    DPMSolverMultistepScheduler,
    EulerDiscreteScheduler,
    HeunDiscreteScheduler,
    SchedulerMixin,
    UniPCMultistepScheduler,
)

from .agreement import project, wanted
from .confidence import expected_error
from .device import memory_errors
from .errors import ComputeError
from .job import UpscaleJob
from .noise import noise
from .other_bands import follow
from .pipelines.sr3 import Drawn, SR3Pipeline
from .raster.grid import Window
from .raster.radiometry import Stretch, from_model, to_model

SCHEDULERS: dict[str, type[SchedulerMixin]] = {
    "ddim": DDIMScheduler,
    "ddpm": DDPMScheduler,
    "dpmsolver": DPMSolverMultistepScheduler,
    "euler": EulerDiscreteScheduler,
    "heun": HeunDiscreteScheduler,
    "unipc": UniPCMultistepScheduler,
}


@dataclass(frozen=True)
class Computed:
    """A batch of finished tiles.

    values: ``(B, C, H, W)`` float32 in DN. error: ``(B, H, W)`` float32, that is to be expected of the colours, in shares of the stretch,
    see `confidence`. known: ``(B, K + 1, H, W)``, stage 1's mean of the K colours and its spread, in the networks' range; None of stage 2.
    """

    values: np.ndarray
    error: np.ndarray
    known: np.ndarray | None = None

    def layers(self, known: bool = False) -> np.ndarray:
        """Values and error, and what is known if asked for, as one array ``(B, C + 1, H, W)``, to be joined with its neighbours alike."""
        parts = [self.values, self.error[:, None]]
        return np.concatenate([*parts, self.known] if known else parts, 1)


class Stage1:
    """A loaded SR3 pipeline applied to the tiles of one job."""

    def __init__(self, pipeline: SR3Pipeline, job: UpscaleJob, stretch: Stretch, colours: int):
        """colours: how many of the bands, the first ones, are shown together as red, green, blue (3), or as grey (1)."""
        self._pipeline = pipeline
        self._job = job
        self._stretch = stretch
        self._colours = colours
        pipeline.register_modules(scheduler=SCHEDULERS[job.scheduler].from_config(pipeline.scheduler.config))

    def __call__(self, windows: list[Window], values: np.ndarray) -> Computed:
        """Make a batch of tiles finer.

        windows: where they lie in the output's grid, all of one size. values: ``(B, C, h, w)`` float32, the input there, in DN.
        The result is ``scale`` times as high and wide. MemoryError, ComputeError.
        """
        with memory_errors():
            coarse = torch.from_numpy(to_model(values, self._stretch)).to(self._pipeline.device, torch.float32)
            groups = enumerate(self._groups(coarse.shape[1]))
            triples = (self._triple(windows, coarse, bands, draw) for draw, bands in groups)
            parts, errors, known = zip(*triples, strict=True)
            colours, others = coarse.tensor_split([self._colours], 1)
            if others.shape[1] and self._job.other_bands != "own":
                parts = (*parts, follow(others, colours, parts[0], self._job.scale))
            values = from_model(torch.cat(parts, 1).cpu().numpy(), self._stretch)
            return Computed(values, errors[0].cpu().numpy(), known[0].cpu().numpy())

    def _groups(self, bands: int) -> Iterator[list[int]]:
        """Indices of the bands that go through the network together."""
        yield list(range(self._colours))
        if self._job.other_bands == "own":
            yield from ([band] for band in range(self._colours, bands))

    def _triple(
        self, windows: list[Window], coarse: torch.Tensor, bands: list[int], draw: int
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Some bands, their expected error, and what is known of them."""
        scale = self._job.scale
        own = coarse[:, bands]
        triple = own.expand(-1, 3, -1, -1)
        bicubic = F.interpolate(triple, scale_factor=scale, mode="bicubic")
        # Highlights beyond the stretch are not shown to the network, and not lost: only what it adds is taken.
        seen = bicubic.clamp(-1, 1)
        drawn = self._pipeline(
            seen, scale, self._job.steps, lambda step: self._noise(windows, step, draw), self._job.views
        )
        self._check_finite(drawn)
        picture = drawn.picture(self._job.amount)
        fine, mean = (bicubic + (part - seen) for part in (picture, drawn.mean))
        if len(bands) == 1:
            fine, mean = (part.mean(1, keepdim=True) for part in (fine, mean))
        agreeing = project(fine, wanted(mean, own, scale), scale)
        error = expected_error(drawn.spread, picture - drawn.mean, agreeing - fine)
        return agreeing, error, torch.cat([mean, drawn.spread], 1)

    def _check_finite(self, drawn: Drawn) -> None:
        parts = (part for part in (drawn.mean, drawn.spread, drawn.detail) if part is not None)
        if not all(torch.isfinite(part).all() for part in parts):
            raise ComputeError(
                f"Stage 1 gave no finite numbers (scheduler '{self._job.scheduler}', {self._job.steps} steps).",
                "Choose precision float32, another scheduler, or another number of steps.",
            )

    def _noise(self, windows: list[Window], step: int, draw: int) -> torch.Tensor:
        parts = [noise(window, self._job.seed, step, draw) for window in windows]
        return torch.from_numpy(np.stack(parts)).to(self._pipeline.device)

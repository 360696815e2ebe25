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
    see `confidence`. known: ``(B, K + 1, H, W)``, stage 1's mean of the K colours and its spread, in the networks' range, if asked for.
    """

    values: np.ndarray
    error: np.ndarray
    known: np.ndarray | None = None

    def layers(self) -> np.ndarray:
        """Values, error, and what is known where it is there, as one array ``(B, C + 1, H, W)``, to be joined with its neighbours alike."""
        parts = [self.values, self.error[:, None]]
        return np.concatenate(parts if self.known is None else [*parts, self.known], 1)


@dataclass(frozen=True)
class _Drawn:
    """picture, mean: ``(B, K, H, W)``. spread: ``(B, 1, H, W)``. added: ``(B, 3, H, W)`` to the mean; None where nothing was drawn."""

    picture: torch.Tensor
    mean: torch.Tensor
    spread: torch.Tensor
    added: torch.Tensor | None


@dataclass(frozen=True)
class _Made:
    """picture: ``(B, K, H, W)``, agreeing with the input. error, known: see `Computed`."""

    picture: torch.Tensor
    error: torch.Tensor
    known: torch.Tensor | None


class Stage1:
    """A loaded SR3 pipeline applied to the tiles of one job."""

    def __init__(self, pipeline: SR3Pipeline, job: UpscaleJob, stretch: Stretch, colours: int):
        """colours: how many of the bands, the first ones, are shown together as red, green, blue (3), or as grey (1)."""
        self._pipeline = pipeline
        self._job = job
        self._stretch = stretch
        self._colours = colours
        pipeline.register_modules(scheduler=SCHEDULERS[job.scheduler].from_config(pipeline.scheduler.config))

    def __call__(self, windows: list[Window], values: np.ndarray, known: bool = False) -> Computed:
        """Make a batch of tiles finer.

        windows: where they lie in the output's grid, all of one size. values: ``(B, C, h, w)`` float32, the input there, in DN.
        known: whether it is asked for. The result is ``scale`` times as high and wide. MemoryError, ComputeError.
        """
        with memory_errors():
            coarse = torch.from_numpy(to_model(values, self._stretch)).to(self._pipeline.device, torch.float32)
            groups = enumerate(self._groups(coarse.shape[1]))
            made = [self._agreeing(windows, coarse[:, bands], draw, known and draw == 0) for draw, bands in groups]
            parts = [each.picture for each in made]
            colours, others = coarse.tensor_split([self._colours], 1)
            if others.shape[1] and self._job.other_bands != "own":
                parts.append(follow(others, colours, parts[0], self._job.scale))
            # A copy of a tile of one part is many megabytes for nothing.
            whole = parts[0] if len(parts) == 1 else torch.cat(parts, 1)
            values, error = from_model(whole.cpu().numpy(), self._stretch), made[0].error.cpu().numpy()
            return Computed(values, error, made[0].known.cpu().numpy() if known else None)

    def _groups(self, bands: int) -> Iterator[list[int]]:
        """Indices of the bands that go through the network together."""
        yield list(range(self._colours))
        if self._job.other_bands == "own":
            yield from ([band] for band in range(self._colours, bands))

    def _agreeing(self, windows: list[Window], own: torch.Tensor, draw: int, known: bool) -> _Made:
        """Some bands ``(B, K, h, w)`` made finer, so that they agree with their input."""
        drawn = self._draw(windows, own, draw)
        picture = project(drawn.picture, wanted(drawn.mean, own, self._job.scale), self._job.scale)
        error = expected_error(drawn.spread, drawn.added, picture - drawn.picture)
        return _Made(picture, error, torch.cat([drawn.mean, drawn.spread], 1) if known else None)

    def _draw(self, windows: list[Window], own: torch.Tensor, draw: int) -> _Drawn:
        """What the networks make of some bands."""
        scale = self._job.scale
        bicubic = F.interpolate(own.expand(-1, 3, -1, -1), scale_factor=scale, mode="bicubic")
        # Highlights beyond the stretch are not shown to the network, and not lost: only what it adds is taken.
        seen = bicubic.clamp(-1, 1)
        drawn = self._pipeline(
            seen, scale, self._job.steps, lambda step: self._noise(windows, step, draw), self._job.views
        )
        self._check_finite(drawn)

        def own_bands(part: torch.Tensor) -> torch.Tensor:
            whole = (part - seen).add_(bicubic)
            return whole.mean(1, keepdim=True) if own.shape[1] == 1 else whole

        picture, mean = drawn.picture(self._job.amount), own_bands(drawn.mean)
        if picture is drawn.mean:
            return _Drawn(mean, mean, drawn.spread, None)
        return _Drawn(own_bands(picture), mean, drawn.spread, picture - drawn.mean)

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

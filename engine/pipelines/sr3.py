"""Stage 1: SR3 (Saharia et al., IEEE TPAMI 2022) as a diffusers pipeline, drawing the residual of a predicted mean.

    pipe = SR3Pipeline.from_pretrained("engine/bundles/lite")
    drawn = pipe(bicubic, scale=4, steps=4, noise=lambda step: ...)
    picture = drawn.picture(detail=0.8)

It is conditioned on the coarse image alone: there is no text and no guidance that could talk it into inventing things.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields

import torch
from diffusers import DiffusionPipeline, SchedulerMixin

from ..models.blocks import scale_class
from ..models.denoiser import Denoiser
from ..models.gain import Gains, choose, gain
from ..models.predictor import Prediction, Predictor
from ..models.residual import LIMIT, condition, spread
from ..models.structure import edge_weight, sharpened
from ..models.swin_predictor import SwinPredictor

Noise = Callable[[int], torch.Tensor]
"""Standard normal noise ``(B, 3, H, W)`` of a draw: 0 is the start, 1, 2, ... what a stochastic scheduler adds."""


@dataclass(frozen=True)
class Drawn:
    """Result of stage 1 at the output's resolution, in the range [-1, 1].

    mean: ``(B, 3, H, W)``. spread: ``(B, 1, H, W)``, standard deviation of the truth around the mean. detail: ``(B, 3, H, W)``, what a
    full sample adds to the mean, or None when no step was asked for.
    """

    mean: torch.Tensor
    spread: torch.Tensor
    detail: torch.Tensor | None

    def picture(self, share: float) -> torch.Tensor:
        """mean + share x detail: 0 is the best fact, 1 a full sample. It costs 10 log10(1 + share^2) dB of a perfect one."""
        if self.detail is None or share == 0:
            return self.mean
        return self.mean + share * self.detail


@dataclass(frozen=True)
class View:
    """A picture as it looks mirrored, where it is, and then turned by some quarters."""

    mirrored: bool
    quarters: int

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        """``(B, C, H, W)`` seen so."""
        return torch.rot90(image.flip(-1) if self.mirrored else image, self.quarters, (-2, -1)).contiguous()

    def back(self, image: torch.Tensor) -> torch.Tensor:
        """As it was."""
        image = torch.rot90(image, -self.quarters, (-2, -1))
        return image.flip(-1) if self.mirrored else image


VIEWS = tuple(View(mirrored, quarters) for mirrored in (False, True) for quarters in range(4))
FEWEST = 2
"""Steps of a sample: a single one, that nothing was distilled for, would end at the mean."""


class SR3Pipeline(DiffusionPipeline):
    """Predictor, denoiser and any diffusers scheduler.

    Without a denoiser nothing is drawn: whatever the number of steps, the result is the mean. distilled: what draws where a single step is
    asked for, see `training.distil`. gains: what makes up for the fine detail that few steps miss, see `gain`.
    """

    model_cpu_offload_seq = "predictor->denoiser->distilled"
    _optional_components = ("denoiser", "distilled")

    def __init__(
        self,
        predictor: Predictor | SwinPredictor,
        denoiser: Denoiser | None,
        scheduler: SchedulerMixin,
        gains: Gains | None = None,
        distilled: Denoiser | None = None,
    ):
        super().__init__()
        self.register_modules(predictor=predictor, denoiser=denoiser, scheduler=scheduler, distilled=distilled)
        self.register_to_config(gains=gains or {})

    @torch.inference_mode()
    def __call__(
        self, bicubic: torch.Tensor, scale: int, steps: int, noise: Noise | None = None, views: int = 1
    ) -> Drawn:
        """Draw the fine image of a batch.

        bicubic: ``(B, 3, H, W)`` float32 in [-1, 1], the coarse image interpolated to the output's grid; H and W are multiples of
        8. scale: 2, 4 or 8. steps: 0 computes the mean alone. noise: needed when steps > 0 (ValueError). views: up to 8, turned and
        mirrored, whose pictures are averaged (Timofte et al., CVPR 2016, "self-ensemble"); a picture of several steps has one.
        """
        if steps and noise is None:
            raise ValueError("a draw needs noise")
        distilled = steps == 1 and self.distilled is not None
        if steps and self.denoiser is not None and not distilled:
            return self._sampled(bicubic, scale, max(steps, FEWEST), noise)
        start = noise(0) if distilled else None
        return averaged(
            VIEWS[:views], lambda turn: self._at_once(turn(bicubic), scale, None if start is None else turn(start))
        )

    def _predict(self, bicubic: torch.Tensor, scale: int) -> tuple[torch.Tensor, Prediction, torch.Tensor]:
        """Classes of the scale, what the predictor says, and its spread as a standard deviation in [-1, 1]."""
        classes = scale_class(scale, len(bicubic), bicubic.device)
        prediction = self.predictor(bicubic, classes)
        return classes, prediction, spread(prediction.log_spread)

    def _at_once(self, bicubic: torch.Tensor, scale: int, noise: torch.Tensor | None) -> Drawn:
        """The mean, and what the distilled denoiser adds to it, where there is noise."""
        classes, prediction, deviation = self._predict(bicubic, scale)
        if noise is None:
            return Drawn(prediction.mean, deviation, None)
        seen = condition(bicubic, prediction).to(self.distilled.dtype)
        residual = self.distilled.draw_at_once(noise, seen, classes).clamp(-LIMIT, LIMIT)
        return Drawn(prediction.mean, deviation, deviation * residual)

    def _sampled(self, bicubic: torch.Tensor, scale: int, steps: int, noise: Noise) -> Drawn:
        """A sample of the diffusion."""
        classes, prediction, deviation = self._predict(bicubic, scale)
        seen = condition(bicubic, prediction).to(self.denoiser.dtype)
        residual = self.draw(seen, classes, steps, noise)
        drawn = gain(deviation, choose(self.config.gains, scale, steps)) * deviation * residual
        # Texture is drawn, edges are not: a draw frays them, since it takes each of their pixels nearly by itself.
        steeper = sharpened(prediction.mean) - prediction.mean
        return Drawn(prediction.mean, deviation, torch.lerp(drawn, steeper, edge_weight(prediction.mean)))

    @torch.inference_mode()
    def draw(self, seen: torch.Tensor, classes: torch.Tensor, steps: int, noise: Noise) -> torch.Tensor:
        """Draw the residual ``(B, 3, H, W)`` in units of the spread, as the network and the scheduler give it.

        seen: from `residual.condition`. classes: ``(B,)``, see `scale_class`. steps: at least 1.
        """
        # A scheduler counts its own steps: a fresh one for each call keeps calls independent of each other.
        scheduler = type(self.scheduler).from_config(self.scheduler.config)
        scheduler.set_timesteps(steps, device=seen.device)
        sample = noise(0) * scheduler.init_noise_sigma
        for index, timestep in enumerate(self.progress_bar(scheduler.timesteps)):
            scaled = scheduler.scale_model_input(sample, timestep)
            velocity = self.denoiser(scaled, timestep.expand(len(sample)), seen, classes)
            with _drawing_from(noise, index + 1, scheduler):
                sample = scheduler.step(velocity, timestep, sample).prev_sample
        return sample.clamp(-LIMIT, LIMIT)


def averaged(views: tuple[View, ...], see: Callable[[View], Drawn]) -> Drawn:
    """What is seen in some views, turned back, on average."""
    seen = [(view, see(view)) for view in views]

    def mean_of(name: str) -> torch.Tensor | None:
        parts = [(view, getattr(drawn, name)) for view, drawn in seen]
        if any(part is None for _, part in parts):
            return None
        return torch.stack([view.back(part) for view, part in parts]).mean(0)

    return Drawn(*(mean_of(field.name) for field in fields(Drawn)))


@contextmanager
def _drawing_from(noise: Noise, step: int, scheduler: SchedulerMixin) -> Iterator[None]:
    """Let a stochastic scheduler draw our noise by position instead of a generator's, which would depend on the tile.

    diffusers' schedulers draw through the function ``randn_tensor`` of their own module and offer no other door to it.
    """
    module = sys.modules[type(scheduler).__module__]
    original = getattr(module, "randn_tensor", None)
    if original is None:
        yield
        return

    def randn_tensor(shape, **options):
        return noise(step).to(options.get("device"), options.get("dtype") or torch.float32).reshape(shape)

    module.randn_tensor = randn_tensor
    try:
        yield
    finally:
        module.randn_tensor = original

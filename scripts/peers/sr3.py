"""SR3 as published (Saharia et al., IEEE TPAMI 2022): a U-Net beside the interpolated input turns noise into the picture itself.

No predictor, no residual, no spread: what `lite`'s stage 1 adds to it. The U-Net is a small one of diffusers', trained on noise by L1 with
the paper's schedule of 2,000 steps; drawn in `STEPS` of DDIM, since 2,000 would take a processor an hour a scene.
"""

import torch
import torch.nn.functional as F
from diffusers import DDIMScheduler, UNet2DModel
from torch import nn

from .trained import SCALE, Course

RATE = 2e-4
STEPS = 50
MULTIPLE = 8
"""The U-Net halves the picture three times."""


class Sr3:
    """See `trained.Peer`."""

    name = "SR3"

    def train(self, course: Course) -> None:
        course = course.part(1.0, RATE)
        model = make_network().to(course.device, memory_format=torch.channels_last)
        run, scheduler = course.run("sr3", model), make_scheduler()

        def losses(step: int, progress: float) -> dict[str, torch.Tensor]:
            pair = course.pair(step)
            generator = torch.Generator().manual_seed(step)
            times = torch.randint(scheduler.config.num_train_timesteps, (len(pair.fine),), generator=generator)
            noise = torch.randn(pair.fine.shape, generator=generator).to(course.device)
            noisy = scheduler.add_noise(pair.fine, noise, times.to(course.device))
            with course.autocast():
                found = model(torch.cat([_interpolated(pair.coarse), noisy], 1), times.to(course.device)).sample
            return {"loss": (found.float() - noise).abs().mean()}

        run.train(losses, course.watch(run, lambda network, coarse: _draw(network, coarse, 10)))

    def load(self, course: Course) -> nn.Module:
        return course.trained("sr3", make_network())

    def upscale(self, network: nn.Module, coarse: torch.Tensor) -> torch.Tensor:
        return _draw(network, coarse, STEPS)


def make_network() -> UNet2DModel:
    """With random weights."""
    return UNet2DModel(
        in_channels=6,
        out_channels=3,
        block_out_channels=(32, 64, 128, 128),
        layers_per_block=1,
        norm_num_groups=8,
        down_block_types=("DownBlock2D",) * 4,
        up_block_types=("UpBlock2D",) * 4,
        add_attention=False,
    )


def make_scheduler() -> DDIMScheduler:
    """The paper's noise schedule."""
    return DDIMScheduler(
        2000, beta_start=1e-6, beta_end=1e-2, beta_schedule="linear", clip_sample=True, timestep_spacing="trailing"
    )


def _interpolated(coarse: torch.Tensor) -> torch.Tensor:
    return F.interpolate(coarse, scale_factor=SCALE, mode="bicubic").clamp(-1, 1)


@torch.no_grad()
def _draw(network: nn.Module, coarse: torch.Tensor, steps: int) -> torch.Tensor:
    seen = _interpolated(coarse)
    height, width = seen.shape[2:]
    seen = F.pad(seen, (0, -width % MULTIPLE, 0, -height % MULTIPLE), mode="replicate")
    scheduler = make_scheduler()
    scheduler.set_timesteps(steps, device=seen.device)
    picture = torch.randn(seen.shape, generator=torch.Generator().manual_seed(0)).to(seen)
    for time in scheduler.timesteps:
        noise = network(torch.cat([seen, picture], 1), time).sample
        picture = scheduler.step(noise, time, picture).prev_sample
    return picture[:, :, :height, :width]

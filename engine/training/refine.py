"""Objective of stage 2: the latent U-Net and its ControlNet learn to denoise the fine image, given stage 1's picture and a caption."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

import torch

from ..models.lite_refiner import TRAIN_STEPS, LiteRefiner, encode_text
from ..models.pixel_autoencoder import PixelAutoencoder
from .distil import compared

LARGEST_STRENGTH = 0.7
"""Refinement begins at stage 1's picture noised to a strength; steps of more noise than this are never used, so not trained. Here the
noise (twice what is unknown) hides what stage 1 does not know, and little else."""

ONE_STEP = TRAIN_STEPS // 2 - 1
"""Timestep at which diffusers' schedulers (spacing "trailing") begin a refinement of one step and strength 0.5 to 0.66."""

LARGEST_LATENT = 4.0
"""Standard deviations of the noise, at the most, that a latent channel has."""

SILENT = 0.15
"""Share of captions that are left empty in training, so that guidance has something to depart from (Ho & Salimans, 2022)."""


@dataclass(frozen=True)
class Example:
    """A batch. base: stage 1's picture, fine: the truth, mean: stage 1's, all ``(B, 3, H, W)`` in [-1, 1]. captions: one each."""

    base: torch.Tensor
    fine: torch.Tensor
    mean: torch.Tensor
    scale: int
    captions: list[str]


def losses(refiner: LiteRefiner, example: Example, generator: torch.Generator) -> dict[str, torch.Tensor]:
    """Squared error of v (Salimans & Ho, ICLR 2022, section 4) at random timesteps up to `LARGEST_STRENGTH`."""
    batch = len(example.fine)
    clean = encode(refiner, example.fine)
    # One timestep in each of B equal strata: less variance than independent ones.
    strata = (torch.arange(batch) + torch.rand(batch, generator=generator)) / batch
    timesteps = (strata * LARGEST_STRENGTH * TRAIN_STEPS).long().to(clean.device)
    noise = torch.randn(clean.shape, generator=generator).to(clean.device)
    silent = torch.rand(batch, generator=generator) < SILENT
    captions = ["" if off else text for off, text in zip(silent.tolist(), example.captions, strict=True)]
    noisy = refiner.scheduler.add_noise(clean, noise, timesteps)
    told = _tell(refiner, noisy, timesteps, captions, example.base)
    # The network tells the noise; where that is off by 1, v is off by 1 / sqrt(share of the signal).
    signal = refiner.scheduler.alphas_cumprod.to(clean.device)[timesteps]
    return {"loss": ((told - noise).square().mean((1, 2, 3)) / signal).mean()}


def distilled_losses(refiner: LiteRefiner, example: Example, generator: torch.Generator) -> dict[str, torch.Tensor]:
    """The terms of `distil.compared`, of pictures that a single step makes of stage 1's."""
    start = encode(refiner, example.base)
    timesteps = torch.full((len(start),), ONE_STEP, device=start.device)
    noise = torch.randn(start.shape, generator=generator).to(start.device)
    noisy = refiner.scheduler.add_noise(start, noise, timesteps)
    told = _tell(refiner, noisy, timesteps, example.captions, example.base)
    signal = refiner.scheduler.alphas_cumprod[ONE_STEP]
    clean = (noisy - (1 - signal).sqrt() * told.float()) / signal.sqrt()
    made = refiner.vae.decode(clean / refiner.vae.config.scaling_factor).sample
    return compared(made, example.fine, example.mean, example.scale, generator)


def _tell(
    refiner: LiteRefiner, noisy: torch.Tensor, timesteps: torch.Tensor, captions: list[str], base: torch.Tensor
) -> torch.Tensor:
    """The noise in the latents, as U-Net and ControlNet see it."""
    text = encode_text(refiner, captions)
    down, mid = refiner.controlnet(noisy, timesteps, text, control_image(base), return_dict=False)
    return refiner.unet(
        noisy, timesteps, text, down_block_additional_residuals=down, mid_block_additional_residual=mid
    ).sample


def measure_deviations(examples: Iterable[Example]) -> tuple[float, ...]:
    """What `PixelAutoencoder` divides its latents by: the standard deviation of what stage 1 leaves unknown of each frequency.

    Those that it knows well are held within `LARGEST_LATENT`, since networks don't take numbers of very different size.
    """
    plain = PixelAutoencoder()
    unknown, whole = [], []
    for example in examples:
        base, fine = (plain.encode(image.float()).latent_dist.mode().cpu() for image in (example.base, example.fine))
        unknown.append((fine - base).square().mean((0, 2, 3)))
        whole.append(fine.square().mean((0, 2, 3)))
    unknown, whole = (torch.stack(values).mean(0).sqrt() for values in (unknown, whole))
    return tuple(round(float(value), 5) for value in torch.maximum(unknown, whole / LARGEST_LATENT))


def encode(refiner: LiteRefiner, image: torch.Tensor) -> torch.Tensor:
    """Latents of an image in [-1, 1], as the diffusion sees them."""
    return refiner.vae.encode(image.float()).latent_dist.mode() * refiner.vae.config.scaling_factor


def control_image(base: torch.Tensor) -> torch.Tensor:
    """What a ControlNet of the tile kind sees, in the range [0, 1] that diffusers' pipelines hand it."""
    return (base.clamp(-1, 1) + 1) / 2


def with_parts(refiner: LiteRefiner, parts: torch.nn.ModuleDict) -> LiteRefiner:
    """The same refiner with other weights, such as the averaged ones."""
    return dataclasses.replace(refiner, **dict(parts.items()))

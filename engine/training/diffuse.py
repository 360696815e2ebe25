"""Objective of the denoiser: plain diffusion (v-prediction) of the residual."""

import torch
from diffusers import DDIMScheduler

from ..models.denoiser import TRAIN_STEPS, Denoiser
from .target import Target


def make_scheduler() -> DDIMScheduler:
    """The noise schedule of training and the default of use: cosine (Nichol & Dhariwal, ICML 2021), v-prediction.

    Spacing "trailing" makes few steps begin at pure noise (Lin et al., WACV 2024).
    """
    return DDIMScheduler(
        TRAIN_STEPS,
        beta_schedule="squaredcos_cap_v2",
        prediction_type="v_prediction",
        clip_sample=False,
        timestep_spacing="trailing",
    )


def losses(
    denoiser: Denoiser, scheduler: DDIMScheduler, target: Target, generator: torch.Generator
) -> dict[str, torch.Tensor]:
    """Weighted squared error of v at random timesteps (Salimans & Ho, ICLR 2022, section 4)."""
    truth = target.residual
    # One timestep in each of B equal strata: less variance than independent ones.
    strata = torch.arange(len(truth)) + torch.rand(len(truth), generator=generator)
    timesteps = (strata * TRAIN_STEPS / len(truth)).long().clamp(max=TRAIN_STEPS - 1).to(truth.device)
    noise = torch.randn(truth.shape, generator=generator).to(truth.device)
    velocity = denoiser(scheduler.add_noise(truth, noise, timesteps), timesteps, target.condition, target.classes)
    error = (velocity - scheduler.get_velocity(truth, noise, timesteps)).square()
    return {"loss": (error * target.weight()).mean()}

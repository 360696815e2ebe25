"""Objectives of the denoiser: plain diffusion (v-prediction), and adversarial distillation to a single step."""

from dataclasses import dataclass

import torch
from diffusers import DDIMScheduler

from ..models.blocks import scale_class
from ..models.denoiser import Denoiser
from ..models.predictor import Predictor
from ..models.residual import condition, normalise, spread
from .adversary import Adversary
from .degrade import interpolate
from .scenes import Pair
from .structure import structure_loss

TRAIN_STEPS = 1000

FIT_SHARE, STRUCTURE_SHARE = 0.5, 3.0
"""Weights of squared error and structure in the distillation: the one pulls to the mean, the other to straight and steep edges."""


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


@dataclass(frozen=True)
class Target:
    """What a frozen predictor leaves to be drawn, for one batch.

    classes: ``(B,)`` of the scale. mean ``(B, 3, H, W)``, spread ``(B, 1, H, W)`` in [-1, 1]. residual: ``(B, 3, H, W)``, truth in
    units of the spread. condition: as in `residual.condition`.
    """

    classes: torch.Tensor
    mean: torch.Tensor
    spread: torch.Tensor
    residual: torch.Tensor
    condition: torch.Tensor

    def weight(self) -> torch.Tensor:
        """``(B, 1, H, W)``, one on average: errors count as they will show, in digital numbers, within limits."""
        weight = (self.spread / self.spread.mean()).clamp(0.1, 3)
        return weight / weight.mean()

    def to(self, dtype: torch.dtype) -> "Target":
        """The same in another number format."""
        return Target(
            self.classes, *(part.to(dtype) for part in (self.mean, self.spread, self.residual, self.condition))
        )


@torch.no_grad()
def target(predictor: Predictor, pair: Pair) -> Target:
    """What the predictor leaves to be drawn of a pair."""
    bicubic = interpolate(pair.coarse, pair.scale)
    classes = scale_class(pair.scale, len(bicubic), bicubic.device)
    prediction = predictor(bicubic, classes)
    return Target(
        classes,
        prediction.mean,
        spread(prediction.log_spread),
        normalise(pair.fine, prediction),
        condition(bicubic, prediction),
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


def one_step(denoiser: Denoiser, target: Target, generator: torch.Generator) -> torch.Tensor:
    """The residual that a single step from pure noise gives (at the last timestep x0 = -v), ``(B, 3, H, W)``."""
    noise = torch.randn(target.residual.shape, generator=generator).to(target.residual.device)
    last = torch.full((len(noise),), TRAIN_STEPS - 1, device=noise.device)
    return -denoiser(noise, last, target.condition, target.classes)


def distil_losses(
    denoiser: Denoiser, adversary: Adversary, target: Target, strength: float, generator: torch.Generator
) -> dict[str, torch.Tensor]:
    """Terms of one adversarial step; the adversary takes its own step on the way.

    strength: norm of the adversarial gradient over that of the other terms, both taken at the picture (the adaptive weight of
    Esser et al., CVPR 2021, eq. 7, there at the last layer).
    """
    drawn = one_step(denoiser, target, generator)
    fine = target.mean + target.spread * drawn
    truth = target.mean + target.spread * target.residual
    against = adversary.learn(truth, fine.detach(), target.mean)
    fit = ((drawn - target.residual).square() * target.weight()).mean()
    structure = structure_loss(fine, truth)
    doubt = adversary.doubt(truth, fine, target.mean)
    faithful = FIT_SHARE * fit + STRUCTURE_SHARE * structure
    pull, push = (torch.autograd.grad(term, drawn, retain_graph=True)[0].norm() for term in (faithful, doubt))
    balance = (pull / push.clamp(min=1e-8)).clamp(max=1e4)
    return {
        "loss": faithful + strength * balance * doubt,
        "fit": fit,
        "structure": structure,
        "doubt": doubt,
        "against": against,
        "balance": balance,
        "drawn": drawn.detach().square().mean(),
    }

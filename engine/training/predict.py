"""Objective of the predictor: the mean by L1 turning into L2, the spread by a Laplace likelihood."""

import torch
from torch import nn

from ..models.blocks import scale_class
from ..models.predictor import FINE, RESIDUAL_GAIN, Predictor
from .degrade import interpolate
from .scenes import Pair

TYPICAL = {2: 0.64, 4: 1.0, 8: 1.4}
"""Error of a trained predictor at each scale, in units of the one at scale 4."""


def halved(predictor: nn.Module) -> tuple[int, ...]:
    """Scales that it works on at twice the resolution of the others."""
    return (FINE,) if predictor.config.get("fine_grid") else ()


def losses(predictor: Predictor, pair: Pair, progress: float) -> dict[str, torch.Tensor]:
    """Terms of one step. L1 learns fast, L2 is what PSNR and an unbiased mean ask for: the second half leans to it.

    The likelihood trains the spread only (its mean is detached): in a joint one, hard places would be written off as
    uncertain instead of being learned.
    """
    bicubic = interpolate(pair.coarse, pair.scale)
    # Left on the processor, which has to know the scale as well.
    prediction = predictor(bicubic, scale_class(pair.scale, len(bicubic)))
    log_spread = prediction.log_spread
    error = (pair.fine - prediction.mean) * RESIDUAL_GAIN
    lean = min(1.0, max(0.0, 2 * progress - 0.8))
    # Equal parts for the scales: squared errors of scale 8 would be most of all there is to learn, those of scale 2 nothing.
    scaled = error / TYPICAL[pair.scale]
    fit = (1 - lean) * scaled.abs().mean() + lean * scaled.square().mean()
    likelihood = (error.detach().abs() * torch.exp(-log_spread) + log_spread).mean()
    return {"loss": fit + 0.1 * likelihood, "l1": error.abs().mean() / RESIDUAL_GAIN, "likelihood": likelihood}

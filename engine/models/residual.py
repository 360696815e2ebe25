"""What the denoiser draws: (truth - mean) / spread. The one place that defines the units, for training and for use."""

import torch
import torch.nn.functional as F

from .blocks import UNSHUFFLE
from .predictor import RESIDUAL_GAIN, Prediction

LIMIT = 6.0
"""Normalised residuals beyond this many spreads are clipped: JPEG blocks and saturated roofs, not texture."""


def spread(log_spread: torch.Tensor) -> torch.Tensor:
    """Standard deviation ``(B, 1, H, W)`` of the residual in the range [-1, 1]: a Laplace law of scale b has sqrt(2) b."""
    return torch.exp(log_spread.float()) * 2**0.5 / RESIDUAL_GAIN


def normalise(fine: torch.Tensor, prediction: Prediction) -> torch.Tensor:
    """Residual of the fine image ``(B, 3, H, W)`` in units of its spread, clipped to +-`LIMIT`."""
    return ((fine - prediction.mean) / spread(prediction.log_spread)).clamp(-LIMIT, LIMIT)


def condition(bicubic: torch.Tensor, prediction: Prediction) -> torch.Tensor:
    """What the denoiser sees beside the noise: ``(B, 112 + channels of the predictor, H / 4, W / 4)``.

    The predictor's features come along: what it found out about edges need not be found out again at each step.
    """
    pictures = (bicubic, prediction.mean, prediction.log_spread)
    features = prediction.features.float().permute(0, 2, 3, 1)
    features = F.layer_norm(features, features.shape[-1:]).permute(0, 3, 1, 2)
    return torch.cat([*(F.pixel_unshuffle(part, UNSHUFFLE) for part in pictures), features], 1)

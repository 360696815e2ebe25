"""The predictor: mean and local spread of the fine image, given the coarse one ("predict" of predict and refine).

prediction = predictor(bicubic, scale_class(4, batch))
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import nn

from .blocks import SCALES, UNSHUFFLE, PlainBlock

RESIDUAL_GAIN = 5.0
"""Residuals (truth - bicubic) are handled in units of 1 / RESIDUAL_GAIN of the range [-1, 1], where they are near one."""

LOG_SPREAD_RANGE = (-6.0, 2.0)


@dataclass(frozen=True)
class Prediction:
    """What a predictor says of a batch.

    mean: ``(B, 3, H, W)`` in [-1, 1]. log_spread: ``(B, 1, H, W)``, natural logarithm of the Laplace scale b of the residual, in
    units of 1 / `RESIDUAL_GAIN`. features: ``(B, channels, H / 4, W / 4)``, what it knows of the image before the last layer.
    """

    mean: torch.Tensor
    log_spread: torch.Tensor
    features: torch.Tensor


class Predictor(ModelMixin, ConfigMixin):
    """Mean and Laplace spread of the fine image (Whang et al., CVPR 2022: "predict and refine").

    A residual network on the pixel-unshuffled bicubic interpolation: local, so its receptive field is
    ``UNSHUFFLE * (2 * depth + 2)`` output pixels to each side.
    """

    align = 8
    """Output pixels: a window must begin on a multiple of it for its picture to be that of any other window."""

    @register_to_config
    def __init__(self, channels: int = 96, depth: int = 14):
        super().__init__()
        shuffled = 3 * UNSHUFFLE**2
        self.head = nn.Conv2d(shuffled, channels, 3, padding=1)
        self.scale = nn.Embedding(len(SCALES), channels)
        self.blocks = nn.ModuleList(PlainBlock(channels) for _ in range(depth))
        self.tail = nn.Conv2d(channels, shuffled + UNSHUFFLE**2, 3, padding=1)
        self.tail.weight.data.mul_(0.1)
        self.scale.weight.data.mul_(0.02)

    def forward(self, bicubic: torch.Tensor, scale: torch.Tensor) -> Prediction:
        """Predict the fine image.

        bicubic: ``(B, 3, H, W)`` in [-1, 1], the coarse image interpolated to the output grid, H and W multiples of 4.
        scale: ``(B,)`` class of the upscaling factor, see `scale_class`.
        """
        h = F.pixel_unshuffle(bicubic, UNSHUFFLE).contiguous(memory_format=torch.channels_last)
        first = self.head(h.to(self.dtype)) + self.scale(scale)[:, :, None, None]
        h = first
        for block in self.blocks:
            h = block(h)
        features = h + first
        return read_out(self.tail(features), bicubic, features)


def read_out(out: torch.Tensor, bicubic: torch.Tensor, features: torch.Tensor) -> Prediction:
    """What a last layer says, ``(B, 4 * UNSHUFFLE**2, H / 4, W / 4)``: of each 4 x 4 pixels the residuals of three bands, then spreads."""
    out, shuffled = out.float(), 3 * UNSHUFFLE**2
    mean = bicubic + F.pixel_shuffle(out[:, :shuffled], UNSHUFFLE) / RESIDUAL_GAIN
    log_spread = F.pixel_shuffle(out[:, shuffled:], UNSHUFFLE).clamp(*LOG_SPREAD_RANGE)
    return Prediction(mean, log_spread, features)

"""The predictor: mean and local spread of the fine image, given the coarse one ("predict" of predict and refine).

prediction = predictor(bicubic, scale_class(4, batch))
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import nn

from .blocks import SCALES, UNSHUFFLE, PlainBlock, ScaleEmbedding

RESIDUAL_GAIN = 5.0
"""Residuals (truth - bicubic) are handled in units of 1 / RESIDUAL_GAIN of the range [-1, 1], where they are near one."""

LOG_SPREAD_RANGE = (-6.0, 2.0)

FINE = 2
"""Side in pixels of the blocks that a predictor with a fine grid works on at scale 2: each input pixel has its own, as at scale 4."""


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

    A residual network on the pixel-unshuffled bicubic interpolation: local, so its receptive field is ``UNSHUFFLE * (2 * depth + 2)``
    output pixels to each side.
    """

    align = 8
    """Output pixels: a window must begin on a multiple of it for its picture to be that of any other window."""

    @register_to_config
    def __init__(self, channels: int = 128, depth: int = 16, fine_grid: bool = False):
        """fine_grid: scale 2 has first and last layers of its own, on blocks of `FINE` pixels, and shares what lies between with the
        other scales (MDSR, Lim et al., CVPRW 2017, section 3.3). On blocks of 4 pixels it has a quarter of their work for an input pixel.
        """
        super().__init__()
        self.head, self.tail = _ends(channels, UNSHUFFLE)
        if fine_grid:
            self.fine_head, self.fine_tail = _ends(channels, FINE)
        self.scale = ScaleEmbedding(channels)
        self.blocks = nn.ModuleList(PlainBlock(channels) for _ in range(depth))

    def forward(self, bicubic: torch.Tensor, scale: torch.Tensor) -> Prediction:
        """Predict the fine image.

        bicubic: ``(B, 3, H, W)`` in [-1, 1], the coarse image interpolated to the output grid, H and W multiples of 4.
        scale: ``(B,)`` class of the upscaling factor, the same for all, see `scale_class`.
        """
        fine = self.config.fine_grid and SCALES[int(scale[0])] == FINE
        side, head, tail = (FINE, self.fine_head, self.fine_tail) if fine else (UNSHUFFLE, self.head, self.tail)
        h = F.pixel_unshuffle(bicubic, side).contiguous(memory_format=torch.channels_last)
        first = head(h.to(self.dtype)) + self.scale(scale)[:, :, None, None]
        h = first
        for block in self.blocks:
            h = block(h)
        features = h + first
        return read_out(tail(features), bicubic, F.avg_pool2d(features, UNSHUFFLE // side) if fine else features)


def _ends(channels: int, side: int) -> tuple[nn.Conv2d, nn.Conv2d]:
    """First and last layer of a predictor that works on blocks of ``side`` pixels."""
    head = nn.Conv2d(3 * side**2, channels, 3, padding=1)
    tail = nn.Conv2d(channels, 4 * side**2, 3, padding=1)
    tail.weight.data.mul_(0.1)
    return head, tail


def read_out(out: torch.Tensor, bicubic: torch.Tensor, features: torch.Tensor) -> Prediction:
    """What a last layer says, ``(B, 4 * side**2, H / side, W / side)``: of each block the residuals of three bands, then spreads."""
    out, side = out.float(), bicubic.shape[-1] // out.shape[-1]
    shuffled = 3 * side**2
    mean = bicubic + F.pixel_shuffle(out[:, :shuffled], side) / RESIDUAL_GAIN
    log_spread = F.pixel_shuffle(out[:, shuffled:], side).clamp(*LOG_SPREAD_RANGE)
    return Prediction(mean, log_spread, features)

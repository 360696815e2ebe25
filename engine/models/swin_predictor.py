"""The predictor of bundle `lite-swin`: SwinIR in the place of convolutions, as in the light variant of Sung et al. (IEEE GRSL 2025)."""

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import nn
from transformers import Swin2SRConfig, Swin2SRModel

from .blocks import SCALES, UNSHUFFLE
from .predictor import Prediction, read_out

WINDOW = 8
"""Attention looks at windows of so many blocks of `UNSHUFFLE` pixels a side, and at windows shifted by half of that."""


class SwinPredictor(ModelMixin, ConfigMixin):
    """Mean and Laplace spread of the fine image, by the transformer body of Swin2SR (Conde et al., ECCVW 2022).

    It takes and gives what `Predictor` does, on the same 4 x 4 blocks of pixels; so one set of weights serves all scales, and
    attention costs a sixteenth of what it does on pixels.
    """

    align = WINDOW * UNSHUFFLE

    @register_to_config
    def __init__(self, channels: int = 60, depths: tuple[int, ...] = (6, 6, 6, 6), heads: int = 6):
        super().__init__()
        shuffled = 3 * UNSHUFFLE**2
        config = Swin2SRConfig(
            num_channels=shuffled + len(SCALES),
            embed_dim=channels,
            depths=list(depths),
            num_heads=[heads] * len(depths),
            window_size=WINDOW,
            mlp_ratio=2.0,
        )
        self.body = Swin2SRModel(config)
        self.tail = nn.Conv2d(channels, shuffled + UNSHUFFLE**2, 3, padding=1)
        self.tail.weight.data.mul_(0.1)

    def forward(self, bicubic: torch.Tensor, scale: torch.Tensor) -> Prediction:
        """See `Predictor.forward`; features: ``(B, channels, H / 4, W / 4)``."""
        blocks = F.pixel_unshuffle(bicubic, UNSHUFFLE).to(self.dtype)
        height, width = blocks.shape[2:]
        told = F.one_hot(scale, len(SCALES)).to(blocks)[:, :, None, None].expand(-1, -1, height, width)
        whole = F.pad(torch.cat([blocks, told], 1), (0, -width % WINDOW, 0, -height % WINDOW), mode="replicate")
        features = self.body(whole).last_hidden_state[:, :, :height, :width]
        return read_out(self.tail(features), bicubic, features)

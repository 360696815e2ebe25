"""Building blocks that see only a neighbourhood, so that a tile's size never changes the picture.

GroupNorm and attention look at the whole tile; here the normalisation is over the channels of each single
pixel (LayerNorm, Ba et al. 2016), which leaves the receptive field to the convolutions alone.
"""

import torch
import torch.nn.functional as F
from torch import nn

SCALES = (2, 4, 8)
"""Upscaling factors, in the order of the class embedding."""

UNSHUFFLE = 4
"""The networks work on 4 x 4 blocks of pixels turned into channels (space to depth)."""


def scale_class(scale: int, batch: int, device: torch.device | str = "cpu") -> torch.Tensor:
    """Class index of an upscaling factor for each item of a batch, shape ``(B,)``; ValueError for one never trained."""
    if scale not in SCALES:
        raise ValueError(f"scale {scale} is none of {SCALES}")
    return torch.full((batch,), SCALES.index(scale), dtype=torch.long, device=device)


class ScaleEmbedding(nn.Embedding):
    """What a network is told of the upscaling factor: ``(B,)`` classes, see `scale_class`, on any device -> ``(B, width)`` on its own."""

    def __init__(self, width: int):
        super().__init__(len(SCALES), width)
        self.weight.data.mul_(0.02)

    def forward(self, scale: torch.Tensor) -> torch.Tensor:
        return super().forward(scale.to(self.weight.device, non_blocking=True))


class ChannelNorm(nn.Module):
    """LayerNorm over the channels of each pixel of a ``(B, C, H, W)`` tensor."""

    def __init__(self, channels: int):
        super().__init__()
        self.channels = channels

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        # In channels-last memory the permuted view is contiguous, so this is one fused kernel and no copy.
        return F.layer_norm(x.permute(0, 2, 3, 1), (self.channels,), eps=1e-5).permute(0, 3, 1, 2)


class ModulatedBlock(nn.Module):
    """Pre-normalised residual block whose scale and shift come from an embedding (FiLM, Perez et al. 2018)."""

    def __init__(self, channels: int, embedding: int):
        super().__init__()
        self.norm = ChannelNorm(channels)
        self.modulation = nn.Linear(embedding, 2 * channels)
        self.conv_in = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv_out = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.modulation.weight)
        nn.init.zeros_(self.modulation.bias)
        self.conv_out.weight.data.mul_(0.1)

    def forward(self, x: torch.Tensor, embedding: torch.Tensor) -> torch.Tensor:
        gain, shift = self.modulation(embedding)[:, :, None, None].chunk(2, dim=1)
        h = torch.addcmul(shift, self.norm(x), 1 + gain)
        return x + self.conv_out(F.silu(self.conv_in(F.silu(h))))


class PlainBlock(nn.Module):
    """Residual block without normalisation (EDSR, Lim et al., CVPRW 2017)."""

    def __init__(self, channels: int):
        super().__init__()
        self.conv_in = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv_out = nn.Conv2d(channels, channels, 3, padding=1)
        self.conv_out.weight.data.mul_(0.1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.conv_out(F.relu(self.conv_in(x), inplace=True))

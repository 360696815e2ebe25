"""The networks of ESRGAN (Wang et al., ECCVW 2018, section 3): generator of residual-in-residual dense blocks, and discriminator."""

import torch
import torch.nn.functional as F
from torch import nn

RESIDUAL = 0.2
"""Of what a block adds, as in the paper."""


class DenseBlock(nn.Module):
    """Five convolutions, each of which sees what all before it made."""

    def __init__(self, channels: int, growth: int):
        super().__init__()
        widths = [channels + index * growth for index in range(5)]
        self.convs = nn.ModuleList(
            nn.Conv2d(width, growth if index < 4 else channels, 3, padding=1) for index, width in enumerate(widths)
        )
        for conv in self.convs:
            conv.weight.data.mul_(0.1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        seen = x
        for conv in self.convs[:-1]:
            seen = torch.cat([seen, F.leaky_relu(conv(seen), 0.2)], 1)
        return x + RESIDUAL * self.convs[-1](seen)


class ResidualInResidual(nn.Module):
    """Three dense blocks and a way past them."""

    def __init__(self, channels: int, growth: int):
        super().__init__()
        self.blocks = nn.Sequential(*(DenseBlock(channels, growth) for _ in range(3)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + RESIDUAL * self.blocks(x)


class Rrdb(nn.Module):
    """Generator: ``(B, 3, h, w)`` in [-1, 1] -> ``(B, 3, 4 h, 4 w)``.

    The paper has 23 blocks of 64 channels, 16.7 million weights: far more than minutes on a processor can train.
    """

    def __init__(self, channels: int = 48, growth: int = 24, blocks: int = 6):
        super().__init__()
        self.head = nn.Conv2d(3, channels, 3, padding=1)
        self.blocks = nn.Sequential(*(ResidualInResidual(channels, growth) for _ in range(blocks)))
        self.body = nn.Conv2d(channels, channels, 3, padding=1)
        self.rising = nn.ModuleList(nn.Conv2d(channels, channels, 3, padding=1) for _ in range(2))
        self.last = nn.Conv2d(channels, channels, 3, padding=1)
        self.tail = nn.Conv2d(channels, 3, 3, padding=1)

    def forward(self, coarse: torch.Tensor) -> torch.Tensor:
        h = self.head(coarse.contiguous(memory_format=torch.channels_last))
        h = h + self.body(self.blocks(h))
        for conv in self.rising:
            h = F.leaky_relu(conv(F.interpolate(h, scale_factor=2, mode="nearest")), 0.2)
        return self.tail(F.leaky_relu(self.last(h), 0.2))


def make_discriminator(channels: int = 32) -> nn.Sequential:
    """``(B, 3, H, W)`` -> scores ``(B, 1, H / 16, W / 16)``: the paper's, with one for each place in the stead of dense layers."""
    layers: list[nn.Module] = [nn.Conv2d(3, channels, 3, padding=1), nn.LeakyReLU(0.2)]
    for level in range(4):
        width, wider = channels * min(4, 2**level), channels * min(4, 2 ** (level + 1))
        layers += [
            nn.Conv2d(width, width, 4, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(width),
            nn.LeakyReLU(0.2),
        ]
        layers += [nn.Conv2d(width, wider, 3, padding=1, bias=False), nn.BatchNorm2d(wider), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers, nn.Conv2d(wider, 1, 3, padding=1))

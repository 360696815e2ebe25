"""Grain: noise of fine, middle and coarse texture, of which a network says only how much there is in each place.

A network that works on blocks of 4 x 4 pixels has a hard time to pass noise on from pixel to pixel; in its place it repeats a pattern
from block to block. Given to it at the end, noise is the easiest texture (Karras et al., CVPR 2019, section 3.2).
"""

import torch
import torch.nn.functional as F

BANDS = 3
"""About 2, 4 and 6 pixels from grain to grain."""

_REACH = 4


def _kernels() -> torch.Tensor:
    """``(BANDS, 1, 9, 9)``: differences of binomial averages, each of norm 1."""
    one = torch.zeros(1, 1, 9)
    one[..., _REACH] = 1
    rows = [one]
    for _ in range(4):
        rows.append(F.conv1d(rows[-1], torch.tensor([[[0.25, 0.5, 0.25]]]), padding=1))
    averages = [row[0, 0][:, None] * row[0, 0] for row in rows]
    found = [averages[0] - averages[1], averages[1] - averages[2], averages[2] - averages[4]]
    return torch.stack([kernel / kernel.square().sum().sqrt() for kernel in found])[:, None]


_KERNELS = _kernels()


def grain(noise: torch.Tensor) -> torch.Tensor:
    """``(B, BANDS, H, W)`` of variance 1, from standard normal noise of that shape, each band of its own."""
    padded = F.pad(noise, (_REACH,) * 4, mode="replicate")
    return F.conv2d(padded, _KERNELS.to(noise), groups=BANDS)

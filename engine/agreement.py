"""Agreement of a result with its input: averaged back to the input's grid, it gives the input again.

Back-projection (Irani & Peleg 1991): what the reduced result lacks is interpolated and added, a few times; the little that
is left then is added evenly to each input pixel's block, which makes the averages exact.
"""

import torch
import torch.nn.functional as F

ITERATIONS = 3


def reduce(fine: torch.Tensor, scale: int) -> torch.Tensor:
    """Back to the input's grid by averaging: ``(B, C, H, W)`` -> ``(B, C, H / scale, W / scale)``."""
    return F.avg_pool2d(fine, scale)


def project(fine: torch.Tensor, coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """The fine image moved as little as need be to agree with the coarse one; any units, shapes as in `reduce`."""
    for _ in range(ITERATIONS):
        fine = fine + F.interpolate(coarse - reduce(fine, scale), scale_factor=scale, mode="bicubic")
    return fine + F.interpolate(coarse - reduce(fine, scale), scale_factor=scale, mode="nearest")

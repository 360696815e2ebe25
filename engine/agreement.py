"""Agreement of a result with its input: averaged back to the input's grid, it gives the input again.

Back-projection (Irani & Peleg 1991): what the reduced result lacks is interpolated and added, a few times; the little that
is left then is added evenly to each input pixel's block, which makes the averages exact. The data type's limits come last
(`settle`): clipping alone would make saturated roofs darker and black water brighter than they were measured.
"""

import numpy as np
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


def settle(fine: np.ndarray, coarse: np.ndarray, scale: int, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Within the data type's limits, and still agreeing: ``(C, H, W)`` float32 in DN, coarse ``(C, H / scale, W / scale)``.

    low, high: ``(C,)`` limits of each band in DN. What clipping changes in a block's average is taken back by drawing
    all of the block's pixels nearer to the limit on the other side, in proportion, so that none passes a limit again.
    """
    bands, height, width = coarse.shape
    low, high = (limit.astype(np.float32)[:, None, None, None, None] for limit in (low, high))
    blocks = fine.reshape(bands, height, scale, width, scale)
    wanted = np.clip(coarse[:, :, None, :, None], low, high)
    blocks = np.clip(blocks + (wanted - _average(blocks)), low, high)
    average = _average(blocks)
    # Too bright: what is far above the lower limit gives most, what lies on it nothing. Too dark: the same from above.
    limit = np.where(average > wanted, low, high)
    reach = average - limit
    weight = np.divide(blocks - limit, reach, out=np.zeros_like(blocks), where=reach != 0)
    return (blocks + (wanted - average) * weight).reshape(fine.shape)


def _average(blocks: np.ndarray) -> np.ndarray:
    return blocks.mean((2, 4), keepdims=True)

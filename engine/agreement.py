"""Agreement of a result with its input: averaged back to the input's grid, it gives the input again, nearly.

Nearly, because a pixel of an image is not the average of its square: optics spread it, resampling makes it steeper (the truths of scenes
that were reduced by bicubic interpolation average back within 2 DN of 255, not 0). What the predictor makes of that, it learned from
sensors of many kinds; half of it, within `LIMIT`, is believed (`wanted`). Over a few pixels such differences cancel out, and
are made to: no optics change the brightness of a field.

Back-projection (Irani & Peleg 1991): what the reduced result lacks is interpolated and added, a few times; the little that
is left then is added evenly to each input pixel's block, which makes the averages exact (`project`). The data type's limits come last
(`settle`): clipping alone would make saturated roofs darker and black water brighter than they are.
"""

import numpy as np
import torch
import torch.nn.functional as F

ITERATIONS = 3

BELIEVED, LIMIT, AROUND = 0.5, 1 / 32, 5
"""Share of the mean's own averages that is believed; how far from the input at most, in the range [-1, 1] (4 DN of 255); the side in
input pixels of neighbourhoods over which they cancel out. On scenes held back from training no larger share gave a better PSNR."""


def reduce(fine: torch.Tensor, scale: int) -> torch.Tensor:
    """Back to the input's grid by averaging: ``(B, C, H, W)`` -> ``(B, C, H / scale, W / scale)``."""
    return F.avg_pool2d(fine, scale)


def wanted(mean: torch.Tensor, coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """What a result shall average back to ``(B, C, h, w)``: the coarse image, moved towards what stage 1's mean averages to.

    mean: ``(B, C, h * scale, w * scale)``; all in the networks' range, where pixels at its ends and beyond (black, saturated, outliers that
    the networks do not see) stay as they are.
    """
    otherwise = reduce(mean, scale) - coarse
    brightness = F.avg_pool2d(otherwise, AROUND, stride=1, padding=AROUND // 2, count_include_pad=False)
    moved = (BELIEVED * (otherwise - brightness)).clamp(-LIMIT, LIMIT)
    return coarse + moved * (coarse.abs() < 1 - 1e-3)


def project(fine: torch.Tensor, coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """The fine image moved as little as need be to average back to the coarse one; any units, shapes as in `reduce`."""
    for mode in (*["bicubic"] * ITERATIONS, "nearest"):
        lacking = F.interpolate(coarse - reduce(fine, scale), scale_factor=scale, mode=mode)
        # Into what was just made: a tile is many megabytes.
        fine = lacking.add_(fine)
    return fine


def settle(fine: np.ndarray, scale: int, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Within limits, with the same averages as far as these allow it: ``(C, H, W)`` float32 in DN.

    low, high: limits in DN, of each band ``(C,)`` or of each input pixel ``(C, h, w)``; infinite where there is none. What clipping changes
    in a block's average is taken back by drawing all of the block's pixels nearer to the limit on the other side, in proportion, so
    that none passes a limit again. What lies within is given back as it is.
    """
    bands, height, width = fine.shape
    rows, cols = height // scale, width // scale
    low, high = (_of_blocks(limit, (bands, rows, cols)) for limit in (low, high))
    # Of whole lines first, which is ten times faster than block by block.
    lines = fine.reshape(bands, rows, scale, width)
    least, most = (extreme(extreme(lines, 2).reshape(bands, rows, cols, scale), 3) for extreme in (np.min, np.max))
    beyond = (least < low) | (most > high)
    if not beyond.any():
        return fine
    settled = fine.copy()
    # (C, h, w, scale, scale), a view.
    blocks = settled.reshape(bands, rows, scale, cols, scale).swapaxes(2, 3)
    blocks[beyond] = _settled(blocks[beyond], *(limit[beyond][:, None, None] for limit in (low, high)))
    return settled


def _of_blocks(limit: np.ndarray, shape: tuple[int, int, int]) -> np.ndarray:
    """``(C, h, w)``."""
    limit = limit.astype(np.float32)
    return np.broadcast_to(limit[:, None, None] if limit.ndim == 1 else limit, shape)


def _settled(blocks: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """``(N, scale, scale)`` within limits ``(N, 1, 1)``."""
    kept = np.clip(_average(blocks), low, high)
    blocks = np.clip(blocks, low, high)
    average = _average(blocks)
    # Too bright: what is far above the lower limit gives most, what lies on it nothing. Too dark: the same from above.
    limit = np.where(average > kept, low, high)
    reach = average - limit
    moves = (reach != 0) & np.isfinite(reach)
    weight = np.divide(blocks - limit, reach, out=np.zeros_like(blocks), where=moves)
    # Once more for what rounding brings below a limit by a hair.
    return np.clip(blocks + (kept - average) * weight, low, high)


def _average(blocks: np.ndarray) -> np.ndarray:
    return blocks.mean((1, 2), keepdims=True)

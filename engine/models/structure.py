"""Edges: where an image has straight structure (borders of roofs, roads, fields), and what makes it steeper.

The structure tensor (Bigun & Granlund, ICCV 1987) averages products of gradients over a small neighbourhood: it says how strong
the structure there is, which way it runs and how straight.
"""

import torch
import torch.nn.functional as F

SIGMA = 1.5
"""Pixels, standard deviation of the Gaussian average."""

FLOOR = 40 / 127.5**2
"""Trace (range [-1, 1] squared; 40 DN^2) below which structure counts less and less: noise of flat surfaces is none."""

_STRAIGHT_FROM, _STRAIGHT_TO = 0.2, 0.6
"""Coherence (0: no direction, 1: one direction alone) where a place begins to count as an edge, and where it is one."""

SHARPEN_SIGMA = 1.0
"""Pixels, of the unsharp mask: about half the width of the steepest edge that the output's grid holds."""

SHARPEN_AMOUNT = 6.7
"""Of the unsharp mask; chosen on scenes held back from training, where fine detail and straightness meet best."""


def edge_weight(image: torch.Tensor) -> torch.Tensor:
    """How much of an edge each place of an image ``(B, 3, H, W)`` in [-1, 1] is: 0 (texture, flat) to 1, ``(B, 1, H, W)``."""
    dx, dy = gradients(image.mean(1, keepdim=True))
    xx, yy, xy = _smooth(torch.cat([dx * dx, dy * dy, dx * dy], 1), SIGMA).chunk(3, 1)
    trace = xx + yy
    coherence = ((xx - yy).square() + 4 * xy.square()).sqrt() / (trace + 1e-9)
    straight = ((coherence - _STRAIGHT_FROM) / (_STRAIGHT_TO - _STRAIGHT_FROM)).clamp(0, 1)
    return F.avg_pool2d(F.pad(straight * trace / (trace + FLOOR), (1,) * 4, mode="replicate"), 3, 1)


def gradients(grey: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Central differences of ``(B, 1, H, W)`` along columns and rows, per pixel, the image continued at its borders."""
    grey = F.pad(grey, (1,) * 4, mode="replicate")
    dx = (grey[:, :, 1:-1, 2:] - grey[:, :, 1:-1, :-2]) / 2
    dy = (grey[:, :, 2:, 1:-1] - grey[:, :, :-2, 1:-1]) / 2
    return dx, dy


def sharpened(image: torch.Tensor) -> torch.Tensor:
    """An image ``(B, 3, H, W)`` by unsharp mask without halos: no pixel leaves the range of the 3 x 3 pixels around it.

    It makes an edge steeper, never taller: the limit is that of overshoot control in video sharpening.
    """
    steeper = image + SHARPEN_AMOUNT * (image - _smooth(image, SHARPEN_SIGMA))
    around = F.pad(image, (1,) * 4, mode="replicate")
    highest = F.max_pool2d(around, 3, 1)
    lowest = -F.max_pool2d(-around, 3, 1)
    return torch.minimum(torch.maximum(steeper, lowest), highest)


def _smooth(image: torch.Tensor, sigma: float) -> torch.Tensor:
    """Gaussian average, the image continued at its borders."""
    reach = round(3 * sigma)
    offsets = torch.arange(-reach, reach + 1.0, device=image.device)
    kernel = torch.exp(-0.5 * (offsets / sigma) ** 2)
    kernel = (kernel / kernel.sum()).expand(image.shape[1], 1, -1)
    padded = F.pad(image, (reach,) * 4, mode="replicate")
    across = F.conv2d(padded, kernel[:, :, None, :], groups=image.shape[1])
    return F.conv2d(across, kernel[:, :, :, None], groups=image.shape[1])

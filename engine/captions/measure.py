"""What can be measured of an overhead image without knowing what it shows: cover by colour, texture, direction.

Colour rules are rules of thumb: they say "green", not "alive". They are used for words that guide a drawing, not as a land-cover map.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from ..models.structure import gradients

GREEN_FROM = 0.03
"""Excess green 2g - r - b of the chromatic coordinates (Woebbecke et al., Trans. ASAE 38, 1995) from which a pixel counts as green."""

DARK_BELOW, BRIGHT_FROM = 70.0, 170.0
"""Mean of the bands in DN of 255."""

BROWN_FROM = 0.06
"""Excess red r - b of the chromatic coordinates from which a pixel that is not green counts as brown."""

SMOOTH_BELOW = 3.0
"""Local standard deviation in DN (3 x 3 pixels) below which a pixel counts as smooth."""


@dataclass(frozen=True)
class Measured:
    """Of one image. green, brown, bright, dark, smooth: shares of its pixels, 0 to 1 (smooth ones may be of any colour).

    texture: mean local standard deviation, in DN of 255. coherence: how far its lines run one way, 0 to 1. direction: which way,
    in degrees clockwise from the image's upward direction, 0 to 180.
    """

    green: float
    brown: float
    bright: float
    dark: float
    smooth: float
    texture: float
    coherence: float
    direction: float


def measure(image: torch.Tensor) -> Measured:
    """Of an image ``(3, H, W)`` in [-1, 1]."""
    dn = (image.float().clamp(-1, 1) + 1) * 127.5
    red, green, blue = dn / dn.sum(0).clamp(min=1)
    level = dn.mean(0)
    is_green = 2 * green - red - blue > GREEN_FROM
    deviation = _local_deviation(level)
    coherence, direction = _lines(level)
    shares = {
        "green": is_green,
        "brown": ~is_green & (red - blue > BROWN_FROM),
        "bright": level >= BRIGHT_FROM,
        "dark": level < DARK_BELOW,
        "smooth": deviation < SMOOTH_BELOW,
    }
    parts = {name: float(part.float().mean()) for name, part in shares.items()}
    return Measured(**parts, texture=float(deviation.mean()), coherence=coherence, direction=direction)


def _local_deviation(level: torch.Tensor) -> torch.Tensor:
    padded = F.pad(level[None, None], (1,) * 4, mode="replicate")
    mean, square = F.avg_pool2d(padded, 3, 1), F.avg_pool2d(padded.square(), 3, 1)
    return (square - mean.square()).clamp(min=0).sqrt()[0, 0]


def _lines(level: torch.Tensor) -> tuple[float, float]:
    """Coherence and direction of the structure tensor of the whole image (Bigun & Granlund, ICCV 1987)."""
    dx, dy = gradients(level[None, None])
    xx, yy, xy = (float(part.mean()) for part in (dx * dx, dy * dy, dx * dy))
    coherence = math.hypot(xx - yy, 2 * xy) / (xx + yy + 1e-6)
    # The tensor's own angle is that of the gradient, clockwise from the right since rows run down. Lines stand at right angles to it,
    # and clockwise from up is a right angle more: both together turn by 180 degrees, which is none.
    return coherence, math.degrees(math.atan2(2 * xy, xx - yy)) / 2 % 180

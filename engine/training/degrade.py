"""The sensor model: how a coarse image comes from a fine one.

Half of the images are reduced by clean bicubic interpolation with antialiasing, the field's convention; the others as
sensors make them: an optical blur of random width and direction, one of three detector footprints, read-out noise
with a signal-dependent part, and lossy compression. (Compare Real-ESRGAN, Wang et al., ICCVW 2021, section 3, which goes
much further than a calibrated overhead sensor does.)
"""

import io
import math

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

CLEAN_SHARE = 0.6
LARGEST_KERNEL = 21


def reduce_clean(fine: torch.Tensor, scale: int) -> torch.Tensor:
    """Bicubic reduction with antialiasing, rounded to 8 bit. ``(B, 3, H, W)`` in [-1, 1] -> ``(B, 3, H / scale, W / scale)``."""
    return quantise(F.interpolate(fine, scale_factor=1 / scale, mode="bicubic", antialias=True))


def interpolate(coarse: torch.Tensor, scale: int) -> torch.Tensor:
    """Bicubic interpolation to the output grid, what the networks see. Range [-1, 1]."""
    return F.interpolate(coarse, scale_factor=scale, mode="bicubic").clamp(-1, 1)


def quantise(image: torch.Tensor) -> torch.Tensor:
    """Round an image in [-1, 1] to the 256 levels of an 8 bit product."""
    return ((image.clamp(-1, 1) + 1) * 127.5).round() / 127.5 - 1


def degrade(fine: torch.Tensor, scale: int, rng: np.random.Generator) -> torch.Tensor:
    """Coarse images of a batch ``(B, 3, H, W)`` in [-1, 1], each degraded in its own way; shape ``(B, 3, H / s, W / s)``."""
    coarse = reduce_clean(fine, scale)
    for index in np.flatnonzero(rng.random(len(fine)) >= CLEAN_SHARE):
        coarse[index] = _as_sensor(fine[index : index + 1], scale, rng)[0]
    return coarse


def _as_sensor(fine: torch.Tensor, scale: int, rng: np.random.Generator) -> torch.Tensor:
    blurred = _blur(fine, rng.uniform(0.1, 0.5) * scale, rng.uniform(0.1, 0.5) * scale, rng.uniform(0, math.pi))
    footprint = ("area", "bilinear", "bicubic")[rng.integers(3)]
    smooth = {} if footprint == "area" else {"antialias": True}
    coarse = F.interpolate(blurred, scale_factor=1 / scale, mode=footprint, **smooth)
    if rng.random() < 0.7:
        coarse = _add_noise(coarse, rng)
    if rng.random() < 0.5:
        coarse = _compress(coarse, int(rng.integers(60, 98)))
    return quantise(coarse)


def _blur(image: torch.Tensor, sigma_x: float, sigma_y: float, angle: float) -> torch.Tensor:
    """Anisotropic Gaussian of the given standard deviations (fine pixels), turned by ``angle`` (radians)."""
    # Three standard deviations: half of the time of drawing pairs went into zeros.
    half = min(LARGEST_KERNEL // 2, math.ceil(3 * max(sigma_x, sigma_y)))
    y, x = torch.meshgrid(*(torch.arange(-half, half + 1.0),) * 2, indexing="ij")
    along, across = (
        x * math.cos(angle) + y * math.sin(angle),
        y * math.cos(angle) - x * math.sin(angle),
    )
    kernel = torch.exp(-0.5 * ((along / sigma_x) ** 2 + (across / sigma_y) ** 2))
    kernel = (kernel / kernel.sum()).expand(3, 1, *kernel.shape)
    return F.conv2d(F.pad(image, (half,) * 4, mode="reflect"), kernel, groups=3)


def _add_noise(coarse: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    """Read-out noise of up to 3 DN and shot noise of up to 2 DN at full signal (of 255)."""
    read, shot = rng.uniform(0, 3) / 127.5, rng.uniform(0, 2) / 127.5
    sigma = (read**2 + shot**2 * (coarse.clamp(-1, 1) + 1) / 2).sqrt()
    return coarse + sigma * torch.from_numpy(rng.standard_normal(coarse.shape, dtype=np.float32))


def _compress(coarse: torch.Tensor, quality: int) -> torch.Tensor:
    """JPEG as delivered imagery has it, through Pillow."""
    levels = ((coarse[0].clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).numpy()
    buffer = io.BytesIO()
    Image.fromarray(levels).save(buffer, "JPEG", quality=quality)
    decoded = np.asarray(Image.open(buffer), dtype=np.float32)
    return torch.from_numpy(decoded).permute(2, 0, 1)[None] / 127.5 - 1

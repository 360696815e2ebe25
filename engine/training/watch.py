"""Judging the weights in training, on scenes that were held back: figures for the log and a picture to look at."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from ..evaluation.metrics import Errors, compare
from .degrade import interpolate, reduce_clean
from .scenes import to_tensor

PICTURED = 5

Upscale = Callable[[torch.Tensor, int], torch.Tensor]
"""Coarse image ``(1, 3, h, w)`` and scale -> fine image ``(1, 3, h * scale, w * scale)``, all in [-1, 1]."""


def to_dn(image: torch.Tensor) -> np.ndarray:
    """``(1, 3, H, W)`` in [-1, 1] -> ``(H, W, 3)`` rounded DN."""
    return ((image[0].float().clamp(-1, 1) + 1) * 127.5).round().permute(1, 2, 0).cpu().numpy()


@torch.no_grad()
def judge(upscale: Upscale, scenes: list[np.ndarray], scale: int, picture: Path | None = None) -> dict[str, float]:
    """PSNR gain over bicubic (dB), energy ratio and edges on clean reductions of the scenes, all scenes as one mosaic.

    picture: where to write truth, bicubic and result of `PICTURED` scenes, evenly chosen, side by side.
    """
    ours = bicubics = Errors()
    rows = []
    for index, scene in enumerate(scenes):
        fine = to_tensor(scene)
        coarse = reduce_clean(fine, scale)
        bicubic, result = to_dn(interpolate(coarse, scale)), to_dn(upscale(coarse, scale))
        ours += compare(result, scene)
        bicubics += compare(bicubic, scene)
        if (index + 1) % max(1, len(scenes) // PICTURED) == 0:
            rows.append(np.concatenate([scene, bicubic, result], axis=1))
    if picture is not None:
        Image.fromarray(np.concatenate(rows).astype(np.uint8)).save(picture)
    gain = ours.psnr - bicubics.psnr
    return {f"gain_x{scale}": gain, f"energy_x{scale}": ours.energy_ratio, f"edges_x{scale}": ours.edges}

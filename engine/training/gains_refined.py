"""As `gains`, of stage 2: until the finished pictures of scenes held back have a share of the truth's fine detail wherever they are drawn.

What the guard and the agreement with the input take away is no simple function of what was drawn, so the whole engine is measured, and
its gains are mended a few times.
"""

from dataclasses import replace

import numpy as np
import torch

from ..evaluation.study import by_engine
from ..loaded import Models
from ..models.gain import KNOTS, Gains
from .degrade import interpolate, reduce_clean
from .gains import RARE, counted, energy, filled, summed
from .scenes import to_tensor
from .watch import to_dn

ROUNDS = {2: 2, 4: 1, 12: 1}
"""Numbers of steps that are measured, and how often gains are mended: those of more steps begin with those of fewer. A single one has a
refiner of its own that needs none, see `Bundle.refiner`."""

FIRST = 2.0
"""Gain that measuring begins with."""

SHARE = 0.7
"""Of the truth's fine detail that drawn places shall have: edges, which are not drawn, have theirs, and all of it would cost too
much PSNR."""

LARGEST = 4.0
PRESET = "balanced"


@torch.no_grad()
def measure_refined_gains(models: Models, scenes: list[np.ndarray]) -> Gains:
    """models: of a bundle with both stages."""
    return {str(scale): _of_scale(models, scenes, scale) for scale in models.bundle.scales}


def _of_scale(models: Models, scenes: list[np.ndarray], scale: int) -> dict[str, list[float]]:
    measured, gains = {}, [FIRST] * len(KNOTS)
    for steps, rounds in ROUNDS.items():
        for _ in range(rounds):
            gains = _mended(gains, models, scenes, scale, steps)
        measured[str(steps)] = gains
    return measured


def _mended(gains: list[float], models: Models, scenes: list[np.ndarray], scale: int, steps: int) -> list[float]:
    """The gains, times what pictures that were made with them miss."""
    refinement = replace(models.bundle.refinement, gains={str(scale): {str(steps): gains}})
    asked = replace(models, bundle=replace(models.bundle, refinement=refinement))
    missed = _missed(asked, scenes, scale, steps)
    return [round(min(LARGEST, gain * factor), 3) for gain, factor in zip(gains, missed, strict=True)]


def _missed(models: Models, scenes: list[np.ndarray], scale: int, steps: int) -> list[float]:
    """Root of the fine detail that the mean misses of the truth, over what is beyond the mean in the pictures, at each knot."""
    count, true, made = (torch.zeros(len(KNOTS)) for _ in range(3))
    for scene in scenes:
        fine = to_tensor(scene[: len(scene) // 8 * 8, : scene.shape[1] // 8 * 8])
        coarse = reduce_clean(fine, scale)
        picture = to_tensor(by_engine(to_dn(coarse).astype(np.uint8), scale, PRESET, models, steps_refine=steps)[0])
        first = models.pipeline(interpolate(coarse, scale).to(models.pipeline.device), scale, 0)
        mean, spread = first.mean.float().cpu(), first.spread.float().cpu()
        weights = counted(spread, mean)
        count += summed(weights)
        true += summed(weights * energy(fine - mean))
        made += summed(weights * energy(picture - mean))
    common = (count > RARE * count.sum()).nonzero().flatten()
    return filled((SHARE * true / made.clamp(min=1e-12)).sqrt(), common)

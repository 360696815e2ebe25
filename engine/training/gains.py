"""How much of the truth's fine detail a draw of some steps misses, measured on scenes held back from training."""

import numpy as np
import torch
import torch.nn.functional as F

from ..models.denoiser import Denoiser
from ..models.gain import KNOTS, Gains, shares
from ..models.predictor import Predictor
from ..models.structure import edge_weight
from ..pipelines.sr3 import SR3Pipeline
from .degrade import reduce_clean
from .diffuse import make_scheduler
from .scenes import Pair, to_tensor
from .target import target

SCALES = (2, 4, 8)

STEPS = (2, 4, 8, 16, 50)
"""A single step ends at the mean, whatever is made of it; above the last the sample is taken as it is: 500 steps miss next to nothing."""

RARE = 1e-3
"""Share of a scale's pixels below which a knot is too rare to be measured: it takes the gain of its neighbour."""


@torch.no_grad()
def measure_gains(predictor: Predictor, denoiser: Denoiser, scenes: list[np.ndarray]) -> Gains:
    """Root of the Laplacian energy of what the mean misses of the truth, over that of what is drawn, at each knot of the spread.

    Places count as far as they are no edges: these are not drawn.
    """
    pipeline = SR3Pipeline(predictor, denoiser, make_scheduler())
    pipeline.set_progress_bar_config(disable=True)
    return {str(scale): _of_scale(pipeline, scenes, scale) for scale in SCALES}


def _of_scale(pipeline: SR3Pipeline, scenes: list[np.ndarray], scale: int) -> dict[str, list[float]]:
    count, true = torch.zeros(len(KNOTS)), torch.zeros(len(KNOTS))
    drawn = {steps: torch.zeros(len(KNOTS)) for steps in STEPS}
    generator = torch.Generator().manual_seed(0)
    for scene in scenes:
        fine = to_tensor(scene).to(pipeline.device)
        left = target(pipeline.predictor, Pair(reduce_clean(fine, scale), fine, scale))
        weights = counted(left.spread, left.mean)
        count += summed(weights)
        true += summed(weights * energy(fine - left.mean))
        noise = torch.randn(fine.shape, generator=generator).to(fine.device)
        for steps, sums in drawn.items():
            residual = pipeline.draw(left.condition, left.classes, steps, lambda _, noise=noise: noise)
            sums += summed(weights * energy(left.spread * residual))
    common = (count > RARE * count.sum()).nonzero().flatten()
    return {str(steps): filled((true / sums).sqrt(), common) for steps, sums in drawn.items()}


def counted(spread: torch.Tensor, mean: torch.Tensor) -> torch.Tensor:
    """How much each place counts at each knot, ``(B, knots, H, W)``."""
    return shares(spread) * (1 - edge_weight(mean))


def energy(image: torch.Tensor) -> torch.Tensor:
    """Squared Laplacian of the grey image, ``(B, 1, H, W)``."""
    grey = F.pad(image.mean(1, keepdim=True), (1,) * 4, mode="replicate")
    neighbours = grey[..., :-2, 1:-1] + grey[..., 2:, 1:-1] + grey[..., 1:-1, :-2] + grey[..., 1:-1, 2:]
    return (neighbours - 4 * grey[..., 1:-1, 1:-1]).square()


def summed(image: torch.Tensor) -> torch.Tensor:
    """Over all but the channels."""
    return image.sum((0, 2, 3)).cpu()


def filled(measured: torch.Tensor, common: torch.Tensor) -> list[float]:
    """Gains of all knots, those that are rare with the gain of the nearest that is common."""
    nearest = [common[(common - knot).abs().argmin()] for knot in range(len(KNOTS))]
    return [round(float(measured[knot]), 3) for knot in nearest]

"""How much of a full sample's variance a draw of few steps misses, measured on scenes held back from training."""

import numpy as np
import torch

from ..models.denoiser import Denoiser
from ..models.predictor import Predictor
from ..pipelines.sr3 import SR3Pipeline
from .degrade import reduce_clean
from .diffuse import make_scheduler
from .scenes import Pair, to_tensor
from .target import target

STEPS = (2, 4, 8, 16)
"""A single step ends at the mean, whatever is made of it; above the last the sample is taken as it is."""

SCALE = 4


@torch.no_grad()
def measure_gains(predictor: Predictor, denoiser: Denoiser, scenes: list[np.ndarray]) -> dict[str, float]:
    """By number of steps: standard deviation of the truth's residual over that of a drawn one, both weighted by the spread."""
    pipeline = SR3Pipeline(predictor, denoiser, make_scheduler())
    pipeline.set_progress_bar_config(disable=True)
    true, drawn = 0.0, dict.fromkeys(STEPS, 0.0)
    generator = torch.Generator().manual_seed(0)
    for scene in scenes:
        fine = to_tensor(scene).to(pipeline.device)
        left = target(predictor, Pair(reduce_clean(fine, SCALE), fine, SCALE))
        true += float((left.spread * left.residual).square().sum())
        noise = torch.randn(fine.shape, generator=generator).to(fine.device)
        for steps in STEPS:
            residual = pipeline.draw(left.condition, left.classes, steps, lambda _, noise=noise: noise)
            drawn[steps] += float((left.spread * residual).square().sum())
    return {str(steps): round((true / energy) ** 0.5, 3) for steps, energy in drawn.items()}

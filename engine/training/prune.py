"""A shallower predictor from a trained one: the residual blocks that it misses least are left out, one after another.

A residual block adds to what the others made (Veit et al., NeurIPS 2016: "ensembles of relatively shallow networks"), so a network
without one is damaged, not broken, and a short training mends it: far less of it than from random weights.
"""

import numpy as np
import torch
from torch import nn

from ..models.blocks import scale_class
from ..models.predictor import Predictor
from .degrade import interpolate, reduce_clean
from .scenes import to_tensor
from .settings import settings_of

SCALE = 4


@torch.no_grad()
def prune(predictor: Predictor, depth: int, scenes: list[np.ndarray]) -> Predictor:
    """A predictor of ``depth`` blocks; at each turn the block goes without which the mean errs least on the scenes.

    ValueError when it has fewer blocks than that.
    """
    kept = list(predictor.blocks)
    if not 0 < depth <= len(kept):
        raise ValueError(f"a predictor of {len(kept)} blocks can't be pruned to {depth}")
    pairs = [(interpolate(reduce_clean(fine, SCALE), SCALE), fine) for fine in map(to_tensor, scenes)]
    while len(kept) > depth:
        shorter = [kept[:left_out] + kept[left_out + 1 :] for left_out in range(len(kept))]
        kept = min(shorter, key=lambda blocks: _squared_error(predictor, blocks, pairs))
    pruned = Predictor(**{**settings_of(predictor), "depth": depth})
    predictor.blocks = nn.ModuleList(kept)
    pruned.load_state_dict(predictor.state_dict())
    return pruned


def _squared_error(
    predictor: Predictor, blocks: list[nn.Module], pairs: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    predictor.blocks = nn.ModuleList(blocks)
    return sum(float((predictor(bicubic, scale_class(SCALE, 1)).mean - fine).square().sum()) for bicubic, fine in pairs)
